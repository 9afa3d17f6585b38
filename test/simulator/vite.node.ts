import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { WebSocket } from 'ws';
import { simulator } from '../../src/simulator/doors/vite.ts';

describe('the Vite plugin', () => {
  let server: ViteDevServer;
  let folder: string;
  let port: number;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'webex-elements-vite-'));
    writeFileSync(join(folder, 'index.html'), '<p>A page</p>');
    server = await createServer({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      cacheDir: join(folder, '.vite'),
      server: { port: 20_000 + Math.floor(Math.random() * 40_000), host: '127.0.0.1' },
      plugins: [simulator({ seed: 'empty' })],
    });
    await server.listen();
    ({ port } = server.httpServer!.address() as { port: number });
  });

  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);

  async function aliceCalls<T>(path: string, body?: object): Promise<T> {
    const tokens = (await (await get('/_simulator/tokens')).json()) as Record<string, string>;
    const response = await get(path, {
      headers: { authorization: `Bearer ${tokens['alice']}`, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    assert.equal(response.status, 200, path);
    return (await response.json()) as T;
  }

  it('offers the tokens and serves the cloud beside the page', async () => {
    assert.match(await (await get('/')).text(), /A page/);
    const me = await aliceCalls<{ avatar: string }>('/v1/people/me');
    assert.ok(me.avatar.startsWith(`http://127.0.0.1:${port}/`), me.avatar);
    assert.equal((await fetch(me.avatar)).headers.get('content-type'), 'image/png');
  });

  it('gives addresses at the host by which the page reached it', async () => {
    type Catalog = { serviceLinks: Record<string, string>; hostCatalog: Record<string, unknown> };
    const { serviceLinks: here } = await aliceCalls<Catalog>('/u2c/api/v1/catalog');
    assert.equal(here['hydra'], `http://127.0.0.1:${port}/v1`);
    const tokens = (await (await get('/_simulator/tokens')).json()) as Record<string, string>;
    const { status, body } = await requestAs(`localhost:${port}`, '/u2c/api/v1/catalog', tokens['alice']!);
    assert.equal(status, 200);
    const { serviceLinks, hostCatalog } = JSON.parse(body) as Catalog;
    assert.equal(serviceLinks['conversation'], `http://localhost:${port}/conversation/api/v1`);
    assert.deepEqual(Object.keys(hostCatalog), [`localhost:${port}`]);
    const me = await requestAs(`localhost:${port}`, '/v1/people/me', tokens['alice']!);
    assert.match(me.body, new RegExp(`"avatar":"http://localhost:${port}/`));
  });

  /** A request with a host of one's own, which `fetch` does not allow. */
  async function requestAs(host: string, path: string, token: string): Promise<{ status: number; body: string }> {
    const { request } = await import('node:http');
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers: { host, authorization: `Bearer ${token}` } }, (response) => {
        let body = '';
        response.on('data', (data: Buffer) => (body += data.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      })
        .on('error', reject)
        .end();
    });
  }

  it('serves the event socket', async () => {
    const { webSocketUrl } = await aliceCalls<{ webSocketUrl: string }>('/wdm/api/v1/devices', {});
    assert.ok(webSocketUrl.startsWith(`ws://127.0.0.1:${port}/mercury/`), webSocketUrl);
    const socket = new WebSocket(webSocketUrl);
    await new Promise((resolve) => socket.once('open', resolve));
    const tokens = (await (await get('/_simulator/tokens')).json()) as Record<string, string>;
    socket.send(JSON.stringify({ type: 'authorization', data: { token: `Bearer ${tokens['alice']}` } }));
    const frame = await new Promise<Buffer>((resolve) => socket.once('message', resolve));
    assert.match(frame.toString(), /mercury\.buffer_state/);
    const next = new Promise<Buffer>((resolve) => socket.once('message', resolve));
    await aliceCalls('/v1/rooms', { title: 'Beside the page' });
    assert.match((await next).toString(), new RegExp(`http://127.0.0.1:${port}/conversation/`));
    socket.terminate();
  });

  it("leaves Vite's own socket alone", async () => {
    const script = await (await get('/@vite/client')).text();
    const token = /wsToken = "([^"]+)"/.exec(script)?.[1] ?? '';
    const socket = new WebSocket(`ws://127.0.0.1:${port}/?token=${token}`, 'vite-hmr', {
      headers: { origin: `http://127.0.0.1:${port}` },
    });
    const frame = await new Promise<Buffer>((resolve, reject) => {
      socket.once('message', resolve);
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('closed')));
    });
    assert.match(frame.toString(), /connected/);
    socket.terminate();
  });
});
