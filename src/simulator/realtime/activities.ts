import type { ChangeNotice, ChangeOf } from '../changes.ts';
import type { MembershipRecord, MessageRecord, RoomRecord } from '../state/records.ts';
import type { State } from '../state/state.ts';
import { isoTime } from './activity-objects.ts';
import type { ActivityObject, ActivityObjects } from './activity-objects.ts';

export interface Activity {
  objectType: 'activity';
  id: string;
  url: string;
  verb: string;
  published: string;
  actor: ActivityObject;
  object: ActivityObject;
  target?: ActivityObject;
  parent?: { id: string; type: string; actorId?: string };
  encryptionKeyUrl?: string;
  clientTempId?: string;
}

/** What an activity is made of before it is known where its reader reaches the cloud. */
export interface ActivityDraft {
  id: string;
  /** The one person it is for; everybody concerned if absent. */
  onlyFor?: string;
  write(origin: string): Promise<Activity>;
}

export interface ActivitiesOptions {
  state: State;
  objects: ActivityObjects;
  /** URI of the key of a conversation. */
  keyUri(roomId: string): string;
  newId(): string;
  /** Told of the id under which an edit is announced, since clients then ask for the message by it. */
  onEdit(editId: string, messageId: string): void;
}

/** Turns what happened in the cloud into the activities that clients hear of. */
export class Activities {
  readonly #options: ActivitiesOptions;

  constructor(options: ActivitiesOptions) {
    this.#options = options;
  }

  /** None for changes that the real service does not announce this way. */
  of(notice: ChangeNotice): ActivityDraft[] {
    switch (notice.resource) {
      case 'messages':
        return this.#ofMessage(notice);
      case 'memberships':
        return this.#ofMembership(notice);
      case 'rooms':
        return this.#ofRoom(notice);
      case 'attachmentActions':
        return this.#ofAttachmentAction(notice);
      default:
        return [];
    }
  }

