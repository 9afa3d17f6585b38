import type { Browser } from 'puppeteer-core';
import type { Benchmark, Measurement } from '../../scripts/bench/benchmark.ts';
import { median } from '../../scripts/bench/statistics.ts';

/** An element page may take so many times as long as a page of plain DOM. */
const mostTimes = 1.5;

const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/**
 * Runs in a page before all else: notes when its first message is on the screen, milliseconds after the navigation. It is
 * the first thing to be read in both pages, so the browser's own time of the first contentful paint tells; that of any
 * other content would be earlier than the frame which the message is in.
 */
const notePaint = `
  const bodyOfMessage = () =>
    document.querySelector('#log article p') ??
    document
      .querySelector('webex-message-thread')
      ?.shadowRoot?.querySelector('webex-message')
      ?.shadowRoot?.querySelector('.body');
  let began;
  let frameAt = 0;
  const frame = new ResizeObserver(() => {
    // All is laid out here in each frame, so that looking costs nothing.
    if (bodyOfMessage()?.getBoundingClientRect().height) began ??= frameAt;
  });
  const next = (time) => {
    if (began !== undefined) return;
    frameAt = time;
    requestAnimationFrame(next);
    frame.disconnect();
    frame.observe(document.documentElement);
  };
  requestAnimationFrame(next);
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint')
        window.paintedAt = startTime >= (began ?? Infinity) ? startTime : 'something else was painted first';
  }).observe({ type: 'paint', buffered: true });
`;

/** From the navigation, with nothing cached, to the first messages on the screen, beside plain DOM in the same run. */
export const benchmark: Benchmark = {
  name: 'Cold start to the first messages, processor throttled to a quarter',
  async run({ quick, browser, simulator, serve }) {
    const { url, tokens } = await simulator({ seed: 'demo' });
    const token = tokens['alice']!;
    const spaceId = await latestSpace(url, token);
    const address = await serve({
      '/elements': elementsPage(url, token, spaceId),
      '/plain': plainPage,
      '/plain.js': plainScript(url, token, spaceId),
    });
    const measurements: Measurement[] = [];
    const networks = quick ? [undefined] : [undefined, slow4G];
    for (const network of networks) {
      const started = await browser({ watchesRequests: network !== undefined });
      const samples = { plain: [] as number[], elements: [] as number[] };
      // In turns, so that whatever else the machine does meets both. The first of each warms up what serves them.
      for (let round = 0; round <= (quick ? 5 : network ? 7 : 15); round += 1)
        for (const page of ['plain', 'elements'] as const) {
          const time = await open(started, `${address}/${page}`, network);
          if (round > 0) samples[page].push(time);
        }
      const where = network ? ', slow 4G' : '';
      measurements.push(
        { name: `plain DOM${where}`, unit: 'ms', samples: samples.plain },
        {
          name: `provider and thread${where}`,
          unit: 'ms',
          samples: samples.elements,
          comparedTo: `plain DOM${where}`,
          budget: network ? undefined : mostTimes * median(samples.plain),
        },
      );
    }
    return measurements;
  },
};

/** Opens a page as nobody has before; answers when its first messages were painted, milliseconds after the navigation. */
async function open(browser: Browser, address: string, network: typeof slow4G | undefined): Promise<number> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.setViewport({ width: 800, height: 720 });
    await page.evaluateOnNewDocument(notePaint);
    const session = await page.createCDPSession();
    if (network) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', network);
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const painted = await page.waitForFunction('window.paintedAt', {
      timeout: 60_000,
      polling: 50,
    });
    const time = (await painted.jsonValue()) as number | string;
    if (typeof time === 'string') throw new Error(`On ${address} ${time}.`);
    return time;
  } finally {
    await context.close();
  }
}

async function latestSpace(url: string, token: string): Promise<string> {
  const answer = await fetch(`${url}/v1/rooms?sortBy=lastactivity&max=1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { items: Array<{ id: string }> }).items[0]!.id;
}

const elementsPage = (url: string, token: string, spaceId: string): string => `<!doctype html>
<meta charset="utf-8"><title>Elements</title>
<style>body { margin: 0 } webex-message-thread { block-size: 720px }</style>
<webex-provider api-base="${url}/v1" discovery-url="${url}/u2c/api/v1" access-token="${token}">
  <webex-message-thread space-id="${spaceId}"></webex-message-thread>
</webex-provider>
<script type="module" src="/dist/webex-elements.js"></script>`;

const plainPage = `<!doctype html>
<meta charset="utf-8"><title>Plain</title>
<style>
  body { margin: 0; font: 14px/20px system-ui }
  #log { block-size: 720px; overflow: auto }
  article { padding: 8px 16px 2px }
  header { display: flex; gap: 8px; font-size: 12px; color: #555 }
  p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
<div id="log" role="log"></div>
<script type="module" src="/plain.js"></script>`;

/** What one writes by hand for the same: author, time and text of the newest page, names as soon as they are there. */
const plainScript = (url: string, token: string, spaceId: string): string => `
const get = async (path, query) => {
  const answer = await fetch('${url}/v1' + path + '?' + new URLSearchParams(query), {
    headers: { authorization: 'Bearer ${token}' },
  });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
};
const log = document.querySelector('#log');
const times = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const { items } = await get('/messages', { roomId: '${spaceId}', max: 50 });
const names = new Map();
const rows = items.reverse().map(({ personId, personEmail, created, text }) => {
  const row = document.createElement('article');
  const header = document.createElement('header');
  const author = document.createElement('strong');
  const time = document.createElement('time');
  const body = document.createElement('p');
  author.textContent = personEmail;
  names.set(personId, [...(names.get(personId) ?? []), author]);
  time.dateTime = created;
  time.textContent = times.format(new Date(created));
  body.textContent = text ?? '';
  header.append(author, time);
  row.append(header, body);
  return row;
});
log.append(...rows);
log.scrollTop = log.scrollHeight;
const people = await get('/people', { id: [...names.keys()].join(','), max: names.size });
for (const { id, displayName } of people.items) for (const author of names.get(id)) author.textContent = displayName;
`;
