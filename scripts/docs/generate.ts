import { createManifest } from './manifest.ts';
import { createReference } from './reference.ts';

/** The generated files by path: what `npm run docs` writes and `npm run check` compares. */
export function generateDocs(): Map<string, string> {
  const manifest = createManifest();
  return new Map([
    ['custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['docs/elements.md', createReference(manifest)],
  ]);
}
