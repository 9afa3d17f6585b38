import { localized } from '../localized.ts';

export const memberPanel = localized('memberPanel', {
  label: 'People',
  filter: 'Search people',
  noMatch: 'Nobody matches',
  noSpace: 'Choose a space to see its people.',
  moderator: 'Moderator',
  bot: 'Bot',
  guest: 'Guest',
  external: 'Outside your organization',
  you: 'You',
});
