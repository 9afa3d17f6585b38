/** A browser that opens pages of a host, the same for every engine: by Puppeteer, and by WebDriver where that is all there is. */
import { launch, type Browser } from 'puppeteer-core';
import { chromiumArguments, findBrowser, type Engine } from '../../scripts/find-browser.ts';
import { WebDriverBrowser } from './webdriver-browser.ts';

/** The engine that `npm test -- --engine` names. */
export const engine = (process.env['TEST_ENGINE'] ?? 'chromium') as Engine;

export interface HostTab {
  /** The value of an expression in the page, or in its frame: all that survives pages that change the language itself. */
  evaluate(expression: string): Promise<unknown>;
  /** Types with the keyboard into what has the focus, and presses Enter. */
  typeLine(text: string): Promise<void>;
  /** Exceptions up to now, and what was written to the console as a warning or an error. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Looks into the frame of the page. */
  inFrame?: boolean;
  /** Does not wait until the page has loaded what it asks for. */
  whileLoading?: boolean;
}

export interface HostBrowser {
  /** What a page must have in it for its complaints to be heard. */
  prepare(html: string): string;
  /** Opens an address in a window of 1000 × 800. */
  open(address: string, options?: OpenOptions): Promise<HostTab>;
  close(): Promise<void>;
}

export const launchHostBrowser = async (): Promise<HostBrowser> =>
  engine === 'webkit' ? WebDriverBrowser.start() : PuppeteerBrowser.start(engine);

class PuppeteerBrowser implements HostBrowser {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(which: 'chromium' | 'firefox'): Promise<PuppeteerBrowser> {
    return new PuppeteerBrowser(
      await launch(
        which === 'firefox'
          ? { browser: 'firefox', executablePath: findBrowser('firefox') }
          : { executablePath: findBrowser('chromium'), args: chromiumArguments },
      ),
    );
  }

  prepare(html: string): string {
    return html;
  }

  async open(address: string, { whileLoading = false }: OpenOptions = {}): Promise<HostTab> {
    const page = await this.#browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push((error as Error).stack ?? String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(address, { waitUntil: whileLoading ? 'domcontentloaded' : 'load' });
    const frame = page.frames().at(-1)!;
    return {
      evaluate: (expression) => frame.evaluate(expression),
      async typeLine(text) {
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      },
      complaints: async () => [...complaints],
      close: () => page.close(),
    };
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

/** Waits until an expression is true in a page. */
export function waitUntil(tab: HostTab, expression: string): Promise<void> {
  return waitFor(tab, async () => (await tab.evaluate(`Boolean(${expression})`)) === true, expression);
}

/** Waits until something that a page does has happened; a failure tells what the page complained of. */
export async function waitFor(tab: HostTab, condition: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error([`waited 20 s for ${what}`, ...(await tab.complaints())].join('\n'));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
