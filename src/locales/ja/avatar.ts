import type { CompleteTranslation } from '../complete.ts';

export const presence: CompleteTranslation['presence'] = {
  active: 'アクティブ',
  call: '通話中',
  doNotDisturb: '応答不可',
  inactive: '退席中',
  meeting: 'ミーティング中',
  outOfOffice: '不在',
  presenting: 'プレゼンテーション中',
  named: (name, status) => `${name}、${status}`,
};
