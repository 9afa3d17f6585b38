const linkProtocols = /^(?:https?|mailto|tel):$/;
const hostName = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/;
const mailbox = /^[\p{L}\p{N}._+'-]{1,64}@[\p{L}\p{N}.-]{1,253}$/u;
const heldPicture = /^data:image\/(?:gif|jpeg|png|webp);base64,/;
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
 * The rule for e-mail addresses from outside that become links.
 *
 * @returns a `mailto:` to that one address and nothing else, or `undefined` where it might hold more, such as a copy to
 *   somebody or a text.
 */
export function parseMailbox(address: unknown): URL | undefined {
  return typeof address === 'string' && mailbox.test(address) ? parseLink(`mailto:${address}`) : undefined;
}

/**
 * The rule for every image that is loaded by itself, such as avatars and the images of cards.
 *
 * @param apiBase where Webex is asked. Its pictures of people are taken even where it shares the page's origin.
 * @returns the address (https without user name and password, or a picture that the address itself holds), or
 *   `undefined` when it is refused, as all of the page's own origin are: they would be asked for with its cookies.
 */
export function parseImageAddress(address: unknown, apiBase?: string): URL | undefined {
  const url = parseAddress(address);
  if (!url || url.username || url.password) return undefined;
  if (url.protocol === 'data:') return heldPicture.test(url.href) ? url : undefined;
  const isOfPerson = apiBase !== undefined && url.origin === parseAddress(apiBase)?.origin;
  if (isOfPerson && url.pathname.startsWith('/avatars/')) return url;
  return url.protocol === 'https:' && url.origin !== globalThis.origin ? url : undefined;
}

function parseAddress(address: unknown): URL | undefined {
  if (typeof address !== 'string' || address.length > maximumLength) return undefined;
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
