import type { StoreContext } from './context.ts';
import { later } from './later.ts';
import { MemberList, type AnyMembership, type MemberSource } from './member-list.ts';
import type { MembershipManagement, PersonToAdd } from './membership-management.ts';

/** What was done about somebody. */
export type MembershipFact = 'added' | 'removed' | 'promoted' | 'demoted';

/** What is told of memberships that were changed here. */
export type MembershipListener<One> = (fact: MembershipFact, membership: One) => void;

/** Who is in which group, and what moderators do about it. */
export abstract class MemberLists<One extends AnyMembership, Draft extends PersonToAdd> {
  protected readonly context: StoreContext;
  readonly #lists = new Map<string, MemberList<One>>();
  readonly #management: () => Promise<MembershipManagement<One, Draft>>;

  constructor(context: StoreContext) {
    this.context = context;
    this.#management = later(context, () => this.loadManagement());
  }

  protected abstract sourceOf(groupId: string): MemberSource<One>;
  protected abstract loadManagement(): Promise<MembershipManagement<One, Draft>>;

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
    return (await this.#management()).add(draft);
  }

  /**
   * Makes somebody a moderator, or no longer. Who appoints a moderator in a space where there was none becomes one as
   * well, and the space is moderated from then on.
   */
  async setModerator(membership: One, isModerator: boolean): Promise<One> {
    return (await this.#management()).setModerator(membership, isModerator);
  }

  /** Takes somebody out, of a team also out of all its spaces; with one's own membership: leaves. */
  async remove(membership: One): Promise<void> {
    return (await this.#management()).remove(membership);
  }

  /** Changes may have been missed. */
  async readUp(): Promise<void> {
    await Promise.all([...this.#lists.values()].map((list) => list.readUp()));
  }

  clear(): void {
    for (const list of this.#lists.values()) list.clear();
    this.#lists.clear();
  }
}
