import { localized } from '../localized.ts';

/** What a person is doing, as others may know it. */
export const presence = localized('presence', {
  active: 'active',
  call: 'in a call',
  doNotDisturb: 'do not disturb',
  inactive: 'away',
  meeting: 'in a meeting',
  outOfOffice: 'out of office',
  presenting: 'presenting',
  named: (name: string, status: string): string => `${name}, ${status}`,
});
