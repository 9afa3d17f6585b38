import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import { WebexConfigurationError } from '../../src/errors.ts';
import { createWebhookReceiver, type Handler, type WebhookCall } from '../../src/server/index.ts';

const call = {
  id: 'webhook',
  name: 'Ours',
  targetUrl: 'https://example.org/webhooks',
  resource: 'messages',
  event: 'created',
  createdBy: 'alice',
  actorId: 'bob',
  data: { id: 'message', roomId: 'space' },
};

const sign = (body: string, secret = 'secret'): string => createHmac('sha1', secret).update(body).digest('hex');

const post = (body: string, signature: string | undefined = sign(body)): Request =>
  new Request('https://example.org/webhooks', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(signature !== undefined && { 'x-spark-signature': signature }) },
  });

describe('A receiver of webhooks', () => {
  let received: WebhookCall[];
  let receiver: Handler;

  beforeEach(() => {
    received = [];
    receiver = createWebhookReceiver({ secret: 'secret', receive: (one) => void received.push(one) });
  });

  it('takes a call that is signed with its secret', async () => {
    assert.equal((await receiver(post(JSON.stringify(call)))).status, 204);
    const { targetUrl: _, ...told } = call;
    assert.deepEqual(received, [told]);
  });

  it('refuses one that is signed with another, with none, or for another body', async () => {
    const body = JSON.stringify(call);
    const others = [sign(body, 'guess'), '', 'x'.repeat(40), sign(body).slice(1), `${sign(body)}00`, sign(`${body} `)];
    for (const signature of others) assert.equal((await receiver(post(body, signature))).status, 401, signature);
    const unsigned = new Request('https://example.org', { method: 'POST', body });
    assert.equal((await receiver(unsigned)).status, 401);
    assert.deepEqual(received, []);
  });

  it('counts bytes and not letters, as Webex signs them', async () => {
    const body = JSON.stringify({ ...call, name: 'Größe 📣' });
    assert.equal((await receiver(post(body))).status, 204);
    assert.equal(received[0]!.name, 'Größe 📣');
  });

  it('takes two secrets while one takes the place of the other', async () => {
    const both = createWebhookReceiver({ secret: ['new', 'old'], receive: (one) => void received.push(one) });
    const body = JSON.stringify(call);
    for (const [secret, status] of [
      ['new', 204],
      ['old', 204],
      ['older', 401],
    ] as const)
      assert.equal((await both(post(body, sign(body, secret)))).status, status, secret);
    assert.equal(received.length, 2);
  });

  it('says what is no webhook', async () => {
    const bodies = ['', '{', '[]', 'null', '"x"', '{}', JSON.stringify({ ...call, data: [] }), '\u0000'];
    for (const key of ['id', 'resource', 'event', 'createdBy', 'data']) {
      bodies.push(JSON.stringify({ ...call, [key]: undefined }), JSON.stringify({ ...call, [key]: 7 }));
    }
    for (const body of bodies) assert.equal((await receiver(post(body))).status, 400, body);
    assert.deepEqual(received, []);
  });

  it('reads no more than a webhook can be, whether or not its length is told', async () => {
    const large = 'x'.repeat(300_000);
    assert.equal((await receiver(post(large))).status, 413);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const request = new Request('https://example.org', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit);
    assert.equal((await receiver(request)).status, 413);
    assert.ok(sent < 10, `${sent} parts were read`);
  });

  it('is called by POST alone', async () => {
    const answer = await receiver(new Request('https://example.org'));
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.get('allow'), 'POST');
  });

  it('lets its server answer when what is done about a call fails', async () => {
    const failing = createWebhookReceiver({
      secret: 'secret',
      receive: () => Promise.reject(new Error('The database is down.')),
    });
    await assert.rejects(failing(post(JSON.stringify(call))), /database/);
  });

  it('is not made without a secret', () => {
    for (const secret of ['', [], ['secret', ''], undefined as unknown as string])
      assert.throws(() => createWebhookReceiver({ secret, receive() {} }), WebexConfigurationError);
  });
});
