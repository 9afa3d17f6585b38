import { backoff } from '../realtime/backoff.ts';

/** What comes within this time, milliseconds, after the first is read together. */
const coalesceFor = 250;

/** Two ways to read, by key. Neither throws; `false` says that it failed and has to be done again. */
export interface CoalescedReads {
  /** Reads a first change by itself, at once. Without it a first change is read like many. */
  alone?(key: string, id: string): Promise<boolean>;
  /** Reads everything that changed; `ids` names what is known of it by id. */
  together(key: string, ids: ReadonlySet<string>): Promise<boolean>;
}

/**
 * Turns many changes into few reads, for each key apart: the first change is read at once; more within a quarter of a
 * second are read together when it is over, never while the former such read is still under way, so that no answer is
 * taken for one that was asked for later. What failed is read again, at growing intervals, until it succeeds.
 */
export class Coalescer {
  readonly #reads: CoalescedReads;
  /** What waits for the end of the window of its key; an empty id stands for a change without one. */
  readonly #windows = new Map<string, Set<string>>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #stopped = false;

  constructor(reads: CoalescedReads) {
    this.#reads = reads;
  }

  /** Something changed; `id` is what, when known. */
  add(key: string, id = ''): void {
    const waiting = this.#windows.get(key);
    if (waiting) waiting.add(id);
    else void this.#open(key, id);
  }

  /** Something is to be read together with whatever else comes, after a moment. */
  later(key: string, id = ''): void {
    const waiting = this.#windows.get(key);
    if (waiting) waiting.add(id);
    else void this.#work(key, new Set([id]));
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#windows.clear();
  }

  async #open(key: string, id: string): Promise<void> {
    const { alone } = this.#reads;
    if (!alone || id === '') return this.#work(key, new Set([id]), 0);
    void alone(key, id).then((succeeded) => {
      if (!succeeded && !this.#stopped) this.later(key, id);
    });
    await this.#work(key, new Set());
  }

  async #work(key: string, waiting: Set<string>, wait = coalesceFor): Promise<void> {
    this.#windows.set(key, waiting);
    for (let failures = 0; ;) {
      if (wait > 0) await this.#pause(wait);
      const ids = this.#windows.get(key);
      if (this.#stopped || !ids || ids.size === 0) break;
      const fresh = new Set<string>();
      this.#windows.set(key, fresh);
      const succeeded = await this.#reads.together(key, ids);
      failures = succeeded ? 0 : failures + 1;
      if (!succeeded) for (const id of ids) fresh.add(id);
      wait = succeeded ? coalesceFor : backoff(failures);
    }
    this.#windows.delete(key);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        resolve();
      }, milliseconds);
      this.#timers.add(timer);
    });
  }
}
