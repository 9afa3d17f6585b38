import type { TeamMembership, TeamMembershipDraft } from '../resources/index.ts';
import type { StoreContext } from './context.ts';
import type { MemberSource } from './member-list.ts';
import { MemberLists, type MembershipListener } from './member-lists.ts';
import type { Teams } from './teams.ts';

/** Who is in which team. https://developer.webex.com/docs/api/v1/team-memberships */
export class TeamMembers extends MemberLists<TeamMembership, TeamMembershipDraft> {
  readonly #teams: Teams;
  readonly #told: MembershipListener<TeamMembership> | undefined;

  constructor(context: StoreContext, teams: Teams, told?: MembershipListener<TeamMembership>) {
    super(context);
    this.#teams = teams;
    this.#told = told;
  }

  protected override sourceOf(teamId: string): MemberSource<TeamMembership> {
    return {
      list: ({ teamMemberships }, signal) => teamMemberships.list({ teamId, max: 500 }, { signal }),
      get: ({ teamMemberships }, id, signal) => teamMemberships.get(id, { signal }),
    };
  }

  protected override async loadManagement() {
    const { TeamMemberManagement } = await import('./membership-management.ts');
    return new TeamMemberManagement(this.context, this, this.#teams, this.#told);
  }
}
