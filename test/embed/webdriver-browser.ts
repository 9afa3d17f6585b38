import { startWebKitDriver, type RunningDriver } from '../../scripts/test/engines.ts';
import type { HostBrowser, HostTab, OpenOptions } from './host-browser.ts';

/** Runs in the page before everything else, since WebDriver tells of no console. */
const listen = `<script nonce="abc">(function () {
  var complaints = [];
  Object.defineProperty(window, 'hostComplaints', { value: complaints });
  function complain(text) { complaints[complaints.length] = text; }
  function wrap(name) {
    var original = console[name];
    console[name] = function () {
      complain(Array.prototype.slice.call(arguments).join(' '));
      return original.apply(console, arguments);
    };
  }
  wrap('error');
  wrap('warn');
  addEventListener('error', function (event) {
    complain(event.error ? event.error + ' ' + event.error.stack : event.message || 'could not load ' + (event.target.src || event.target.href));
  }, true);
  addEventListener('unhandledrejection', function (event) { complain('rejected: ' + event.reason + ' ' + (event.reason && event.reason.stack)); });
  document.addEventListener('securitypolicyviolation', function (event) { complain('policy: ' + event.violatedDirective + ' ' + event.blockedURI); });
})()</script>`;

const enter = '\uE007';

/** WebKitGTK, by the commands of WebDriver: one window, which goes from page to page. */
export class WebDriverBrowser implements HostBrowser {
  readonly #driver: RunningDriver;
  readonly #session: string;

  private constructor(driver: RunningDriver, session: string) {
    this.#driver = driver;
    this.#session = session;
  }

  static async start(): Promise<WebDriverBrowser> {
    const driver = await startWebKitDriver();
    const address = `http://127.0.0.1:${driver.port}/session`;
    const { sessionId } = await command<{ sessionId: string }>(address, {
      capabilities: { alwaysMatch: { ...driver.capabilities, pageLoadStrategy: 'none' } },
    });
    const browser = new WebDriverBrowser(driver, `${address}/${sessionId}`);
    await browser.#command('window/rect', { width: 1000, height: 900 });
    return browser;
  }

  prepare(html: string): string {
    const [start = ''] = /^(<!doctype html>)?(<html[^>]*>)?(<head>)?/.exec(html) ?? [];
    return start + listen + html.slice(start.length);
  }

  async open(address: string, { inFrame = false }: OpenOptions = {}): Promise<HostTab> {
    await this.#go(address);
    if (inFrame) await this.#enterFrame();
    return {
      evaluate: (expression) => this.#evaluate(expression),
      typeLine: async (text) => {
        const actions = [...text, enter].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await this.#command('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      },
      complaints: async () =>
        String(await this.#evaluate(`window.hostComplaints.join('\\n')`))
          .split('\n')
          .filter(Boolean),
      close: async () => {
        await this.#command('frame', { id: null });
        await this.#go('about:blank');
      },
    };
  }

  #evaluate(expression: string): Promise<unknown> {
    return this.#command('execute/sync', { script: `return (${expression});`, args: [] });
  }

  /** The driver itself may wait for ever for a page to have loaded. */
  async #go(address: string): Promise<void> {
    await this.#command('url', { url: address });
    const isThere = `location.href === ${JSON.stringify(address)} && document.readyState !== 'loading'`;
    // A page that is about to leave answers with an error.
    const look = (): Promise<unknown> => this.#evaluate(isThere).catch(() => false);
    for (let attempt = 0; (await look()) !== true; attempt++) {
      if (attempt > 400) throw new Error(`waited in vain for ${address}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** With a click, as a person does: WebKit lets no script give the focus to a frame of another origin. */
  async #enterFrame(): Promise<void> {
    const found = await this.#command<Record<string, string>>('element', { using: 'css selector', value: 'iframe' });
    await this.#command(`element/${Object.values(found)[0]}/click`, {});
    await this.#command('frame', { id: 0 });
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #command<Value>(path: string, body: object): Promise<Value> {
    return command<Value>(`${this.#session}/${path}`, body);
  }
}

async function command<Value>(address: string, body: object): Promise<Value> {
  const signal = AbortSignal.timeout(60_000);
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body), signal }).catch(
    (cause: unknown) => {
      throw new Error(`The driver did not answer to ${address.split('/').pop()}.`, { cause });
    },
  );
  const { value } = (await answer.json()) as { value: Value & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
