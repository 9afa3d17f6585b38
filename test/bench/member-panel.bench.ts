import type { Benchmark, Measurement } from '../../scripts/bench/benchmark.ts';
import { bundlePage } from '../../scripts/bench/bundle-page.ts';
import { callerOf } from '../../scripts/bench/page-functions.ts';
import { tasksDuring } from '../../scripts/bench/processor-time.ts';
import type { page as PageFunctions } from './member-panel.page.ts';

type Functions = typeof PageFunctions;

/** A space of 5,000 people: what the panel costs once Webex has answered. */
export const benchmark: Benchmark = {
  name: 'Member panel',
  async run({ quick, browser, serve }) {
    const address = await serve({ '/': document, ...(await bundlePage('test/bench/member-panel.page.ts')) });
    const page = await (await browser()).newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.setViewport({ width: 800, height: 800 });
    await page.goto(address);
    const call = callerOf<Functions>(page);
    const measurements: Measurement[] = [];
    const add = (name: string, unit: Measurement['unit'], samples: number[], more: Partial<Measurement> = {}) =>
      measurements.push({ name, unit, samples, ...more });
    const times = async (count: number, sample: (round: number) => Promise<number>): Promise<number[]> => {
      const samples: number[] = [];
      for (let round = 0; round < count; round += 1) samples.push(await sample(round));
      return samples;
    };
    /** Processor time of the longest task: what other programs do is not in it. */
    const longest = async (run: () => Promise<unknown>): Promise<number> =>
      Math.max(0, ...(await tasksDuring(page, run)));
    const repeat = quick ? 5 : 15;
    const rounds = quick ? 2 : 5;

    const loads = await times(rounds, async () => {
      await call('start', 5_000);
      return longest(() => call('load'));
    });
    add('longest task while 5,000 come', 'ms', loads, { budget: 50 });
    await times(3, () => call('open'));
    const opened = await times(repeat, () => call('open'));
    add('open 5,000 whose data are there, to paint', 'ms', opened, { budget: 100 });
    add('rows in the document', 'count', [await call('rowCount')], { budget: 80 });
    const scrolls = await times(rounds, () => longest(() => call('scroll', quick ? 60 : 120, 120)));
    add('longest task while scrolling', 'ms', scrolls, { budget: 50 });
    add('longest task of far jumps', 'ms', await times(rounds, () => longest(() => call('scroll', 30, 6_000))), {
      budget: 50,
    });
    add('longest task of the first key of the search', 'ms', [await longest(() => call('filter', 'a'))], {
      budget: 50,
    });
    const texts = ['z', 'zo', 'zoe', 'zoë l', 'łuk', 'person4'];
    const keys = await times(repeat, (round) => longest(() => call('filter', texts[round % texts.length]!)));
    add('longest task of a key of the search', 'ms', keys, { budget: 17 });
    await call('filter', '');
    const changes = await times(repeat, (round) => longest(() => call('change', 100 + round * 7)));
    add('longest task of a change of one', 'ms', changes, { budget: 50 });
    await page.close();
    return measurements;
  },
};

const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head>
<body style="margin: 0"><script type="module" src="/page.js"></script></body></html>`;
