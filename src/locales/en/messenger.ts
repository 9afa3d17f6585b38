export const messenger = {
  label: 'Webex messages',
  back: 'Back to spaces',
  people: 'People',
  search: 'Search in this conversation',
  thread: 'Thread',
  closePanel: 'Close',
  choose: 'Choose a space',
  chooseText: 'Your conversations are in the list. Pick one to read and write.',
  typing: (names: readonly string[]): string =>
    names.length > 2
      ? 'Several people are typing …'
      : `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} typing …`,
} as const;
