/** Text as a search compares it: upper and lower case, and accents, are the same. */
export const fold = (text: string): string =>
  text
    .trim()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
