/**
 * `npm run build` writes `dist/`: the script-tag build, the modules of the npm package, and
 * what editors know the elements by.
 */
import { existsSync, rmSync } from 'node:fs';
import { writeEditorData } from './build/editor-data.ts';
import { buildModules } from './build/modules.ts';
import { buildScriptTag } from './build/script-tag.ts';
import { root } from './project.ts';

rmSync(`${root}dist`, { recursive: true, force: true });
if (!existsSync(`${root}src/index.ts`)) throw new Error('src/index.ts, the entry of the library, is missing.');
await buildScriptTag();
await buildModules();
writeEditorData();
