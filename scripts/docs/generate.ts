import { readFileSync } from 'node:fs';
import { format, type FormatOptions } from 'oxfmt';
import { root } from '../project.ts';
import { createElementTypes } from './element-types.ts';
import { createManifest } from './manifest.ts';
import { createReactComponents } from './react-components.ts';
import { createReference } from './reference.ts';

/** The generated files by path: what `npm run docs` writes and `npm run check` compares. */
export async function generateDocs(): Promise<Map<string, string>> {
  const manifest = createManifest();
  const sources = new Map([
    ['src/frameworks/elements.ts', createElementTypes(manifest)],
    ...createReactComponents(manifest),
  ]);
  const options = JSON.parse(readFileSync(`${root}.oxfmtrc.json`, 'utf8')) as FormatOptions;
  for (const [file, source] of sources) {
    const { code, errors } = await format(file, source, options);
    if (errors.length > 0) throw new Error(`${file} cannot be formatted: ${errors[0]!.message}`);
    sources.set(file, code);
  }
  return new Map([
    ['custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['docs/elements.md', createReference(manifest)],
    ...sources,
  ]);
}
