import type { CompleteTranslation } from '../complete.ts';

export const personCard: CompleteTranslation['personCard'] = {
  label: (name) => `${name} さんについて`,
  close: '閉じる',
  unknown: 'このユーザーの情報はありません',
  unknownText: 'すでに存在しないか、Webex から情報が提供されていません。',
  loading: '読み込み中…',
  email: 'メール',
  phone: '電話',
  phones: { work: '勤務先', work_extension: '内線', mobile: '携帯', fax: 'ファックス' },
  localTime: '現地時刻',
  manager: 'マネージャー',
  external: (domain) => `組織外：${domain}`,
  lastActive: (moment) => `最終アクティブ：${moment}`,
  message: 'メッセージ',
  mention: 'メンション',
  copyEmail: 'メールアドレスをコピー',
  copied: 'コピーしました',
  notCopied: 'ブラウザーがコピーを許可しませんでした。',
};
