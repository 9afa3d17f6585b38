const linkProtocols = /^(?:https?|mailto|tel):$/;
const hostName = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/;
const maximumLength = 8_192;

/**
 * The rule for every link that comes from outside: in messages, in cards, from people's profiles.
 *
 * @param address an absolute address; relative ones are refused, as they would point into the host page.
 * @returns the address (http, https, mailto or tel) without user name and password, or `undefined` when it is refused.
 *   `tel:` keeps digits and a plus sign only, so that no service code can be dialled.
 */
export function parseLink(address: unknown): URL | undefined {
  const url = parseAddress(address);
  if (!url || !linkProtocols.test(url.protocol)) return undefined;
  if (url.protocol === 'tel:') {
    const number = url.pathname.replace(/[^\d+]/g, '');
    return number ? new URL(`tel:${number}`) : undefined;
  }
  // Browsers differ in what they take for a host.
  if (url.protocol !== 'mailto:' && !hostName.test(url.hostname)) return undefined;
  url.username = '';
  url.password = '';
  return url;
}

/**
 * The rule for every image that is loaded by itself, such as avatars and the images of cards.
 *
 * @returns the address (https only, without user name and password), or `undefined` when it is refused.
 */
export function parseImageAddress(address: unknown): URL | undefined {
  const url = parseAddress(address);
  return url?.protocol === 'https:' && !url.username && !url.password ? url : undefined;
}

function parseAddress(address: unknown): URL | undefined {
  if (typeof address !== 'string' || address.length > maximumLength) return undefined;
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
