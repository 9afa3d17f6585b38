import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { chromiumArguments, findBrowser } from '../../scripts/find-browser.ts';
import { root } from '../../scripts/project.ts';
import { StaticSite } from '../embed/static-site.ts';
import { isRendered, openWatched } from './snippet-world.ts';

/** Where the site stands in the tests: below a path, as on a project's page. */
const base = '/project/';

/** The documentation and the demo as static files, served from a folder, and a browser to look at them. */
export class BuiltSite {
  readonly origin: string;
  readonly browser: Browser;
  readonly #folder: string;
  readonly #site: StaticSite;

  private constructor(folder: string, site: StaticSite, origin: string, browser: Browser) {
    this.#folder = folder;
    this.#site = site;
    this.origin = origin;
    this.browser = browser;
  }

  static async open(): Promise<BuiltSite> {
    const folder = mkdtempSync(join(tmpdir(), 'docs-site-'));
    await build({
      configFile: `${root}vite.config.ts`,
      logLevel: 'error',
      build: { outDir: folder + base, sourcemap: false },
    });
    const site = new StaticSite(folder);
    const origin = await site.listen();
    const browser = await launch({ executablePath: findBrowser('chromium'), args: chromiumArguments });
    return new BuiltSite(folder, site, origin + base, browser);
  }

  /** What a file of the site says. */
  read(address: string): string {
    return readFileSync(this.#folder + base + address, 'utf8');
  }

  /** Opens a page of the site, and waits until all on it is there. */
  async visit(address: string): Promise<{ page: Page; complaints: string[] }> {
    const opened = await openWatched(this.browser);
    await opened.page.setViewport({ width: 1280, height: 900 });
    await opened.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await opened.page.goto(this.origin + address, { waitUntil: 'load' });
    await opened.page.waitForFunction(isRendered, { timeout: 30_000 });
    return opened;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.#site.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
