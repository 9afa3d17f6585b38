import { batch } from './reactive.ts';
import type { ReadMarkers } from './read-markers.ts';
import type { Spaces } from './spaces.ts';

/** Milliseconds. */
const spacing = 250;

/**
 * Moves spaces to the top of the list as things happen in them, and shows what is unread there, in steps that the list
 * can follow.
 */
export class Touches {
  readonly #spaces: Spaces;
  readonly #readMarkers: ReadMarkers;
  readonly #waiting = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(spaces: Spaces, readMarkers: ReadMarkers) {
    this.#spaces = spaces;
    this.#readMarkers = readMarkers;
  }

  /** Something happened in a space at a time, milliseconds since 1970; 0 where it does not move for that. */
  add(spaceId: string, at: number): void {
    this.#waiting.set(spaceId, Math.max(at, this.#waiting.get(spaceId) ?? 0));
    if (this.#timer === undefined) this.#move();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #move(): void {
    batch(() => {
      for (const [spaceId, at] of this.#waiting) this.#spaces.touch(spaceId, at);
      this.#readMarkers.publish();
    });
    this.#waiting.clear();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting.size > 0) this.#move();
    }, spacing);
  }
}
