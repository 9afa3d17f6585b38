/** Items kept in order, found by binary search. Appending in order costs nothing extra; nothing is ever copied. */
export class SortedIndex<Key, Item extends Key = Key> {
  readonly #items: Item[] = [];
  readonly #compare: (one: Key, other: Key) => number;

  constructor(compare: (one: Key, other: Key) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#items.length;
  }

  at(position: number): Item | undefined {
    return this.#items.at(position);
  }

  /** How many items stand before `key`. */
  countBefore(key: Key): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#items[middle]!, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many items stand before `key` or share its place. */
  countThrough(key: Key): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#items[middle]!, key) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  add(item: Item): void {
    const last = this.#items.at(-1);
    if (last === undefined || this.#compare(last, item) <= 0) this.#items.push(item);
    else this.#items.splice(this.countThrough(item), 0, item);
  }

  /** Removes `item`, which must still have the key that it was added with. */
  remove(item: Item): boolean {
    for (let position = this.countBefore(item); position < this.#items.length; position++) {
      const candidate = this.#items[position]!;
      if (candidate === item) {
        this.#items.splice(position, 1);
        return true;
      }
      if (this.#compare(candidate, item) > 0) return false;
    }
    return false;
  }

  /** Changes the key of `item` by `change` and moves it to its new place. */
  move(item: Item, change: () => void): void {
    const held = this.remove(item);
    change();
    if (held) this.add(item);
  }

  /** First to last, those after `key` when one is given. */
  *ascending(after?: Key): Generator<Item, undefined> {
    let position = after === undefined ? 0 : this.countThrough(after);
    while (position < this.#items.length) yield this.#items[position++]!;
  }

  /** Last to first, those before `key` when one is given. */
  *descending(before?: Key): Generator<Item, undefined> {
    let position = before === undefined ? this.#items.length : this.countBefore(before);
    while (position > 0) yield this.#items[--position]!;
  }

  [Symbol.iterator](): Iterator<Item> {
    return this.#items[Symbol.iterator]();
  }
}
