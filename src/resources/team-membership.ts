import { present } from './reader.ts';
import { defineResource } from './resource.ts';

/** A person in a team. https://developer.webex.com/docs/api/v1/team-memberships */
export interface TeamMembership {
  id: string;
  teamId: string;
  personId: string;
  personEmail: string;
  personDisplayName: string;
  personOrgId?: string;
  isModerator: boolean;
  created?: string;
}

export interface TeamMembershipQuery {
  teamId: string;
  /** Page size; default 100. */
  max?: number;
}

/** One of `personId` and `personEmail`. */
export interface TeamMembershipDraft {
  teamId: string;
  personId?: string;
  personEmail?: string;
  isModerator?: boolean;
}

export interface TeamMembershipChange {
  isModerator: boolean;
}

export const teamMemberships = defineResource<{
  entity: TeamMembership;
  query: TeamMembershipQuery;
  create: TeamMembershipDraft;
  update: TeamMembershipChange;
}>()({
  path: '/team/memberships',
  operations: ['list', 'get', 'create', 'update', 'delete'],
  parse: (read): TeamMembership =>
    present({
      id: read.required('id'),
      teamId: read.required('teamId'),
      personId: read.required('personId'),
      personEmail: read.text('personEmail') ?? '',
      personDisplayName: read.text('personDisplayName') ?? read.text('personEmail') ?? '',
      personOrgId: read.text('personOrgId'),
      isModerator: read.flag('isModerator') ?? false,
      created: read.text('created'),
    }),
});
