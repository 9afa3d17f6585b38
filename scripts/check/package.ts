import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readManifest, root } from '../project.ts';

const run = promisify(execFile);

/** Packs the built package as npm would and has publint and "are the types wrong?" look at it. */
export async function checkPackage(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'webex-elements-'));
  try {
    await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
    const tarball = join(
      folder,
      readdirSync(folder).find((file) => file.endsWith('.tgz'))!,
    );
    return [...(await lintPackage(tarball)), ...(await checkTypes(tarball))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lintPackage(tarball: string): Promise<string[]> {
  const content = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer },
    level: 'warning',
    strict: true,
  });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
}

async function checkTypes(tarball: string): Promise<string[]> {
  const entries = Object.keys(readManifest().exports).filter(
    (entry) => entry.endsWith('.js') || entry.endsWith('.json'),
  );
  const words = [tarball, '--profile', 'esm-only', '--format', 'json', '--exclude-entrypoints', ...entries];
  const { stdout } = await run(
    process.execPath,
    [`${root}node_modules/@arethetypeswrong/cli/dist/index.js`, ...words],
    {
      cwd: root,
      maxBuffer: 64_000_000,
    },
  ).catch((error: Error & { stdout?: string }) => {
    if (!error.stdout) throw error;
    return { stdout: error.stdout };
  });
  const { analysis, problems = {} } = JSON.parse(stdout) as AttwReport;
  const found = [...Object.values(problems).flat(), ...(analysis?.problems ?? [])];
  const relevant = found.filter(
    (problem) =>
      problem.resolutionKind === undefined ||
      problem.resolutionKind === 'bundler' ||
      problem.resolutionKind === 'node16-esm',
  );
  return [
    ...new Set(
      relevant.map((problem) => `attw: ${problem.kind} at ${problem.entrypoint ?? problem.fileName ?? 'the package'}`),
    ),
  ];
}

interface AttwProblem {
  kind: string;
  entrypoint?: string;
  fileName?: string;
  resolutionKind?: string;
}

interface AttwReport {
  analysis?: { problems?: AttwProblem[] };
  problems?: Record<string, AttwProblem[]>;
}
