/** Text as a search compares it: upper and lower case, and accents, are the same. */
export const fold = (text: string): string =>
  isPlain.test(text)
    ? text.trim().toLowerCase()
    : text
        .trim()
        .normalize('NFD')
        .replaceAll(/\p{Diacritic}/gu, '')
        .toLowerCase();

/** Letters without accents, which most names are, need no look at the rules of Unicode. A caret and a backquote are accents. */
const isPlain = /^[\w\s@.,'()+-]*$/;
