import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { untracked } from '../store/reactive.ts';
import { RenderedRows } from './rendered-rows.ts';
import { RowLayout } from './row-layout.ts';
import type { Anchor, RowSource } from './row-layout.ts';

/** At most this far from the end, in pixels, the window counts as being there. */
const AT_END = 8;

/** So much of what is rendered ahead may be used up before more is: in small steps, no frame has many rows to make. */
const STEP = 80;

/** So many rows more than those in view are made in one frame. */
const ROWS_AHEAD = 4;

/** So long after rows came or went none are made ahead, unless somebody scrolls: more of them may be coming. In milliseconds. */
const QUIET = 300;

/** So long after the last scroll event the list counts as at rest, in milliseconds. */
const REST = 150;

/** What the window takes its height for until it is known, in pixels. */
const LIKELY_VIEWPORT = 700;

export interface VirtualWindowOptions extends RowSource {
  /** The element that scrolls. Its only child is the block that holds the rows, whose only child elements are the rows. */
  scroller: () => HTMLElement | null | undefined;
  /** The edge that stays in view while the list changes, once the user is there: `end` for a log, `start` for a list. */
  edge: 'start' | 'end';
  /** How far beyond the visible part rows are rendered in the direction of travel, in pixels; half as far behind. */
  overscan?: number;
  /** Called after the visible part changed: for paging, and for what depends on being at the end. */
  onView?: (view: WindowView) => void;
}

/** The rows in view, first and last included (-1 when there are none), and whether the window is at its end. */
export interface WindowView {
  readonly first: number;
  readonly last: number;
  readonly atEnd: boolean;
}

export interface ScrollTarget {
  /** Where in the window the row comes to stand; default `start`. `nearest` moves nothing when all of it is in view. */
  block?: 'start' | 'center' | 'end' | 'nearest';
  /** Pixels between the row and that edge; default 0. */
  offset?: number;
}

/**
 * Renders the part of a long list that is in view, and keeps what is in view where it is, whatever comes, goes or grows
 * around it. Use {@link rows} in the host's `render`, with the styles of `styles/virtual-window.ts`.
 *
 * Rows stand in normal flow inside one block. Its padding takes the place of the rows before them, its least height that
 * of all. The window is either pinned, to an edge or to the row it was sent to, until the user scrolls away; then
 * `scrollTop` follows the layout. Or it is free; then the layout follows what is in view, and what heights above turn out
 * to be other than guessed goes into the padding (the layout's drift) rather than into `scrollTop`, which a wheel or a
 * finger may be moving. At rest, or where the start comes near, the drift is settled.
 */
