import type { CompleteTranslation } from '../complete.ts';

export const presence: CompleteTranslation['presence'] = {
  active: 'aktiv',
  call: 'im Gespräch',
  doNotDisturb: 'bitte nicht stören',
  inactive: 'abwesend',
  meeting: 'im Meeting',
  outOfOffice: 'nicht im Büro',
  presenting: 'präsentiert gerade',
  named: (name, status) => `${name}, ${status}`,
};
