/**
 * Runs the tests: `npm test` all of them, `npm test -- messages` those in files whose path contains a word.
 *
 * Options: `--node` or `--browser` for one kind only, `--engine chromium,firefox,webkit` for the browsers (default
 * chromium), `--verbose` to print every test's name, `--retry` to run files with a failure once more: what they come to
 * then is what counts, and those that were helped by it are named.
 *
 * The last line is `N passed, N failed`, alone; no test run at all is a failure.
 */
import { parseArgs } from 'node:util';
import type { Engine } from './find-browser.ts';
import { runBrowserTests } from './test/browser-tests.ts';
import { findTestFiles } from './test/files.ts';
import { runNodeTests } from './test/node-tests.ts';
import { paint } from './test/report.ts';
import { addTally, describeTally, emptyTally, type FileTallies } from './test/tally.ts';

const { positionals: words, values } = parseArgs({
  allowPositionals: true,
  options: {
    node: { type: 'boolean' },
    browser: { type: 'boolean' },
    engine: { type: 'string', default: 'chromium' },
    verbose: { type: 'boolean' },
    retry: { type: 'boolean' },
  },
});
const { verbose } = values;
const engines = values.engine.split(',') as Engine[];

/** Where more files fail than this, it is not the machine. */
const mostRetried = 5;

const total = emptyTally();
const helped: string[] = [];

async function add(files: string[], run: (files: string[]) => Promise<FileTallies>): Promise<void> {
  if (files.length === 0) return;
  const tallies = await run(files);
  const failing = files.filter((file) => tallies.get(file)?.failed !== 0);
  if (values.retry && failing.length > 0 && failing.length <= mostRetried) {
    console.log(paint('bold', 'Once more'));
    for (const [file, tally] of await run(failing)) {
      tallies.set(file, tally);
      if (tally.failed === 0) helped.push(file);
    }
  }
  for (const tally of tallies.values()) addTally(total, tally);
}

if (!values.browser) {
  const files = findTestFiles('node', words);
  if (files.length > 0) console.log(paint('bold', 'In Node'));
  await add(files, (some) => runNodeTests(some, { verbose }));
}
if (!values.node) {
  const inside = findTestFiles('browser', words);
  const outside = findTestFiles('engine', words);
  for (const engine of inside.length + outside.length > 0 ? engines : []) {
    console.log(paint('bold', `In ${engine}`));
    await add(inside, (some) => runBrowserTests(some, { engine, verbose }));
    await add(outside, (some) => runNodeTests(some, { engine, verbose }));
  }
}

if (helped.length > 0) console.log(`\nPassed only when they ran once more: ${helped.join(', ')}`);
if (total.passed + total.failed === 0) console.log(`No test ran${words.length > 0 ? ` for ${words.join(', ')}` : ''}.`);
console.log(total.skipped > 0 ? `\n${total.skipped} skipped` : '');
console.log(describeTally({ ...total, skipped: 0 }));
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
