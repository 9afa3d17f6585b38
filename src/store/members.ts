import type { WebexError } from '../errors.ts';
import type { Membership, MembershipDraft } from '../resources/index.ts';
import { run, type StoreContext } from './context.ts';
import { PagedLoading, type LoadStatus } from './loading.ts';
import { computed, signal, type ReadonlySignal } from './reactive.ts';

/** The people of one space. */
export class MemberList {
  readonly spaceId: string;
  readonly #byPerson = new Map<string, Membership>();
  readonly #version = signal(0);
  readonly #loading: PagedLoading<Membership>;

  /** Moderators first, then by name. */
  readonly list: ReadonlySignal<readonly Membership[]> = computed(() => {
    void this.#version.value;
    return [...this.#byPerson.values()].sort(
      (one, other) =>
        Number(other.isModerator) - Number(one.isModerator) ||
        names.compare(one.personDisplayName, other.personDisplayName),
    );
  });

  constructor(context: StoreContext, spaceId: string) {
    this.spaceId = spaceId;
    this.#loading = new PagedLoading(
      context,
      (client, abort) => client.memberships.list({ spaceId, max: 500 }, { signal: abort }),
      (page, first) => {
        if (first) this.#byPerson.clear();
        this.receive(page.items);
        if (page.next) setTimeout(() => void this.#loading.more());
      },
    );
  }

  get status(): ReadonlySignal<LoadStatus> {
    return this.#loading.status;
  }

  get error(): ReadonlySignal<WebexError | undefined> {
    return this.#loading.error;
  }

  /** True while not everybody is here yet. */
  get hasMore(): ReadonlySignal<boolean> {
    return this.#loading.hasMore;
  }

  of(personId: string): Membership | undefined {
    void this.#version.value;
    return this.#byPerson.get(personId);
  }

  load(): Promise<void> {
    return this.#loading.load();
  }

  reload(): Promise<void> {
    return this.#loading.reload();
  }

  receive(memberships: Iterable<Membership>): void {
    for (const membership of memberships) this.#byPerson.set(membership.personId, membership);
    this.#version.value++;
  }

  drop(membershipId: string): void {
    for (const [personId, { id }] of this.#byPerson) if (id === membershipId) this.#byPerson.delete(personId);
    this.#version.value++;
  }

  clear(): void {
    this.#loading.clear();
    this.#byPerson.clear();
    this.#version.value++;
  }
}

const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Who is in which space, and what moderators do about it. */
export class Members {
  readonly #context: StoreContext;
  readonly #lists = new Map<string, MemberList>();

  constructor(context: StoreContext) {
    this.#context = context;
  }

  /** The members of a space; call `load()` on it to read them. */
  of(spaceId: string): MemberList {
    let list = this.#lists.get(spaceId);
    if (!list) this.#lists.set(spaceId, (list = new MemberList(this.#context, spaceId)));
    return list;
  }

  /** The members of a space, if somebody has asked for them. */
  peek(spaceId: string): MemberList | undefined {
    return this.#lists.get(spaceId);
  }

  async add(draft: MembershipDraft): Promise<Membership> {
    const membership = await run(this.#context, (client, abort) => client.memberships.create(draft, { signal: abort }));
    this.of(membership.spaceId).receive([membership]);
    return membership;
  }

  async setModerator(membership: Membership, isModerator: boolean): Promise<Membership> {
    const changed = await run(this.#context, (client, abort) =>
      client.memberships.update(membership.id, { isModerator }, { signal: abort }),
    );
    this.of(changed.spaceId).receive([changed]);
    return changed;
  }

  /** Removes somebody; one's own membership: leaves. */
  async remove(membership: Membership): Promise<void> {
    await run(this.#context, (client, abort) => client.memberships.delete(membership.id, { signal: abort }));
    this.of(membership.spaceId).drop(membership.id);
  }

  clear(): void {
    for (const list of this.#lists.values()) list.clear();
    this.#lists.clear();
  }
}
