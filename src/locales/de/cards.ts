import type { CompleteTranslation } from '../complete.ts';

export const cards: CompleteTranslation['cards'] = {
  card: 'Karte',
  unsupported: 'Diese Karte lässt sich hier nicht anzeigen. Öffnen Sie sie in Webex.',
  part: 'Ein Teil dieser Karte lässt sich hier nicht anzeigen.',
  required: 'Pflichtfeld',
  missing: 'Bitte ausfüllen.',
  invalid: 'Das hat nicht die verlangte Form.',
  tooSmall: (least) => `Mindestens ${least}.`,
  tooLarge: (most) => `Höchstens ${most}.`,
  choose: 'Auswählen',
  submit: 'Absenden',
  open: 'Öffnen',
  show: 'Mehr anzeigen',
  toggle: 'Ein- oder ausblenden',
  sending: 'Wird gesendet',
  sent: 'Gesendet',
  failed: 'Nicht gesendet',
  preview: 'Antworten sind möglich, sobald die Karte gesendet ist.',
};
