import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { findFiles } from '../files.ts';
import { root } from '../project.ts';

/**
 * Compiles `src` into a folder of the project: modules and declarations, or declarations alone. Types are checked by
 * `npm run check`, not here.
 */
export function compileSources(folder: string, ...options: string[]): void {
  const compiler = [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json', '--noCheck'];
  execFileSync(process.execPath, [...compiler, '--outDir', folder, ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // The compiler rewrites `./name.ts` to `./name.js` in modules, but not in declarations.
  for (const file of findFiles(folder, '.d.ts')) {
    const text = readFileSync(root + file, 'utf8');
    writeFileSync(root + file, text.replace(/((?:from|import)\s*\(?\s*['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
}
