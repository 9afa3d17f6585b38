import { isNotFound, isPassing, toWebexError, type WebexError } from '../errors.ts';
import type { Membership, Space, SpaceChange, SpaceDraft, SpaceMeeting } from '../resources/index.ts';
import type { Page } from '../rest/page.ts';
import { Collection } from './collection.ts';
import { confirmGone } from './confirm-gone.ts';
import { run, type StoreContext } from './context.ts';
import { later } from './later.ts';
import { PagedLoading, type LoadStatus } from './loading.ts';
import { batch, computed, signal, type ReadonlySignal } from './reactive.ts';
import { SortedIndex } from './sorted-index.ts';
import type { SpaceManagement } from './space-management.ts';

const recent = { sortBy: 'lastactivity', max: 100 } as const;

/** What is told of spaces that were made, changed and left here. */
export interface SpaceListener {
  created(space: Space): void;
  changed(space: Space): void;
  left(spaceId: string): void;
}

/** The identity's spaces, most recently active first. */
export class Spaces {
  readonly #context: StoreContext;
  readonly #spaces = new Collection<Space>();
  readonly #described = new Map<string, ReadonlySignal<Space | undefined>>();
  readonly #recent = new SortedIndex();
  readonly #loading: PagedLoading<Space>;
  readonly #pending = new Map<string, Promise<Space | undefined>>();
  readonly #descriptions = signal(0);
  readonly #left = new Set<string>();
  /** By space id: how many changes had been made here when it was last changed. */
  readonly #changed = new Map<string, number>();
  #changes = 0;
  readonly #listener: Partial<SpaceListener>;
  readonly #management: () => Promise<SpaceManagement>;

