import type { MessageRecord } from './records.ts';
import { SortedIndex } from './sorted-index.ts';

/** The part of a message that decides its place in a timeline. */
export interface MessagePlace {
  created: number;
  order: number;
}

type Timeline = SortedIndex<MessagePlace, MessageRecord>;

/** Messages by space, by thread and by who is mentioned, each in order of time. */
export class MessagesTable {
  readonly #byId = new Map<string, MessageRecord>();
  readonly #byRoom = new Map<string, Timeline>();
  readonly #byParent = new Map<string, Timeline>();
  readonly #byMention = new Map<string, Timeline>();
  /** Where deleted messages stood, since a cursor may still name one. */
  readonly #deleted = new Map<string, MessagePlace & { roomId: string }>();
  readonly #aliases = new Map<string, string>();
  #order = 0;

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): MessageRecord | undefined {
    return this.#byId.get(id) ?? this.#byId.get(this.#aliases.get(id) ?? '');
  }

  /** Makes a message known by a further id, such as that of the activity which announced an edit of it. */
  addAlias(id: string, messageId: string): void {
    this.#aliases.set(id, messageId);
  }

  /** A number greater than the one before: messages of the same millisecond keep the order in which they came. */
  nextOrder(): number {
    return ++this.#order;
  }

  add(message: MessageRecord): MessageRecord {
    this.#byId.set(message.id, message);
    timelineFor(this.#byRoom, message.roomId).add(message);
    if (message.parentId) timelineFor(this.#byParent, message.parentId).add(message);
    this.#indexMentions(message);
    return message;
  }

  /** Neither the place in time nor the thread of a message ever changes. */
  update(message: MessageRecord, fields: Partial<MessageRecord>): void {
    this.#unindexMentions(message);
    Object.assign(message, fields);
    this.#indexMentions(message);
  }

  remove(message: MessageRecord): void {
    this.#byId.delete(message.id);
    this.#byRoom.get(message.roomId)?.remove(message);
    if (message.parentId) this.#byParent.get(message.parentId)?.remove(message);
    this.#unindexMentions(message);
    this.#deleted.set(message.id, { roomId: message.roomId, created: message.created, order: message.order });
  }

  removeRoom(roomId: string): void {
    for (const message of this.#byRoom.get(roomId) ?? []) {
      this.#byId.delete(message.id);
      this.#byParent.delete(message.id);
      this.#unindexMentions(message);
    }
    this.#byRoom.delete(roomId);
  }

  /** Where a message of this room stands, or stood before it was deleted. */
  placeOf(id: string, roomId: string): MessagePlace | undefined {
    const known = this.#byId.get(id) ?? this.#deleted.get(id);
    return known?.roomId === roomId ? known : undefined;
  }

  /** Newest first, from `before` on. */
  inRoom(roomId: string, before?: MessagePlace): Iterable<MessageRecord> {
    return this.#byRoom.get(roomId)?.descending(before) ?? [];
  }

  inThread(parentId: string, before?: MessagePlace): Iterable<MessageRecord> {
    return this.#byParent.get(parentId)?.descending(before) ?? [];
  }

  mentioning(roomId: string, personId: string, before?: MessagePlace): Iterable<MessageRecord> {
    return this.#byMention.get(`${roomId}:${personId}`)?.descending(before) ?? [];
  }

  countIn(roomId: string): number {
    return this.#byRoom.get(roomId)?.size ?? 0;
  }

  latestIn(roomId: string): MessageRecord | undefined {
    return this.#byRoom.get(roomId)?.at(-1);
  }

  values(): Iterable<MessageRecord> {
    return this.#byId.values();
  }

  #indexMentions(message: MessageRecord): void {
    for (const personId of message.mentionedPeople ?? []) {
      timelineFor(this.#byMention, `${message.roomId}:${personId}`).add(message);
    }
  }

  #unindexMentions(message: MessageRecord): void {
    for (const personId of message.mentionedPeople ?? []) {
      this.#byMention.get(`${message.roomId}:${personId}`)?.remove(message);
    }
  }
}

function timelineFor(timelines: Map<string, Timeline>, key: string): Timeline {
  let timeline = timelines.get(key);
  if (!timeline) timelines.set(key, (timeline = new SortedIndex<MessagePlace, MessageRecord>(comparePlaces)));
  return timeline;
}

function comparePlaces(one: MessagePlace, other: MessagePlace): number {
  return one.created - other.created || one.order - other.order;
}
