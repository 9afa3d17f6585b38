import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { fold } from './fold.ts';
import type { VirtualWindow } from './virtual-window.ts';

/** What is typed within this time counts as one word to search for, in milliseconds. */
const TYPING = 700;

export interface RovingFocusOptions {
  count: () => number;
  /** What names a row, however the list changes around it. */
  keyAt: (index: number) => string;
  /** What renders the rows. */
  window: VirtualWindow;
  /** The element of a row that takes the focus. Default: the row itself. */
  elementIn?: (row: HTMLElement) => HTMLElement | null;
  /** How many rows Page Up and Page Down go. Default 10. */
  page?: () => number;
  /** What a row begins with, for going to it by typing. Without it, letters do nothing. */
  textAt?: (index: number) => string;
  /** The first row was left upwards, or the last one downwards. */
  onLeave?: (edge: 'start' | 'end') => void;
}

/**
 * Makes a list one tab stop: arrows, Home, End, Page Up, Page Down and letters go from row to row. The place is kept by
 * the row's key: it survives what comes and goes around it, and where the row itself goes, its neighbour takes the focus.
 *
 * Give each row's element `tabindex=${focus.isTabStop(index) ? 0 : -1}`, and the list `@keydown=${focus.onKeyDown}` and
 * `@focusin=${focus.onFocusIn}`.
 */
export class RovingFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: RovingFocusOptions;
  #key: string | undefined;
  #index = 0;
  #wanted = false;
  #revealed = false;
  #typed = '';
  #typedAt = 0;

  constructor(host: ReactiveControllerHost, options: RovingFocusOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether Tab comes to this row: the one that was last focused, the first, or where that is far away the first in view. */
  isTabStop(index: number): boolean {
    return index === this.#options.window.tabStop(this.#index);
  }

  /** Where the focus was last. */
  get index(): number {
    return this.#index;
  }

  /** Begins anew, as with another list: at the first row, or at the one with a key. Moves no focus. */
  reset(key?: string): void {
    this.#key = key;
    this.#index = 0;
    this.#wanted = false;
    this.#host.requestUpdate();
  }

  /** Gives the focus to a row, also when it is not rendered yet. */
  focus(index: number): void {
    const { count, keyAt } = this.#options;
    if (count() === 0) return;
    this.#index = Math.min(Math.max(0, index), count() - 1);
    this.#key = keyAt(this.#index);
    this.#wanted = true;
    this.#revealed = true;
    this.#reveal(this.#key);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { count, keyAt } = this.#options;
    const size = count();
    if (this.#key === undefined || size === 0 || keyAt(Math.min(this.#index, size - 1)) === this.#key) {
      this.#index = Math.max(0, Math.min(this.#index, size - 1));
      return;
    }
    const index = this.#find(this.#key);
    this.#index = index < 0 ? Math.min(this.#index, size - 1) : index;
    if (index >= 0) return;
    // Asked of the document: an inactive page fires no focus events, and one that is left fires them without need.
    this.#wanted = this.#options.window.elementOf(this.#key)?.matches(':focus, :focus-within') ?? false;
    this.#revealed = false;
    this.#key = keyAt(this.#index);
  }

  hostUpdated(): void {
    if (!this.#wanted || this.#key === undefined) return;
    const element = this.#elementOf(this.#key);
    if (element) {
      this.#wanted = false;
      element.focus({ preventScroll: this.#revealed });
    } else if (!this.#revealed) {
      this.#revealed = true;
      this.#reveal(this.#key);
    }
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const index = this.#options.window.indexOf(event.composedPath());
    if (index < 0) return;
    if (index !== this.#index) this.#host.requestUpdate();
    this.#key = this.#options.keyAt(index);
    this.#index = index;
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const to = this.#targetOf(event);
    if (to === undefined) return;
    event.preventDefault();
    const last = this.#options.count() - 1;
    if (event.key === 'ArrowUp' && to < 0) this.#options.onLeave?.('start');
    else if (event.key === 'ArrowDown' && to > last) this.#options.onLeave?.('end');
    else this.focus(to);
  };

  #targetOf(event: KeyboardEvent): number | undefined {
    const page = this.#options.page?.() ?? 10;
    switch (event.key) {
      case 'ArrowDown':
        return this.#index + 1;
      case 'ArrowUp':
        return this.#index - 1;
      case 'PageDown':
        return this.#index + page;
      case 'PageUp':
        return this.#index - page;
      case 'Home':
        return 0;
      case 'End':
        return this.#options.count() - 1;
      default:
        return event.key.length === 1 ? this.#targetOfTyping(event) : undefined;
    }
  }

  #targetOfTyping({ key, timeStamp }: KeyboardEvent): number | undefined {
    const { textAt, count } = this.#options;
    if (!textAt) return undefined;
    if (timeStamp - this.#typedAt > TYPING) this.#typed = '';
    // A space is a key of its own unless it goes on a word.
    if (key === ' ' && this.#typed === '') return undefined;
    this.#typed += key;
    this.#typedAt = timeStamp;
    const wanted = fold(this.#typed);
    // The first letter goes on to the next row that begins with it, what follows may stay.
    const from = this.#index + (this.#typed.length === 1 ? 1 : 0);
    for (let step = 0; step < count(); step += 1) {
      const index = (from + step) % count();
      if (fold(textAt(index)).startsWith(wanted)) return index;
    }
    return this.#index;
  }

  #elementOf(key: string): HTMLElement | null | undefined {
    const { window, elementIn = (row) => row } = this.#options;
    const row = window.elementOf(key);
    return row && elementIn(row);
  }

  #reveal(key: string): void {
    this.#options.window.scrollToKey(key, { block: 'nearest' });
  }

  #find(key: string): number {
    const { count, keyAt } = this.#options;
    for (let index = 0; index < count(); index += 1) if (keyAt(index) === key) return index;
    return -1;
  }
}
