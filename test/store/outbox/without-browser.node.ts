import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { createStore } from '../../../src/store/store.ts';
import { json, network } from '../../rest/network.ts';

const me = { id: 'me', displayName: 'Alice Marlowe', emails: ['alice@example.com'], type: 'person' };

describe('Without a browser, the outbox', () => {
  it('sends from memory, in order, and says why it is not on disk', async () => {
    const posts: string[] = [];
    const { fetch } = network(async (request) => {
      if (request.url.endsWith('/people/me')) return json(me);
      if (request.method !== 'POST') return json({ items: [] });
      const { roomId, text } = (await request.json()) as { roomId: string; text: string };
      posts.push(text);
      const created = new Date().toISOString();
      const sender = { personId: 'me', personEmail: 'alice@example.com' };
      return json({ id: `message-${posts.length}`, roomId, roomType: 'group', ...sender, created, text });
    });
    const store = createStore({ getAccessToken: () => 'token-1', fetch, realtime: 'off' });
    store.outbox.send({ spaceId: 'room-1', text: 'before it is known by whom' });
    await store.start();
    store.outbox.send({ spaceId: 'room-1', text: 'and after' });
    const entries = store.outbox.entries('room-1');
    for (let tries = 0; tries < 100 && entries.peek().length > 0; tries++) await wait(20);
    assert.deepEqual(posts, ['before it is known by whom', 'and after']);
    assert.deepEqual(store.outbox.persistence.peek(), { place: 'memory', reason: 'unsupported' });
    await store.stop();
  });
});
