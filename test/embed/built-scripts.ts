import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { buildScriptTag } from '../../scripts/build/script-tag.ts';
import { root } from '../../scripts/project.ts';

/** Builds the scripts for a page into a folder of its own, since test files run beside each other; gives its path. */
export async function buildScripts(): Promise<string> {
  mkdirSync(`${root}.cache`, { recursive: true });
  const folder = mkdtempSync(`${root}.cache/scripts-`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildScriptTag(relative(root, folder));
  return folder;
}
