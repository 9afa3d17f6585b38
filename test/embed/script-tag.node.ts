import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { launch, type Browser } from 'puppeteer-core';
import budget from '../../scripts/check/size-budget.json' with { type: 'json' };
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

const bodiesShown = (): boolean => {
  const thread = document.querySelector('webex-message-thread')?.shadowRoot;
  const body = thread?.querySelector('webex-message')?.shadowRoot?.querySelector('.body');
  return (body?.getBoundingClientRect().height ?? 0) > 0;
};

describe('A page with nothing but the script, a provider and a messenger', () => {
  let browser: Browser;
  let simulator: NodeDoor;
  let site: StaticSite;
  let origin: string;
  let folder: string;

  before(async () => {
    folder = await buildScripts();
    simulator = await listen({ seed: 'demo' });
    site = new StaticSite(folder);
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

  describe('and with a thread', () => {
    let spaceId: string;

    before(async () => {
      const answer = await fetch(`${simulator.url}/v1/rooms?sortBy=lastactivity&max=1`, {
        headers: { authorization: `Bearer ${simulator.cloud.tokens.alice}` },
      });
      spaceId = ((await answer.json()) as { items: Array<{ id: string }> }).items[0]!.id;
    });

    /** Opens a page with nothing but a provider and a thread; `answer` says what becomes of each script. */
    const openThread = async (answer: (path: string) => 'load' | 'hold' | 'fail') => {
      const path = site.add(
        '/thread.html',
        `<!doctype html><title>Page</title>${script}
        ${markup().replace(/<webex-messenger.*<\/webex-messenger>/, `<webex-message-thread space-id="${spaceId}" style="block-size: 500px"></webex-message-thread>`)}
        ${whenDefined()}`,
      );
      const page = await browser.newPage();
      const warnings: string[] = [];
      page.on('console', (message) => warnings.push(message.text()));
      await page.setRequestInterception(true);
      const loaded: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        const what = pathname.endsWith('.js') ? answer(pathname) : 'load';
        if (pathname.endsWith('.js') && what === 'load') loaded.push(pathname);
        if (what === 'load') void request.continue();
        else if (what === 'fail') void request.abort();
      });
      await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(bodiesShown, { timeout: 15_000 });
      return { page, loaded, warnings };
    };

    const paintsThread = /^\/(webex-elements|chunks\/thread-[\w-]{8})\.js$/;

    it('shows the newest messages with two scripts, which are within the budget', async () => {
      const { page, loaded } = await openThread((path) => (paintsThread.test(path) ? 'load' : 'hold'));
      try {
        assert.equal(loaded.length, 2, loaded.join(', '));
        const sizes = loaded.map((path) => gzipSync(readFileSync(folder + path), { level: 9 }).length);
        const total = sizes.reduce((sum, size) => sum + size, 0);
        assert.ok(total <= budget.paintedThread.gzip, `${total} bytes for ${loaded.join(', ')}`);
        assert.ok(total > 20_000, 'these are the scripts that do it');
      } finally {
        await page.close();
      }
    });

    it('asks for nothing else before they are painted, but for what a message holds', async () => {
      const asked: string[] = [];
      const { page } = await openThread((path) => {
        asked.push(path);
        return paintsThread.test(path) ? 'load' : 'hold';
      });
      try {
        await page.waitForFunction(() => true, { polling: 'raf' });
        const others = asked.filter((path) => !paintsThread.test(path));
        const [first] = others.filter((path) => !/\/(file|card)-/.test(path));
        const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
        const times = await page.evaluate(() =>
          performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
        );
        const early = times.find(({ name }) => first !== undefined && name.endsWith(first));
        assert.ok(painted !== undefined, 'something was painted');
        assert.ok(early === undefined || early.startTime >= painted, `${first} was asked for before the first paint`);
      } finally {
        await page.close();
      }
    });

    it('stays readable where the rest cannot be loaded, and says so', async () => {
      const { page, warnings } = await openThread((path) => (paintsThread.test(path) ? 'load' : 'fail'));
      try {
        await page.waitForFunction(() => {
          const thread = document.querySelector('webex-message-thread')!.shadowRoot!;
          return thread.querySelectorAll('webex-message').length === 50;
        });
        const top = await page.evaluate(() => {
          const scroller = document.querySelector('webex-message-thread')!.shadowRoot!.querySelector('.scroller')!;
          scroller.scrollTop = 0;
          return scroller.scrollTop;
        });
        assert.equal(top, 0, 'all of it can be reached');
        assert.ok(
          warnings.some((text) => text.includes('could not load its chunks')),
          warnings.join('\n'),
        );
      } finally {
        await page.close();
      }
    });
  });
});
