import type { CompleteTranslation } from '../complete.ts';
import { list } from '../phrases.ts';

export const messenger: CompleteTranslation['messenger'] = {
  label: 'Webex-Nachrichten',
  back: 'Zurück',
  people: 'Personen',
  search: 'In dieser Unterhaltung suchen',
  more: 'Weitere Aktionen',
  thread: 'Thread',
  closePanel: 'Schließen',
  choose: 'Wählen Sie einen Bereich',
  chooseText: 'Ihre Unterhaltungen stehen in der Liste. Wählen Sie eine aus, um zu lesen und zu schreiben.',
  spaces: 'Bereiche',
  teams: 'Teams',
  views: 'Auswahl der Liste',
  looking: 'Die Unterhaltung wird gesucht\u00a0…',
  firstMessage: (name) =>
    `Sie haben noch nicht an ${name} geschrieben. Mit der ersten Nachricht beginnt die Unterhaltung.`,
  writeTo: (name) => `An ${name} schreiben`,
  send: 'Senden',
  goneTitle: (title) => (title ? `„${title}“ gibt es nicht mehr` : 'Diesen Bereich gibt es nicht mehr'),
  goneText: 'Der Bereich wurde gelöscht, oder Sie wurden daraus entfernt.',
  typing: (names) =>
    names.length > 2
      ? 'Mehrere Personen schreiben\u00a0…'
      : `${list(names)} ${names.length > 1 ? 'schreiben' : 'schreibt'}\u00a0…`,
};
