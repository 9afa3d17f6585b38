import { WebexHttpError } from '../errors.ts';
import type { Message } from '../resources/index.ts';
import type { MessageQuery } from '../resources/message.ts';
import type { WebexClient } from '../rest/client.ts';
import type { Page } from '../rest/page.ts';

const pageSize = 50;

/** Where a message stands: its time, milliseconds. A date that cannot be read puts it at the very beginning. */
export const rankOf = ({ created }: Message): number => Date.parse(created) || 0;

/** A page of a conversation, newest first. */
export const listMessages = async (
  client: WebexClient,
  signal: AbortSignal,
  query: MessageQuery,
): Promise<Page<Message>> => {
  const full = { max: pageSize, ...query };
  try {
    return await client.messages.list(full, { signal });
  } catch (error) {
    // A bot may only list what mentions it, and Webex says so by 403.
    if (!(error instanceof WebexHttpError) || error.status !== 403) throw error;
    return client.messages.list({ ...full, mentionedPeople: 'me' }, { signal });
  }
};
