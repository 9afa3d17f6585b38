import { isAbort, isNotFound, toWebexError, WebexHttpError, type WebexError } from '../errors.ts';
import type { Message } from '../resources/index.ts';
import type { WebexClient } from '../rest/client.ts';
import type { Page } from '../rest/page.ts';
import { run, type StoreContext } from './context.ts';
import { PagedLoading, type LoadStatus } from './loading.ts';
import { batch, type ReadonlySignal } from './reactive.ts';
import { SortedIndex } from './sorted-index.ts';

const pageSize = 50;
/** How many pages are read to join what is held with what is new, before the old is let go. */
const mostJoiningPages = 3;

/** What a timeline needs from the messages it shows. */
export interface TimelineMessages {
  readonly context: StoreContext;
  receive(messages: readonly Message[]): void;
  /** False for a message that was deleted, whatever a late answer says. */
  has(id: string): boolean;
  drop(id: string): void;
}

/**
 * The messages of a space, or the replies of one thread, oldest first and without a hole: from the oldest that was read
 * to the newest there is. When it cannot join what it holds with what is new, it lets the old go and reads it again on
 * the way back.
 */
export class Timeline {
  readonly spaceId: string;
  /** Only the replies to this message. */
  readonly parentId: string | undefined;
  readonly #messages: TimelineMessages;
  readonly #index = new SortedIndex();
  readonly #loading: PagedLoading<Message>;
  #watchers = 0;
  /** Rank of the oldest message that was read page by page: from there on the timeline has no hole. */
  #oldest = Infinity;
  /** What came while the first page was on its way, which may have been read before it happened. */
  #early: Array<readonly [message: Message, rank: number]> = [];
  #stale = false;
  #refreshing: Promise<void> | undefined;

