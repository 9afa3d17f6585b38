import { bytesOf } from '../resources/contents.ts';
import type { FileRecord, MembershipRecord, MessageRecord, PersonRecord, RoomRecord } from '../state/records.ts';
import type { State } from '../state/state.ts';
import type { ContentFiles } from './content-files.ts';
import type { KeyManagement } from './key-management.ts';

/** Anything with an `objectType`, as Webex's internal services pass it around. */
export interface ActivityObject {
  objectType: string;
  [property: string]: unknown;
}

export interface ActivityObjectsOptions {
  state: State;
  keys: KeyManagement;
  files: ContentFiles;
  /** What REST returns as the words of a message. */
  wordsOf(message: MessageRecord): { text?: string; html?: string };
}

/**
 * People, conversations and content in the form of Webex's internal services, which the socket and the conversation
 * service share. Names and content are encrypted with the key of their conversation.
 */
export class ActivityObjects {
  readonly #options: ActivityObjectsOptions;

  constructor(options: ActivityObjectsOptions) {
    this.#options = options;
  }

  person(id: string, more?: Record<string, unknown>): ActivityObject {
    const person = this.#options.state.people.get(id);
    return { ...describePerson(id, person), ...more };
  }

  participant(membership: MembershipRecord): ActivityObject {
    const { personId, isModerator } = membership;
    return this.person(personId, { roomProperties: { isModerator, ...this.#readMark(membership) } });
  }

  participants(roomId: string): ActivityObject[] {
    return [...this.#options.state.memberships.inGroup(roomId)].map((membership) => this.participant(membership));
  }

  /** Where a conversation is found. */
  conversationUrl(origin: string, roomId: string): string {
    return `${origin}/conversation/api/v1/conversations/${roomId}`;
  }

  activityUrl(origin: string, id: string): string {
    return `${origin}/conversation/api/v1/activities/${id}`;
  }

  /** A conversation as the target of an activity: without its title, people or messages. */
  target(origin: string, room: RoomRecord): ActivityObject {
    const { keys } = this.#options;
    return {
      objectType: 'conversation',
      id: room.id,
      url: this.conversationUrl(origin, room.id),
      tags: tagsOf(room),
      participants: { items: [] },
      activities: { items: [] },
      published: isoTime(room.created),
      lastReadableActivityDate: isoTime(room.lastActivity),
      defaultActivityEncryptionKeyUrl: keys.keyUri(room.id),
      kmsResourceObjectUrl: keys.resourceUri(room.id),
    };
  }

  /** A conversation with its title, as its reader sees it. */
  async conversation(origin: string, room: RoomRecord, reader?: MembershipRecord): Promise<ActivityObject> {
    const { keys, state } = this.#options;
    const latest = state.messages.latestIn(room.id);
    const activityDate = isoTime(latest?.created ?? room.created);
    return {
      ...this.target(origin, room),
      ...(room.title && { displayName: await this.seal(room.id, room.title) }),
      encryptionKeyUrl: keys.keyUri(room.id),
      tags: tagsOf(room, reader),
      creatorUUID: room.creatorId,
      lastRelevantActivityDate: isoTime(room.lastActivity),
      lastReadableActivityDate: activityDate,
      ...(reader && this.#readMark(reader)),
    };
  }

  /** The name that a conversation without a title goes by: those of the other people in it. */
  computedTitle(room: RoomRecord, readerId: string): string {
    const { state } = this.#options;
    const others = [...state.memberships.peopleOf(room.id)].filter((id) => id !== readerId).slice(0, 5);
    return others.map((id) => state.people.get(id)?.displayName ?? '').join(', ') || 'Empty Title';
  }

  /** A message: a comment, or content when files came with it. */
  async content(origin: string, message: MessageRecord): Promise<ActivityObject> {
    const { state } = this.#options;
    const { text, html } = this.#options.wordsOf(message);
    const common = {
      ...(text && { displayName: await this.seal(message.roomId, text) }),
      ...(html !== undefined && { content: await this.seal(message.roomId, html) }),
      ...(message.mentionedPeople?.length && {
        mentions: { items: message.mentionedPeople.map((id) => describePerson(id, state.people.get(id))) },
      }),
      ...(message.mentionedGroups?.length && {
        groupMentions: {
          items: message.mentionedGroups.map((groupType) => ({ objectType: 'groupMention', groupType })),
        },
      }),
      ...(message.attachments?.length && {
        cards: await Promise.all(
          message.attachments.map(({ content }) => this.seal(message.roomId, JSON.stringify(content))),
        ),
      }),
    };
    if (!message.files?.length) return { objectType: 'comment', ...common };
    return {
      objectType: 'content',
      ...common,
      contentCategory: categoryOf(message.files),
      files: { items: await Promise.all(message.files.map((file, index) => this.#file(origin, message, file, index))) },
    };
  }

  /** Encrypts with the key of a conversation. */
  seal(roomId: string, text: string): Promise<string> {
    return this.#options.keys.encryptFor(roomId, text);
  }

  /** How far a member has read. The date is that of what was read, not of the reading. */
  #readMark({ lastSeenAt, lastSeenId }: MembershipRecord): Record<string, string> {
    if (lastSeenId === undefined) return {};
    const seen = this.#options.state.messages.get(lastSeenId);
    return { lastSeenActivityUUID: lastSeenId, lastSeenActivityDate: isoTime(seen?.created ?? lastSeenAt ?? 0) };
  }

  async #file(origin: string, message: MessageRecord, file: FileRecord, index: number): Promise<ActivityObject> {
    const { files } = this.#options;
    const url = files.url(origin, message.id, index);
    const { reference } = await files.seal(message.id, index, file);
    return {
      objectType: 'file',
      displayName: await this.seal(message.roomId, file.name),
      fileSize: bytesOf(file).length,
      mimeType: file.contentType,
      published: isoTime(message.created),
      url,
      scr: await this.seal(message.roomId, JSON.stringify({ ...reference, loc: url })),
    };
  }
}

export function isoTime(at: number): string {
  return new Date(at).toISOString();
}

/** What clients tell kinds of conversations apart by. */
export function tagsOf(room: RoomRecord, reader?: MembershipRecord): string[] {
  const tags: string[] = [];
  if (room.type === 'direct') tags.push('ONE_ON_ONE');
  if (room.isLocked) tags.push('LOCKED');
  if (room.isAnnouncementOnly) tags.push('ANNOUNCEMENT');
  if (room.isPublic) tags.push('PUBLIC');
  if (room.teamId) tags.push('TEAM');
  if (room.isArchived) tags.push('ARCHIVED');
  if (reader?.isRoomHidden) tags.push('HIDDEN');
  return tags;
}

function describePerson(id: string, person: PersonRecord | undefined): ActivityObject {
  return {
    objectType: 'person',
    id,
    entryUUID: id,
    ...(person && {
      displayName: person.displayName,
      emailAddress: person.email,
      entryEmail: person.email,
      orgId: person.organizationId,
      type: person.type === 'bot' ? 'ROBOT' : 'PERSON',
    }),
  };
}

function categoryOf(files: FileRecord[]): 'images' | 'videos' | 'documents' {
  if (files.every(({ contentType }) => contentType.startsWith('image/'))) return 'images';
  if (files.every(({ contentType }) => contentType.startsWith('video/'))) return 'videos';
  return 'documents';
}
