import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const messages: CompleteTranslation['messages'] = {
  you: 'Vous',
  someone: 'Quelqu’un',
  bot: 'Bot',
  edited: 'modifié',
  editedAt: (time) => `Modifié\u00a0: ${time}`,
  deleted: 'Ce message a été supprimé.',
  unavailable: 'Ce message n’a pas pu être chargé.',
  unsupported: 'Ce message ne peut pas être affiché ici.',
  card: 'Carte',
  openInWebex: 'Ouvrir dans Webex',
  replyTo: (name) => `Réponse à ${name}`,
  replyToDeleted: 'Réponse à un message supprimé',
  replyToUnknown: 'Réponse à un message antérieur',
  files: (count) => plural(count, { one: '# fichier', many: '# de fichiers', other: '# fichiers' }),
  replies: (count) => plural(count, { one: '# réponse', many: '# de réponses', other: '# réponses' }),

  thread: 'Fil de discussion',
  messagesIn: (space) => (space ? `Messages dans ${space}` : 'Messages'),
  beginning: 'C’est ici que commence la conversation.',
  beginningOf: (space) => `C’est ici que commence ${space}.`,
  loadingOlder: 'Chargement des messages plus anciens',
  unread: 'Nouveaux messages',
};
