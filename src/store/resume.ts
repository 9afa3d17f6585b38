import type { Message } from '../resources/index.ts';
import type { MessageQuery } from '../resources/message.ts';
import type { WebexClient } from '../rest/client.ts';
import type { Page } from '../rest/page.ts';
import { pause } from '../rest/retry.ts';
import { confirmGone } from './confirm-gone.ts';
import { listMessages, rankOf } from './message-pages.ts';
import { batch } from './reactive.ts';
import type { TimelineMessages } from './timeline.ts';

export { Gaps } from './gaps.ts';

/** How many pages more than the newest are read to reach what is held. */
const mostFurtherPages = 3;
const furtherPageSize = 100;

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

/** What was held, lies in the range that was listed and is not in the list, was deleted. */
export const dropVanished = async (
  messages: TimelineMessages,
  missing: readonly string[],
  client: WebexClient,
  signal: AbortSignal,
): Promise<void> => {
  const gone = await confirmGone(missing, async (id) => {
    messages.receive([await client.messages.get(id, { signal })]);
  });
  signal.throwIfAborted();
  batch(() => {
    for (const id of gone) messages.drop(id);
  });
};
