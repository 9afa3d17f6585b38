/** `npm run docs` writes what is generated from the docblocks: `custom-elements.json` and `docs/elements.md`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { generateDocs } from './docs/generate.ts';
import { root } from './project.ts';

mkdirSync(`${root}docs`, { recursive: true });
for (const [file, content] of generateDocs()) {
  writeFileSync(root + file, content);
  console.log(`wrote ${file}`);
}
