import { errors } from './errors.ts';
import type { Call } from './router.ts';

/** A query value that was sent and is not empty. */
export function queryText(call: Call, name: string): string | undefined {
  return call.query.get(name)?.trim() || undefined;
}

/** @throws ApiError 400 when it is neither `true` nor `false`. */
export function queryFlag(call: Call, name: string): boolean | undefined {
  const text = queryText(call, name);
  if (text === undefined) return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  throw errors.malformed(`${name} must be true or false.`);
}

/** @throws ApiError 400 when it is none of the values. */
export function queryChoice<T extends string>(call: Call, name: string, values: readonly T[]): T | undefined {
  const text = queryText(call, name);
  if (text === undefined) return undefined;
  if ((values as readonly string[]).includes(text)) return text as T;
  throw errors.malformed(`${name} must be one of ${values.join(', ')}.`);
}

/** Milliseconds since 1970. @throws ApiError 400 when it is not an ISO 8601 time. */
export function queryTime(call: Call, name: string): number | undefined {
  const text = queryText(call, name);
  if (text === undefined) return undefined;
  // A plus sign that was not escaped arrives as a blank.
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text.replace(/ (?=\d{2}:?\d{2}$)/, '+')) : NaN;
  if (Number.isNaN(time)) throw errors.malformed(`${name} must be an ISO 8601 date and time.`);
  return time;
}
