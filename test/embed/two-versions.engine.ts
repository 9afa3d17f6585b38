import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { version } from '../../src/version.ts';
import { EmbeddingSite } from './embedding-site.ts';
import { launchHostBrowser, waitUntil, type HostBrowser, type HostTab } from './host-browser.ts';

const other = '9.8.7';

describe('A page with two versions of the scripts', () => {
  let browser: HostBrowser;
  let host: EmbeddingSite;

  before(async () => {
    host = await EmbeddingSite.open(makeVersions);
    browser = await launchHostBrowser();
  });

  after(async () => {
    await browser?.close();
    await host?.close();
  });

  /** A folder with both, each in a folder named after it. */
  const makeVersions = (folder: string): string => {
    const versions = join(folder, 'versions');
    mkdirSync(versions);
    for (const name of [version, other]) {
      for (const part of ['webex-elements.js', 'chunks']) {
        cpSync(join(folder, part), join(versions, name, part), { recursive: true });
      }
    }
    makeOther(join(versions, other));
    return versions;
  };

  /** The next version: another number, and an element that looks different. */
  const makeOther = (folder: string): void => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    const changed = { number: 0, words: 0 };
    for (const script of scripts) {
      const path = join(folder, script);
      const code = readFileSync(path, 'utf8').replaceAll(/(["'`])(0\.1\.0|Webex messages)\1/g, (_, quote, text) => {
        changed[text === version ? 'number' : 'words']++;
        return quote + (text === version ? other : `${text} of ${other}`) + quote;
      });
      writeFileSync(path, code);
    }
    assert.ok(changed.number > 0 && changed.words > 0, 'the other version differs');
  };

  const open = (scripts: string): Promise<HostTab> => {
    const html = `<!doctype html><title>Page</title>${scripts}
      <webex-provider persistence="memory" ${host.addresses}>
        <webex-messenger style="block-size: 500px"></webex-messenger>
      </webex-provider>
      ${host.signInScript}`;
    return browser.open(host.origin + host.site.add('/page.html', browser.prepare(html)));
  };

  const script = (name: string) => `<script type="module" src="/${name}/webex-elements.js"></script>`;

  const inMessenger = (selector: string) =>
    `document.querySelector('webex-messenger')?.shadowRoot?.querySelector(${JSON.stringify(selector)})`;

  for (const [first, second] of [
    [version, other],
    [other, version],
  ] as const)
    for (const [how, scripts] of Object.entries({
      'one after the other': `${script(first)}<script type="module">
        import '/${second}/webex-elements.js';
        window.secondIsHere = true;
      </script>`,
      'the second one long after': `${script(first)}<script type="module">
        await customElements.whenDefined('webex-team-view');
        await import('/${second}/webex-elements.js');
        window.secondIsHere = true;
      </script>`,
      'the second one while the first still loads': `<script type="module">
        import '/${first}/webex-elements.js';
        import('/${second}/webex-elements.js').then(() => (window.secondIsHere = true));
      </script>`,
    }))
      it(`has the elements of the first, ${first}, alone: ${how}`, async () => {
        const tab = await open(scripts);
        try {
          await waitUntil(
            tab,
            `${inMessenger('webex-space-list')}?.shadowRoot?.querySelectorAll('button.space').length >= 8`,
          );
          await waitUntil(tab, `customElements.get('webex-team-view')`);
          const label = await tab.evaluate(`${inMessenger('.conversation')}.getAttribute('aria-label')`);
          assert.equal(label, first === other ? `Webex messages of ${other}` : 'Webex messages');
          await waitUntil(tab, `window.secondIsHere`);
          const complaints = await tab.complaints();
          assert.equal(complaints.length, 1, complaints.join('\n'));
          for (const word of [first, second, 'docs/troubleshooting.md#two-versions'])
            assert.ok(complaints[0]!.includes(word), `${complaints[0]} names ${word}`);
          const chunks = String(
            await tab.evaluate(`performance.getEntriesByType('resource').map(({ name }) => name).join(' ')`),
          );
          assert.ok(chunks.includes(`/${first}/chunks/thread-`), chunks);
          assert.ok(!new RegExp(`/${second}/chunks/(thread|launcher|messenger)-`).test(chunks), chunks);
        } finally {
          await tab.close();
        }
      });
});
