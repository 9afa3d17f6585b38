/**
 * Tells whether the SDK will take a token. It looks for the organisation inside: as the last of three sections between
 * `_`, or as `realm` in a JSON Web Token.
 */
export const isTokenForSdk = (token: string): boolean => {
  if (token.split('_').length === 3) return true;
  const payload = token.split('.')[1];
  if (payload === undefined) return false;
  try {
    const { realm } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { realm?: unknown };
    return typeof realm === 'string' && realm !== '';
  } catch {
    return false;
  }
};
