import { WebexHttpError } from '../errors.ts';
import type { Message } from '../resources/index.ts';
import type { MessageQuery } from '../resources/message.ts';
import type { WebexClient } from '../rest/client.ts';
import type { Page } from '../rest/page.ts';
import { pause } from '../rest/retry.ts';

const pageSize = 50;
/** How many pages more than the newest are read to reach what is held. */
const mostFurtherPages = 3;
const furtherPageSize = 100;

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

/** The newest messages, as far back as was wanted or as was allowed. */
export interface Recent {
  /** Newest first. */
  messages: Message[];
  last: Page<Message>;
  /** Rank down to which nothing is left out; `-Infinity` at the beginning of the conversation. */
  oldest: number;
}

/**
 * Reads the newest fifty, and up to three times a hundred more until one is older than a rank. `between` is a pause
 * before each further page, milliseconds.
 */
export const listDownTo = async (
  client: WebexClient,
  signal: AbortSignal,
  query: MessageQuery,
  wanted: number,
  between = 0,
): Promise<Recent> => {
  let last = await listMessages(client, signal, query);
  const messages = [...last.items];
  for (let further = 0; further < mostFurtherPages; further++) {
    if (last.next === undefined || messages.some((message) => rankOf(message) < wanted)) break;
    if (between > 0) await pause(between, signal);
    last = await listMessages(client, signal, { ...query, beforeMessage: messages.at(-1)?.id, max: furtherPageSize });
    messages.push(...last.items);
  }
  return { messages, last, oldest: last.next ? Math.min(...messages.map(rankOf)) : -Infinity };
};
