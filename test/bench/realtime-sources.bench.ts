import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Benchmark, BenchmarkContext } from '../../scripts/bench/benchmark.ts';
import { bundlePage } from '../../scripts/bench/bundle-page.ts';
import { buildSdkChunk } from '../../scripts/sdk-chunk.ts';
import type * as page from './realtime-sources.page.ts';

type Page = typeof page;

/** How soon a page hears of what another client did, over loopback, and what the SDK's socket costs it. */
export const benchmark: Benchmark = {
  name: 'Real-time sources against a simulated Webex',
  async run(context) {
    const simulator = await context.simulator({ seed: 'empty' });
    const question = { url: simulator.url, tokens: simulator.tokens as Parameters<Page['tell']>[0]['tokens'] };
    const connections = await ask(context, 'connect', { ...question, rounds: context.quick ? 3 : 10 });
    const told = await ask(context, 'tell', { ...question, rounds: context.quick ? 20 : 200 });
    const polled = await ask(context, 'poll', { ...question, rounds: context.quick ? 2 : 10 });
    const retained = await ask(context, 'retain', { ...question, rounds: context.quick ? 10 : 30 });
    const chunk = gzipSync(readFileSync(await buildSdkChunk()), { level: 9 }).length / 1000;
    return [
      { name: 'SDK chunk, gzip', unit: 'kB', samples: [chunk], budget: 100 },
      { name: 'start to open socket, first in the page', unit: 'ms', samples: [connections.first] },
      { name: 'start to open socket, again', unit: 'ms', samples: connections.again },
      { name: 'memory kept by a closed connection', unit: 'kB', samples: [retained / 1000], budget: 20 },
      { name: 'post by another client to signal', unit: 'ms', samples: told.fromPost, budget: 150 },
      { name: 'answer of that post to signal', unit: 'ms', samples: told.fromAnswer },
      { name: 'the same by polling, space open', unit: 'ms', samples: polled, budget: 4_000 },
    ];
  },
};

async function ask<Name extends keyof Page>(
  context: BenchmarkContext,
  name: Name,
  question: Parameters<Page[Name]>[0],
): Promise<Awaited<ReturnType<Page[Name]>>> {
  const origin = await context.serve({ '/': '<!doctype html><title>Benchmark</title>', ...(await scripts()) });
  const tab = await (await context.browser()).newPage();
  try {
    await tab.goto(origin);
    const call = `import('/page.js').then((page) => page.${name}(${JSON.stringify(question)}))`;
    return (await tab.evaluate(call)) as Awaited<ReturnType<Page[Name]>>;
  } finally {
    await tab.close();
  }
}

let built: Promise<Record<string, string>> | undefined;

const scripts = (): Promise<Record<string, string>> => (built ??= bundlePage('test/bench/realtime-sources.page.ts'));
