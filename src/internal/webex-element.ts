import { LitElement } from 'lit';
import type { CSSResultGroup, CSSResultOrNative } from 'lit';
import { property } from 'lit/decorators.js';

import { locale, localeArriving } from '../locales/locale.ts';
import { effect, untracked } from '../store/reactive.ts';
import type { Store } from '../store/store.ts';
import { base } from '../styles/base.ts';
import { registerTokens } from '../styles/tokens.ts';
import { currentFrame, nextFrame } from './frame.ts';
import { keepFocus } from './kept-focus.ts';
import { followPageLanguage, SpokenLanguage } from './page-language.ts';
import { StoreConsumer } from './store-context.ts';
import { warnOfMissingChunk } from './warn-of-missing-chunk.ts';

/** How long an element is in the page before its attributes are looked at, in milliseconds. */
const patience = 4000;

/**
 * What all our elements have in common: the store, the base styles, and an update that repeats by itself when a signal
 * that it read changes: at once, and then not again before the next frame, however much changes. Reading a signal's `value` in `willUpdate`, `render` or
 * `updated` is all it takes; nothing is to be subscribed to. While it is out of the document an element hears of
 * nothing, and it catches up when it comes back.
 *
 * Who works with the keyboard keeps their place: what an update only moves keeps the focus, and what it takes away leaves it
 * to `focus()` of the element, or of the nearest one around it that has its own.
 *
 * @attr {light | dark | auto} theme - Light or dark for this element and what is inside it; `auto` follows the system.
 * @attr {comfortable | compact} density - How much space is between things, here and inside.
 */
export abstract class WebexElement extends LitElement {
  #ownStore: Store | undefined;
  #providedStore: Store | undefined;
  #stopWatching: (() => void) | undefined;
  #isStale = false;
  #frame = -1;
  #waiting: Promise<void> | undefined;
  #language: SpokenLanguage | undefined;
  #checking: ReturnType<typeof setTimeout> | undefined;

  readonly #consumer = new StoreConsumer(
    this,
    (store) => {
      const before = this.store;
      this.#providedStore = store;
      if (this.store !== before) this.requestUpdate('store', before);
    },
    // The rows of a list are handed their store, and there are many of them.
    () => this.#ownStore === undefined,
  );

  /** The store whose data is shown: the one that was set here, otherwise that of the nearest `<webex-provider>`. */
  @property({ attribute: false })
  get store(): Store | undefined {
    return this.#ownStore ?? this.#providedStore;
  }
  set store(store: Store | undefined) {
    const wasOwn = this.#ownStore !== undefined;
    this.#ownStore = store;
    if (wasOwn && store === undefined && this.isConnected) this.#consumer.ask();
  }

  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    registerTokens();
    return super.finalizeStyles(styles === undefined ? base : [base, styles]);
  }

  override connectedCallback(): void {
    followPageLanguage();
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    clearTimeout(this.#checking);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const arriving = this.hasUpdated ? undefined : localeArriving();
    return arriving ? arriving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override performUpdate(): void {
    if (!this.isUpdatePending) return;
    this.#isStale = false;
    if (!this.isConnected) return untracked(() => super.performUpdate());
    const stopWatchingPrevious = this.#stopWatching;
    const restoreFocus = keepFocus(this);
    let updating = true;
    const failures: unknown[] = [];
    this.#stopWatching = effect(() => {
      if (!updating) return this.#onSignal();
      updating = false;
      this.#speak();
      try {
        super.performUpdate();
      } catch (failure) {
        // Kept from the effect, which would end: what failed on bad data repairs itself when the data changes.
        failures.push(failure);
      }
    });
    stopWatchingPrevious?.();
    restoreFocus?.();
    if (failures.length > 0) throw failures[0];
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#waiting;
    return super.getUpdateComplete();
  }

  /** Words change in place, so that whoever shows some repeats its update. The outermost element speaks for the rest. */
  #speak(): void {
    void locale.value;
    const root = this.getRootNode();
    if (root instanceof ShadowRoot && root.host instanceof WebexElement) return;
    if (!this.#language) this.#check();
    this.#language ??= new SpokenLanguage(this);
    this.#language.update();
  }

  /** What somebody wrote into the page, once a framework that rendered it elsewhere had the time to take it over. */
  #check(): void {
    this.#checking = setTimeout(() => {
      import('./check-attributes.ts').then(({ checkAttributes }) => checkAttributes(this)).catch(warnOfMissingChunk);
    }, patience);
  }

  #onSignal(): void {
    this.#isStale = true;
    const frame = currentFrame();
    if (frame === this.#frame) this.#waiting ??= this.#updateInNextFrame();
    else {
      this.#frame = frame;
      this.requestUpdate();
    }
  }

  async #updateInNextFrame(): Promise<void> {
    await nextFrame();
    this.#waiting = undefined;
    this.#frame = currentFrame();
    if (this.#isStale && this.isConnected) this.requestUpdate();
  }

  /** Dispatches an event. Signals that its listeners read are not counted as read by the update that emits it. */
  protected emit(event: Event): boolean {
    return untracked(() => this.dispatchEvent(event));
  }
}
