import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { json } from '../http/respond.ts';
import type { UserCall } from '../http/router.ts';
import type { MessageRecord, PersonRecord, RoomRecord } from '../state/records.ts';
import { cardsOf } from './cards.ts';
import { fileIn, receiveFile } from './files.ts';
import { findOrInvite } from './invitations.ts';
import { editMessage, postMessage } from './message-rules.ts';
import type { MessageContent } from './message-rules.ts';
import { messageWire } from './message-wire.ts';
import { directRoom } from './room-rules.ts';
import { isModerator, joinedRoom } from './visibility.ts';

const largestText = 7439;
const largestPayload = 100_000;
const mostEdits = 10;

type Destination =
  | { kind: 'room'; room: RoomRecord }
  | { kind: 'person'; person: PersonRecord; field: string }
  | { kind: 'address'; email: string };

/** `POST /messages`. Everything is checked before anything is changed, and again after a file was fetched. */
export async function post(call: UserCall): Promise<Response> {
  const { body, cloud, identity } = call;
  const destination = destinationOf(call);
  const text = textOf(call, 'text');
  const markdown = textOf(call, 'markdown');
  const attachments = cardsOf(parsedList(body.list('attachments')));
  const incoming = fileIn(body);
  if (!text?.trim() && !markdown?.trim() && !incoming) throw errors.badRequest('Both text and file cannot be empty.');
  const parent = body.text('parentId');
  requireRightToPost(call, destination);
  parentOf(cloud, destination, identity.person, parent);
  const files = incoming && [await receiveFile(cloud, incoming)];
  if (incoming) requireStillThere(call, destination);
  const parentId = parentOf(cloud, destination, identity.person, parent);
  countMessage(cloud, roomKeyOf(cloud, destination, identity.person));
  const now = cloud.now();
  const room = roomFor(call, destination, now);
  const content: MessageContent = { text, markdown, attachments, files, parentId };
  const message = postMessage(cloud, identity.person, now, room, withoutAbsent(content));
  return json({ ...messageWire(cloud, message), ...addressee(cloud, destination, room, identity.person) });
}

function withoutAbsent(content: MessageContent): MessageContent {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}

/** Multipart forms carry the card as JSON text. */
function parsedList(list: unknown[] | undefined): unknown[] | undefined {
  if (list?.length !== 1 || typeof list[0] !== 'string') return list;
  try {
    const value: unknown = JSON.parse(list[0]);
    return Array.isArray(value) ? value : [value];
  } catch {
    throw errors.malformed('attachments must be an array.');
  }
}

/** @throws ApiError 400 unless exactly one is given, 404 when it cannot be found. */
function destinationOf(call: UserCall): Destination {
  const { body, cloud, callerId } = call;
  const given = ['roomId', 'toPersonId', 'toPersonEmail'].filter((name) => body.text(name)?.trim());
  if (given.length !== 1) {
    throw errors.badRequest(
      'Message destination could not be determined. Provide only one destination in the roomId, toPersonEmail, or toPersonId field',
    );
  }
  const value = body.text(given[0]!)!.trim();
  if (given[0] === 'roomId') return { kind: 'room', room: joinedRoom(call, value) };
  const key = given[0] === 'toPersonId' ? cloud.ids.decode('PEOPLE', value) : undefined;
  if (given[0] === 'toPersonId' && key === undefined) throw errors.notFound();
  const person = key === undefined ? cloud.state.people.withEmail(value) : cloud.state.people.get(key);
  if (!person && key !== undefined) throw errors.notFound('Person not found');
  if (!person) return { kind: 'address', email: value };
  if (person.id === callerId) throw errors.badRequest('A 1:1 message cannot be sent to oneself.');
  return { kind: 'person', person, field: given[0]! };
}

/** @throws ApiError 400 when it is longer than Webex takes. */
function textOf(call: UserCall, name: 'text' | 'markdown'): string | undefined {
  const text = call.body.text(name);
  if (text === undefined || text === '') return undefined;
  // Most texts are so short that no encoding could make them too long.
  const size = text.length * 3 <= largestText ? 0 : new TextEncoder().encode(text).length;
  if (size > largestPayload)
    throw errors.badRequest('Unable to post message to room: "The request payload is too big"');
  if (size > largestText) {
    throw errors.badRequest(
      'Unable to post message to room: Message length limited to 7439 characters before encryption and 10000 characters after encryption.',
    );
  }
  return text;
}

