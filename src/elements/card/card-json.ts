/** What anybody may have put into a card. Nothing of it is believed: every field is read through these. */
export type CardJson = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is CardJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objects = (value: unknown): CardJson[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Text as text; numbers and truth values by their names; nothing else. */
export const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** The names of the schema are to be taken in any case of letters. */
export const word = <Word extends string>(value: unknown, words: readonly Word[], otherwise: Word): Word => {
  const wanted = text(value).toLowerCase();
  return words.find((each) => each.toLowerCase() === wanted) ?? otherwise;
};

export const flag = (value: unknown, otherwise = false): boolean =>
  typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : otherwise;

export const number = (value: unknown): number | undefined => {
  const read =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() ? Number(value) : Number.NaN;
  return Number.isFinite(read) ? read : undefined;
};

/** "50px" or 50, up to a bound that no screen exceeds. */
export const pixels = (value: unknown): number | undefined => {
  const read = number(typeof value === 'string' ? value.replace(/px$/, '') : value);
  return read !== undefined && read > 0 ? Math.min(read, 4_096) : undefined;
};

/** Calls itself `Action.Submit`, `Input.Text`, `TextBlock`... in any case of letters. */
export const typeOf = (json: CardJson): string => text(json['type']).toLowerCase();
