import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'puppeteer-core';
import { allSnippets } from './blocks.ts';
import { servePage, type RunnerContext } from './snippet-runners.ts';
import { isRendered, openWatched } from './snippet-world.ts';

export function specifyFrame(context: RunnerContext): void {
  const host = allSnippets.find(({ file, language }) => file === 'host.html' && language === 'html')!;

  // A profile of its own, in which the page's origin has kept nothing yet.
  let profile: BrowserContext;

  const open = async (): Promise<{ page: Page; complaints: string[] }> => {
    const opened = await openWatched(profile);
    await opened.page.goto(context.world.site.origins.page + servePage(host, context.world));
    return opened;
  };

  describe('Messages in a frame of another origin', () => {
    before(async () => {
      profile = await context.world.browser.createBrowserContext();
      await context.world.signIn('Alice Marlowe', profile);
    });

    after(() => profile.close());

    it('are there, with the token that the page handed over', async () => {
      const { page } = await open();
      const frame = page.mainFrame().childFrames()[0]!;
      await frame.waitForFunction(isRendered, { timeout: 15_000 });
      assert.ok((await frame.evaluate(() => document.querySelector('webex-provider')!.store!.spaces.ids.length)) > 8);
      await page.close();
    });

    it('cannot be read by the page, nor what is on their disk', async () => {
      const { page } = await open();
      const frame = page.mainFrame().childFrames()[0]!;
      await frame.waitForFunction(isRendered, { timeout: 15_000 });
      const seen = await page.evaluate(async () => {
        const { contentDocument, contentWindow } = document.querySelector('iframe')!;
        let store: unknown;
        try {
          store = contentWindow!.document;
        } catch (error) {
          store = (error as Error).name;
        }
        return { contentDocument, store, databases: await indexedDB.databases() };
      });
      assert.deepEqual(seen, { contentDocument: null, store: 'SecurityError', databases: [] });
      // The outbox is on the disk of the frame.
      await frame.waitForFunction(async () => (await indexedDB.databases()).length > 0, { timeout: 10_000 });
      await page.close();
    });

    it('ask in vain in a page that they were not made for', async () => {
      const { world } = context;
      servePage(host, world);
      const { frame, page: pageOrigin } = world.site.origins;
      const elsewhere = pageOrigin.replace('localhost', '127.0.0.1');
      const { page, complaints } = await openWatched(world.browser);
      await page.goto(
        elsewhere +
          world.site.add(
            '/elsewhere.html',
            `<!doctype html><title>Elsewhere</title><iframe src="${frame}/chat.html"></iframe>`,
          ),
      );
      await page.waitForNetworkIdle();
      assert.match(complaints.join('\n'), /frame-ancestors/);
      await page.close();
    });

    it('are the only ones to whom the page gives a token', async () => {
      const { page } = await open();
      const answered = await page.evaluate(async () => {
        const { port1, port2 } = new MessageChannel();
        const answer = new Promise((resolve) => {
          port1.onmessage = () => resolve('a token');
          setTimeout(() => resolve('nothing'), 500);
        });
        window.postMessage('token', location.origin, [port2]);
        return answer;
      });
      assert.equal(answered, 'nothing');
      await page.close();
    });
  });
}
