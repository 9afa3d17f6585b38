/**
 * `npm run docs` writes what is generated from the docblocks: `custom-elements.json`, `docs/elements.md`, the types of the
 * elements for frameworks, and the React components.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateDocs } from './docs/generate.ts';
import { root } from './project.ts';

for (const [file, content] of await generateDocs()) {
  mkdirSync(dirname(root + file), { recursive: true });
  writeFileSync(root + file, content);
  console.log(`wrote ${file}`);
}
