import { base64url, decodeBase64 } from '../state/ids.ts';
import { errors } from './errors.ts';
import { json } from './respond.ts';
import type { Call } from './router.ts';

/**
 * The page size asked for; sizes above the cap are lowered without a word.
 *
 * @throws ApiError 400 when it is not a positive whole number.
 */
export function pageSize(call: Call, fallback: number, largest = 1000): number {
  const text = call.query.get('max');
  if (text === null) return Math.min(fallback, largest);
  const size = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (size < 1) throw errors.malformed('max must be a positive integer.');
  return Math.min(size, largest);
}

export interface Page<T> {
  items: T[];
  /** Whether another item would have followed. */
  more: boolean;
}

/** Takes a page of acceptable items from the front of a sequence, reading no further than it must. */
export function takePage<T>(source: Iterable<T>, size: number, accept: (item: T) => boolean = () => true): Page<T> {
  const items: T[] = [];
  for (const item of source) {
    if (!accept(item)) continue;
    if (items.length === size) return { items, more: true };
    items.push(item);
  }
  return { items, more: false };
}

/**
 * A list answer. `next` holds the query values that lead to the following page; all others of this request stay.
 * See https://developer.webex.com/docs/basics#pagination
 */
export function list(
  call: Call,
  items: unknown[],
  next?: Record<string, string>,
  extra?: Record<string, unknown>,
): Response {
  return json({ ...extra, items }, next ? { link: nextLink(call, next) } : undefined);
}

function nextLink(call: Call, next: Record<string, string>): string {
  const query = new URLSearchParams(call.query);
  for (const [name, value] of Object.entries(next)) query.set(name, value);
  return `<${call.cloud.origin}${call.url.pathname}?${query.toString()}>; rel="next"`;
}

/** An opaque position in a list, for `next`. */
export function cursor(...place: Array<string | number>): { cursor: string } {
  return { cursor: base64url(JSON.stringify(place)) };
}

/**
 * The position that the request continues from, or `undefined` for the first page.
 *
 * @throws ApiError 400 when the cursor is not one of ours.
 */
export function cursorOf<Shape extends ReadonlyArray<'string' | 'number'>>(
  call: Call,
  ...shape: Shape
): { [I in keyof Shape]: Shape[I] extends 'number' ? number : string } | undefined {
  const text = call.query.get('cursor');
  if (text === null) return undefined;
  const place = parse(text);
  const fits =
    Array.isArray(place) && place.length === shape.length && shape.every((type, i) => typeof place[i] === type);
  if (!fits) throw errors.malformed('cursor is not valid.');
  return place as { [I in keyof Shape]: Shape[I] extends 'number' ? number : string };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(decodeBase64(text) ?? '');
  } catch {
    return undefined;
  }
}
