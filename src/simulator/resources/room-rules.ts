import type { Cloud } from '../cloud.ts';
import type { PersonRecord, RoomRecord } from '../state/records.ts';
import { addMember, dissolve } from './membership-rules.ts';

type Settings = Partial<Omit<RoomRecord, 'id' | 'created' | 'lastActivity' | 'type' | 'creatorId' | 'ownerId'>>;

export interface NewRoom extends Settings {
  title: string;
  /** Default: a new one. A team's General room shares the id of the team. */
  id?: string;
}

/** Makes a group room with its creator in it. */
export function createRoom(cloud: Cloud, creator: PersonRecord, at: number, settings: NewRoom): RoomRecord {
  const room = cloud.state.rooms.add({
    type: 'group',
    isLocked: false,
    isPublic: false,
    isAnnouncementOnly: false,
    isReadOnly: false,
    creatorId: creator.id,
    ownerId: creator.organizationId,
    created: at,
    lastActivity: at,
    ...settings,
    id: settings.id ?? cloud.ids.timeBased(at),
  });
  publish(cloud, creator.id, at, 'created', room, undefined, [creator.id]);
  addMember(cloud, creator.id, at, room, creator, { isModerator: room.isLocked });
  return room;
}

/** The 1:1 room of two people, made when there is none. */
export function directRoom(cloud: Cloud, creator: PersonRecord, at: number, other: PersonRecord): RoomRecord {
  const id = cloud.ids.pair(creator.id, other.id);
  const known = cloud.state.rooms.get(id);
  if (known) return known;
  const room = cloud.state.rooms.add({
    id,
    type: 'direct',
    title: '',
    isLocked: false,
    isPublic: false,
    isAnnouncementOnly: false,
    isReadOnly: false,
    creatorId: creator.id,
    ownerId: creator.organizationId,
    created: at,
    lastActivity: at,
  });
  publish(cloud, creator.id, at, 'created', room, undefined, [creator.id, other.id]);
  addMember(cloud, creator.id, at, room, creator);
  addMember(cloud, creator.id, at, room, other);
  return room;
}

/** Changes what can be changed of a room, and tells its members when anything did. */
export function setRoom(cloud: Cloud, actorId: string, at: number, room: RoomRecord, settings: Settings): void {
  const before = { ...room };
  const names = Object.keys(settings) as Array<keyof Settings>;
  if (names.every((name) => settings[name] === room[name])) return;
  cloud.state.rooms.update(room, settings);
  publish(cloud, actorId, at, 'updated', room, before);
}

/** Removes a room for good, with all that is in it. */
export function deleteRoom(cloud: Cloud, actorId: string, at: number, room: RoomRecord): void {
  const { state } = cloud;
  const people = dissolve(cloud, actorId, at, room);
  for (const table of [state.tabs, state.linkedFolders, state.attachmentActions]) {
    for (const [id, record] of table) if (record.roomId === room.id) table.delete(id);
  }
  state.messages.removeRoom(room.id);
  state.rooms.remove(room);
  publish(cloud, actorId, at, 'deleted', room, undefined, people);
}

function publish(
  cloud: Cloud,
  actorId: string,
  at: number,
  event: 'created' | 'updated' | 'deleted',
  record: RoomRecord,
  before?: RoomRecord,
  people?: string[],
): void {
  const audience = () => people ?? cloud.state.memberships.peopleOf(record.id);
  cloud.changes.publish({ resource: 'rooms', event, actorId, at, record, before, audience });
}
