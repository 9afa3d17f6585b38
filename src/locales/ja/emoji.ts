import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const emoji: CompleteTranslation['emoji'] = {
  label: '絵文字',
  search: '絵文字を検索',
  categories: 'カテゴリー',
  noMatch: 'その名前の絵文字はありません。',
  found: (count) => plural(count, { other: '絵文字 # 件' }),
  smileys: 'スマイリー',
  people: '人物',
  nature: '動物と自然',
  food: '食べ物と飲み物',
  travel: '旅行と場所',
  activities: 'アクティビティ',
  objects: '物',
  symbols: '記号',
  flags: '旗',
};
