import { byOrder, type Intent, type Settled } from '../../../src/store/outbox/intent.ts';
import { FencedError, type OutboxStorage } from '../../../src/store/outbox/platform.ts';
import type { TabLoop, VirtualTime } from './virtual-time.ts';

/** What can be taken out of the outbox to see that the tests notice. */
export interface DiskDefects {
  /** A message leaves although it is not on disk that it may have left. */
  noWriteAhead?: boolean;
  /** A tab whose time is over may still write. */
  noFence?: boolean;
}

/** The disk that all tabs share. Transactions take time, run one after the other, and may be done without being heard of. */
export class SharedDisk {
  readonly intents = new Map<string, Intent>();
  readonly settled = new Map<string, Settled>();
  /** How many of the next transactions that write fail. */
  failures = 0;
  readonly #time: VirtualTime;
  readonly #latency: number;
  readonly #defects: DiskDefects;
  #epoch = 0;
  #freeAt = 0;

  constructor(time: VirtualTime, latency: number, defects: DiskDefects = {}) {
    this.#time = time;
    this.#latency = latency;
    this.#defects = defects;
  }

  /** The disk as a tab sees it. */
  open(tab: TabLoop): OutboxStorage {
    const run = <Result>(task: () => Result, writes = true): Promise<Result> =>
      new Promise((resolve, reject) => {
        this.#freeAt = Math.max(this.#freeAt, this.#time.now) + this.#latency;
        this.#time.after(this.#freeAt - this.#time.now, () => {
          // A tab that is gone by now takes with it what it had not begun.
          if (tab.isDead) return;
          try {
            if (writes && this.failures > 0) {
              this.failures--;
              throw new Error('The disk is broken.');
            }
            const result = task();
            tab.deliver('disk', this.#latency, () => resolve(result));
          } catch (error) {
            tab.deliver('disk', this.#latency, () => reject(error as Error));
          }
        });
      });
    return {
      load: () =>
        run(() => ({ intents: [...this.intents.values()].sort(byOrder), settled: [...this.settled.values()] }), false),
      get: (id) => run(() => this.intents.get(id), false),
      add: (intent) =>
        run(() => {
          if (this.intents.has(intent.id) || this.settled.has(intent.id)) return false;
          this.intents.set(intent.id, intent);
          return true;
        }),
      takeOver: () => run(() => ++this.#epoch),
      write: (intent, epoch) =>
        run(() => {
          if (epoch !== this.#epoch && !this.#defects.noFence) throw new FencedError();
          if (!this.intents.has(intent.id)) return false;
          if (intent.status === 'sending' && this.#defects.noWriteAhead) return true;
          this.intents.set(intent.id, intent);
          return true;
        }),
      change: (id, change) =>
        run(() => {
          const held = this.intents.get(id);
          const changed = held && change(held);
          if (changed) this.intents.set(id, changed);
          return changed;
        }),
      settle: (done, epoch) =>
        run(() => {
          if (epoch !== undefined && epoch !== this.#epoch && !this.#defects.noFence) throw new FencedError();
          this.intents.delete(done.id);
          if (this.settled.get(done.id)?.messageId !== undefined) return false;
          this.settled.set(done.id, done);
          return true;
        }),
      clear: () =>
        run(() => {
          this.intents.clear();
          this.settled.clear();
        }),
      close() {},
    };
  }
}
