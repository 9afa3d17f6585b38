import type { Plugin } from 'vite';
import { root } from './project.ts';

/** The folder with small substitutes for what the SDK wants of Node and of others. */
export const standIns = `${root}src/realtime/sdk/stand-ins/`;

/**
 * Vite plugin: puts stand-ins in place, in the form of the CommonJS modules that the SDK expects.
 *
 * @param replaced The file in {@link standIns} by the name of the module whose place it takes.
 */
export function standInModules(replaced: ReadonlyMap<string, string>): Plugin {
  const prefix = '\0stand-in:';
  return {
    name: 'stand-ins',
    enforce: 'pre',
    resolveId: (id) => (replaced.has(id) ? prefix + id : undefined),
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const name = id.slice(prefix.length);
      const exported = `require('${standIns}${replaced.get(name)}')`;
      return name.endsWith('sha256') ? `module.exports = ${exported}.sha256;` : `module.exports = { ...${exported} };`;
    },
  };
}
