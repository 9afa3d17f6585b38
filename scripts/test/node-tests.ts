import { run } from 'node:test';
import { availableParallelism } from 'node:os';
import { inspect } from 'node:util';
import type { Engine } from '../find-browser.ts';
import { root } from '../project.ts';
import { reportFile, type Failure } from './report.ts';
import { emptyTally, type FileTallies, type Tally } from './tally.ts';

interface FileResult {
  tally: Tally;
  failures: Failure[];
  titles: string[];
  /** What was left out, and why. */
  skipped: string[];
  milliseconds: number;
}

/** What a test runner event carries; the part of `TestsStream` that is read here. */
interface TestEvent {
  name: string;
  file?: string;
  nesting: number;
  skip?: boolean | string;
  todo?: boolean | string;
  details: { duration_ms: number; type?: string; error?: TestError };
}

type TestError = Error & {
  cause?: unknown;
  failureType?: string;
  /** How the file's process ended, when it is the file that failed. */
  exitCode?: number | null;
  signal?: string | null;
};

/** Runs test files in Node, each in a process of its own; those that drive a browser find its name in `TEST_ENGINE`. */
export async function runNodeTests(
  files: string[],
  { verbose = false, engine }: { verbose?: boolean | undefined; engine?: Engine } = {},
): Promise<FileTallies> {
  if (engine) process.env['TEST_ENGINE'] = engine;
  const tallies: FileTallies = new Map();
  const queue = [...files];
  // A browser that is driven has the machine for itself.
  const most = engine ? 1 : Math.min(2, availableParallelism());
  const workers = Array.from({ length: Math.min(most, files.length) }, async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const result = await runFile(file);
      reportFile(file, result.tally, result.milliseconds, result.failures, verbose ? result.titles : result.skipped);
      tallies.set(file, result.tally);
    }
  });
  await Promise.all(workers);
  return tallies;
}

async function runFile(file: string): Promise<FileResult> {
  const path = root + file;
  const started = performance.now();
  const result: FileResult = { tally: emptyTally(), failures: [], titles: [], skipped: [], milliseconds: 0 };
  const parents: string[] = [];
  const output: string[] = [];
  // The runner starts the file with this process's own options, which is how tsx reaches it.
  const events = run({ files: [path], concurrency: true, timeout: 180_000 });
  for await (const { type, data } of events as AsyncIterable<{ type: string; data: TestEvent & { message: string } }>) {
    if (type === 'test:start') {
      parents.length = data.nesting;
      parents[data.nesting] = data.name;
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      output.push(data.message);
    } else if (type === 'test:diagnostic' && /^(Warning|Error):/.test(data.message)) {
      output.push(`${data.message}\n`);
    } else if (type === 'test:pass' || type === 'test:fail') {
      record(result, data, type === 'test:fail', [...parents.slice(0, data.nesting), data.name], path);
    }
  }
  if (result.failures.length > 0 && output.length > 0) {
    result.failures.push({ title: 'what it printed', detail: output.join('').trimEnd() });
  }
  result.milliseconds = performance.now() - started;
  return result;
}

function record(result: FileResult, event: TestEvent, failed: boolean, path: string[], file: string): void {
  const title = path.join(' › ');
  const isWholeFile = event.nesting === 0 && (event.name === file || /\.(node|engine)\.ts$/.test(event.name));
  const { error } = event.details;
  if (failed) {
    // A suite fails with its tests; only a suite that fails by itself (a hook, an exception) is news.
    if (error?.failureType === 'subtestsFailed') return;
    result.tally.failed += 1;
    result.failures.push({ title: isWholeFile ? 'the file could not be run' : title, detail: describeError(error) });
  } else if (isWholeFile) {
    return;
  } else if (event.skip !== undefined || event.todo !== undefined) {
    const reason = event.skip ?? event.todo;
    const line = `- ${title}${typeof reason === 'string' && reason ? `: ${reason}` : ''}`;
    result.tally.skipped += 1;
    result.skipped.push(line);
    result.titles.push(line);
  } else if (event.details.type !== 'suite') {
    result.tally.passed += 1;
    result.titles.push(`✓ ${title}`);
  }
}

function describeError(error: TestError | undefined): string {
  if (error?.signal) return `Its process was ended by ${error.signal}.`;
  if (error?.exitCode) return `Its process ended with code ${error.exitCode}, after the tests that are counted here.`;
  const cause = error?.cause ?? error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
}
