import { signal, type ReadonlySignal } from './reactive.ts';

/**
 * Ids in ascending order of a number, ties broken by id. The array is changed in place and one version signal tells
 * that it was: nothing is copied, however long the list. Read `ids` after reading `version`.
 */
export class SortedIndex {
  readonly #version = signal(0);
  readonly #ranks = new Map<string, number>();
  readonly #ids: string[] = [];

  get version(): ReadonlySignal<number> {
    return this.#version;
  }

  /** Live and read-only: it changes in place. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  get size(): number {
    return this.#ids.length;
  }

  has(id: string): boolean {
    return this.#ranks.has(id);
  }

  /** Where an id stands, or -1. */
  indexOf(id: string): number {
    const rank = this.#ranks.get(id);
    if (rank === undefined) return -1;
    return this.#position(id, rank);
  }

  /** The ids whose rank lies between two others, both left out. */
  idsBetween(low: number, high: number): string[] {
    return this.#ids.filter((id) => {
      const rank = this.#ranks.get(id)!;
      return rank > low && rank < high;
    });
  }

  /** The ids whose rank is greater than another. */
  idsAfter(rank: number): string[] {
    let index = this.#ids.length;
    while (index > 0 && this.#ranks.get(this.#ids[index - 1]!)! > rank) index -= 1;
    return this.#ids.slice(index);
  }

  /** Puts ids in, or moves them when their rank changed. */
  put(entries: Iterable<readonly [id: string, rank: number]>): void {
    let changed = false;
    for (const [id, rank] of entries) {
      const before = this.#ranks.get(id);
      if (before === rank) continue;
      if (before !== undefined) this.#ids.splice(this.#position(id, before), 1);
      this.#ids.splice(this.#position(id, rank), 0, id);
      this.#ranks.set(id, rank);
      changed = true;
    }
    if (changed) this.#version.value++;
  }

  remove(id: string): void {
    const rank = this.#ranks.get(id);
    if (rank === undefined) return;
    this.#ids.splice(this.#position(id, rank), 1);
    this.#ranks.delete(id);
    this.#version.value++;
  }

  clear(): void {
    this.#ids.length = 0;
    this.#ranks.clear();
    this.#version.value++;
  }

  /** First place whose entry is not before (rank, id). */
  #position(id: string, rank: number): number {
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#ids[middle]!;
      const otherRank = this.#ranks.get(other)!;
      if (otherRank < rank || (otherRank === rank && other < id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
