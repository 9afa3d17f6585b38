import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { findFiles } from '../files.ts';
import { root } from '../project.ts';
import { buildSdkChunk } from '../sdk-chunk.ts';
import { compileSources } from './compile-sources.ts';

/**
 * Writes `dist/lib`: one module and one declaration file per source file, for bundlers and Node. Dependencies stay
 * imports, comments and source maps stay in; only the Webex SDK, which nobody is to install, comes as the prebuilt chunk.
 */
export async function buildModules(): Promise<void> {
  compileSources('dist/lib');
  const sdk = `${root}dist/lib/realtime/sdk`;
  if (!existsSync(`${sdk}/chunk.js`)) return;
  // What the chunk was made of is in it.
  for (const file of findFiles('dist/lib/realtime/sdk', '')) {
    if (!/\/(chunk|connection)\.d\.ts$/.test(file)) rmSync(root + file);
  }
  rmSync(`${sdk}/stand-ins`, { recursive: true });
  copyFileSync(await buildSdkChunk(), `${sdk}/chunk.js`);
}
