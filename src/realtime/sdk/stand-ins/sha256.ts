/** The SDK would look an e-mail address up by its hash before sign-in; this chunk always comes with a token. */
export const sha256 = (): never => {
  throw new Error('Looking up an e-mail address is not part of this chunk.');
};
