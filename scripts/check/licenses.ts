import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFiles } from '../files.ts';
import { readManifest, root } from '../project.ts';

/** Licences that may be bundled into, or installed with, an MIT package that others embed. */
const allowed =
  /^\(?(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0)\b/;

/**
 * Checks the licence of every package that reaches a user: installed with ours, or bundled into the script-tag build (told
 * by its source maps). Their texts are in `dist/third-party-licenses.md`.
 */
export function checkLicenses(): string[] {
  const packages = new Set([...installed(), ...bundled()]);
  return [...packages].toSorted().flatMap((folder) => {
    const { name, license } = readPackage(folder);
    return allowed.test(license) ? [] : [`${name} has the licence "${license}"`];
  });
}

function installed(): string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string) => {
    const folder = resolvePackage(name, from);
    if (folder === undefined || found.has(folder)) return;
    found.add(folder);
    for (const dependency of Object.keys(readPackage(folder).dependencies)) visit(dependency, folder);
  };
  for (const name of Object.keys(readManifest().dependencies)) visit(name, root);
  return [...found];
}

function bundled(): string[] {
  const found = new Set<string>();
  for (const file of findFiles('dist', '.js.map').filter((path) => !path.startsWith('dist/lib/'))) {
    const { sources } = JSON.parse(readFileSync(root + file, 'utf8')) as { sources: string[] };
    for (const source of sources) {
      const path = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
      if (path !== undefined) found.add(join(root, dirname(file), path));
    }
  }
  return [...found].filter((folder) => existsSync(join(folder, 'package.json')));
}

function resolvePackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

function readPackage(folder: string): { name: string; license: string; dependencies: Record<string, string> } {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    license?: string | { type: string };
    licenses?: Array<{ type: string }>;
    dependencies?: Record<string, string>;
  };
  const { license = manifest.licenses?.[0] ?? 'none' } = manifest;
  return {
    name: manifest.name,
    license: typeof license === 'string' ? license : license.type,
    dependencies: manifest.dependencies ?? {},
  };
}
