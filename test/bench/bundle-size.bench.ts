import type { Benchmark } from '../../scripts/bench/benchmark.ts';
import { loadedAt, measureScripts } from '../../scripts/check/size.ts';

/** The size of the script-tag build in `dist`, gzipped. The budgets are in `scripts/check/size-budget.json`. */
export const benchmark: Benchmark = {
  name: 'Size of the script-tag build',
  async run() {
    const scripts = measureScripts();
    const first = loadedAt('firstLoad', scripts);
    const thread = loadedAt('paintedThread', scripts);
    const messenger = loadedAt('paintedMessenger', scripts);
    return [
      { name: 'first load', unit: 'kB', samples: [first.gzip / 1000] },
      { name: 'first load, our own part', unit: 'kB', samples: [first.own / 1000] },
      { name: 'to a painted thread', unit: 'kB', samples: [thread.gzip / 1000] },
      { name: 'to a painted thread, our own part', unit: 'kB', samples: [thread.own / 1000] },
      { name: 'to a painted messenger', unit: 'kB', samples: [messenger.gzip / 1000] },
      ...scripts
        .filter((script) => script.stage === 'later')
        .map(({ file, gzip }) => ({ name: `later: ${file}`, unit: 'kB' as const, samples: [gzip / 1000] })),
    ];
  },
};
