import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../../scripts/find-browser.ts';
import { buildScripts } from './built-scripts.ts';
import { StaticSite } from './static-site.ts';

describe('A page that pins the scripts by their hashes', () => {
  let browser: Browser;
  let folder: string;
  let site: StaticSite;
  let origin: string;
  let hashes: Record<string, string>;

  before(async () => {
    folder = await buildScripts();
    hashes = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
    site = new StaticSite(folder);
    origin = await site.listen();
    browser = await launch({ executablePath: findBrowser('chromium'), args: chromiumArguments });
  });

  after(async () => {
    await browser?.close();
    site?.close();
  });

  /** As docs/embedding.md has it. */
  const page = (): string => {
    const { 'webex-elements.js': entry, ...chunks } = hashes;
    const integrity = Object.fromEntries(Object.entries(chunks).map(([file, hash]) => [`/${file}`, hash]));
    return `<!doctype html><title>Host</title>
      <script type="importmap">${JSON.stringify({ integrity })}</script>
      <script type="module" src="/webex-elements.js" integrity="${entry}"></script>
      <webex-provider><webex-messenger></webex-messenger></webex-provider>`;
  };

  const visit = async (): Promise<{
    complaints: string[];
    defined(name: string): Promise<boolean>;
    close(): Promise<void>;
  }> => {
    const tab = await browser.newPage();
    const complaints: string[] = [];
    tab.on('pageerror', (error) => complaints.push(String(error)));
    tab.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    // Nobody signs in on this page; only what is loaded counts.
    await tab.goto(origin + site.add('/page.html', page()), { waitUntil: 'networkidle0' });
    return {
      complaints,
      defined: (name) => tab.evaluate((tag) => customElements.get(tag) !== undefined, name),
      close: () => tab.close(),
    };
  };

  it('has a hash for every script, and loads them all', async () => {
    const scripts = [
      'webex-elements.js',
      ...readdirSync(join(folder, 'chunks')).flatMap((file) => (file.endsWith('.js') ? `chunks/${file}` : [])),
    ];
    assert.deepEqual(Object.keys(hashes).sort(), scripts.sort());
    const { complaints, defined, close } = await visit();
    assert.ok(await defined('webex-messenger'));
    assert.ok(await defined('webex-message-composer'));
    assert.deepEqual(complaints, []);
    await close();
  });

  for (const [what, file, element] of [
    ['a chunk', /^chunks\/thread-[\w-]{8}\.js$/, 'webex-message-thread'],
    ['the entry', /^webex-elements\.js$/, 'webex-provider'],
  ] as const)
    it(`refuses ${what} that was changed, and says so`, async () => {
      const path = join(
        folder,
        Object.keys(hashes).find((name) => file.test(name))!,
      );
      const original = readFileSync(path, 'utf8');
      writeFileSync(path, `${original}\nglobalThis.stolen = true;`);
      const { complaints, defined, close } = await visit();
      assert.equal(await defined(element), false);
      assert.match(complaints.join('\n'), /integrity/);
      await close();
      writeFileSync(path, original);
    });
});
