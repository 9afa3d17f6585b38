import type { WebexError } from '../errors.ts';
import type { WebexClient } from '../rest/client.ts';
import type { Page } from '../rest/page.ts';
import type { StoreContext } from './context.ts';
import { PagedLoading, type LoadStatus } from './loading.ts';
import { signal, type ReadonlySignal } from './reactive.ts';

interface PagedListOptions<Item> {
  compare?: (one: Item, other: Item) => number;
  /** Reads on until the end. */
  isWhole?: boolean;
}

/** A list that is short enough to be copied when it changes, read page by page. */
export class PagedList<Item extends { id: string }> {
  readonly #list = signal<readonly Item[]>([]);
  readonly #loading: PagedLoading<Item>;
  readonly #compare: PagedListOptions<Item>['compare'];
  /** What came and went, without the list, since its first page was asked for: pages may tell what was before. */
  readonly #changed = new Map<string, Item | undefined>();

  constructor(
    context: StoreContext,
    fetch: (client: WebexClient, signal: AbortSignal) => PromiseLike<Page<Item>>,
    { compare, isWhole }: PagedListOptions<Item> = {},
  ) {
    this.#compare = compare;
    const fetchFirst: typeof fetch = (client, signal) => {
      this.#changed.clear();
      return fetch(client, signal);
    };
    this.#loading = new PagedLoading(context, fetchFirst, ({ items, next }, isFirst) => {
      this.#take(items, isFirst);
      if (isWhole && next) setTimeout(() => void this.loadMore());
    });
  }

  /** Empty until it is read. */
  get list(): ReadonlySignal<readonly Item[]> {
    return this.#list;
  }

  get status(): ReadonlySignal<LoadStatus> {
    return this.#loading.status;
  }

  get error(): ReadonlySignal<WebexError | undefined> {
    return this.#loading.error;
  }

  get hasMore(): ReadonlySignal<boolean> {
    return this.#loading.hasMore;
  }

  of(id: string | undefined): Item | undefined {
    return this.#list.value.find((item) => item.id === id);
  }

  /** Reads it unless it is there. Never throws: see `status` and `error`. */
  load(): Promise<void> {
    return this.#loading.load();
  }

  /** Reads it anew. Never throws either. */
  reload(): Promise<void> {
    return this.#loading.reload();
  }

  loadMore(): Promise<void> {
    return this.#loading.more();
  }

  /** Takes in one that was made or changed. */
  receive(item: Item): void {
    this.#changed.set(item.id, item);
    const items = this.#list.peek();
    const isKnown = items.some(({ id }) => id === item.id);
    this.#set(isKnown ? items.map((each) => (each.id === item.id ? item : each)) : [...items, item]);
  }

  drop(id: string): void {
    this.#changed.set(id, undefined);
    this.#set(this.#list.peek().filter((item) => item.id !== id));
  }

  clear(): void {
    this.#loading.clear();
    this.#changed.clear();
    this.#list.value = [];
  }

  #take(items: readonly Item[], isFirst: boolean): void {
    const all = new Map([...(isFirst ? [] : this.#list.peek()), ...items].map((item) => [item.id, item]));
    for (const [id, item] of this.#changed)
      if (item) all.set(id, item);
      else all.delete(id);
    this.#set([...all.values()]);
  }

  #set(items: readonly Item[]): void {
    this.#list.value = this.#compare ? [...items].sort(this.#compare) : items;
  }
}

/** Made for the first comparison: it takes longer than anything else that a page begins with. */
let collator: Intl.Collator | undefined;

/** Names in the order in which people look for them. */
export const compareNames = (one: string, other: string): number =>
  (collator ??= new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })).compare(one, other);
