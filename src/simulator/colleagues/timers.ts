import type { Clock } from '../clock.ts';

/** Timers of the cloud's clock that can be ended all at once, and that never grow beyond a limit. */
export class Timers {
  readonly #clock: Clock;
  readonly #pace: number;
  readonly #limit: number;
  readonly #cancels = new Set<() => void>();
  #stopped = false;

  /** `pace` stretches or shortens every wait: 2 is twice as slow, 0 is at once. */
  constructor(clock: Clock, pace: number, limit = 100) {
    this.#clock = clock;
    this.#pace = pace;
    this.#limit = limit;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  /** Resolves after so many seconds; false when it was stopped or there are too many timers, and nothing should follow. */
  wait(seconds: number): Promise<boolean> {
    if (this.#stopped || this.#cancels.size >= this.#limit) return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (value: boolean) => {
        this.#cancels.delete(end);
        resolve(value);
      };
      const cancel = this.#clock.setTimeout(() => settle(!this.#stopped), seconds * 1000 * this.#pace);
      const end = () => {
        cancel();
        settle(false);
      };
      this.#cancels.add(end);
    });
  }

  stop(): void {
    this.#stopped = true;
    for (const end of [...this.#cancels]) end();
  }
}
