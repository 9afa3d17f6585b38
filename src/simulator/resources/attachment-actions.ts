import { errors } from '../http/errors.ts';
import { json } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import type { AttachmentActionRecord } from '../state/records.ts';
import { attachmentActionWire } from './attachment-action-wire.ts';
import { visibleMessage } from './messages.ts';

/** See https://developer.webex.com/docs/api/v1/attachment-actions */
export const attachmentActionRoutes: UserRoute[] = [
  { method: 'POST', path: '/attachment/actions', scopes: ['spark:messages_write'], handle: submit },
  { method: 'GET', path: '/attachment/actions/:id', scopes: ['spark:messages_read'], handle: read },
];

const largestInputs = 80 * 1024;

function submit(call: UserCall): Response {
  const { body, cloud, callerId, now } = call;
  if (body.text('type') !== 'submit') throw errors.malformed('type must be submit.');
  const messageId = body.text('messageId');
  if (!messageId) throw errors.malformed('messageId cannot be null');
  const inputs = body.object('inputs');
  if (!inputs) throw errors.malformed('inputs must be an object.');
  if (JSON.stringify(inputs).length > largestInputs) throw errors.badRequest('The request payload is too big');
  const { message, room } = visibleMessage(call, messageId, 'Unable to get message.');
  if (!message.attachments) {
    throw errors.badRequest('Unable to post attachment action: "MessageId should point to an activity with cards"');
  }
  if (!cloud.state.memberships.has(room.id, callerId)) throw errors.notFound('Unable to get message.');
  const action: AttachmentActionRecord = {
    id: cloud.ids.timeBased(now),
    type: 'submit',
    messageId: message.id,
    roomId: room.id,
    personId: callerId,
    inputs,
    created: now,
  };
  cloud.state.attachmentActions.set(action.id, action);
  cloud.changes.publish({
    resource: 'attachmentActions',
    event: 'created',
    actorId: callerId,
    at: now,
    record: action,
    audience: () => new Set([callerId, message.personId]),
  });
  return json(attachmentActionWire(cloud, action));
}

/** An action is for the one who pressed and for the author of the card. */
function read(call: UserCall): Response {
  const { cloud, callerId } = call;
  const key = cloud.ids.decode('ATTACHMENT_ACTION', call.params['id']!);
  const action = key === undefined ? undefined : cloud.state.attachmentActions.get(key);
  const author = action && cloud.state.messages.get(action.messageId)?.personId;
  if (!action || (action.personId !== callerId && author !== callerId)) {
    throw errors.notFound('Unable to get attachment action.');
  }
  return json(attachmentActionWire(cloud, action));
}
