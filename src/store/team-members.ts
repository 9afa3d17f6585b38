import { isNotFound } from '../errors.ts';
import type { TeamMembership, TeamMembershipDraft } from '../resources/index.ts';
import type { WebexClient } from '../rest/client.ts';
import type { StoreContext } from './context.ts';
import type { MemberSource } from './member-list.ts';
import { MemberLists, type MembershipListener, type MembershipOperations } from './member-lists.ts';
import type { Teams } from './teams.ts';

/** Who is in which team. https://developer.webex.com/docs/api/v1/team-memberships */
export class TeamMembers extends MemberLists<TeamMembership, TeamMembershipDraft> {
  readonly #teams: Teams;

  constructor(context: StoreContext, teams: Teams, told?: MembershipListener<TeamMembership>) {
    super(context, told);
    this.#teams = teams;
  }

  /** Takes somebody out of the team and of all its spaces; with one's own membership: leaves the team. */
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

  protected override sourceOf(teamId: string): MemberSource<TeamMembership> {
    return {
      list: ({ teamMemberships }, signal) => teamMemberships.list({ teamId, max: 500 }, { signal }),
      get: ({ teamMemberships }, id, signal) => teamMemberships.get(id, { signal }),
    };
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
