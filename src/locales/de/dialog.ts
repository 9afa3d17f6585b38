import type { CompleteTranslation } from '../complete.ts';

export const dialog: CompleteTranslation['dialog'] = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  webexSays: (message) => `Webex meldet: ${message}`,
};
