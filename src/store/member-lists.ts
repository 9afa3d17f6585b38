import { toWebexError, WebexMembershipError } from '../errors.ts';
import type { WebexClient } from '../rest/client.ts';
import { run, type StoreContext } from './context.ts';
import { MemberList, type AnyMembership, type MemberSource } from './member-list.ts';
import { toMembershipError } from './membership-error.ts';

/** What was done about somebody. */
export type MembershipFact = 'added' | 'removed' | 'promoted' | 'demoted';

/** What is told of memberships that were changed here. */
export type MembershipListener<One> = (fact: MembershipFact, membership: One) => void;

interface PersonToAdd {
  personId?: string;
  personEmail?: string;
  isModerator?: boolean;
}

/** The REST operations on memberships, of spaces or of teams. */
export interface MembershipOperations<One, Draft> {
  create(draft: Draft, options: { signal: AbortSignal }): Promise<One>;
  update(id: string, change: { isModerator: boolean }, options: { signal: AbortSignal }): Promise<One>;
  delete(id: string, options: { signal: AbortSignal }): Promise<void>;
}

/** Who is in which group, and what moderators do about it. */
export abstract class MemberLists<One extends AnyMembership, Draft extends PersonToAdd> {
  protected readonly context: StoreContext;
  readonly #lists = new Map<string, MemberList<One>>();
  readonly #told: MembershipListener<One>;

  constructor(context: StoreContext, told: MembershipListener<One> = () => {}) {
    this.context = context;
    this.#told = told;
  }

  protected abstract groupOf(about: One | Draft): string;
  protected abstract operations(client: WebexClient): MembershipOperations<One, Draft>;
  protected abstract sourceOf(groupId: string): MemberSource<One>;

  /** The members; call `load()` on it to read them. */
  of(groupId: string): MemberList<One> {
    let list = this.#lists.get(groupId);
    if (!list) this.#lists.set(groupId, (list = new MemberList(this.context, groupId, this.sourceOf(groupId))));
    return list;
  }

  /** The members, if somebody has asked for them. */
  peek(groupId: string): MemberList<One> | undefined {
    return this.#lists.get(groupId);
  }

  /**
   * Adds a person, by id or by e-mail address; Webex invites whoever has no account. Throws a {@link WebexMembershipError}
   * with the `problem` where it is one of the known, another {@link WebexError} otherwise. So do those below, and what was
   * refused is read again: somebody else may have changed it.
   */
  async add(draft: Draft): Promise<One> {
    const { personId, personEmail } = draft;
    const list = this.of(this.groupOf(draft));
    const membership = await this.#attempt(
      'add',
      (client, signal) => this.operations(client).create(draft, { signal }),
      (error) => (error.problem === 'already-in' ? list.readPerson({ personId, personEmail }) : undefined),
    );
    list.receive([membership]);
    this.#told('added', membership);
    return membership;
  }

  /** Makes somebody a moderator, or no longer. */
  async setModerator(membership: One, isModerator: boolean): Promise<One> {
    const changed = await this.#attempt(
      'change',
      (client, signal) => this.operations(client).update(membership.id, { isModerator }, { signal }),
      () => this.#readAgain(membership),
    );
    this.of(this.groupOf(changed)).receive([changed]);
    this.#told(isModerator ? 'promoted' : 'demoted', changed);
    return changed;
  }

  /** Takes somebody out; with one's own membership: leaves. */
  async remove(membership: One): Promise<void> {
    await this.#attempt(
      'change',
      (client, signal) => this.operations(client).delete(membership.id, { signal }),
      () => this.#readAgain(membership),
    );
    this.of(this.groupOf(membership)).drop(membership.id);
    this.#told('removed', membership);
  }

  /** Changes may have been missed. */
  async readUp(): Promise<void> {
    await Promise.all([...this.#lists.values()].map((list) => list.readUp()));
  }

  clear(): void {
    for (const list of this.#lists.values()) list.clear();
    this.#lists.clear();
  }

  /** What is to be read when Webex has refused something: the view was not true. */
  protected async readGroup(_groupId: string): Promise<void> {}

  async #readAgain(membership: One): Promise<void> {
    const groupId = this.groupOf(membership);
    const { myId } = this.context;
    const list = this.of(groupId);
    const mine = myId === undefined || myId === membership.personId ? undefined : list.of(myId);
    const reads = [membership, mine].map((one) => one && list.readOne(one.id, true));
    await Promise.all([this.readGroup(groupId), ...reads]);
  }

  async #attempt<Result>(
    action: 'add' | 'change',
    task: (client: WebexClient, signal: AbortSignal) => Promise<Result>,
    readAgain: (error: WebexMembershipError) => Promise<void> | undefined,
  ): Promise<Result> {
    try {
      return await run(this.context, (client, signal) =>
        task(client, signal).catch((thrown: unknown) => {
          throw toMembershipError(thrown, action);
        }),
      );
    } catch (thrown) {
      const error = toWebexError(thrown);
      if (error instanceof WebexMembershipError) void readAgain(error)?.catch(() => {});
      throw error;
    }
  }
}
