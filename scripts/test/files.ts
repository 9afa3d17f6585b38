import { findFiles } from '../files.ts';

/**
 * Test files by kind that contain one of the words: `test/**\/*.node.ts` run in Node, `test/**\/*.browser.ts` in a browser,
 * and `test/**\/*.engine.ts` in Node, once for each browser, which they drive: see test/embed/host-browser.ts.
 */
export function findTestFiles(kind: 'node' | 'browser' | 'engine', words: string[] = []): string[] {
  const files = findFiles('test', `.${kind}.ts`);
  return words.length === 0 ? files : files.filter((file) => words.some((word) => file.includes(word)));
}
