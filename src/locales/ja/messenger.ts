import type { CompleteTranslation } from '../complete.ts';
import { list } from '../phrases.ts';

export const messenger: CompleteTranslation['messenger'] = {
  label: 'Webex メッセージ',
  back: '戻る',
  people: 'メンバー',
  search: 'この会話内を検索',
  more: 'その他の操作',
  thread: 'スレッド',
  closePanel: '閉じる',
  choose: 'スペースを選択',
  chooseText: '会話はリストにあります。選択すると、メッセージを読み書きできます。',
  spaces: 'スペース',
  teams: 'チーム',
  views: 'リストの表示内容',
  looking: '会話を探しています…',
  firstMessage: (name) => `${name} さんにはまだメッセージを送っていません。最初のメッセージを送ると会話が始まります。`,
  writeTo: (name) => `${name} さんへのメッセージを入力`,
  send: '送信',
  goneTitle: (title) => (title ? `「${title}」はなくなりました` : 'このスペースはなくなりました'),
  goneText: '削除されたか、あなたがメンバーから外されました。',
  typing: (names) => (names.length > 2 ? '複数の人が入力中…' : `${list(names.map((name) => `${name} さん`))}が入力中…`),
};
