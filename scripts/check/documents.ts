import { existsSync, readFileSync } from 'node:fs';
import { generateDocs } from '../docs/generate.ts';
import { root } from '../project.ts';

/** The generated files that are not what `npm run docs` would write now. */
export async function checkDocuments(): Promise<string[]> {
  return [...(await generateDocs())]
    .filter(([file, content]) => !existsSync(root + file) || readFileSync(root + file, 'utf8') !== content)
    .map(([file]) => `${file} is out of date: run "npm run docs" and commit it`);
}
