import { findFiles } from '../files.ts';

/** Test files by kind (`test/**\/*.node.ts` run in Node, `test/**\/*.browser.ts` in a browser) that contain one of the words. */
export function findTestFiles(kind: 'node' | 'browser', words: string[] = []): string[] {
  const files = findFiles('test', `.${kind}.ts`);
  return words.length === 0 ? files : files.filter((file) => words.some((word) => file.includes(word)));
}
