import { assert } from 'chai';
import type { SdkCloud, SdkSetting } from './sdk-setting.ts';
import { eventsOf, stopSdk } from './webex-sdk.ts';
import type { SdkEvents, SdkRecord, WebexSdk } from './webex-sdk.ts';

/** What the SDK's public `listen()` tells of, end to end; with encryption, by keys from the key management service. */
export function specifyListening({ encryption, before, after, it, openCloud, startSdk, makeFile }: SdkSetting): void {
  let cloud: SdkCloud;
  let alice: WebexSdk;
  let bob: WebexSdk;
  let bobId: string;
  let messages: SdkEvents;
  let memberships: SdkEvents;
  let rooms: SdkEvents;
  let attachmentActions: SdkEvents;

  before(async () => {
    cloud = await openCloud();
    alice = await startSdk(cloud.url, cloud.tokens.alice);
    bob = await startSdk(cloud.url, cloud.tokens.bob);
    assert.strictEqual(bob.internal.encryption !== undefined, encryption);
    bobId = (await bob.people.get('me')).id;
    for (const plugin of ['messages', 'memberships', 'rooms', 'attachmentActions'] as const) await bob[plugin].listen();
    messages = eventsOf(bob.messages, ['created', 'deleted']);
    memberships = eventsOf(bob.memberships, ['created', 'updated', 'deleted', 'seen']);
    rooms = eventsOf(bob.rooms, ['created', 'updated']);
    attachmentActions = eventsOf(bob.attachmentActions, ['created']);
  });

  after(async () => {
    await Promise.all([stopSdk(alice), stopSdk(bob)]);
    await cloud.close();
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
    const response = await fetch(`${cloud.url}/conversation/api/v1/conversations/${room}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.tokens.alice}`, 'content-type': 'application/json' },
      body: JSON.stringify({ verb: 'acknowledge', object: { objectType: 'activity', id: message } }),
    });
    assert.strictEqual(response.status, 200);
  }

  it('hears of a message, an edit of it and its deletion', async () => {
    const { id: roomId } = await sharedRoom();
    const message = await alice.messages.create({ roomId, text: 'Ready?' });
    const created = await messages.next('created', ({ data }) => data.id === message.id);
    assert.strictEqual(created.data['text'], 'Ready?');
    assert.strictEqual(created.actorId, message['personId']);
    assert.strictEqual(created.resource, 'messages');

    await alice.messages.update(message, { roomId, text: 'Ready!' });
    const edited = await messages.next('created', ({ data }) => data['text'] === 'Ready!');
    assert.strictEqual(edited.data.id, message.id);

    await alice.messages.remove(message);
    const deleted = await messages.next('deleted');
    assert.strictEqual(deleted.data.id, message.id);
    assert.strictEqual(deleted.data['roomType'], 'group');
  });

  it('hears of a file as of a message', async () => {
    const { id: roomId } = await sharedRoom();
    const message = await alice.messages.create({ roomId, files: [makeFile('plan.txt', 'plan')] });
    const created = await messages.next('created', ({ data }) => data.id === message.id);
    assert.strictEqual(created.data['files'].length, 1);
  });

  it('hears of a conversation between two from its first message on', async () => {
    const message = await alice.messages.create({ toPersonId: bobId, text: 'Just us' });
    const created = await messages.next('created', ({ data }) => data.id === message.id);
    assert.strictEqual(created.data['roomType'], 'direct');
    const joined = await memberships.next('created', ({ data }) => data['roomId'] === message['roomId']);
    assert.strictEqual(joined.data['roomType'], 'direct');
  });

  it('hears of members who join, become moderator and leave', async () => {
    const room = await bob.rooms.create({ title: 'Mine' });
    const member = await bob.memberships.create({ roomId: room.id, personEmail: 'newcomer@elsewhere.example' });
    const joined = await memberships.next('created', ({ data }) => data.id === member.id);
    assert.strictEqual(joined.data['personEmail'], 'newcomer@elsewhere.example');
    await bob.memberships.update({ ...member, isModerator: true });
    const appointed = await memberships.next('updated', ({ data }) => data.id === member.id);
    assert.strictEqual(appointed.data['isModerator'], true);
    await bob.memberships.remove(member);
    const left = await memberships.next('deleted', ({ data }) => data.id === member.id);
    assert.strictEqual(left.data['roomId'], room.id);
  });

  it('hears of a member once, though a room is created with that member', async () => {
    const room = await bob.rooms.create({ title: 'Once' });
    await rooms.next('created', ({ data }) => data.id === room.id);
    await memberships.next('created', ({ data }) => data['roomId'] === room.id);
    await bob.messages.create({ roomId: room.id, text: 'A mark in time' });
    await messages.next('created', ({ data }) => data['text'] === 'A mark in time');
    assert.strictEqual(
      memberships.count('created', ({ data }) => data['roomId'] === room.id),
      0,
    );
  });

  it('hears of a conversation being hidden', async () => {
    const message = await bob.messages.create({ toPersonEmail: 'hidden@elsewhere.example', text: 'Soon gone' });
    const { items } = await bob.memberships.list({ roomId: message['roomId'], personId: bobId });
    await bob.memberships.update({ ...items[0]!, isRoomHidden: true });
    const hidden = await memberships.next('updated', ({ data }) => data['roomId'] === message['roomId']);
    assert.strictEqual(hidden.data['isRoomHidden'], true);
  });

  it('hears of a room being made, renamed and locked', async () => {
    const room = await bob.rooms.create({ title: 'Old name' });
    const created = await rooms.next('created', ({ data }) => data.id === room.id);
    assert.strictEqual(created.data['creatorId'], bobId);
    await bob.rooms.update({ ...room, title: 'New name' });
    const renamed = await rooms.next('updated', ({ data }) => data.id === room.id);
    assert.strictEqual(renamed.data['isLocked'], false);
    await bob.rooms.update({ id: room.id, title: 'New name', isLocked: true });
    const locked = await rooms.next('updated', ({ data }) => data.id === room.id);
    assert.strictEqual(locked.data['isLocked'], true);
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
    assert.strictEqual(created.data.id, action.id);
    assert.strictEqual(created.data['messageId'], card.id);
  });

  it('hears how far others have read', async () => {
    const { id: roomId } = await sharedRoom();
    const message = await bob.messages.create({ roomId, text: 'Seen?' });
    await acknowledge(roomId, message.id);
    const seen = await memberships.next('seen', ({ data }) => data['roomId'] === roomId);
    assert.strictEqual(seen.data['lastSeenId'], message.id);
    assert.strictEqual(seen.actorId, (await alice.people.get('me')).id);
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
