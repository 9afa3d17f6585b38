import { errors } from '../http/errors.ts';
import { json, noContent } from '../http/respond.ts';
import type { MembershipRecord, MessageRecord, RoomRecord } from '../state/records.ts';
import type { Activities, Activity } from './activities.ts';
import type { ActivityObject, ActivityObjects } from './activity-objects.ts';
import type { ContentFiles } from './content-files.ts';
import type { InternalCall, InternalRoute } from './internal-service.ts';
import type { Mercury } from './mercury.ts';

export interface ConversationServiceOptions {
  objects: ActivityObjects;
  activities: Activities;
  files: ContentFiles;
  mercury: Mercury;
  /** May this person see the message? */
  isVisible(personId: string, message: MessageRecord): boolean;
}

const base = '/conversation/api/v1';

/** The reading half of the conversation service: conversations with their read state, activities, people, typing. */
export function conversationRoutes(options: ConversationServiceOptions): InternalRoute[] {
  const { objects, mercury } = options;
  return [
    { method: 'GET', path: `${base}/conversations`, handle: (call) => list(call, options) },
    { method: 'GET', path: `${base}/conversationsSummary`, handle: (call) => list(call, options) },
    { method: 'GET', path: `${base}/conversations/left`, handle: () => json({ items: [] }) },
    {
      method: 'GET',
      path: `${base}/conversations/user/:userId`,
      async handle(call) {
        const { cloud, identity, params } = call;
        const found = cloud.state.rooms.get(cloud.ids.pair(identity.person.id, params['userId']!));
        if (!found) throw errors.notFound('Conversation not found');
        return json(await describe(call, options, found));
      },
    },
    {
      method: 'GET',
      path: `${base}/conversations/:id`,
      handle: async (call) => json(await describe(call, options, conversationOf(call).room)),
    },
    {
      method: 'GET',
      path: `${base}/conversations/:id/activities`,
      async handle(call) {
        const { room } = conversationOf(call);
        const limit = limitOf(call, 'limit', 30);
        return json({ items: await activitiesIn(call, options, room, limit) });
      },
    },
    {
      method: 'GET',
      path: `${base}/activities/:id`,
      handle: async (call) => json(await activityOf(call, options, messageOf(call, options, call.params['id']!))),
    },
    {
      method: 'POST',
      path: `${base}/bulk_activities_fetch`,
      async handle(call) {
        const { activityUrls } = await call.json();
        const urls: unknown[] = Array.isArray(activityUrls) ? activityUrls.slice(0, 1000) : [];
        const multistatus = await Promise.all(
          urls.map(async (url) => {
            try {
              const message = messageOf(call, options, String(url).split('/').pop()!);
              return { status: '200', data: { activity: await activityOf(call, options, message) } };
            } catch {
              return { status: '404' };
            }
          }),
        );
        return json({ multistatus });
      },
    },
    {
      // Clients that know an activity ask here for the id that REST gives its message.
      method: 'GET',
      path: `${base}/messages/:id`,
      handle(call) {
        const message = messageOf(call, options, call.params['id']!);
        return json({ id: call.cloud.ids.encode('MESSAGE', message.id) });
      },
    },
    {
      method: 'GET',
      path: `${base}/attachment/actions/:id`,
      handle({ cloud, params }) {
        if (!cloud.state.attachmentActions.has(params['id']!)) throw errors.notFound();
        return json({ id: cloud.ids.encode('ATTACHMENT_ACTION', params['id']!) });
      },
    },
    {
      method: 'POST',
      path: `${base}/conversations/:id/status/typing`,
      async handle(call) {
        const { room } = conversationOf(call);
        const { eventType } = await call.json();
        if (eventType !== 'status.start_typing' && eventType !== 'status.stop_typing') {
          throw errors.malformed('eventType must be status.start_typing or status.stop_typing.');
        }
        const { id } = call.identity.person;
        for (const personId of call.cloud.state.memberships.peopleOf(room.id)) {
          if (personId === id) continue;
          mercury.send(personId, { eventType, conversationId: room.id, actor: objects.person(id) });
        }
        return noContent();
      },
    },
    { method: 'POST', path: `${base}/users`, handle: findUsers },
    {
      method: 'GET',
      path: `${base}/users/validateAuthToken`,
      handle: ({ identity, cloud }) =>
        json({ isValid: true, secondsLeft: Math.round((identity.token.expiresAt - cloud.now()) / 1000) }),
    },
    {
      method: 'GET',
      path: '/files/api/v1/messages/:messageId/:index',
      async handle(call) {
        const { messageId, index } = call.params as { messageId: string; index: string };
        const file = messageOf(call, options, messageId).files?.[Number(index)];
        if (!file) throw errors.notFound();
        const { bytes } = await options.files.seal(messageId, Number(index), file);
        return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
      },
    },
  ];
}

