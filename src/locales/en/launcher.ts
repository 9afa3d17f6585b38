import { localized } from '../localized.ts';
import { number, plural } from '../phrases.ts';

/** The button that opens the messenger, what it says of what is new, and notifications on the desktop. */
export const launcher = localized('launcher', {
  title: 'Messages',
  open: 'Open messages',
  close: 'Close messages',
  unread: (count: number): string => plural(count, { one: '# unread', other: '# unread' }),
  /** As much as fits into the badge. */
  badge: (count: number): string => (count > 99 ? `${number(99)}+` : number(count)),
  notify: 'Notify me of new messages',
  notifying: 'Notifications are on',
  notNotifying: 'Notifications are off',
  blocked: 'The browser blocks notifications from this page. You can allow them in its settings.',
  newMessage: 'New message',
  newMessageFrom: (name: string): string => `New message from ${name}`,
  inSpace: (name: string, space: string): string => `${name} in ${space}`,
});
