import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { cursor, cursorOf, list, pageSize, takePage } from '../http/paging.ts';
import { json, noContent } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { time } from '../http/wire.ts';
import type { TeamRecord } from '../state/records.ts';
import { createTeam, deleteTeam, requireTeamModerator, setTeam } from './team-rules.ts';

const readScopes = ['spark:teams_read', 'spark-compliance:teams_read'];
const writeScopes = ['spark:teams_write'];

/** See https://developer.webex.com/docs/api/v1/teams */
export const teamRoutes: UserRoute[] = [
  { method: 'GET', path: '/teams', scopes: readScopes, handle: listTeams },
  { method: 'POST', path: '/teams', scopes: writeScopes, handle: create },
  {
    method: 'GET',
    path: '/teams/:teamId',
    scopes: readScopes,
    handle: (call) => json(teamWire(call.cloud, found(call))),
  },
  { method: 'PUT', path: '/teams/:teamId', scopes: writeScopes, handle: update },
  { method: 'DELETE', path: '/teams/:teamId', scopes: writeScopes, handle: remove },
];

export function teamWire({ ids }: Cloud, team: TeamRecord): Record<string, unknown> {
  return {
    id: ids.encode('TEAM', team.id),
    name: team.name,
    description: team.description,
    creatorId: ids.encode('PEOPLE', team.creatorId),
    created: time(team.created),
  };
}

function listTeams(call: UserCall): Response {
  const size = pageSize(call, 100);
  const after = cursorOf(call, 'number', 'string');
  const place = after && { created: after[0], personId: call.callerId, groupId: after[1] };
  const { teams, teamMemberships } = call.cloud.state;
  const page = takePage(teamMemberships.ofPerson(call.callerId, place), size);
  const last = page.items.at(-1);
  const items = page.items.map(({ teamId }) => teamWire(call.cloud, teams.get(teamId)!));
  return list(call, items, page.more && last ? cursor(last.created, last.teamId) : undefined);
}

/** @throws ApiError 404 when there is no such team, or the caller is not in it. */
export function visibleTeam(call: UserCall, id: string): TeamRecord {
  const key = call.cloud.ids.decode('TEAM', id);
  if (key === undefined) throw errors.notFound();
  const team = call.cloud.state.teams.get(key);
  if (!team || !call.cloud.state.teamMemberships.has(team.id, call.callerId)) {
    throw errors.notFound('Could not find a team with provided ID.');
  }
  return team;
}

function found(call: UserCall): TeamRecord {
  return visibleTeam(call, call.params['teamId']!);
}

function fieldsOf(call: UserCall): Pick<TeamRecord, 'name' | 'description'> {
  const name = call.body.text('name')?.trim();
  if (!name) throw errors.badRequest('Team name cannot be empty.');
  if (name.length > 1024) throw errors.malformed('name is too long.');
  return { name, description: call.body.text('description')?.trim() || undefined };
}

function create(call: UserCall): Response {
  const fields = fieldsOf(call);
  return json(teamWire(call.cloud, createTeam(call.cloud, call.identity.person, call.now, fields)));
}

function update(call: UserCall): Response {
  const team = found(call);
  const fields = fieldsOf(call);
  requireTeamModerator(call, team);
  const description = call.body.has('description') ? fields.description : team.description;
  setTeam(call.cloud, call.callerId, call.now, team, { name: fields.name, description });
  return json(teamWire(call.cloud, team));
}

function remove(call: UserCall): Response {
  const team = found(call);
  requireTeamModerator(call, team);
  deleteTeam(call.cloud, call.callerId, call.now, team);
  return noContent();
}
