import { localized } from '../localized.ts';
import { choice, number } from '../phrases.ts';

/** How well the page is connected, and what this sign-in may do. */
export const connection = localized('connection', {
  connecting: 'Connecting …',
  reconnecting: 'The connection was lost. Reconnecting …',
  catchingUp: 'Back again. Reading what was missed …',
  offline: 'You are offline. What you write is sent when you are back.',
  failed: (reason: string): string => `No live connection: new messages come with a delay. ${reason}`.trim(),
  polling: (reason: string): string => `New messages come with a few seconds’ delay. ${reason}`.trim(),
  rateLimited: (seconds: number): string => `Webex asks for a pause of ${number(seconds)} s.`,
  rateLimitedSpoken: 'Webex asks for a short pause.',
  ends: (hours: number, minutes: number): string =>
    `This sign-in ends in ${hours > 0 ? `${number(hours)} h ${number(minutes)} min` : `${number(minutes)} min`} and cannot be renewed.`,
  endsToday: 'This sign-in ends within twelve hours and cannot be renewed.',
  endsSoon: 'This sign-in ends within ten minutes and cannot be renewed.',
  bot: 'You are signed in as a bot: in group spaces it sees only what mentions it.',
  refused: (things: readonly string[]): string => `This sign-in may not ${choice(things)}.`,
  refusable: {
    spaces: 'list spaces',
    messages: 'read messages',
    people: 'look up people',
    members: 'see who is in a space',
    sending: 'send messages',
  },
});
