import type { Journal } from './journal.ts';
import type { RunningEngine } from './with-fallback.ts';

/** What the store asks of a running outbox. */
export type RunningOutbox = RunningEngine & {
  /** Resolves when what was being written is on disk, or was refused. */
  written(): Promise<unknown>;
};

/** Takes what is on disk off the journal, as long as the identity is the same: `signal` ends its time. */
export const withJournal = (
  engine: RunningEngine,
  journal: Journal | undefined,
  signal: AbortSignal,
): RunningOutbox => {
  const writing = new Set<Promise<void>>();
  return {
    async add(intent) {
      const written = engine.add(intent);
      writing.add(written);
      await written.finally(() => writing.delete(written));
      // Otherwise it may be in the memory of an outbox that has ended.
      if (!signal.aborted) journal?.remove(intent.id);
    },
    written: () => Promise.allSettled(writing),
    retry: (id) => engine.retry(id),
    discard: (id) => engine.discard(id),
    resume: () => engine.resume(),
    recognise: (messages) => engine.recognise(messages),
  };
};
