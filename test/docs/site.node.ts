import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { addresses } from '../../scripts/docs-site/plugin.ts';
import { allSnippets } from './blocks.ts';
import { BuiltSite } from './built-site.ts';
import { violationsOn } from './snippet-world.ts';

const pages = [...addresses()]
  .filter((address) => !address.startsWith('examples/'))
  .map((address) => `docs/${address}`);

describe('The documentation as a site', () => {
  let site: BuiltSite;

  before(async () => {
    site = await BuiltSite.open();
  });

  after(() => site?.close());

  for (const address of pages)
    it(`can be read by everybody, light and dark, and at 320 pixels: ${address}`, async () => {
      const { page, complaints } = await site.visit(address);
      assert.deepEqual(await violationsOn(page), []);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      assert.deepEqual(await violationsOn(page, { rules: ['color-contrast'] }), []);
      await page.setViewport({ width: 320, height: 640 });
      const { headings, landmarks, width, bar, covered } = await page.evaluate(() => ({
        headings: [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map(({ localName }) =>
          Number(localName[1]),
        ),
        landmarks: ['header', 'nav', 'main'].map((name) => document.querySelectorAll(name).length > 0),
        width: document.documentElement.scrollWidth,
        bar: document.querySelector('.top')!.getBoundingClientRect().height,
        covered: [...document.querySelectorAll('.source')]
          .filter((source) => {
            const [code, button] = ['pre', '.copy'].map((part) => source.querySelector(part)!.getBoundingClientRect());
            return code!.right > button!.left && code!.top < button!.bottom;
          })
          .map(({ textContent }) => textContent),
      }));
      assert.deepEqual(landmarks, [true, true, true]);
      assert.equal(headings.filter((level) => level === 1).length, 1);
      assert.equal(headings[0], 1);
      headings.reduce((before, level) => {
        assert.ok(level <= before + 1, `a heading of level ${level} follows one of level ${before}`);
        return level;
      });
      assert.ok(width <= 320, `${width} pixels are needed`);
      assert.ok(bar < 60, `the bar is one line, and not ${bar} pixels`);
      assert.deepEqual(covered, [], 'no button lies over source');
      assert.deepEqual(complaints, []);
      await page.close();
    });

  it('leads nowhere that is not there: pages, anchors and files', () => {
    const missing: string[] = [];
    for (const address of pages) {
      for (const [, href] of site.read(address).matchAll(/<(?:a|iframe)[^>]+(?:href|src)="([^"]+)"/g)) {
        if (/^(https?|mailto):/.test(href!)) continue;
        const [path = '', anchor] = href!.split('#');
        const target = path === '' ? address : posix.join(posix.dirname(address), path);
        let text: string | undefined;
        try {
          text = site.read(target);
        } catch {
          missing.push(`${address}: ${href}`);
        }
        if (text && anchor && !text.includes(`id="${anchor}"`)) missing.push(`${address}: ${href}`);
      }
    }
    assert.deepEqual(missing, []);
  });

  it('can be read by keyboard: past the navigation, through the source, and from page to page', async () => {
    const { page } = await site.visit('docs/quick-start.html');
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
    const context = site.browser.defaultBrowserContext();
    await context.overridePermissions(new URL(site.origin).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    const { page } = await site.visit('docs/quick-start.html');
    await page.bringToFront();
    await page.click('.copy');
    await page.waitForFunction(() => document.querySelector('.source [role=status]')?.textContent === 'Copied');
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), 'npm install && npm start');
    await page.close();
  });

  it('stays dark on every page when somebody chose that', async () => {
    const { page } = await site.visit('docs/theming.html');
    await page.select('#theme', 'dark');
    await page.goto(`${site.origin}docs/languages.html`);
    const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(color, 'rgb(26, 26, 26)');
    await page.select('#theme', 'auto');
    await page.close();
  });

  it('shows every example that stands on a page, with what it is about', async () => {
    for (const name of ['elements', 'theming']) {
      const { page } = await site.visit(`docs/${name}.html`);
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
});

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
