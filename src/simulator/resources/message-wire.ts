import type { Cloud } from '../cloud.ts';
import { optionalTime, time } from '../http/wire.ts';
import type { MessageRecord } from '../state/records.ts';
import { renderedText } from './message-text.ts';

/** A message as everybody who may see it gets it. See https://developer.webex.com/docs/api/v1/messages */
export function messageWire(cloud: Cloud, message: MessageRecord): Record<string, unknown> {
  const { ids, state } = cloud;
  const rendered = message.markdown === undefined ? undefined : renderedText(cloud, message);
  return {
    id: ids.encode('MESSAGE', message.id),
    roomId: ids.encode('ROOM', message.roomId),
    roomType: state.rooms.get(message.roomId)?.type ?? 'group',
    parentId: message.parentId && ids.encode('MESSAGE', message.parentId),
    text: message.text ?? rendered?.text,
    markdown: message.markdown,
    html: rendered?.html,
    files: message.files?.map((_, index) => contentUrl(cloud, message.id, index)),
    attachments: message.attachments,
    personId: ids.encode('PEOPLE', message.personId),
    personEmail: state.people.get(message.personId)?.email,
    mentionedPeople: message.mentionedPeople?.map((personId) => ids.encode('PEOPLE', personId)),
    mentionedGroups: message.mentionedGroups,
    created: time(message.created),
    updated: optionalTime(message.updated),
  };
}

/** What webhooks tell of a message: everything but its words. */
export function messageOutline(cloud: Cloud, message: MessageRecord): Record<string, unknown> {
  const withheld = {
    text: undefined,
    markdown: undefined,
    html: undefined,
    attachments: undefined,
    updated: undefined,
  };
  return { ...messageWire(cloud, message), ...withheld };
}

export function contentUrl({ ids, origin }: Cloud, messageId: string, index: number): string {
  return `${origin}/v1/contents/${ids.encode('CONTENT', `${messageId}/${index}`)}`;
}
