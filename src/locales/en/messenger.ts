import { localized } from '../localized.ts';
import { list } from '../phrases.ts';

export const messenger = localized('messenger', {
  label: 'Webex messages',
  back: 'Back to spaces',
  people: 'People',
  search: 'Search in this conversation',
  thread: 'Thread',
  closePanel: 'Close',
  choose: 'Choose a space',
  chooseText: 'Your conversations are in the list. Pick one to read and write.',
  typing: (names: readonly string[]): string =>
    names.length > 2 ? 'Several people are typing …' : `${list(names)} ${names.length > 1 ? 'are' : 'is'} typing …`,
});
