import type { Benchmark } from '../../scripts/bench/benchmark.ts';
import { bundlePage } from '../../scripts/bench/bundle-page.ts';
import { tasksDuring } from '../../scripts/bench/processor-time.ts';
import type { Counted } from './realtime-flood.page.ts';
import { createClient } from '../../src/rest/index.ts';

/** A thousand within a second, as fifty times a twentieth of them. */
const bursts = 50;
const betweenBursts = 20;

/** What a page goes through when a thousand messages come in within a second. */
export const benchmark: Benchmark = {
  name: 'A flood of real-time events',
  async run(context) {
    const events = context.quick ? 300 : 1_000;
    const rounds = context.quick ? 1 : 3;
    const { url, tokens, fetch } = await context.simulator({ seed: 'empty' });
    const bob = createClient({ apiBase: `${url}/v1`, fetch, getAccessToken: () => tokens['bob']! });
    const origin = await context.serve({
      '/': '<!doctype html><title>Flood</title>',
      ...(await bundlePage('test/bench/realtime-flood.page.ts')),
    });
    const browser = await context.browser();
    const samples = {
      renders: [] as number[],
      mostRenders: [] as number[],
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
          const posts: Promise<unknown>[] = [];
          for (let burst = 0; burst < bursts; burst++) {
            while (posts.length < (events * (burst + 1)) / bursts)
              posts.push(bob.messages.create({ spaceId, text: `Drop ${posts.length}` }));
            await pause(began + (burst + 1) * betweenBursts - performance.now());
          }
          await Promise.all(posts);
          samples.took.push(performance.now() - began);
          const { id: lastId } = await bob.messages.create({ spaceId, text: 'The last' });
          const counted = (await tab.evaluate(
            `import('/page.js').then(({ count }) => count(${JSON.stringify(lastId)}))`,
          )) as Counted;
          samples.renders.push(counted.renders);
          samples.mostRenders.push(counted.mostRenders);
          samples.mostLists.push(counted.mostLists);
          samples.longest.push(counted.longest);
        });
        samples.costliest.push(Math.max(...tasks));
      } finally {
        await tab.close();
      }
    }
    return [
      { name: `${events} posts`, unit: 'ms', samples: samples.took, budget: 1_500 },
      { name: 'longest task (0: none over 50)', unit: 'ms', samples: samples.longest },
      { name: 'processor time of the costliest task', unit: 'ms', samples: samples.costliest, budget: 50 },
      { name: 'renders of the conversation until all is shown', unit: 'count', samples: samples.renders },
      { name: 'renders within any second, at most', unit: 'count', samples: samples.mostRenders, budget: 10 },
      { name: 'lists of the space within 250 ms, at most', unit: 'count', samples: samples.mostLists, budget: 1 },
    ];
  },
};

const pause = (milliseconds: number): Promise<void> => new Promise((later) => setTimeout(later, milliseconds));
