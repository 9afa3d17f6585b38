import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const threadSearch: CompleteTranslation['threadSearch'] = {
  label: 'Rechercher dans cette conversation',
  open: 'Rechercher',
  field: 'Rechercher dans les messages',
  older: 'Résultat plus ancien',
  newer: 'Résultat plus récent',
  close: 'Fermer la recherche',
  place: (place, count) => `${number(place)} sur ${number(count)}`,
  none: (looked) =>
    plural(looked, {
      one: 'Aucun résultat. # message chargé jusqu’ici.',
      many: 'Aucun résultat. # de messages chargés jusqu’ici.',
      other: 'Aucun résultat. # messages chargés jusqu’ici.',
    }),
  noneAtAll: 'Aucun message ne correspond.',
  olderFailed: 'Les messages plus anciens n’ont pas pu être chargés.',
  searchOlder: 'Rechercher dans les messages plus anciens',
  reading: (looked, day) =>
    `${plural(looked, { one: '# message parcouru', many: '# de messages parcourus', other: '# messages parcourus' })}, jusqu’à\u00a0: ${day}`,
  stop: 'Arrêter',
};
