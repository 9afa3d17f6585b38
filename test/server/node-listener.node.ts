import assert from 'node:assert/strict';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { toNodeListener, type Handler } from '../../src/server/index.ts';

describe('A handler behind Node’s http', () => {
  let server: Server;
  const errors: unknown[] = [];

  const serve = async (handler: Handler, before?: (request: object) => void): Promise<string> => {
    const listener = toNodeListener(handler, { onError: (error) => errors.push(error) });
    server = createServer((request, response) => {
      before?.(request);
      void listener(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  afterEach(async () => {
    errors.length = 0;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('sees the address, the headers and the bytes, and answers with all of its own', async () => {
    const address = await serve(async (request) => {
      const headers = new Headers({
        'x-path': new URL(request.url).pathname,
        'x-asked': request.headers.get('x-ask')!,
      });
      headers.append('set-cookie', 'one=1');
      headers.append('set-cookie', 'two=2');
      return new Response(await request.arrayBuffer(), { status: 201, headers });
    });
    const bytes = new Uint8Array([0, 255, 195, 40]);
    const response = await fetch(`${address}/a%20b?c`, { method: 'POST', body: bytes, headers: { 'x-ask': 'yes' } });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('x-path'), '/a%20b');
    assert.equal(response.headers.get('x-asked'), 'yes');
    assert.deepEqual(response.headers.getSetCookie(), ['one=1', 'two=2']);
    assert.deepEqual(new Uint8Array(await response.arrayBuffer()), bytes);
  });

  it('sends a stream as it comes, and hears when nobody reads any more', async () => {
    let stopped!: () => void;
    const cancelled = new Promise<void>((resolve) => (stopped = resolve));
    let signal: AbortSignal | undefined;
    const address = await serve(async (request) => {
      ({ signal } = request);
      return new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('first')),
          cancel: stopped,
        }),
      );
    });
    const gone = new AbortController();
    const response = await fetch(address, { signal: gone.signal });
    const { value } = await response.body!.getReader().read();
    assert.equal(new TextDecoder().decode(value), 'first');
    gone.abort();
    await cancelled;
    assert.ok(signal!.aborted);
    assert.deepEqual(errors, []);
  });

  it('answers 500 to what is thrown, and tells of it', async () => {
    const address = await serve(() => Promise.reject(new Error('No.')));
    const response = await fetch(address);
    assert.equal(response.status, 500);
    assert.ok(!(await response.text()).includes('No.'));
    assert.deepEqual(errors.map(String), ['Error: No.']);
  });

  it('takes the bytes that express.raw() has read, and says what is wrong when they were parsed', async () => {
    const echo: Handler = async (request) => new Response(await request.text());
    const address = await serve(echo, (request) => Object.assign(request, { body: Buffer.from('raw') }));
    assert.equal(await (await fetch(address, { method: 'POST', body: 'ignored' })).text(), 'raw');
    server.close();
    server.closeAllConnections();
    const listener = toNodeListener(echo, { onError: (error) => errors.push(error) });
    server = createServer((request, response) => {
      request.resume().on('end', () => void setImmediate(() => void listener(request, response)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    const parsed = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: 'x' });
    assert.equal(parsed.status, 500);
    assert.match(String(errors[0]), /express\.json/);
  });

  it('answers 400 to an address that is none', async () => {
    const address = await serve(async () => new Response('x'));
    const { port } = new URL(address);
    const status = await new Promise((resolve, reject) => {
      httpRequest({ port, host: '127.0.0.1', path: '//', headers: { host: 'a b' } }, ({ statusCode }) =>
        resolve(statusCode),
      )
        .on('error', reject)
        .end();
    });
    assert.equal(status, 400);
  });
});
