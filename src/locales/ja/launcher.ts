import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const launcher: CompleteTranslation['launcher'] = {
  title: 'メッセージ',
  open: 'メッセージを開く',
  close: 'メッセージを閉じる',
  unread: (count) => plural(count, { other: '未読 # 件' }),
  badge: (count) => (count > 99 ? `${number(99)}+` : number(count)),
  notify: '新着メッセージを通知',
  notifying: '通知はオンです',
  notNotifying: '通知はオフです',
  blocked: 'ブラウザーがこのページからの通知をブロックしています。ブラウザーの設定で許可できます。',
  newMessage: '新着メッセージ',
  newMessageFrom: (name) => `${name} からの新着メッセージ`,
  inSpace: (name, space) => `${name}（${space}）`,
};
