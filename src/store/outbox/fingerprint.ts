import type { Message } from '../../resources/index.ts';
import type { OutboxDraft } from '../outbox.ts';
import type { AttemptedIntent } from './intent.ts';

/** By so much the server's clock may seem to go back, milliseconds. */
export const clockMargin = 5_000;

/** What a draft and the message that it becomes have in common. */
export const fingerprintOf = ({ markdown, text, ...rest }: OutboxDraft | Message): string => {
  const files = 'file' in rest && rest.file !== undefined ? 1 : (rest.files?.length ?? 0);
  return JSON.stringify([normalise(markdown ?? text), files, rest.attachments?.length ?? 0]);
};

const normalise = (text = ''): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/<@person(?:Id|Email):([^|>]+)(?:\|[^>]*)?>/gi, (_, id: string) => `<@${id.trim()}>`)
    .trim();

/**
 * Whether a message is what an intent became: `perhaps` when only a clock that is not known well, or a change of its
 * words since, speaks against it.
 */
export type Likeness = 'same' | 'perhaps' | 'other';

/** Compares all but a file's name and size, which a message does not tell. */
export const compare = (message: Message, { draft, attempt }: AttemptedIntent, me: string): Likeness => {
  const inPlace =
    message.personId === me &&
    message.spaceId === draft.spaceId &&
    message.parentId === draft.parentId &&
    !attempt.knownIds.includes(message.id);
  const created = Date.parse(message.created);
  if (!inPlace || !(created >= attempt.earliest - clockMargin)) return 'other';
  if (fingerprintOf(message) !== attempt.fingerprint) return message.updated === undefined ? 'other' : 'perhaps';
  return created >= attempt.startedServerTime - clockMargin ? 'same' : 'perhaps';
};
