import type { ChangeSignal } from './source.ts';

interface Seen {
  lastActivity: number | undefined;
  /** What else of a space people see, so that a new title is told as well. */
  face: string;
}

/** More spaces than this do not come or go between two looks: the list is odd, and the store had better read it anew. */
const MOST_AT_ONCE = 5;

/** What one look at the list of spaces told. */
export interface Look {
  changes: ChangeSignal[];
  /** True when more may have changed than `changes` tells. */
  gap: boolean;
}

const isRoom = (item: unknown): item is Record<string, unknown> & { id: string } =>
  typeof item === 'object' && item !== null && typeof (item as { id?: unknown }).id === 'string';

const faceOf = (room: Record<string, unknown>): string =>
  JSON.stringify([room.title, room.isLocked, room.isAnnouncementOnly, room.teamId, room.description, room.isPublic]);

const activityOf = (room: Record<string, unknown>): number | undefined => {
  const at = Date.parse(String(room.lastActivity));
  return Number.isNaN(at) ? undefined : at;
};

/**
 * Remembers the spaces as they were last listed, newest activity first, and tells what is different in the next list.
 * Entries that are not spaces are passed over.
 */
export class RoomSnapshot {
  #seen = new Map<string, Seen>();

  /** True when the list holds a space that did not move: whatever comes after it did not move either. */
  recognises(items: readonly unknown[]): boolean {
    return items.some((item) => isRoom(item) && this.#seen.get(item.id)?.lastActivity === activityOf(item));
  }

  /** Compares a list with the last one. `complete` says that the list holds every space the identity is in. */
  look(items: readonly unknown[], complete: boolean): Look {
    const first = this.#seen.size === 0;
    const lost = !first && !complete && !this.recognises(items);
    const changes: ChangeSignal[] = [];
    const listed = new Set<string>();
    const fresh: ChangeSignal[] = [];
    for (const item of items) {
      if (!isRoom(item)) continue;
      listed.add(item.id);
      const before = this.#seen.get(item.id);
      const now: Seen = { lastActivity: activityOf(item) ?? before?.lastActivity, face: faceOf(item) };
      this.#seen.set(item.id, now);
      const place = { id: item.id, spaceId: item.id, at: now.lastActivity };
      if (before === undefined) {
        fresh.push({ resource: 'rooms', event: 'unknown', ...place });
        continue;
      }
      if (before.lastActivity !== now.lastActivity)
        changes.push({ resource: 'messages', event: 'unknown', spaceId: item.id, at: now.lastActivity });
      if (before.face !== now.face) changes.push({ resource: 'rooms', event: 'updated', ...place });
    }
    const vanished = complete ? [...this.#seen.keys()].filter((id) => !listed.has(id)) : [];
    for (const id of vanished) this.#seen.delete(id);
    const odd = Math.max(fresh.length, vanished.length) > MOST_AT_ONCE;
    if (!odd) {
      changes.push(...fresh);
      for (const id of vanished) changes.push({ resource: 'rooms', event: 'deleted', id, spaceId: id });
    }
    return { changes, gap: lost || odd };
  }
}
