import { isHidden } from './wake.ts';

/** Milliseconds. */
const patience = 60_000;
const interval = 15_000;
const hiddenInterval = 60_000;

/** Looks at regular intervals while nothing tells of changes, beginning when that has been so for a minute. */
export class Standby {
  readonly #look: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(look: () => void) {
    this.#look = look;
  }

  /** Nothing tells of changes now. Saying it again changes nothing. */
  start(): void {
    this.#timer ??= setTimeout(() => this.#tick(), patience);
  }

  /** Changes are told of again. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    this.#look();
    this.#timer = setTimeout(() => this.#tick(), isHidden() ? hiddenInterval : interval);
  }
}
