import { hasRole, hasScope, isCompliance } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { cursor, cursorOf, list, pageSize, takePage } from '../http/paging.ts';
import { queryText } from '../http/query.ts';
import { json, noContent } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { time } from '../http/wire.ts';
import type { MembershipRecord, PersonRecord, RoomRecord } from '../state/records.ts';
import { addMember, removeMember, updateMember } from './membership-rules.ts';
import { findOrInvite } from './invitations.ts';
import { setRoom } from './room-rules.ts';
import { addTeamMember, removeTeamMember, requireTeamModerator, teamOfGeneral } from './team-rules.ts';
import { isModerator, isPublicFor, listedKey, overseesRoom, requireRights, visibleRoom } from './visibility.ts';

const readScopes = ['spark:memberships_read', 'spark-compliance:memberships_read'];
const writeScopes = ['spark:memberships_write', 'spark-compliance:memberships_write'];

/** Thousands may be in a space; the number is that of an older help text. */
export const largestRoom = 5000;

/** See https://developer.webex.com/docs/api/v1/memberships */
export const membershipRoutes: UserRoute[] = [
  { method: 'GET', path: '/memberships', scopes: readScopes, handle: listMemberships },
  { method: 'POST', path: '/memberships', scopes: writeScopes, handle: create },
  { method: 'GET', path: '/memberships/:id', scopes: readScopes, handle: (call) => json(wire(call, found(call))) },
  { method: 'PUT', path: '/memberships/:id', scopes: writeScopes, handle: update },
  { method: 'DELETE', path: '/memberships/:id', scopes: writeScopes, handle: remove },
];

function wire(call: UserCall, membership: MembershipRecord): unknown {
  return membershipWire(call.cloud, membership);
}

/** @param membership One whose person and room may be gone already. */
export function membershipWire(cloud: Cloud, membership: MembershipRecord): Record<string, unknown> {
  const { ids, state } = cloud;
  const room = state.rooms.get(membership.roomId);
  const person = state.people.get(membership.personId);
  return {
    id: ids.encode('MEMBERSHIP', `${membership.personId}:${membership.roomId}`),
    roomId: ids.encode('ROOM', membership.roomId),
    roomType: room?.type ?? 'group',
    personId: ids.encode('PEOPLE', membership.personId),
    personEmail: person?.email,
    personDisplayName: person?.displayName,
    personOrgId: person && ids.encode('ORGANIZATION', person.organizationId),
    isModerator: membership.isModerator,
    isMonitor: false,
    isRoomHidden: room?.type === 'direct' ? membership.isRoomHidden : undefined,
    created: time(membership.created),
  };
}

function found(call: UserCall, message = 'Failed to get membership'): MembershipRecord {
  const key = call.cloud.ids.decode('MEMBERSHIP', call.params['id']!);
  const [personId, roomId] = key?.split(':') ?? [];
  if (personId === undefined || roomId === undefined) throw errors.notFound();
  const room = call.cloud.state.rooms.get(roomId);
  const membership = room && call.cloud.state.memberships.get(roomId, personId);
  const may =
    room &&
    (call.cloud.state.memberships.has(room.id, call.callerId) ||
      overseesRoom(call.cloud, call.identity, room, 'memberships_read'));
  if (!membership || !may) throw errors.notFound(message);
  return membership;
}

function listMemberships(call: UserCall): Response {
  const size = pageSize(call, 100);
  const roomId = queryText(call, 'roomId');
  const personId = queryText(call, 'personId');
  const personEmail = queryText(call, 'personEmail');
  const after = cursorOf(call, 'number', 'string', 'string');
  const place = after && { created: after[0], personId: after[1], groupId: after[2] };
  const { memberships, people } = call.cloud.state;
  const asked = personId !== undefined || personEmail !== undefined;
  const person =
    personId !== undefined
      ? people.get(listedKey(call, 'PEOPLE', personId))
      : personEmail && people.withEmail(personEmail);
  if (roomId !== undefined) {
    const room = listedRoom(call, roomId);
    if (!asked)
      return answer(
        call,
        takePage(memberships.inGroup(room.id, place), size, (one) => seesMember(call, room, one)),
      );
    const membership = person ? memberships.get(room.id, person.id) : undefined;
    return list(call, membership ? [wire(call, membership)] : []);
  }
  if (asked && person !== call.identity.person) {
    if (!isCompliance(call.identity, 'memberships_read')) throw errors.forbidden();
    if (!person || person.organizationId !== call.identity.person.organizationId) return list(call, []);
  }
  return answer(call, takePage(memberships.ofPerson((person || call.identity.person).id, place), size));
}

function listedRoom(call: UserCall, id: string): RoomRecord {
  listedKey(call, 'ROOM', id);
  return visibleRoom(call, id);
}

/** Of a moderated team room, members of the team who are not in it see the moderators alone. */
function seesMember(call: UserCall, room: RoomRecord, membership: MembershipRecord): boolean {
  if (!room.isLocked || !room.teamId || membership.isModerator) return true;
  return (
    call.cloud.state.memberships.has(room.id, call.callerId) ||
    overseesRoom(call.cloud, call.identity, room, 'memberships_read')
  );
}

function answer(call: UserCall, page: { items: MembershipRecord[]; more: boolean }): Response {
  const last = page.items.at(-1);
  const next = page.more && last ? cursor(last.created, last.personId, last.roomId) : undefined;
  return list(
    call,
    page.items.map((membership) => wire(call, membership)),
    next,
  );
}

