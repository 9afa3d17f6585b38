interface Event {
  at: number;
  order: number;
  /** False when nothing came of it. */
  run: () => boolean | void;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that passes only when it is told to, event by event; between two events everything asynchronous comes to rest. */
export class VirtualTime {
  /** Milliseconds since the world began. */
  now = 0;
  #order = 0;
  readonly #events: Event[] = [];

  /** Calls once after so many milliseconds; returns what calls it off. */
  after(milliseconds: number, run: Event['run']): () => void {
    const event = { at: this.now + Math.max(0, milliseconds), order: this.#order++, run };
    const index = this.#events.findLastIndex(({ at }) => at <= event.at);
    this.#events.splice(index + 1, 0, event);
    return () => {
      const place = this.#events.indexOf(event);
      if (place >= 0) this.#events.splice(place, 1);
    };
  }

  /** Lets time pass; `each` is called whenever all is at rest. */
  async pass(milliseconds: number, each: () => void): Promise<void> {
    const end = this.now + milliseconds;
    await turn();
    each();
    for (let next = this.#events[0]; next && next.at <= end; next = this.#events[0]) {
      this.#events.shift();
      this.now = next.at;
      if (next.run() === false) continue;
      await turn();
      each();
    }
    this.now = end;
  }
}

export type Source = 'timer' | 'disk' | 'channel' | 'lock' | 'network';

/** The event loop of one tab: it can be frozen, then everything waits; or die, then nothing comes any more. */
export class TabLoop {
  readonly #time: VirtualTime;
  /** From 0 to below 1. */
  readonly #luck: () => number;
  #state: 'running' | 'frozen' | 'dead' = 'running';
  readonly #waiting = new Map<Source, Array<() => void>>();
  /** Nothing comes from a source before. */
  readonly #opens = new Map<Source, number>();

  constructor(time: VirtualTime, luck: () => number) {
    this.#time = time;
    this.#luck = luck;
  }

  get isDead(): boolean {
    return this.#state === 'dead';
  }

  get isFrozen(): boolean {
    return this.#state === 'frozen';
  }

  /** Something from outside reaches the tab after so many milliseconds; returns what calls it off. */
  deliver(source: Source, milliseconds: number, task: () => void): () => void {
    if (this.isDead) return () => {};
    let isOff = false;
    const callOff = this.#time.after(milliseconds, () => {
      if (this.isDead) return false;
      const waiting = this.#waiting.get(source) ?? [];
      waiting.push(() => {
        if (!isOff) task();
      });
      this.#waiting.set(source, waiting);
      return this.#serve(source);
    });
    return () => {
      isOff = true;
      callOff();
    };
  }

  freeze(): void {
    if (this.#state === 'running') this.#state = 'frozen';
  }

  /** What waited comes in the order of its source; which source comes first is as uncertain as in browsers. */
  thaw(): void {
    if (this.#state !== 'frozen') return;
    this.#state = 'running';
    for (const source of this.#waiting.keys()) {
      const wait = this.#luck() * 40;
      this.#opens.set(source, this.#time.now + wait);
      this.#time.after(wait, () => this.#serve(source));
    }
  }

  die(): void {
    this.#state = 'dead';
  }

  /** Takes in the next of what waits; false when there is nothing, or it is not the time. */
  #serve(source: Source): boolean {
    if (this.#state !== 'running' || this.#time.now < (this.#opens.get(source) ?? 0)) return false;
    const waiting = this.#waiting.get(source) ?? [];
    const next = waiting.shift();
    next?.();
    if (waiting.length > 0) this.#time.after(0, () => this.#serve(source));
    return next !== undefined;
  }
}
