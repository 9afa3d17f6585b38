import { isAbort, isNotFound, toWebexError, WebexHttpError, type WebexError } from '../errors.ts';
import type { Message } from '../resources/index.ts';
import type { WebexClient } from '../rest/client.ts';
import type { Page } from '../rest/page.ts';
import { run, type StoreContext } from './context.ts';
import { PagedLoading, type LoadStatus } from './loading.ts';
import { batch, signal, type ReadonlySignal, type Signal } from './reactive.ts';
import { SortedIndex } from './sorted-index.ts';

const pageSize = 50;
/** How many pages more than the newest are read to join what is held with what is new, before a gap is left. */
const mostJoiningPages = 3;
/** How many messages that have vanished from a list are asked for one by one. */
const mostConfirmations = 10;

/** What a timeline needs from the messages it shows. */
export interface TimelineMessages {
  readonly context: StoreContext;
  receive(messages: readonly Message[]): void;
  /** False for a message that was deleted, whatever a late answer says. */
  has(id: string): boolean;
  drop(id: string): void;
}

/** A stretch of the conversation that has not been read, between two that have. */
export interface Gap {
  readonly status: ReadonlySignal<LoadStatus>;
}

interface OpenGap extends Gap {
  readonly status: Signal<LoadStatus>;
  /** Ranks of the messages on either side. */
  readonly older: number;
  newer: number;
  next: Page<Message>['next'];
}

