/** A small seeded generator (sfc32): the same seed gives the same ids, tokens and faults in every engine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number) {
    this.#a = seed >>> 0;
    this.#b = Math.floor(seed / 0x100000000) >>> 0;
    this.#c = 0x9e3779b9;
    for (let round = 0; round < 12; round++) this.uint32();
  }

  uint32(): number {
    const result = (((this.#a + this.#b) >>> 0) + this.#counter++) >>> 0;
    this.#a = (this.#b ^ (this.#b >>> 9)) >>> 0;
    this.#b = (this.#c + (this.#c << 3)) >>> 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) >>> 0;
    return result;
  }

  /** At least 0, below 1. */
  fraction(): number {
    return this.uint32() / 0x100000000;
  }

  /** A whole number, at least 0, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += this.uint32().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }

  base64url(characters: number): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-';
    let text = '';
    while (text.length < characters) text += alphabet[this.below(alphabet.length)];
    return text;
  }
}

/** A seed for callers who do not ask for repeatable runs. */
export function unpredictableSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}
