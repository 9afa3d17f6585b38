import type { Benchmark, Measurement } from '../../scripts/bench/benchmark.ts';
import { bundlePage } from '../../scripts/bench/bundle-page.ts';
import { callerOf } from '../../scripts/bench/page-functions.ts';
import { tasksDuring } from '../../scripts/bench/processor-time.ts';
import type { page as PageFunctions } from './space-list.page.ts';

type Functions = typeof PageFunctions;

const frame = 16.7;

/** Somebody who is in 5,000 spaces: when they see the first, what a key of the search costs, how the list scrolls. */
export const benchmark: Benchmark = {
  name: 'Space list',
  async run({ quick, browser, serve }) {
    const address = await serve({ '/': document, ...(await bundlePage('test/bench/space-list.page.ts')) });
    const page = await (await browser()).newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.setViewport({ width: 800, height: 800 });
    await page.goto(address);
    const call = callerOf<Functions>(page);
    const measurements: Measurement[] = [];
    const add = (name: string, unit: Measurement['unit'], samples: number[], budget: number) =>
      measurements.push({ name, unit, samples, budget });
    /** Processor time of the longest task: what other programs do is not in it. */
    const longest = async (run: () => Promise<unknown>): Promise<number> =>
      Math.max(0, ...(await tasksDuring(page, run)));
    const rounds = quick ? 2 : 5;

    const requests: number[] = [];
    const loads: number[] = [];
    const firstKeys: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await call('start', 5_000);
      requests.push(await call('open'));
      loads.push(await longest(() => call('loadAll')));
      await call('rest');
      firstKeys.push(await longest(() => call('filter', 'k')));
    }
    add('requests for spaces before the first list is painted', 'count', requests, 1);
    add('longest task while 5,000 come', 'ms', loads, 50);
    add('longest task of the first key of the search', 'ms', firstKeys, frame);

    const keys: number[] = [];
    for (const text of ['kr', 'kra', 'krakow 4', 'z', 'zoe', 'zo', 'ångström', 'angstrom d', '9', '99'].slice(
      0,
      rounds * 2,
    ))
      keys.push(await longest(() => call('filter', text)));
    add('longest task of a key of the search', 'ms', keys, frame);
    const found = await call('filter', 'angstrom dusseldorf 4720');
    if (found !== 'Ångström × Düsseldorf 4720') throw new Error(`The search found ${found}.`);
    add('longest task of clearing the search', 'ms', [await longest(() => call('filter', ''))], frame);

    add('rows in the document', 'count', [await call('rowCount')], 80);
    const scrolls: number[] = [];
    const jumps: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // Down and up again: at the end there would be nothing to scroll.
      const direction = round % 2 === 0 ? 1 : -1;
      scrolls.push(await longest(() => call('scroll', quick ? 60 : 120, direction * 120)));
      jumps.push(await longest(() => call('scroll', 30, direction * 6_000)));
    }
    add('longest task while scrolling', 'ms', scrolls, 50);
    add('longest task of far jumps', 'ms', jumps, 50);
    await page.close();
    return measurements;
  },
};

const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head>
<body style="margin: 0"><script type="module" src="/page.js"></script></body></html>`;