function create(call: UserCall): Response {
  const { body, cloud, now, callerId } = call;
  const roomId = body.text('roomId');
  if (!roomId) throw errors.badRequest('roomId cannot be null');
  const personId = body.text('personId');
  const personEmail = body.text('personEmail');
  if (!personId && !personEmail) throw errors.badRequest('Must specify either personId or personEmail.');
  const asModerator = body.flag('isModerator') ?? false;
  const room = visibleRoom(call, roomId);
  if (room.type === 'direct') throw errors.badRequest('Cannot add a person to a 1:1 space.');
  const person = personId ? personOf(call, personId) : undefined;
  requireRightToAdd(call, room, person);
  if (person && cloud.state.memberships.has(room.id, person.id)) throw alreadyIn();
  if (cloud.state.memberships.countOf(room.id) >= largestRoom) {
    throw errors.badRequest('Conversation already has maximum number of participants');
  }
  const added = person ?? findOrInvite(call, personEmail!);
  if (cloud.state.memberships.has(room.id, added.id)) throw alreadyIn();
  const team = teamOfGeneral(cloud, room);
  if (team) {
    addTeamMember(cloud, callerId, now, team, added, { isModerator: asModerator });
    return json(wire(call, cloud.state.memberships.get(room.id, added.id)!));
  }
  if (asModerator && added.id !== callerId) becomeModerated(call, room);
  return json(wire(call, addMember(cloud, callerId, now, room, added, { isModerator: asModerator })));
}

function alreadyIn() {
  return errors.conflict('User is already a participant in the room.');
}

function personOf(call: UserCall, id: string): PersonRecord {
  const key = call.cloud.ids.decode('PEOPLE', id);
  if (key === undefined) throw errors.notFound();
  const person = call.cloud.state.people.get(key);
  if (!person) throw errors.notFound('Person not found');
  return person;
}

/** Members add others unless the room is moderated; of public and of team rooms, people may let themselves in. */
function requireRightToAdd(call: UserCall, room: RoomRecord, person: PersonRecord | undefined): void {
  const team = teamOfGeneral(call.cloud, room);
  if (team) return requireTeamModerator(call, team);
  if (call.cloud.state.memberships.has(room.id, call.callerId)) return requireRights(call, room);
  const letsItselfIn = person?.id === call.callerId && !room.isLocked;
  const isTeammate = room.teamId !== undefined && call.cloud.state.teamMemberships.has(room.teamId, call.callerId);
  if (letsItselfIn && (isPublicFor(room, call.identity) || isTeammate)) return;
  if (overseesRoom(call.cloud, call.identity, room, 'memberships_write')) return;
  throw isTeammate || isPublicFor(room, call.identity) ? errors.forbidden() : errors.roomNotFound();
}

/** Who appoints somebody in a room without moderators becomes one as well. */
function becomeModerated(call: UserCall, room: RoomRecord): void {
  if (room.isLocked) return;
  const own = call.cloud.state.memberships.get(room.id, call.callerId);
  if (own) updateMember(call.cloud, call.callerId, call.now, own, { isModerator: true });
  setRoom(call.cloud, call.callerId, call.now, room, { isLocked: true });
}

function update(call: UserCall): Response {
  const { body, cloud, now, callerId } = call;
  const membership = found(call);
  const room = cloud.state.rooms.get(membership.roomId)!;
  const asModerator = body.flag('isModerator');
  const isRoomHidden = body.flag('isRoomHidden');
  if (asModerator === undefined && isRoomHidden === undefined) {
    throw errors.malformed('isModerator or isRoomHidden is required.');
  }
  if (isRoomHidden !== undefined && isRoomHidden !== membership.isRoomHidden) {
    if (room.type !== 'direct') throw errors.badRequest('Only 1:1 spaces can be hidden.');
    if (membership.personId !== callerId) throw errors.forbidden();
  }
  if (asModerator !== undefined && asModerator !== membership.isModerator) {
    if (room.type === 'direct') throw errors.badRequest('1:1 spaces have no moderators.');
    requireRights(call, room);
    if (!cloud.state.memberships.has(room.id, callerId)) throw errors.forbidden();
    if (!asModerator && isLastModeratorOfGeneral(cloud, room, membership)) throw errors.forbidden();
    if (asModerator) becomeModerated(call, room);
  }
  updateMember(cloud, callerId, now, membership, {
    isModerator: asModerator ?? membership.isModerator,
    isRoomHidden: isRoomHidden ?? membership.isRoomHidden,
  });
  return json(wire(call, membership));
}

function isLastModeratorOfGeneral(cloud: Cloud, room: RoomRecord, membership: MembershipRecord): boolean {
  if (!membership.isModerator || !teamOfGeneral(cloud, room)) return false;
  for (const other of cloud.state.memberships.inGroup(room.id)) {
    if (other.isModerator && other !== membership) return false;
  }
  return true;
}

function remove(call: UserCall): Response {
  const { cloud, now, callerId } = call;
  const membership = found(call, 'User is not a participant of the room.');
  const room = cloud.state.rooms.get(membership.roomId)!;
  if (room.type === 'direct') throw errors.badRequest('Failed to leave room.');
  const oversees =
    hasRole(call.identity, 'complianceOfficer') && hasScope(call.identity, 'spark-compliance:memberships_write');
  if (membership.personId !== callerId && room.isLocked && !isModerator(call, room) && !oversees)
    throw errors.forbidden();
  if (isLastModeratorOfGeneral(cloud, room, membership)) throw errors.badRequest('Failed to leave room.');
  const team = teamOfGeneral(cloud, room);
  const teamMembership = team && cloud.state.teamMemberships.get(team.id, membership.personId);
  if (teamMembership) removeTeamMember(cloud, callerId, now, teamMembership);
  else removeMember(cloud, callerId, now, membership);
  return noContent();
}
