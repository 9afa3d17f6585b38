import { assert } from 'chai';
import { rejection } from './sdk-setting.ts';
import type { SdkCloud, SdkSetting } from './sdk-setting.ts';
import { eventsOf, stopSdk } from './webex-sdk.ts';
import type { SdkEvent, SdkEvents, SdkRecord, WebexSdk } from './webex-sdk.ts';

/** The services behind the public API, through the SDK's own conversation and encryption plugins. */
export function specifyConversation(setting: SdkSetting): void {
  const { before, after, describe, it, openCloud, startSdk, makeFile, toText, overlookRejections } = setting;
  let cloud: SdkCloud;
  let alice: WebexSdk;
  let bob: WebexSdk;
  let bobId: string;
  let room: SdkRecord;
  let activities: SdkEvents;
  let stopOverlooking: () => void;

  before(async () => {
    stopOverlooking = overlookRejections('KmsError');
    cloud = await openCloud();
    alice = await startSdk(cloud.url, cloud.tokens.alice);
    bob = await startSdk(cloud.url, cloud.tokens.bob);
    bobId = (await bob.people.get('me')).id;
    room = await alice.rooms.create({ title: 'Café Ⅻ' });
    await alice.memberships.create({ roomId: room.id, personId: bobId });
    await bob.internal.mercury.connect();
    activities = eventsOf(bob.internal.mercury, [
      'event:conversation.activity',
      'event:status.start_typing',
      'event:status.stop_typing',
    ]);
  });

  after(async () => {
    await Promise.all([stopSdk(alice), stopSdk(bob)]);
    await cloud.close();
    stopOverlooking();
  });

  async function conversationOf(sdk: WebexSdk, record: SdkRecord = room): Promise<SdkRecord> {
    const id = atob(record.id).split('/').pop()!;
    return sdk.internal.conversation.get({ id, cluster: 'us' }, { activitiesLimit: 10, participantAckFilter: 'all' });
  }

  function activity(fits: (activity: SdkRecord) => boolean): Promise<SdkRecord> {
    return activities
      .next('event:conversation.activity', ({ data }: SdkEvent) => fits(data['activity']))
      .then(({ data }) => data['activity'] as SdkRecord);
  }

  describe('encryption', () => {
    it('gives an activity its words back', async () => {
      const message = await alice.messages.create({ roomId: room.id, markdown: 'Zwei **Tassen** 茶' });
      const { object } = await activity(({ id }) => id === atob(message.id).split('/').pop());
      assert.strictEqual(object.displayName, 'Zwei Tassen 茶');
      assert.match(object.content, /<strong>Tassen<\/strong> 茶/);
    });

    it('really encrypts: without the key there is nothing to read', async () => {
      const { id } = await alice.messages.create({ roomId: room.id, text: 'top secret' });
      const uuid = atob(id).split('/').pop()!;
      const response = await fetch(`${cloud.url}/conversation/api/v1/activities/${uuid}`, {
        headers: { authorization: `Bearer ${cloud.tokens.alice}` },
      });
      const raw = await response.text();
      assert.strictEqual(raw.includes('top secret'), false);
      const { encryptionKeyUrl, object } = JSON.parse(raw) as SdkRecord;
      assert.strictEqual(await bob.internal.encryption.decryptText(encryptionKeyUrl, object.displayName), 'top secret');
    });

    it('keeps the key of a conversation from those who are not in it', async () => {
      const own = await alice.rooms.create({ title: 'Alone' });
      const { encryptionKeyUrl } = await conversationOf(alice, own);
      assert.ok(await alice.internal.encryption.getKey(encryptionKeyUrl));
      assert.strictEqual((await rejection(bob.internal.encryption.getKey(encryptionKeyUrl))).status, 403);
    });

    it('gives a shared file back', async () => {
      const file = makeFile('plän.txt', 'the plan');
      await alice.messages.create({ roomId: room.id, text: 'See', files: [file] });
      const { object } = await activity(({ verb }) => verb === 'share');
      const [item] = object.files.items;
      assert.strictEqual(item.displayName, 'plän.txt');
      const { body } = await bob.request({ uri: item.url, responseType: 'buffer' });
      const content = await bob.internal.encryption.decryptBinary(item.scr, body);
      assert.strictEqual(toText(content), 'the plan');
    });
  });

  describe('conversations', () => {
    it('lists titles, people and messages in the clear', async () => {
      const conversations = (await alice.internal.conversation.list({})) as SdkRecord[];
      assert.ok(conversations.some(({ displayName }) => displayName === 'Café Ⅻ'));
      const conversation = await conversationOf(alice);
      assert.strictEqual(conversation['displayName'], 'Café Ⅻ');
      const people = conversation['participants'].items as SdkRecord[];
      const { displayName } = await bob.people.get('me');
      assert.ok(people.some((person) => person['displayName'] === displayName));
      const messages = conversation['activities'].items as SdkRecord[];
      assert.ok(messages.some(({ object }) => object.displayName === 'top secret'));
    });

    it('takes a post, an edit, a reply and a deletion', async () => {
      const conversation = await conversationOf(alice);
      const { conversation: service } = alice.internal;
      const posted = await service.post(conversation, { displayName: 'Hullo', content: '<strong>Hullo</strong>' });
      const heard = await activity(({ id }) => id === posted.id);
      assert.strictEqual(heard['object'].displayName, 'Hullo');
      const messageId = btoa(`ciscospark://us/MESSAGE/${posted.id}`).replace(/=+$/, '');
      assert.strictEqual((await bob.messages.get(messageId))['text'], 'Hullo');

      await service.post(conversation, 'Hello', { parent: { id: posted.id, type: 'edit' } });
      const edited = await activity(({ parent }) => parent?.type === 'edit');
      assert.strictEqual(edited['parent'].id, posted.id);
      assert.strictEqual((await bob.messages.get(messageId))['text'], 'Hello');

      const reply = await service.post(conversation, 'Hi!', { parent: { id: posted.id, type: 'reply' } });
      assert.strictEqual((await activity(({ id }) => id === reply.id))['parent'].id, posted.id);

      await service.delete(conversation, posted);
      await activity(({ object, verb }) => verb === 'delete' && object.id === posted.id);
      assert.strictEqual((await rejection(bob.messages.get(messageId))).statusCode, 404);
    });

    it('takes an encrypted file', async () => {
      const file = makeFile('cloud.txt', 'by the back door');
      const shared = await alice.internal.conversation.share(await conversationOf(alice), [file]);
      const messageId = btoa(`ciscospark://us/MESSAGE/${shared.id}`).replace(/=+$/, '');
      const message = await bob.messages.get(messageId);
      const response = await fetch(message['files'][0], {
        headers: { authorization: `Bearer ${cloud.tokens.bob}` },
      });
      assert.strictEqual(await response.text(), 'by the back door');
    });

    it('renames, locks, appoints, adds, removes', async () => {
      const own = await bob.rooms.create({ title: 'Before' });
      const conversation = await conversationOf(bob, own);
      const { conversation: service } = bob.internal;
      await service.update(conversation, { objectType: 'conversation', displayName: 'After' });
      assert.strictEqual((await bob.rooms.get(own.id))['title'], 'After');
      await service.add(conversation, (await alice.people.get('me'))['emails'][0]);
      await service.assignModerator(conversation, await uuidOf(alice));
      await service.lock(conversation);
      assert.strictEqual((await bob.rooms.get(own.id))['isLocked'], true);
      const { items } = await alice.memberships.list({ roomId: own.id });
      assert.ok(items.every(({ isModerator }) => isModerator));
      await service.leave(conversation, await uuidOf(alice));
      assert.strictEqual((await bob.memberships.list({ roomId: own.id })).items.length, 1);
    });

    it('begins a group', async () => {
      const created = await alice.internal.conversation.create(
        { displayName: 'From within', participants: [await uuidOf(bob)], comment: 'Welcome' },
        { forceGrouped: true },
      );
      const { items } = await bob.rooms.list({ max: 1 });
      assert.strictEqual(items[0]!['title'], 'From within');
      assert.strictEqual(atob(items[0]!.id).split('/').pop(), created.id);
    });
  });

  async function uuidOf(sdk: WebexSdk): Promise<string> {
    return atob((await sdk.people.get('me')).id)
      .split('/')
      .pop()!;
  }

  it('tells others who is typing', async () => {
    const conversation = await conversationOf(alice);
    await alice.internal.conversation.updateTypingStatus(conversation, { typing: true });
    const started = await activities.next('event:status.start_typing');
    assert.strictEqual(started.data['conversationId'], conversation.id);
    assert.strictEqual(started.data['actor'].entryUUID, await uuidOf(alice));
    await alice.internal.conversation.updateTypingStatus(conversation, { typing: false });
    await activities.next('event:status.stop_typing');
  });

  it('keeps read marks', async () => {
    const own = await alice.rooms.create({ title: 'Reading' });
    await alice.memberships.create({ roomId: own.id, personId: bobId });
    const first = await alice.messages.create({ roomId: own.id, text: 'one' });
    const second = await alice.messages.create({ roomId: own.id, text: 'two' });
    const unread = await bob.rooms.getWithReadStatus(own.id);
    assert.ok(unread['lastActivityDate'] > unread['lastSeenActivityDate']);

    await bob.memberships.updateLastSeen(first);
    const half = await bob.rooms.getWithReadStatus(own.id);
    assert.ok(half['lastActivityDate'] > half['lastSeenActivityDate']);

    await bob.memberships.updateLastSeen(second);
    const listed = (await bob.rooms.listWithReadStatus()).items.find(({ id }) => id === own.id)!;
    assert.strictEqual(listed['title'], 'Reading');
    assert.strictEqual(listed['lastActivityDate'], listed['lastSeenActivityDate']);
    const { items } = await alice.memberships.listWithReadStatus({ roomId: own.id });
    assert.strictEqual(items.find(({ personId }) => personId === bobId)!['lastSeenId'], second.id);
  });
}
