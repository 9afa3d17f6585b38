/**
 * Writes src/elements/emoji-picker/emoji-data.ts from the names that Unicode gives to emoji, as emojibase has them (MIT).
 * Run it after a change of that package: `node --import tsx scripts/build-emoji.ts`.
 */
import { writeFileSync } from 'node:fs';
import emojibase from 'emojibase-data/en/data.json' with { type: 'json' };

/** What systems of the last years can draw. */
const newest = 15;
/** Words that find an emoji beside those of its name. */
const mostTags = 4;

/** Groups of emojibase, in Webex's order of categories; 2 are parts of other emoji. */
const groups: Record<string, number> = {
  smileys: 0,
  people: 1,
  nature: 3,
  food: 4,
  travel: 5,
  activities: 6,
  objects: 7,
  symbols: 8,
  flags: 9,
};

const lineOf = ({ emoji, label, tags = [] }: (typeof emojibase)[number]): string => {
  const others = tags.filter((tag) => !label.toLowerCase().includes(tag)).slice(0, mostTags);
  return [emoji, label, ...(others.length > 0 ? [others.join(' ')] : [])].join('|');
};

const entries = Object.entries(groups).map(([name, group]) => {
  const emoji = emojibase.filter((one) => one.group === group && one.version <= newest);
  return `  ${name}: \`\n${emoji.map(lineOf).join('\n').replaceAll('`', '’')}\`,`;
});

writeFileSync(
  'src/elements/emoji-picker/emoji-data.ts',
  `// Written by scripts/build-emoji.ts from emojibase (MIT).
/** The emoji of each category, one a line: the emoji, its name, and words that find it. */
export const emojiData = {
${entries.join('\n')}
} as const;
`,
);
