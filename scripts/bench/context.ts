import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../find-browser.ts';
import { root } from '../project.ts';
import type { BenchmarkContext } from './benchmark.ts';

export interface OpenContext extends BenchmarkContext {
  close(): Promise<void>;
}

const compressedFiles = new Map<string, Buffer>();

/** A file as a host would send it; compressed once, since that is not what is measured. */
function compressed(file: string): Buffer {
  let bytes = compressedFiles.get(file);
  if (!bytes) compressedFiles.set(file, (bytes = gzipSync(readFileSync(file), { level: 9 })));
  return bytes;
}

export function openContext(quick: boolean): OpenContext {
  const closing: Array<() => Promise<unknown>> = [];
  const browsers = new Map<boolean, Promise<Browser>>();
  return {
    quick,
    browser({ watchesRequests = true } = {}) {
      let browser = browsers.get(watchesRequests);
      if (!browser) {
        browser = launch({
          executablePath: findBrowser('chromium'),
          args: [...chromiumArguments, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
          networkEnabled: watchesRequests,
          // Milliseconds. No single call of a page takes as long.
          protocolTimeout: 60_000,
        }).then((started) => {
          closing.push(() => started.close());
          return started;
        });
        browsers.set(watchesRequests, browser);
      }
      return browser;
    },
    async simulator(options = {}) {
      const [{ listen }, { createFetch }] = await Promise.all([
        import('../../src/simulator/doors/node.ts'),
        import('../../src/simulator/network.ts'),
      ]);
      const door = await listen(options);
      closing.push(() => door.close());
      return { url: door.url, tokens: { ...door.cloud.tokens }, fetch: createFetch(door.cloud) };
    },
    async serve(pages) {
      const server = createServer((request, response) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const page = pages[path];
        const file = `${root}${path.slice(1)}`;
        response.setHeader('cache-control', 'no-store');
        if (page !== undefined) {
          response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
          response.end(page);
        } else if (/^\/dist\/[\w./-]+\.js$/.test(path) && !path.includes('..') && existsSync(file)) {
          response.setHeader('content-type', 'text/javascript');
          response.setHeader('content-encoding', 'gzip');
          response.end(compressed(file));
        } else {
          response.writeHead(404).end();
        }
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      closing.push(async () => {
        server.closeAllConnections();
        server.close();
      });
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async close() {
      for (const close of closing.toReversed()) await close();
    },
  };
}
