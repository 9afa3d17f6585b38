import { isNotFound, type WebexError } from '../errors.ts';
import type { Membership } from '../resources/index.ts';
import type { WebexClient } from '../rest/client.ts';
import type { Page } from '../rest/page.ts';
import { run, type StoreContext } from './context.ts';
import { PagedLoading, type LoadStatus } from './loading.ts';
import { computed, signal, type ReadonlySignal } from './reactive.ts';
import type { AnyMembership, SortedMembers } from './sorted-members.ts';

export type { AnyMembership } from './sorted-members.ts';

/** How the members of one space or team are read. */
export interface MemberSource<One> {
  list(client: WebexClient, signal: AbortSignal): PromiseLike<Page<One>>;
  /** One membership by its id. */
  get(client: WebexClient, membershipId: string, signal: AbortSignal): Promise<One>;
  /** One person's, where Webex can be asked for it. */
  find?(
    client: WebexClient,
    person: { personId?: string; personEmail?: string },
    signal: AbortSignal,
  ): PromiseLike<Page<One>>;
}

/** The people of one space, or of one team. */
export class MemberList<One extends AnyMembership = Membership> {
  /** Id of the space, or of the team. */
  readonly groupId: string;
  readonly #context: StoreContext;
  readonly #source: MemberSource<One>;
  /** Undefined until somebody asks for the members. */
  #members: SortedMembers<One> | undefined;
  readonly #early: One[] = [];
  readonly #version = signal(0);
  readonly #loading: PagedLoading<One>;
  /** While the list is read again: who was in it so far. */
  #seen = new Set<string>();
  #isStale = false;
  #watchers = 0;

  /** Moderators first, then by name. */
  readonly list: ReadonlySignal<readonly One[]> = computed(() => {
    void this.#version.value;
    return this.#members?.list ?? [];
  });

  constructor(context: StoreContext, groupId: string, source: MemberSource<One>) {
    this.#context = context;
    this.groupId = groupId;
    this.#source = source;
    this.#loading = new PagedLoading(
      context,
      async (client, abort) => (await Promise.all([source.list(client, abort), this.prepare()]))[0],
      (page, isFirst) => this.#onPage(page, isFirst),
    );
  }

  /** Of the first page. `ready` stays while it is read again. */
  get status(): ReadonlySignal<LoadStatus> {
    return this.#loading.status;
  }

  /** Of the pages after it, which are read without being asked for. */
  get moreStatus(): ReadonlySignal<LoadStatus> {
    return this.#loading.moreStatus;
  }

  get error(): ReadonlySignal<WebexError | undefined> {
    return this.#loading.error;
  }

  /** True while not everybody is here yet. */
  get hasMore(): ReadonlySignal<boolean> {
    return this.#loading.hasMore;
  }

  of(personId: string): One | undefined {
    void this.#version.value;
    return this.#members?.of(personId);
  }

  /** Whether nobody else moderates, as far as it is known: false while not everybody is here. */
  isLastModerator(personId: string): boolean {
    const [first, second] = this.list.value;
    return first?.personId === personId && first.isModerator && !second?.isModerator && !this.hasMore.value;
  }

  /** Reads them, unless they are there. Never throws: see `status` and `error`. */
  load(): Promise<void> {
    return this.#isStale ? this.reload() : this.#loading.load();
  }

  /** Reads them again; who is not in the list any more goes when all of it has come. */
  reload(): Promise<void> {
    this.#isStale = false;
    return this.#loading.anew();
  }

  /** Goes on where reading failed. */
  loadMore(): Promise<void> {
    return this.#loading.more();
  }

  /**
   * Says that somebody looks at it: it is read if it was not, or again if something was missed. Returns the function that
   * ends the watch.
   */
  watch(): () => void {
    this.#watchers++;
    void this.load();
    let watching = true;
    return () => {
      if (watching) this.#watchers--;
      watching = false;
    };
  }

  /** Something may have been missed: it is read again now if somebody looks, or when somebody does. */
  async readUp(): Promise<void> {
    if (this.status.peek() === 'idle') return;
    if (this.#watchers > 0) await this.reload();
    else this.#isStale = true;
  }

  /** Loads what it takes to hold members: what is received before waits for it. */
  async prepare(): Promise<void> {
    const { SortedMembers: Sorted } = await import('./sorted-members.ts');
    this.#members ??= new Sorted();
    this.receive(this.#early.splice(0));
  }

  /** Reads one membership; who is not found goes, or else the list is read. Throws a {@link WebexError} but for 404. */
  async readOne(membershipId: string, isGone: boolean): Promise<void> {
    const { client, lifetime } = this.#context;
    try {
      const one = await this.#source.get(client, membershipId, lifetime);
      await this.prepare();
      lifetime.throwIfAborted();
      this.receive([one]);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      if (isGone) this.drop(membershipId);
      else await this.reload();
    }
  }

  /** Reads what one person is here. Throws a {@link WebexError}. */
  async readPerson(person: { personId?: string; personEmail?: string }): Promise<void> {
    const { find } = this.#source;
    if (!find) return this.reload();
    const { items } = await run(this.#context, (client, abort) => find(client, person, abort));
    await this.prepare();
    this.receive(items);
  }

  receive(memberships: Iterable<One>): void {
    const all = [...memberships];
    for (const { personId } of all) this.#seen.add(personId);
    if (!this.#members) {
      this.#early.push(...all);
      void this.prepare().catch(() => {});
    } else if (this.#members.put(all)) this.#version.value++;
  }

  drop(membershipId: string): void {
    if (this.#members?.remove(membershipId)) this.#version.value++;
  }

  clear(): void {
    this.#loading.clear();
    this.#members?.clear();
    this.#early.length = 0;
    this.#isStale = false;
    this.#version.value++;
  }

  #onPage({ items, next }: Page<One>, isFirst: boolean): void {
    if (isFirst) this.#seen = new Set();
    this.receive(items);
    if (next) setTimeout(() => void this.#loading.more());
    else if (this.#members?.keep(this.#seen)) this.#version.value++;
    const { myId } = this.#context;
    // What one may do depends on what one is, which may be on the last of many pages.
    if (isFirst && next && myId !== undefined && this.#source.find && !this.#members?.of(myId))
      void this.readPerson({ personId: myId }).catch(() => {});
  }
}
