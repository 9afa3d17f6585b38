import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const messages: CompleteTranslation['messages'] = {
  you: 'Sie',
  someone: 'Jemand',
  bot: 'Bot',
  edited: 'bearbeitet',
  editedAt: (time) => `Bearbeitet: ${time}`,
  deleted: 'Diese Nachricht wurde gelöscht.',
  unavailable: 'Diese Nachricht konnte nicht geladen werden.',
  unsupported: 'Diese Nachricht lässt sich hier nicht anzeigen.',
  card: 'Karte',
  openInWebex: 'In Webex öffnen',
  replyTo: (name) => `Antwort an ${name}`,
  replyToDeleted: 'Antwort auf eine gelöschte Nachricht',
  replyToUnknown: 'Antwort auf eine frühere Nachricht',
  files: (count) => plural(count, { one: '# Datei', other: '# Dateien' }),
  replies: (count) => plural(count, { one: '# Antwort', other: '# Antworten' }),

  thread: 'Thread',
  messagesIn: (space) => (space ? `Nachrichten in ${space}` : 'Nachrichten'),
  beginning: 'Hier beginnt die Unterhaltung.',
  beginningOf: (space) => `Hier beginnt ${space}.`,
  loadingOlder: 'Ältere Nachrichten werden geladen',
  unread: 'Neue Nachrichten',
};
