/** For the `catch` of an import without which something stays unseen. */
export const warnOfMissingChunk = (cause: unknown): void =>
  console.warn(
    'webex-elements could not load its chunks. Are they beside webex-elements.js, and does the CSP let them in?',
    cause,
  );
