import type { CompleteTranslation } from '../complete.ts';

export const presence: CompleteTranslation['presence'] = {
  active: 'disponible',
  call: 'en appel',
  doNotDisturb: 'ne pas déranger',
  inactive: 'absent(e)',
  meeting: 'en réunion',
  outOfOffice: 'hors du bureau',
  presenting: 'en présentation',
  named: (name, status) => `${name}, ${status}`,
};
