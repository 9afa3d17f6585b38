/** Rows per chunk. Sums are kept per chunk, so looking up an offset walks n / 256 chunks and one chunk's rows. */
const CHUNK = 256;

/** Consecutive rows. `heights` is absent until one of them is looked at: then each counts as the default height. */
interface Chunk {
  length: number;
  sum: number;
  heights: number[] | undefined;
}

/**
 * The heights of the rows of a long list, and their sums: where a row begins, and which row is at an offset. Rows that
 * were never near the window cost nothing, so a list of 100,000 opens as fast as one of 100.
 */
export class RowHeights {
  readonly #estimate: (index: number) => number;
  #chunks: Chunk[] = [];
  #size = 0;
  #default = 0;

  /** `estimate` guesses the height of a row in pixels, before it is known. */
  constructor(estimate: (index: number) => number) {
    this.#estimate = (index) => Math.max(1, estimate(index));
  }

  /** How many rows there are. */
  get size(): number {
    return this.#size;
  }

  /** The height of all rows, in pixels. */
  get total(): number {
    let total = 0;
    for (const chunk of this.#chunks) total += chunk.sum;
    return total;
  }

  /** Where a row begins, in pixels from the first; for `size`, where the last one ends. */
  offsetOf(index: number): number {
    let offset = 0;
    let first = 0;
    for (const chunk of this.#chunks) {
      if (index < first + chunk.length) return offset + sumOf(chunk, index - first);
      offset += chunk.sum;
      first += chunk.length;
    }
    return offset;
  }

  /** The row at an offset: the first one for offsets before the list, the last one for those behind it. */
  indexAt(offset: number): number {
    let rest = offset;
    let first = 0;
    for (const chunk of this.#chunks) {
      if (rest < chunk.sum) return first + indexIn(chunk, rest);
      rest -= chunk.sum;
      first += chunk.length;
    }
    return Math.max(0, this.#size - 1);
  }

  heightOf(index: number): number {
    const { chunk, first } = this.#chunkOf(index);
    return chunk.heights?.[index - first] ?? chunk.sum / chunk.length;
  }

  /** The heights from `start` to before `end` that are more than the default one. */
  *known(start: number, end: number): Generator<[index: number, height: number]> {
    let first = 0;
    for (const { length, heights } of this.#chunks) {
      if (first >= end) return;
      const last = Math.min(end, first + length);
      for (let index = Math.max(start, first); heights && index < last; index += 1)
        yield [index, heights[index - first]!];
      first += length;
    }
  }

  setHeight(index: number, height: number): void {
    const { chunk, first } = this.#chunkOf(index);
    const heights = this.#fill(chunk, first);
    chunk.sum += height - heights[index - first]!;
    heights[index - first] = height;
  }

  /** Sees to it that the rows from `start` to before `end` have their own guesses. Answers whether any was missing. */
  prepare(start: number, end: number): boolean {
    let filled = false;
    let first = 0;
    for (const chunk of this.#chunks) {
      if (first >= end) break;
      if (first + chunk.length > start && chunk.heights === undefined) {
        this.#fill(chunk, first);
        filled = true;
      }
      first += chunk.length;
    }
    return filled;
  }

  /**
   * Takes `removed` rows out at an index and puts `added` in. Call it when the list has already changed: the new rows are
   * guessed by their new indexes. `known` gives heights that are known of the new ones, by index.
   */
  splice(index: number, removed: number, added: number, known?: ReadonlyMap<number, number>): void {
    if (removed > 0) this.#remove(index, removed);
    if (added > 0) this.#add(index, added);
    if (known) for (const [at, height] of known) this.setHeight(at, height);
  }

  #remove(index: number, count: number): void {
    let rest = count;
    let first = 0;
    for (const chunk of this.#chunks) {
      if (rest === 0) break;
      const from = Math.max(0, index - first);
      const taken = Math.max(0, Math.min(rest, chunk.length - from));
      first += chunk.length;
      if (taken === 0) continue;
      // The rows behind those taken here now begin earlier.
      first -= taken;
      rest -= taken;
      shorten(chunk, from, taken);
    }
    this.#chunks = this.#chunks.filter((chunk) => chunk.length > 0);
    this.#size -= count;
  }

  #add(index: number, count: number): void {
    if (this.#size === 0) this.#default = this.#typical(count);
    this.#size += count;
    let position = 0;
    let first = 0;
    while (position < this.#chunks.length && first + this.#chunks[position]!.length < index) {
      first += this.#chunks[position]!.length;
      position += 1;
    }
    const chunk = this.#chunks[position];
    if (chunk === undefined) this.#chunks.push(...this.#untouched(count));
    else if (count > CHUNK) this.#chunks.splice(position, 1, ...this.#around(chunk, index - first, count));
    else {
      if (chunk.heights) {
        const guesses = Array.from({ length: count }, (_, offset) => this.#estimate(index + offset));
        chunk.heights.splice(index - first, 0, ...guesses);
        chunk.sum += sum(guesses);
      } else chunk.sum += (chunk.sum / chunk.length) * count;
      chunk.length += count;
      if (chunk.length > 2 * CHUNK) this.#chunks.splice(position, 1, ...halves(chunk, chunk.length >> 1));
    }
  }

  #around(chunk: Chunk, at: number, count: number): Chunk[] {
    const [before, after] = halves(chunk, at);
    return [before, ...this.#untouched(count), after].filter(({ length }) => length > 0);
  }

  #untouched(count: number): Chunk[] {
    return Array.from({ length: Math.ceil(count / CHUNK) }, (_, position) => {
      const length = Math.min(CHUNK, count - position * CHUNK);
      return { length, sum: length * this.#default, heights: undefined };
    });
  }

  /** The mean guess of a few rows spread over a list of `count`. */
  #typical(count: number): number {
    const samples = Math.min(count, 32);
    let total = 0;
    for (let sample = 0; sample < samples; sample += 1) {
      total += this.#estimate(Math.floor((sample * count) / samples));
    }
    return total / samples;
  }

  #fill(chunk: Chunk, first: number): number[] {
    if (chunk.heights === undefined) {
      chunk.heights = Array.from({ length: chunk.length }, (_, offset) => this.#estimate(first + offset));
      chunk.sum = sum(chunk.heights);
    }
    return chunk.heights;
  }

  #chunkOf(index: number): { chunk: Chunk; first: number } {
    let first = 0;
    for (const chunk of this.#chunks) {
      if (index < first + chunk.length) return { chunk, first };
      first += chunk.length;
    }
    throw new RangeError(`There is no row ${index} in a list of ${this.#size}.`);
  }
}

