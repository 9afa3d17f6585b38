import { batch } from './reactive.ts';
import type { Spaces } from './spaces.ts';

/** Milliseconds. */
const spacing = 250;
/** By so much the clocks of Webex and of this device may differ; a time further ahead is not believed. */
const clockDifference = 5 * 60_000;

/** Moves spaces to the top of the list as things happen in them, in steps that the list can follow. */
export class Touches {
  readonly #spaces: Spaces;
  readonly #waiting = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(spaces: Spaces) {
    this.#spaces = spaces;
  }

  /** Something happened in a space at a time, milliseconds since 1970. */
  add(spaceId: string, at: number): void {
    const time = Math.min(at, Date.now() + clockDifference);
    this.#waiting.set(spaceId, Math.max(time, this.#waiting.get(spaceId) ?? 0));
    if (this.#timer === undefined) this.#move();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #move(): void {
    batch(() => {
      for (const [spaceId, at] of this.#waiting) this.#spaces.touch(spaceId, at);
    });
    this.#waiting.clear();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting.size > 0) this.#move();
    }, spacing);
  }
}
