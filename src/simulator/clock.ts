/** Where the simulator gets the time and its timers, so that a test can own both. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once after `milliseconds`; call the returned function to cancel. */
  setTimeout(task: () => void, milliseconds: number): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout(task, milliseconds) {
    const timer = setTimeout(task, milliseconds);
    // In Node a pending simulator timer must not keep a finished process alive.
    (timer as { unref?: () => void }).unref?.();
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is advanced. */
export interface ManualClock extends Clock {
  /** Moves time forward, running every timer that falls due, in order, and lets promises settle between them. */
  advance(milliseconds: number): Promise<void>;
}

export function createManualClock(start = Date.UTC(2026, 0, 5, 9)): ManualClock {
  let now = start;
  let sequence = 0;
  const timers = new Map<number, { due: number; task: () => void }>();

  function takeNext(until: number): { due: number; task: () => void } | undefined {
    let next: [number, { due: number; task: () => void }] | undefined;
    for (const entry of timers) {
      if (entry[1].due <= until && (!next || entry[1].due < next[1].due)) next = entry;
    }
    if (next) timers.delete(next[0]);
    return next?.[1];
  }

  return {
    now: () => now,
    setTimeout(task, milliseconds) {
      const id = ++sequence;
      timers.set(id, { due: now + Math.max(0, milliseconds), task });
      return () => timers.delete(id);
    },
    async advance(milliseconds) {
      const until = now + milliseconds;
      // What was begun before may only now come to set its timers.
      await settle();
      for (let timer = takeNext(until); timer; timer = takeNext(until)) {
        now = timer.due;
        timer.task();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
