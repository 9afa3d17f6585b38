/** Milliseconds. */
const settledAfter = 3_000;
const firstPause = 2_000;
const calmAfter = 60_000;
const longestPause = 162_000;

/**
 * When to read what was missed. The first time at once. When it is called for again within a minute, once the calls have
 * ended for three seconds; while they do not end, after pauses that grow threefold: a socket that flaps for five minutes
 * costs six reads, and one that has come to rest is read up at most three seconds later.
 */
export class ResumePace {
  readonly #resume: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #calledAt = -Infinity;
  #resumedAt = -Infinity;
  #pause = 0;

  constructor(resume: () => void) {
    this.#resume = resume;
  }

  /** True while what was missed waits to be read. */
  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  call(): void {
    const now = Date.now();
    if (now - this.#calledAt > calmAfter) this.#pause = 0;
    this.#calledAt = now;
    clearTimeout(this.#timer);
    const due = Math.min(now + settledAfter, this.#resumedAt + this.#pause);
    if (due <= now) this.#run();
    else this.#timer = setTimeout(() => this.#run(), due - now);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(): void {
    this.#timer = undefined;
    this.#pause = Math.min(longestPause, Math.max(firstPause, this.#pause * 3));
    this.#resumedAt = Date.now();
    this.#resume();
  }
}