export class VirtualWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: VirtualWindowOptions;
  readonly #layout: RowLayout;
  #range = { start: 0, end: 0 };
  #view: WindowView = { first: -1, last: -1, atEnd: true };
  /** `scrollTop` as it was last seen or set. */
  #top = 0;
  #viewport = 0;
  #backwards: boolean;
  #atEdge = true;
  #target: ({ key: string } & Required<ScrollTarget>) | undefined;
  #moving = false;
  #touched = false;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;
  /** When rows came or went last, as `performance.now()` tells time. */
  #changedAt = -Infinity;
  #quietTimer: ReturnType<typeof setTimeout> | undefined;
  /** The next update may make rows that are not in view yet. */
  #makesAhead = false;
  #scroller: HTMLElement | undefined;
  /** A row away from the others that is rendered because it has the focus, or -1. */
  #focused = -1;
  #indexes: number[] = [];
  #rows: RenderedRows | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: VirtualWindowOptions) {
    this.#host = host;
    this.#options = options;
    this.#layout = new RowLayout(options);
    this.#backwards = options.edge === 'end';
    host.addController(this);
  }

  /** The rows that are rendered: `start` to before `end`. */
  get range(): { readonly start: number; readonly end: number } {
    return this.#range;
  }

  /** What is in view, as of the last scroll or render. */
  get view(): WindowView {
    return this.#view;
  }

  /** The rendered rows, for the host's template. A row that has the focus is among them even when it is far away. */
  rows(template: (index: number) => TemplateResult): unknown {
    const { start, end } = this.#range;
    this.#indexes = Array.from({ length: end - start }, (_, offset) => start + offset);
    if (this.#focused >= 0 && this.#focused < start) this.#indexes.unshift(this.#focused);
    if (this.#focused >= end) this.#indexes.push(this.#focused);
    return repeat(this.#indexes, this.#options.keyAt, template);
  }

  /**
   * The row of a list that Tab comes to: the wanted one, or where that is not rendered the one in view at the edge that
   * counts, so that there always is one. For the host's `render`.
   */
  tabStop(wanted: number): number {
    const { start, end } = this.#range;
    if ((wanted >= start && wanted < end) || wanted === this.#focused) return wanted;
    const { first, last } = this.#view;
    return Math.min(Math.max(start, this.#options.edge === 'end' ? last : first), end - 1);
  }

  /** The element of a row, if it is rendered. */
  elementOf(key: string): HTMLElement | undefined {
    return this.#rows?.elementOf(key);
  }

  /** The rendered row that an event came from, or -1. */
  indexOf(path: readonly EventTarget[]): number {
    for (const target of path) {
      const index = target instanceof Element ? this.#rows?.indexOf(target) : undefined;
      if (index !== undefined) return index;
    }
    return -1;
  }

  /** With the next update, brings a row into view, and keeps it there until the user scrolls. */
  scrollToKey(key: string, { block = 'start', offset = 0 }: ScrollTarget = {}): void {
    this.#target = { key, block, offset };
    this.#host.requestUpdate();
  }

  /** Goes to an edge, and stays there if it is the one that the window keeps in view. */
  scrollToEdge(edge: 'start' | 'end'): void {
    this.#target = undefined;
    if (edge === this.#options.edge) this.#atEdge = true;
    else {
      this.#atEdge = false;
      this.#layout.drift = 0;
      this.#write(edge === 'start' ? 0 : this.#layout.end);
    }
    this.#host.requestUpdate();
  }

  /**
   * Takes over rows that stand in the scroller already, each with its key as `data-key`: they stay where they are. They
   * are the last of the list, or the first, up to the edge that the window keeps in view.
   */
  takeOver(): void {
    const scroller = this.#options.scroller();
    const block = scroller?.firstElementChild;
    if (!this.#rows || !scroller?.clientHeight || !block) return;
    this.#layout.adopt([]);
    const elements = [...block.children] as HTMLElement[];
    const indexes = elements.map(({ dataset }) => this.#layout.indexOf(dataset['key'] ?? ''));
    if (indexes.length === 0 || indexes.includes(-1)) return;
    this.#exchangeScroller(scroller);
    this.#viewport = scroller.clientHeight;
    this.#indexes = indexes;
    this.#range = { start: indexes[0]!, end: indexes.at(-1)! + 1 };
    this.#rows.pair(block, indexes, this.#range, this.#options.keyAt);
    const heights = elements.map((element) => element.getBoundingClientRect().height);
    for (const [position, index] of indexes.entries()) this.#layout.measure(index, heights[position]!);
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    const distance = this.#options.edge === 'end' ? scrollHeight - clientHeight - scrollTop : scrollTop;
    if (distance <= AT_END) return;
    const { top } = scroller.getBoundingClientRect();
    const first = elements.find((element) => element.getBoundingClientRect().bottom > top) ?? elements[0]!;
    const offset = first.getBoundingClientRect().top - top;
    this.scrollToKey(first.dataset['key']!, { offset });
  }

  hostConnected(): void {
    this.#rows = new RenderedRows(this.#layout, (entries) => this.#onResize(entries));
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    const first = this.#layout.keyAt(this.#view.first);
    if (!this.#pinned && first !== undefined) {
      // The browser will have scrolled it to the top when it comes back.
      const offset = this.#layout.topOf(this.#view.first) - this.#top;
      this.#target = { key: first, block: 'start', offset };
    }
    this.#exchangeScroller(undefined);
    this.#rows?.disconnect();
    this.#rows = undefined;
    clearTimeout(this.#restTimer);
    clearTimeout(this.#quietTimer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#moving = false;
    this.#touched = false;
  }

  hostUpdate(): void {
    this.#adopt(false);
    const { start, end } = this.#range;
    if (!this.#layout.agrees(start, end)) this.#adopt(true);
    this.#focused = this.#rows?.focusedIndex ?? -1;
  }

  hostUpdated(): void {
    const scroller = this.#options.scroller() ?? undefined;
    if (scroller !== this.#scroller) this.#exchangeScroller(scroller);
    if (!scroller) return;
    const block = scroller.firstElementChild ?? undefined;
    const unmeasured = this.#rows?.pair(block, this.#indexes, this.#range, this.#options.keyAt);
    // Where rows are still to be measured, they will be within this frame, and `scrollTop` waits for it.
    this.#place(!unmeasured);
    this.#tellView();
  }

  get #pinned(): boolean {
    return this.#atEdge || this.#target !== undefined;
  }

  get #overscan(): number {
    return this.#viewport === 0 ? 0 : (this.#options.overscan ?? Math.max(400, this.#viewport));
  }

  #adopt(exact: boolean): void {
    const before = this.#anchors();
    const { size } = this.#layout;
    const { anchors, replaced } = this.#layout.adopt(before, exact);
    if (replaced) this.#restart();
    else if (this.#layout.size !== size) this.#changedAt = performance.now();
    this.#resolveTarget();
    this.#hold(anchors);
    // Guesses that are made for rows now in range may move them, and so others into range.
    for (let round = 0; round < 3; round += 1) {
      if (!this.#layout.prepare(...this.#needed(this.#overscan))) break;
      this.#hold(anchors);
    }
    this.#range = this.#nextRange();
  }

  /** What is in view, what is rendered and still needed, and a few rows more: the others are made in the next frames. */
  #nextRange(): { start: number; end: number } {
    const [from, to] = this.#needed(this.#overscan);
    const rendered = this.#rows?.keys;
    let left = this.#makesAhead ? ROWS_AHEAD : 0;
    this.#makesAhead = false;
    const takes = (index: number): boolean => rendered?.has(this.#layout.keyAt(index)!) || left-- > 0;
    let [start, end] = this.#needed(0);
    const before = (): void => {
      while (start > from && takes(start - 1)) start -= 1;
    };
    if (this.#backwards) before();
    while (end < to && takes(end)) end += 1;
    if (!this.#backwards) before();
    if (start > from || end < to) this.#makeAhead();
    return { start, end };
  }

  /** Another list altogether. */
  #restart(): void {
    this.#layout.drift = 0;
    this.#atEdge = true;
    this.#backwards = this.#options.edge === 'end';
  }

  #resolveTarget(): void {
    if (!this.#target) return;
    const index = this.#layout.indexOf(this.#target.key);
    if (index < 0) {
      this.#target = undefined;
      return;
    }
    this.#layout.prepare(index, index + 1);
    if (this.#target.block === 'nearest') {
      const top = this.#layout.topOf(index);
      const bottom = top + this.#layout.heightOf(index);
      if (top >= this.#top && bottom <= this.#top + this.#viewport) this.#target = undefined;
      else this.#target.block = top < this.#top ? 'start' : 'end';
    }
    if (this.#target) this.#atEdge = false;
  }

  #anchors(): Anchor[] {
    return this.#pinned ? [] : this.#layout.anchorsBetween(this.#top, this.#top + this.#viewport);
  }

  #hold(anchors: readonly Anchor[]): void {
    if (this.#pinned) this.#layout.drift = 0;
    else this.#layout.hold(anchors);
  }

  /** Where `scrollTop` belongs. */
  #wantedTop(): number {
    const viewport = this.#viewport || LIKELY_VIEWPORT;
    const furthest = Math.max(0, this.#layout.end - viewport);
    if (this.#target) {
      const { key, block, offset } = this.#target;
      const index = this.#layout.indexOf(key);
      const top = this.#layout.topOf(index);
      const room = viewport - this.#layout.heightOf(index);
      const wanted = block === 'start' ? top - offset : block === 'end' ? top - room + offset : top - room / 2 + offset;
      return Math.min(Math.max(0, wanted), furthest);
    }
    if (this.#atEdge) return this.#options.edge === 'end' ? furthest : 0;
    return this.#top;
  }

  #needed(overscan: number): [start: number, end: number] {
    const top = this.#wantedTop();
    const bottom = top + (this.#viewport || LIKELY_VIEWPORT);
    const before = this.#backwards ? overscan : overscan / 2;
    const after = this.#backwards ? overscan / 2 : overscan;
    return this.#layout.rowsBetween(top - before, bottom + after);
  }

  /** Brings the layout into the document, and `scrollTop` along unless told to leave it. */
  #place(scroll: boolean): void {
    const block = this.#scroller?.firstElementChild as HTMLElement | null | undefined;
    if (!block || this.#viewport === 0) return this.#style(block);
    if (this.#pinned) {
      this.#style(block);
      const top = this.#wantedTop();
      if (scroll && Math.abs(top - this.#top) >= 0.5) this.#write(top);
      return;
    }
    const settles = this.#layout.drift !== 0 && this.#mustSettle();
    if (settles) {
      const top = this.#top - this.#layout.drift;
      this.#layout.drift = 0;
      this.#style(block);
      this.#write(top);
    } else this.#style(block);
  }

  #mustSettle(): boolean {
    if (!this.#moving && !this.#touched) return true;
    return this.#top < this.#viewport || this.#layout.topOf(this.#range.start) < 0;
  }

  #style(block: HTMLElement | null | undefined): void {
    if (!block) return;
    const padding = `${Math.max(0, this.#layout.topOf(this.#range.start))}px`;
    const height = `${Math.max(0, this.#layout.end)}px`;
    if (block.style.paddingBlockStart !== padding) block.style.paddingBlockStart = padding;
    if (block.style.minBlockSize !== height) block.style.minBlockSize = height;
  }

  #write(top: number): void {
    if (!this.#scroller) return;
    this.#scroller.scrollTop = top;
    this.#top = this.#scroller.scrollTop;
  }

  #exchangeScroller(scroller: HTMLElement | undefined): void {
    const previous = this.#scroller;
    this.#scroller = scroller;
    if (previous) {
      this.#rows?.unobserve(previous);
      for (const type of listened) previous.removeEventListener(type, this.#onEvent);
    }
    if (scroller) {
      // What scrolls is a tab stop in some browsers; here the rows are.
      if (!scroller.hasAttribute('tabindex')) scroller.tabIndex = -1;
      this.#rows?.observe(scroller);
      for (const type of listened) scroller.addEventListener(type, this.#onEvent, { passive: true });
      this.#top = scroller.scrollTop;
    }
  }

  readonly #onEvent = (event: Event): void => {
    if (event.type === 'scroll') this.#onScroll();
    else {
      this.#touched = (event as TouchEvent).touches.length > 0;
      if (!this.#touched) this.#awaitRest();
    }
  };

  #onScroll(): void {
    const top = this.#scroller!.scrollTop;
    // Nothing but our own writing, and what the browser made of it.
    if (Math.abs(top - this.#top) < 1) return;
    this.#follow(top);
    const [start, end] = this.#needed(Math.max(this.#overscan - STEP, this.#overscan / 2));
    if (start < this.#range.start || end > this.#range.end) {
      this.#makesAhead = true;
      this.#host.requestUpdate();
    } else if (this.#layout.drift !== 0 && this.#mustSettle()) this.#place(true);
    this.#tellView();
  }

  /** Somebody scrolled. */
  #follow(top: number): void {
    const moved = top - this.#top;
    this.#top = top;
    this.#moving = true;
    this.#backwards = moved < 0;
    this.#target = undefined;
    this.#pinOrFree(moved);
    this.#awaitRest();
  }

  /** Whether somebody scrolled, and the event is still to come. At the very end it may have been the browser. */
  #notices(): boolean {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller!;
    const isScrolled = Math.abs(scrollTop - this.#top) >= 1 && scrollTop < scrollHeight - clientHeight - 1;
    if (isScrolled) this.#follow(scrollTop);
    return isScrolled;
  }

  #pinOrFree(moved: number): void {
    const { edge } = this.#options;
    const distance = edge === 'end' ? this.#layout.end - this.#viewport - this.#top : this.#top;
    const away = edge === 'end' ? moved < 0 : moved > 0;
    if (away && distance > AT_END) this.#atEdge = false;
    if (!away && distance <= AT_END) this.#atEdge = true;
  }

  #awaitRest(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => {
      if (this.#touched || !this.#scroller) return;
      if (this.#notices()) return this.#updateInNextFrame();
      this.#moving = false;
      this.#place(true);
    }, REST);
  }

  /** Before the frame is painted: heights that became known, or changed. */
  #onResize(entries: readonly ResizeObserverEntry[]): void {
    const scroller = this.#scroller;
    // Nothing has a size while the window is not displayed.
    if (!scroller?.clientHeight) return;
    const isScrolled = this.#notices();
    const anchors = this.#anchors();
    const anchor = anchors.find(({ top }) => top >= this.#top) ?? anchors[0];
    for (const { target, borderBoxSize } of entries) {
      const index = this.#rows?.indexOf(target);
      if (index !== undefined && index < this.#layout.size) this.#layout.measure(index, borderBoxSize[0]!.blockSize);
    }
    this.#viewport = scroller.clientHeight;
    this.#hold(anchor ? [anchor] : []);
    this.#place(true);
    if (isScrolled) return this.#updateInNextFrame();
    this.#tellView();
    const [start, end] = this.#needed(Math.max(this.#overscan - STEP, this.#overscan / 2));
    if (start < this.#range.start || end > this.#range.end) this.#makeAhead();
  }

  #makeAhead(): void {
    const wait = this.#moving ? 0 : this.#changedAt + QUIET - performance.now();
    clearTimeout(this.#quietTimer);
    if (wait <= 0) this.#updateInNextFrame();
    else this.#quietTimer = setTimeout(() => this.#updateInNextFrame(), wait);
  }

  /** Rows that are rendered while sizes are being told would be measured a frame late. */
  #updateInNextFrame(): void {
    // Out of the document nothing has a size, and one update would ask for the next for ever.
    if (!this.#host.isConnected) return;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#makesAhead = true;
      this.#host.requestUpdate();
    });
  }

  #tellView(): void {
    if (this.#viewport === 0) return;
    // A pinned window may still be on its way to where it belongs, past rows that nobody comes to see.
    const top = this.#wantedTop();
    const [start, end] = this.#layout.rowsBetween(top, top + this.#viewport);
    const atEnd = this.#layout.end - this.#viewport - top <= AT_END;
    const view = { first: end === 0 ? -1 : start, last: end - 1, atEnd };
    const { first, last } = this.#view;
    if (view.first === first && view.last === last && view.atEnd === this.#view.atEnd) return;
    this.#view = view;
    untracked(() => this.#options.onView?.(view));
  }
}

const listened = ['scroll', 'touchstart', 'touchend', 'touchcancel'] as const;
