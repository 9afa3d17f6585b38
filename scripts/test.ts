/**
 * Runs the tests: `npm test` all of them, `npm test -- messages` those in files whose path contains a word.
 *
 * Options: `--node` or `--browser` for one kind only, `--engine chromium,firefox,webkit` for the browsers (default
 * chromium), `--verbose` to print every test's name.
 *
 * The last line is `N passed, N failed`, alone; no test run at all is a failure.
 */
import { parseArgs } from 'node:util';
import type { Engine } from './find-browser.ts';
import { runBrowserTests } from './test/browser-tests.ts';
import { findTestFiles } from './test/files.ts';
import { runNodeTests } from './test/node-tests.ts';
import { paint } from './test/report.ts';
import { addTally, describeTally, emptyTally } from './test/tally.ts';

const { positionals: words, values } = parseArgs({
  allowPositionals: true,
  options: {
    node: { type: 'boolean' },
    browser: { type: 'boolean' },
    engine: { type: 'string', default: 'chromium' },
    verbose: { type: 'boolean' },
  },
});
const { verbose } = values;
const engines = values.engine.split(',') as Engine[];

const total = emptyTally();
if (!values.browser) {
  const files = findTestFiles('node', words);
  if (files.length > 0) {
    console.log(paint('bold', 'In Node'));
    addTally(total, await runNodeTests(files, { verbose }));
  }
}
if (!values.node) {
  const inside = findTestFiles('browser', words);
  const outside = findTestFiles('engine', words);
  for (const engine of inside.length + outside.length > 0 ? engines : []) {
    console.log(paint('bold', `In ${engine}`));
    if (inside.length > 0) addTally(total, await runBrowserTests(inside, { engine, verbose }));
    if (outside.length > 0) addTally(total, await runNodeTests(outside, { engine, verbose }));
  }
}

if (total.passed + total.failed === 0) console.log(`No test ran${words.length > 0 ? ` for ${words.join(', ')}` : ''}.`);
console.log(total.skipped > 0 ? `\n${total.skipped} skipped` : '');
console.log(describeTally({ ...total, skipped: 0 }));
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
