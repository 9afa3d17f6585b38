/** A socket that was open for less has flapped. */
const STABLE_AFTER = 60_000;
const FIRST_WAIT = 500;
const FLAP_WAIT = 1_500;
const LONGEST_WAIT = 60_000;

/**
 * How long to wait before a socket that broke is opened again, in milliseconds: hardly at all the first time, then
 * doubling up to a minute for as long as it keeps breaking. The SDK reconnects at once, be it for the tenth time in a
 * second.
 */
export class ReconnectPace {
  #openSince = 0;
  #flaps = 0;

  opened(now = Date.now()): void {
    this.#openSince = now;
  }

  waitAfterBreak(now = Date.now()): number {
    if (now - this.#openSince > STABLE_AFTER) this.#flaps = 0;
    const longest = this.#flaps === 0 ? FIRST_WAIT : Math.min(LONGEST_WAIT, FLAP_WAIT * 2 ** this.#flaps);
    this.#flaps += 1;
    return longest * (0.6 + 0.4 * Math.random());
  }
}
