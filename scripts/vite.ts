/** Vite settings that the dev server, the builds and the browser tests have in common. */
import { readFileSync } from 'node:fs';
import type { Alias, Plugin, UserConfig } from 'vite';
import { root } from './project.ts';
import { buildSdkChunk } from './sdk-chunk.ts';

/** Our public entries, by the names an embedding page uses, lead to the sources. */
export const entryAliases: Alias[] = [
  { find: /^webex-elements$/, replacement: `${root}src/index.ts` },
  { find: /^webex-elements\/elements\/([\w-]+)$/, replacement: `${root}src/elements/$1/$1.ts` },
  { find: /^webex-elements\/realtime\/([\w-]+)$/, replacement: `${root}src/realtime/$1.ts` },
  { find: /^webex-elements\/simulator\/([\w-]+)$/, replacement: `${root}src/simulator/doors/$1.ts` },
  { find: /^webex-elements\/(react|rest|server|simulator|store|svelte|vue)$/, replacement: `${root}src/$1/index.ts` },
];

/** Where the prebuilt chunk with the Webex SDK's socket stands among the modules. */
export const sdkChunkId = '\0webex-sdk';

/** Puts the prebuilt chunk in the place of its source, which only its own build can bundle. */
function prebuiltSdkChunk(): Plugin {
  return {
    name: 'prebuilt-sdk-chunk',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id.endsWith('/sdk/chunk.ts') && importer?.includes('/src/realtime/') ? sdkChunkId : undefined,
    load: async (id) => (id === sdkChunkId ? readFileSync(await buildSdkChunk(), 'utf8') : undefined),
  };
}

/** A function, for every build needs plugins of its own. */
export const sharedPlugins = (): Plugin[] => [prebuiltSdkChunk()];

export const sharedSettings: UserConfig = {
  resolve: { alias: entryAliases },
  build: { target: 'es2022' },
};
