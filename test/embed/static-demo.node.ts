import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { chromiumArguments, findBrowser } from '../../scripts/find-browser.ts';
import { root } from '../../scripts/project.ts';
import { StaticSite } from './static-site.ts';

/** Whether a person's conversation, read through shadow roots, has these words. */
const shows = (person: number, words: string): boolean => {
  const messenger = document.querySelectorAll('webex-messenger')[person];
  const thread = messenger?.shadowRoot?.querySelector('webex-message-thread');
  const rows = thread?.shadowRoot?.querySelectorAll('webex-message') ?? [];
  return [...rows].some((row) => row.shadowRoot?.querySelector('.body')?.textContent?.includes(words));
};

describe('The demo as static files', () => {
  let folder: string;
  let site: StaticSite;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'demo-'));
    await build({
      root: `${root}demo`,
      configFile: `${root}vite.config.ts`,
      logLevel: 'warn',
      build: { outDir: folder },
    });
    site = new StaticSite(folder);
    const origin = await site.listen();
    browser = await launch({ executablePath: findBrowser('chromium'), args: chromiumArguments });
    page = await browser.newPage();
    await page.setViewport({ width: 1600, height: 800 });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${origin}/index.html?as=alice,bob`);
  });

  after(async () => {
    await browser?.close();
    site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds two people in one Webex, inside one page', async () => {
    for (const person of [0, 1]) await page.waitForFunction(shows, { timeout: 20_000 }, person, 'Tea');
    await page.waitForFunction(
      `[...document.querySelectorAll('webex-provider')].every(({ store }) => store.session.connection.value === 'live')`,
      { timeout: 20_000 },
    );
    await page.evaluate(() => {
      const messenger = document.querySelector('webex-messenger')!;
      messenger.focusComposer();
    });
    await page.keyboard.type('Written by **Alice**');
    await page.keyboard.press('Enter');
    await page.waitForFunction(shows, { timeout: 20_000 }, 1, 'Written by Alice');
    assert.deepEqual(errors, []);
  });
});
