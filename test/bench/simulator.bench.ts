import { spawnSync } from 'node:child_process';
import type { Benchmark, Measurement } from '../../scripts/bench/benchmark.ts';
import { quantile } from '../../scripts/bench/statistics.ts';
import { root } from '../../scripts/project.ts';
import { createCloud } from '../../src/simulator/cloud.ts';
import type { Cloud } from '../../src/simulator/cloud.ts';

const warmUp = 200;

/** The simulator with the large seed: 1,000 spaces, one of them with 100,000 messages. In process, without a port. */
export const benchmark: Benchmark = {
  name: 'Simulator',
  async run({ quick }) {
    const rounds = quick ? 5 : 20;
    const measurements = startMeasurements(quick ? 1 : 5);
    const cloud = createCloud({ seed: 'large', randomSeed: 1 });
    await cloud.ready;
    const call = callerOf(cloud);
    const { items } = (await (await call('/rooms?sortBy=lastactivity&max=1')).json()) as {
      items: Array<{ id: string }>;
    };
    const roomId = items[0]!.id;
    const pages: Record<string, string> = {
      'list 50 messages, the newest': `/messages?roomId=${roomId}`,
      'list 100 messages, the newest': `/messages?roomId=${roomId}&max=100`,
      'list 100 messages, 50,000 back': `/messages?roomId=${roomId}&max=100&before=${await timeAt(cloud, 50_000)}`,
      'list 100 spaces by activity': '/rooms?sortBy=lastactivity&max=100',
      'list 100 spaces, next page': linkIn(await call('/rooms?sortBy=lastactivity&max=100')),
      'list 100 spaces by id': '/rooms?sortBy=id&max=100',
      'list 100 members': `/memberships?roomId=${roomId}`,
      'list 100 own memberships': '/memberships',
      'find people by name': '/people?displayName=a',
    };
    for (const [name, path] of Object.entries(pages)) {
      const samples = await timeRounds(rounds, 0.95, () => call(path));
      measurements.push({ name: `${name} (p95 of 50)`, unit: 'ms', samples, budget: 5 });
    }
    const posts = await timeRounds(rounds, 0.5, (turn) =>
      call('/messages', { roomId, text: `Number ${turn} of many, as people write them.` }),
    );
    measurements.push({ name: 'post text (median of 50)', unit: 'ms', samples: posts, budget: 2 });
    const markdown = await timeRounds(rounds, 0.5, (turn) =>
      call('/messages', { roomId, markdown: `**Number ${turn}** for <@all>, [here](https://example.com)` }),
    );
    measurements.push({ name: 'post markdown (median of 50)', unit: 'ms', samples: markdown, budget: 2 });
    cloud.close();
    return measurements;
  },
};

/** Each start in a process of its own, since memory and warm code would blur the next. */
function startMeasurements(times: number): Measurement[] {
  const script = `
    import { createCloud } from '${root}src/simulator/cloud.ts';
    const start = process.cpuUsage();
    const cloud = createCloud({ seed: 'large', randomSeed: 1 });
    await cloud.ready;
    const { user, system } = process.cpuUsage(start);
    const ready = (user + system) / 1000;
    console.log(JSON.stringify({ ready, memory: process.memoryUsage().rss / 1e6 }));
    process.exit(0);`;
  const starts = Array.from({ length: times }, () => {
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: root,
      encoding: 'utf8',
    });
    return JSON.parse(stdout) as { ready: number; memory: number };
  });
  return [
    { name: 'large seed ready', unit: 'ms', samples: starts.map(({ ready }) => ready), budget: 2000 },
    {
      name: 'large seed, memory of the process',
      unit: 'kB',
      samples: starts.map(({ memory }) => memory * 1000),
      budget: 400_000,
    },
  ];
}

function callerOf(cloud: Cloud) {
  const headers = { authorization: `Bearer ${cloud.tokens.alice}`, 'content-type': 'application/json' };
  return async (path: string, body?: unknown): Promise<Response> => {
    const url = path.startsWith('http') ? path : `${cloud.origin}/v1${path}`;
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await cloud.fetch(new Request(url, init));
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  };
}

/**
 * A quantile of each round of fifty calls. Counted is the processor's time: nothing in process waits for anything, so on a
 * quiet machine it is the time that passes.
 */
async function timeRounds(rounds: number, share: number, run: (turn: number) => Promise<Response>): Promise<number[]> {
  for (let turn = 0; turn < warmUp; turn++) await (await run(turn)).text();
  const results: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const times: number[] = [];
    for (let turn = 0; turn < 50; turn++) {
      const start = process.cpuUsage();
      await (await run(turn)).text();
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    results.push(quantile(times, share));
  }
  return results;
}

async function timeAt(cloud: Cloud, back: number): Promise<string> {
  return encodeURIComponent(new Date(cloud.now() - back * 60_000).toISOString());
}

function linkIn(response: Response): string {
  return /<([^>]+)>/.exec(response.headers.get('link') ?? '')![1]!;
}
