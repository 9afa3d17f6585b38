import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { nextFrame } from '../../internal/frame.ts';
import type { ThreadRows } from './thread-rows.ts';

/** What the view takes for its height until it is known, pixels. */
const likelyHeight = 700;

/** So near the end, pixels, somebody is at it. */
const nearEnd = 8;

export interface FirstRowsOptions {
  scroller: () => HTMLElement | null;
  /** Told whether the end is in view. */
  onView: (atEnd: boolean) => void;
}

/**
 * The last rows of a conversation, as many as fill the view, for as long as the window of a long list is on its way. They
 * stand where that window will have them: at the end, or with one row near the top.
 */
export class FirstRows implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FirstRowsOptions;
  readonly #observer = new ResizeObserver(() => this.place());
  #observed: HTMLElement | undefined;
  #target: { key: string; offset: number } | undefined;
  #isFree = false;
  /** `scrollTop` as it was set last. */
  #top = -1;
  #height = likelyHeight;
  #start = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FirstRowsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The row that is kept near the top, until somebody scrolls. */
  get target(): { readonly key: string; readonly offset: number } | undefined {
    return this.#target;
  }

  /** The rows, for the template of the host. */
  render(rows: ThreadRows, template: (index: number) => TemplateResult): unknown {
    const width = this.#host.clientWidth || 640;
    const wanted = this.#target ? rows.indexOf(this.#target.key) : -1;
    let start = rows.count;
    let left = this.#height;
    // Above the row that is to be near the top there is room for others.
    while (start > 0 && (left > 0 || (wanted >= 0 && start >= wanted))) left -= rows.estimate(--start, width);
    this.#start = start;
    const indexes = Array.from({ length: rows.count - start }, (_, offset) => start + offset);
    return repeat(indexes, (index) => rows.keyAt(index), template);
  }

  /** Keeps a row so many pixels below the upper edge; without one, stays at the end. */
  goTo(target?: { key: string; offset: number }): void {
    this.#target = target;
    this.#isFree = false;
    this.place();
  }

  /** Nothing else is coming: all rows there are. */
  takeAll(): void {
    this.#height = Infinity;
    this.#host.requestUpdate();
  }

  readonly onScroll = (): void => {
    const scroller = this.#options.scroller();
    if (!scroller) return;
    if (Math.abs(scroller.scrollTop - this.#top) >= 1) {
      this.#isFree = !isAtEnd(scroller);
      this.#target = undefined;
    }
    this.#options.onView(isAtEnd(scroller));
  };

  hostUpdated(): void {
    const scroller = this.#options.scroller() ?? undefined;
    if (scroller === this.#observed) return;
    this.#observer.disconnect();
    this.#observed = scroller;
    for (const element of [scroller, scroller?.firstElementChild]) if (element) this.#observer.observe(element);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = undefined;
  }

  /**
   * Puts what is to be in view there. What has another size calls it before the frame is painted; whoever asks where the
   * rows stand before that calls it first.
   */
  place(): void {
    const scroller = this.#options.scroller();
    const block = scroller?.firstElementChild as HTMLElement | null | undefined;
    if (!scroller?.clientHeight || !block) return;
    if (!this.#isFree) {
      const row = [...(block.children as HTMLCollectionOf<HTMLElement>)].find(
        ({ dataset }) => dataset['key'] === this.#target?.key,
      );
      scroller.scrollTop = row ? block.offsetTop + row.offsetTop - this.#target!.offset : scroller.scrollHeight;
      this.#top = scroller.scrollTop;
    }
    this.#options.onView(isAtEnd(scroller));
    const missing = scroller.clientHeight - block.offsetHeight;
    if (missing <= 0 || this.#start === 0) return;
    this.#height += missing;
    void nextFrame().then(() => this.#host.requestUpdate());
  }
}

const isAtEnd = ({ scrollTop, scrollHeight, clientHeight }: Element): boolean =>
  scrollHeight - clientHeight - scrollTop <= nearEnd;
