import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { listen } from '../../src/simulator/doors/node.ts';
import type { NodeDoor } from '../../src/simulator/doors/node.ts';

describe('a simulated cloud on a port', () => {
  let door: NodeDoor;
  let authorization: string;

  before(async () => {
    door = await listen({ seed: 'empty' });
    authorization = `Bearer ${door.cloud.tokens.alice}`;
  });

  afterEach(() => door.cloud.faults.clear());
  after(() => door.close());

  function post(path: string, body: object): Promise<Response> {
    return fetch(`${door.url}/v1${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async function roomTitles(): Promise<string[]> {
    const response = await fetch(`${door.url}/v1/rooms`, { headers: { authorization } });
    const { items } = (await response.json()) as { items: Array<{ title: string }> };
    return items.map(({ title }) => title);
  }

  it('hands out addresses at its own port', async () => {
    const file = new FormData();
    file.set('toPersonEmail', (await roomMate()).emails[0]!);
    file.set('files', new File(['hello'], 'hello.txt', { type: 'text/plain' }));
    const response = await fetch(`${door.url}/v1/messages`, { method: 'POST', headers: { authorization }, body: file });
    const { files } = (await response.json()) as { files: [string] };
    assert.ok(files[0].startsWith(`${door.url}/v1/contents/`), files[0]);
    const content = await fetch(files[0], { headers: { authorization } });
    assert.equal(await content.text(), 'hello');
  });

  async function roomMate(): Promise<{ emails: string[] }> {
    const response = await fetch(`${door.url}/v1/people/me`, {
      headers: { authorization: `Bearer ${door.cloud.tokens.bob}` },
    });
    return (await response.json()) as { emails: string[] };
  }

  it('answers a HEAD request without a body', async () => {
    const response = await fetch(`${door.url}/v1/nothing`, { method: 'HEAD', headers: { authorization } });
    assert.equal(response.status, 404);
    assert.equal(await response.text(), '');
  });

  it('answers preflights of other origins', async () => {
    const response = await fetch(`${door.url}/v1/rooms`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.com',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
    assert.equal(response.ok, true);
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /authorization/);
  });

  it('keeps connections open between requests', async () => {
    const answers = await rawExchange(
      [1, 2].map(() => `GET /v1/people/me HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n\r\n`),
    );
    assert.equal(answers.match(/HTTP\/1\.1 200/g)?.length, 2);
  });

  /** Sends requests one after the other over one connection. */
  function rawExchange(requests: string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const connection = connect(Number(new URL(door.url).port), '127.0.0.1');
      let received = '';
      let sent = 0;
      const sendNext = () => connection.write(requests[sent++]!);
      connection.on('connect', sendNext);
      connection.on('data', (data) => {
        received += data.toString();
        if (!received.endsWith('}')) return;
        if (sent < requests.length) sendNext();
        else connection.end();
      });
      connection.on('close', () => resolve(received));
      connection.on('error', reject);
    });
  }

  it('loses a request before anything is done', async () => {
    door.cloud.faults.add({ fault: { kind: 'drop' }, times: 1 });
    await assert.rejects(post('/rooms', { title: 'Dropped' }), TypeError);
    assert.equal((await roomTitles()).includes('Dropped'), false);
  });

  it('loses the answer after the work is done', async () => {
    door.cloud.faults.add({ fault: { kind: 'reset' }, times: 1 });
    await assert.rejects(post('/rooms', { title: 'Committed' }), TypeError);
    assert.equal((await roomTitles()).includes('Committed'), true);
  });

  it('breaks an answer off midway', async () => {
    door.cloud.faults.add({ fault: { kind: 'truncate', bytes: 10 }, times: 1 });
    const response = await fetch(`${door.url}/v1/rooms`, { headers: { authorization } });
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), TypeError);
  });

  it('leaves a client waiting, who may give up', async () => {
    door.cloud.faults.add({ fault: { kind: 'hang' }, times: 1 });
    const waiting = fetch(`${door.url}/v1/rooms`, { headers: { authorization }, signal: AbortSignal.timeout(200) });
    await assert.rejects(waiting, { name: 'TimeoutError' });
  });

  it('outlives clients that go away in the middle of anything', async () => {
    const port = Number(new URL(door.url).port);
    const beginnings = [
      'GET /v1/rooms HTTP/1.1\r\n',
      `POST /v1/rooms HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"title":`,
      'this is not HTTP at all\r\n\r\n',
      `GET /mercury/v1/apps/wx2/registrations/x/messages HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: nonsense\r\n\r\n`,
      `GET /v1/rooms HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n\r\n`,
    ];
    await Promise.all(
      beginnings.map(
        (text) =>
          new Promise<void>((resolve) => {
            const connection = connect(port, '127.0.0.1', () => {
              connection.write(text, () => connection.resetAndDestroy());
            });
            connection.on('error', () => {});
            connection.on('close', () => resolve());
          }),
      ),
    );
    assert.equal((await fetch(`${door.url}/v1/people/me`, { headers: { authorization } })).status, 200);
  });

  it('turns sockets away that belong to no service', async () => {
    const socket = new WebSocket(`${door.url.replace('http', 'ws')}/elsewhere`);
    const code = await new Promise((resolve) => socket.on('close', resolve));
    assert.equal(code, 1008);
  });

  it('frees its port, with whatever is still open', async () => {
    const other = await listen({ seed: 'empty' });
    const socket = new WebSocket(`${other.url.replace('http', 'ws')}/mercury/v1/apps/wx2/registrations/x/messages`);
    await new Promise((resolve) => socket.on('open', resolve));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await other.close();
    await closed;
    const again = await listen({ seed: 'empty' }, { port: Number(new URL(other.url).port) });
    assert.equal(again.url, other.url);
    await again.close();
  });
});
