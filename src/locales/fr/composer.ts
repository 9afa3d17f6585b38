import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const composer: CompleteTranslation['composer'] = {
  label: (space) => (space ? `Message à ${space}` : 'Message'),
  replyLabel: 'Répondre dans le fil',
  editLabel: 'Modifier le message',
  placeholder: (space) => (space ? `Écrire à ${space}` : 'Écrire un message'),
  replyPlaceholder: 'Répondre',
  send: 'Envoyer',
  save: 'Enregistrer',
  cancelEdit: 'Annuler la modification',
  editing: 'Modification d’un message',
  attach: 'Joindre des fichiers',
  files: 'Fichiers joints',
  emoji: 'Emoji',
  mention: 'Mentionner quelqu’un',
  mentions: 'Personnes à mentionner',
  suggestions: (count) => plural(count, { one: '# suggestion', many: '# de suggestions', other: '# suggestions' }),
  everybody: 'Tous',
  everybodyHint: 'Tout le monde dans cet espace',
  formatting: 'Mise en forme',
  bold: 'Gras',
  italic: 'Italique',
  code: 'Code',
  link: 'Lien',
  bulletedList: 'Liste à puces',
  numberedList: 'Liste numérotée',
  blockQuote: 'Citation',
  preview: 'Aperçu',
  nothingToPreview: 'Rien à prévisualiser pour le moment.',
  removeFile: (name) => `Retirer ${name}`,
  tooLong: (over) =>
    `${plural(over, { one: '#\u00a0octet', many: '#\u00a0d’octets', other: '#\u00a0octets' })} de trop\u00a0: Webex en accepte ${number(7439)}.`,
  left: (bytes) =>
    plural(bytes, { one: 'Encore #\u00a0octet', many: 'Encore #\u00a0d’octets', other: 'Encore #\u00a0octets' }),
  emptyFile: (name) => `${name} est vide, et Webex n’accepte pas les fichiers vides.`,
  largeFile: (name) => `${name} dépasse 100\u00a0Mo, le maximum accepté par Webex.`,
  tooManyFiles: (most) =>
    plural(most, {
      one: '# fichier à la fois au maximum.',
      many: '# de fichiers à la fois au maximum.',
      other: '# fichiers à la fois au maximum.',
    }),
  severalFiles: (count) =>
    plural(count, {
      one: 'Webex accepte un fichier par message\u00a0: # message sera envoyé.',
      many: 'Webex accepte un fichier par message\u00a0: # de messages seront envoyés.',
      other: 'Webex accepte un fichier par message\u00a0: # messages seront envoyés.',
    }),
  noFolders: 'Webex accepte des fichiers, pas des dossiers.',
  fileSent: (file) => `${file} a bien été envoyé.`,
  notSent: (message) => `Non envoyé\u00a0: ${message}`,
  announcement: 'Seule la modération écrit dans cet espace.',
  readOnly: 'Cet espace est en lecture seule.',
  gone: 'Vous ne faites plus partie de cet espace.',
  notAllowed: 'Votre accès ne permet pas d’envoyer des messages.',
  signedOut: 'Connectez-vous pour écrire. Votre texte est conservé.',
};
