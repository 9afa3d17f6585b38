import { hasRole, isCompliance } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { cursor, cursorOf, list, pageSize, takePage } from '../http/paging.ts';
import { queryChoice, queryFlag, queryText, queryTime } from '../http/query.ts';
import { json, noContent } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { optionalTime, time } from '../http/wire.ts';
import type { RoomRecord, TeamRecord } from '../state/records.ts';
import type { RoomOrder } from '../state/rooms-table.ts';
import { classificationKey } from './classifications.ts';
import { dissolve, removeMember, updateMember } from './membership-rules.ts';
import { createRoom, deleteRoom, setRoom } from './room-rules.ts';
import { teamOfGeneral } from './team-rules.ts';
import { isModerator, listedKey, ownMembership, requireRights, seesRoom, visibleRoom } from './visibility.ts';

const readScopes = ['spark:rooms_read', 'spark-compliance:rooms_read'];
const writeScopes = ['spark:rooms_write', 'spark-compliance:rooms_write'];

/** See https://developer.webex.com/docs/api/v1/rooms */
export const roomRoutes: UserRoute[] = [
  { method: 'GET', path: '/rooms', scopes: readScopes, handle: listRooms },
  { method: 'POST', path: '/rooms', scopes: writeScopes, handle: create },
  { method: 'GET', path: '/rooms/:roomId', scopes: readScopes, handle: (call) => json(wire(call, found(call))) },
  { method: 'PUT', path: '/rooms/:roomId', scopes: writeScopes, handle: update },
  { method: 'DELETE', path: '/rooms/:roomId', scopes: writeScopes, handle: remove },
  { method: 'GET', path: '/rooms/:roomId/meetingInfo', scopes: readScopes, handle: meetingInfo },
];

function wire(call: UserCall, room: RoomRecord): unknown {
  return roomWire(call.cloud, room, call.callerId);
}

/** @param viewerId The title of a 1:1 room is the name of the other one of the two. */
export function roomWire(cloud: Cloud, room: RoomRecord, viewerId: string): Record<string, unknown> {
  const { ids } = cloud;
  return {
    id: ids.encode('ROOM', room.id),
    title: room.type === 'direct' ? directTitle(cloud, room, viewerId) : room.title,
    type: room.type,
    isLocked: room.isLocked,
    isPublic: room.isPublic,
    isAnnouncementOnly: room.isAnnouncementOnly,
    isReadOnly: room.isReadOnly,
    teamId: room.teamId && ids.encode('TEAM', room.teamId),
    classificationId: room.classificationId && ids.encode('CLASSIFICATION', room.classificationId),
    description: room.description,
    madePublic: optionalTime(room.madePublic),
    creatorId: ids.encode('PEOPLE', room.creatorId),
    ownerId: ids.encode('ORGANIZATION', room.ownerId),
    created: time(room.created),
    lastActivity: time(room.lastActivity),
  };
}

function directTitle(cloud: Cloud, room: RoomRecord, viewerId: string): string {
  const { memberships, people } = cloud.state;
  if (!memberships.has(room.id, viewerId)) return 'Empty Title';
  for (const personId of memberships.peopleOf(room.id)) {
    if (personId !== viewerId) return people.get(personId)?.displayName ?? 'Empty Title';
  }
  return 'Empty Title';
}

function found(call: UserCall): RoomRecord {
  return visibleRoom(call, call.params['roomId']!);
}

const orders: Record<string, RoomOrder> = { id: 'id', lastactivity: 'lastActivity', created: 'created' };

function listRooms(call: UserCall): Response {
  const size = pageSize(call, 100);
  const type = queryChoice(call, 'type', ['direct', 'group']);
  const sortBy = queryChoice(call, 'sortBy', ['id', 'lastactivity', 'created']);
  const teamId = queryText(call, 'teamId');
  const from = queryTime(call, 'from');
  const to = queryTime(call, 'to');
  if (queryFlag(call, 'orgPublicSpaces')) {
    if (type ?? sortBy ?? teamId) {
      throw errors.malformed('orgPublicSpaces cannot be combined with teamId, type or sortBy.');
    }
    return listPublic(call, size, from ?? -Infinity, to ?? Infinity);
  }
  const { memberships, rooms } = call.cloud.state;
  const team = teamId === undefined ? undefined : listedKey(call, 'TEAM', teamId);
  const after = cursorOf(call, 'number', 'string');
  const order = orders[sortBy ?? 'lastactivity']!;
  const place = after && { id: after[1], lastActivity: after[0], created: after[0] };
  const page = takePage(
    rooms.ordered(order, place),
    size,
    (room) =>
      (type === undefined || room.type === type) &&
      (team === undefined
        ? memberships.has(room.id, call.callerId)
        : room.teamId === team && seesRoom(call.cloud, call.callerId, room)),
  );
  const last = page.items.at(-1);
  const next = page.more && last ? cursor(order === 'created' ? last.created : last.lastActivity, last.id) : undefined;
  return list(
    call,
    page.items.map((room) => wire(call, room)),
    next,
  );
}

