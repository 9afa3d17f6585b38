import { errors } from '../http/errors.ts';
import type { ActivityObject, ActivityObjects } from './activity-objects.ts';
import type { InternalCall } from './internal-service.ts';
import type { KeyManagement } from './key-management.ts';
import { openText } from './open-text.ts';
import { callPublicApi } from './public-api.ts';
import type { SubmittedConversation } from './submitted.ts';

/** A new conversation, with the people and the first words that came with it. */
export async function createConversation(
  call: InternalCall,
  { keys, objects }: { keys: KeyManagement; objects: ActivityObjects },
  { activities, displayName, encryptionKeyUrl, tags }: SubmittedConversation,
): Promise<ActivityObject> {
  const { cloud, identity, origin } = call;
  const me = identity.person.id;
  const others = activities
    .filter(({ verb, object }) => verb === 'add' && object.id !== undefined && object.id !== me)
    .map(({ object }) => object.id!);
  const posts = activities.filter(({ verb }) => verb === 'post');
  const words = await Promise.all(posts.map(({ object }) => openText(keys, object.displayName, encryptionKeyUrl)));
  let roomId: string;
  if (tags.includes('ONE_ON_ONE')) {
    // The public API begins a conversation between two with a message, so without one there is nothing to begin.
    if (words.length === 0) throw errors.badRequest('A conversation of two begins with a message.');
    roomId = cloud.ids.pair(me, others[0] ?? me);
    for (const text of words) await callPublicApi(call, 'POST', '/messages', { toPersonId: others[0], text });
  } else {
    const names = others.map((id) => cloud.state.people.get(id)?.displayName ?? '').join(', ');
    const title =
      displayName === undefined
        ? names || identity.person.displayName
        : await openText(keys, displayName, encryptionKeyUrl);
    const room = await callPublicApi<{ id: string }>(call, 'POST', '/rooms', { title });
    roomId = cloud.ids.decode('ROOM', room.id)!;
    for (const personId of others) await callPublicApi(call, 'POST', '/memberships', { roomId, personId });
    for (const text of words) await callPublicApi(call, 'POST', '/messages', { roomId, text });
  }
  const room = cloud.state.rooms.get(roomId);
  if (!room) throw errors.notFound('Conversation not found');
  const conversation = await objects.conversation(origin, room, cloud.state.memberships.get(roomId, me));
  return { ...conversation, participants: { items: objects.participants(roomId) } };
}
