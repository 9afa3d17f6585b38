import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import type { Benchmark } from '../../scripts/bench/benchmark.ts';
import { bundlePage } from '../../scripts/bench/bundle-page.ts';
import { callerOf } from '../../scripts/bench/page-functions.ts';
import type { page as PageFunctions } from './upload.page.ts';

/** A file from disk through the composer and the outbox to Webex, over a port. */
export const benchmark: Benchmark = {
  name: 'Upload',
  async run({ quick, browser, simulator, serve }) {
    const size = (quick ? 20 : 100) * 1024 * 1024;
    const folder = await mkdtemp(join(tmpdir(), 'upload-'));
    try {
      const file = join(folder, 'film.mov');
      await writeFile(file, Buffer.alloc(size, 'x'));
      const { url, tokens } = await simulator({ seed: 'demo' });
      const opened = await browser();
      const session = await opened.target().createCDPSession();
      const memory = async () => ({
        page: await memoryOf(session, (type) => type === 'renderer'),
        all: await memoryOf(session, () => true),
      });
      const page = await opened.newPage();
      page.on('pageerror', (error) => console.error(error));
      await page.goto(await serve({ '/': document, ...(await bundlePage('test/bench/upload.page.ts')) }));
      const call = callerOf<typeof PageFunctions>(page);
      await call('open', url, tokens['alice']!);
      const picker = await page.evaluateHandle(() =>
        globalThis.document.querySelector('webex-message-composer')!.shadowRoot!.querySelector('input')!,
      );
      const performance = await page.createCDPSession();
      await performance.send('Performance.enable', { timeDomain: 'threadTicks' });
      const workDone = async (): Promise<number> => {
        const { metrics } = await performance.send('Performance.getMetrics');
        const kinds = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
        return 1000 * kinds.reduce((sum, kind) => sum + metrics.find(({ name }) => name === kind)!.value, 0);
      };
      const begun = await workDone();
      const before = await memory();
      await picker.uploadFile(file);
      await call('send');
      const most = { page: 0, all: 0 };
      while (!(await call('isSent'))) {
        const now = await memory();
        most.page = Math.max(most.page, now.page - before.page);
        most.all = Math.max(most.all, now.all - before.all);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const work = (await workDone()) - begun;
      const { took, tasks, news } = await call('seen');
      await page.close();
      return [
        { name: 'from the key to Webex', unit: 'ms', samples: [took] },
        { name: 'times its progress was told', unit: 'count', samples: [news] },
        // Other programs lengthen tasks: in CI the processor's time says more.
        { name: 'longest task', unit: 'ms', samples: [Math.max(0, ...tasks)], ...(quick ? {} : { budget: 50 }) },
        { name: 'processor time of scripts, styles and layout', unit: 'ms', samples: [work], budget: 500 },
        ...(before.page > 0
          ? [
              { name: 'memory of the page', unit: 'kB' as const, samples: [most.page / 1024], budget: 20 * 1024 },
              { name: 'memory of the whole browser', unit: 'kB' as const, samples: [most.all / 1024] },
            ]
          : []),
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Bytes that belong to the processes of a browser alone, without what they share; 0 where the system does not tell. */
const memoryOf = async (browser: CDPSession, isCounted: (type: string) => boolean): Promise<number> => {
  let kilobytes = 0;
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  for (const { id } of processInfo.filter(({ type }) => isCounted(type))) {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    for (const [, size] of rollup.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)) kilobytes += Number(size);
  }
  return kilobytes * 1024;
};

const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head>
<body style="margin: 0"><script type="module" src="/page.js"></script></body></html>`;
