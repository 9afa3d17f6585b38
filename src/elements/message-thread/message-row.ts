import type { TemplateResult } from 'lit';
import type { Message } from '../../resources/index.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';

/** A message that is about to be shown in a conversation. */
export interface MessageRow {
  /** The message; undefined while it has not arrived yet, and where it is not known. */
  readonly message: Message | undefined;
  /** A message of one's own that has not arrived yet. */
  readonly entry: OutboxEntry | undefined;
  /** The same author goes on: the row above says who. */
  readonly continued: boolean;
  /** The conversation is one thread. */
  readonly inThread: boolean;
  readonly store: Store;
  /** What is shown otherwise. */
  readonly standard: TemplateResult;
}

/** See {@link WebexMessageThread.renderMessage}. */
export type RenderMessage = (row: MessageRow) => unknown;

let reported = false;

/** What a page wants to see for a message; what is shown otherwise, where it wants nothing else or fails. */
export const renderRow = (render: RenderMessage | undefined, row: MessageRow): unknown => {
  if (!render) return row.standard;
  try {
    return render(row) ?? row.standard;
  } catch (error) {
    if (!reported) console.error('renderMessage failed; the standard row is shown.', error);
    reported = true;
    return row.standard;
  }
};
