import type { CompleteTranslation } from '../complete.ts';

export const presence: CompleteTranslation['presence'] = {
  active: 'disponible',
  call: 'en una llamada',
  doNotDisturb: 'no molestar',
  inactive: 'ausente',
  meeting: 'en una reunión',
  outOfOffice: 'fuera de la oficina',
  presenting: 'presentando',
  named: (name, status) => `${name}, ${status}`,
};
