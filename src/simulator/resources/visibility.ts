import { isCompliance } from '../access.ts';
import type { Identity } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import type { UserCall } from '../http/router.ts';
import type { MembershipRecord, MessageRecord, PersonRecord, RoomRecord } from '../state/records.ts';

/** Whether the person is a member, or may look in as a member of the room's team. */
export function seesRoom(cloud: Cloud, personId: string, room: RoomRecord): boolean {
  const { memberships, teamMemberships } = cloud.state;
  if (memberships.has(room.id, personId)) return true;
  return room.teamId !== undefined && !room.isArchived && teamMemberships.has(room.teamId, personId);
}

/**
 * Whether the message exists for a person who is in its room: bots see, of group rooms, only their own posts and what
 * mentions them.
 */
export function seesMessage(person: PersonRecord, message: MessageRecord, room: RoomRecord): boolean {
  if (person.type !== 'bot' || room.type === 'direct' || message.personId === person.id) return true;
  return message.mentionedPeople?.includes(person.id) ?? false;
}

/** The moment before which messages have expired by the organization's retention policy. */
export function retentionStart(cloud: Cloud): number {
  const { retentionDays } = cloud.settings;
  return retentionDays === undefined ? -Infinity : cloud.now() - retentionDays * 24 * 3_600_000;
}

/** The people whom a message concerns: the room's members, less the bots that may not see it. */
export function* audienceOf(cloud: Cloud, message: MessageRecord, room: RoomRecord): Generator<string, undefined> {
  for (const personId of cloud.state.memberships.peopleOf(room.id)) {
    const person = cloud.state.people.get(personId);
    if (person && seesMessage(person, message, room)) yield personId;
  }
}

/** The compliance officers of an organization may read what its people take part in. */
export function overseesRoom(cloud: Cloud, identity: Identity, room: RoomRecord, scope: string): boolean {
  return isCompliance(identity, scope) && involvesOrganization(cloud, room, identity.person.organizationId);
}

function involvesOrganization(cloud: Cloud, room: RoomRecord, organizationId: string): boolean {
  if (room.ownerId === organizationId) return true;
  for (const personId of cloud.state.memberships.peopleOf(room.id)) {
    if (cloud.state.people.get(personId)?.organizationId === organizationId) return true;
  }
  return false;
}

/**
 * The key inside a public room id.
 *
 * @throws ApiError 404 when the id has the wrong form.
 */
export function roomKey(call: UserCall, id: string): string {
  const key = call.cloud.ids.decode('ROOM', id);
  if (key === undefined) throw errors.notFound();
  return key;
}

/** @throws ApiError 404 when there is no such room, or the caller may not look in. */
export function visibleRoom(call: UserCall, id: string): RoomRecord {
  const room = call.cloud.state.rooms.get(roomKey(call, id));
  if (!room) throw errors.roomNotFound();
  const open = seesRoom(call.cloud, call.callerId, room) || isPublicFor(room, call.identity);
  if (!open && !overseesRoom(call.cloud, call.identity, room, 'rooms_read')) throw errors.roomNotFound();
  return room;
}

/** Public spaces can be found by everybody in their organization. */
export function isPublicFor(room: RoomRecord, identity: Identity): boolean {
  return room.isPublic && room.ownerId === identity.person.organizationId && identity.person.type !== 'appuser';
}

/** @throws ApiError 404 when the caller is not a member. */
export function joinedRoom(call: UserCall, id: string): RoomRecord {
  const room = call.cloud.state.rooms.get(roomKey(call, id));
  if (!room || !call.cloud.state.memberships.has(room.id, call.callerId)) throw errors.roomNotFound();
  return room;
}

export function ownMembership(call: UserCall, room: RoomRecord): MembershipRecord | undefined {
  return call.cloud.state.memberships.get(room.id, call.callerId);
}

export function isModerator(call: UserCall, room: RoomRecord): boolean {
  return ownMembership(call, room)?.isModerator ?? false;
}

/** @throws ApiError 403 when the room is moderated and the caller is not a moderator. */
export function requireRights(call: UserCall, room: RoomRecord): void {
  if (room.isLocked && !isModerator(call, room)) throw errors.forbidden();
}

/** For list calls, which name a wrong id in their own words. @throws ApiError 400 */
export function listedKey(call: UserCall, type: 'ROOM' | 'PEOPLE' | 'MESSAGE' | 'TEAM', id: string): string {
  const key = call.cloud.ids.decode(type, id);
  if (key === undefined) throw errors.badRequest('Expect base64 ID or UUID.');
  return key;
}
