import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const peoplePicker: CompleteTranslation['peoplePicker'] = {
  label: 'ユーザーを検索',
  placeholder: '名前またはメールアドレス',
  placeholderEmail: 'メールアドレス',
  chosen: '選択したユーザー',
  results: 'ユーザー',
  short: '2 文字以上入力してください。',
  searching: '検索中…',
  found: (count) => plural(count, { other: '# 人見つかりました' }),
  nobody: 'ユーザーが見つかりません',
  nobodyText:
    'Webex では、組織内のユーザーを名前の先頭の文字で検索します。それ以外の相手は、メールアドレス全体を入力してください。',
  alreadyIn: (name) => `${name} はすでに参加しています。`,
  failed: '検索できませんでした。',
  refusedScope: 'このサインインではユーザーを検索できません。代わりにメールアドレス全体を入力してください。',
  refused: 'Webex でユーザーの検索が許可されていません。代わりにメールアドレス全体を入力してください。',
  invite: (email) => `${email} を使用`,
  inviteText: 'アカウントがない場合は、Webex から招待が送られます。',
  added: (name) => `${name} を選択しました`,
  removed: (name) => `${name} の選択を解除しました`,
  remove: (name) => `${name} の選択を解除`,
  atMost: (count) => `一度に選択できるのは ${number(count)} 人までです。`,
  required: 'ユーザーを選択してください。',
};
