import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { listen } from '../../src/simulator/doors/node.ts';
import type { NodeDoor } from '../../src/simulator/doors/node.ts';

describe('the port of a simulated cloud', () => {
  let door: NodeDoor;
  let authorization: string;

  before(async () => {
    door = await listen({ seed: 'empty' });
    authorization = `Bearer ${door.cloud.tokens.alice}`;
  });

  after(() => door.close());

  /** Sends bytes as they are; answers everything that came back until the server, or after a while this side, hung up. */
  function raw(...lines: string[]): Promise<string> {
    return new Promise((resolve) => {
      const connection = connect(Number(new URL(door.url).port), '127.0.0.1');
      let answer = '';
      connection.on('data', (data) => (answer += data.toString()));
      connection.on('error', (error) => (answer += error.message));
      connection.on('close', () => resolve(answer));
      connection.write([...lines, '', ''].join('\r\n'));
      connection.setTimeout(1000, () => connection.destroy());
    });
  }

  const stillServes = async () =>
    assert.equal((await fetch(`${door.url}/v1/rooms`, { headers: { authorization } })).status, 200);

  const requests: Record<string, { lines: string[]; status: number }> = {
    'an address without a host': { lines: ['GET // HTTP/1.1', 'Host: x', 'Connection: close'], status: 400 },
    'an absolute address that is none': {
      lines: ['GET http://[ HTTP/1.1', 'Host: x', 'Connection: close'],
      status: 400,
    },
    'a host that is none': { lines: ['GET /v1/rooms HTTP/1.1', 'Host: [', 'Connection: close'], status: 400 },
    'a method that the web platform forbids': {
      lines: ['TRACE /v1/rooms HTTP/1.1', 'Host: x', 'Connection: close'],
      status: 405,
    },
    'a path that climbs': {
      lines: ['GET /v1/%2e%2e/../../etc/passwd HTTP/1.1', 'Host: x', 'Connection: close'],
      status: 404,
    },
    'what is no HTTP': { lines: ['GARBAGE'], status: 400 },
    'headers without end': { lines: ['GET /v1/rooms HTTP/1.1', 'Host: x', `X: ${'a'.repeat(20_000)}`], status: 431 },
  };
  for (const [name, { lines, status }] of Object.entries(requests)) {
    it(`answers ${name} with ${status} in the form of Webex`, async () => {
      const answer = await raw(...lines);
      assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `));
      const [head, body] = answer.split('\r\n\r\n') as [string, string];
      assert.match(head, /^trackingid: \S+$/im);
      const { message, errors, trackingId } = JSON.parse(body) as Record<string, unknown>;
      assert.ok(message && Array.isArray(errors) && trackingId);
      await stillServes();
    });
  }

  it('cuts a body off that goes on for ever', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(64 * 1024))),
    });
    const answer = await door.cloud.fetch(
      new Request(`${door.cloud.origin}/v1/rooms`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: endless,
        duplex: 'half',
      } as RequestInit),
    );
    assert.equal(answer.status, 400);
    assert.match(((await answer.json()) as { message: string }).message, /too big/);
  });

  it('puts no line of its own making into the headers of an answer', async () => {
    const response = await fetch(`${door.url}/v1/rooms?max=1&x=%0d%0aset-cookie:%20a=b`, {
      headers: { authorization, origin: 'http://evil.example', trackingid: 'a b<script>' },
    });
    assert.equal(response.headers.get('set-cookie'), null);
    assert.match(response.headers.get('trackingid')!, /^ROUTERGW_/);
  });

  it('names files without breaking out of their header', async () => {
    const form = new FormData();
    form.set('toPersonEmail', 'bob@example.com');
    form.set('files', new File(['x'], '../"; filename="evil.html"\r\nset-cookie: a=b'));
    const posted = await fetch(`${door.url}/v1/messages`, { method: 'POST', headers: { authorization }, body: form });
    const { files } = (await posted.json()) as { files: [string] };
    const { headers } = await fetch(files[0], { headers: { authorization } });
    assert.equal(headers.get('set-cookie'), null);
    assert.match(
      headers.get('content-disposition')!,
      /^attachment; filename="[^"]*"(; filename\*=UTF-8''[\w%.!~*'()-]+)?$/,
    );
  });

  it('takes no socket at an address that is none', async () => {
    const answer = await raw(
      'GET /mercury/v1/apps/wx2/registrations/x/messages HTTP/1.1',
      'Host: [',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version: 13',
    );
    assert.match(answer, /^HTTP\/1.1 400 /);
    await stillServes();
  });

  it('outlives any frame', async () => {
    const device = await fetch(`${door.url}/wdm/api/v1/devices`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: '{}',
    });
    const { webSocketUrl } = (await device.json()) as { webSocketUrl: string };
    const login = JSON.stringify({ type: 'authorization', data: { token: authorization } });
    const frames = ['{"token":5}', '{"token":{}}', '"x"', 'null', '[]'].map(
      (data) => `{"type":"authorization","data":${data}}`,
    );
    const later = [
      '',
      '{',
      '[]',
      'null',
      '5',
      '{"type":{}}',
      '{"type":"ping","id":{"a":[]}}',
      '{"type":"ack","messageId":{}}',
    ];
    for (const first of [...frames, ...later, login]) {
      const socket = new WebSocket(webSocketUrl);
      await new Promise((resolve) => socket.once('open', resolve));
      socket.on('error', () => {});
      for (const frame of [first, ...later]) socket.send(frame);
      socket.send(Buffer.from([0, 1, 2]));
      await new Promise((resolve) => setTimeout(resolve, 10));
      socket.terminate();
    }
    await stillServes();
  });
});
