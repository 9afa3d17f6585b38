import { safeFileName } from '../../content/file-name.ts';

/** Long enough for a browser to have begun saving, milliseconds. */
const saveWithin = 60_000;

/** Offers a file for saving. It goes as plain bytes, so that no browser opens it as a page of ours. */
export const save = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(new Blob([blob], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), saveWithin);
};
