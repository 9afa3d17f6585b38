const allowedProtocols = /^(?:https?|mailto|tel):$/;
const maximumLength = 8192;

/**
 * The one rule for every address that comes from outside: links in messages and cards, images of cards, avatars.
 *
 * @param address an absolute address; relative ones are refused, as they would point into the host page.
 * @returns the parsed address (http, https, mailto or tel) without user name and password, or `undefined` when refused.
 *   `tel:` keeps digits and a plus sign only, so that no service code can be dialled.
 */
export function parseLink(address: string): URL | undefined {
  if (typeof address !== 'string' || address.length > maximumLength) return undefined;
  try {
    const url = new URL(address);
    if (!allowedProtocols.test(url.protocol)) return undefined;
    if (url.protocol === 'tel:') {
      const digits = url.pathname.replace(/[^\d+]/g, '');
      return digits ? new URL(`tel:${digits}`) : undefined;
    }
    url.username = '';
    url.password = '';
    return url;
  } catch {
    return undefined;
  }
}
