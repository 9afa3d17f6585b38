import type { RoomRecord } from './records.ts';
import { SortedIndex } from './sorted-index.ts';

export type RoomOrder = 'id' | 'lastActivity' | 'created' | 'madePublic';

/** The part of a room that decides its place in a list. */
export interface RoomPlace {
  id: string;
  lastActivity: number;
  created: number;
  madePublic?: number;
}

export class RoomsTable {
  readonly #byId = new Map<string, RoomRecord>();
  readonly #byTeam = new Map<string, Set<RoomRecord>>();
  readonly #orders = {
    id: new SortedIndex<RoomPlace, RoomRecord>(compareIds),
    lastActivity: new SortedIndex<RoomPlace, RoomRecord>((a, b) => a.lastActivity - b.lastActivity || compareIds(a, b)),
    created: new SortedIndex<RoomPlace, RoomRecord>((a, b) => a.created - b.created || compareIds(a, b)),
    madePublic: new SortedIndex<RoomPlace, RoomRecord>(
      (a, b) => (a.madePublic ?? 0) - (b.madePublic ?? 0) || compareIds(a, b),
    ),
  };

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): RoomRecord | undefined {
    return this.#byId.get(id);
  }

  values(): Iterable<RoomRecord> {
    return this.#byId.values();
  }

  ofTeam(teamId: string): Iterable<RoomRecord> {
    return this.#byTeam.get(teamId) ?? [];
  }

  add(room: RoomRecord): RoomRecord {
    this.#byId.set(room.id, room);
    this.#orders.id.add(room);
    this.#orders.lastActivity.add(room);
    this.#orders.created.add(room);
    if (room.isPublic) this.#orders.madePublic.add(room);
    this.#joinTeam(room);
    return room;
  }

  /** Neither the id nor the time of creation ever changes. */
  update(room: RoomRecord, fields: Partial<Omit<RoomRecord, 'id' | 'created' | 'lastActivity'>>): void {
    if (room.isPublic) this.#orders.madePublic.remove(room);
    this.#leaveTeam(room);
    Object.assign(room, fields);
    this.#joinTeam(room);
    if (room.isPublic) this.#orders.madePublic.add(room);
  }

  touch(room: RoomRecord, at: number): void {
    if (at <= room.lastActivity) return;
    this.#orders.lastActivity.move(room, () => {
      room.lastActivity = at;
    });
  }

  remove(room: RoomRecord): void {
    this.#byId.delete(room.id);
    this.#orders.id.remove(room);
    this.#orders.lastActivity.remove(room);
    this.#orders.created.remove(room);
    if (room.isPublic) this.#orders.madePublic.remove(room);
    this.#leaveTeam(room);
  }

  /** Newest first, except that `id` ascends. Continues behind `after`. */
  ordered(order: RoomOrder, after?: RoomPlace): Iterable<RoomRecord> {
    return order === 'id' ? this.#orders.id.ascending(after) : this.#orders[order].descending(after);
  }

  #joinTeam(room: RoomRecord): void {
    if (!room.teamId) return;
    const rooms = this.#byTeam.get(room.teamId) ?? new Set();
    this.#byTeam.set(room.teamId, rooms.add(room));
  }

  #leaveTeam(room: RoomRecord): void {
    if (room.teamId) this.#byTeam.get(room.teamId)?.delete(room);
  }
}

function compareIds(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