function requireRightToPost(call: UserCall, destination: Destination): void {
  if (destination.kind === 'room') {
    const { room } = destination;
    if (room.isArchived || room.isReadOnly) throw errors.forbidden();
    if (room.isAnnouncementOnly && !isModerator(call, room)) throw errors.forbidden();
  } else if (destination.kind === 'person') {
    const bothGuests = destination.person.type === 'appuser' && call.identity.person.type === 'appuser';
    if (bothGuests) throw errors.forbidden();
    const room = call.cloud.state.rooms.get(call.cloud.ids.pair(call.callerId, destination.person.id));
    if (room?.isReadOnly) throw errors.forbidden();
  }
}

/** While a file was on its way the room or the membership may have ended. */
function requireStillThere(call: UserCall, destination: Destination): void {
  if (!call.cloud.access.authenticate(call.request)) throw errors.unauthorized();
  if (destination.kind === 'person' && !call.cloud.state.people.get(destination.person.id)) {
    throw errors.notFound('Person not found');
  }
  if (destination.kind !== 'room') return;
  const { rooms, memberships } = call.cloud.state;
  const { room } = destination;
  if (!rooms.get(room.id) || !memberships.has(room.id, call.callerId)) throw errors.roomNotFound();
  requireRightToPost(call, destination);
}

/** The root of the thread to answer in: threads are one level deep. */
function parentOf(
  cloud: Cloud,
  destination: Destination,
  author: PersonRecord,
  id: string | undefined,
): string | undefined {
  if (!id) return undefined;
  const key = cloud.ids.decode('MESSAGE', id);
  const parent = key === undefined ? undefined : cloud.state.messages.get(key);
  if (!parent || parent.roomId !== roomKeyOf(cloud, destination, author))
    throw errors.notFound('Unable to get message.');
  return parent.parentId ?? parent.id;
}

function roomKeyOf(cloud: Cloud, destination: Destination, author: PersonRecord): string | undefined {
  if (destination.kind === 'room') return destination.room.id;
  return destination.kind === 'person' ? cloud.ids.pair(author.id, destination.person.id) : undefined;
}

function countMessage(cloud: Cloud, roomId: string | undefined): void {
  const wait = roomId === undefined ? 0 : cloud.rateLimits.message(roomId);
  if (wait > 0) throw errors.tooManyRequests(wait);
}

function roomFor(call: UserCall, destination: Destination, now: number): RoomRecord {
  if (destination.kind === 'room') return destination.room;
  const person = destination.kind === 'person' ? destination.person : findOrInvite(call, destination.email);
  return directRoom(call.cloud, call.identity.person, now, person);
}

/** Only the answer to a 1:1 message names whom it went to. */
function addressee(
  cloud: Cloud,
  destination: Destination,
  room: RoomRecord,
  author: PersonRecord,
): { toPersonId?: string; toPersonEmail?: string } {
  if (destination.kind === 'room') return {};
  for (const personId of cloud.state.memberships.peopleOf(room.id)) {
    const person = cloud.state.people.get(personId);
    if (personId === author.id || !person) continue;
    const byId = destination.kind === 'person' && destination.field === 'toPersonId';
    return byId ? { toPersonId: cloud.ids.encode('PEOPLE', personId) } : { toPersonEmail: person.email };
  }
  return {};
}

/** `PUT /messages/{id}`: text or markdown, by the author, ten times at most. Cards can be replaced, files cannot. */
export function edit(call: UserCall, message: MessageRecord): Response {
  const { body, cloud, callerId, now } = call;
  const roomId = body.text('roomId');
  if (!roomId) throw errors.badRequest('roomId cannot be null');
  const room = joinedRoom(call, roomId);
  if (room.id !== message.roomId) throw errors.badRequest('The message is not in the given room.');
  if (body.has('html')) throw errors.malformed('html cannot be set.');
  const text = textOf(call, 'text');
  const markdown = textOf(call, 'markdown');
  const cards = cardsOf(parsedList(body.list('attachments')));
  if (!text?.trim() && !markdown?.trim()) throw errors.badRequest('Both text and markdown cannot be empty.');
  if (message.personId !== callerId) throw errors.forbidden();
  if (message.files) throw errors.badRequest('Editing a message with files or attachments is not supported.');
  if (message.attachments && !cards)
    throw errors.badRequest('Editing a message with files or attachments is not supported.');
  if (!message.attachments && cards) throw errors.badRequest('A card cannot be added to a message.');
  if (room.isArchived || room.isReadOnly) throw errors.forbidden();
  if (message.edits >= mostEdits) throw errors.badRequest('The message has reached its limit of 10 edits.');
  editMessage(cloud, now, message, { text, markdown, attachments: cards });
  return json(messageWire(cloud, message));
}
