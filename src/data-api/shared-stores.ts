import { createStore, type Store, type StoreOptions } from '../store/store.ts';

/** How long a store that nobody shows any more stays connected, in case markup is only being moved; milliseconds. */
const grace = 1_000;

interface Shared {
  store: Store;
  users: number;
  ending: ReturnType<typeof setTimeout> | undefined;
}

/** One store for each token, or one for all where the page gives tokens by a function. */
export class SharedStores {
  readonly #options: Partial<StoreOptions>;
  readonly #shared = new Map<string, Shared>();

  constructor(options: Partial<StoreOptions>) {
    this.#options = options;
  }

  /** Whether markup needs a token of its own. */
  get needsToken(): boolean {
    return this.#options.getAccessToken === undefined;
  }

  /** Gives a store that is, or will be, signed in. */
  acquire(token: string): Store {
    const key = this.needsToken ? token : '';
    let shared = this.#shared.get(key);
    if (!shared) {
      shared = {
        store: createStore({ ...this.#options, getAccessToken: this.#options.getAccessToken ?? (() => token) }),
        users: 0,
        ending: undefined,
      };
      this.#shared.set(key, shared);
      void shared.store.start();
    }
    clearTimeout(shared.ending);
    shared.users++;
    return shared.store;
  }

  release(store: Store): void {
    for (const [key, shared] of this.#shared) {
      if (shared.store !== store || --shared.users > 0) continue;
      shared.ending = setTimeout(() => {
        this.#shared.delete(key);
        void store.stop();
      }, grace);
    }
  }
}
