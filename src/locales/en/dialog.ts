import { localized } from '../localized.ts';

export const dialog = localized('dialog', {
  cancel: 'Cancel',
  close: 'Close',
  webexSays: (message: string): string => `Webex says: ${message}`,
});
