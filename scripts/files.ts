import { existsSync, readdirSync } from 'node:fs';
import { root } from './project.ts';

/** The files below a folder of the project whose path ends so, sorted, with `/` on every system. `node_modules` is left out. */
export function findFiles(folder: string, ending: string): string[] {
  if (!existsSync(root + folder)) return [];
  const found: string[] = [];
  for (const entry of readdirSync(root + folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== 'node_modules') found.push(...findFiles(path, ending));
    else if (entry.isFile() && path.endsWith(ending)) found.push(path);
  }
  return found.sort();
}
