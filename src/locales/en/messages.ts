import { localized } from '../localized.ts';
import { plural } from '../phrases.ts';

/** One message, and a conversation of many. */
export const messages = localized('messages', {
  you: 'You',
  someone: 'Someone',
  bot: 'Bot',
  edited: 'edited',
  editedAt: (time: string) => `Edited ${time}`,
  deleted: 'This message was deleted.',
  unavailable: 'This message could not be read.',
  unsupported: 'This message cannot be shown here.',
  card: 'Card',
  openInWebex: 'Open in Webex',
  replyTo: (name: string) => `Reply to ${name}`,
  replyToDeleted: 'Reply to a deleted message',
  replyToUnknown: 'Reply to an earlier message',
  files: (count: number) => plural(count, { one: '# file', other: '# files' }),
  replies: (count: number) => plural(count, { one: '# reply', other: '# replies' }),

  thread: 'Thread',
  messagesIn: (space: string) => (space ? `Messages in ${space}` : 'Messages'),
  beginning: 'This is the beginning of the conversation.',
  beginningOf: (space: string) => `This is the beginning of ${space}.`,
  loadingOlder: 'Reading older messages',
  unread: 'New messages',
});
