import { displayText } from '../../content/display-text.ts';

/** What a word of a name may begin with: `(external)` and `–` say nothing about who it is. */
const beginsName = /^[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The first letters of the first and last word of a name; one letter for titles and single names. Empty without any. */
export function initialsOf(name: string, language: string, atMost: 1 | 2): string {
  const words = displayText(name)
    .replace(/@\S*$/, '')
    .split(/[\s._-]+/)
    .filter((word) => beginsName.test(word));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined) return '';
  const letters = atMost === 1 || words.length === 1 ? [first] : [first, last!];
  return letters.map((word) => firstLetterOf(word, language).toLocaleUpperCase(language)).join('');
}

const segmenters = new Map<string, Intl.Segmenter>();

/** A letter as a reader sees it, with its marks: not half of an emoji. */
function firstLetterOf(word: string, language: string): string {
  // Latin letters without marks of their own, which is nearly all of them, need no look at the rules of Unicode.
  if (word.charCodeAt(0) < 0x250 && !(word.charCodeAt(1) >= 0x300)) return word[0]!;
  if (typeof Intl.Segmenter === 'undefined') return [...word][0]!;
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language)));
  const [letter] = segmenter.segment(word);
  return letter!.segment;
}

/** One of `count` colours, always the same for the same id. */
export function colorOf(id: string, count: number): number {
  let hash = 2_166_136_261;
  for (let position = 0; position < id.length; position += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(position), 16_777_619);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}
