import { localized } from '../localized.ts';
import { list } from '../phrases.ts';

export const messenger = localized('messenger', {
  label: 'Webex messages',
  back: 'Back',
  people: 'People',
  search: 'Search in this conversation',
  more: 'More actions',
  thread: 'Thread',
  closePanel: 'Close',
  choose: 'Choose a space',
  chooseText: 'Your conversations are in the list. Pick one to read and write.',
  spaces: 'Spaces',
  teams: 'Teams',
  views: 'What is listed',
  looking: 'Looking for the conversation …',
  firstMessage: (name: string): string =>
    `You have not written to ${name} yet. The first message begins the conversation.`,
  writeTo: (name: string): string => `Write to ${name}`,
  send: 'Send',
  goneTitle: (title: string): string => (title ? `“${title}” is gone` : 'This space is gone'),
  goneText: 'It was deleted, or you were taken out of it.',
  typing: (names: readonly string[]): string =>
    names.length > 2 ? 'Several people are typing …' : `${list(names)} ${names.length > 1 ? 'are' : 'is'} typing …`,
});
