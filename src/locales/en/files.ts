import { localized } from '../localized.ts';

/** Files in messages. */
export const files = localized('files', {
  unnamed: 'File',
  loading: 'Reading the file',
  open: (name: string) => `Open ${name}`,
  download: (name: string) => `Download ${name}`,
  downloading: (percent: string) => `Downloading, ${percent}`,
  cancel: 'Cancel',
  sending: (name: string) => `Sending ${name}`,
  sentOf: (sent: string, size: string) => `${sent} of ${size}`,
  cancelSending: (name: string) => `Do not send ${name}`,
  play: (name: string) => `Play ${name}`,
  picture: (name: string) => `Picture ${name}`,
  close: 'Close',
  zoomIn: 'Original size',
  zoomOut: 'Fit to the window',
  scanning: 'Webex is still checking this file for malware. Try again in a moment.',
  infected: 'Webex found malware in this file and has blocked it.',
  unscannable: 'Webex cannot check this file for malware, for instance because it is encrypted.',
  downloadAnyway: 'Download anyway',
  gone: 'This file was deleted, or you may not see it.',
  failed: 'The file could not be read.',
  broken: 'This is not a picture that can be shown. You can download it.',
  tooLarge: 'Too large for a preview.',
  retry: 'Try again',
});
