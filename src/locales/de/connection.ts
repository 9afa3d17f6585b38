import type { CompleteTranslation } from '../complete.ts';
import { choice, number } from '../phrases.ts';

export const connection: CompleteTranslation['connection'] = {
  connecting: 'Verbindung wird hergestellt\u00a0…',
  reconnecting: 'Die Verbindung ist abgerissen und wird neu hergestellt\u00a0…',
  catchingUp: 'Wieder verbunden. Verpasstes wird geladen\u00a0…',
  offline: 'Sie sind offline. Was Sie schreiben, wird gesendet, sobald Sie wieder online sind.',
  failed: (reason) => `Keine Live-Verbindung: Neue Nachrichten kommen verzögert an. ${reason}`.trim(),
  polling: (reason) => `Neue Nachrichten kommen einige Sekunden verzögert an. ${reason}`.trim(),
  rateLimited: (seconds) => `Webex bittet um eine Pause von ${number(seconds)}\u00a0s.`,
  rateLimitedSpoken: 'Webex bittet um eine kurze Pause.',
  ends: (hours, minutes) =>
    `Diese Anmeldung endet in ${hours > 0 ? `${number(hours)}\u00a0Std. ${number(minutes)}\u00a0Min.` : `${number(minutes)}\u00a0Min.`} und lässt sich nicht verlängern.`,
  endsToday: 'Diese Anmeldung endet in weniger als zwölf Stunden und lässt sich nicht verlängern.',
  endsSoon: 'Diese Anmeldung endet in weniger als zehn Minuten und lässt sich nicht verlängern.',
  bot: 'Sie sind als Bot angemeldet: In Gruppenbereichen sieht er nur Nachrichten, in denen er erwähnt wird.',
  refused: (things) => `Diese Anmeldung erlaubt nicht, ${choice(things)}.`,
  refusable: {
    spaces: 'Bereiche aufzulisten',
    messages: 'Nachrichten zu lesen',
    people: 'Personen zu suchen',
    members: 'zu sehen, wer in einem Bereich ist',
    sending: 'Nachrichten zu senden',
  },
};
