import { WebexConfigurationError } from '../errors.ts';

export const defaultApiBase = 'https://webexapis.com/v1';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The one place the token may go. https, or http on this very machine for development; no credentials, query or
 * fragment. Throws {@link WebexConfigurationError} with a sentence for the page's author.
 */
export const parseApiBase = (apiBase: string): URL => {
  let url: URL;
  try {
    url = new URL(apiBase);
  } catch (cause) {
    throw new WebexConfigurationError(`"${apiBase}" is no address. The API base looks like ${defaultApiBase}.`, {
      cause,
    });
  }
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
  if (!secure) throw new WebexConfigurationError(`The API base must be https: ${url.origin} would see the token.`);
  if (url.username || url.password || url.search || url.hash)
    throw new WebexConfigurationError('The API base must have no user, query or fragment.');
  url.pathname = url.pathname.replace(/\/+$/, '');
  if (!url.pathname.endsWith('/v1'))
    throw new WebexConfigurationError(`The API base must end in /v1, as in ${defaultApiBase}.`);
  return url;
};

/** Resolves an address against the base and refuses any that would carry the token elsewhere. */
export const withinApi = (base: URL, address: string): URL => {
  let url: URL;
  try {
    url = new URL(/^\/(?!\/)/.test(address) ? base.href + address : address, base);
  } catch (cause) {
    throw new WebexConfigurationError('Refused an address that cannot be read.', { cause });
  }
  const path = url.pathname;
  if (url.origin !== base.origin || !path.startsWith(`${base.pathname}/`) || url.username || url.password)
    throw new WebexConfigurationError(`Refused to send the token to ${url.origin}: it is not the Webex API.`);
  return url;
};
