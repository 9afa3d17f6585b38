import type { Benchmark, Measurement } from '../../scripts/bench/benchmark.ts';
import { median } from '../../scripts/bench/statistics.ts';
import { bundlePage } from '../../scripts/bench/bundle-page.ts';
import { callerOf, collectedHeap } from '../../scripts/bench/page-functions.ts';
import type { page as PageFunctions } from './message-thread.page.ts';

type Functions = typeof PageFunctions;

/** The thread itself, rich rows and all, over a store of 100,000 messages, beside plain DOM in the same run. */
export const benchmark: Benchmark = {
  name: 'Message thread',
  async run({ quick, browser, serve }) {
    const address = await serve({ '/': document, ...(await bundlePage('test/bench/message-thread.page.ts')) });
    const page = await (await browser()).newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.setViewport({ width: 800, height: 720 });
    await page.goto(address);
    const call = callerOf<Functions>(page);
    const measurements: Measurement[] = [];
    const add = (name: string, unit: Measurement['unit'], samples: number[], more: Partial<Measurement> = {}) =>
      measurements.push({ name, unit, samples, ...more });
    const times = async (count: number, sample: () => Promise<number>): Promise<number[]> => {
      const samples: number[] = [];
      for (let round = 0; round < count; round += 1) samples.push(await sample());
      return samples;
    };
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const workDone = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      const kinds = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
      return 1000 * kinds.reduce((sum, kind) => sum + metrics.find(({ name }) => name === kind)!.value, 0);
    };
    const repeat = quick ? 5 : 15;

    await call('make', 100);
    add('open 100, plain DOM', 'ms', await times(repeat, () => call('openPlain')));
    const appends = quick ? 30 : 100;
    const plainAppends = await call('appendPlain', appends);
    add('append to paint, plain DOM', 'ms', plainAppends);
    if (!quick) {
      await call('make', 10_000);
      add('open 10,000, plain DOM', 'ms', await times(2, () => call('openPlain')));
    }

    const frames = quick ? 60 : 120;
    const rounds = quick ? 3 : 5;
    const scroll = async () => {
      const scrolled = { intervals: [] as number[], slow: [] as number[], blank: [] as number[] };
      for (let round = 0; round < rounds; round += 1) {
        const { intervals, blank } = await call('scroll', frames, -120);
        scrolled.intervals.push(...intervals);
        scrolled.slow.push(intervals.filter((interval) => interval > 50).length);
        scrolled.blank.push(blank);
      }
      return scrolled;
    };
    // What other programs do to the frames of the same run.
    const plain = await scroll();
    add('scroll plain DOM, from frame to frame', 'ms', plain.intervals);
    add('scroll plain DOM, frames over 50 ms', 'count', plain.slow);

    await call('make', 100_000);
    await call('close');
    const before = await collectedHeap(page);
    await call('fill');
    const filled = await collectedHeap(page);
    await times(3, () => call('open', 'hundred'));
    // In turns, so that whatever else the machine does meets both.
    const opened = { hundred: [] as number[], all: [] as number[] };
    const processor = { hundred: [] as number[], all: [] as number[] };
    for (let round = 0; round < repeat; round += 1)
      for (const which of ['hundred', 'all'] as const) {
        const begun = await workDone();
        opened[which].push(await call('open', which));
        processor[which].push((await workDone()) - begun);
      }
    add('open 100', 'ms', opened.hundred);
    add('open 100,000', 'ms', opened.all, { comparedTo: 'open 100' });
    add('processor time, open 100', 'ms', processor.hundred);
    add('processor time, open 100,000', 'ms', processor.all, {
      comparedTo: 'processor time, open 100',
      budget: median(processor.hundred) * 1.2,
    });
    add('message elements', 'count', [await call('nodeCount')], { budget: 200 });

    const work = await workDone();
    const scrolled = await scroll();
    add('processor time per scroll frame', 'ms', [((await workDone()) - work) / (frames * rounds)], { budget: 3 });
    add('scroll, from frame to frame', 'ms', scrolled.intervals, {
      comparedTo: 'scroll plain DOM, from frame to frame',
      budget: 17,
    });
    add('scroll, frames over 50 ms', 'count', scrolled.slow, {
      // On a machine of one's own that is none.
      budget: median(plain.slow) + (quick ? 1 : 0),
    });
    add('scroll, blank frames', 'count', scrolled.blank, { budget: 0 });
    add('message elements, scrolled', 'count', [await call('nodeCount')], { budget: 200 });
    add('jump to the 50,000th', 'ms', await times(repeat, () => call('jump', 'm-050000')));
    add('prepend jump, px', 'count', await times(repeat, () => call('prepend')), { budget: 0.5 });

    await call('toEnd');
    const begun = await workDone();
    const appended = await call('append', appends);
    add('append, frames until it is painted', 'count', appended.frames, { budget: 1 });
    add('append to paint', 'ms', appended.times, {
      comparedTo: 'append to paint, plain DOM',
      budget: median(plainAppends) + 3,
    });
    add('processor time per append', 'ms', [((await workDone()) - begun) / appends], { budget: 4 });

    const used = await collectedHeap(page);
    add('heap per message, the store beyond the data', 'kB', [(filled - before) / 1e8]);
    add('heap per message, store and thread', 'kB', [(used - before) / 1e8], { budget: 1 });
    await page.close();
    return measurements;
  },
};

const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head>
<body style="margin: 0"><script type="module" src="/page.js"></script></body></html>`;
