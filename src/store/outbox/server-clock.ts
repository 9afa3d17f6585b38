import type { Clock } from './platform.ts';

/**
 * The server's time, as far as its answers tell. Whatever carries a time of the server was made before it was read, so
 * each is a lower bound; time passes by the monotonic clock, so that setting this device's clock changes nothing.
 */
export class ServerClock {
  readonly #clock: Clock;
  #ahead = -Infinity;
  #isExact = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes in a time that the server named. `isFresh`: it was the time at which it answered. */
  observe(time: number | undefined, isFresh = false): void {
    if (time === undefined || !Number.isFinite(time)) return;
    this.#ahead = Math.max(this.#ahead, time - this.#clock.monotonic());
    this.#isExact ||= isFresh;
  }

  /** Between which times the server's clock stands. Without any exact answer this device's clock is the best guess. */
  read(): { latest: number; earliest: number } {
    const bound = this.#ahead + this.#clock.monotonic();
    const earliest = bound === -Infinity ? 0 : bound;
    return { earliest, latest: this.#isExact ? earliest : Math.max(earliest, this.#clock.now()) };
  }
}