  constructor(context: StoreContext, listener: Partial<SpaceListener> = {}) {
    this.#context = context;
    this.#listener = listener;
    this.#management = later(context, async () => {
      const { SpaceManagement: Management } = await import('./space-management.ts');
      return new Management(context, this, listener);
    });
    this.#loading = new PagedLoading(
      context,
      (client, signal) => client.spaces.list(recent, { signal }),
      (page) => this.receive(page.items),
    );
  }

  /** Changes whenever `ids` did. */
  get version(): ReadonlySignal<number> {
    return this.#recent.version;
  }

  /** Changes whenever a title, or what a space is listed under, did. */
  get descriptions(): ReadonlySignal<number> {
    return this.#descriptions;
  }

  /** Most recent first; the array changes in place, so read {@link version} to be woken. */
  get ids(): readonly string[] {
    return this.#recent.ids;
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

  get moreStatus(): ReadonlySignal<LoadStatus> {
    return this.#loading.moreStatus;
  }

  get(id: string): ReadonlySignal<Space | undefined> {
    return this.#spaces.get(id);
  }

  /** The same, but for when something last happened in it: for what is not to repaint with every message. */
  described(id: string): ReadonlySignal<Space | undefined> {
    let described = this.#described.get(id);
    if (!described) {
      let last: Space | undefined;
      described = computed(() => {
        const space = this.#spaces.get(id).value;
        return last && space && isLikeBefore(last, space) ? last : (last = space);
      });
      this.#described.set(id, described);
    }
    return described;
  }

  /** Reads the most recent hundred, unless they are there. */
  load(): Promise<void> {
    return this.#loading.load();
  }

  /** Reads the most recent hundred again. */
  reload(): Promise<void> {
    return this.#loading.reload();
  }

  /** Reads the hundred before those that are there. */
  loadMore(): Promise<void> {
    return this.#loading.more();
  }

  /** Reads all that are not there yet, a thousand with each request. Never throws: see `moreStatus`. */
  async loadAll(): Promise<void> {
    if (!this.hasMore.peek()) return;
    await this.#loading.rest((client, signal) => client.spaces.list({ ...recent, max: 1000 }, { signal }));
  }

  /** The space, read when it is not known. Undefined when it does not exist, or not for this identity. */
  async ensure(id: string): Promise<Space | undefined> {
    return this.#spaces.peek(id) ?? this.#pending.get(id) ?? this.read(id);
  }

  /**
   * Reads one space anew: after what is being read already, whose answer may be older. Undefined, and gone from the list,
   * when it does not exist for this identity.
   */
  read(id: string): Promise<Space | undefined> {
    const { lifetime } = this.#context;
    const pending = Promise.resolve(this.#pending.get(id))
      .then(() => (lifetime.aborted ? undefined : this.refresh(id)))
      .catch(() => this.#spaces.peek(id))
      .finally(() => {
        if (this.#pending.get(id) === pending) this.#pending.delete(id);
      });
    this.#pending.set(id, pending);
    return pending;
  }

  /**
   * Reads one space anew; drops it when it does not exist for this identity. That takes a list that does not have it
   * either, since what was announced a moment ago may not be found yet. Throws a {@link WebexError} but for 404.
   */
  async refresh(id: string, wasListed = false): Promise<Space | undefined> {
    try {
      return await this.#get(id);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    const listed = wasListed ? undefined : await this.#listRecent();
    const found = listed?.items.find((space) => space.id === id);
    if (!found) this.drop(id);
    return found;
  }

  has(id: string): boolean {
    return this.#spaces.peek(id) !== undefined;
  }

  /**
   * Reads the most recent hundred after a pause, and drops those that belong among them and are not there any more. True
   * unless it failed in a way that may pass.
   */
  async readUp(): Promise<boolean> {
    try {
      await this.#listRecent();
      return true;
    } catch (thrown) {
      return !isPassing(toWebexError(thrown));
    }
  }

  /** Something happened in a space: it moves to the top, without a request. */
  touch(id: string, at: number): void {
    const space = this.#spaces.peek(id);
    if (space && at > Date.parse(space.lastActivity))
      this.receive([{ ...space, lastActivity: new Date(at).toISOString() }]);
  }

  /**
   * When something happened last in a space, milliseconds since 1970; undefined unless it is among those that one list of
   * the recent ones holds.
   */
  recentActivityOf(id: string): number | undefined {
    const space = this.#spaces.peek(id);
    return space && this.#recent.indexOf(id) < recent.max ? activityOf(space) : undefined;
  }

  /** Makes a group space. Throws a {@link WebexError}, as those below do. */
  async create(draft: SpaceDraft): Promise<Space> {
    return (await this.#management()).create(draft);
  }

  /** Changes what is given and leaves the rest. What is refused is read again: somebody else may have changed it. */
  async update(id: string, change: Partial<SpaceChange>): Promise<Space> {
    return (await this.#management()).update(id, change);
  }

  /** Deletes as a moderator, leaves otherwise, archives a team's space: Webex decides. */
  async delete(id: string): Promise<void> {
    return (await this.#management()).delete(id);
  }

  /** Joins a public space, or one of a team that one is in. */
  async join(id: string): Promise<Space> {
    return (await this.#management()).join(id);
  }

  async leave(id: string): Promise<void> {
    return (await this.#management()).leave(id);
  }

  /** What the identity is in a space. */
  async ownMembership(spaceId: string): Promise<Membership> {
    return (await this.#management()).ownMembership(spaceId);
  }

  /** How to meet in a space, for those whom Webex tells. */
  async meeting(id: string): Promise<SpaceMeeting> {
    return (await this.#management()).meeting(id);
  }

  /** True when the space went because it was left or deleted here. */
  wasLeft(id: string): boolean {
    return this.#left.has(id);
  }

  /** Takes in spaces that were read elsewhere. */
  receive(spaces: Iterable<Space>): void {
    batch(() => {
      const ranks: Array<[string, number]> = [];
      for (const space of spaces) {
        const before = this.#spaces.peek(space.id);
        if (before && (before.title !== space.title || before.teamId !== space.teamId)) this.#descriptions.value++;
        this.#spaces.set(space);
        ranks.push([space.id, -activityOf(space)]);
      }
      this.#recent.put(ranks);
    });
  }

  drop(id: string): void {
    batch(() => {
      this.#recent.remove(id);
      this.#spaces.delete(id);
    });
  }

  clear(): void {
    this.#pending.clear();
    this.#left.clear();
    this.#changed.clear();
    this.#loading.clear();
    this.#recent.clear();
    this.#spaces.clear();
    this.#described.clear();
  }

  /** The identity is, or is to be, in a space that it has left before. */
  async readJoined(id: string): Promise<Space> {
    this.#left.delete(id);
    return this.#get(id);
  }

  /** A space was changed here: what was asked for before is older. */
  noteChanged(space: Space): void {
    this.#changed.set(space.id, ++this.#changes);
    this.receive([space]);
  }

  /** Says that the identity is not in a space any more, because it left it or deleted it here. */
  noteLeft(id: string): void {
    this.#left.add(id);
    this.drop(id);
    this.#listener.left?.(id);
  }

  async #get(id: string): Promise<Space> {
    const { client, lifetime } = this.#context;
    const changes = this.#changes;
    const space = await client.spaces.get(id, { signal: lifetime });
    lifetime.throwIfAborted();
    this.#receiveRead([space], changes);
    return this.#spaces.peek(id) ?? space;
  }

  /** What was asked for before a space was changed here may be what it was before. */
  #receiveRead(spaces: readonly Space[], changes: number): void {
    this.receive(spaces.filter(({ id }) => (this.#changed.get(id) ?? 0) <= changes));
  }

  #listRecent(): Promise<Page<Space>> {
    const held = [...this.#recent.ids];
    const changes = this.#changes;
    return run(this.#context, async (client, signal) => {
      const page = await client.spaces.list(recent, { signal });
      signal.throwIfAborted();
      this.#receiveRead(page.items, changes);
      await this.#dropVanished(held, page);
      return page;
    });
  }

  async #dropVanished(held: readonly string[], { items, next }: Page<Space>): Promise<void> {
    const listed = new Set(items.map(({ id }) => id));
    const oldest = next ? Math.min(...items.map(activityOf)) : -Infinity;
    const missing = held.filter((id) => {
      const space = this.#spaces.peek(id);
      return space && !listed.has(id) && activityOf(space) > oldest;
    });
    const gone = await confirmGone(missing, async (id) => void (await this.#get(id)));
    batch(() => {
      for (const id of gone) this.drop(id);
    });
  }
}

const isLikeBefore = (before: Space, after: Space): boolean =>
  Object.keys({ ...before, ...after }).every(
    (name) => name === 'lastActivity' || before[name as keyof Space] === after[name as keyof Space],
  );

const activityOf = ({ lastActivity }: Space): number => Date.parse(lastActivity) || 0;
