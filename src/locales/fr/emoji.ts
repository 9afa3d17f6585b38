import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const emoji: CompleteTranslation['emoji'] = {
  label: 'Emoji',
  search: 'Rechercher un emoji',
  categories: 'Catégories',
  noMatch: 'Aucun emoji de ce nom.',
  found: (count) => plural(count, { one: '# emoji', many: '# d’emojis', other: '# emojis' }),
  smileys: 'Smileys',
  people: 'Personnes',
  nature: 'Animaux et nature',
  food: 'Nourriture et boissons',
  travel: 'Voyages et lieux',
  activities: 'Activités',
  objects: 'Objets',
  symbols: 'Symboles',
  flags: 'Drapeaux',
};
