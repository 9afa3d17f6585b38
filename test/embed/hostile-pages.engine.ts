import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { NodeDoor } from '../../src/simulator/doors/node.ts';
import { EmbeddingSite } from './embedding-site.ts';
import { launchHostBrowser, waitFor, waitUntil, type HostBrowser, type HostTab } from './host-browser.ts';
import { hostPages } from './host-pages.ts';
import { StaticSite } from './static-site.ts';
import { frameworksFolder, skipWithoutFrameworks } from './type-checkers.ts';

/** Parts whose look a page must not change, with what is compared of each. */
const looks = [
  'display',
  'boxSizing',
  'fontSize',
  'fontFamily',
  'textTransform',
  'letterSpacing',
  'color',
  'borderTopWidth',
  'transitionDuration',
  'cursor',
];

describe('Pages that do not expect us', () => {
  let browser: HostBrowser;
  let host: EmbeddingSite;
  let simulator: NodeDoor;
  let site: StaticSite;
  let frameworks: StaticSite;
  let origin: string;
  let frameworksOrigin: string;
  let plain: Record<string, string>;

  before(async () => {
    host = await EmbeddingSite.open();
    ({ simulator, site, origin } = host);
    frameworks = new StaticSite(`${frameworksFolder}node_modules`);
    frameworksOrigin = await frameworks.listen();
    browser = await launchHostBrowser();
    const tab = await open('a plain page');
    plain = await lookOf(tab, 'a plain page');
    await tab.close();
  });

  after(async () => {
    await browser?.close();
    frameworks?.close();
    await host?.close();
  });

  // Nothing on disk: a page closed before it heard an answer would leave the next one, of the same person, in doubt.
  const parts = () => ({
    script: `<script type="module" src="${origin}/webex-elements.js"></script>`,
    messenger: `<div id="frame"><webex-provider persistence="memory" ${host.addresses}><webex-messenger style="block-size: 500px" theme="light"></webex-messenger></webex-provider></div>`,
    start: `<script type="module">
      await customElements.whenDefined('webex-provider');
      const providers = () => [document, ...Array.from(document.querySelectorAll('#host'), (host) => host.shadowRoot)].flatMap((root) => Array.from(root.querySelectorAll('webex-provider')));
      while (providers().length === 0) await new Promise(requestAnimationFrame);
      for (const provider of providers()) provider.getAccessToken = () => ({ token: '${simulator.cloud.tokens.alice}' });
    </script>`,
    frameworks: frameworksOrigin,
  });

  const finder = (name: string): string => hostPages[name]?.find ?? `document.querySelector('webex-messenger')`;

  const open = async (name: string): Promise<HostTab> => {
    const { html, headers, framedBy } = hostPages[name]!;
    const address = site.add('/page.html', browser.prepare(html(parts())), headers);
    if (!framedBy) return browser.open(origin + address);
    return browser.open(origin + site.add('/outer.html', framedBy(address)), { inFrame: true });
  };

  /** Opens the first space, where it is a list that is shown first, and waits for its messages. */
  const paintConversation = async (tab: HostTab, name: string): Promise<void> => {
    await waitUntil(
      tab,
      `${finder(name)}?.shadowRoot?.querySelector('webex-space-list')?.shadowRoot?.querySelectorAll('button.space').length >= 8`,
    );
    await tab.evaluate(
      `void ${finder(name)}.openSpace(${finder(name)}.closest('webex-provider').store.spaces.ids.find((id) => ${finder(name)}.closest('webex-provider').store.spaces.get(id).peek().title.includes('Gatehouse')))`,
    );
    await waitUntil(
      tab,
      `[...${finder(name)}.shadowRoot.querySelector('webex-message-thread')?.shadowRoot?.querySelectorAll('webex-message') ?? []].some((row) => row.shadowRoot?.querySelector('.body')?.textContent.trim())`,
    );
  };

  const send = async (tab: HostTab, name: string, text: string): Promise<void> => {
    await waitUntil(
      tab,
      `${finder(name)}.shadowRoot.querySelector('webex-message-composer')?.shadowRoot?.querySelector('textarea')`,
    );
    await tab.evaluate(`${finder(name)}.focusComposer()`);
    await waitUntil(
      tab,
      `${finder(name)}.shadowRoot.querySelector('webex-message-composer').shadowRoot.activeElement?.matches('textarea')`,
    );
    await tab.typeLine(text);
    await waitFor(tab, () => isInWebex(text), `Webex to have "${text}"`);
  };

  const isInWebex = async (text: string): Promise<boolean> => {
    const ask = async (path: string): Promise<Array<{ id: string; title?: string; text?: string }>> => {
      const headers = { authorization: `Bearer ${simulator.cloud.tokens.alice}` };
      return ((await (await fetch(`${simulator.url}/v1/${path}`, { headers })).json()) as { items: [] }).items;
    };
    const space = (await ask('rooms')).find(({ title }) => title?.includes('Gatehouse'));
    return (await ask(`messages?roomId=${space!.id}&max=20`)).some((message) => message.text === text);
  };

  const lookOf = async (tab: HostTab, name: string): Promise<Record<string, string>> => {
    await paintConversation(tab, name);
    await waitUntil(
      tab,
      `${finder(name)}.shadowRoot.querySelector('webex-message-composer')?.shadowRoot?.querySelector('textarea')`,
    );
    return tab.evaluate(`(() => {
      const messenger = ${finder(name)};
      const inside = (element, selector) => element.shadowRoot.querySelector(selector);
      const parts = {
        space: inside(inside(messenger, 'webex-space-list'), 'button.space'),
        body: inside(inside(inside(messenger, 'webex-message-thread'), 'webex-message'), '.body'),
        field: inside(inside(messenger, 'webex-message-composer'), 'textarea'),
        header: inside(messenger, 'header'),
      };
      return Object.fromEntries(Object.entries(parts).flatMap(([part, element]) =>
        element ? ${JSON.stringify(looks)}.map((look) => [part + ' ' + look, getComputedStyle(element)[look]]) : []));
    })()`) as Promise<Record<string, string>>;
  };

  it('are heard when they complain, or this would prove nothing', async () => {
    const html = `<!doctype html><title>Host</title><script>
      console.warn('a warning');
      setTimeout(function () { throw new Error('an exception'); });
      Promise.reject(new Error('a rejection'));
    </script>`;
    const tab = await browser.open(origin + site.add('/complaining.html', browser.prepare(html)));
    for (const complaint of ['a warning', 'an exception', 'a rejection'])
      await waitFor(tab, async () => (await tab.complaints()).some((text) => text.includes(complaint)), complaint);
    await tab.close();
  });

  for (const [name, { styled, needsFrameworks }] of Object.entries(hostPages))
    it(`work: ${name}`, { skip: needsFrameworks && skipWithoutFrameworks }, async () => {
      const tab = await open(name);
      let heard: string[];
      try {
        await paintConversation(tab, name);
        await send(tab, name, `Sent from ${name}`);
        if (styled) assert.deepEqual(await lookOf(tab, name), plain);
        // What breaks off when the page is closed is no complaint.
        heard = await tab.complaints();
      } finally {
        await tab.close();
      }
      assert.deepEqual(heard, []);
    });
});