/** The public rooms of the organization, joined or not, the latest first. */
function listPublic(call: UserCall, size: number, from: number, to: number): Response {
  const { identity, cloud } = call;
  const after = cursorOf(call, 'number', 'string');
  const place = after && { id: after[1], lastActivity: 0, created: 0, madePublic: after[0] };
  const page = takePage(cloud.state.rooms.ordered('madePublic', place), size, (room) => {
    const at = room.madePublic ?? 0;
    return (
      room.ownerId === identity.person.organizationId && at >= from && at <= to && identity.person.type !== 'appuser'
    );
  });
  const last = page.items.at(-1);
  const next = page.more && last ? cursor(last.madePublic ?? 0, last.id) : undefined;
  return list(
    call,
    page.items.map((room) => wire(call, room)),
    next,
  );
}

/** The title that was sent, cut clean. @throws ApiError 400 when there is none. */
function titleOf(call: UserCall): string {
  const title = call.body.text('title')?.trim();
  if (!title) throw errors.badRequest('Title cannot be empty.');
  if (title.length > 1024) throw errors.malformed('title is too long.');
  return title;
}

function create(call: UserCall): Response {
  const { body, cloud, identity, now } = call;
  const title = titleOf(call);
  const description = body.text('description')?.trim();
  const isPublic = body.flag('isPublic') ?? false;
  const isLocked = body.flag('isLocked') ?? false;
  const isAnnouncementOnly = body.flag('isAnnouncementOnly') ?? false;
  if (isPublic && !description) throw errors.malformed('A public space needs a description.');
  if (isAnnouncementOnly && !isLocked) throw errors.malformed('Only a locked space can be for announcements only.');
  const classification = body.text('classificationId');
  if (classification && identity.person.type === 'bot') throw errors.forbidden();
  const classificationId = classificationKey(call, classification);
  const team = teamFor(call);
  const settings = {
    title,
    description: description || undefined,
    isPublic,
    isLocked,
    isAnnouncementOnly,
    classificationId,
  };
  return json(
    wire(
      call,
      createRoom(cloud, identity.person, now, {
        ...settings,
        teamId: team?.id,
        madePublic: isPublic ? now : undefined,
      }),
    ),
  );
}

/** The team that the body names, in which the caller must be. */
function teamFor(call: UserCall): TeamRecord | undefined {
  const id = call.body.text('teamId');
  if (!id) return undefined;
  const key = call.cloud.ids.decode('TEAM', id);
  const team = key === undefined ? undefined : call.cloud.state.teams.get(key);
  if (!team || !call.cloud.state.teamMemberships.has(team.id, call.callerId)) {
    throw errors.notFound('Could not find a team with provided ID.');
  }
  return team;
}

