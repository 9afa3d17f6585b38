import { localized } from '../localized.ts';
import { number, plural } from '../phrases.ts';

export const peoplePicker = localized('peoplePicker', {
  label: 'Find people',
  placeholder: 'Name or e-mail address',
  placeholderEmail: 'E-mail address',
  chosen: 'Chosen people',
  results: 'People',
  short: 'Type at least two letters.',
  searching: 'Searching …',
  found: (count: number): string => plural(count, { one: '# person found', other: '# people found' }),
  nobody: 'Nobody found',
  nobodyText:
    'Webex finds names by how they begin, in your organization. For anybody else, type the whole e-mail address.',
  alreadyIn: (name: string): string => `${name} is already here.`,
  failed: 'The search did not work.',
  refusedScope: 'This sign-in may not look people up. Type the whole e-mail address instead.',
  refused: 'Webex does not let you look people up. Type the whole e-mail address instead.',
  invite: (email: string): string => `Use ${email}`,
  inviteText: 'Webex invites them if they have no account.',
  added: (name: string): string => `${name} chosen`,
  removed: (name: string): string => `${name} taken off`,
  remove: (name: string): string => `Take ${name} off`,
  atMost: (count: number): string => `These are as many people as can be chosen at a time: ${number(count)}.`,
  required: 'Choose somebody.',
});
