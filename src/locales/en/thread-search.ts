import { localized } from '../localized.ts';
import { number, plural } from '../phrases.ts';

/** The search in a conversation. */
export const threadSearch = localized('threadSearch', {
  label: 'Search in this conversation',
  open: 'Search',
  field: 'Search messages',
  older: 'Older match',
  newer: 'Newer match',
  close: 'Close search',
  place: (place: number, count: number) => `${number(place)} of ${number(count)}`,
  none: (looked: number) =>
    plural(looked, {
      one: 'No match in the one message read so far.',
      other: 'No match in the # messages read so far.',
    }),
  noneAtAll: 'No message matches.',
  olderFailed: 'Older messages could not be read.',
  searchOlder: 'Search older messages',
  reading: (looked: number, day: string) => `Looked through ${number(looked)}, back to ${day}`,
  stop: 'Stop',
});
