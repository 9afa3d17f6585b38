/**
 * `npm run bench` runs the benchmarks of `test/bench`, `npm run bench -- realtime` those whose path contains a word. Prints
 * a table and writes `bench-results/<name>.json`. `--quick` repeats less, and so finds only what is far over. A median above
 * its budget is a failure.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ProtocolError } from 'puppeteer-core';
import type { Benchmark, Measurement } from './bench/benchmark.ts';
import { openContext } from './bench/context.ts';
import { median, quantile, spread } from './bench/statistics.ts';
import { findFiles } from './files.ts';
import { root } from './project.ts';
import { alignColumns } from './table.ts';

const { positionals: words, values } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } });
const quick = values.quick ?? false;
/** Few repetitions on a machine that does other things too tell times to within half; what is counted is exact. */
const slack = { ms: quick ? 1.5 : 1, '/s': quick ? 1.5 : 1, kB: 1, count: 1 };
const files = findFiles('test/bench', '.bench.ts').filter(
  (file) => words.length === 0 || words.some((word) => file.includes(word)),
);
if (files.length === 0) {
  console.error(`There is no benchmark${words.length > 0 ? ` for ${words.join(', ')}` : ''} in test/bench.`);
  process.exit(1);
}

let failed = false;
mkdirSync(`${root}bench-results`, { recursive: true });
for (const file of files) {
  const { benchmark } = (await import(pathToFileURL(root + file).href)) as { benchmark: Benchmark };
  console.log(benchmark.name);
  try {
    const measurements = await measure(benchmark);
    console.log(`${alignColumns(describe(measurements))}\n`.replace(/^(?=.)/gm, '  '));
    save(file, measurements);
    failed ||= measurements.some(isOver);
  } catch (error) {
    failed = true;
    console.log((error as Error).stack);
  }
}
console.log(failed ? 'A benchmark failed or is over its budget.' : 'All within their budgets.');
process.exit(failed ? 1 : 0);

/** A browser that stops answering has measured nothing: it is said, and tried once more with another. */
async function measure(benchmark: Benchmark, mayRepeat = true): Promise<Measurement[]> {
  const context = openContext(quick);
  try {
    return await benchmark.run(context);
  } catch (error) {
    if (!mayRepeat || !hasStoppedAnswering(error)) throw error;
    console.log(`  The browser stopped answering; once more with another. ${String(error)}`);
  } finally {
    await context.close();
  }
  return measure(benchmark, false);
}

function hasStoppedAnswering(error: unknown): boolean {
  return error instanceof ProtocolError && /timed out/.test(error.message);
}

function describe(measurements: Measurement[]): string[][] {
  const rows = [['', 'median', 'p95', 'spread', 'budget', 'compared']];
  for (const measurement of measurements) {
    const { name, unit, samples, budget, comparedTo } = measurement;
    const base = measurements.find((other) => other.name === comparedTo);
    rows.push([
      `${isOver(measurement) ? '✗' : '✓'} ${name}${samples.length > 1 ? ` (${samples.length}×)` : ''}`,
      `${format(median(samples))} ${unit}`,
      samples.length > 1 ? `${format(quantile(samples, 0.95))} ${unit}` : '',
      samples.length > 1 ? `${Math.round(spread(samples) * 100)} %` : '',
      budget === undefined ? '' : `${format(budget)} ${unit}`,
      base ? `${(median(samples) / median(base.samples)).toFixed(2)} × ${base.name}` : '',
    ]);
  }
  return rows;
}

function isOver({ samples, budget, unit }: Measurement): boolean {
  return budget !== undefined && !(median(samples) <= budget * slack[unit]);
}

function format(value: number): string {
  return value.toFixed(value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2);
}

function save(file: string, measurements: Measurement[]): void {
  const name = file.slice('test/bench/'.length, -'.bench.ts'.length).replaceAll('/', '-');
  const content = {
    benchmark: name,
    quick,
    when: new Date().toISOString(),
    node: process.version,
    processor: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
    measurements: measurements.map((measurement) => ({
      ...measurement,
      median: median(measurement.samples),
      p95: quantile(measurement.samples, 0.95),
    })),
  };
  writeFileSync(`${root}bench-results/${name}.json`, `${JSON.stringify(content, null, 2)}\n`);
}
