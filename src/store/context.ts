import { isAbort, toWebexError, type WebexError } from '../errors.ts';
import type { WebexClient } from '../rest/client.ts';

/**
 * What the slices of a store share. One identity has one lifetime: when the identity changes the lifetime is aborted,
 * so an answer that comes late for a former identity is dropped wherever it was awaited.
 */
export interface StoreContext {
  /** The client of the current identity. Throws {@link WebexConfigurationError} when the page set it up wrongly. */
  readonly client: WebexClient;
  readonly lifetime: AbortSignal;
  /** The id of the identity; undefined while it is not known who is here. */
  readonly myId: string | undefined;
  /** True while changes arrive as they happen and none is missed. */
  readonly isLive: boolean;
  /** Tells the store's listeners. Cancelled requests are nobody's error and are not told. */
  report(error: WebexError): void;
}

/**
 * Runs a task for the current identity. Its failure is told once and thrown as a {@link WebexError}; when the identity
 * changed meanwhile, the result is dropped by an abort error.
 */
export const run = async <Result>(
  context: StoreContext,
  task: (client: WebexClient, signal: AbortSignal) => PromiseLike<Result>,
): Promise<Result> => {
  const { lifetime } = context;
  try {
    const result = await task(context.client, lifetime);
    lifetime.throwIfAborted();
    return result;
  } catch (thrown) {
    const error = toWebexError(thrown);
    if (!isAbort(error) && !lifetime.aborted) context.report(error);
    throw error;
  }
};
