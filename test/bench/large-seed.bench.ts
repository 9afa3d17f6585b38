import type { Page } from 'puppeteer-core';
import { buildScriptTag } from '../../scripts/build/script-tag.ts';
import type { Benchmark, Measurement } from '../../scripts/bench/benchmark.ts';
import { tasksDuring } from '../../scripts/bench/processor-time.ts';

/**
 * The messenger of the script-tag build with 1,000 spaces, one of them with 100,000 messages: how it opens and scrolls,
 * and what it asks of Webex.
 */
export const benchmark: Benchmark = {
  name: 'Large seed',
  async run({ quick, browser, simulator, serve }) {
    await buildScriptTag();
    const { url, tokens } = await simulator({ seed: 'large' });
    const address = await serve({ '/': pageOf(url, tokens['alice']!) });
    const page = await (await browser()).newPage();
    await page.setViewport({ width: 1000, height: 800 });
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(url)) requests.push(`${request.method()} ${request.url().slice(url.length)}`);
    });
    await page.evaluateOnNewDocument(recordLongTasks);
    await page.goto(address);
    await page.waitForFunction('window.find(".space").length > 8');
    const spaceRequests = requests.filter((request) => request.startsWith('GET /v1/rooms?')).length;

    const opened = await page.evaluate(openSpace);
    const messageRequests = requests.filter((request) => request.startsWith('GET /v1/messages?')).length;
    const rows = await page.evaluate('window.find("webex-message").length');

    const frames = quick ? 60 : 240;
    const list = await scrollRounds(page, '.window', 'webex-space-list', frames, [60, -60, 60]);
    const spacesRead = await page.evaluate('document.querySelector("webex-provider").store.spaces.ids.length');
    const thread = await scrollRounds(page, '.scroller', 'webex-message-thread', frames, [-120, -120, -120]);
    const rowsAfter = await page.evaluate('window.find("webex-message").length');

    const measurements: Measurement[] = [
      { name: 'list requests until the spaces are painted', unit: 'count', samples: [spaceRequests], budget: 1 },
      { name: 'list requests to open the space of 100,000', unit: 'count', samples: [messageRequests], budget: 1 },
      { name: 'open the space of 100,000', unit: 'ms', samples: [opened] },
      { name: 'message elements, opened', unit: 'count', samples: [Number(rows)], budget: 200 },
      { name: 'frames while the list of spaces scrolls', unit: 'ms', samples: list.durations },
      { name: 'tasks over 50 ms meanwhile', unit: 'count', samples: list.longTasks },
      { name: 'tasks of over 50 ms of processor time', unit: 'count', samples: list.costlyTasks, budget: 0 },
      { name: 'spaces read by then', unit: 'count', samples: [Number(spacesRead)] },
      { name: 'frames while the conversation scrolls back', unit: 'ms', samples: thread.durations },
      { name: 'tasks over 50 ms meanwhile (conversation)', unit: 'count', samples: thread.longTasks },
      {
        name: 'tasks of over 50 ms of processor time (conversation)',
        unit: 'count',
        samples: thread.costlyTasks,
        budget: 0,
      },
      { name: 'message elements, after scrolling', unit: 'count', samples: [Number(rowsAfter)], budget: 200 },
    ];
    await page.close();
    return measurements;
  },
};

const pageOf = (url: string, token: string): string => `<!doctype html><title>Large seed</title>
  <script type="module" src="/dist/webex-elements.js"></script>
  <webex-provider api-base="${url}/v1" realtime="off"><webex-messenger style="block-size: 780px"></webex-messenger></webex-provider>
  <script>document.querySelector('webex-provider').getAccessToken = () => '${token}';</script>`;

const recordLongTasks = (): void => {
  const page = window as unknown as { longTasks: number[]; find: (selector: string, root?: ParentNode) => Element[] };
  page.longTasks = [];
  new PerformanceObserver((list) => page.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  page.find = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? page.find(selector, shadowRoot) : [])),
  ];
};

/** Opens the space with the most messages, and answers how long it took until its rows were painted. */
const openSpace = async (): Promise<number> => {
  const { find } = window as unknown as { find: (selector: string) => HTMLElement[] };
  const messenger = document.querySelector('webex-messenger')!;
  const store = document.querySelector('webex-provider')!.store!;
  while (store.spaces.hasMore.peek()) await store.spaces.loadMore();
  const id = store.spaces.ids.find((one) =>
    /100[,.\s]?000|largest|everything/i.test(store.spaces.get(one).peek()!.title),
  );
  const start = performance.now();
  messenger.spaceId = id ?? store.spaces.ids[0];
  while (find('webex-message').length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - start;
};

/** Scrolls several times, by so many pixels a frame each, and counts what kept the page from answering each time. */
const scrollRounds = async (page: Page, selector: string, element: string, frames: number, steps: number[]) => {
  const durations: number[] = [];
  const longTasks: number[] = [];
  const costlyTasks: number[] = [];
  for (const step of steps) {
    await page.evaluate('window.longTasks.length = 0');
    const tasks = await tasksDuring(page, async () => {
      durations.push(...(await scroll(page, selector, element, frames, step)));
    });
    costlyTasks.push(tasks.filter((processorTime) => processorTime > 50).length);
    longTasks.push(Number(await page.evaluate('window.longTasks.length')));
  }
  return { durations, longTasks, costlyTasks };
};

const scroll = (page: Page, selector: string, element: string, frames: number, step: number): Promise<number[]> =>
  page.evaluate(
    async (wanted, host, count, distance) => {
      const { find } = window as unknown as { find: (selector: string) => HTMLElement[] };
      const scroller = find(host)[0]!.shadowRoot!.querySelector<HTMLElement>(wanted)!;
      const durations: number[] = [];
      let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      for (let frame = 0; frame < count; frame++) {
        scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: distance, bubbles: true }));
        scroller.scrollTop += distance;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        durations.push(now - before);
        before = now;
      }
      return durations;
    },
    selector,
    element,
    frames,
    step,
  );
