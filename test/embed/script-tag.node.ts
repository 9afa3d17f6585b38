import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../../scripts/find-browser.ts';
import { listen, type NodeDoor } from '../../src/simulator/doors/node.ts';
import { buildScripts } from './built-scripts.ts';
import { StaticSite } from './static-site.ts';

/** What a page shows of the messenger, read through its shadow roots. */
const spacesShown = (): number => {
  const list = document.querySelector('webex-messenger')?.shadowRoot?.querySelector('webex-space-list');
  return list?.shadowRoot?.querySelectorAll('button.space').length ?? 0;
};

const messagesShown = (): number => {
  const thread = document.querySelector('webex-messenger')?.shadowRoot?.querySelector('webex-message-thread');
  return thread?.shadowRoot?.querySelectorAll('webex-message').length ?? 0;
};

describe('A page with nothing but the script, a provider and a messenger', () => {
  let browser: Browser;
  let simulator: NodeDoor;
  let site: StaticSite;
  let origin: string;

  before(async () => {
    const scripts = await buildScripts();
    simulator = await listen({ seed: 'demo' });
    site = new StaticSite(scripts);
    origin = await site.listen();
    browser = await launch({ executablePath: findBrowser('chromium'), args: chromiumArguments });
  });

  after(async () => {
    await browser?.close();
    site?.close();
    await simulator?.close();
  });

  const script = '<script type="module" src="/webex-elements.js"></script>';
  const markup = (): string => `
    <webex-provider id="webex" api-base="${simulator.url}/v1" discovery-url="${simulator.url}/u2c/api/v1">
      <webex-messenger style="block-size: 500px"></webex-messenger>
    </webex-provider>`;
  const token = (): string =>
    `document.querySelector('webex-provider').getAccessToken = () => ({ token: '${simulator.cloud.tokens.alice}' });`;
  const whenDefined = (): string =>
    `<script type="module">await customElements.whenDefined('webex-provider'); ${token()}</script>`;

  const visit = async (path: string): Promise<{ errors: string[]; spaces: number }> => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) errors.push(message.text());
    });
    try {
      await page.goto(origin + path);
      await page.waitForFunction(spacesShown, { timeout: 15_000 });
      const spaces = await page.evaluate(spacesShown);
      // What breaks off when the page is closed is no complaint.
      return { errors: [...errors], spaces };
    } finally {
      await page.close();
    }
  };

  const orders: Record<string, () => string> = {
    'script first, as the README has it': () => script + markup() + whenDefined(),
    'script last': () => markup() + whenDefined() + script,
    'token set before the script is there': () => `${markup()}<script>${token()}</script>${script}`,
    'markup added by a script, long after': () => `${script}<script type="module">
      await customElements.whenDefined('webex-messenger');
      document.body.insertAdjacentHTML('beforeend', \`${markup()}\`);
      ${token()}</script>`,
    'markup first, script added later': () => `${markup()}<script>${token()}
      setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/webex-elements.js' })), 300);</script>`,
    'messenger moved into the provider later': () => `${script}
      <webex-messenger style="block-size: 500px"></webex-messenger>
      <webex-provider api-base="${simulator.url}/v1" discovery-url="${simulator.url}/u2c/api/v1"></webex-provider>
      <script type="module">await customElements.whenDefined('webex-provider'); ${token()}
      setTimeout(() => document.querySelector('webex-provider').append(document.querySelector('webex-messenger')), 300);</script>`,
  };

  for (const [order, body] of Object.entries(orders))
    it(`works: ${order}`, async () => {
      const path = site.add('/page.html', `<!doctype html><title>Page</title><body>${body()}</body>`);
      const { errors, spaces } = await visit(path);
      assert.ok(spaces >= 8, `${spaces} spaces`);
      assert.deepEqual(errors, []);
    });

  it('works without a doctype and without a charset', async () => {
    const path = site.add('/bare.html', script + markup() + whenDefined(), { 'content-type': 'text/html' });
    assert.deepEqual((await visit(path)).errors, []);
  });

  it('works twice on a page, from two copies of the script', async () => {
    const second = '<script type="module" src="/webex-elements.js?second"></script>';
    const path = site.add(
      '/twice.html',
      `<!doctype html><title>Page</title>${script}${second}${markup()}${whenDefined()}`,
    );
    const { errors } = await visit(path);
    assert.deepEqual(errors, []);
  });

  it('works under a strict content security policy with Trusted Types', async () => {
    const policy = [
      "default-src 'none'",
      "script-src 'nonce-abc' 'strict-dynamic'",
      "style-src 'self'",
      `img-src blob: ${simulator.url}`,
      `connect-src ${simulator.url} ${simulator.url.replace('http', 'ws')}`,
      "require-trusted-types-for 'script'",
      "trusted-types lit-html webex-elements 'allow-duplicates'",
    ].join('; ');
    const body = script + markup().replace(/ style="[^"]*"/, '') + whenDefined();
    const path = site.add(
      '/strict.html',
      `<!doctype html><title>Page</title><body>${body.replaceAll('<script', '<script nonce="abc"')}</body>`,
      { 'content-security-policy': policy },
    );
    const { errors } = await visit(path);
    assert.deepEqual(errors, []);
  });

  it('paints messages while everything that is live, and all else that may come later, is still on its way', async () => {
    const path = site.add('/waiting.html', `<!doctype html><title>Page</title>${script}${markup()}${whenDefined()}`);
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    const held: string[] = [];
    const later = /chunks\/(sync|auto|live|sdk|webex-sdk|tabs|polling|start|message-composer|member-panel|launcher)-/;
    page.on('request', (request) => {
      const [, chunk] = later.exec(request.url()) ?? [];
      if (chunk === undefined) void request.continue();
      else held.push(chunk);
    });
    try {
      await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(spacesShown, { timeout: 15_000 });
      await page.evaluate(() => {
        const list = document.querySelector('webex-messenger')!.shadowRoot!.querySelector('webex-space-list')!;
        list.shadowRoot!.querySelector<HTMLElement>('button.space')!.click();
      });
      await page.waitForFunction(messagesShown, { timeout: 15_000 });
      assert.ok(held.includes('sync'), `what tells of changes was asked for meanwhile: ${held.join(', ')}`);
    } finally {
      await page.close();
    }
  });
});
