/** Deepest nesting of lists, quotes and emphasis; what lies deeper is shown as it was written. */
const maximumDepth = 16;
/** Characters that may be looked at again for emphasis, links and the like. */
const maximumWork = 60_000;

/**
 * Keeps a parser of markdown from running away. Work is counted, not timed: the same markdown always gives the same
 * result, however busy the machine.
 */
export class MarkdownLimits {
  #work = maximumWork;
  #depth = 0;

  /** Charges what a scan has read: its result, or all that was there when it found nothing. */
  scan<T extends { raw: string }>(src: string, read: () => T | undefined): T | undefined {
    const found = this.nest(read);
    this.charge(60 + (found ? found.raw.length : src.length));
    return found;
  }

  /** Throws a RangeError when the work is used up. */
  charge(work: number): void {
    this.#work -= work;
    if (this.#work < 0) throw new RangeError('This markdown takes too much work.');
  }

  nest<T>(read: () => T): T | undefined {
    if (this.#depth >= maximumDepth) return undefined;
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }
}
