import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { createManualClock } from '../../src/simulator/clock.ts';
import { callers, ok, refused } from './caller.ts';
import type { Json } from './caller.ts';

interface Delivery {
  url: string;
  body: Json;
  text: string;
  signature: string | null;
}

function receiver(status: () => number = () => 204) {
  const deliveries: Delivery[] = [];
  const receive: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const signature = request.headers.get('x-spark-signature');
    deliveries.push({ url: request.url, body: JSON.parse(text), text, signature });
    return new Response(null, { status: status() });
  };
  return { deliveries, fetch: receive };
}

const hook = { name: 'Hook', targetUrl: 'https://example.com/hook', resource: 'messages', event: 'created' };

describe('webhooks', () => {
  it('are registered, listed newest first, changed and removed', async () => {
    const { alice, bob } = callers();
    const first = ok(await alice.post('/webhooks', hook));
    assert.equal(first.status, 'active');
    assert.equal(first.ownedBy, 'creator');
    const second = ok(await alice.post('/webhooks', { ...hook, event: 'deleted' }));
    assert.deepEqual(
      ok(await alice.get('/webhooks')).items.map(({ id }: { id: string }) => id),
      [second.id, first.id],
    );
    assert.equal((await alice.pages('/webhooks?max=1')).length, 2);
    refused(await alice.post('/webhooks', hook), 409);
    refused(await bob.get(`/webhooks/${first.id}`), 404);
    assert.equal(ok(await alice.put(`/webhooks/${first.id}`, { ...hook, name: 'Renamed' })).name, 'Renamed');
    assert.equal((await alice.delete(`/webhooks/${first.id}`)).status, 204);
    assert.equal(refused(await alice.post('/webhooks', { ...hook, name: '' }), 400), 'name cannot be empty');
    assert.equal(refused(await alice.post('/webhooks', { ...hook, targetUrl: null }), 400), 'targetUrl cannot be null');
    refused(await alice.post('/webhooks', { ...hook, resource: 'weather' }), 400);
    const hidden = ok(await bob.post('/rooms', { title: 'Hidden' }));
    const filter = `roomId=${hidden.id}`;
    assert.match(
      refused(await alice.post('/webhooks', { ...hook, filter }), 400),
      /'Invalid value for filter: roomId'/,
    );
  });

  it('take no filter that only an object of JavaScript has', async () => {
    const { alice } = callers();
    for (const filter of ['constructor=x', '__proto__=x', 'toString=x', 'roomId']) {
      refused(await alice.post('/webhooks', { ...hook, filter }), 400);
    }
  });

  it('are listed to the end by who deletes them page by page', async () => {
    const clock = createManualClock();
    const { alice } = callers({ clock });
    for (let number = 0; number < 5; number++) {
      ok(await alice.post('/webhooks', { ...hook, filter: undefined, targetUrl: `https://example.com/${number}` }));
      await clock.advance(1);
    }
    const seen = new Set<string>();
    for (let next: string | undefined = '/webhooks?max=2'; next !== undefined;) {
      const page = await alice.get(next);
      for (const { id } of ok(page).items) {
        assert.ok(!seen.has(id), 'nothing comes twice');
        seen.add(id);
        await alice.delete(`/webhooks/${id}`);
      }
      next = /<([^>]+)>/.exec(page.headers.get('link') ?? '')?.[1];
    }
    assert.equal(seen.size, 5);
  });

  it('are delivered over the network', async () => {
    const arrived: Array<{ signature: unknown; body: string }> = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (data: Buffer) => (body += data.toString()));
      request.on('end', () => {
        arrived.push({ signature: request.headers['x-spark-signature'], body });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { alice, cloud } = callers();
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'Plans' }));
    const targetUrl = `http://127.0.0.1:${port}/hook`;
    ok(await alice.post('/webhooks', { ...hook, targetUrl, secret: 'sesame' }));
    const { id } = ok(await alice.post('/messages', { roomId, text: 'hello' }));
    await cloud.webhooks.idle();
    server.closeAllConnections();
    server.close();
    assert.equal(arrived.length, 1);
    const [{ signature, body }] = arrived as [{ signature: unknown; body: string }];
    assert.equal(signature, createHmac('sha1', 'sesame').update(body).digest('hex'));
    assert.equal((JSON.parse(body) as { data: { id: string } }).data.id, id);
  });

  it('are told of what their owner may see, signed and without the words', async () => {
    const { deliveries, fetch } = receiver();
    const { alice, bob, cloud } = callers({ fetch });
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'Plans' }));
    ok(await alice.post('/webhooks', { ...hook, filter: `roomId=${roomId}`, secret: 'sesame' }));
    ok(await bob.post('/webhooks', { ...hook, targetUrl: 'https://example.com/bob' }));
    const message = ok(await alice.post('/messages', { roomId, text: 'secret words' }));
    const elsewhere = ok(await alice.post('/rooms', { title: 'Elsewhere' }));
    ok(await alice.post('/messages', { roomId: elsewhere.id, text: 'other' }));
    await cloud.webhooks.idle();
    assert.equal(deliveries.length, 1);
    const { body, text, signature, url } = deliveries[0]!;
    assert.equal(url, hook.targetUrl);
    assert.equal(body.data.id, message.id);
    assert.equal(body.actorId, message.personId);
    assert.ok(!text.includes('secret words') && !text.includes('sesame'));
    assert.equal(signature, createHmac('sha1', 'sesame').update(text).digest('hex'));
  });

  it('of a bot hear, in group spaces, only what mentions it', async () => {
    const { deliveries, fetch } = receiver();
    const { alice, bot, cloud } = callers({ fetch });
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'Builds' }));
    ok(await alice.post('/memberships', { roomId, personEmail: 'build-bot@webex.bot' }));
    ok(await bot.post('/webhooks', hook));
    ok(await alice.post('/messages', { roomId, text: 'not for you' }));
    const mention = ok(await alice.post('/messages', { roomId, markdown: '<@personEmail:build-bot@webex.bot> go' }));
    const direct = ok(await alice.post('/messages', { toPersonEmail: 'build-bot@webex.bot', text: 'psst' }));
    await cloud.webhooks.idle();
    assert.deepEqual(
      deliveries.map(({ body }) => body.data.id),
      [mention.id, direct.id],
    );
  });

  it('on everything are the firehose of memberships, messages and rooms', async () => {
    const { deliveries, fetch } = receiver();
    const { alice, bob, cloud } = callers({ fetch });
    ok(await alice.post('/webhooks', { ...hook, resource: 'all', event: 'all' }));
    const room = ok(await alice.post('/rooms', { title: 'Plans' }));
    ok(await alice.put(`/rooms/${room.id}`, { title: 'Better' }));
    const added = ok(await alice.post('/memberships', { roomId: room.id, personEmail: 'bob@example.com' }));
    await bob.delete(`/memberships/${added.id}`);
    await cloud.webhooks.idle();
    assert.deepEqual(
      deliveries.map(({ body }) => `${body.resource} ${body.event}`),
      ['rooms created', 'memberships created', 'rooms updated', 'memberships created', 'memberships deleted'],
    );
    assert.ok(!('title' in deliveries[0]!.body.data));
  });

  it('are switched off after a hundred failures in five minutes, and on probation after that', async () => {
    const clock = createManualClock();
    const { fetch } = receiver(() => 500);
    const { alice, cloud } = callers({ fetch, clock });
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'Plans' }));
    const { id } = ok(await alice.post('/webhooks', hook));
    const say = async (times: number) => {
      for (let count = 0; count < times; count++) ok(await alice.post('/messages', { roomId, text: 'x' }));
      await cloud.webhooks.idle();
      return ok(await alice.get(`/webhooks/${id}`)).status;
    };
    assert.equal(await say(99), 'active');
    assert.equal(await say(1), 'inactive');
    assert.equal(ok(await alice.put(`/webhooks/${id}`, { ...hook, status: 'active' })).status, 'active');
    assert.equal(await say(1), 'inactive');
    ok(await alice.put(`/webhooks/${id}`, { ...hook, status: 'active' }));
    await clock.advance(6 * 60_000);
    assert.equal(await say(1), 'active');
  });
});
