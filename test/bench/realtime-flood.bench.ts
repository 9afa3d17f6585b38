import type { Benchmark } from '../../scripts/bench/benchmark.ts';
import { bundlePage } from '../../scripts/bench/bundle-page.ts';
import { tasksDuring } from '../../scripts/bench/processor-time.ts';
import { createClient } from '../../src/rest/index.ts';

/** Posts under way at the same time. */
const atOnce = 40;

/** What a page goes through when a thousand messages come in as fast as they can be posted. */
export const benchmark: Benchmark = {
  name: 'A flood of real-time events',
  async run(context) {
    const events = context.quick ? 300 : 1_000;
    const rounds = context.quick ? 1 : 3;
    const { url, tokens } = await context.simulator({ seed: 'empty' });
    const bob = createClient({ apiBase: `${url}/v1`, getAccessToken: () => tokens['bob']! });
    const origin = await context.serve({
      '/': '<!doctype html><title>Flood</title>',
      ...(await bundlePage('test/bench/realtime-flood.page.ts')),
    });
    const browser = await context.browser();
    const samples = {
      renders: [] as number[],
      mostLists: [] as number[],
      longest: [] as number[],
      costliest: [] as number[],
      took: [] as number[],
    };
    for (let round = 0; round < rounds; round++) {
      const { id: spaceId } = await bob.spaces.create({ title: `Flood ${round}` });
      await bob.memberships.create({ spaceId, personEmail: 'alice@example.com' });
      await bob.messages.create({ spaceId, text: 'The first of many' });
      const tab = await browser.newPage();
      try {
        await tab.goto(origin);
        await tab.evaluate(
          `import('/page.js').then(({ show }) => show(${JSON.stringify({ url, token: tokens['alice'], spaceId })}))`,
        );
        const tasks = await tasksDuring(tab, async () => {
          const began = performance.now();
          let next = 0;
          const post = async (): Promise<void> => {
            while (next < events) await bob.messages.create({ spaceId, text: `Drop ${next++}` });
          };
          await Promise.all(Array.from({ length: atOnce }, post));
          samples.took.push(performance.now() - began);
          const { id: lastId } = await bob.messages.create({ spaceId, text: 'The last' });
          const counted = (await tab.evaluate(
            `import('/page.js').then(({ count }) => count(${JSON.stringify(lastId)}))`,
          )) as { renders: number; mostLists: number; longest: number };
          samples.renders.push(counted.renders);
          samples.mostLists.push(counted.mostLists);
          samples.longest.push(counted.longest);
        });
        samples.costliest.push(Math.max(...tasks));
      } finally {
        await tab.close();
      }
    }
    const seconds = Math.max(1, Math.max(...samples.took) / 1_000);
    return [
      { name: `${events} posts`, unit: 'ms', samples: samples.took },
      { name: 'longest task (0: none over 50)', unit: 'ms', samples: samples.longest },
      { name: 'processor time of the costliest task', unit: 'ms', samples: samples.costliest, budget: 50 },
      {
        name: 'renders of the conversation',
        unit: '/s',
        samples: samples.renders.map((n) => n / seconds),
        budget: 10,
      },
      { name: 'lists of the space within 250 ms, at most', unit: 'count', samples: samples.mostLists, budget: 1 },
    ];
  },
};
