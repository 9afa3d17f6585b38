import { fold } from '../../internal/fold.ts';
import { emojiData } from './emoji-data.ts';

export interface Emoji {
  readonly emoji: string;
  readonly name: string;
  /** What a search looks at. */
  readonly words: string;
}

export type EmojiCategory = keyof typeof emojiData;

export const emojiCategories = Object.keys(emojiData) as EmojiCategory[];

const parsed = new Map<EmojiCategory, readonly Emoji[]>();

/** The emoji of a category, in Unicode's order. */
export const emojiOf = (category: EmojiCategory): readonly Emoji[] => {
  let emoji = parsed.get(category);
  if (!emoji) parsed.set(category, (emoji = emojiData[category].trim().split('\n').map(parseLine)));
  return emoji;
};

const parseLine = (line: string): Emoji => {
  const [emoji = '', name = '', tags = ''] = line.split('|');
  return { emoji, name, words: fold(`${name} ${tags}`) };
};

/** The emoji whose name or tags have a word that begins with each word of the query; by name first. */
export const searchEmoji = (query: string): readonly Emoji[] => {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found = emojiCategories
    .flatMap(emojiOf)
    .filter(({ words }) => wanted.every((word) => ` ${words}`.includes(` ${word}`)));
  const first = wanted[0]!;
  return found.toSorted((one, other) => Number(startsWith(other, first)) - Number(startsWith(one, first)));
};

const startsWith = ({ name }: Emoji, word: string): boolean => fold(name).startsWith(word);
