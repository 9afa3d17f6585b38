/** Two origins that serve the pages of the documentation: what is called `www.example` there, and `chat.example`. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

interface Served {
  text: string;
  type: string;
  headers: Record<string, string>;
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export class SnippetSite {
  readonly #scripts: string;
  readonly #files = new Map<string, Served>();
  readonly #back = new Map<string, string | ((request: IncomingMessage, response: ServerResponse) => boolean)>();
  readonly #servers: Server[] = [];
  /** The page's own origin, and that of its frames. */
  origins: { page: string; frame: string } = { page: '', frame: '' };

  constructor(scripts: string) {
    this.#scripts = scripts;
  }

  async listen(): Promise<void> {
    const [page, frame] = await Promise.all([this.#open(), this.#open()]);
    // Two names of this computer, and so two sites to the browser.
    this.origins = { page: `http://localhost:${page}`, frame: `http://127.0.0.1:${frame}` };
  }

  async #open(): Promise<number> {
    const server = createServer((request, response) => this.#answer(request, response));
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return (server.address() as AddressInfo).port;
  }

  /** Serves a text; returns its path. */
  add(path: string, text: string, headers: Record<string, string> = {}): string {
    this.#files.set(path, { text, type: types[extname(path)] ?? 'text/html', headers });
    return path;
  }

  /** Hands what begins so to a server, or to a function that may leave it to the next one. */
  handTo(path: string, server: string | ((request: IncomingMessage, response: ServerResponse) => boolean)): void {
    this.#back.set(path, server);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const served = this.#files.get(pathname);
    if (served)
      return void response.writeHead(200, { 'content-type': served.type, ...served.headers }).end(served.text);
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    for (const [path, server] of this.#back) {
      if (!pathname.startsWith(path)) continue;
      if (typeof server === 'string') return proxy(server, request, response);
      if (server(request, response)) return;
    }
    const file = join(this.#scripts, pathname);
    if (pathname.includes('..') || extname(pathname) === '' || !existsSync(file))
      return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(pathname)] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
    });
    response.end(readFileSync(file));
  }

  close(): void {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}

function proxy(server: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url } = request;
  const forwarded = forward(server + url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers).flushHeaders();
    answer.pipe(response);
  }).on('error', () => response.writeHead(502).end());
  response.on('close', () => forwarded.destroy());
  request.pipe(forwarded);
}
