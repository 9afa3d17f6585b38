import type { OutboxEngine } from './engine.ts';

/** What is asked of an engine once it runs. */
export type RunningEngine = Pick<OutboxEngine, 'add' | 'retry' | 'discard' | 'resume' | 'recognise'>;

/**
 * An outbox on disk, and beside it one in this tab's memory for what the disk does not take: it is full, or was closed
 * meanwhile. `refused` is told each time. Between the two no order is kept.
 */
export const withFallback = (
  disk: RunningEngine,
  memory: RunningEngine,
  refused: (error: unknown) => void,
): RunningEngine => {
  const inMemory = new Set<string>();
  const of = (id: string): RunningEngine => (inMemory.has(id) ? memory : disk);
  return {
    async add(intent) {
      try {
        await disk.add(intent);
      } catch (error) {
        inMemory.add(intent.id);
        refused(error);
        await memory.add(intent);
      }
    },
    retry: (id) => of(id).retry(id),
    discard: (id) => of(id).discard(id),
    resume() {
      disk.resume();
      memory.resume();
    },
    recognise: (messages) => memory.recognise(disk.recognise(messages)),
  };
};
