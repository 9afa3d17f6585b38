/**
 * `npm run check` looks at everything that needs no test: format, lint, types, the import rule, forbidden words, generated
 * documents, the build with its size budget and licences, and the package. `npm run check -- lint types` runs some of them.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './project.ts';
import { paint } from './test/report.ts';

/** What is wrong, a sentence each, and what is worth knowing all the same. */
interface Findings {
  offences: string[];
  note?: string;
}

const execute = promisify(execFile);

/** Runs a tool of a development dependency; what it prints when it fails is the offence. */
async function tool(packageName: string, script: string, ...words: string[]): Promise<Findings> {
  try {
    await execute(process.execPath, [`${root}node_modules/${packageName}/${script}`, ...words], {
      cwd: root,
      maxBuffer: 64_000_000,
    });
    return { offences: [] };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { offences: [`${stdout}${stderr}`.trim() || String(error)] };
  }
}

const checks: Record<string, () => Findings | Promise<Findings>> = {
  format: () => tool('oxfmt', 'bin/oxfmt', '--check'),
  lint: () => tool('oxlint', 'bin/oxlint', '--type-aware', '--deny-warnings'),
  types: () => tool('typescript', 'bin/tsc', '-p', '.'),
  imports: async () => ({ offences: (await import('./check/import-rule.ts')).checkImportRule() }),
  words: async () => ({ offences: (await import('./check/words.ts')).checkWords() }),
  documents: async () => ({ offences: await (await import('./check/documents.ts')).checkDocuments() }),
  build: () => tool('tsx', 'dist/cli.mjs', 'scripts/build.ts'),
  size: async () => {
    const { offences, table } = (await import('./check/size.ts')).checkSize();
    return { offences, note: table };
  },
  licenses: async () => ({ offences: (await import('./check/licenses.ts')).checkLicenses() }),
  package: async () => ({ offences: await (await import('./check/package.ts')).checkPackage() }),
};

const words = process.argv.slice(2);
const unknown = words.filter((word) => !(word in checks));
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`);
  process.exit(2);
}

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (words.length > 0 && !words.includes(name)) continue;
  const started = performance.now();
  const { offences, note } = await findings(check);
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  console.log(`${offences.length > 0 ? paint('red', '✗') : paint('green', '✓')} ${name}  ${paint('dim', seconds)}`);
  for (const text of [...offences, note]) {
    if (text) console.log(text.replace(/^(?=.)/gm, '    '));
  }
  if (offences.length > 0) failed += 1;
}
console.log(failed === 0 ? '\nEverything is in order.' : `\n${failed} of the checks found something.`);
process.exit(failed === 0 ? 0 : 1);

async function findings(check: () => Findings | Promise<Findings>): Promise<Findings> {
  try {
    return await check();
  } catch (error) {
    return { offences: [(error as Error).stack ?? String(error)] };
  }
}
