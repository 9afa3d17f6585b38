import { isCompliance } from '../access.ts';
import { errors } from '../http/errors.ts';
import { list, pageSize, takePage } from '../http/paging.ts';
import { queryText, queryTime } from '../http/query.ts';
import { json, noContent } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import type { MessageRecord, RoomRecord } from '../state/records.ts';
import type { MessagePlace } from '../state/messages-table.ts';
import { edit, post } from './message-posting.ts';
import { deleteMessage } from './message-rules.ts';
import { messageWire } from './message-wire.ts';
import { isModerator, listedKey, overseesRoom, retentionStart, seesMessage } from './visibility.ts';

const readScopes = ['spark:messages_read', 'spark-compliance:messages_read'];
const writeScopes = ['spark:messages_write'];
const accepts = ['json', 'multipart', 'form'] as const;

/** See https://developer.webex.com/docs/api/v1/messages */
export const messageRoutes: UserRoute[] = [
  { method: 'GET', path: '/messages', scopes: readScopes, handle: listMessages },
  { method: 'POST', path: '/messages', scopes: writeScopes, accepts, handle: post },
  { method: 'GET', path: '/messages/direct', scopes: readScopes, handle: listDirect },
  { method: 'GET', path: '/messages/:messageId', scopes: readScopes, handle: read },
  { method: 'PUT', path: '/messages/:messageId', scopes: writeScopes, handle: change },
  {
    method: 'DELETE',
    path: '/messages/:messageId',
    scopes: [...writeScopes, 'spark-compliance:messages_write'],
    handle: remove,
  },
];

/**
 * A message that the caller may read, with its room.
 *
 * @throws ApiError 404, in the words of the call, when there is none or it is hidden.
 */
export function visibleMessage(
  call: UserCall,
  id: string,
  message: string,
): { message: MessageRecord; room: RoomRecord } {
  const key = call.cloud.ids.decode('MESSAGE', id);
  const found = key === undefined ? undefined : call.cloud.state.messages.get(key);
  const room = found && call.cloud.state.rooms.get(found.roomId);
  if (!found || !room || found.created < retentionStart(call.cloud)) throw errors.notFound(message);
  const isMember = call.cloud.state.memberships.has(room.id, call.callerId);
  if (
    isMember
      ? !seesMessage(call.identity.person, found, room)
      : !overseesRoom(call.cloud, call.identity, room, 'messages_read')
  ) {
    throw errors.notFound(message);
  }
  return { message: found, room };
}

function read(call: UserCall): Response {
  return json(
    messageWire(call.cloud, visibleMessage(call, call.params['messageId']!, 'Unable to get message.').message),
  );
}

function change(call: UserCall): Response {
  return edit(call, visibleMessage(call, call.params['messageId']!, 'Unable to get message.').message);
}

function remove(call: UserCall): Response {
  const { cloud, callerId, now } = call;
  const { message, room } = visibleMessage(call, call.params['messageId']!, 'Unable to delete message.');
  const may =
    message.personId === callerId ||
    (room.isLocked && isModerator(call, room)) ||
    isCompliance(call.identity, 'messages_write');
  if (!may) throw errors.forbidden();
  deleteMessage(cloud, callerId, now, message);
  return noContent();
}

function listMessages(call: UserCall): Response {
  const roomId = queryText(call, 'roomId');
  if (!roomId) throw errors.badRequest("Required String parameter 'roomId' is not present");
  const mentioned = mentionedFilter(call);
  const size = pageSize(call, 50, mentioned ? 100 : 1000);
  const key = listedKey(call, 'ROOM', roomId);
  const room = readableRoom(call, key);
  // A bot is told of nothing that does not mention it, so it may only ask for what does.
  if (call.identity.person.type === 'bot' && room.type === 'group' && !mentioned) {
    throw errors.forbidden('Failed to get activity.');
  }
  const place = placeIn(call, room);
  const parent = parentFilter(call);
  const { messages } = call.cloud.state;
  const source = mentioned
    ? messages.mentioning(room.id, mentioned, place)
    : parent
      ? messages.inThread(parent, place)
      : messages.inRoom(room.id, place);
  const accept = (message: MessageRecord) => message.roomId === room.id && (!parent || message.parentId === parent);
  const page = takePage(unexpired(call, source), size, accept);
  const last = page.items.at(-1);
  const next =
    page.more && last ? { max: String(size), beforeMessage: call.cloud.ids.encode('MESSAGE', last.id) } : undefined;
  return list(
    call,
    page.items.map((message) => messageWire(call.cloud, message)),
    next,
  );
}

/** The part of a timeline, newest first, that has not expired. */
function* unexpired(call: UserCall, messages: Iterable<MessageRecord>): Generator<MessageRecord, undefined> {
  const start = retentionStart(call.cloud);
  for (const message of messages) {
    if (message.created < start) return;
    yield message;
  }
}

function readableRoom(call: UserCall, key: string): RoomRecord {
  const room = call.cloud.state.rooms.get(key);
  if (!room) throw errors.roomNotFound();
  const isMember = call.cloud.state.memberships.has(room.id, call.callerId);
  if (!isMember && !overseesRoom(call.cloud, call.identity, room, 'messages_read')) throw errors.roomNotFound();
  return room;
}

/** The caller's own key, which alone can be asked for: as `me`, or as an id. */
function mentionedFilter(call: UserCall): string | undefined {
  const text = queryText(call, 'mentionedPeople');
  if (text === undefined) return undefined;
  if (text !== 'me' && call.cloud.ids.decode('PEOPLE', text) !== call.callerId) {
    throw errors.malformed('mentionedPeople accepts only me or your own personId.');
  }
  return call.callerId;
}

function parentFilter(call: UserCall): string | undefined {
  const text = queryText(call, 'parentId');
  return text === undefined ? undefined : listedKey(call, 'MESSAGE', text);
}

/** Where the list begins: before a message, before a moment, or both. */
function placeIn(call: UserCall, room: RoomRecord): MessagePlace | undefined {
  const before = queryTime(call, 'before');
  const beforeMessage = queryText(call, 'beforeMessage');
  const byTime = before === undefined ? undefined : { created: before, order: 0 };
  if (beforeMessage === undefined) return byTime;
  const place = call.cloud.state.messages.placeOf(listedKey(call, 'MESSAGE', beforeMessage), room.id);
  if (!place) throw errors.notFound('Unable to get message.');
  return byTime && byTime.created <= place.created ? byTime : place;
}

/** The whole 1:1 conversation with one person, without paging. */
function listDirect(call: UserCall): Response {
  const { cloud, callerId } = call;
  const personId = queryText(call, 'personId');
  const personEmail = queryText(call, 'personEmail');
  if ((personId === undefined) === (personEmail === undefined)) {
    throw errors.malformed('Exactly one of personId and personEmail is required.');
  }
  const parent = parentFilter(call);
  const { people, rooms, memberships, messages } = cloud.state;
  const person = personId ? people.get(listedKey(call, 'PEOPLE', personId)) : people.withEmail(personEmail!);
  const room = person && rooms.get(cloud.ids.pair(callerId, person.id));
  if (!room || !memberships.has(room.id, callerId)) throw errors.roomNotFound();
  const source = parent ? messages.inThread(parent) : messages.inRoom(room.id);
  const page = takePage(unexpired(call, source), 1000, (message) => message.roomId === room.id);
  return list(
    call,
    page.items.map((message) => messageWire(cloud, message)),
  );
}
