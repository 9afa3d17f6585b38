import type { Page } from 'puppeteer-core';
import type { Benchmark, Measurement } from '../../scripts/bench/benchmark.ts';
import { bundlePage } from '../../scripts/bench/bundle-page.ts';
import { callerOf } from '../../scripts/bench/page-functions.ts';
import { quantile } from '../../scripts/bench/statistics.ts';
import type { page as PageFunctions } from './composer.page.ts';

/** A frame of a screen that shows 60 a second, milliseconds. */
const frame = 1000 / 60;

/** The composer below a conversation of 10,000 messages, beside a plain field in the same run. */
export const benchmark: Benchmark = {
  name: 'Composer',
  async run({ quick, browser, serve }) {
    const address = await serve({ '/': document, ...(await bundlePage('test/bench/composer.page.ts')) });
    const page = await (await browser()).newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.setViewport({ width: 800, height: 720 });
    await page.goto(address);
    const call = callerOf<typeof PageFunctions>(page);
    const measurements: Measurement[] = [];
    const text = 'Is the **build** green? ';
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const workDone = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      const kinds = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
      return 1000 * kinds.reduce((sum, kind) => sum + metrics.find(({ name }) => name === kind)!.value, 0);
    };
    await call('open', 10_000);
    /** Types in turns here and there, so that whatever else the machine does meets both. */
    const type = async () => {
      const keys = { composer: [] as number[], plain: [] as number[] };
      let work = 0;
      for (let round = 0; round < (quick ? 1 : 10); round += 1)
        for (const which of ['plain', 'composer'] as const) {
          await call('watch', which);
          const begun = await workDone();
          for (const key of text) {
            await page.keyboard.press(key as Parameters<Page['keyboard']['press']>[0]);
            await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 30));
          }
          if (which === 'composer') work += (await workDone()) - begun;
          keys[which].push(...(await call('taken')));
        }
      return {
        keys: quantile(keys.composer, 0.95),
        plain: quantile(keys.plain, 0.95),
        work: work / keys.composer.length,
      };
    };
    await type();
    const usual = await type();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const slow = await type();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    // A key waits for the frame that it is painted in; on a busy machine a plain field waits long, too.
    const add = (name: string, { keys, plain, work }: typeof usual, budget: number, workBudget: number): void => {
      measurements.push(
        { name: `key to paint${name}, plain field, 95 %`, unit: 'ms', samples: [plain] },
        {
          name: `key to paint${name}, 95 %`,
          unit: 'ms',
          samples: [keys],
          comparedTo: `key to paint${name}, plain field, 95 %`,
          budget: Math.max(budget, plain * (quick ? 4 : 2)),
        },
        { name: `processor time per key${name}`, unit: 'ms', samples: [work], budget: workBudget },
      );
    };
    add('', usual, frame, 4);
    add(', processor four times slower', slow, 50, 16);

    const rows: number[] = [];
    for (let round = 0; round < (quick ? 5 : 15); round += 1) rows.push(await call('send', `Sent ${round}`));
    measurements.push({ name: 'frames until a sent row is painted', unit: 'count', samples: rows, budget: 1 });
    await page.close();
    return measurements;
  },
};

const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head>
<body style="margin: 0"><script type="module" src="/page.js"></script></body></html>`;
