import { warnOnce } from './warn.ts';

/** For the `catch` of an import without which something stays unseen. */
export const warnOfMissingChunk = (cause: unknown): void =>
  warnOnce(
    'missing-chunk',
    `webex-elements could not load its chunks. Are they beside webex-elements.js, and does the CSP let them in? ${String(cause)}.`,
  );
