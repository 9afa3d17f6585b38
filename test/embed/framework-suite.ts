import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../../scripts/find-browser.ts';
import type { WebexMessenger } from '../../src/elements/messenger/messenger.ts';
import type { WebexProvider } from '../../src/elements/provider/provider.ts';
import { listen, type NodeDoor } from '../../src/simulator/doors/node.ts';
import { buildPages, type BuiltPages, type ChatPage, type Framework, type MountedChat } from './framework-pages.ts';
import { PageWatch } from './page-watch.ts';
import { StaticSite } from './static-site.ts';

declare global {
  interface Window extends ChatPage {
    chat: MountedChat;
    opened: string[];
    defineNow(): void;
    gone: Array<WeakRef<object>>;
  }
}

const html = (
  framework: Framework,
  content: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title>
  <style>webex-messenger { block-size: 500px }</style>
  <div id="app">${content}</div><script type="module" src="/${framework}.js"></script>`;

const isLive = (): boolean =>
  document.querySelector<WebexProvider>('webex-provider')?.store?.session.connection.value === 'live' &&
  document.querySelector('output')?.textContent === 'live';

const spaceButtons = (): HTMLElement[] => [
  ...(document
    .querySelector('webex-messenger')
    ?.shadowRoot?.querySelector('webex-space-list')
    ?.shadowRoot?.querySelectorAll<HTMLElement>('button.space') ?? []),
];

/** The recipe of the documentation, built and used in a browser. */
export function testRecipe(
  framework: Framework,
  { skip = false, late = false }: { skip?: string | false; late?: boolean } = {},
): void {
  void describe(`The recipe for ${framework}`, { skip }, () => {
    let browser: Browser;
    let simulator: NodeDoor;
    let built: BuiltPages;
    let site: StaticSite;
    let origin: string;

    before(async () => {
      simulator = await listen({ seed: 'demo' });
      built = await buildPages([framework], webex());
      site = new StaticSite(built.folder);
      origin = await site.listen();
      browser = await launch({ executablePath: findBrowser('chromium'), args: chromiumArguments });
    });

    after(async () => {
      await browser?.close();
      site?.close();
      await simulator?.close();
    });

    const webex = (): string => `export const webex = {
    apiBase: '${simulator.url}/v1',
    discoveryUrl: '${simulator.url}/u2c/api/v1',
    getAccessToken: () => '${simulator.cloud.tokens.alice}',
  };`;

    let page: Page;
    let watch: PageWatch;

    const open = async (content = '', first?: () => void): Promise<void> => {
      page = await browser.newPage();
      watch = await PageWatch.start(page);
      if (first) await page.evaluateOnNewDocument(first);
      await page.goto(origin + site.add('/page.html', html(framework, content)));
      await page.waitForFunction(() => 'mountChat' in window);
    };

    const mount = (start: 'mountChat' | 'hydrateChat' = 'mountChat'): Promise<void> =>
      page.evaluate((name) => {
        window.opened = [];
        window.chat = window[name](document.querySelector('#app')!, { onOpen: (id) => window.opened.push(id) });
      }, start);

    /** Functions of this file that run in the page call one another by name. */
    const inPage = async (): Promise<void> => {
      await page.evaluate(`globalThis.spaceButtons = ${spaceButtons.toString()}`);
    };

    const worksAsWritten = async (): Promise<void> => {
      await inPage();
      await page.waitForFunction(isLive, { timeout: 20_000 });
      await page.waitForFunction(() => spaceButtons().length >= 8);

      const second = await page.evaluate(() => {
        const [, button] = spaceButtons();
        button!.click();
        return document.querySelector<WebexProvider>('webex-provider')!.store!.spaces.ids[1]!;
      });
      await page.waitForFunction((id) => window.opened.join() === id, {}, second);

      const third = await page.evaluate(() => {
        const id = document.querySelector<WebexProvider>('webex-provider')!.store!.spaces.ids[2]!;
        window.chat.update({ spaceId: id });
        return id;
      });
      await page.waitForFunction(
        (id) => {
          const messenger = document.querySelector<WebexMessenger>('webex-messenger')!;
          const thread = messenger.shadowRoot!.querySelector('webex-message-thread');
          return messenger.spaceId === id && thread?.spaceId === id;
        },
        {},
        third,
      );
      assert.equal(
        await page.evaluate(
          () =>
            document.querySelector('h2')?.assignedSlot?.getRootNode() ===
            document.querySelector('webex-messenger')?.shadowRoot,
        ),
        true,
        'the heading is in its slot',
      );
    };

    it('shows Webex, passes properties in and events out, and fills a slot', async () => {
      await open();
      await mount();
      await worksAsWritten();
      assert.deepEqual(watch.complaints, []);
      await page.close();
    });

    it('leaves nothing behind when it is unmounted', async () => {
      await open();
      // The first time leaves what a framework and we keep once per page.
      const held = [];
      for (let round = 0; round < 2; round++) {
        await mount();
        await page.waitForFunction(isLive, { timeout: 20_000 });
        await inPage();
        await page.waitForFunction(() => spaceButtons().length >= 8);
        await page.evaluate(() => {
          const provider = document.querySelector<WebexProvider>('webex-provider')!;
          const messenger = document.querySelector('webex-messenger')!;
          const list = messenger.shadowRoot!.querySelector('webex-space-list')!;
          window.gone = [provider, messenger, list, provider.store!].map((kept) => new WeakRef(kept));
          window.chat.unmount();
          window.chat = undefined!;
          const app = document.querySelector('#app');
          if (app) app.replaceChildren();
          else document.body.append(Object.assign(document.createElement('div'), { id: 'app' }));
        });
        await until(() => watch.sockets === 0, 'the socket to close');
        const left = (): Promise<number> => page.evaluate(() => window.gone.filter((kept) => kept.deref()).length);
        await until(async () => {
          await watch.collectGarbage();
          return (await left()) === 0;
        }, 'the elements and their store to be collected');
        await until(async () => {
          const { intervals, timeouts } = await watch.held();
          return intervals + timeouts === 0;
        }, 'the timers to end');
        held.push(await watch.held());
      }
      assert.deepEqual(held[1]!.names, held[0]!.names, 'listeners');
      assert.deepEqual(watch.complaints, []);
      await page.close();
    });

    if (framework !== 'angular')
      it('hydrates what a server has rendered', async () => {
        const content = await built.render[framework]!({});
        assert.match(content, /<webex-provider[^>]* api-?base="http/i);
        assert.match(content, /<webex-messenger/);
        await open(content);
        const served = await page.evaluateHandle(() => document.querySelector('webex-messenger'));
        await mount('hydrateChat');
        await worksAsWritten();
        assert.equal(
          await page.evaluate((element) => element === document.querySelector('webex-messenger'), served),
          true,
          "the server's element is the one that works",
        );
        assert.deepEqual(watch.complaints, []);
        await page.close();
      });

    if (late)
      it('works when the elements are defined after it is mounted', async () => {
        await open('', () => {
          const define = customElements.define.bind(customElements);
          const waiting: Array<Parameters<typeof define>> = [];
          customElements.define = (...definition) => void waiting.push(definition);
          window.defineNow = () => {
            customElements.define = define;
            for (const definition of waiting) define(...definition);
          };
        });
        await mount();
        await page.waitForFunction(() => document.querySelector('webex-messenger') !== null);
        await page.evaluate(() => window.defineNow());
        await worksAsWritten();
        assert.deepEqual(watch.complaints, []);
        await page.close();
      });
  });
}

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited 30 s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
