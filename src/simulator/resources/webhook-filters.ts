import type { ChangeNotice } from '../changes.ts';
import type { Cloud } from '../cloud.ts';
import type { UserCall } from '../http/router.ts';
import { errors } from '../http/errors.ts';
import type { MessageRecord, WebhookRecord } from '../state/records.ts';
import { seesRoom } from './visibility.ts';

/** The filters of each resource, and what their values are. */
const filters: Record<string, Record<string, 'room' | 'person' | 'me' | 'message' | 'email' | 'flag' | 'type'>> = {
  messages: {
    roomId: 'room',
    roomType: 'type',
    personId: 'person',
    personEmail: 'email',
    mentionedPeople: 'me',
    hasFiles: 'flag',
    hasAttachments: 'flag',
  },
  memberships: { roomId: 'room', personId: 'person', personEmail: 'email', isModerator: 'flag' },
  rooms: { type: 'type', isLocked: 'flag' },
  attachmentActions: { roomId: 'room', messageId: 'message', personId: 'person' },
};

/** @throws ApiError 400 for a filter that the resource does not have, or an id that the owner cannot see. */
export function checkFilter(call: UserCall, resource: string, filter: string): void {
  const known = new Map(Object.entries(filters[resource] ?? {}));
  for (const [name, value] of new URLSearchParams(filter)) {
    const kind = known.get(name);
    if (kind === undefined || !isAccessible(call, kind, value)) throw invalid(call, name);
  }
}

function invalid(call: UserCall, name: string) {
  const details = `url = ${call.cloud.origin}/v1/webhooks, request/response TrackingId = ROUTERGW_${call.cloud.ids.trackingId()}`;
  return errors.badRequest(
    `POST failed: HTTP/1.1 400 Bad Request (${details}, error = 'Invalid value for filter: ${name}')`,
  );
}

function isAccessible(call: UserCall, kind: string, value: string): boolean {
  const { ids, state } = call.cloud;
  switch (kind) {
    case 'room': {
      const room = state.rooms.get(ids.decode('ROOM', value) ?? '');
      return room !== undefined && seesRoom(call.cloud, call.callerId, room);
    }
    case 'message': {
      const message = state.messages.get(ids.decode('MESSAGE', value) ?? '');
      return message !== undefined && state.memberships.has(message.roomId, call.callerId);
    }
    case 'me':
      return value === 'me' || state.people.get(ids.decode('PEOPLE', value) ?? '') !== undefined;
    case 'person':
      return value === 'me' || state.people.get(ids.decode('PEOPLE', value) ?? '') !== undefined;
    case 'flag':
      return value === 'true' || value === 'false';
    case 'type':
      return value === 'direct' || value === 'group';
    default:
      return value !== '';
  }
}

/** Whether the webhook, whose owner may see the change, asked for it. */
export function isWanted(cloud: Cloud, webhook: WebhookRecord, notice: ChangeNotice): boolean {
  if (notice.event === 'seen' || !coversResource(webhook, notice.resource)) return false;
  if (webhook.event !== 'all' && webhook.event !== notice.event) return false;
  if (!isTold(cloud, webhook, notice)) return false;
  if (!webhook.filter) return true;
  for (const [name, value] of new URLSearchParams(webhook.filter)) {
    if (!passes(cloud, webhook, notice, name, value)) return false;
  }
  return true;
}

const firehose: ReadonlySet<string> = new Set(['memberships', 'messages', 'rooms']);

function coversResource(webhook: WebhookRecord, resource: string): boolean {
  return webhook.resource === resource || (webhook.resource === 'all' && firehose.has(resource));
}

/** Some things are not told at all: the end of a 1:1 membership, rooms that others made, actions on others' cards. */
function isTold(cloud: Cloud, webhook: WebhookRecord, notice: ChangeNotice): boolean {
  switch (notice.resource) {
    case 'memberships':
      return notice.event !== 'deleted' || cloud.state.rooms.get(notice.record.roomId)?.type !== 'direct';
    case 'rooms':
      return notice.event !== 'created' || notice.actorId === webhook.creatorId;
    case 'attachmentActions':
      return cloud.state.messages.get(notice.record.messageId)?.personId === webhook.creatorId;
    case 'messages':
      return true;
    default:
      return false;
  }
}

function passes(cloud: Cloud, webhook: WebhookRecord, notice: ChangeNotice, name: string, value: string): boolean {
  const { ids, state } = cloud;
  const record: Partial<Record<string, unknown>> = { ...notice.record };
  const personKey = value === 'me' ? webhook.creatorId : ids.decode('PEOPLE', value);
  switch (name) {
    case 'roomId':
      return record['roomId'] === ids.decode('ROOM', value);
    case 'messageId':
      return record['messageId'] === ids.decode('MESSAGE', value);
    case 'roomType':
      return state.rooms.get(String(record['roomId']))?.type === value;
    case 'type':
    case 'isLocked':
    case 'isModerator':
      return String(record[name]) === value;
    case 'personId':
      return record['personId'] === personKey;
    case 'personEmail':
      return state.people.get(String(record['personId']))?.email === value.toLowerCase();
    case 'mentionedPeople':
      return (notice.record as MessageRecord).mentionedPeople?.includes(personKey ?? '') ?? false;
    case 'hasFiles':
      return String((notice.record as MessageRecord).files !== undefined) === value;
    case 'hasAttachments':
      return String((notice.record as MessageRecord).attachments !== undefined) === value;
    default:
      return false;
  }
}
