import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { cursor, cursorOf, list, pageSize, takePage } from '../http/paging.ts';
import { queryText } from '../http/query.ts';
import { json, noContent } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { time } from '../http/wire.ts';
import type { TeamMembershipRecord } from '../state/records.ts';
import { findOrInvite } from './invitations.ts';
import {
  addTeamMember,
  isLastTeamModerator,
  removeTeamMember,
  requireTeamModerator,
  setTeamMember,
} from './team-rules.ts';
import { visibleTeam } from './teams.ts';

const readScopes = ['spark:team_memberships_read', 'spark-compliance:team_memberships_read'];
const writeScopes = ['spark:team_memberships_write'];

/** See https://developer.webex.com/docs/api/v1/team-memberships */
export const teamMembershipRoutes: UserRoute[] = [
  { method: 'GET', path: '/team/memberships', scopes: readScopes, handle: listTeamMemberships },
  { method: 'POST', path: '/team/memberships', scopes: writeScopes, handle: create },
  { method: 'GET', path: '/team/memberships/:id', scopes: readScopes, handle: (call) => answer(call, found(call)) },
  { method: 'PUT', path: '/team/memberships/:id', scopes: writeScopes, handle: update },
  { method: 'DELETE', path: '/team/memberships/:id', scopes: writeScopes, handle: remove },
];

function answer(call: UserCall, membership: TeamMembershipRecord): Response {
  return json(teamMembershipWire(call.cloud, membership));
}

export function teamMembershipWire(cloud: Cloud, membership: TeamMembershipRecord): Record<string, unknown> {
  const { ids } = cloud;
  const person = cloud.state.people.get(membership.personId);
  return {
    id: ids.encode('TEAM_MEMBERSHIP', `${membership.personId}:${membership.teamId}`),
    teamId: ids.encode('TEAM', membership.teamId),
    personId: ids.encode('PEOPLE', membership.personId),
    personEmail: person?.email,
    personDisplayName: person?.displayName,
    personOrgId: person && ids.encode('ORGANIZATION', person.organizationId),
    isModerator: membership.isModerator,
    created: time(membership.created),
  };
}

function listTeamMemberships(call: UserCall): Response {
  const size = pageSize(call, 100);
  const teamId = queryText(call, 'teamId');
  if (!teamId) throw errors.badRequest("Required String parameter 'teamId' is not present");
  const team = visibleTeam(call, teamId);
  const after = cursorOf(call, 'number', 'string');
  const place = after && { created: after[0], personId: after[1], groupId: team.id };
  const page = takePage(call.cloud.state.teamMemberships.inGroup(team.id, place), size);
  const last = page.items.at(-1);
  const items = page.items.map((membership) => teamMembershipWire(call.cloud, membership));
  return list(call, items, page.more && last ? cursor(last.created, last.personId) : undefined);
}

function found(call: UserCall): TeamMembershipRecord {
  const key = call.cloud.ids.decode('TEAM_MEMBERSHIP', call.params['id']!);
  const [personId, teamId] = key?.split(':') ?? [];
  if (personId === undefined || teamId === undefined) throw errors.notFound();
  const { teamMemberships } = call.cloud.state;
  const membership = teamMemberships.has(teamId, call.callerId) ? teamMemberships.get(teamId, personId) : undefined;
  if (!membership) throw errors.notFound('Failed to get membership');
  return membership;
}

function create(call: UserCall): Response {
  const { body, cloud, callerId, now } = call;
  const teamId = body.text('teamId');
  if (!teamId) throw errors.badRequest('teamId cannot be null');
  const personId = body.text('personId');
  const personEmail = body.text('personEmail');
  if (!personId && !personEmail) throw errors.badRequest('Must specify either personId or personEmail.');
  const isModerator = body.flag('isModerator') ?? false;
  const team = visibleTeam(call, teamId);
  requireTeamModerator(call, team);
  const key = personId ? cloud.ids.decode('PEOPLE', personId) : undefined;
  if (personId && key === undefined) throw errors.notFound();
  const person = key === undefined ? findOrInvite(call, personEmail!) : cloud.state.people.get(key);
  if (!person) throw errors.notFound('Person not found');
  if (cloud.state.teamMemberships.has(team.id, person.id)) {
    throw errors.conflict('User is already a participant in the team.');
  }
  return answer(call, addTeamMember(cloud, callerId, now, team, person, { isModerator }));
}

function update(call: UserCall): Response {
  const membership = found(call);
  const isModerator = call.body.flag('isModerator');
  if (isModerator === undefined) throw errors.malformed('isModerator is required.');
  requireTeamModerator(call, call.cloud.state.teams.get(membership.teamId)!);
  if (!isModerator && isLastTeamModerator(call.cloud, membership)) {
    throw errors.badRequest('The last moderator of a team cannot be removed.');
  }
  setTeamMember(call.cloud, call.callerId, call.now, membership, isModerator);
  return answer(call, membership);
}

function remove(call: UserCall): Response {
  const membership = found(call);
  if (membership.personId !== call.callerId) {
    requireTeamModerator(call, call.cloud.state.teams.get(membership.teamId)!);
  }
  if (isLastTeamModerator(call.cloud, membership)) {
    throw errors.badRequest('The last moderator of a team cannot be removed.');
  }
  removeTeamMember(call.cloud, call.callerId, call.now, membership);
  return noContent();
}
