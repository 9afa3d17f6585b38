/** In how many ways a pattern may be laid onto a value, at most: a few milliseconds. */
const mostWays = 100_000;

/**
 * Whether a value has the form that a card asks for. Patterns come from outside, and some take years to answer: only
 * those that are certain to be quick with this value are tried; the others are left to the card's author.
 */
export const isMatch = (pattern: string, value: string): boolean => {
  if (!pattern || pattern.length > 200 || value.length > 500) return true;
  if (waysOf(pattern, value.length) > mostWays) return true;
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return true;
  }
};

/**
 * Counts in how many ways a pattern may be laid onto a text, at most: where it may begin, times what each repetition and
 * each alternative leaves open. Without end for what repeats a group, looks around or refers back.
 */
const waysOf = (pattern: string, length: number): number => {
  const plain = pattern
    .replace(/\\p\{[^}]*\}|\\[^1-9k]/gi, '_')
    .replace(/\[[^\]]*\]/g, '_')
    .replaceAll('(?:', '(');
  if (/\\|\(\?|\)[*+{]/.test(plain)) return Infinity;
  const isAnchored = plain.startsWith('^') && !plain.includes('|');
  let ways = isAnchored ? 1 : length + 1;
  for (const [written, least, comma, most] of plain.matchAll(/[*+?|]|\{(\d+)(,?)(\d*)\}/g)) {
    if (written === '?' || written === '|') ways *= 2;
    else if (least === undefined || (comma && !most)) ways *= length + 1;
    else if (comma) ways *= Math.min(length, Number(most) - Number(least)) + 1;
  }
  return ways;
};
