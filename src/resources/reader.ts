import { WebexParseError } from '../errors.ts';

/**
 * Reads fields of foreign JSON. Required fields throw when they are missing or of another type; optional ones are left
 * out, because one odd field is no reason to lose a whole message.
 */
export interface Reader {
  readonly json: Readonly<Record<string, unknown>>;
  required(key: string): string;
  text(key: string): string | undefined;
  flag(key: string): boolean | undefined;
  texts(key: string): string[] | undefined;
  records(key: string): Array<Record<string, unknown>> | undefined;
  oneOf<const Value extends string>(key: string, values: readonly Value[], fallback: NoInfer<Value>): Value;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const reader = (json: unknown, path: string): Reader => {
  if (!isRecord(json)) throw new WebexParseError(`Webex answered something else than an object at ${path}.`, path);
  const own = (key: string): unknown => (Object.hasOwn(json, key) ? json[key] : undefined);
  const read: Reader = {
    json,
    required(key) {
      const value = own(key);
      if (typeof value === 'string' && value !== '') return value;
      throw new WebexParseError(`Webex left out "${key}" at ${path}.`, `${path}.${key}`);
    },
    text(key) {
      const value = own(key);
      return typeof value === 'string' ? value : undefined;
    },
    flag(key) {
      const value = own(key);
      return typeof value === 'boolean' ? value : undefined;
    },
    texts(key) {
      const value = own(key);
      if (!Array.isArray(value)) return undefined;
      const texts = value.filter((item): item is string => typeof item === 'string');
      return texts.length > 0 ? texts : undefined;
    },
    records(key) {
      const value = own(key);
      return Array.isArray(value) ? value.filter(isRecord) : undefined;
    },
    oneOf(key, values, fallback) {
      const value = own(key);
      return values.find((one) => one === value) ?? fallback;
    },
  };
  return read;
};

/** The object without the keys whose value is undefined, so that absent stays absent. */
export const present = <Value extends object>(value: Value): Value => {
  for (const key of Object.keys(value) as Array<keyof Value>) if (value[key] === undefined) delete value[key];
  return value;
};
