import type { CompleteTranslation } from '../complete.ts';

export const spaceTabs: CompleteTranslation['spaceTabs'] = {
  label: 'タブ',
  add: 'タブを追加',
  edit: 'タブを編集',
  remove: 'タブを削除',
  more: (name) => `タブ「${name}」の操作`,
  open: '新しいウィンドウで開きます',
  name: '名前',
  address: 'アドレス',
  addressHint: 'スペースの全員にタブが表示され、開くことができます。',
  nameMissing: 'タブの名前を入力してください。',
  addressWrong: 'https:// で始まるアドレスを入力してください',
  save: '保存',
  removeTitle: (name) => `タブ「${name}」を削除しますか？`,
  removeText: 'スペースの全員に対して削除されます。リンク先のページは残ります。',
  removeAction: '削除',
  moderators: 'モデレーターのみ行えます。',
};
