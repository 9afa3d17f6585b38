export const dialog = {
  cancel: 'Cancel',
  close: 'Close',
  webexSays: (message: string): string => `Webex says: ${message}`,
} as const;
