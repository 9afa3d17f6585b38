import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const threadSearch: CompleteTranslation['threadSearch'] = {
  label: 'In dieser Unterhaltung suchen',
  open: 'Suchen',
  field: 'Nachrichten durchsuchen',
  older: 'Älterer Treffer',
  newer: 'Neuerer Treffer',
  close: 'Suche schließen',
  place: (place, count) => `${number(place)} von ${number(count)}`,
  none: (looked) =>
    plural(looked, {
      one: 'Kein Treffer in der einen bisher geladenen Nachricht.',
      other: 'Kein Treffer in den # bisher geladenen Nachrichten.',
    }),
  noneAtAll: 'Keine Nachricht passt.',
  olderFailed: 'Ältere Nachrichten konnten nicht geladen werden.',
  searchOlder: 'Ältere Nachrichten durchsuchen',
  reading: (looked, day) =>
    `${plural(looked, { one: '# Nachricht durchsucht', other: '# Nachrichten durchsucht' })}, zurück bis: ${day}`,
  stop: 'Anhalten',
};
