/** The search in a conversation. */
export const threadSearch = {
  label: 'Search in this conversation',
  open: 'Search',
  field: 'Search messages',
  older: 'Older match',
  newer: 'Newer match',
  close: 'Close search',
  place: (place: number, count: number) => `${place} of ${count}`,
  none: (looked: number) => `No match in the ${looked === 1 ? 'one message' : `${looked} messages`} read so far.`,
  noneAtAll: 'No message matches.',
  olderFailed: 'Older messages could not be read.',
  searchOlder: 'Search older messages',
  reading: (looked: number, day: string) => `Looked through ${looked}, back to ${day}`,
  stop: 'Stop',
} as const;
