import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const threadSearch: CompleteTranslation['threadSearch'] = {
  label: 'この会話内を検索',
  open: '検索',
  field: 'メッセージを検索',
  older: '古い検索結果へ',
  newer: '新しい検索結果へ',
  close: '検索を閉じる',
  place: (place, count) => `${number(count)} 件中 ${number(place)} 件目`,
  none: (looked) => plural(looked, { other: 'これまでに読み込んだ # 件のメッセージには見つかりません。' }),
  noneAtAll: '該当するメッセージがありません。',
  olderFailed: '以前のメッセージを読み込めませんでした。',
  searchOlder: '以前のメッセージを検索',
  reading: (looked, day) => `検索済み：${number(looked)} 件（${day}まで）`,
  stop: '停止',
};
