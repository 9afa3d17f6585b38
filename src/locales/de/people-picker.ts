import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const peoplePicker: CompleteTranslation['peoplePicker'] = {
  label: 'Personen finden',
  placeholder: 'Name oder E-Mail-Adresse',
  placeholderEmail: 'E-Mail-Adresse',
  chosen: 'Ausgewählte Personen',
  results: 'Personen',
  short: 'Geben Sie mindestens zwei Buchstaben ein.',
  searching: 'Wird gesucht\u00a0…',
  found: (count) => plural(count, { one: '# Person gefunden', other: '# Personen gefunden' }),
  nobody: 'Niemand gefunden',
  nobodyText:
    'Webex findet Namen nach ihrem Anfang, und nur in Ihrer Organisation. Für andere Personen geben Sie die ganze E-Mail-Adresse ein.',
  alreadyIn: (name) => `${name} ist schon hier.`,
  failed: 'Die Suche hat nicht funktioniert.',
  refusedScope:
    'Mit dieser Anmeldung lassen sich keine Personen suchen. Geben Sie stattdessen die ganze E-Mail-Adresse ein.',
  refused: 'Webex lässt Sie keine Personen suchen. Geben Sie stattdessen die ganze E-Mail-Adresse ein.',
  invite: (email) => `${email} verwenden`,
  inviteText: 'Ohne Konto lädt Webex die Person ein.',
  added: (name) => `${name} ausgewählt`,
  removed: (name) => `${name} entfernt`,
  remove: (name) => `${name} entfernen`,
  atMost: (count) =>
    plural(count, {
      one: 'Es lässt sich nur # Person auswählen.',
      other: 'Es lassen sich höchstens # Personen auf einmal auswählen.',
    }),
  required: 'Wählen Sie jemanden aus.',
};
