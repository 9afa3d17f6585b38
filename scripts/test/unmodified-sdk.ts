import { build, type Plugin } from 'vite';
import { encryptionPlugins, plugins } from '../../test/simulator/webex-sdk.ts';
import { root } from '../project.ts';
import { standInModules, standIns } from '../sdk-stand-ins.ts';

/** What Node has and browsers have not. All of the SDK itself goes into the bundle as it was published. */
const nodeModules = new Map([
  ['url', 'url.ts'],
  ['util', 'util.ts'],
  ['querystring', 'querystring.ts'],
  ['os', 'os.ts'],
  ['jsonwebtoken', 'jsonwebtoken.ts'],
  ['file-type', 'file-type.ts'],
]);

/**
 * Vite plugin: `unmodified-webex-sdk` and `unmodified-webex-sdk/without-encryption`, modules that export the class of the
 * Webex JS SDK with its plugins as `Webex`. They are for browser tests, and are bundled when a test asks for them.
 */
export function unmodifiedSdk(): Plugin {
  return {
    name: 'unmodified-sdk',
    enforce: 'pre',
    resolveId: (id) => (/^unmodified-webex-sdk(\/without-encryption)?$/.test(id) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith('\0unmodified-webex-sdk')) return undefined;
      return bundle(id.endsWith('/without-encryption') ? encryptionPlugins : []);
    },
  };
}

async function bundle(leftOut: readonly string[]): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'silent',
    plugins: [sdkEntry(leftOut), standInModules(nodeModules)],
    // Anything but production makes the SDK print tokens.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'sdk-entry',
        preserveEntrySignatures: 'strict',
        transform: { inject: { process: [`${standIns}process.ts`, 'process'], Buffer: ['buffer/', 'Buffer'] } },
        output: { codeSplitting: false },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('The SDK was not bundled.');
  return output.output[0].code;
}

/** The entry of the bundle, and empty modules for the plugins that are left out. */
function sdkEntry(leftOut: readonly string[]): Plugin {
  const packages = plugins.filter((plugin) => !leftOut.includes(plugin)).map((plugin) => `@webex/${plugin}`);
  const isLeftOut = (id: string) => leftOut.some((plugin) => id === `@webex/${plugin}`);
  return {
    name: 'sdk-entry',
    enforce: 'pre',
    resolveId: (id) => (id === 'sdk-entry' || isLeftOut(id) ? `\0${id}` : undefined),
    load(id) {
      if (isLeftOut(id.slice(1))) return 'module.exports = {};';
      if (id !== '\0sdk-entry') return undefined;
      return [
        `import core from '@webex/webex-core';`,
        ...packages.map((name) => `import '${name}';`),
        'export const Webex = core.default ?? core;',
      ].join('\n');
    },
  };
}
