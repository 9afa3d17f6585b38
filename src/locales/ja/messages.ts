import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const messages: CompleteTranslation['messages'] = {
  you: '自分',
  someone: '不明なユーザー',
  bot: 'ボット',
  edited: '編集済み',
  editedAt: (time) => `編集日時：${time}`,
  deleted: 'このメッセージは削除されました。',
  unavailable: 'このメッセージを読み込めませんでした。',
  unsupported: 'このメッセージはここでは表示できません。',
  card: 'カード',
  openInWebex: 'Webex で開く',
  replyTo: (name) => `${name} への返信`,
  replyToDeleted: '削除されたメッセージへの返信',
  replyToUnknown: '以前のメッセージへの返信',
  files: (count) => plural(count, { other: 'ファイル # 個' }),
  replies: (count) => plural(count, { other: '返信 # 件' }),

  thread: 'スレッド',
  messagesIn: (space) => (space ? `${space} のメッセージ` : 'メッセージ'),
  beginning: '会話の始まりです。',
  beginningOf: (space) => `${space} の始まりです。`,
  loadingOlder: '以前のメッセージを読み込み中',
  unread: '新着メッセージ',
};
