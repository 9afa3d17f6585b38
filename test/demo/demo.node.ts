import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { build, createServer, preview } from 'vite';
import { chromiumArguments, findBrowser } from '../../scripts/find-browser.ts';
import { root } from '../../scripts/project.ts';

const configFile = `${root}vite.config.ts`;

const spacesShown = (): number => document.querySelector('webex-provider')?.store?.spaces.ids.length ?? 0;

/** How a request for the people of the simulated Webex ends: its status, or the name of the error. */
const outcome = async (): Promise<number | string> => {
  const provider = document.querySelector('webex-provider')!;
  const authorization = `Bearer ${String(Reflect.apply(provider.getAccessToken!, provider, []))}`;
  return fetch(`${provider.apiBase}/people/me`, { headers: { authorization } }).then(
    ({ status }) => status,
    (error: Error) => error.name,
  );
};

/** Writes to Carol, and settles with what she answers. Gives up after half a minute. */
const writeToCarol = async (carol: string): Promise<string> => {
  const provider = document.querySelector('webex-provider')!;
  const headers = {
    authorization: `Bearer ${String(Reflect.apply(provider.getAccessToken!, provider, []))}`,
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ toPersonEmail: carol, text: 'Do you have a minute?' });
  const posted = await fetch(`${provider.apiBase}/messages`, { method: 'POST', headers, body });
  const { personId } = (await posted.json()) as { personId: string };
  const newest = `${provider.apiBase}/messages/direct?personEmail=${carol}`;
  for (let attempt = 0; attempt < 150; attempt++) {
    const answer = await fetch(newest, { headers });
    const { items } = (await answer.json()) as { items: Array<{ personId: string; text: string }> };
    if (items[0]!.personId !== personId) return items[0]!.text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('She said nothing.');
};

describe('the demo', () => {
  let browser: Browser;

  before(async () => {
    browser = await launch({ executablePath: findBrowser('chromium'), args: chromiumArguments });
  });

  after(() => browser.close());

  function specify(open: () => Promise<{ url: string; close(): Promise<void> }>): void {
    let site: Awaited<ReturnType<typeof open>>;
    let page: Page;

    before(async () => {
      site = await open();
      page = await browser.newPage();
      await page.goto(`${site.url}?as=alice`);
      await page.waitForSelector('#weather:enabled');
      await page.waitForFunction(spacesShown);
    });

    after(async () => {
      await page.close();
      await site.close();
    });

    const choose = async (weather: string) => {
      const set = page.waitForResponse((response) => response.url().endsWith('/_simulator/faults'));
      await page.select('#weather', weather);
      await set;
    };

    it('has people who answer', async () => {
      assert.ok(await page.evaluate(writeToCarol, 'carol.lindqvist@fernwright.example'));
    });

    it('begins in fair weather', async () => {
      assert.equal(await page.$eval('#weather', (field) => (field as HTMLSelectElement).value), 'fair');
      assert.equal(await page.evaluate(outcome), 200);
    });

    it('refuses requests with 429', async () => {
      await choose('rateLimited');
      assert.equal(await page.evaluate(outcome), 429);
    });

    it('loses every request when offline', async () => {
      await choose('offline');
      assert.equal(await page.evaluate(outcome), 'TypeError');
    });

    it('takes its time when slow', async () => {
      await choose('slow');
      const started = performance.now();
      assert.equal(await page.evaluate(outcome), 200);
      assert.ok(performance.now() - started >= 1500);
    });

    it('is fair again', async () => {
      await choose('fair');
      assert.equal(await page.evaluate(outcome), 200);
    });
  }

  describe('with a simulator on the dev server', () => {
    specify(async () => {
      const server = await createServer({
        configFile,
        logLevel: 'error',
        server: { port: 20_000 + Math.floor(Math.random() * 20_000), strictPort: false, hmr: false },
      });
      await server.listen();
      return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
    });
  });

  describe('built as static files, with a simulator in the page', () => {
    specify(async () => {
      const outDir = mkdtempSync(join(tmpdir(), 'webex-elements-demo-'));
      await build({ configFile, logLevel: 'error', build: { outDir } });
      const server = await preview({
        configFile,
        logLevel: 'error',
        build: { outDir },
        preview: { port: 20_000 + Math.floor(Math.random() * 20_000) },
      });
      return {
        url: server.resolvedUrls!.local[0]!,
        async close() {
          await server.close();
          rmSync(outDir, { recursive: true, force: true });
        },
      };
    });
  });
});