  constructor(messages: TimelineMessages, spaceId: string, parentId?: string) {
    this.spaceId = spaceId;
    this.parentId = parentId;
    this.#messages = messages;
    this.#loading = new PagedLoading(
      messages.context,
      (client, signal) => this.#list(client, signal),
      (page) => this.#receivePage(page),
    );
  }

  /** Changes whenever `ids` did. */
  get version(): ReadonlySignal<number> {
    return this.#index.version;
  }

  /** Oldest first; the array changes in place, so read {@link version} to be woken. */
  get ids(): readonly string[] {
    return this.#index.ids;
  }

  get status(): ReadonlySignal<LoadStatus> {
    return this.#loading.status;
  }

  get error(): ReadonlySignal<WebexError | undefined> {
    return this.#loading.error;
  }

  /** False once the beginning of the conversation is here. */
  get hasOlder(): ReadonlySignal<boolean> {
    return this.#loading.hasMore;
  }

  /** Of the older page that is being read. */
  get olderStatus(): ReadonlySignal<LoadStatus> {
    return this.#loading.moreStatus;
  }

  indexOf(id: string): number {
    return this.#index.indexOf(id);
  }

  get isWatched(): boolean {
    return this.#watchers > 0;
  }

  /**
   * Says that somebody looks at it: it is read if it was not, or read up if something was missed. Returns the function
   * that ends the watch.
   */
  watch(): () => void {
    this.#watchers++;
    void (this.#stale ? this.refresh() : this.load());
    let watching = true;
    return () => {
      if (watching) this.#watchers--;
      watching = false;
    };
  }

  /** Reads the newest page, unless it is there. */
  load(): Promise<void> {
    return this.#loading.load();
  }

  /** Reads the newest page again after a failure. */
  reload(): Promise<void> {
    return this.#loading.reload();
  }

  /** Reads the page before the oldest that is here. */
  loadOlder(): Promise<void> {
    return this.#loading.more();
  }

  /** Something happened while nobody looked: read up when somebody does. */
  markStale(): void {
    this.#stale = this.#loading.status.peek() === 'ready';
  }

  /** Reads what is new and joins it with what is here. Never throws. */
  refresh(): Promise<void> {
    if (this.#loading.status.peek() !== 'ready') return this.load();
    const pending = (this.#refreshing ??= this.#refresh().finally(() => {
      if (this.#refreshing === pending) this.#refreshing = undefined;
    }));
    return pending;
  }

  /** Takes in a message that belongs here, if it lies in what was read. Called by {@link Messages} alone. */
  put(entries: ReadonlyArray<readonly [message: Message, rank: number]>): void {
    const status = this.#loading.status.peek();
    if (status === 'loading') this.#early.push(...entries);
    if (status !== 'ready') return;
    const oldest = this.hasOlder.peek() ? this.#oldest : -Infinity;
    this.#index.put(entries.filter(([, rank]) => rank >= oldest).map(([{ id }, rank]) => [id, rank]));
  }

  remove(id: string): void {
    this.#index.remove(id);
  }

  clear(): void {
    this.#stale = false;
    this.#oldest = Infinity;
    this.#early = [];
    this.#loading.clear();
    this.#index.clear();
  }

  async #list(client: WebexClient, signal: AbortSignal): Promise<Page<Message>> {
    const query = { spaceId: this.spaceId, parentId: this.parentId, max: pageSize };
    try {
      return await client.messages.list(query, { signal });
    } catch (error) {
      // A bot may only list what mentions it, and Webex says so by 403.
      if (!(error instanceof WebexHttpError) || error.status !== 403) throw error;
      return client.messages.list({ ...query, mentionedPeople: 'me' }, { signal });
    }
  }

  #receivePage(page: Page<Message>): void {
    this.#messages.receive(page.items);
    const entries = page.items
      .filter(({ id }) => this.#messages.has(id))
      .map((message) => [message.id, rankOf(message)] as const);
    this.#index.put(entries);
    for (const [, rank] of entries) this.#oldest = Math.min(this.#oldest, rank);
    const early = this.#early.filter(([{ id }, rank]) => this.#messages.has(id) && rank >= this.#oldest);
    this.#early = [];
    this.#index.put(early.map(([{ id }, rank]) => [id, rank]));
  }

  async #refresh(): Promise<void> {
    this.#stale = false;
    try {
      await run(this.#messages.context, async (client, signal) => {
        const held = new Set(this.#index.ids);
        const read: Message[] = [];
        let page = await this.#list(client, signal);
        read.push(...page.items);
        const joined = (): boolean => page.next === undefined || read.some(({ id }) => held.has(id));
        for (let pages = 1; !joined() && page.next && pages <= mostJoiningPages; pages++) {
          page = await page.next({ signal });
          read.push(...page.items);
        }
        batch(() => {
          if (!joined()) {
            this.#index.clear();
            this.#oldest = Infinity;
            this.#loading.continueFrom(page);
          }
          this.#receivePage({ ...page, items: read });
        });
        await this.#confirmMissing(client, signal, held, read, page.next === undefined);
      });
    } catch (thrown) {
      // What is here stays visible; the next sign of life reads again.
      if (!isAbort(toWebexError(thrown))) this.#stale = true;
    }
  }

  /** What is held, lies in the range that was listed and is not in the list, was deleted: confirmed one by one. */
  async #confirmMissing(
    client: WebexClient,
    signal: AbortSignal,
    held: ReadonlySet<string>,
    read: readonly Message[],
    complete: boolean,
  ): Promise<void> {
    const listed = new Set(read.map(({ id }) => id));
    const from = complete ? 0 : this.#index.indexOf(read.at(-1)?.id ?? '');
    if (from < 0) return;
    const missing = this.#index.ids.slice(from).filter((id) => held.has(id) && !listed.has(id));
    for (const id of missing.slice(0, 10)) {
      try {
        this.#messages.receive([await client.messages.get(id, { signal })]);
      } catch (error) {
        if (!isNotFound(error)) throw error;
        this.#messages.drop(id);
      }
    }
  }
}

/** Where a message stands: its time, milliseconds. A date that cannot be read puts it at the very beginning. */
export const rankOf = ({ created }: Message): number => Date.parse(created) || 0;
