import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const conversation: CompleteTranslation['conversation'] = {
  everybody: 'Tous',

  queued: 'En attente d’envoi',
  sending: 'Envoi en cours',
  unknown: 'Pas de réponse de Webex. Vérification de l’arrivée du message.',
  failed: 'Non envoyé',
  'needs-user': 'Ce message a peut-être été envoyé. Le renvoyer\u202f?',
  sendAgain: 'Renvoyer',

  actions: 'Actions pour ce message',
  reply: 'Répondre dans le fil',
  edit: 'Modifier',
  editAtMost: 'Dans Webex, un message peut être modifié dix fois.',
  editNoMore: 'Ce message a été modifié dix fois\u00a0: Webex n’en accepte pas plus.',
  editNotFiles: 'Webex ne permet pas de modifier les messages contenant des fichiers ou des cartes.',
  copyText: 'Copier le texte',
  copyLink: 'Copier le lien',
  copyCode: 'Copier le code',
  copied: 'Copié',
  notCopied: 'Le navigateur n’a pas autorisé la copie.',
  delete: 'Supprimer',
  deleteTitle: 'Supprimer ce message\u202f?',
  deleteMine: 'Il disparaîtra pour tout le monde dans cette conversation. Cette action est irréversible.',
  deleteOther:
    'Vous faites partie de la modération. Le message disparaîtra pour tout le monde dans cet espace. Cette action est irréversible.',
  deleting: 'Suppression en cours',
  cancel: 'Annuler',
  linkMissing: 'Le message de ce lien a été supprimé, se trouve dans une autre conversation ou ne peut pas être lu.',
  gap: 'Des messages intermédiaires n’ont pas encore été chargés.',
  fillGap: 'Charger',
  gapFailed: 'Les messages intermédiaires n’ont pas pu être chargés.',
  olderFailed: 'Les messages plus anciens n’ont pas pu être chargés.',
  empty: 'Pas encore de messages',
  emptyText: 'La conversation commence avec ce que vous écrivez ici.',
  noSpace: 'Aucune conversation ouverte',
  noSpaceText: 'Choisissez un espace pour lire ses messages.',
  others: (count) =>
    plural(count, { one: '# autre personne', many: '# d’autres personnes', other: '# autres personnes' }),
  happened: {
    joined: (names) => `Arrivée dans l’espace\u00a0: ${names}`,
    left: (names) => `Départ de l’espace\u00a0: ${names}`,
    renamed: (title) => `Cet espace s’appelle désormais «\u202f${title}\u202f».`,
    moderated: () => 'Cet espace est désormais modéré.',
    unmoderated: () => 'Cet espace n’est plus modéré.',
  },
  seenBy: (names) => `Vu par ${names}`,
  unreadMessages: (count) =>
    plural(count, { one: '# message non lu', many: '# de messages non lus', other: '# messages non lus' }),
  jumpToLatest: 'Aller au dernier message',
  newMessages: (count) =>
    plural(count, { one: '# nouveau message', many: '# de nouveaux messages', other: '# nouveaux messages' }),
  newMessageFrom: (name, text) => `${name}\u00a0: ${text}`,
};
