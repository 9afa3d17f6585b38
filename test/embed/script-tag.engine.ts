import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { NodeDoor } from '../../src/simulator/doors/node.ts';
import { EmbeddingSite } from './embedding-site.ts';
import { launchHostBrowser, waitUntil, type HostBrowser } from './host-browser.ts';
import type { StaticSite } from './static-site.ts';

/** What a page shows of the messenger, read through its shadow roots. */
const spacesShown = `(() => {
  const list = document.querySelector('webex-messenger')?.shadowRoot?.querySelector('webex-space-list');
  return list?.shadowRoot?.querySelectorAll('button.space').length ?? 0;
})()`;

const messagesShown = `(() => {
  const thread = document.querySelector('webex-messenger')?.shadowRoot?.querySelector('webex-message-thread');
  return thread?.shadowRoot?.querySelectorAll('webex-message').length ?? 0;
})()`;

describe('A page with nothing but the script, a provider and a messenger', () => {
  let browser: HostBrowser;
  let host: EmbeddingSite;
  let simulator: NodeDoor;
  let site: StaticSite;
  let origin: string;

  before(async () => {
    host = await EmbeddingSite.open();
    ({ simulator, site, origin } = host);
    browser = await launchHostBrowser();
  });

  after(async () => {
    await browser?.close();
    await host?.close();
  });

  const script = '<script type="module" src="/webex-elements.js"></script>';
  const markup = (): string => `
    <webex-provider id="webex" ${host.addresses}>
      <webex-messenger style="block-size: 500px"></webex-messenger>
    </webex-provider>`;

  /** What a page complained of until it showed the spaces of the demo. */
  const visit = async (html: string, headers?: Record<string, string>): Promise<string[]> => {
    const tab = await browser.open(origin + site.add('/page.html', browser.prepare(html), headers));
    try {
      await waitUntil(tab, `${spacesShown} >= 8`);
      return await tab.complaints();
    } finally {
      await tab.close();
    }
  };

  const orders: Record<string, () => string> = {
    'script first, as the README has it': () => script + markup() + host.signInScript,
    'script last': () => markup() + host.signInScript + script,
    'token set before the script is there': () => `${markup()}<script>${host.signIn}</script>${script}`,
    'markup added by a script, long after': () => `${script}<script type="module">
      await customElements.whenDefined('webex-messenger');
      document.body.insertAdjacentHTML('beforeend', \`${markup()}\`);
      ${host.signIn}</script>`,
    'markup first, script added later': () => `${markup()}<script>${host.signIn}
      setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/webex-elements.js' })), 300);</script>`,
    'messenger moved into the provider later': () => `${script}
      <webex-messenger style="block-size: 500px"></webex-messenger>
      <webex-provider ${host.addresses}></webex-provider>
      <script type="module">await customElements.whenDefined('webex-provider'); ${host.signIn}
      setTimeout(() => document.querySelector('webex-provider').append(document.querySelector('webex-messenger')), 300);</script>`,
  };

  for (const [order, body] of Object.entries(orders))
    it(`works: ${order}`, async () => {
      assert.deepEqual(await visit(`<!doctype html><title>Page</title><body>${body()}</body>`), []);
    });

  it('works without a doctype and without a charset', async () => {
    assert.deepEqual(await visit(script + markup() + host.signInScript, { 'content-type': 'text/html' }), []);
  });

  it('works twice on a page, from two copies of the script', async () => {
    const second = '<script type="module" src="/webex-elements.js?second"></script>';
    const html = `<!doctype html><title>Page</title>${script}${second}${markup()}${host.signInScript}`;
    assert.deepEqual(await visit(html), []);
  });

  it('works under a strict content security policy with Trusted Types', async () => {
    const policy = [
      "default-src 'none'",
      "script-src 'nonce-abc' 'strict-dynamic'",
      "style-src 'self'",
      // The page's own icon, which the other engines ask for.
      `img-src 'self' blob: ${simulator.url}`,
      `connect-src ${simulator.url} ${simulator.url.replace('http', 'ws')}`,
      "require-trusted-types-for 'script'",
      "trusted-types lit-html webex-elements 'allow-duplicates'",
    ].join('; ');
    const body = script + markup().replace(/ style="[^"]*"/, '') + host.signInScript;
    const html = `<!doctype html><title>Page</title><body>${body.replaceAll('<script', '<script nonce="abc"')}</body>`;
    assert.deepEqual(await visit(html, { 'content-security-policy': policy }), []);
  });

  it('fills the markup of the former widgets with the same script', async () => {
    const html = `<!doctype html><title>Page</title>
      <div data-toggle="webex-recents" data-access-token="${simulator.cloud.tokens.alice}" style="block-size: 400px"></div>
      <script type="module">
        import { adoptDataApi } from '/webex-elements.js';
        adoptDataApi({ apiBase: '${simulator.url}/v1', discoveryUrl: '${simulator.url}/u2c/api/v1', persist: 'memory' });
      </script>`;
    const tab = await browser.open(origin + site.add('/page.html', browser.prepare(html)));
    await waitUntil(
      tab,
      `document.querySelector('webex-space-list')?.shadowRoot?.querySelectorAll('button.space').length >= 8`,
    );
    assert.deepEqual(await tab.complaints(), []);
    await tab.close();
  });

  it('paints messages while everything that is live, and all else that may come later, is still on its way', async () => {
    const later = /chunks\/(sync|auto|live|sdk|webex-sdk|tabs|polling|start|message-composer|member-panel|launcher)-/;
    const held = site.hold(later);
    const html = `<!doctype html><title>Page</title>${script}${markup()}${host.signInScript}`;
    const tab = await browser.open(origin + site.add('/waiting.html', browser.prepare(html)), { whileLoading: true });
    try {
      await waitUntil(tab, `${spacesShown} >= 8`);
      await tab.evaluate(
        `document.querySelector('webex-messenger').shadowRoot.querySelector('webex-space-list').shadowRoot.querySelector('button.space').click()`,
      );
      await waitUntil(tab, `${messagesShown} >= 1`);
      assert.ok(
        held.some((path) => path.includes('/sync-')),
        `what tells of changes was asked for meanwhile: ${held.join(', ')}`,
      );
    } finally {
      site.release();
      await tab.close();
    }
  });
});
