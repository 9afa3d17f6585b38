import type { Cloud } from '../cloud.ts';
import type { MessageRecord, PersonRecord, RoomRecord } from '../state/records.ts';
import { updateMember } from './membership-rules.ts';
import { mentionsIn, rememberRendered, renderText } from './message-text.ts';
import { audienceOf } from './visibility.ts';

export type MessageContent = Pick<MessageRecord, 'text' | 'markdown' | 'files' | 'attachments' | 'parentId'>;

/** Stores a message and tells those whom it concerns. What may be said is for the caller to check. */
export function postMessage(
  cloud: Cloud,
  author: PersonRecord,
  at: number,
  room: RoomRecord,
  content: MessageContent,
): MessageRecord {
  const { state } = cloud;
  const rendered = content.markdown === undefined ? undefined : renderText(cloud, content.markdown);
  const message = state.messages.add({
    id: cloud.ids.timeBased(at),
    roomId: room.id,
    personId: author.id,
    ...content,
    ...rendered?.mentions,
    created: at,
    edits: 0,
    order: state.messages.nextOrder(),
  });
  if (rendered) rememberRendered(message, rendered);
  state.rooms.touch(room, at);
  if (room.type === 'direct') showAgain(cloud, author.id, at, room);
  publish(cloud, author.id, at, 'created', message, room);
  return message;
}

/** A 1:1 room that somebody hid comes back with the next message. */
function showAgain(cloud: Cloud, actorId: string, at: number, room: RoomRecord): void {
  for (const membership of cloud.state.memberships.inGroup(room.id)) {
    if (membership.isRoomHidden) updateMember(cloud, actorId, at, membership, { isRoomHidden: false });
  }
}

export function editMessage(cloud: Cloud, at: number, message: MessageRecord, content: MessageContent): void {
  const before = { ...message };
  const { text, markdown, attachments } = content;
  const mentions = markdown === undefined ? {} : mentionsIn(cloud, markdown);
  cloud.state.messages.update(message, {
    text,
    markdown,
    attachments,
    mentionedPeople: mentions.mentionedPeople,
    mentionedGroups: mentions.mentionedGroups,
    updated: at,
    edits: message.edits + 1,
  });
  const room = cloud.state.rooms.get(message.roomId)!;
  cloud.state.rooms.touch(room, at);
  publish(cloud, message.personId, at, 'updated', message, room, before);
}

export function deleteMessage(cloud: Cloud, actorId: string, at: number, message: MessageRecord): void {
  const room = cloud.state.rooms.get(message.roomId)!;
  cloud.state.messages.remove(message);
  publish(cloud, actorId, at, 'deleted', message, room);
}

function publish(
  cloud: Cloud,
  actorId: string,
  at: number,
  event: 'created' | 'updated' | 'deleted',
  record: MessageRecord,
  room: RoomRecord,
  before?: MessageRecord,
): void {
  const audience = () => audienceOf(cloud, record, room);
  cloud.changes.publish({ resource: 'messages', event, actorId, at, record, before, audience });
}
