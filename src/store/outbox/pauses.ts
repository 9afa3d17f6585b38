import type { Clock } from './platform.ts';

/** Waits, one for each space, that something which happens can end. */
export class Pauses {
  readonly #clock: Clock;
  readonly #ends = new Map<string, () => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits until `end`, at most so many milliseconds; without them as long as it takes. */
  begin(spaceId: string, milliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel =
        milliseconds === undefined ? undefined : this.#clock.setTimeout(() => this.end(spaceId), milliseconds);
      this.#ends.set(spaceId, () => {
        cancel?.();
        resolve();
      });
    });
  }

  end(spaceId: string): void {
    const end = this.#ends.get(spaceId);
    this.#ends.delete(spaceId);
    end?.();
  }

  endAll(): void {
    for (const spaceId of [...this.#ends.keys()]) this.end(spaceId);
  }
}
