/** Vite settings that the dev server, the builds and the browser tests have in common. */
import type { Alias, UserConfig } from 'vite';
import { root } from './project.ts';

/** Our public entries, by the names an embedding page uses, lead to the sources. */
export const entryAliases: Alias[] = [
  { find: /^webex-elements$/, replacement: `${root}src/index.ts` },
  { find: /^webex-elements\/elements\/([\w-]+)$/, replacement: `${root}src/elements/$1/$1.ts` },
  { find: /^webex-elements\/realtime\/([\w-]+)$/, replacement: `${root}src/realtime/$1.ts` },
  { find: /^webex-elements\/simulator\/([\w-]+)$/, replacement: `${root}src/simulator/doors/$1.ts` },
  { find: /^webex-elements\/(rest|store|server|simulator)$/, replacement: `${root}src/$1/index.ts` },
];

export const sharedSettings: UserConfig = {
  resolve: { alias: entryAliases },
  // The decorators are lowered by what tsconfig.json says; class fields must not be native ones.
  build: { target: 'es2022' },
};
