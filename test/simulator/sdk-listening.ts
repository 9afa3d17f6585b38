import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { listen } from '../../src/simulator/doors/node.ts';
import type { NodeDoor } from '../../src/simulator/doors/node.ts';
import { eventsOf, leaveOutEncryption, startSdk, stopSdk } from './webex-sdk.ts';
import type { SdkEvents, SdkRecord, WebexSdk } from './webex-sdk.ts';

/**
 * What the SDK's public `listen()` tells of, end to end.
 *
 * @param encryption Whether the SDK has its conversation and encryption plugins. Then every event on the way is
 * decrypted with keys from the key management service.
 */
export function specifyListening({ encryption }: { encryption: boolean }): void {
  if (!encryption) leaveOutEncryption();
  let door: NodeDoor;
  let alice: WebexSdk;
  let bob: WebexSdk;
  let bobId: string;
  let messages: SdkEvents;
  let memberships: SdkEvents;
  let rooms: SdkEvents;
  let attachmentActions: SdkEvents;

  before(async () => {
    door = await listen({ seed: 'empty' });
    alice = await startSdk(door.url, door.cloud.tokens.alice);
    bob = await startSdk(door.url, door.cloud.tokens.bob);
    assert.equal(bob.internal.encryption !== undefined, encryption);
    bobId = (await bob.people.get('me')).id;
    for (const plugin of ['messages', 'memberships', 'rooms', 'attachmentActions'] as const) await bob[plugin].listen();
    messages = eventsOf(bob.messages, ['created', 'deleted']);
    memberships = eventsOf(bob.memberships, ['created', 'updated', 'deleted', 'seen']);
    rooms = eventsOf(bob.rooms, ['created', 'updated']);
    attachmentActions = eventsOf(bob.attachmentActions, ['created']);
  });

  after(async () => {
    await Promise.all([stopSdk(alice), stopSdk(bob)]);
    await door.close();
  });

  async function sharedRoom(): Promise<SdkRecord> {
    const room = await alice.rooms.create({ title: 'Launch' });
    await alice.memberships.create({ roomId: room.id, personId: bobId });
    await memberships.next('created', ({ data }) => data['roomId'] === room.id);
    return room;
  }

  /** Alice has read so far. The SDK does this by its conversation plugin. */
  async function acknowledge(roomId: string, messageId: string): Promise<void> {
    const [room, message] = [roomId, messageId].map((id) => atob(id).split('/').pop());
    const response = await fetch(`${door.url}/conversation/api/v1/conversations/${room}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${door.cloud.tokens.alice}`, 'content-type': 'application/json' },
      body: JSON.stringify({ verb: 'acknowledge', object: { objectType: 'activity', id: message } }),
    });
    assert.equal(response.status, 200);
  }

  it('hears of a message, an edit of it and its deletion', async () => {
    const { id: roomId } = await sharedRoom();
    const message = await alice.messages.create({ roomId, text: 'Ready?' });
    const created = await messages.next('created', ({ data }) => data.id === message.id);
    assert.equal(created.data['text'], 'Ready?');
    assert.equal(created.actorId, message['personId']);
    assert.equal(created.resource, 'messages');

    await alice.messages.update(message, { roomId, text: 'Ready!' });
    const edited = await messages.next('created', ({ data }) => data['text'] === 'Ready!');
    assert.equal(edited.data.id, message.id);

    await alice.messages.remove(message);
    const deleted = await messages.next('deleted');
    assert.equal(deleted.data.id, message.id);
    assert.equal(deleted.data['roomType'], 'group');
  });

  it('hears of a file as of a message', async () => {
    const { id: roomId } = await sharedRoom();
    const file = Object.assign(Buffer.from('plan'), { name: 'plan.txt', type: 'text/plain' });
    const message = await alice.messages.create({ roomId, files: [file] });
    const created = await messages.next('created', ({ data }) => data.id === message.id);
    assert.equal(created.data['files'].length, 1);
  });

  it('hears of a conversation between two from its first message on', async () => {
    const message = await alice.messages.create({ toPersonId: bobId, text: 'Just us' });
    const created = await messages.next('created', ({ data }) => data.id === message.id);
    assert.equal(created.data['roomType'], 'direct');
    const joined = await memberships.next('created', ({ data }) => data['roomId'] === message['roomId']);
    assert.equal(joined.data['roomType'], 'direct');
  });

  it('hears of members who join, become moderator and leave', async () => {
    const room = await bob.rooms.create({ title: 'Mine' });
    const member = await bob.memberships.create({ roomId: room.id, personEmail: 'newcomer@elsewhere.example' });
    const joined = await memberships.next('created', ({ data }) => data.id === member.id);
    assert.equal(joined.data['personEmail'], 'newcomer@elsewhere.example');
    await bob.memberships.update({ ...member, isModerator: true });
    const appointed = await memberships.next('updated', ({ data }) => data.id === member.id);
    assert.equal(appointed.data['isModerator'], true);
    await bob.memberships.remove(member);
    const left = await memberships.next('deleted', ({ data }) => data.id === member.id);
    assert.equal(left.data['roomId'], room.id);
  });

  it('hears of a member once, though a room is created with that member', async () => {
    const room = await bob.rooms.create({ title: 'Once' });
    await rooms.next('created', ({ data }) => data.id === room.id);
    await memberships.next('created', ({ data }) => data['roomId'] === room.id);
    await bob.messages.create({ roomId: room.id, text: 'A mark in time' });
    await messages.next('created', ({ data }) => data['text'] === 'A mark in time');
    assert.equal(
      memberships.count('created', ({ data }) => data['roomId'] === room.id),
      0,
    );
  });

  it('hears of a conversation being hidden', async () => {
    const message = await bob.messages.create({ toPersonEmail: 'hidden@elsewhere.example', text: 'Soon gone' });
    const { items } = await bob.memberships.list({ roomId: message['roomId'], personId: bobId });
    await bob.memberships.update({ ...items[0]!, isRoomHidden: true });
    const hidden = await memberships.next('updated', ({ data }) => data['roomId'] === message['roomId']);
    assert.equal(hidden.data['isRoomHidden'], true);
  });

  it('hears of a room being made, renamed and locked', async () => {
    const room = await bob.rooms.create({ title: 'Old name' });
    const created = await rooms.next('created', ({ data }) => data.id === room.id);
    assert.equal(created.data['creatorId'], bobId);
    await bob.rooms.update({ ...room, title: 'New name' });
    const renamed = await rooms.next('updated', ({ data }) => data.id === room.id);
    assert.equal(renamed.data['isLocked'], false);
    await bob.rooms.update({ id: room.id, title: 'New name', isLocked: true });
    const locked = await rooms.next('updated', ({ data }) => data.id === room.id);
    assert.equal(locked.data['isLocked'], true);
  });

  it('hears of a card being answered', async () => {
    const { id: roomId } = await sharedRoom();
    const card = await bob.messages.create({ roomId, text: 'Lunch?', attachments: [lunchCard] });
    const action = await alice.attachmentActions.create({
      type: 'submit',
      messageId: card.id,
      inputs: { dish: 'soup' },
    });
    const created = await attachmentActions.next('created');
    assert.equal(created.data.id, action.id);
    assert.equal(created.data['messageId'], card.id);
  });

  it('hears how far others have read', async () => {
    const { id: roomId } = await sharedRoom();
    const message = await bob.messages.create({ roomId, text: 'Seen?' });
    await acknowledge(roomId, message.id);
    const seen = await memberships.next('seen', ({ data }) => data['roomId'] === roomId);
    assert.equal(seen.data['lastSeenId'], message.id);
    assert.equal(seen.actorId, (await alice.people.get('me')).id);
  });
}

const lunchCard = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.3',
    body: [{ type: 'Input.Text', id: 'dish' }],
    actions: [{ type: 'Action.Submit', title: 'Order' }],
  },
};
