import { errors } from '../http/errors.ts';
import type { MessageRecord } from '../state/records.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';
const largestCard = 80 * 1024;
const mostImages = 10;

/**
 * Checks the attachments of a message: one Adaptive Card, up to version 1.3.
 * See https://developer.webex.com/docs/buttons-and-cards
 *
 * @throws ApiError 400
 */
export function cardsOf(attachments: unknown[] | undefined): MessageRecord['attachments'] {
  if (attachments === undefined || attachments.length === 0) return undefined;
  if (attachments.length > 1) throw errors.malformed('Only one card per message is supported.');
  const [attachment] = attachments;
  if (!isObject(attachment)) throw errors.malformed('attachments must hold objects.');
  const { contentType, content } = attachment;
  if (contentType !== cardType) throw errors.malformed(`Attachment contentType must be ${cardType}.`);
  if (!isObject(content) || content['type'] !== 'AdaptiveCard') {
    throw errors.malformed('Attachment content must be of type AdaptiveCard.');
  }
  if (!content['version']) throw errors.badRequest('Missing Adaptive Card Version');
  const version = typeof content['version'] === 'string' ? /^1\.(\d)$/.exec(content['version']) : null;
  if (!version || Number(version[1]) > 3) throw errors.badRequest('Unsupported Adaptive Card Version');
  if (JSON.stringify(content).length > largestCard) throw errors.badRequest('The card is too big');
  const images = imagesIn(content);
  if (images.length > mostImages) throw errors.badRequest('The card has too many images');
  if (!images.every(isWebAddress)) throw errors.badRequest('Unable to retrieve content');
  return [{ contentType: cardType, content }];
}

/** Addresses of every image in the card. The depth of a body is bounded when it is read. */
function imagesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(imagesIn);
  if (!isObject(value)) return [];
  const own = value['type'] === 'Image' ? [value['url']] : [];
  return [...own, ...Object.values(value).flatMap(imagesIn)];
}

function isWebAddress(url: unknown): boolean {
  return typeof url === 'string' && (/^https?:\/\/[^/\s]+/.test(url) || url.startsWith('data:image/'));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
