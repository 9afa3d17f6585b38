import type { CompleteTranslation } from '../complete.ts';

export const dialog: CompleteTranslation['dialog'] = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  webexSays: (message) => `Webex indica: ${message}`,
};
