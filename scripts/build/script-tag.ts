import { appendFileSync, readFileSync } from 'node:fs';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import { build, type Plugin } from 'vite';
import { findFiles } from '../files.ts';
import { root } from '../project.ts';
import { sdkLicensesFile } from '../sdk-chunk.ts';
import { sdkChunkId, sharedPlugins, sharedSettings } from '../vite.ts';
import { makeAscii } from './ascii.ts';
import { chunkOf } from './chunks.ts';
import { writeIntegrity } from './integrity.ts';

/**
 * Writes `dist/webex-elements.js`, an ES module that registers every element, with what it loads later in
 * `dist/chunks/`. Everything is minified, pure ASCII (a page without a charset reads it right) and addressed relative to
 * the module, so that the folder works from any place.
 */
export async function buildScriptTag(folder = 'dist'): Promise<void> {
  await build({
    ...sharedSettings,
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [...sharedPlugins(), minifyTemplates(), inlineNamespaceHelper()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...sharedSettings.build,
      outDir: folder,
      emptyOutDir: false,
      sourcemap: true,
      license: { fileName: 'third-party-licenses.md' },
      modulePreload: false,
      lib: { entry: 'src/script-tag.ts', formats: ['es'], fileName: () => 'webex-elements.js' },
      rolldownOptions: {
        // What the entry shares with later chunks stays in the entry, instead of in one more file to fetch first.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ debugName: 'conversation', name: (id, graph) => chunkOf(id, graph) }],
          },
          chunkFileNames: ({ facadeModuleId }) =>
            `chunks/${facadeModuleId === sdkChunkId ? 'webex-sdk' : '[name]'}-[hash].js`,
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
  // The prebuilt chunk is one module to this build, which sees no packages in it.
  const licenses = readFileSync(sdkLicensesFile, 'utf8');
  appendFileSync(`${root}${folder}/third-party-licenses.md`, `\n${licenses.slice(licenses.indexOf('## '))}`);
  const scripts = [`${folder}/webex-elements.js`, ...findFiles(`${folder}/chunks`, '.js')];
  for (const script of scripts) makeAscii(root + script);
  writeIntegrity(
    `${root}${folder}`,
    scripts.map((script) => script.slice(folder.length + 1)),
  );
}

/** Our own templates only, and never a space away that a reader would see. */
function minifyTemplates(): Plugin {
  const plugin = minifyTemplateLiterals({
    filter: (id) => id.startsWith(`${root}src/`),
    options: { minifyOptions: { conservativeCollapse: true } },
    failOnError: true,
  });
  return { ...(plugin as unknown as Plugin), apply: 'build' };
}

/** What makes a namespace of a module, in each chunk that does: a file of its own would be one more to wait for. */
function inlineNamespaceHelper(): Plugin {
  const helper = `const __exportAll = (all) => {
    const target = {};
    for (const name in all) Object.defineProperty(target, name, { get: all[name], enumerable: true });
    return Object.defineProperty(target, Symbol.toStringTag, { value: 'Module' });
  };`.replaceAll(/\n\s*/g, ' ');
  return {
    name: 'inline-namespace-helper',
    renderChunk: (code) => ({
      code: code.replace(/^import \{ \w+ as __exportAll \} from "[^"]*rolldown-runtime[^"]*";$/m, helper),
      map: null,
    }),
    generateBundle(_, bundle) {
      for (const file of Object.keys(bundle)) if (file.includes('rolldown-runtime')) delete bundle[file];
    },
  };
}
