/** What the blocks of the documentation are run in: a browser, a simulated Webex, two origins, and the servers of the pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import axe, { type AxeResults } from 'axe-core';
import { findSampleIds, type SampleIds } from '../../demo/docs/sample-ids.ts';
import { chromiumArguments, findBrowser } from '../../scripts/find-browser.ts';
import { listen, type NodeDoor } from '../../src/simulator/doors/node.ts';
import { buildScripts } from '../embed/built-scripts.ts';
import { filesOf } from './blocks.ts';
import { SnippetServers } from './snippet-servers.ts';
import { SnippetSite } from './snippet-site.ts';

/** The servers that the pages describe, by the file that each is. */
export const serverFiles = {
  'token-server.js': 'docs/quick-start.md',
  'guest-token.js': 'docs/recipes.md',
  'ticket-space.js': 'docs/recipes.md',
  'real-time-server.js': 'docs/real-time.md',
};

export class SnippetWorld {
  readonly browser: Browser;
  readonly simulator: NodeDoor;
  readonly site: SnippetSite;
  readonly servers = new SnippetServers();
  readonly ids: SampleIds;
  readonly #hashes: Record<string, string>;

  private constructor(
    browser: Browser,
    simulator: NodeDoor,
    site: SnippetSite,
    ids: SampleIds,
    hashes: Record<string, string>,
  ) {
    this.browser = browser;
    this.simulator = simulator;
    this.site = site;
    this.ids = ids;
    this.#hashes = hashes;
  }

  static async open(): Promise<SnippetWorld> {
    const [scripts, simulator, browser] = await Promise.all([
      buildScripts(),
      listen({ seed: 'demo' }),
      launch({ executablePath: findBrowser('chromium'), args: chromiumArguments }),
    ]);
    const site = new SnippetSite(scripts);
    await site.listen();
    const ids = await findSampleIds(`${simulator.url}/v1`, simulator.cloud.tokens.alice);
    const hashes = JSON.parse(readFileSync(join(scripts, 'integrity.json'), 'utf8')) as Record<string, string>;
    const world = new SnippetWorld(browser, simulator, site, ids, hashes);
    await world.#startServers();
    return world;
  }

