interface Timer {
  due: number;
  order: number;
  task: () => void;
  every?: number;
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  now: Date.now,
  random: Math.random,
};

/**
 * Time, timers and chance of this process in a test's own hand: hours pass in milliseconds, and the same seed gives the
 * same run.
 */
export class VirtualTime {
  readonly #timers = new Map<number, Timer>();
  #now: number;
  #order = 0;
  /** Work that goes on outside of the timers, such as a request that is being answered. */
  #busy = 0;
  #random: number;

  constructor(seed = 1, start = Date.UTC(2026, 0, 5, 9)) {
    this.#now = start;
    this.#random = seed >>> 0 || 1;
    Object.assign(globalThis, {
      setTimeout: (task: () => void, wait = 0) => this.#set(task, wait),
      clearTimeout: (id: number) => this.#timers.delete(id),
      setInterval: (task: () => void, wait = 0) => this.#set(task, wait, Math.max(1, wait)),
      clearInterval: (id: number) => this.#timers.delete(id),
    });
    Date.now = () => this.#now;
    Math.random = () => this.random();
  }

  get now(): number {
    return this.#now;
  }

  /** From 0 to 1, by the seed. */
  random(): number {
    this.#random = (Math.imul(this.#random, 1664525) + 1013904223) >>> 0;
    return this.#random / 2 ** 32;
  }

  /** Time does not pass before this is done. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.#busy++;
    try {
      return await work;
    } finally {
      this.#busy--;
    }
  }

  /** Waits, while the time stands still, for what takes real time, such as a module that is being loaded. */
  async standStill(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise((resolve) => real.setTimeout(resolve, 1));
  }

  /** The machine sleeps: time passes, and no timer runs before it is over. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Lets milliseconds pass: every timer runs when it is due, and promises settle in between. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await this.#settle();
    for (let next = this.#next(until); next; next = this.#next(until)) {
      const [id, timer] = next;
      this.#now = Math.max(this.#now, timer.due);
      if (timer.every === undefined) this.#timers.delete(id);
      else timer.due += timer.every;
      timer.task();
      await this.#settle();
    }
    this.#now = until;
  }

  /** Gives the process its own time back. */
  end(): void {
    this.#timers.clear();
    const { now, random, ...timers } = real;
    Object.assign(globalThis, timers);
    Date.now = now;
    Math.random = random;
  }

  #set(task: () => void, wait: number, every?: number): number {
    const id = ++this.#order;
    this.#timers.set(id, { due: this.#now + Math.max(0, Number(wait) || 0), order: id, task, every });
    return id;
  }

  #next(until: number): [number, Timer] | undefined {
    let next: [number, Timer] | undefined;
    for (const entry of this.#timers) {
      const [, timer] = entry;
      if (timer.due > until || (next && timer.due >= next[1].due)) continue;
      next = entry;
    }
    return next;
  }

  async #settle(): Promise<void> {
    do await new Promise((resolve) => setImmediate(resolve));
    while (this.#busy > 0);
  }
}
