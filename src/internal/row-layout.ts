import { differenceOf } from './list-difference.ts';
import type { ListDifference } from './list-difference.ts';
import { RowHeights } from './row-heights.ts';

/** More keys than fit into the arguments of one call. */
const MANY = 10_000;

export interface RowSource {
  /** How many rows the list has. */
  count: () => number;
  /** What names a row, however the list changes around it. */
  keyAt: (index: number) => string;
  /** A guess of a row's height in pixels, for instance from the length of its text. */
  estimate: (index: number) => number;
}

/** A row, and where its top is. What happens around it is laid out so that it stays there. */
export interface Anchor {
  key: string;
  index: number;
  top: number;
}

/** Which rows a list has, and where each stands in the scrolled content. Knows nothing of the document. */
export class RowLayout {
  readonly #source: RowSource;
  readonly #heights: RowHeights;
  #keys: string[] = [];

  /** How much lower all rows stand than the heights of those before them say, in pixels. */
  drift = 0;

  constructor(source: RowSource) {
    this.#source = source;
    this.#heights = new RowHeights(source.estimate);
  }

  get size(): number {
    return this.#keys.length;
  }

  /** Where the last row ends. */
  get end(): number {
    return this.#heights.total + this.drift;
  }

  keyAt(index: number): string | undefined {
    return this.#keys[index];
  }

  /** -1 where there is no such row. */
  indexOf(key: string): number {
    return this.#keys.indexOf(key);
  }

  /** Where a row begins; for `size`, where the last one ends. */
  topOf(index: number): number {
    return this.#heights.offsetOf(index) + this.drift;
  }

  heightOf(index: number): number {
    return this.#heights.heightOf(index);
  }

  /** The row at a position, or the one next to it. */
  indexAt(position: number): number {
    return this.#heights.indexAt(position - this.drift);
  }

  /** The rows that have something between two positions: from the first to before the second index. */
  rowsBetween(top: number, bottom: number): [start: number, end: number] {
    if (this.size === 0) return [0, 0];
    return [this.indexAt(top), this.indexAt(Math.max(top, bottom - 0.01)) + 1];
  }

  anchorsBetween(top: number, bottom: number): Anchor[] {
    const [start, end] = this.rowsBetween(top, bottom);
    const anchors: Anchor[] = [];
    let position = this.topOf(start);
    for (let index = start; index < end; index += 1) {
      anchors.push({ key: this.#keys[index]!, index, top: position });
      position += this.heightOf(index);
    }
    return anchors;
  }

  /**
   * Takes over what changed in the list. Answers the anchors that are still in it, at their new indexes, and whether the
   * list has nothing in common with the former one.
   */
  adopt(anchors: readonly Anchor[], exact = false): { anchors: readonly Anchor[]; replaced: boolean } {
    const difference = differenceOf(this.#keys, this.#source.count(), this.#source.keyAt, exact);
    if (difference === undefined) return { anchors, replaced: false };
    const { index, removed, added } = difference;
    const heightsBefore = this.#heightsIn(difference);
    const replaced = removed === this.#keys.length;
    const keys: string[] = [];
    for (let row = index; row < index + added; row += 1) keys.push(this.#source.keyAt(row));
    if (replaced) this.#keys = keys;
    else if (added < MANY) this.#keys.splice(index, removed, ...keys);
    else this.#keys = [...this.#keys.slice(0, index), ...keys, ...this.#keys.slice(index + removed)];

    const wanted = new Map(anchors.map((anchor) => [anchor.key, anchor]));
    const heights = new Map<number, number>();
    const stayed: Anchor[] = [];
    for (const anchor of anchors) {
      if (anchor.index < index) stayed.push(anchor);
      else if (anchor.index >= index + removed) stayed.push({ ...anchor, index: anchor.index - removed + added });
    }
    if (removed > 0) {
      for (const [offset, key] of keys.entries()) {
        const anchor = wanted.get(key);
        if (anchor) stayed.push({ ...anchor, index: index + offset });
        const height = heightsBefore.get(key);
        if (height !== undefined) heights.set(index + offset, height);
      }
    }
    this.#heights.splice(index, removed, added, heights);
    return { anchors: stayed, replaced: replaced && heights.size === 0 && stayed.length === 0 };
  }

  /** Whether the rows from `start` to before `end` are still those of the source. */
  agrees(start: number, end: number): boolean {
    for (let index = start; index < end; index += 1) {
      if (this.#keys[index] !== this.#source.keyAt(index)) return false;
    }
    return true;
  }

  /** Sees to it that these rows have guesses of their own. Answers whether that may have moved rows. */
  prepare(start: number, end: number): boolean {
    return this.#heights.prepare(start, end);
  }

  /** Notes the height that a row turned out to have. */
  measure(index: number, height: number): void {
    this.#heights.setHeight(index, height);
  }

  /** Lays the rows out so that the anchors are where they were; where they disagree, as most of them want. */
  hold(anchors: readonly Anchor[]): void {
    if (anchors.length === 0) return;
    const drifts = anchors.map(({ index, top }) => top - this.#heights.offsetOf(index)).sort((a, b) => a - b);
    const drift = drifts[drifts.length >> 1]!;
    this.drift = Math.abs(drift) < 0.01 ? 0 : drift;
  }

  #heightsIn({ index, removed, added }: ListDifference): Map<string, number> {
    const heights = new Map<string, number>();
    if (added === 0 || removed === 0) return heights;
    for (const [row, height] of this.#heights.known(index, index + removed)) heights.set(this.#keys[row]!, height);
    return heights;
  }
}
