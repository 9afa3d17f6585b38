import type { ContextCallback, ContextEvent } from '@lit/context';
import type { Store } from '../store/store.ts';
import { storeContext } from './store-context.ts';

/**
 * Hands a store to the elements below its host, by the context protocol of web components, and announces itself to those
 * that were there first.
 */
export class StoreProvider {
  readonly #subscribers = new Map<ContextCallback<Store | undefined>, () => void>();
  #store: Store | undefined;

  constructor(host: HTMLElement) {
    host.addEventListener('context-request', (event) =>
      this.#onRequest(host, event as ContextEvent<typeof storeContext>),
    );
    this.#host = host;
  }

  readonly #host: HTMLElement;

  /** Sets the store, and tells everybody who asked. */
  provide(store: Store): void {
    this.#store = store;
    for (const [callback, unsubscribe] of this.#subscribers) callback(store, unsubscribe);
    // Those who asked before this element was defined do so again when they hear of it; frameworks hear of another store.
    this.#host.dispatchEvent(new Event('context-provider', { bubbles: true, composed: true }));
  }

  #onRequest(host: HTMLElement, event: ContextEvent<typeof storeContext>): void {
    if (event.context !== storeContext || event.composedPath()[0] === host) return;
    event.stopPropagation();
    const { callback, subscribe } = event;
    if (!subscribe) return callback(this.#store);
    const unsubscribe = (): void => void this.#subscribers.delete(callback);
    this.#subscribers.set(callback, unsubscribe);
    callback(this.#store, unsubscribe);
  }
}
