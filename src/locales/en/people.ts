import { localized } from '../localized.ts';

/** What is said of people wherever they are listed. */
export const people = localized('people', {
  moderator: 'Moderator',
  bot: 'Bot',
  guest: 'Guest',
  external: 'Outside your organization',
  you: 'You',
});
