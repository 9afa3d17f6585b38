import { displayText, messageText } from '../../content/display-text.ts';
import { messages as words } from '../../locales/en/messages.ts';
import type { Message, Person } from '../../resources/index.ts';

/** What a person is called, also while only the address is known. */
export const nameOf = (person: Person | undefined, email: string): string =>
  displayText(person?.displayName) || displayText(email) || words.someone;

/** A message on one line. */
export const excerptOf = ({
  text,
  markdown,
  files,
  attachments,
}: Pick<Message, 'text' | 'markdown' | 'files' | 'attachments'>): string => {
  const line = messageText(text ?? markdown ?? '')
    .slice(0, 200)
    .replace(/\s+/g, ' ')
    .trim();
  return line || (files?.length ? words.files(files.length) : attachments?.length ? words.card : '');
};
