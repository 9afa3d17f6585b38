import { ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Store } from '../store/store.ts';
import { warnOnce } from './warn.ts';

/** Under this key a provider hands its store to the elements below it. The same for every copy of this package. */
export const storeContext = createContext<Store | undefined, symbol>(Symbol.for('webex-elements:store'));

/** How long an element waits for a provider before it says on the console that there is none, in milliseconds. */
const GRACE = 5000;

/** An element that shows a store. */
export type StoreConsumerHost = ReactiveControllerHost & Element & { readonly store: Store | undefined };

/**
 * Finds the store of the nearest provider while the host is connected. A provider that is defined, or moved here, later
 * than the host is found too: it announces itself with a `context-provider` event.
 */
export class StoreConsumer implements ReactiveController {
  readonly #host: StoreConsumerHost;
  readonly #onStore: (store: Store | undefined) => void;
  readonly #isNeeded: () => boolean;
  #unsubscribe: (() => void) | undefined;
  #answered = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `isNeeded` says whether to ask at all when the host is connected; {@link ask} does so later. */
  constructor(host: StoreConsumerHost, onStore: (store: Store | undefined) => void, isNeeded: () => boolean) {
    this.#host = host;
    this.#onStore = onStore;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isNeeded()) this.ask();
  }

  /** Asks for a provider, and waits for one. */
  ask(): void {
    this.#request();
    if (this.#answered) return;
    this.#onStore(undefined);
    this.#host.ownerDocument.addEventListener('context-provider', this.#onProvider, { capture: true });
    this.#timer = setTimeout(this.#warn, GRACE);
  }

  hostDisconnected(): void {
    this.#stopWaiting();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#answered = false;
  }

  #request(): void {
    this.#host.dispatchEvent(new ContextEvent(storeContext, this.#host, this.#onAnswer, true));
  }

  readonly #onProvider = (): void => this.#request();

  readonly #onAnswer = (store: Store | undefined, unsubscribe?: () => void): void => {
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#answered = true;
    this.#stopWaiting();
    this.#onStore(store);
  };

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#host.ownerDocument.removeEventListener('context-provider', this.#onProvider, { capture: true });
  }

  readonly #warn = (): void => {
    if (this.#host.store !== undefined) return;
    warnOnce(
      'no-store',
      `<${this.#host.localName}> found no store. Put it inside a <webex-provider>, or set its store property.`,
    );
  };
}