function update(call: UserCall): Response {
  const { body, cloud, callerId, now, identity } = call;
  const room = found(call);
  const isOfficer =
    isCompliance(identity, 'rooms_write') ||
    (hasRole(identity, 'complianceOfficer') && isCompliance(identity, 'rooms_read'));
  const isMember = cloud.state.memberships.has(room.id, callerId);
  if (!isMember && !isOfficer) throw errors.roomNotFound();
  const isReadOnly = body.flag('isReadOnly');
  if (room.type === 'direct') return updateDirect(call, room, isOfficer, isReadOnly);
  if (isReadOnly !== undefined && isReadOnly !== room.isReadOnly) {
    throw errors.badRequest('Only 1:1 spaces can be read-only.');
  }
  const title = titleOf(call);
  const isLocked = body.flag('isLocked') ?? room.isLocked;
  const isPublic = body.flag('isPublic') ?? room.isPublic;
  const isAnnouncementOnly = body.flag('isAnnouncementOnly') ?? (room.isAnnouncementOnly && isLocked);
  const sentDescription = body.text('description');
  const description = sentDescription === undefined ? room.description : sentDescription.trim() || undefined;
  const classificationId = classificationKey(call, body.text('classificationId')) ?? room.classificationId;
  if (isMember || !isOfficer) requireRights(call, room);
  if (isAnnouncementOnly && !isLocked) throw errors.malformed('Only a locked space can be for announcements only.');
  if (isPublic && !description) throw errors.malformed('A public space needs a description.');
  if (isPublic && !room.isPublic && !isOfficer) throw errors.forbidden();
  const teamId = teamAfterMove(call, room);
  if (isLocked && !room.isLocked) {
    const own = ownMembership(call, room);
    if (own) updateMember(cloud, callerId, now, own, { isModerator: true });
  }
  if (!isLocked && room.isLocked) dismissModerators(call, room);
  setRoom(cloud, callerId, now, room, {
    title,
    isLocked,
    isPublic,
    isAnnouncementOnly,
    description,
    classificationId,
    teamId,
    madePublic: isPublic ? (room.madePublic ?? now) : undefined,
  });
  return json(wire(call, room));
}

/** Of 1:1 rooms a compliance officer can set whether they are read-only, and nobody anything else. */
function updateDirect(call: UserCall, room: RoomRecord, isOfficer: boolean, isReadOnly: boolean | undefined): Response {
  if (isReadOnly === undefined || isReadOnly === room.isReadOnly) {
    throw errors.badRequest('1:1 spaces cannot be changed.');
  }
  if (!isOfficer) throw errors.forbidden();
  setRoom(call.cloud, call.callerId, call.now, room, { isReadOnly });
  return json(wire(call, room));
}

/** A room without a team can be moved into one, if all its moderators are in that team; there is no way back. */
function teamAfterMove(call: UserCall, room: RoomRecord): string | undefined {
  const sent = call.body.text('teamId');
  if (!sent) return room.teamId;
  if (room.teamId !== undefined) {
    if (call.cloud.ids.decode('TEAM', sent) === room.teamId) return room.teamId;
    throw errors.badRequest('A space cannot be moved from one team to another.');
  }
  const team = teamFor(call)!;
  for (const membership of call.cloud.state.memberships.inGroup(room.id)) {
    if (membership.isModerator && !call.cloud.state.teamMemberships.has(team.id, membership.personId)) {
      throw errors.badRequest('All moderators of the space must be members of the team.');
    }
  }
  return team.id;
}

/** A room that is unlocked has no moderators any more. */
function dismissModerators(call: UserCall, room: RoomRecord): void {
  if (teamOfGeneral(call.cloud, room)) return;
  for (const membership of call.cloud.state.memberships.inGroup(room.id)) {
    updateMember(call.cloud, call.callerId, call.now, membership, { isModerator: false });
  }
}

function remove(call: UserCall): Response {
  const { cloud, callerId, now } = call;
  const room = found(call);
  const own = ownMembership(call, room);
  if (!own) throw errors.roomNotFound();
  if (room.type === 'direct') throw errors.badRequest('Failed to delete room.');
  if (teamOfGeneral(cloud, room)) throw errors.badRequest('Failed to delete room.');
  // A safety net of Webex: who is neither moderator nor, in a room without any, its creator only leaves.
  const owns = room.isLocked ? isModerator(call, room) : room.creatorId === callerId;
  if (!owns) removeMember(cloud, callerId, now, own);
  else if (room.teamId !== undefined) archive(call, room);
  else deleteRoom(cloud, callerId, now, room);
  return noContent();
}

/** Rooms of a team are kept, but leave everybody's lists. */
function archive(call: UserCall, room: RoomRecord): void {
  const { cloud, callerId, now } = call;
  setRoom(cloud, callerId, now, room, { isArchived: true });
  dissolve(cloud, callerId, now, room);
}

function meetingInfo(call: UserCall): Response {
  const room = found(call);
  const number = String(1_000_000_000 + (parseInt(room.id.slice(0, 8), 16) % 900_000_000));
  return json({
    roomId: call.cloud.ids.encode('ROOM', room.id),
    meetingLink: `https://example.webex.com/m/${room.id}`,
    sipAddress: `${number}@example.webex.com`,
    meetingNumber: number,
    meetingId: room.id.replaceAll('-', ''),
    callInTollFreeNumber: '+1-555-010-0100',
    callInTollNumber: '+1-555-010-0199',
  });
}
