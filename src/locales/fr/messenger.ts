import type { CompleteTranslation } from '../complete.ts';
import { list } from '../phrases.ts';

export const messenger: CompleteTranslation['messenger'] = {
  label: 'Messages Webex',
  back: 'Retour',
  people: 'Personnes',
  search: 'Rechercher dans cette conversation',
  more: 'Plus d’actions',
  thread: 'Fil de discussion',
  closePanel: 'Fermer',
  choose: 'Choisissez un espace',
  chooseText: 'Vos conversations sont dans la liste. Choisissez-en une pour lire et écrire.',
  spaces: 'Espaces',
  teams: 'Équipes',
  views: 'Choix de la liste',
  looking: 'Recherche de la conversation…',
  firstMessage: (name) => `Vous n’avez pas encore écrit à ${name}. La conversation commence avec le premier message.`,
  writeTo: (name) => `Écrire à ${name}`,
  send: 'Envoyer',
  goneTitle: (title) => (title ? `«\u202f${title}\u202f» n’existe plus` : 'Cet espace n’existe plus'),
  goneText: 'L’espace a été supprimé, ou vous n’en faites plus partie.',
  typing: (names) =>
    names.length > 2 ? 'Plusieurs personnes écrivent…' : `${list(names)} ${names.length > 1 ? 'écrivent' : 'écrit'}…`,
};
