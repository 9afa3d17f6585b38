import type { CompleteTranslation } from '../complete.ts';

export const errors: CompleteTranslation['errors'] = {
  signedOut: {
    title: 'Sie sind nicht angemeldet',
    advice: 'Melden Sie sich auf dieser Seite wieder an, um Nachrichten zu lesen und zu schreiben.',
  },
  expired: {
    title: 'Ihre Sitzung ist beendet',
    advice: 'Webex akzeptiert die Anmeldung nicht mehr. Melden Sie sich auf dieser Seite wieder an.',
  },
  tokenFailed: {
    title: 'Die Anmeldung hat nicht funktioniert',
    advice:
      'Diese Seite hat keinen Zugang zu Webex erhalten. Versuchen Sie es noch einmal, oder sagen Sie denen Bescheid, die die Seite betreiben.',
  },
  configuration: {
    title: 'Diese Seite ist falsch eingerichtet',
    advice: 'Wer sie betreibt, muss das korrigieren: ',
  },
  offline: {
    title: 'Sie sind offline',
    advice: 'Was Sie schreiben, bleibt erhalten. Sobald es ein Netz gibt, geht alles weiter.',
  },
  unreachable: {
    title: 'Webex ist nicht erreichbar',
    advice: 'Prüfen Sie Ihr Netz. Wir versuchen es weiter.',
  },
  notWebex: {
    title: 'Das ist nicht Webex',
    advice:
      'Unter der Adresse, die diese Seite aufruft, antwortet etwas anderes. Wer die Seite betreibt, muss die API-Adresse prüfen.',
  },
  notFound: {
    title: 'Hier ist nichts für Sie',
    advice: 'Diesen Bereich gibt es nicht, er wurde gelöscht, oder Sie sind nicht darin.',
  },
  forbidden: { title: 'Nicht erlaubt', advice: 'Webex meldet, dass Sie das nicht dürfen.' },
  busy: {
    title: 'Webex bittet um eine Pause',
    advice: 'Es waren zu viele Anfragen. Alles geht von selbst weiter.',
  },
  server: { title: 'Webex hat ein Problem', advice: 'Es liegt nicht an Ihnen. Wir versuchen es weiter.' },
  refused: { title: 'Webex hat das abgelehnt', advice: '' },
  membership: {
    'already-in': { title: 'Schon da', advice: 'Diese Person ist bereits Mitglied.' },
    'unknown-person': {
      title: 'Unbekannte Person',
      advice:
        'Die Organisation dieser Adresse verwaltet ihre Personen selbst und kennt diese nicht. Prüfen Sie die Adresse.',
    },
    full: { title: 'Voll', advice: 'Der Bereich nimmt niemanden mehr auf.' },
    'not-allowed': {
      title: 'Nicht erlaubt',
      advice:
        'Webex meldet, dass Sie das nicht dürfen. Vielleicht braucht es die Moderation oder eine Anmeldung, mit der sich Mitglieder verwalten lassen.',
    },
    'last-moderator': {
      title: 'Jemand muss moderieren',
      advice: 'Geben Sie zuerst einer anderen Person die Moderation.',
    },
    gone: {
      title: 'Nicht mehr da',
      advice:
        'Jemand hat diese Person schon entfernt oder den Bereich gelöscht, oder Sie sind selbst nicht mehr darin.',
    },
  },
  unexpected: { title: 'Etwas ist schiefgegangen', advice: 'Versuchen Sie es noch einmal.' },
  retry: 'Noch einmal versuchen',
};
