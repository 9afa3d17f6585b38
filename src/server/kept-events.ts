/** The latest of a row of numbered events, so many at most. */
export class KeptEvents {
  readonly #most: number;
  readonly #events: Array<{ number: number; text: string }> = [];
  /** Everything after this one is here. */
  #completeAfter: number;

  constructor(most: number, completeAfter: number) {
    this.#most = most;
    this.#completeAfter = completeAfter;
  }

  add(number: number, text: string): void {
    this.#events.push({ number, text });
    if (this.#events.length > this.#most) this.#completeAfter = this.#events.shift()!.number;
  }

  /** The events after one; undefined where some of them are not kept. */
  since(number: number): string[] | undefined {
    if (number < this.#completeAfter) return undefined;
    return this.#events.filter((event) => event.number > number).map(({ text }) => text);
  }
}
