import type { CompleteTranslation } from '../complete.ts';

export const dialog: CompleteTranslation['dialog'] = {
  cancel: 'إلغاء',
  close: 'إغلاق',
  webexSays: (message) => `رسالة من Webex: ${message}`,
};
