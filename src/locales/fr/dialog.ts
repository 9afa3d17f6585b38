import type { CompleteTranslation } from '../complete.ts';

export const dialog: CompleteTranslation['dialog'] = {
  cancel: 'Annuler',
  close: 'Fermer',
  webexSays: (message) => `Webex indique\u00a0: ${message}`,
};
