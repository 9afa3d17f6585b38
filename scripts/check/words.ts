import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from '../project.ts';

/** What does not belong into a published project: where it was fetched from and where it was written. */
const forbidden: Array<[files: RegExp, pattern: RegExp, reason: string]> = [
  [
    /./,
    /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|https?:\/\/[\w.-]*(registry|artifactory|verdaccio|nexus)[\w.-]*\//i,
    'names a package registry',
  ],
  [/^package-lock\.json$/, /"resolved":/, 'holds download addresses'],
  [/./, /(^|[\s'"`(=:])\/(work|root|home)\/[a-z]/, 'names a folder of one machine'],
  [/^(src|scripts|demo|test)\//, /\b(TODO|FIXME|XXX)\b/, 'leaves something undone'],
];

/** The forbidden words of a file, each as a sentence with its line. */
export function findForbiddenWords(file: string, text: string): string[] {
  const rules = forbidden.filter(([files]) => files.test(file));
  return text
    .split('\n')
    .flatMap((line, index) =>
      rules.filter(([, pattern]) => pattern.test(line)).map(([, , reason]) => `${file}:${index + 1} ${reason}`),
    );
}

/** Checks every text file that is, or is about to be, under version control. */
export function checkWords(): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return list
    .split('\0')
    .filter((file) => file !== '' && !exempt.has(file))
    .flatMap((file) => findForbiddenWords(file, readText(file)));
}

/** The rule and its test have to write what they forbid. */
const exempt = new Set(['scripts/check/words.ts', 'test/toolchain/words.node.ts']);

function readText(file: string): string {
  try {
    const bytes = readFileSync(root + file);
    return bytes.includes(0) ? '' : bytes.toString('utf8');
  } catch {
    return '';
  }
}
