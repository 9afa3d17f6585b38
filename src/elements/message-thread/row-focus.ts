import type { ReactiveControllerHost } from 'lit';
import type { VirtualWindow } from '../../internal/virtual-window.ts';
import type { ThreadRows } from './thread-rows.ts';

/** So far what can be done with a message reaches above it, pixels: it is to be seen as well. */
const toolbarAbove = 16;

export interface RowFocusOptions {
  rows: () => ThreadRows | undefined;
  window: VirtualWindow;
}

/**
 * The keyboard's way through a conversation: it is one tab stop, the arrows, Home and End go from message to message,
 * Enter goes into one and Escape comes out again. The place is kept by the message's id, so it survives whatever comes
 * or goes around it; where the message itself goes, its neighbour takes over.
 */
export class RowFocus {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RowFocusOptions;
  /** The message that the keyboard is at, and where it stood. */
  #key: string | undefined;
  #index = -1;
  #inside = false;
  #visible = false;
  #entered = false;
  #wanted = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RowFocusOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The message that the keyboard was at, the latest, or where that is far away the last one in view. */
  isTabStop(index: number): boolean {
    return index === this.#tabStop;
  }

  /** Begins anew with another conversation. */
  reset(): void {
    this.#key = undefined;
    this.#index = -1;
    this.#entered = false;
    this.#wanted = false;
  }

  isEntered(key: string): boolean {
    return this.#entered && key === this.#key;
  }

  /** Whether it has the focus by keyboard, so that what can be done with it is to be seen. */
  isActive(key: string): boolean {
    return this.#inside && this.#visible && key === this.#key;
  }

  focusLatest(): void {
    const rows = this.#options.rows();
    if (rows) this.#go(rows.count - 1);
  }

  /**
   * Gives the focus back to the message that had it, or to the one that Tab comes to. Where that one is out of view,
   * `otherwise` takes it.
   */
  focusCurrent(otherwise?: string): void {
    const { first, last } = this.#options.window.view;
    const isInView = this.#key !== undefined && this.#index >= first && this.#index <= last;
    if (otherwise !== undefined && !isInView) this.focusMessage(otherwise);
    else this.#go(this.#key === undefined ? this.#tabStop : this.#index);
  }

  focusMessage(key: string): void {
    const index = this.#options.rows()?.indexOf(key) ?? -1;
    if (index >= 0) this.#go(index);
  }

  /** Before a render: follows the message, or finds a neighbour where it is gone. */
  keep(): void {
    const rows = this.#options.rows();
    if (!rows || this.#key === undefined) return;
    const index = rows.indexOf(this.#key);
    if (index >= 0) {
      this.#index = index;
      return;
    }
    const neighbour = Math.min(Math.max(1, this.#index), rows.count - 1);
    const wasInside = this.#inside;
    this.#key = neighbour > 0 ? rows.keyAt(neighbour) : undefined;
    this.#entered = false;
    this.#wanted = wasInside && this.#key !== undefined;
  }

  /** After a render: gives the focus to the message that is to have it. */
  restore(): void {
    if (!this.#wanted || this.#key === undefined) return;
    const item = this.#itemOf(this.#key);
    if (!item) return;
    this.#wanted = false;
    if (!item.matches(':focus-within')) item.focus({ preventScroll: true });
  }

  /** The focus was inside before this was there. */
  takeOver(): void {
    const active = this.#host.shadowRoot?.activeElement;
    if (active) this.#take(active);
  }

  readonly onFocusIn = (event: FocusEvent): void => this.#take(event.target as Element);

  readonly onFocusOut = (event: FocusEvent): void => {
    const scroller = event.currentTarget as Element;
    // Another window has the focus now: what had it here has it again when somebody comes back.
    if (this.#host.shadowRoot?.activeElement) return;
    if (event.relatedTarget instanceof Node && scroller.contains(event.relatedTarget)) return;
    this.#inside = false;
    this.#entered = false;
    this.#updateSoon();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    // Inside a dialog the keys are the dialog's.
    if (event.composedPath().some((target) => target instanceof HTMLDialogElement)) return;
    const rows = this.#options.rows();
    if (!rows || this.#key === undefined) return;
    if (event.key === 'Escape' && this.#entered) this.#leave();
    else if (this.#entered) return;
    else if (event.key === 'ArrowUp') this.#go(this.#index - 1);
    else if (event.key === 'ArrowDown') this.#go(this.#index + 1);
    else if (event.key === 'Home') this.#go(1);
    else if (event.key === 'End') this.#go(rows.count - 1);
    else if (event.key === 'Enter') this.#enter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #take(target: Element): void {
    const row = target.closest<HTMLElement>('.row');
    const key = row?.dataset['key'];
    const rows = this.#options.rows();
    if (!key || !rows || rows.indexOf(key) < 0) return;
    this.#inside = true;
    this.#entered = target.localName === 'webex-message' ? hasInnerFocus(target) : !target.matches('.item');
    this.#visible = target.matches(':focus-visible') || this.#entered;
    this.#key = key;
    this.#index = rows.indexOf(key);
    describe(row!);
    this.#updateSoon();
  }

  /** An update may be what gives the focus, or takes it: the next one waits until that is done. */
  #updateSoon(): void {
    queueMicrotask(() => this.#host.requestUpdate());
  }

  get #tabStop(): number {
    const latest = (this.#options.rows()?.count ?? 0) - 1;
    return Math.max(1, this.#options.window.tabStop(this.#key === undefined ? latest : this.#index));
  }

  #go(index: number): void {
    const rows = this.#options.rows();
    if (!rows || rows.count < 2) return;
    const to = Math.min(Math.max(1, index), rows.count - 1);
    this.#key = rows.keyAt(to);
    this.#index = to;
    this.#entered = false;
    this.#wanted = true;
    if (to === rows.count - 1) this.#options.window.scrollToEdge('end');
    else this.#options.window.scrollToKey(this.#key, { block: 'nearest', offset: toolbarAbove });
    this.#host.requestUpdate();
  }

  #enter(): void {
    const item = this.#itemOf(this.#key);
    const message = item?.querySelector('webex-message');
    if (!message) return item?.querySelector<HTMLElement>(focusable)?.focus();
    this.#entered = true;
    message.removeAttribute('tabindex');
    void message.enter().then(() => {
      if (hasInnerFocus(message)) return;
      // There is nothing in it to go to.
      message.tabIndex = -1;
      this.#entered = false;
      this.#host.requestUpdate();
    });
  }

  #leave(): void {
    this.#entered = false;
    this.#itemOf(this.#key)?.focus({ preventScroll: true });
    this.#host.requestUpdate();
  }

  #itemOf(key: string | undefined): HTMLElement | null | undefined {
    return key === undefined ? undefined : this.#options.window.elementOf(key)?.querySelector<HTMLElement>('.item');
  }
}

/** What a row of a page's own may hold. */
const focusable = 'a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]';

const hasInnerFocus = (message: Element): boolean => !!message.shadowRoot?.activeElement;

/** A message gets its name when it is about to be read out: hundreds of rows need none. */
const describe = (row: HTMLElement): void => {
  const item = row.querySelector('.item');
  const message = row.querySelector('webex-message');
  if (item)
    item.ariaLabel = (message?.description ?? item.textContent.replace(/\s+/g, ' ').trim().slice(0, 500)) || null;
};
