/** What survives a reload and can be read at once: the part of the browser's `localStorage` that is used here. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The browser's, unless there is none or it is blocked. */
export const localStorageIfAny = (): KeyValueStorage | undefined => {
  try {
    return typeof document === 'undefined' ? undefined : globalThis.localStorage;
  } catch {
    return undefined;
  }
};

/** All keys that begin so. */
export const keysOf = (storage: KeyValueStorage, prefix: string): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key): key is string => key?.startsWith(prefix) ?? false,
  );
