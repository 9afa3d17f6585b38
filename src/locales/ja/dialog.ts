import type { CompleteTranslation } from '../complete.ts';

export const dialog: CompleteTranslation['dialog'] = {
  cancel: 'キャンセル',
  close: '閉じる',
  webexSays: (message) => `Webex からのメッセージ：${message}`,
};
