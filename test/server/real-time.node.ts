import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { createClient, type WebexClient } from '../../src/rest/index.ts';
import {
  createRelay,
  createWebhookReceiver,
  registerWebhooks,
  toNodeListener,
  type Relay,
} from '../../src/server/index.ts';
import { listen, type NodeDoor } from '../../src/simulator/doors/node.ts';
import { relay as relaySource } from '../../src/realtime/relay.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { until } from '../support/until.ts';

/** A site with a back end of ours, and a page of it: everything on real ports. */
describe('Real time by webhooks', { concurrency: false }, () => {
  let webex: NodeDoor;
  let site: Server;
  let address: string;
  let relay: Relay;
  const failures: unknown[] = [];
  const stores: Store[] = [];

  const client = (person: 'alice' | 'bob'): WebexClient =>
    createClient({ apiBase: `${webex.url}/v1`, getAccessToken: () => webex.cloud.tokens[person] });

  /** A page of somebody who is signed in to the site. */
  const openPage = async (person: 'alice' | 'bob', session: string = person): Promise<Store> => {
    const store = createStore({
      apiBase: `${webex.url}/v1`,
      getAccessToken: () => webex.cloud.tokens[person],
      realtime: relaySource(`${address}/webex/events`, { headers: () => ({ cookie: `session=${session}` }) }),
    });
    stores.push(store);
    await store.start();
    return store;
  };

  before(async () => {
    webex = await listen({ seed: 'empty', randomSeed: 1 });
  });

  beforeEach(async () => {
    const people = new Map<string, string>();
    for (const person of ['alice', 'bob'] as const) people.set(person, (await client(person).people.get('me')).id);
    relay = createRelay({
      identify: ({ headers }) => people.get(/session=(\w+)/.exec(headers.get('cookie') ?? '')?.[1] ?? ''),
    });
    const receiver = createWebhookReceiver({ secret: 'secret', receive: relay.publish });
    const events = toNodeListener(relay.handle);
    const webhooks = toNodeListener(receiver, { onError: (error) => failures.push(error) });
    site = createServer((request, response) => {
      if (request.url === '/webex/events') void events(request, response);
      else if (request.url === '/webex/webhooks') void webhooks(request, response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', () => resolve()));
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.stop()));
    relay.close();
    site.closeAllConnections();
    await new Promise((resolve) => site.close(resolve));
    assert.deepEqual(failures, []);
  });

  after(() => webex.close());

  it('what somebody else writes is on the page a moment later', async () => {
    await registerWebhooks(client('alice'), { targetUrl: `${address}/webex/webhooks`, secret: 'secret' });
    const space = await client('alice').spaces.create({ title: 'Workshop' });
    await client('alice').memberships.create({
      spaceId: space.id,
      personEmail: (await client('bob').people.get('me')).emails[0]!,
    });
    const alice = await openPage('alice');
    const timeline = alice.messages.timeline(space.id);
    const release = timeline.watch();
    await timeline.load();
    await until(() => alice.session.connection.peek() === 'live', 'the relay');
    const { id } = await client('bob').messages.create({ spaceId: space.id, text: 'The parts are here.' });
    await until(() => timeline.ids.includes(id), 'the message');
    assert.equal(alice.messages.peek(id)!.text, 'The parts are here.');
    await client('bob').messages.delete(id);
    await until(() => !timeline.ids.includes(id) || alice.messages.peek(id) === undefined, 'the deletion');
    release();
  });

  it('a page is told of what its own person may see, and of nothing else', async () => {
    for (const person of ['alice', 'bob'] as const)
      await registerWebhooks(client(person), { targetUrl: `${address}/webex/webhooks`, secret: 'secret' });
    const heard: string[] = [];
    const answer = await fetch(`${address}/webex/events`, { headers: { cookie: 'session=bob' } });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const listening = (async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        heard.push(value);
      }
    })();
    const own = await client('alice').spaces.create({ title: 'Alice alone' });
    await client('alice').messages.create({ spaceId: own.id, text: 'A secret' });
    const bobs = await client('bob').spaces.create({ title: 'Bob alone' });
    await until(() => heard.join('').includes(bobs.id), 'the space of Bob');
    assert.ok(!heard.join('').includes(own.id));
    assert.ok(!heard.join('').includes('secret'));
    await reader.cancel();
    await listening;
  });

  it('what was missed while the connection was broken is read when it is back', async () => {
    await registerWebhooks(client('alice'), { targetUrl: `${address}/webex/webhooks`, secret: 'secret' });
    const space = await client('alice').spaces.create({ title: 'Broken' });
    const alice = await openPage('alice');
    const timeline = alice.messages.timeline(space.id);
    const release = timeline.watch();
    await timeline.load();
    await until(() => alice.session.connection.peek() === 'live', 'the relay');
    relay.disconnect();
    await until(() => alice.session.connection.peek() !== 'live', 'the break');
    const { id } = await client('alice').messages.create({ spaceId: space.id, text: 'Meanwhile' });
    await until(() => timeline.ids.includes(id), 'the message');
    await until(() => alice.session.connection.peek() === 'live', 'the relay again');
    release();
  });

  it('a page of somebody who is not signed in to the site says that it is not live', async () => {
    const alice = await openPage('alice', 'nobody');
    await until(() => alice.session.connection.peek() === 'failed', 'the refusal');
    assert.match(alice.session.connectionError.peek()!.message, /relay/);
  });

  it('a call that is not signed by Webex reaches nobody', async () => {
    const forged = await fetch(`${address}/webex/webhooks`, {
      method: 'POST',
      body: JSON.stringify({ id: 'x', resource: 'messages', event: 'created', createdBy: 'x', data: {} }),
      headers: { 'content-type': 'application/json', 'x-spark-signature': '0'.repeat(40) },
    });
    assert.equal(forged.status, 401);
  });
});
