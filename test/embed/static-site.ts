import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
  '.map': 'application/json',
};

/** A site as plain as they come: pages from memory, everything else from one folder. */
export class StaticSite {
  readonly #server: Server;
  #held: { pattern: RegExp; paths: string[] } | undefined;
  readonly #pages = new Map<string, { html: string; headers: Record<string, string> }>();

  constructor(folder: string) {
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname;
      if (this.#held?.pattern.test(path)) return void this.#held.paths.push(path);
      const page = this.#pages.get(path);
      if (page) return void response.writeHead(200, { 'content-type': 'text/html', ...page.headers }).end(page.html);
      if (path === '/favicon.ico') return void response.writeHead(204).end();
      const file = folder + path;
      if (path.includes('..') || extname(path) === '' || !existsSync(file)) return void response.writeHead(404).end();
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        // As a CDN does: a module asks for it, wherever it comes from.
        'access-control-allow-origin': '*',
      });
      createReadStream(file).pipe(response);
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Serves a page; returns its path. */
  add(path: string, html: string, headers: Record<string, string> = {}): string {
    this.#pages.set(path, { html, headers });
    return path;
  }

  /** Leaves requests for some paths without an answer, from now on; gives the list of what was asked for. */
  hold(pattern: RegExp): readonly string[] {
    this.#held = { pattern, paths: [] };
    return this.#held.paths;
  }

  /** Answers again; what waits breaks off. */
  release(): void {
    this.#held = undefined;
    this.#server.closeAllConnections();
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
