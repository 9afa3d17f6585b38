import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findFiles } from '../files.ts';
import { root } from '../project.ts';
import { buildSdkChunk } from '../sdk-chunk.ts';

/**
 * Writes `dist/lib`: one module and one declaration file per source file, for bundlers and Node. Dependencies stay
 * imports, comments and source maps stay in; only the Webex SDK, which nobody is to install, comes as the prebuilt chunk.
 * Types are checked by `npm run check`, not here.
 */
export async function buildModules(): Promise<void> {
  execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json', '--noCheck'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // The compiler rewrites `./name.ts` to `./name.js` in modules, but not in declarations.
  for (const file of findFiles('dist/lib', '.d.ts')) {
    const text = readFileSync(root + file, 'utf8');
    writeFileSync(root + file, text.replace(/((?:from|import)\s*\(?\s*['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
  const sdk = `${root}dist/lib/realtime/sdk`;
  if (!existsSync(`${sdk}/chunk.js`)) return;
  // What the chunk was made of is in it.
  for (const file of findFiles('dist/lib/realtime/sdk', '')) {
    if (!/\/(chunk|connection)\.d\.ts$/.test(file)) rmSync(root + file);
  }
  rmSync(`${sdk}/stand-ins`, { recursive: true });
  copyFileSync(await buildSdkChunk(), `${sdk}/chunk.js`);
}
