/** What is said of people wherever they are listed. */
export const people = {
  moderator: 'Moderator',
  bot: 'Bot',
  guest: 'Guest',
  external: 'Outside your organization',
  you: 'You',
} as const;
