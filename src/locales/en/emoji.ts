import { localized } from '../localized.ts';
import { plural } from '../phrases.ts';

export const emoji = localized('emoji', {
  label: 'Emoji',
  search: 'Search emoji',
  categories: 'Categories',
  noMatch: 'No emoji of that name.',
  found: (count: number): string => plural(count, { other: '# emoji' }),
  smileys: 'Smileys',
  people: 'People',
  nature: 'Animals and nature',
  food: 'Food and drink',
  travel: 'Travel and places',
  activities: 'Activities',
  objects: 'Objects',
  symbols: 'Symbols',
  flags: 'Flags',
});
