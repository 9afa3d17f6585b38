import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { launch, type Browser } from 'puppeteer-core';
import budget from '../../scripts/check/size-budget.json' with { type: 'json' };
import { chromiumArguments, findBrowser } from '../../scripts/find-browser.ts';
import { EmbeddingSite } from './embedding-site.ts';

const bodiesShown = (): boolean => {
  const thread = document.querySelector('webex-message-thread')?.shadowRoot;
  const body = thread?.querySelector('webex-message')?.shadowRoot?.querySelector('.body');
  return (body?.getBoundingClientRect().height ?? 0) > 0;
};

/** Runs in a page before all else: notes what of Intl is made before the first message is painted. */
const noteEarlyFormats = (): void => {
  const noting = globalThis as unknown as { early: string[] };
  noting.early = [];
  let isPainted = false;
  const look = (): void => {
    const thread = document.querySelector('webex-message-thread')?.shadowRoot;
    const body = thread?.querySelector('webex-message')?.shadowRoot?.querySelector('.body');
    if (body) setTimeout(() => (isPainted = true));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  for (const name of Object.getOwnPropertyNames(Intl)) {
    const made = (Intl as unknown as Record<string, unknown>)[name];
    if (!/^[A-Z]/.test(name) || typeof made !== 'function') continue;
    const construct = (target: new () => object, given: unknown[]): object => {
      if (!isPainted) noting.early.push(name);
      return Reflect.construct(target, given) as object;
    };
    (Intl as unknown as Record<string, unknown>)[name] = new Proxy(made as new () => object, { construct });
  }
};

describe('A page with nothing but the script, a provider and a thread', () => {
  let browser: Browser;
  let host: EmbeddingSite;
  let spaceId: string;

  before(async () => {
    host = await EmbeddingSite.open();
    browser = await launch({ executablePath: findBrowser('chromium'), args: chromiumArguments });
    const { simulator } = host;
    const answer = await fetch(`${simulator.url}/v1/rooms?sortBy=lastactivity&max=1`, {
      headers: { authorization: `Bearer ${simulator.cloud.tokens.alice}` },
    });
    spaceId = ((await answer.json()) as { items: Array<{ id: string }> }).items[0]!.id;
  });

  after(async () => {
    await browser?.close();
    await host?.close();
  });

  /** Opens a page with nothing but a provider and an element; `answer` says what becomes of each script. */
  const openPage = async (answer: (path: string) => 'load' | 'hold' | 'fail', element = 'webex-message-thread') => {
    const path = host.site.add(
      `/${element}.html`,
      `<!doctype html><title>Page</title>
        <script type="module" src="/webex-elements.js"></script>
        <webex-provider ${host.addresses}>
          <${element} space-id="${spaceId}" style="block-size: 500px"></${element}>
        </webex-provider>
        ${host.signInScript}`,
    );
    const page = await browser.newPage();
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    await page.evaluateOnNewDocument(noteEarlyFormats);
    await page.setRequestInterception(true);
    const loaded: string[] = [];
    const read: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/v1/') && request.method() === 'GET') read.push(pathname + search);
      const what = pathname.endsWith('.js') ? answer(pathname) : 'load';
      if (pathname.endsWith('.js') && what === 'load') loaded.push(pathname);
      if (what === 'load') void request.continue();
      else if (what === 'fail') void request.abort();
    });
    await page.goto(host.origin + path, { waitUntil: 'domcontentloaded' });
    return { page, loaded, read, warnings };
  };

  const showThread = async (answer: (path: string) => 'load' | 'hold' | 'fail') => {
    const opened = await openPage(answer);
    await opened.page.waitForFunction(bodiesShown, { timeout: 15_000 });
    return opened;
  };

  const paintsThread = /^\/(webex-elements|chunks\/thread-[\w-]{8})\.js$/;

  it('shows the newest messages with two scripts, which are within the budget', async () => {
    const { page, loaded } = await showThread((path) => (paintsThread.test(path) ? 'load' : 'hold'));
    try {
      assert.equal(loaded.length, 2, loaded.join(', '));
      const sizes = loaded.map((path) => gzipSync(readFileSync(host.folder + path), { level: 9 }).length);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      assert.ok(total <= budget.paintedThread.gzip, `${total} bytes for ${loaded.join(', ')}`);
      assert.ok(total > 20_000, 'these are the scripts that do it');
    } finally {
      await page.close();
    }
  });

  it('asks for nothing else before they are painted, but for what a message holds', async () => {
    const asked: string[] = [];
    const { page } = await showThread((path) => {
      asked.push(path);
      return paintsThread.test(path) ? 'load' : 'hold';
    });
    try {
      await page.waitForFunction(() => true, { polling: 'raf' });
      const others = asked.filter((path) => !paintsThread.test(path));
      const [first] = others.filter((path) => !/\/(file|card)-/.test(path));
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      const painted = await page.evaluate(() => {
        const [entry] = performance.getEntriesByName('first-contentful-paint') as Array<
          PerformanceEntry & { paintTime?: number }
        >;
        // Where a browser tells when it was drawn: it is on the screen later, by as much as the machine is busy.
        return entry?.paintTime ?? entry?.startTime;
      });
      const times = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
      );
      const early = times.find(({ name }) => first !== undefined && name.endsWith(first));
      const list = await page.waitForFunction(
        () => performance.getEntriesByType('resource').find(({ name }) => name.includes('/rooms?'))?.startTime,
      );
      assert.ok(((await list.jsonValue()) ?? 0) >= (painted ?? 0), 'the list of spaces was asked for before');
      assert.ok(painted !== undefined, 'something was painted');
      assert.ok(early === undefined || early.startTime >= painted, `${first} was asked for before the first paint`);
    } finally {
      await page.close();
    }
  });

  it('makes nothing before that which browsers are slow to make: no format, no order of names', async () => {
    const { page } = await showThread(() => 'load');
    try {
      assert.deepEqual(await page.evaluate('early'), []);
      await page.waitForFunction(() => {
        const thread = document.querySelector('webex-message-thread')!.shadowRoot!;
        const times = [...thread.querySelectorAll('webex-message')].map(
          (message) => message.shadowRoot!.querySelector('time')?.textContent ?? '',
        );
        return times.length > 0 && times.every((time) => /\d/.test(time));
      });
    } finally {
      await page.close();
    }
  });

  for (const element of ['webex-message-thread', 'webex-messenger'])
    it(`asks for the messages of a <${element}> while the scripts that show them are on their way, and once`, async () => {
      const { page, read } = await openPage((path) => (/chunks/.test(path) ? 'hold' : 'load'), element);
      try {
        await page.waitForFunction(
          'performance.getEntriesByType("resource").some(({ name }) => name.includes("/messages"))',
        );
        await page.waitForFunction('document.querySelector("webex-provider").store.session.status.value === "ready"');
        const messages = read.filter((path) => path.startsWith('/v1/messages'));
        assert.equal(messages.length, 1, messages.join(', '));
      } finally {
        await page.close();
      }
    });

  it('stays readable where the rest cannot be loaded, and says so', async () => {
    const { page, warnings } = await showThread((path) => (paintsThread.test(path) ? 'load' : 'fail'));
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