/**
 * The messages of a space, or the replies of one thread, oldest first. It knows what it has read: from the oldest page to
 * the newest message, but for the {@link Gap}s that it says it has. What lies outside is never shown as if nothing were
 * missing before it.
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
  /** Rank up to which nothing is missing; what came later may have been preceded by something that was missed. */
  #frontier = -Infinity;
  readonly #gaps = new Map<string, OpenGap>();
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

  /** The gap right before a message, if there is one. */
  gapBefore(id: string): Gap | undefined {
    return this.#gaps.get(id);
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

  /** Something was, or may have been, missed: it is read up when somebody looks. */
  markStale(): void {
    this.#stale = this.#loading.status.peek() === 'ready';
  }

  /** Reads the newest page of a gap, and closes the gap when that reaches its other side. Never throws. */
  async fill(gap: Gap): Promise<void> {
    const [beforeId, open] = [...this.#gaps].find(([, one]) => one === gap) ?? [];
    if (!open || beforeId === undefined || open.status.peek() === 'loading') return;
    open.status.value = 'loading';
    try {
      await run(this.#messages.context, async (client, signal) => {
        const page = open.next
          ? await open.next({ signal })
          : await this.#list(client, signal, { beforeMessage: beforeId });
        signal.throwIfAborted();
        batch(() => this.#fillWith(page, beforeId, open));
      });
    } catch (thrown) {
      if (!isAbort(toWebexError(thrown))) open.status.value = 'failed';
    }
  }

  /** Reads what is new and joins it with what is here. Never throws. */
  refresh(): Promise<void> {
    if (this.#loading.status.peek() !== 'ready') return this.load();
    const pending = (this.#refreshing ??= this.#refresh().finally(() => {
      if (this.#refreshing === pending) this.#refreshing = undefined;
    }));
    return pending;
  }

  /**
   * Takes in messages that belong here, as far as they lie in what was read. `live` says that they came as they happened,
   * one after the other. Called by {@link Messages} alone.
   */
  put(entries: ReadonlyArray<readonly [message: Message, rank: number]>, live: boolean): void {
    const status = this.#loading.status.peek();
    if (status === 'loading') this.#early.push(...entries);
    if (status !== 'ready') return;
    const covered = entries.filter(([, rank]) => this.#covers(rank));
    this.#index.put(covered.map(([{ id }, rank]) => [id, rank]));
    if (live && !this.#stale) for (const [, rank] of covered) this.#frontier = Math.max(this.#frontier, rank);
  }

  remove(id: string): void {
    const gap = this.#gaps.get(id);
    const following = this.#index.ids[this.#index.indexOf(id) + 1];
    if (gap) {
      this.#gaps.delete(id);
      if (following !== undefined) this.#gaps.set(following, gap);
      gap.next = undefined;
    }
    this.#index.remove(id);
  }

  clear(): void {
    this.#stale = false;
    this.#oldest = Infinity;
    this.#frontier = -Infinity;
    this.#gaps.clear();
    this.#early = [];
    this.#loading.clear();
    this.#index.clear();
  }

  async #list(client: WebexClient, signal: AbortSignal, from: { beforeMessage?: string } = {}): Promise<Page<Message>> {
    const query = { spaceId: this.spaceId, parentId: this.parentId, max: pageSize, ...from };
    try {
      return await client.messages.list(query, { signal });
    } catch (error) {
      // A bot may only list what mentions it, and Webex says so by 403.
      if (!(error instanceof WebexHttpError) || error.status !== 403) throw error;
      return client.messages.list({ ...query, mentionedPeople: 'me' }, { signal });
    }
  }

  #covers(rank: number): boolean {
    if (this.hasOlder.peek() && rank < this.#oldest) return false;
    for (const { older, newer } of this.#gaps.values()) if (rank > older && rank < newer) return false;
    return true;
  }

  #receivePage(page: Page<Message>): void {
    const first = this.#index.size === 0;
    const ranks = this.#receiveItems(page.items);
    for (const rank of ranks) this.#oldest = Math.min(this.#oldest, rank);
    if (first) this.#frontier = Math.max(this.#frontier, ...ranks);
    const early = this.#early.filter(([{ id }, rank]) => this.#messages.has(id) && rank >= this.#oldest);
    this.#early = [];
    this.#index.put(early.map(([{ id }, rank]) => [id, rank]));
  }

  /** Takes in what a page lists, and answers its ranks, newest first. */
  #receiveItems(items: readonly Message[]): number[] {
    this.#messages.receive(items);
    const alive = items.filter(({ id }) => this.#messages.has(id));
    this.#index.put(alive.map((message) => [message.id, rankOf(message)]));
    return items.map(rankOf);
  }

  async #refresh(): Promise<void> {
    const frontier = this.#frontier;
    this.#stale = false;
    try {
      await run(this.#messages.context, async (client, signal) => {
        const held = new Set(this.#index.ids);
        let page = await this.#list(client, signal);
        const read = [...page.items];
        const reaches = (): boolean => page.next === undefined || read.some((message) => rankOf(message) <= frontier);
        for (let pages = 1; !reaches() && page.next && pages <= mostJoiningPages; pages++) {
          page = await page.next({ signal });
          read.push(...page.items);
        }
        signal.throwIfAborted();
        batch(() => {
          if (!reaches() && read.length > 0) this.#leaveGap(frontier, read, page);
          const ranks = this.#receiveItems(read);
          this.#frontier = Math.max(this.#frontier, ...ranks);
        });
        await this.#confirmMissing(client, signal, held, read, page.next === undefined);
      });
    } catch (thrown) {
      // What is here stays visible; the next sign of life reads again.
      if (!isAbort(toWebexError(thrown))) this.#stale = true;
    }
  }

  /** Says that nothing is known between the frontier and the oldest that was read, and shows nothing that lies there. */
  #leaveGap(older: number, read: readonly Message[], page: Page<Message>): void {
    const oldest = read.at(-1)!;
    const newer = rankOf(oldest);
    for (const id of this.#index.idsBetween(older, newer)) this.#index.remove(id);
    this.#gaps.set(oldest.id, { status: signal<LoadStatus>('idle'), older, newer, next: page.next });
  }

  #fillWith(page: Page<Message>, beforeId: string, gap: OpenGap): void {
    this.#gaps.delete(beforeId);
    gap.status.value = 'ready';
    const oldest = page.items.at(-1);
    const closed = page.next === undefined || oldest === undefined || rankOf(oldest) <= gap.older;
    if (!closed) {
      gap.newer = rankOf(oldest);
      gap.next = page.next;
      gap.status.value = 'idle';
      this.#gaps.set(oldest.id, gap);
    }
    this.#receiveItems(page.items);
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
    for (const id of missing.slice(0, mostConfirmations)) {
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
