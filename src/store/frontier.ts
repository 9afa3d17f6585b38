/**
 * How long it may take until a loss is noticed, milliseconds: the socket counts its frames, and the count comes at the
 * latest with the answer to a ping, every 15 s.
 */
export const noticedWithin = 30_000;

/**
 * The rank up to which nothing of a conversation is missing. A list proves it. What comes live proves it too, but only
 * after the time in which the loss of something before it would have been noticed.
 */
export class Frontier {
  #proven = -Infinity;
  #heard: { rank: number; at: number } | undefined;

  /** Ranks are milliseconds since 1970; `-Infinity` while nothing has been read. */
  get rank(): number {
    return (this.#promote(), this.#proven);
  }

  /** Everything up to here was listed. */
  listed(rank: number): void {
    this.#proven = Math.max(this.#proven, rank);
  }

  /** Something came as it happened. */
  heard(rank: number): void {
    this.#promote();
    this.#heard ??= { rank, at: Date.now() };
  }

  /** Something may have been lost: what is not proven yet will not be. */
  doubt(): void {
    this.#promote();
    this.#heard = undefined;
  }

  clear(): void {
    this.#proven = -Infinity;
    this.#heard = undefined;
  }

  #promote(): void {
    if (!this.#heard || Date.now() - this.#heard.at < noticedWithin) return;
    this.listed(this.#heard.rank);
    this.#heard = undefined;
  }
}
