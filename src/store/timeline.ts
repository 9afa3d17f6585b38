import { isPassing, toWebexError, type WebexError } from '../errors.ts';
import type { Message } from '../resources/index.ts';
import type { MessageQuery } from '../resources/message.ts';
import type { WebexClient } from '../rest/client.ts';
import type { Page } from '../rest/page.ts';
import { run, type StoreContext } from './context.ts';
import { Frontier } from './frontier.ts';
import type { Gap, Gaps } from './gaps.ts';
import { PagedLoading, type LoadStatus } from './loading.ts';
import { listMessages, rankOf } from './message-pages.ts';
import { batch, type ReadonlySignal } from './reactive.ts';
import { SortedIndex } from './sorted-index.ts';

/** While a flood of messages comes in live, its pages are read at this distance, milliseconds. */
const betweenPages = 250;

export type Resume = typeof import('./resume.ts');

/** What a timeline needs from the messages it shows. */
export interface TimelineMessages {
  readonly context: StoreContext;
  /** What reads up what was missed; loaded when it is first needed, where it is not there. */
  readonly resume?: Resume | undefined;
  receive(messages: readonly Message[]): void;
  /** False for a message that was deleted, whatever a late answer says. */
  has(id: string): boolean;
  drop(id: string): void;
}

/** How far a read went: the rank of the oldest that was listed, and whether it reached what was here before. */
export interface Coverage {
  readonly oldest: number;
  readonly joined: boolean;
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
  readonly #frontier = new Frontier();
  /** Undefined until there has been one. */
  #gaps: Gaps | undefined;
  #stale = false;
  /** What was missed is being read. */
  #resuming = false;
  /** Nobody looked while something was missed: what lies below the newest page may be out of date. */
  #unseen = false;
  #refreshing: Promise<Coverage | undefined> | undefined;
  #following: Promise<Coverage | undefined> | undefined;

