import { isAbort, toWebexError, type WebexError } from '../errors.ts';
import type { Page } from '../rest/page.ts';
import { batch, signal, type ReadonlySignal } from './reactive.ts';
import { run, type StoreContext } from './context.ts';
import type { WebexClient } from '../rest/client.ts';

export type LoadStatus = 'idle' | 'loading' | 'ready' | 'failed';

type Fetch<Item> = (client: WebexClient, signal: AbortSignal) => PromiseLike<Page<Item>>;

/** A list that is read page by page: its state as signals, one request at a time. */
export class PagedLoading<Item> {
  readonly #context: StoreContext;
  readonly #fetch: Fetch<Item>;
  readonly #receive: (page: Page<Item>, first: boolean) => void;
  readonly #status = signal<LoadStatus>('idle');
  readonly #moreStatus = signal<LoadStatus>('idle');
  readonly #error = signal<WebexError | undefined>(undefined);
  readonly #hasMore = signal(false);
  #next: Page<Item>['next'];
  #pending: Promise<void> | undefined;

  constructor(context: StoreContext, fetch: Fetch<Item>, receive: (page: Page<Item>, first: boolean) => void) {
    this.#context = context;
    this.#fetch = fetch;
    this.#receive = receive;
  }

  /** Of the first page. `ready` stays while it is read again. */
  get status(): ReadonlySignal<LoadStatus> {
    return this.#status;
  }

  /** Of the page that is being added. */
  get moreStatus(): ReadonlySignal<LoadStatus> {
    return this.#moreStatus;
  }

  get error(): ReadonlySignal<WebexError | undefined> {
    return this.#error;
  }

  get hasMore(): ReadonlySignal<boolean> {
    return this.#hasMore;
  }

  /** Reads the first page unless it is there. Never throws: the outcome is in `status` and `error`. */
  load(): Promise<void> {
    return this.#status.peek() === 'ready' ? Promise.resolve() : this.reload();
  }

  /** Reads the first page, again if need be. */
  reload(): Promise<void> {
    return (this.#pending ??= this.#once(true));
  }

  /** Reads the first page as it is from now on: one that is being read already may be older. */
  async anew(): Promise<void> {
    const { lifetime } = this.#context;
    await this.#pending;
    if (!lifetime.aborted) await this.reload();
  }

  /** Adds the next page. */
  more(): Promise<void> {
    if (!this.#hasMore.peek()) return Promise.resolve();
    return (this.#pending ??= this.#once(false));
  }

  /** Adds everything, page after page, from a list that may have larger ones. */
  async rest(fetch: Fetch<Item>): Promise<void> {
    while (this.#pending) await this.#pending;
    if (!this.#hasMore.peek()) return;
    await (this.#pending = this.#once(false, fetch));
    while (this.#hasMore.peek() && this.#moreStatus.peek() === 'ready') await this.more();
  }

  /** Goes on from another place: what a caller has read by itself. */
  continueFrom(page: Page<Item>): void {
    this.#next = page.next;
    this.#hasMore.value = page.next !== undefined;
  }

  clear(): void {
    this.#pending = undefined;
    this.#next = undefined;
    batch(() => {
      this.#status.value = 'idle';
      this.#moreStatus.value = 'idle';
      this.#error.value = undefined;
      this.#hasMore.value = false;
    });
  }

  #once(first: boolean, fetch?: Fetch<Item>): Promise<void> {
    const pending = this.#read(first, fetch).finally(() => {
      if (this.#pending === pending) this.#pending = undefined;
    });
    return pending;
  }

  async #read(first: boolean, fetch?: Fetch<Item>): Promise<void> {
    const state = first ? this.#status : this.#moreStatus;
    if (state.peek() !== 'ready' || !first) state.value = 'loading';
    try {
      const next = this.#next;
      const page = await run(this.#context, (client, abort) =>
        fetch ? fetch(client, abort) : first || !next ? this.#fetch(client, abort) : next({ signal: abort }),
      );
      batch(() => {
        this.#receive(page, first);
        this.continueFrom(page);
        this.#error.value = undefined;
        state.value = 'ready';
      });
    } catch (thrown) {
      const error = toWebexError(thrown);
      if (isAbort(error)) return;
      batch(() => {
        this.#error.value = error;
        state.value = 'failed';
      });
    }
  }
}