  /** The activity of a new conversation, which names everybody who is in it from the start. */
  created(notice: ChangeOf<'rooms'>, members: MembershipRecord[]): ActivityDraft {
    const { objects } = this.#options;
    const { record: room } = notice;
    return this.#draft(notice, 'create', async (origin) => {
      const conversation = await objects.conversation(origin, room);
      const participants = { items: members.map((member) => objects.participant(member)) };
      return { object: { ...conversation, participants }, encryptionKeyUrl: this.#keyUri(room.id) };
    });
  }

  /** A message that is there, as the activity it was posted by. */
  posted(message: MessageRecord): ActivityDraft {
    const room = this.#options.state.rooms.get(message.roomId);
    if (!room) throw new TypeError('A message is always in a room');
    return this.#post(room, message, { actorId: message.personId, at: message.created });
  }

  #post(room: RoomRecord, message: MessageRecord, when: When): ActivityDraft {
    const { state } = this.#options;
    const { parentId } = message;
    const parent = parentId && { id: parentId, type: 'reply', actorId: state.messages.get(parentId)?.personId };
    return this.#draft(when, verbOf(message), this.#content(room, message, parent || undefined), message.id);
  }

  #content(room: RoomRecord, message: MessageRecord, parent?: Activity['parent']): Write {
    const { objects } = this.#options;
    const snapshot = { ...message };
    return async (origin) => ({
      object: await objects.content(origin, snapshot),
      target: objects.target(origin, room),
      encryptionKeyUrl: this.#keyUri(room.id),
      ...(parent && { parent }),
    });
  }

  #ofMessage(notice: ChangeOf<'messages'>): ActivityDraft[] {
    const { newId, objects, onEdit, state } = this.#options;
    const { event, record: message } = notice;
    const room = state.rooms.get(message.roomId);
    if (!room) return [];
    if (event === 'created') return [this.#post(room, message, notice)];
    if (event === 'updated') {
      const id = newId();
      onEdit(id, message.id);
      const parent = { id: message.id, type: 'edit', actorId: message.personId };
      return [this.#draft(notice, verbOf(message), this.#content(room, message, parent), id)];
    }
    const url = (origin: string) => objects.activityUrl(origin, message.id);
    return [
      this.#draft(notice, 'delete', (origin) => ({
        object: { objectType: 'activity', id: message.id, url: url(origin), verb: verbOf(message) },
        target: objects.target(origin, room),
      })),
    ];
  }

  #ofMembership(notice: ChangeOf<'memberships'>): ActivityDraft[] {
    const { objects, state } = this.#options;
    const { before, event, record } = notice;
    const room = state.rooms.get(record.roomId);
    if (!room) return [];
    const member = { ...record };
    const about = (origin: string) => ({ object: objects.participant(member), target: objects.target(origin, room) });
    switch (event) {
      case 'created':
        return [this.#draft(notice, 'add', about)];
      case 'deleted':
        return [this.#draft(notice, 'leave', about)];
      case 'seen':
        if (member.lastSeenId === undefined) return [];
        return [
          this.#draft(notice, 'acknowledge', (origin) => ({
            object: {
              objectType: 'activity',
              id: member.lastSeenId!,
              url: objects.activityUrl(origin, member.lastSeenId!),
            },
            target: objects.target(origin, room),
          })),
        ];
      case 'updated': {
        const drafts: ActivityDraft[] = [];
        if (before?.isModerator !== member.isModerator) {
          drafts.push(this.#draft(notice, member.isModerator ? 'assignModerator' : 'unassignModerator', about));
        }
        if (before?.isRoomHidden !== member.isRoomHidden) {
          const hiding = this.#draft(notice, member.isRoomHidden ? 'hide' : 'unhide', this.#aboutRoom(room, member));
          drafts.push({ ...hiding, onlyFor: member.personId });
        }
        return drafts;
      }
    }
  }

  #ofRoom(notice: ChangeOf<'rooms'>): ActivityDraft[] {
    const { objects } = this.#options;
    const { before, event, record } = notice;
    if (event !== 'updated') return [];
    const room = { ...record };
    const drafts: ActivityDraft[] = [];
    if (before && before.isLocked !== room.isLocked) {
      drafts.push(this.#draft(notice, room.isLocked ? 'lock' : 'unlock', this.#aboutRoom(room)));
    }
    if (!before || drafts.length === 0 || before.title !== room.title) {
      const encryptionKeyUrl = this.#keyUri(room.id);
      drafts.push(
        this.#draft(notice, 'update', async (origin) => ({
          object: {
            objectType: 'conversation',
            displayName: await objects.seal(room.id, room.title),
            ...(room.description && { description: await objects.seal(room.id, room.description) }),
            encryptionKeyUrl,
            activities: { items: [] },
          },
          target: objects.target(origin, room),
          encryptionKeyUrl,
        })),
      );
    }
    return drafts;
  }

  #ofAttachmentAction(notice: ChangeOf<'attachmentActions'>): ActivityDraft[] {
    const { objects, state } = this.#options;
    const { record: action } = notice;
    const room = state.rooms.get(action.roomId);
    if (!room || notice.event !== 'created') return [];
    return [
      this.#draft(
        notice,
        'cardAction',
        async (origin) => ({
          object: { objectType: 'submit', inputs: await objects.seal(room.id, JSON.stringify(action.inputs)) },
          target: objects.target(origin, room),
          parent: { id: action.messageId, type: 'cardAction' },
          encryptionKeyUrl: this.#keyUri(room.id),
        }),
        action.id,
      ),
    ];
  }

  #aboutRoom(room: RoomRecord, reader?: MembershipRecord): Write {
    const { objects } = this.#options;
    return async (origin) => ({
      object: await objects.conversation(origin, room, reader),
      target: objects.target(origin, room),
      encryptionKeyUrl: this.#keyUri(room.id),
    });
  }

  #draft({ actorId, at }: When, verb: string, write: Write, id = this.#options.newId()): ActivityDraft {
    const { objects } = this.#options;
    return {
      id,
      write: async (origin) => ({
        objectType: 'activity',
        id,
        url: objects.activityUrl(origin, id),
        verb,
        published: isoTime(at),
        actor: objects.person(actorId),
        ...(await write(origin)),
      }),
    };
  }

  #keyUri(roomId: string): string {
    return this.#options.keyUri(roomId);
  }
}

interface When {
  actorId: string;
  at: number;
}

type Details = Pick<Activity, 'object' | 'target' | 'parent' | 'encryptionKeyUrl'>;
type Write = (origin: string) => Details | Promise<Details>;

function verbOf(message: MessageRecord): 'post' | 'share' {
  return message.files?.length ? 'share' : 'post';
}
