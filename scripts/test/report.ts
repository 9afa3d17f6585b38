import { styleText } from 'node:util';
import { describeTally, type Tally } from './tally.ts';

/** One failed test, or a file that could not be run. */
export interface Failure {
  title: string;
  detail: string;
}

const interactive = process.stdout.isTTY === true && !process.env['NO_COLOR'];

/** Prints past `console`, which the browser test runner takes over while it runs. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function paint(format: Parameters<typeof styleText>[0], text: string): string {
  return interactive ? styleText(format, text) : text;
}

/** One line for a test file, then its failures in full and, on request, every test by name. */
export function reportFile(
  file: string,
  tally: Tally,
  milliseconds: number,
  failures: Failure[],
  titles: string[] = [],
): void {
  const mark = failures.length > 0 ? paint('red', '✗') : paint('green', '✓');
  print(`${mark} ${file}  ${paint('dim', `${describeTally(tally)} in ${Math.round(milliseconds)} ms`)}`);
  for (const title of titles) print(`    ${title}`);
  for (const { title, detail } of failures) {
    print(`  ${paint('red', `✗ ${title}`)}`);
    print(indent(withoutMachinery(detail), '      '));
  }
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line ? by + line : line))
    .join('\n');
}

/** Leaves the stack lines out that lie in Node, the test framework and other packages. */
function withoutMachinery(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line) => line.replace(/\?wtr-session-id=[\w-]+/, ''))
    .filter((line) => !/^\s+at .*(node:|node_modules|__web-|<anonymous>\)?$)/.test(line))
    .join('\n');
}
