import type { RowLayout } from './row-layout.ts';

/** The rows of a list that are in the document: which element shows which row, and how high each turns out to be. */
export class RenderedRows {
  readonly #layout: RowLayout;
  readonly #observer: ResizeObserver;
  #block: Element | undefined;
  #rows = new Map<Element, { key: string; index: number }>();

  /** `onResize` is called before a frame is painted, with what got another size. */
  constructor(layout: RowLayout, onResize: (entries: readonly ResizeObserverEntry[]) => void) {
    this.#layout = layout;
    this.#observer = new ResizeObserver(onResize);
  }

  /** Watches what is no row too, such as what the rows scroll in. */
  observe(element: Element): void {
    this.#observer.observe(element);
  }

  unobserve(element: Element): void {
    this.#observer.unobserve(element);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#rows.clear();
  }

  get keys(): Set<string> {
    return new Set(Array.from(this.#rows.values(), ({ key }) => key));
  }

  indexOf(row: Element): number | undefined {
    return this.#rows.get(row)?.index;
  }

  elementOf(key: string): HTMLElement | undefined {
    for (const [row, { key: rowKey }] of this.#rows) if (rowKey === key && row.isConnected) return row as HTMLElement;
    return undefined;
  }

  /** The row that holds the focus, -1 when none does. */
  get focusedIndex(): number {
    let element = (this.#block?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    while (element && element.parentElement !== this.#block) element = element.parentElement;
    const key = element ? this.#rows.get(element)?.key : undefined;
    return key === undefined ? -1 : this.#layout.indexOf(key);
  }

  /**
   * Pairs the children of a block with the indexes that were rendered into it. What lies outside `range` stands where it
   * would among the others. Answers whether any row is new, and so is going to be measured.
   */
  pair(
    block: Element | undefined,
    indexes: readonly number[],
    range: { start: number; end: number },
    keyAt: (index: number) => string,
  ): boolean {
    this.#block = block;
    const before = this.#rows;
    const rows = block?.children ?? [];
    this.#rows = new Map();
    let unmeasured = false;
    for (const [position, index] of indexes.entries()) {
      const row = rows[position] as HTMLElement | undefined;
      if (!row) break;
      this.#rows.set(row, { key: keyAt(index), index });
      if (!before.delete(row)) {
        this.#observer.observe(row);
        unmeasured = true;
      }
      const { style } = row;
      const away = index < range.start || index >= range.end;
      if (away) Object.assign(style, { position: 'absolute', insetInline: '0', top: `${this.#layout.topOf(index)}px` });
      else if (style.position !== '') Object.assign(style, { position: '', insetInline: '', top: '' });
    }
    for (const row of before.keys()) this.#observer.unobserve(row);
    return unmeasured;
  }
}
