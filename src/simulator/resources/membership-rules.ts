import type { Cloud } from '../cloud.ts';
import type { MembershipRecord, PersonRecord, RoomRecord } from '../state/records.ts';

/** Puts a person into a room. What may be done is for the caller to check. */
export function addMember(
  cloud: Cloud,
  actorId: string,
  at: number,
  room: RoomRecord,
  person: PersonRecord,
  { isModerator = false } = {},
): MembershipRecord {
  const membership = cloud.state.memberships.add({
    roomId: room.id,
    personId: person.id,
    isModerator: false,
    isRoomHidden: false,
    created: at,
  });
  cloud.state.rooms.touch(room, at);
  publish(cloud, actorId, at, 'created', membership);
  // Webex tells of the appointment apart, after the joining.
  if (isModerator) updateMember(cloud, actorId, at, membership, { isModerator: true });
  return membership;
}

export function updateMember(
  cloud: Cloud,
  actorId: string,
  at: number,
  membership: MembershipRecord,
  fields: Partial<Pick<MembershipRecord, 'isModerator' | 'isRoomHidden'>>,
): void {
  const before = { ...membership };
  Object.assign(membership, fields);
  const changed = before.isModerator !== membership.isModerator || before.isRoomHidden !== membership.isRoomHidden;
  if (changed) publish(cloud, actorId, at, 'updated', membership, before);
}

/** Takes a person out of a room. */
export function removeMember(
  cloud: Cloud,
  actorId: string,
  at: number,
  membership: MembershipRecord,
  people = [...cloud.state.memberships.peopleOf(membership.roomId)],
): void {
  const { state } = cloud;
  state.memberships.remove(membership);
  const room = state.rooms.get(membership.roomId);
  if (room) state.rooms.touch(room, at);
  publish(cloud, actorId, at, 'deleted', membership, undefined, people);
}

/** Takes everybody out of a room, and tells who that was. */
export function dissolve(cloud: Cloud, actorId: string, at: number, room: RoomRecord): string[] {
  const people = [...cloud.state.memberships.peopleOf(room.id)];
  for (const membership of [...cloud.state.memberships.inGroup(room.id)]) {
    removeMember(cloud, actorId, at, membership, people);
  }
  return people;
}

/** Notes how far a member has read and tells the room, as the read receipts of clients do. */
export function markSeen(cloud: Cloud, at: number, membership: MembershipRecord, messageId: string): void {
  const before = { ...membership };
  membership.lastSeenId = messageId;
  membership.lastSeenAt = at;
  publish(cloud, membership.personId, at, 'seen', membership, before);
}

function publish(
  cloud: Cloud,
  actorId: string,
  at: number,
  event: 'created' | 'updated' | 'deleted' | 'seen',
  record: MembershipRecord,
  before?: MembershipRecord,
  people?: string[],
): void {
  const audience = () => people ?? cloud.state.memberships.peopleOf(record.roomId);
  cloud.changes.publish({ resource: 'memberships', event, actorId, at, record, before, audience });
}
