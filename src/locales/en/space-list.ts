import { localized } from '../localized.ts';

export const spaceList = localized('spaceList', {
  label: 'Spaces',
  filter: 'Search spaces',
  clear: 'Clear search',
  empty: 'No spaces yet',
  emptyText: 'Spaces you are added to appear here.',
  noMatch: 'No space matches',
  noMatchText: (text: string): string => `Nothing you are in is called “${text}”.`,
  moreFailed: 'The rest could not be read.',
  untitled: 'Untitled space',
  locked: 'moderated',
  announcement: 'announcements only',
  unread: 'unread',
});