/** The conversation of the path, if the caller is in it. Throws the 404 of Webex otherwise. */
export function conversationOf({ cloud, identity, params }: InternalCall): {
  room: RoomRecord;
  membership: MembershipRecord;
} {
  const room = cloud.state.rooms.get(params['id']!);
  const membership = room && cloud.state.memberships.get(room.id, identity.person.id);
  if (!room || !membership) throw errors.notFound('Conversation not found');
  return { room, membership };
}

async function list(call: InternalCall, options: ConversationServiceOptions): Promise<Response> {
  const { cloud, identity, url } = call;
  const query = url.searchParams;
  const since = timeOf(query.get('sinceDate'));
  const rooms: RoomRecord[] = [];
  for (const { roomId, isRoomHidden } of cloud.state.memberships.ofPerson(identity.person.id)) {
    const room = cloud.state.rooms.get(roomId);
    if (!room || (isRoomHidden && query.get('isActive') === 'true')) continue;
    if (since === undefined || room.lastActivity >= since) rooms.push(room);
  }
  rooms.sort((one, other) => other.lastActivity - one.lastActivity);
  const chosen = rooms.slice(0, limitOf(call, 'conversationsLimit', 1000));
  return json({ items: await Promise.all(chosen.map((room) => describe(call, options, room))) });
}

async function describe(
  call: InternalCall,
  options: ConversationServiceOptions,
  room: RoomRecord,
): Promise<ActivityObject> {
  const { cloud, identity, origin, url } = call;
  const { objects } = options;
  const query = url.searchParams;
  const me = identity.person.id;
  const conversation = await objects.conversation(origin, room, cloud.state.memberships.get(room.id, me));
  if (!room.title && query.get('computeTitleIfEmpty') === 'true') {
    conversation['computedTitle'] = objects.computedTitle(room, me);
  }
  if (query.get('participantsLimit') !== '0' && query.get('includeParticipants') !== 'false') {
    conversation['participants'] = { items: objects.participants(room.id) };
  }
  const limit = limitOf(call, 'activitiesLimit', 0);
  if (limit > 0) conversation['activities'] = { items: await activitiesIn(call, options, room, limit) };
  return conversation;
}

/** The latest messages as activities, oldest first. */
async function activitiesIn(
  call: InternalCall,
  options: ConversationServiceOptions,
  room: RoomRecord,
  limit: number,
): Promise<Activity[]> {
  const before = timeOf(call.url.searchParams.get('maxDate'));
  const messages: MessageRecord[] = [];
  for (const message of call.cloud.state.messages.inRoom(room.id)) {
    if (messages.length === limit) break;
    if (before !== undefined && message.created >= before) continue;
    if (options.isVisible(call.identity.person.id, message)) messages.push(message);
  }
  return Promise.all(messages.reverse().map((message) => activityOf(call, options, message)));
}

function activityOf(
  { origin }: InternalCall,
  { activities }: ConversationServiceOptions,
  message: MessageRecord,
): Promise<Activity> {
  return activities.posted(message).write(origin);
}

function messageOf({ cloud, identity }: InternalCall, options: ConversationServiceOptions, id: string): MessageRecord {
  const message = cloud.state.messages.get(id);
  if (!message || !options.isVisible(identity.person.id, message)) throw errors.notFound('Activity not found');
  return message;
}

/** Clients turn e-mail addresses into UUIDs here: `[{email}]` to `{email: {id}}`. */
async function findUsers({ cloud, json: body }: InternalCall): Promise<Response> {
  const asked = await body<unknown>();
  const answers: Record<string, object> = Object.create(null) as Record<string, object>;
  for (const item of Array.isArray(asked) ? (asked as unknown[]) : []) {
    const email = typeof item === 'object' && item !== null && 'email' in item ? item.email : undefined;
    if (typeof email !== 'string') continue;
    const person = cloud.state.people.withEmail(email);
    answers[email] = person ? { id: person.id } : { errorCode: 404, message: 'User not found' };
  }
  return json(answers);
}

function limitOf({ url }: InternalCall, name: string, otherwise: number): number {
  const asked = Number(url.searchParams.get(name) ?? NaN);
  return Number.isInteger(asked) && asked >= 0 ? Math.min(asked, 1000) : otherwise;
}

/** Clients write times as milliseconds and as ISO 8601. */
function timeOf(text: string | null): number | undefined {
  if (text === null) return undefined;
  const at = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isFinite(at) ? at : undefined;
}
