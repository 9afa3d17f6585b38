import { isNotFound, toWebexError, WebexMembershipError } from '../errors.ts';
import type { Membership, MembershipDraft, TeamMembership, TeamMembershipDraft } from '../resources/index.ts';
import type { WebexClient } from '../rest/client.ts';
import { run, type StoreContext } from './context.ts';
import type { AnyMembership } from './member-list.ts';
import type { MemberLists, MembershipListener } from './member-lists.ts';
import { toMembershipError } from './membership-error.ts';
import type { Spaces } from './spaces.ts';
import type { Teams } from './teams.ts';

export interface PersonToAdd {
  personId?: string;
  personEmail?: string;
  isModerator?: boolean;
}

/** The REST operations on memberships, of spaces or of teams. */
interface MembershipOperations<One, Draft> {
  create(draft: Draft, options: { signal: AbortSignal }): Promise<One>;
  update(id: string, change: { isModerator: boolean }, options: { signal: AbortSignal }): Promise<One>;
  delete(id: string, options: { signal: AbortSignal }): Promise<void>;
}

/** What moderators do about members; see the methods of the same names of {@link MemberLists}. */
export abstract class MembershipManagement<One extends AnyMembership, Draft extends PersonToAdd> {
  protected readonly context: StoreContext;
  protected readonly lists: MemberLists<One, Draft>;
  readonly #told: MembershipListener<One>;

  constructor(context: StoreContext, lists: MemberLists<One, Draft>, told: MembershipListener<One> = () => {}) {
    this.context = context;
    this.lists = lists;
    this.#told = told;
  }

  protected abstract groupOf(about: One | Draft): string;
  protected abstract operations(client: WebexClient): MembershipOperations<One, Draft>;
  /** What is to be read when Webex has refused something: the view was not true. */
  protected abstract readGroup(groupId: string): Promise<void>;

  async add(draft: Draft): Promise<One> {
    const { personId, personEmail } = draft;
    const list = this.lists.of(this.groupOf(draft));
    const membership = await this.#attempt(
      'add',
      (client, signal) => this.operations(client).create(draft, { signal }),
      (error) => (error.problem === 'already-in' ? list.readPerson({ personId, personEmail }) : undefined),
    );
    await list.prepare();
    list.receive([membership]);
    this.#told('added', membership);
    return membership;
  }

  async setModerator(membership: One, isModerator: boolean): Promise<One> {
    const changed = await this.#attempt(
      'change',
      (client, signal) => this.operations(client).update(membership.id, { isModerator }, { signal }),
      () => this.#readAgain(membership),
    );
    this.lists.of(this.groupOf(changed)).receive([changed]);
    this.#told(isModerator ? 'promoted' : 'demoted', changed);
    return changed;
  }

  async remove(membership: One): Promise<void> {
    await this.#attempt(
      'change',
      (client, signal) => this.operations(client).delete(membership.id, { signal }),
      () => this.#readAgain(membership),
    );
    this.lists.of(this.groupOf(membership)).drop(membership.id);
    this.#told('removed', membership);
  }

  async #readAgain(membership: One): Promise<void> {
    const groupId = this.groupOf(membership);
    const { myId } = this.context;
    const list = this.lists.of(groupId);
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

/** Of the members of spaces. */
export class SpaceMemberManagement extends MembershipManagement<Membership, MembershipDraft> {
  readonly #spaces: Spaces;

  constructor(
    context: StoreContext,
    lists: MemberLists<Membership, MembershipDraft>,
    spaces: Spaces,
    told?: MembershipListener<Membership>,
  ) {
    super(context, lists, told);
    this.#spaces = spaces;
  }

  override async setModerator(membership: Membership, isModerator: boolean): Promise<Membership> {
    const { spaceId } = membership;
    const changed = await super.setModerator(membership, isModerator);
    const { myId } = this.context;
    if (isModerator && !this.#spaces.get(spaceId).peek()?.isLocked)
      void Promise.all([
        this.#spaces.read(spaceId),
        myId === undefined ? undefined : this.lists.of(spaceId).readPerson({ personId: myId }),
      ]).catch(() => {});
    return changed;
  }

  override async remove(membership: Membership): Promise<void> {
    await super.remove(membership);
    if (membership.personId === this.context.myId) this.#spaces.noteLeft(membership.spaceId);
  }

  protected override groupOf({ spaceId }: Membership | MembershipDraft): string {
    return spaceId;
  }

  protected override operations({ memberships }: WebexClient): MembershipOperations<Membership, MembershipDraft> {
    return memberships;
  }

  protected override async readGroup(spaceId: string): Promise<void> {
    await this.#spaces.read(spaceId);
  }
}

/** Of the members of teams. */
export class TeamMemberManagement extends MembershipManagement<TeamMembership, TeamMembershipDraft> {
  readonly #teams: Teams;

  constructor(
    context: StoreContext,
    lists: MemberLists<TeamMembership, TeamMembershipDraft>,
    teams: Teams,
    told?: MembershipListener<TeamMembership>,
  ) {
    super(context, lists, told);
    this.#teams = teams;
  }

  override async remove(membership: TeamMembership): Promise<void> {
    await super.remove(membership);
    if (membership.personId === this.context.myId) this.#teams.drop(membership.teamId);
  }

  protected override groupOf({ teamId }: TeamMembership | TeamMembershipDraft): string {
    return teamId;
  }

  protected override operations({
    teamMemberships,
  }: WebexClient): MembershipOperations<TeamMembership, TeamMembershipDraft> {
    return teamMemberships;
  }

  protected override async readGroup(teamId: string): Promise<void> {
    const { client, lifetime } = this.context;
    try {
      const team = await client.teams.get(teamId, { signal: lifetime });
      if (!lifetime.aborted) this.#teams.receive(team);
    } catch (error) {
      if (!lifetime.aborted && isNotFound(error)) this.#teams.drop(teamId);
    }
  }
}
