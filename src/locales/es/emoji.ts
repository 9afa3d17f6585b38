import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const emoji: CompleteTranslation['emoji'] = {
  label: 'Emoji',
  search: 'Buscar emojis',
  categories: 'Categorías',
  noMatch: 'Ningún emoji con ese nombre.',
  found: (count) => plural(count, { one: '# emoji', many: '# de emojis', other: '# emojis' }),
  smileys: 'Caritas',
  people: 'Personas',
  nature: 'Animales y naturaleza',
  food: 'Comida y bebida',
  travel: 'Viajes y lugares',
  activities: 'Actividades',
  objects: 'Objetos',
  symbols: 'Símbolos',
  flags: 'Banderas',
};
