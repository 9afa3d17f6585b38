/**
 * `npm run screenshots` opens the demo with a simulated Webex and takes pictures of pages at several widths, light and dark.
 *
 *     npm run screenshots -- [--out folder] [--widths 320,768,1280] [--schemes light,dark] ["/?as=alice" "/elements.html" ...]
 *     npm run screenshots -- --readme     the picture in README.md, docs/images/messenger.png
 *
 * The default is every page of the demo, into .cache/screenshots.
 */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { findFiles } from './files.ts';
import { chromiumArguments, findBrowser } from './find-browser.ts';
import { root } from './project.ts';

interface Picture {
  path: string;
  width: number;
  height: number;
  scheme: string;
  file: string;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: '.cache/screenshots' },
    widths: { type: 'string', default: '320,768,1280' },
    schemes: { type: 'string', default: 'light,dark' },
    readme: { type: 'boolean' },
  },
});

const server = await createServer({
  configFile: `${root}vite.config.ts`,
  logLevel: 'error',
  server: { port: 20_000 + Math.floor(Math.random() * 20_000), strictPort: false, hmr: false },
});
await server.listen();
const address = server.resolvedUrls!.local[0]!.replace(/\/$/, '');
const browser = await launch({ executablePath: findBrowser('chromium'), args: chromiumArguments });
let failed = false;
try {
  for (const picture of values.readme ? [readmePicture()] : allPictures()) await take(picture);
} finally {
  await browser.close();
  await server.close();
}
process.exit(failed ? 1 : 0);

function readmePicture(): Picture {
  return { path: '/?as=alice', width: 1280, height: 800, scheme: 'light', file: `${root}docs/images/messenger.png` };
}

function allPictures(): Picture[] {
  const demo = findFiles('demo', '.html').map((file) => file.slice('demo'.length).replace(/\/index\.html$/, '/'));
  const pages = positionals.length > 0 ? positionals : demo.map((page) => (page === '/' ? '/?as=alice' : page));
  return pages.flatMap((path) =>
    values.schemes.split(',').flatMap((scheme) =>
      values.widths
        .split(',')
        .map(Number)
        .map((width) => ({
          path,
          width,
          height: width < 500 ? 640 : 800,
          scheme,
          file: resolve(root, values.out, `${nameOf(path)}-${width}-${scheme}.png`),
        })),
    ),
  );
}

function nameOf(path: string): string {
  return (
    path
      .replace(/\.html\b/, '')
      .replace(/[^a-z0-9]+/gi, '-')
      .replace(/^-|-$/g, '') || 'index'
  );
}

async function take({ path, width, height, scheme, file }: Picture): Promise<void> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    failed = true;
    console.error(`${path}: ${(error as Error).message}`);
  });
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(address + path, { waitUntil: 'domcontentloaded' });
  await untilQuiet(page);
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file as `${string}.png` });
  console.log(file);
  await page.close();
}

/** Everything is there: no element waits for its definition or says that it is busy, and the network has gone quiet. */
async function untilQuiet(page: Page): Promise<void> {
  await page.waitForFunction(isSettled, { timeout: 30_000 });
  // A page that keeps a socket or a poll open is never quite idle: a short silence is enough.
  await page.waitForNetworkIdle({ idleTime: 700, concurrency: 1, timeout: 15_000 }).catch(() => {});
  await page.waitForFunction(isSettled, { timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((resolve) => requestAnimationFrame(resolve))));
}

/** Runs in the page. */
function isSettled(): boolean {
  const roots: Array<Document | ShadowRoot> = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    if (root.querySelector(':not(:defined), [aria-busy="true"]')) return false;
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return document.readyState === 'complete' && document.querySelector('webex-provider, main, [data-ready]') !== null;
}
