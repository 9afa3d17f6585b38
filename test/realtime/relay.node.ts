import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { relay, type RelayOptions } from '../../src/realtime/relay.ts';
import type { RealtimeSource } from '../../src/realtime/source.ts';
import { Recorder } from './recorder.ts';
import { RoomsService } from './rooms-service.ts';

const webhook = (id: string, more: object = {}) =>
  JSON.stringify({
    resource: 'messages',
    event: 'created',
    actorId: 'person-1',
    createdBy: 'person-2',
    data: { id, roomId: 'space-1', created: '2026-01-02T03:04:05.000Z', ...more },
  });

describe('the webhook relay', () => {
  let server: Server;
  let url: string;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let requests: IncomingMessage[];
  let recorder: Recorder;
  let source: RealtimeSource;

  const stream = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    return response;
  };
  const start = (options: RelayOptions = {}, address = url) => {
    source = relay(address, options)(new RoomsService().context());
    source.start(recorder);
  };

  beforeEach(async () => {
    requests = [];
    recorder = new Recorder();
    server = createServer((request, response) => {
      requests.push(request);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webex/events`;
  });

  afterEach(async () => {
    await source.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('tells what webhooks tell, however the bytes are cut', async () => {
    const text = `: hello\r\nid: 1\r\ndata: ${webhook('é-1')}\r\n\r\nevent: other\ndata: {}\n\nid: 2\ndata:${webhook('é-2')}\n\n`;
    answer = (_request, response) => {
      stream(response);
      const bytes = Buffer.from(text);
      let at = 0;
      const next = () => {
        if (at >= bytes.length) return;
        response.write(bytes.subarray(at, (at += 7)));
        setImmediate(next);
      };
      next();
    };
    start();
    await recorder.until(({ changes }) => changes.length === 2);
    assert.deepEqual(recorder.statuses, ['connecting', 'live']);
    assert.deepEqual(recorder.changes[0], {
      resource: 'messages',
      event: 'created',
      id: 'é-1',
      spaceId: 'space-1',
      actorId: 'person-1',
      at: Date.UTC(2026, 0, 2, 3, 4, 5),
    });
    assert.equal(requests[0]?.headers.accept, 'text/event-stream');
  });

  it('tells of the space too when its owner joined or left', async () => {
    const left = webhook('m', { personId: 'person-2' })
      .replace('messages', 'memberships')
      .replace('created', 'deleted');
    answer = (_request, response) => stream(response).write(`data: ${left}\n\n`);
    start();
    await recorder.until(({ changes }) => changes.length === 2);
    assert.deepEqual(
      recorder.changes.map(({ resource, event, id }) => [resource, event, id]),
      [
        ['memberships', 'deleted', 'm'],
        ['rooms', 'deleted', 'space-1'],
      ],
    );
  });

  it('comes back after a break with the last id, and hears of a gap', async () => {
    answer = (request, response) => {
      stream(response);
      if (request.headers['last-event-id'] === '7') response.write('event: gap\ndata:\n\n');
      else response.end(`id: 7\ndata: ${webhook('1')}\n\n`);
    };
    start();
    // An event without data is none by the standard, so the relay must send some.
    await recorder.until(({ statuses }) => statuses.filter((status) => status === 'live').length === 2);
    assert.ok(recorder.statuses.includes('reconnecting'));
    await recorder.until(({ gaps }) => gaps === 1);
  });

  it('lets the page say who it is, and sends no token by itself', async () => {
    answer = (_request, response) => stream(response).write(':\n\n');
    start({ headers: async () => ({ authorization: 'Bearer session' }) });
    await recorder.until(({ last }) => last === 'live');
    assert.equal(requests[0]?.headers.authorization, 'Bearer session');
    await source.stop();
    start();
    await recorder.until(({ statuses }) => statuses.filter((status) => status === 'live').length === 2);
    assert.equal(requests[1]?.headers.authorization, undefined);
  });

  it('gives a silent connection up', async () => {
    answer = (_request, response) => stream(response).flushHeaders();
    start({ silenceLimit: 50 });
    await recorder.until(({ last }) => last === 'reconnecting');
    assert.match(recorder.errors[0]!.message, /silent/);
  });

  it('gives up where it is not wanted', async () => {
    for (const status of [204, 401, 403, 404]) {
      recorder = new Recorder();
      answer = (_request, response) => response.writeHead(status).end();
      start();
      await recorder.until(({ last }) => last === 'failed');
      await source.stop();
    }
    assert.equal(requests.length, 4);
  });

  it('goes on trying when the relay is down or is not one', async () => {
    answer = (_request, response) => {
      if (requests.length === 1) response.writeHead(502).end();
      else if (requests.length === 2) response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hotel</h1>');
      else stream(response).write(':\n\n');
    };
    start();
    await recorder.until(({ last }) => last === 'live', 10_000);
    assert.equal(recorder.errors.length, 2);
  });

  it('passes over what is no webhook', async () => {
    const noise = [
      '{',
      '[]',
      'null',
      '{"resource":"calls","data":{}}',
      '{"resource":"__proto__","event":"created","data":{}}',
    ];
    answer = (_request, response) =>
      stream(response).write([...noise, webhook('1')].map((data) => `data: ${data}\n\n`).join(''));
    start();
    await recorder.until(({ changes }) => changes.length > 0);
    assert.equal(recorder.changes.length, 1);
  });

  it('refuses an address without TLS', () => {
    for (const address of [
      'http://relay.example/events',
      'blob:https://relay.example/1',
      'data:text/event-stream,',
      'not an address',
    ]) {
      recorder = new Recorder();
      start({}, address);
      assert.equal(recorder.last, 'failed');
      assert.equal(recorder.errors[0]?.kind, 'configuration');
    }
    assert.equal(requests.length, 0);
  });
});
