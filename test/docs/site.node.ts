import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { addresses } from '../../scripts/docs-site/plugin.ts';
import { chromiumArguments, findBrowser } from '../../scripts/find-browser.ts';
import { root } from '../../scripts/project.ts';
import { StaticSite } from '../embed/static-site.ts';
import { allSnippets } from './blocks.ts';
import { isRendered, openWatched, violationsOn } from './snippet-world.ts';

/** Where the site stands in the tests: below a path, as on a project's page. */
const base = '/project';
const pages = [...addresses()]
  .filter((address) => !address.startsWith('examples/'))
  .map((address) => `docs/${address}`);
const examples = [...addresses()]
  .filter((address) => address.startsWith('examples/'))
  .map((address) => `docs/${address}`);

describe('The documentation as a site', () => {
  let folder: string;
  let site: StaticSite;
  let origin: string;
  let browser: Browser;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'docs-site-'));
    await build({
      configFile: `${root}vite.config.ts`,
      logLevel: 'error',
      build: { outDir: folder + base, sourcemap: false },
    });
    site = new StaticSite(folder);
    origin = `${await site.listen()}${base}/`;
    browser = await launch({ executablePath: findBrowser('chromium'), args: chromiumArguments });
  });

  after(async () => {
    await browser?.close();
    site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const html = (address: string): string => readFileSync(join(folder + base, address), 'utf8');

  const visit = async (address: string, scheme = 'light'): Promise<{ page: Page; complaints: string[] }> => {
    const opened = await openWatched(browser);
    await opened.page.setViewport({ width: 1280, height: 900 });
    await opened.page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await opened.page.goto(origin + address, { waitUntil: 'load' });
    await opened.page.waitForFunction(isRendered, { timeout: 30_000 });
    return opened;
  };

  for (const address of pages)
    it(`can be read by everybody, light and dark, and at 320 pixels: ${address}`, async () => {
      const { page, complaints } = await visit(address);
      assert.deepEqual(await violationsOn(page), []);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      assert.deepEqual(await violationsOn(page, { rules: ['color-contrast'] }), []);
      await page.setViewport({ width: 320, height: 640 });
      const { headings, landmarks, width } = await page.evaluate(() => ({
        headings: [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map(({ localName }) =>
          Number(localName[1]),
        ),
        landmarks: ['header', 'nav', 'main'].map((name) => document.querySelectorAll(name).length > 0),
        width: document.documentElement.scrollWidth,
      }));
      assert.deepEqual(landmarks, [true, true, true]);
      assert.equal(headings.filter((level) => level === 1).length, 1);
      assert.equal(headings[0], 1);
      headings.reduce((before, level) => {
        assert.ok(level <= before + 1, `a heading of level ${level} follows one of level ${before}`);
        return level;
      });
      assert.ok(width <= 320, `${width} pixels are needed`);
      assert.deepEqual(complaints, []);
      await page.close();
    });

  it('leads nowhere that is not there: pages, anchors and files', () => {
    const missing: string[] = [];
    for (const address of pages) {
      for (const [, href] of html(address).matchAll(/<(?:a|iframe)[^>]+(?:href|src)="([^"]+)"/g)) {
        if (/^(https?|mailto):/.test(href!)) continue;
        const [path = '', anchor] = href!.split('#');
        const target = path === '' ? address : posix.join(posix.dirname(address), path);
        let text: string | undefined;
        try {
          text = html(target);
        } catch {
          missing.push(`${address}: ${href}`);
        }
        if (text && anchor && !text.includes(`id="${anchor}"`)) missing.push(`${address}: ${href}`);
      }
    }
    assert.deepEqual(missing, []);
  });

  it('can be read by keyboard: past the navigation, through the source, and from page to page', async () => {
    const { page } = await visit('docs/quick-start.html');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the content');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'main');
    await page.focus('pre');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'pre');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Copy');
    await page.setViewport({ width: 320, height: 640 });
    await page.focus('.menu');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#pages')!.matches(':popover-open'));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Overview');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Pages');
    await page.close();
  });

  it('copies what a block says', async () => {
    const context = browser.defaultBrowserContext();
    await context.overridePermissions(new URL(origin).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    const { page } = await visit('docs/quick-start.html');
    await page.bringToFront();
    await page.click('.copy');
    await page.waitForFunction(() => document.querySelector('.source [role=status]')?.textContent === 'Copied');
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), 'npm install && npm start');
    await page.close();
  });

  it('stays dark on every page when somebody chose that', async () => {
    const { page } = await visit('docs/theming.html');
    await page.select('#theme', 'dark');
    await page.goto(`${origin}docs/languages.html`);
    const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(color, 'rgb(26, 26, 26)');
    await page.select('#theme', 'auto');
    await page.close();
  });

  it('shows every example that stands on a page, with what it is about', async () => {
    for (const name of ['elements', 'theming']) {
      const { page } = await visit(`docs/${name}.html`);
      const blocks = allSnippets.filter(
        ({ page, isLive, file }) => isLive && file === undefined && page === `docs/${name}.md`,
      );
      const shown = await page.$$eval('.live', (lives) =>
        lives.map((live) => ({
          tag: [...live.querySelectorAll('*')].find(({ localName }) => localName.startsWith('webex-'))!.localName,
          // The words, through shadow roots.
          text: (function textOf(node: Element | ShadowRoot): string {
            return [...node.children]
              .map(
                (child) =>
                  `${child.shadowRoot ? textOf(child.shadowRoot) : ''} ${child.children.length ? textOf(child) : child.localName === 'style' ? '' : child.textContent}`,
              )
              .join(' ');
          })(live).replace(/\s+/g, ' '),
        })),
      );
      assert.equal(shown.length, blocks.length);
      for (const { tag, text } of shown) {
        assert.match(text, expected[tag] ?? /./, `${tag} shows "${text}"`);
        assert.doesNotMatch(text, /not signed in|went wrong|could not be|does not exist/i, tag);
      }
      await page.close();
    }
  });

  describe('with the theme editor', () => {
    it('can be used by everybody, light and dark, and at 320 pixels', async () => {
      const { page, complaints } = await visit('theme.html');
      assert.deepEqual(await violationsOn(page), []);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      assert.deepEqual(await violationsOn(page, { rules: ['color-contrast'] }), []);
      await page.setViewport({ width: 320, height: 640 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      assert.deepEqual(complaints, []);
      await page.close();
    });

    it('writes the CSS for what is chosen, and shows it', async () => {
      const { page } = await visit('theme.html');
      await choose(page, 'accentLight', '#6b2fb3');
      await choose(page, 'radius', '2');
      await choose(page, 'density', 'compact');
      const css = await page.$eval('#css', ({ textContent }) => textContent);
      assert.match(css, /^:root \{\n {2}--webex-color-accent: light-dark\(#6b2fb3, #1170cf\);\n/);
      assert.match(css, /--webex-radius: 2px;/);
      assert.match(css, /--webex-space: 3px;/);
      const shown = await page.$eval('webex-messenger', (messenger) => {
        const style = getComputedStyle(messenger);
        return ['--webex-color-accent', '--webex-radius'].map((name) => style.getPropertyValue(name));
      });
      assert.deepEqual(shown, ['light-dark(#6b2fb3, #1170cf)', '2px']);
      await page.close();
    });

    it('says what cannot be seen well, and is quiet where everything can', async () => {
      const { page } = await visit('theme.html');
      const said = (): Promise<string> => page.$eval('#warnings', ({ textContent }) => textContent);
      assert.equal(await said(), 'Everything can be seen well enough.');
      await choose(page, 'textLight', '#999999');
      assert.match(await said(), /Text on the background, light: 2\.7, and it needs 4\.5\./);
      await choose(page, 'accentDark', '#ffee00');
      assert.match(await said(), /Text on filled buttons, dark: 1\.\d/);
      await page.click('[type=reset]');
      assert.equal(await said(), 'Everything can be seen well enough.');
      await page.close();
    });
  });

  for (const address of examples)
    it(`has an example that works by itself: ${address}`, async () => {
      const { page, complaints } = await visit(address);
      assert.deepEqual(complaints, []);
      await page.close();
    });
});

/** Sets a field as somebody would who uses it. */
const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.$eval(
    `[name=${name}]`,
    (field, chosen) => {
      (field as HTMLInputElement).value = chosen;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );

/** A word that only the example's own data can bring. */
const expected: Record<string, RegExp> = {
  'webex-card': /57 of 60/,
  'webex-member-panel': /Bob Adeyemi/,
  'webex-message-composer': /Greet/,
  'webex-message-thread': /gatehouse-3\.2\.0/,
  'webex-person-card': /fernwright|example/,
  'webex-space-list': /Gatehouse Firmware/,
  'webex-team-list': /Engineering/,
};
