import type { Channel, Clock, SenderLock } from './platform.ts';

export interface LeadershipOptions {
  clock: Clock;
  lock: SenderLock;
  channel: Channel;
  signal: AbortSignal;
  /** Intents that this tab waits for, sender or not. */
  waitingFor(): readonly string[];
  won(): void;
  lost(): void;
}

/** How often a tab with unsent messages asks for a sign of the sender, milliseconds. */
const pingEvery = 2_000;
/** A sender that gave no sign for so long is taken for dead, milliseconds. */
const deadAfter = 6_000;

/**
 * Makes one tab of an identity the sender. A tab that dies gives the lock back by itself; one that was frozen does not,
 * so a tab that has something to send and hears nothing of the sender takes the lock from it.
 */
export class Leadership {
  readonly #options: LeadershipOptions;
  #isSender = false;
  #release: (() => void) | undefined;
  #waiting: AbortController | undefined;
  #cancel: (() => void) | undefined;
  #silentSince: number | undefined;

  constructor(options: LeadershipOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  get isSender(): boolean {
    return this.#isSender;
  }

  start(): void {
    void this.#acquire(false);
    if (this.#options.channel.isOpen) this.#watch();
  }

  /** The sender gave a sign of life. */
  heard(): void {
    this.#silentSince = undefined;
  }

  /** Gives the lock back and asks for it again, as the last in the row. */
  yield(): void {
    this.#lose();
  }

  async #acquire(steal: boolean): Promise<void> {
    const { lock, signal } = this.#options;
    this.#waiting?.abort();
    const waiting = (this.#waiting = new AbortController());
    try {
      const release = await lock.acquire({ steal, signal: waiting.signal, lost: () => this.#lose(waiting) });
      if (signal.aborted || waiting.signal.aborted) return release();
      this.#release = release;
    } catch {
      // Given up in favour of another request of ours, or for good.
      return;
    }
    this.#isSender = true;
    this.#options.won();
  }

  #lose(waiting = this.#waiting): void {
    if (waiting !== this.#waiting || !this.#isSender) return;
    this.#isSender = false;
    this.#release?.();
    this.#release = undefined;
    this.#silentSince = undefined;
    this.#options.lost();
    if (!this.#options.signal.aborted) void this.#acquire(false);
  }

  #watch(): void {
    const { clock, channel, waitingFor } = this.#options;
    this.#cancel = clock.setTimeout(() => {
      const ids = this.#isSender ? [] : waitingFor();
      if (ids.length === 0) this.#silentSince = undefined;
      else {
        this.#silentSince ??= clock.monotonic();
        if (clock.monotonic() - this.#silentSince >= deadAfter) {
          this.#silentSince = undefined;
          void this.#acquire(true);
        } else channel.post({ type: 'ping', ids });
      }
      this.#watch();
    }, pingEvery);
  }

  #end(): void {
    this.#cancel?.();
    this.#waiting?.abort();
    this.#isSender = false;
    this.#release?.();
    this.#release = undefined;
  }
}
