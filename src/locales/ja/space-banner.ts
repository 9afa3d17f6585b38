import type { CompleteTranslation } from '../complete.ts';

export const spaceBanner: CompleteTranslation['spaceBanner'] = {
  label: 'このスペースについて',
  external: '組織外の人が参加しています',
  foreign: 'このスペースは別の組織のものです',
  announcement: '書き込みはモデレーターのみ',
  moderated: 'モデレーター管理',
  readOnly: '閲覧専用',
  public: 'パブリック',
};
