import type { Cloud } from '../cloud.ts';
import { time } from '../http/wire.ts';
import type { AttachmentActionRecord } from '../state/records.ts';

export function attachmentActionWire(cloud: Cloud, action: AttachmentActionRecord): Record<string, unknown> {
  return { ...attachmentActionOutline(cloud, action), inputs: action.inputs };
}

/** What webhooks tell of an action: everything but the inputs. */
export function attachmentActionOutline({ ids }: Cloud, action: AttachmentActionRecord): Record<string, unknown> {
  return {
    id: ids.encode('ATTACHMENT_ACTION', action.id),
    type: action.type,
    messageId: ids.encode('MESSAGE', action.messageId),
    personId: ids.encode('PEOPLE', action.personId),
    roomId: ids.encode('ROOM', action.roomId),
    created: time(action.created),
  };
}
