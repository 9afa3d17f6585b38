import type { CompleteTranslation } from '../complete.ts';

export const people: CompleteTranslation['people'] = {
  moderator: 'モデレーター',
  bot: 'ボット',
  guest: 'ゲスト',
  external: '組織外',
  you: '自分',
};
