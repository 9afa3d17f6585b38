import type { Benchmark, Measurement } from '../../scripts/bench/benchmark.ts';
import { bundlePage } from '../../scripts/bench/bundle-page.ts';
import { callerOf, collectedHeap } from '../../scripts/bench/page-functions.ts';
import type { page as PageFunctions } from './virtual-window.page.ts';

type Functions = typeof PageFunctions;

/** The window over long logs, beside plain DOM in the same run. The row is plain; the message's own cost is not in it. */
export const benchmark: Benchmark = {
  name: 'Virtual window',
  async run({ quick, browser, serve }) {
    const address = await serve({ '/': document, ...(await bundlePage('test/bench/virtual-window.page.ts')) });
    const page = await (await browser()).newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.setViewport({ width: 800, height: 700 });
    await page.goto(address);
    const call = callerOf<Functions>(page);
    const repeat = quick ? 5 : 15;
    const measurements: Measurement[] = [];

    const open = async (tag: 'windowed-log' | 'plain-log', times: number) => {
      const samples: number[] = [];
      for (let round = 0; round < times; round += 1) samples.push(await call('open', tag));
      return samples;
    };
    await call('prepare', 100);
    await open('windowed-log', 3);
    measurements.push({ name: 'open 100', unit: 'ms', samples: await open('windowed-log', repeat) });
    measurements.push({ name: 'open 100, plain DOM', unit: 'ms', samples: await open('plain-log', repeat) });
    await call('prepare', 100_000);
    const open100k = await open('windowed-log', repeat);
    measurements.push({ name: 'open 100,000', unit: 'ms', samples: open100k, budget: 60, comparedTo: 'open 100' });
    await call('prepare', 10_000);
    const plain = quick ? [] : await open('plain-log', 2);
    if (!quick) measurements.push({ name: 'open 10,000, plain DOM', unit: 'ms', samples: plain });
    const open10k = await open('windowed-log', repeat);
    measurements.push({
      name: 'open 10,000',
      unit: 'ms',
      samples: open10k,
      budget: 60,
      comparedTo: quick ? undefined : 'open 10,000, plain DOM',
    });

    // Script, style and layout: painting costs the same whoever renders, and other programs' time is not in it.
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const workDone = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      const kinds = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
      return 1000 * kinds.reduce((sum, kind) => sum + metrics.find(({ name }) => name === kind)!.value, 0);
    };
    const processor = async (name: string, times: number, budget: number, work: () => Promise<void>): Promise<void> => {
      const before = await workDone();
      await work();
      measurements.push({ name, unit: 'ms', samples: [((await workDone()) - before) / times], budget });
    };
    const appends = quick ? 30 : 100;
    await processor('processor time per append', appends, 4, async () => {
      measurements.push({ name: 'append to paint', unit: 'ms', samples: await call('append', appends) });
    });
    await processor('processor time of the burst', 1, 100, async () => {
      const { total, longest } = await call('burst');
      measurements.push({ name: 'burst of 1,000', unit: 'ms', samples: [total], budget: 150 });
      measurements.push({ name: 'longest task of the burst', unit: 'ms', samples: [longest], budget: 50 });
    });
    const frames = quick ? 100 : 300;
    await processor('processor time per scroll frame', frames, 3, async () => {
      const { work, blank } = await call('scroll', frames, 150);
      measurements.push({ name: 'scroll frame to paint', unit: 'ms', samples: work });
      measurements.push({ name: 'blank frames', unit: 'count', samples: [blank], budget: 0 });
    });
    const far = await call('scroll', 30, 20_000);
    measurements.push({ name: 'blank frames, far jumps', unit: 'count', samples: [far.blank] });
    measurements.push({ name: 'rows in the document', unit: 'count', samples: [await call('rowCount')], budget: 200 });
    const jumps: number[] = [];
    for (let round = 0; round < repeat; round += 1) jumps.push(await call('prepend'));
    measurements.push({ name: 'prepend jump, px', unit: 'count', samples: jumps, budget: 1 });

    const heap = async (count: number) => {
      await call('prepare', count);
      await call('close');
      const before = await collectedHeap(page);
      await call('open', 'windowed-log');
      return (await collectedHeap(page)) - before;
    };
    const grown = (await heap(100_000)) - (await heap(100));
    measurements.push({ name: 'heap per 1,000 rows', unit: 'kB', samples: [grown / 100 / 1000], budget: 1000 });
    await page.close();
    return measurements;
  },
};

const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head>
<body><script type="module" src="/page.js"></script></body></html>`;