  constructor(messages: TimelineMessages, spaceId: string, parentId?: string) {
    this.spaceId = spaceId;
    this.parentId = parentId;
    this.#messages = messages;
    this.#loading = new PagedLoading(
      messages.context,
      (client, signal) => this.#fetchPage(client, signal),
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
    return this.#gaps?.before(id);
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

  /** True when something was, or may have been, missed and has not been read yet. */
  get isStale(): boolean {
    return this.#stale || this.#loading.status.peek() === 'failed';
  }

  /** The ids from a rank on, oldest first, where none is missing; undefined where some may be. */
  idsAfter(rank: number): string[] | undefined {
    if (this.#stale || this.#resuming || this.#loading.status.peek() !== 'ready' || !this.#covers(rank))
      return undefined;
    const ids = this.#index.idsAfter(rank);
    return ids.some((id) => this.gapBefore(id)) ? undefined : ids;
  }

  /**
   * Something was, or may have been, missed: it is read up when somebody looks. A first page that is on its way may have
   * been read before that; one that has yet to be asked for has all of it.
   */
  markStale(): void {
    this.#stale = true;
    this.#unseen ||= !this.isWatched;
    this.#frontier.doubt();
  }

  /** Reads the newest page of a gap, and closes the gap when that reaches its other side. Never throws. */
  async fill(gap: Gap): Promise<void> {
    const { context } = this.#messages;
    const read = (page: Page<Message>): void => void this.#receiveItems(page.items);
    await this.#gaps?.fill(gap, read, (from) =>
      run(context, (client, signal) =>
        'next' in from
          ? from.next({ signal })
          : listMessages(client, signal, { ...this.#query, beforeMessage: from.beforeId }),
      ),
    );
  }

  /**
   * Reads what is new and joins it with what is here. Whoever asks while it is being read gets an answer that was asked
   * for later. Never throws: the answer is undefined when it failed, and the timeline is stale then.
   */
  refresh(): Promise<Coverage | undefined> {
    if (!this.#refreshing) return this.#begin();
    const following = (this.#following ??= this.#refreshing.then(() => {
      if (this.#following !== following) return undefined;
      this.#following = undefined;
      return this.#begin();
    }));
    return following;
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
    if (live && !this.#stale) for (const [, rank] of covered) this.#frontier.heard(rank);
  }

  remove(id: string): void {
    this.#gaps?.forget(id);
    this.#index.remove(id);
  }

  clear(): void {
    this.#stale = false;
    this.#unseen = false;
    this.#refreshing = undefined;
    this.#following = undefined;
    this.#oldest = Infinity;
    this.#frontier.clear();
    this.#gaps?.clear();
    this.#early = [];
    this.#loading.clear();
    this.#index.clear();
  }

  get #query(): MessageQuery {
    return { spaceId: this.spaceId, parentId: this.parentId };
  }

  #covers(rank: number): boolean {
    if (this.hasOlder.peek() && rank < this.#oldest) return false;
    return !this.#gaps?.contain(rank);
  }

  #fetchPage(client: WebexClient, signal: AbortSignal): Promise<Page<Message>> {
    if (this.#loading.status.peek() === 'loading') this.#stale = this.#unseen = false;
    return listMessages(client, signal, this.#query);
  }

  #receivePage(page: Page<Message>): void {
    const first = this.#index.size === 0;
    const ranks = this.#receiveItems(page.items);
    for (const rank of ranks) this.#oldest = Math.min(this.#oldest, rank);
    if (first) this.#frontier.listed(Math.max(...ranks));
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

  #begin(): Promise<Coverage | undefined> {
    const pending = this.#readUp().finally(() => {
      if (this.#refreshing === pending) this.#refreshing = undefined;
    });
    return (this.#refreshing = pending);
  }

  async #readUp(): Promise<Coverage | undefined> {
    const before = this.#loading.status.peek();
    if (before !== 'ready') await this.load();
    // A failure that was asked for earlier is no answer.
    if (before === 'loading') await this.load();
    if (this.#loading.status.peek() !== 'ready') return this.#failure(this.#loading.error.peek());
    if (before === 'idle' || before === 'failed') return { oldest: this.#oldest, joined: true };
    // A first page that was on its way already may have been read before what there is to be read now.
    this.#stale ||= before === 'loading';
    return this.#join();
  }

  async #join(): Promise<Coverage | undefined> {
    this.#frontier.doubt();
    const frontier = this.#frontier.rank;
    const letGo = this.#unseen;
    // Edits and deletions may have been missed in all that is here; without that, what is new is enough.
    const isResume = this.#stale;
    const wanted = isResume && this.#index.size > 0 ? Math.min(frontier, this.#oldest) : frontier;
    this.#stale = false;
    this.#unseen = false;
    this.#resuming = isResume;
    try {
      return await run(this.#messages.context, async (client, signal) => {
        const { listDownTo, dropVanished, Gaps: GapsOf } = this.#messages.resume ?? (await import('./resume.ts'));
        const held = new Set(this.#index.ids);
        const { messages, last, oldest } = await listDownTo(
          client,
          signal,
          this.#query,
          letGo ? Infinity : wanted,
          isResume ? 0 : betweenPages,
        );
        signal.throwIfAborted();
        const joined = letGo || !last.next || oldest < frontier || messages.length === 0;
        batch(() => {
          this.#gaps ??= new GapsOf(this.#index);
          if (letGo) this.#letGoBelow(oldest, last);
          else if (!joined) this.#gaps.leave(frontier, messages.at(-1)!, oldest, last.next);
          this.#frontier.listed(Math.max(...this.#receiveItems(messages)));
        });
        // Of the same millisecond as the oldest, some may stand on the next page.
        const listed = new Set(messages.map(({ id }) => id));
        const missing = this.#index.idsBetween(oldest, Infinity).filter((id) => held.has(id) && !listed.has(id));
        await dropVanished(this.#messages, missing, client, signal);
        return { oldest, joined };
      });
    } catch (thrown) {
      // What is here stays visible until the next try.
      this.markStale();
      this.#unseen ||= letGo;
      return this.#failure(toWebexError(thrown));
    } finally {
      this.#resuming = false;
    }
  }

  /** What Webex refuses is not asked for again. */
  #failure(error: WebexError | undefined): Coverage | undefined {
    return error && !isPassing(error) ? { oldest: Infinity, joined: true } : undefined;
  }

  /** What lies below was not read again and may be out of date: it is read when somebody scrolls there. */
  #letGoBelow(rank: number, page: Page<Message>): void {
    if (!Number.isFinite(rank)) return;
    for (const id of this.#index.idsBetween(-Infinity, rank)) this.#index.remove(id);
    this.#gaps?.clear();
    this.#oldest = rank;
    this.#loading.continueFrom(page);
  }
}
