import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { addresses } from '../../scripts/docs-site/plugin.ts';
import { BuiltSite } from './built-site.ts';
import { violationsOn } from './snippet-world.ts';

const examples = [...addresses()]
  .filter((address) => address.startsWith('examples/'))
  .map((address) => `docs/${address}`);

describe('What lives on the site', () => {
  let site: BuiltSite;

  before(async () => {
    site = await BuiltSite.open();
  });

  after(() => site?.close());

  describe('The theme editor', () => {
    it('can be used by everybody, light and dark, and at 320 pixels', async () => {
      const { page, complaints } = await site.visit('theme.html');
      assert.deepEqual(await violationsOn(page), []);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      assert.deepEqual(await violationsOn(page, { rules: ['color-contrast'] }), []);
      await page.setViewport({ width: 320, height: 640 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      assert.deepEqual(complaints, []);
      await page.close();
    });

    it('writes the CSS for what is chosen, and shows it', async () => {
      const { page } = await site.visit('theme.html');
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
      const { page } = await site.visit('theme.html');
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
    it(`works by itself: ${address}`, async () => {
      const { page, complaints } = await site.visit(address);
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
