import { assert } from 'chai';
import { rejection } from './sdk-setting.ts';
import type { SdkCloud, SdkSetting } from './sdk-setting.ts';
import { stopSdk } from './webex-sdk.ts';
import type { SdkRecord, WebexSdk } from './webex-sdk.ts';

/** Every call of the SDK's public plugins. */
export function specifyCalls({ before, after, describe, it, openCloud, startSdk, makeFile }: SdkSetting): void {
  let cloud: SdkCloud;
  let alice: WebexSdk;
  let bob: WebexSdk;
  let bobId: string;

  before(async () => {
    cloud = await openCloud();
    alice = await startSdk(cloud.url, cloud.tokens.alice);
    bob = await startSdk(cloud.url, cloud.tokens.bob);
    bobId = (await bob.people.get('me')).id;
  });

  after(async () => {
    await Promise.all([stopSdk(alice), stopSdk(bob)]);
    await cloud.close();
  });

  async function room(title = 'Launch'): Promise<SdkRecord> {
    return alice.rooms.create({ title });
  }

  describe('people', () => {
    it('finds oneself, others by id, and others by name', async () => {
      const me = await alice.people.get('me');
      assert.strictEqual(me['type'], 'person');
      assert.strictEqual((await alice.people.get(bobId)).id, bobId);
      const found = await alice.people.list({ displayName: (await bob.people.get('me'))['displayName'] });
      assert.deepEqual(
        found.items.map(({ id }) => id),
        [bobId],
      );
    });

    it('gathers several ids into one request', async () => {
      const me = (await alice.people.get('me')).id;
      const people = (await alice.people.list([me, bobId])) as unknown as SdkRecord[];
      assert.deepEqual(
        people.map(({ id }) => id),
        [me, bobId],
      );
    });
  });

  describe('rooms', () => {
    it('creates, reads, changes, lists and removes', async () => {
      const created = await room('Before');
      assert.strictEqual((await alice.rooms.get(created.id))['title'], 'Before');
      const changed = await alice.rooms.update({ ...created, title: 'After' });
      assert.strictEqual(changed['title'], 'After');
      const { items } = await alice.rooms.list({ max: 5 });
      assert.ok(items.some(({ id, title }) => id === created.id && title === 'After'));
      await alice.rooms.remove(created);
      assert.strictEqual((await rejection(alice.rooms.get(created.id))).statusCode, 404);
    });

    it('pages through what there is', async () => {
      const rooms = [await room('One'), await room('Two'), await room('Three')];
      const seen: string[] = [];
      let page = await alice.rooms.list({ max: 2 });
      for (;;) {
        seen.push(...page.items.map(({ id }) => id));
        if (!page.hasNext()) break;
        page = await page.next();
      }
      for (const { id } of rooms) assert.ok(seen.includes(id));
      assert.strictEqual(new Set(seen).size, seen.length);
    });
  });

  describe('messages', () => {
    it('creates, reads, edits, lists and removes', async () => {
      const { id: roomId } = await room();
      const message = await alice.messages.create({ roomId, markdown: 'It **works**' });
      assert.match(message['html'], /<strong>works<\/strong>/);
      assert.strictEqual((await alice.messages.get(message.id))['text'], 'It works');
      const edited = await alice.messages.update(message, { roomId, text: 'It still works' });
      assert.strictEqual(edited['text'], 'It still works');
      assert.deepEqual(
        (await alice.messages.list({ roomId })).items.map(({ id }) => id),
        [message.id],
      );
      await alice.messages.remove(message);
      assert.strictEqual((await alice.messages.list({ roomId })).items.length, 0);
    });

    it('uploads a file with a message', async () => {
      const { id: roomId } = await room();
      const file = makeFile('hello.txt', 'hello');
      const message = await alice.messages.create({ roomId, text: 'See the file', files: [file] });
      assert.strictEqual(message['files'].length, 1);
      const response = await fetch(message['files'][0], {
        headers: { authorization: `Bearer ${cloud.tokens.alice}` },
      });
      assert.strictEqual(await response.text(), 'hello');
    });

    it('begins a conversation between two', async () => {
      const message = await alice.messages.create({ toPersonId: bobId, text: 'Have a minute?' });
      assert.strictEqual(message['roomType'], 'direct');
      assert.strictEqual((await bob.messages.get(message.id))['text'], 'Have a minute?');
    });
  });

  it('creates, reads, changes, lists and removes memberships', async () => {
    const { id: roomId } = await room();
    const membership = await alice.memberships.create({ roomId, personId: bobId });
    assert.strictEqual((await alice.memberships.get(membership.id))['personId'], bobId);
    const changed = await alice.memberships.update({ ...membership, isModerator: true });
    assert.strictEqual(changed['isModerator'], true);
    assert.strictEqual((await alice.memberships.list({ roomId })).items.length, 2);
    await bob.memberships.remove(membership);
    assert.strictEqual((await alice.memberships.list({ roomId })).items.length, 1);
  });

  it('creates, reads, changes and lists teams, and removes their members', async () => {
    const team = await alice.teams.create({ name: 'Gatehouse' });
    assert.strictEqual((await alice.teams.get(team.id))['name'], 'Gatehouse');
    assert.strictEqual((await alice.teams.update({ ...team, name: 'Lodge' }))['name'], 'Lodge');
    assert.ok((await alice.teams.list()).items.some(({ id }) => id === team.id));
    const member = await alice.teamMemberships.create({ teamId: team.id, personId: bobId });
    assert.strictEqual((await alice.teamMemberships.get(member.id))['personId'], bobId);
    const changed = await alice.teamMemberships.update({ ...member, isModerator: true });
    assert.strictEqual(changed['isModerator'], true);
    assert.strictEqual((await alice.teamMemberships.list({ teamId: team.id })).items.length, 2);
    await alice.teamMemberships.remove(member);
    assert.strictEqual((await alice.teamMemberships.list({ teamId: team.id })).items.length, 1);
  });

  it('answers a card and reads the answer', async () => {
    const { id: roomId } = await room();
    await alice.memberships.create({ roomId, personId: bobId });
    const card = await alice.messages.create({ roomId, text: 'Lunch?', attachments: [lunchCard] });
    const action = await bob.attachmentActions.create({ type: 'submit', messageId: card.id, inputs: { dish: 'soup' } });
    assert.deepEqual((await alice.attachmentActions.get(action.id))['inputs'], { dish: 'soup' });
  });

  it('creates, reads, changes, lists and removes webhooks', async () => {
    const webhook = await alice.webhooks.create({
      name: 'All',
      targetUrl: 'https://example.com/hook',
      resource: 'messages',
      event: 'created',
    });
    assert.strictEqual((await alice.webhooks.get(webhook.id))['name'], 'All');
    assert.strictEqual((await alice.webhooks.update({ ...webhook, name: 'Every' }))['name'], 'Every');
    assert.ok((await alice.webhooks.list()).items.some(({ id }) => id === webhook.id));
    await alice.webhooks.remove(webhook);
    assert.strictEqual((await rejection(alice.webhooks.get(webhook.id))).statusCode, 404);
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
