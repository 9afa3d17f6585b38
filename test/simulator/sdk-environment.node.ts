import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listen, type NodeDoor } from '../../src/simulator/doors/node.ts';
import { startSdk } from './sdk-in-node.ts';
import { stopSdk, type WebexSdk } from './webex-sdk.ts';

/** How programs are pointed at another Webex without changing them. */
describe('the unmodified Webex JS SDK, sent to the simulator by HYDRA_SERVICE_URL', () => {
  let door: NodeDoor;
  let alice: WebexSdk;

  before(async () => {
    door = await listen({ seed: 'empty' });
    process.env['HYDRA_SERVICE_URL'] = `${door.url}/v1`;
    process.env['U2C_SERVICE_URL'] = `${door.url}/u2c/api/v1`;
    alice = await startSdk(undefined, door.cloud.tokens.alice);
  });

  after(async () => {
    await stopSdk(alice);
    await door.close();
  });

  it('lists, creates, reads and deletes', async () => {
    const room = await alice.rooms.create({ title: 'By environment' });
    const { items: rooms } = await alice.rooms.list({ max: 1 });
    assert.equal(rooms[0]!.id, room.id);
    const message = await alice.messages.create({ roomId: room.id, markdown: '**Hello**' });
    assert.equal((await alice.messages.get(message.id))['text'], 'Hello');
    const { items: members } = await alice.memberships.list({ roomId: room.id });
    assert.equal(members[0]!['personId'], (await alice.people.get('me')).id);
    await alice.messages.remove(message);
    await assert.rejects(alice.messages.get(message.id), { statusCode: 404 });
    await alice.rooms.remove(room);
    await assert.rejects(alice.rooms.get(room.id), { statusCode: 404 });
  });
});
