import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const emoji: CompleteTranslation['emoji'] = {
  label: 'Emoji',
  search: 'Emojis suchen',
  categories: 'Kategorien',
  noMatch: 'Kein Emoji mit diesem Namen.',
  found: (count) => plural(count, { one: '# Emoji', other: '# Emojis' }),
  smileys: 'Smileys',
  people: 'Personen',
  nature: 'Tiere und Natur',
  food: 'Essen und Trinken',
  travel: 'Reisen und Orte',
  activities: 'Aktivitäten',
  objects: 'Gegenstände',
  symbols: 'Symbole',
  flags: 'Flaggen',
};
