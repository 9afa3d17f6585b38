import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import type { UserCall } from '../http/router.ts';
import type { PersonRecord, RoomRecord, TeamMembershipRecord, TeamRecord } from '../state/records.ts';
import { addMember, removeMember, updateMember } from './membership-rules.ts';
import { createRoom, deleteRoom } from './room-rules.ts';

/** Makes a team with its General room and its creator as moderator. */
export function createTeam(
  cloud: Cloud,
  creator: PersonRecord,
  at: number,
  { name, description }: Pick<TeamRecord, 'name' | 'description'>,
): TeamRecord {
  const id = cloud.ids.timeBased(at);
  const team: TeamRecord = { id, name, description, creatorId: creator.id, created: at, generalRoomId: id };
  cloud.state.teams.set(id, team);
  publishTeam(cloud, creator.id, at, 'created', team, undefined, [creator.id]);
  const room = createRoom(cloud, creator, at, { id, title: name, teamId: id });
  joinTeam(cloud, creator.id, at, team, creator, true);
  updateMember(cloud, creator.id, at, cloud.state.memberships.get(room.id, creator.id)!, { isModerator: true });
  return team;
}

export function setTeam(
  cloud: Cloud,
  actorId: string,
  at: number,
  team: TeamRecord,
  fields: Pick<TeamRecord, 'name' | 'description'>,
): void {
  const before = { ...team };
  Object.assign(team, fields);
  publishTeam(cloud, actorId, at, 'updated', team, before);
}

/** Removes a team with its rooms. */
export function deleteTeam(cloud: Cloud, actorId: string, at: number, team: TeamRecord): void {
  const { state } = cloud;
  const people = [...state.teamMemberships.peopleOf(team.id)];
  for (const room of [...state.rooms.ofTeam(team.id)]) deleteRoom(cloud, actorId, at, room);
  for (const membership of [...state.teamMemberships.inGroup(team.id)]) {
    state.teamMemberships.remove(membership);
    publishMembership(cloud, actorId, at, 'deleted', membership, undefined, people);
  }
  state.teams.delete(team.id);
  publishTeam(cloud, actorId, at, 'deleted', team, undefined, people);
}

/** Puts a person into a team and its General room. */
export function addTeamMember(
  cloud: Cloud,
  actorId: string,
  at: number,
  team: TeamRecord,
  person: PersonRecord,
  { isModerator = false } = {},
): TeamMembershipRecord {
  const membership = joinTeam(cloud, actorId, at, team, person, isModerator);
  const room = cloud.state.rooms.get(team.generalRoomId);
  if (room && !cloud.state.memberships.has(room.id, person.id)) {
    addMember(cloud, actorId, at, room, person, { isModerator });
  }
  return membership;
}

export function setTeamMember(
  cloud: Cloud,
  actorId: string,
  at: number,
  membership: TeamMembershipRecord,
  isModerator: boolean,
): void {
  if (membership.isModerator === isModerator) return;
  const before = { ...membership };
  membership.isModerator = isModerator;
  publishMembership(cloud, actorId, at, 'updated', membership, before);
  const general = generalMembership(cloud, membership);
  if (general) updateMember(cloud, actorId, at, general, { isModerator });
}

/** Takes a person out of a team and all its rooms. */
export function removeTeamMember(cloud: Cloud, actorId: string, at: number, membership: TeamMembershipRecord): void {
  const { state } = cloud;
  const people = [...state.teamMemberships.peopleOf(membership.teamId)];
  state.teamMemberships.remove(membership);
  publishMembership(cloud, actorId, at, 'deleted', membership, undefined, people);
  for (const room of state.rooms.ofTeam(membership.teamId)) {
    const inRoom = state.memberships.get(room.id, membership.personId);
    if (inRoom) removeMember(cloud, actorId, at, inRoom);
  }
}

export function isLastTeamModerator(cloud: Cloud, membership: TeamMembershipRecord): boolean {
  if (!membership.isModerator) return false;
  for (const other of cloud.state.teamMemberships.inGroup(membership.teamId)) {
    if (other.isModerator && other !== membership) return false;
  }
  return true;
}

/** The team whose General room this is. */
export function teamOfGeneral(cloud: Cloud, room: RoomRecord): TeamRecord | undefined {
  const team = room.teamId === undefined ? undefined : cloud.state.teams.get(room.teamId);
  return team?.generalRoomId === room.id ? team : undefined;
}

/** @throws ApiError 403 when the caller is a member of the team at most. */
export function requireTeamModerator(call: UserCall, team: TeamRecord): void {
  if (!call.cloud.state.teamMemberships.get(team.id, call.callerId)?.isModerator) throw errors.forbidden();
}

function joinTeam(
  cloud: Cloud,
  actorId: string,
  at: number,
  team: TeamRecord,
  person: PersonRecord,
  isModerator: boolean,
): TeamMembershipRecord {
  const membership = { teamId: team.id, personId: person.id, isModerator, created: at };
  cloud.state.teamMemberships.add(membership);
  publishMembership(cloud, actorId, at, 'created', membership);
  return membership;
}

function generalMembership(cloud: Cloud, membership: TeamMembershipRecord) {
  const team = cloud.state.teams.get(membership.teamId);
  return team && cloud.state.memberships.get(team.generalRoomId, membership.personId);
}

function publishTeam(
  cloud: Cloud,
  actorId: string,
  at: number,
  event: 'created' | 'updated' | 'deleted',
  record: TeamRecord,
  before?: TeamRecord,
  people?: string[],
): void {
  const audience = () => people ?? cloud.state.teamMemberships.peopleOf(record.id);
  cloud.changes.publish({ resource: 'teams', event, actorId, at, record, before, audience });
}

function publishMembership(
  cloud: Cloud,
  actorId: string,
  at: number,
  event: 'created' | 'updated' | 'deleted',
  record: TeamMembershipRecord,
  before?: TeamMembershipRecord,
  people?: string[],
): void {
  const audience = () => people ?? cloud.state.teamMemberships.peopleOf(record.teamId);
  cloud.changes.publish({ resource: 'teamMemberships', event, actorId, at, record, before, audience });
}