  async #startServers(): Promise<void> {
    const { cloud, url } = this.simulator;
    const { integration, serviceApp } = cloud.applications;
    const serviceAppToken = cloud.access.issue(serviceApp.personId!, serviceApp.organizationId, {
      scopes: serviceApp.scopes,
      lifetime: 3_600,
      applicationId: serviceApp.id,
    }).value;
    this.servers.write(
      'sign-in.js',
      `export const personOf = async ({ headers }) => headers.cookie?.includes('signed-in=no') ? undefined : { email: 'alice.marlowe@fernwright.example' };
       export const maySee = async (person, ticket) => ticket !== '13';
       const { PERSON_ID: personId, ACCESS_TOKEN: accessToken } = process.env;
       export const onSignIn = (task) => void task({ accessToken });
       export const sessionOf = async ({ headers }) => headers.get('cookie')?.includes('signed-in=no') ? undefined : { personId };`,
    );
    await this.servers.install('rest', 'server');
    const environment: Record<keyof typeof serverFiles, Record<string, string>> = {
      'token-server.js': { CLIENT_ID: integration.id, CLIENT_SECRET: integration.secret, SITE: this.site.origins.page },
      'guest-token.js': { SERVICE_APP_TOKEN: serviceAppToken },
      'ticket-space.js': { BOT_TOKEN: cloud.tokens.bot },
      'real-time-server.js': {
        SITE: this.site.origins.page,
        WEBHOOK_SECRET: 'a secret',
        ACCESS_TOKEN: cloud.tokens.alice,
        PERSON_ID: await personOf(`${url}/v1`, cloud.tokens.alice),
      },
    };
    const start = (file: keyof typeof serverFiles): Promise<string> =>
      this.servers.start(file, filesOf(serverFiles[file], 'js').get(file)!, {
        ...environment[file],
        WEBEX_API: `${url}/v1`,
      });
    this.site.handTo('/webex/guest-token', await start('guest-token.js'));
    this.site.handTo('/tickets/', await start('ticket-space.js'));
    const realTime = await start('real-time-server.js');
    for (const path of ['/webex/events', '/webex/webhooks']) this.site.handTo(path, realTime);
    // A second sign-in of the same browser, which the servers of the pages leave to their reader.
    this.site.handTo('/webex/token', (request, response) => {
      if (!request.url?.includes('account=partner')) return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token: cloud.tokens.bob }));
      return true;
    });
    this.site.handTo('/webex/', await start('token-server.js'));
  }

  /** Signs the browser in as somebody would: to Webex, by the links on its page, and back. */
  async signIn(name: string, browser: Browser | BrowserContext = this.browser): Promise<void> {
    this.site.add('/', '<!doctype html><title>Signed in</title>');
    const page = await browser.newPage();
    await page.goto(`${this.site.origins.page}/webex/sign-in`);
    await Promise.all([page.waitForNavigation(), page.locator(`::-p-text(${name})`).click()]);
    await page.waitForFunction(() => document.title === 'Signed in');
    await page.close();
  }

  /** A text of the documentation, with what is here in the place of what is elsewhere. */
  localise(text: string): string {
    const { page, frame } = this.site.origins;
    const { url } = this.simulator;
    const chunk = (name: string): string =>
      Object.keys(this.#hashes).find((file) => file.startsWith(`chunks/${name}-`))!;
    let local = text
      .replace(
        /chunks\/([\w]+)-….js": "sha384-…"/g,
        (_, name: string) => `${chunk(name)}": "${this.#hashes[chunk(name)]}"`,
      )
      .replaceAll('sha384-…', this.#hashes['webex-elements.js']!)
      .replaceAll('https://static.example/webex-elements/0.1.0', page)
      .replaceAll('https://www.example', page)
      .replaceAll('https://chat.example', frame)
      .replaceAll('space-id="…"', `space-id="${this.ids.SPACE_ID}"`)
      .replaceAll('support@example.com', 'carol.lindqvist@fernwright.example')
      .replaceAll(
        /<webex-provider(?![^>]*api-base)/g,
        `<webex-provider api-base="${url}/v1" discovery-url="${url}/u2c/api/v1"`,
      )
      .replace(
        /adoptDataApi\((?:\{|(\)))/g,
        (_, end = '') => `adoptDataApi({ apiBase: '${url}/v1', discoveryUrl: '${url}/u2c/api/v1',${end && '})'}`,
      )
      // Of a policy.
      .replace(/https:\/\/(webexapis\.com|\*\.[\w.]+)(?=[ ;])/g, url)
      .replace(/wss:\/\/\*\.[\w.]+(?=[ ;])/g, url.replace('http', 'ws'));
    for (const [word, id] of Object.entries(this.ids)) local = local.replace(new RegExp(`"${word}"`, 'g'), `"${id}"`);
    return local;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.servers.close();
    this.site.close();
    await this.simulator.close();
  }
}

async function personOf(apiBase: string, token: string): Promise<string> {
  const answer = await fetch(`${apiBase}/people/me`, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { id: string }).id;
}

/** A page that notes what goes wrong on it. */
export async function openWatched(browser: Browser | BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  // The name that the compiler of the tests calls in functions of theirs.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (!['error', 'warn'].includes(message.type())) return;
    const address = message.location().url ?? '';
    // Asking for a conversation that does not exist yet is how it is found out.
    if (address.includes('/messages/direct?')) return;
    complaints.push(`${message.text()} ${address}`);
  });
  return { page, complaints };
}

/** Whether each element of ours on a page is defined, none is busy, and all are signed in. Runs in the page. */
export const isRendered = (): boolean => {
  const roots: Array<Document | ShadowRoot> = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    if (root.querySelector('[aria-busy="true"]')) return false;
    for (const element of root.querySelectorAll('*')) {
      if (element.localName.startsWith('webex-') && !element.shadowRoot) return false;
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  const providers = [...document.querySelectorAll('webex-provider')];
  return providers.every(({ store }) => store?.session.status.value === 'ready');
};

interface Axe {
  run(context: Document, options: object): Promise<AxeResults>;
}

/** What axe finds on a page, by all of its rules, or by some of them or their tags. */
export async function violationsOn(page: Page, some: { tags?: string[]; rules?: string[] } = {}): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async ({ tags, rules }) => {
    const { axe } = window as unknown as { axe: Axe };
    const values = tags ?? rules;
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      iframes: false,
      ...(values && { runOnly: { type: tags ? 'tag' : 'rule', values } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, some);
}