function sum(numbers: readonly number[], end = numbers.length): number {
  let total = 0;
  for (let position = 0; position < end; position += 1) total += numbers[position]!;
  return total;
}

function sumOf(chunk: Chunk, end: number): number {
  return chunk.heights ? sum(chunk.heights, end) : (chunk.sum / chunk.length) * end;
}

function indexIn(chunk: Chunk, offset: number): number {
  if (offset <= 0) return 0;
  if (chunk.heights === undefined) return Math.min(chunk.length - 1, Math.floor((offset * chunk.length) / chunk.sum));
  let rest = offset;
  for (let position = 0; position < chunk.length; position += 1) {
    rest -= chunk.heights[position]!;
    if (rest < 0) return position;
  }
  return chunk.length - 1;
}

function shorten(chunk: Chunk, from: number, count: number): void {
  const removed = chunk.heights?.splice(from, count);
  chunk.sum -= removed ? sum(removed) : (chunk.sum / chunk.length) * count;
  chunk.length -= count;
}

function halves(chunk: Chunk, at: number): [Chunk, Chunk] {
  const sumBefore = sumOf(chunk, at);
  return [
    { length: at, sum: sumBefore, heights: chunk.heights?.slice(0, at) },
    { length: chunk.length - at, sum: chunk.sum - sumBefore, heights: chunk.heights?.slice(at) },
  ];
}
