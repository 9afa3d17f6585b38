/**
 * Builds the chunk that holds the Webex SDK's socket: `src/realtime/sdk/chunk.ts` with the parts of the SDK it needs, as
 * one self-contained, minified ES module of pure ASCII. It lies in a cache and is built anew only when its inputs change.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, version as viteVersion, type Plugin } from 'vite';
import { findFiles } from './files.ts';
import { root } from './project.ts';
import { standInModules, standIns } from './sdk-stand-ins.ts';

const folder = `${root}node_modules/.cache/webex-elements/`;

/** Where the chunk lies after {@link buildSdkChunk}. */
export const sdkChunkFile = `${folder}webex-sdk.js`;

/** The licences of what is in the chunk, as Markdown, after {@link buildSdkChunk}. */
export const sdkLicensesFile = `${folder}webex-sdk.licenses.md`;

/** Modules of Node and of the SDK that have a small substitute in `src/realtime/sdk/stand-ins/`. */
const replaced = new Map([
  ['url', 'url.ts'],
  ['querystring', 'querystring.ts'],
  ['util', 'util.ts'],
  ['os', 'os.ts'],
  ['jsonwebtoken', 'jsonwebtoken.ts'],
  ['file-type', 'file-type.ts'],
  ['safe-buffer', 'safe-buffer.ts'],
  ['urlsafe-base64', 'urlsafe-base64.ts'],
  ['qs', 'qs.ts'],
  ['bowser', 'bowser.ts'],
  ['core-decorators', 'core-decorators.ts'],
  ['./lib/services-v2', 'services-v2.ts'],
  ['crypto-js/sha256', 'sha256.ts'],
  ['@webex/internal-plugin-metrics', 'metrics.ts'],
  ['@babel/runtime-corejs2/regenerator', 'regenerator.ts'],
]);

let building: Promise<string> | undefined;

/** The file of the chunk, built when it is missing or older than what goes into it. */
export function buildSdkChunk(): Promise<string> {
  building ??= buildUnlessFresh();
  return building;
}

async function buildUnlessFresh(): Promise<string> {
  const mark = `/*! inputs ${inputsHash()} */`;
  if (readCached().startsWith(mark) && existsSync(sdkLicensesFile)) return sdkChunkFile;
  const notice = readFileSync(`${root}node_modules/@webex/webex-core/package.json`, 'utf8');
  const { version } = JSON.parse(notice) as { version: string };
  const banner = `${mark}\n/*! Webex JS SDK ${version}, MIT, (c) Cisco Systems, with its dependencies; see third-party-licenses.md */\n`;
  mkdirSync(folder, { recursive: true });
  const { code, licenses } = await bundle();
  writeWhole(sdkLicensesFile, licenses);
  writeWhole(sdkChunkFile, banner + code);
  return sdkChunkFile;
}

/** Two processes may build at the same time: each writes its own file, and the last one stays. */
function writeWhole(file: string, content: string): void {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

function readCached(): string {
  try {
    return readFileSync(sdkChunkFile, 'utf8');
  } catch {
    return '';
  }
}

function inputsHash(): string {
  const hash = createHash('sha256').update(viteVersion);
  const packages = ['webex-core', 'internal-plugin-mercury'].map((name) => `node_modules/@webex/${name}/package.json`);
  for (const file of [
    ...findFiles('src/realtime', '.ts'),
    'scripts/sdk-chunk.ts',
    'scripts/sdk-stand-ins.ts',
    ...packages,
  ])
    hash.update(file).update(readFileSync(root + file));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(): Promise<{ code: string; licenses: string }> {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [standInModules(replaced), babelRuntime(), lodashByFunction()],
    define: {
      global: 'globalThis',
      // Anything else makes the SDK print tokens.
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      target: 'es2022',
      license: { fileName: 'licenses.md' },
      lib: { entry: `${root}src/realtime/sdk/chunk.ts`, formats: ['es'], fileName: () => 'webex-sdk.js' },
      rolldownOptions: {
        transform: { inject: { process: [`${standIns}process.ts`, 'process'] } },
        output: { minify: true, codeSplitting: false },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('The SDK chunk was not built.');
  const { code } = output.output[0];
  const licenses = output.output.find((file) => file.fileName === 'licenses.md');
  if (licenses?.type !== 'asset') throw new Error('The licences of the SDK chunk were not written.');
  return {
    code: code.replace(
      /[\u0080-\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
    licenses: String(licenses.source),
  };
}

/**
 * The SDK was compiled against `@babel/runtime-corejs2`, which it does not declare. Its polyfills become the natives
 * (`core-js/object/keys` is `Object.keys`), its helpers come from `stand-ins/babel-helpers.ts`.
 */
function babelRuntime(): Plugin {
  const prefix = '@babel/runtime-corejs2/';
  const own: Record<string, string> = { typeof: 'typeOf' };
  return {
    name: 'babel-runtime',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const path = id.slice(prefix.length + 1);
      const [kind, name, member] = path.split('/');
      if (kind === 'helpers') return `module.exports = require('${standIns}babel-helpers.ts').${own[name!] ?? name};`;
      return `module.exports = ${nativeName(name!)}${member ? `.${camelCase(member)}` : ''};`;
    },
  };
}

function nativeName(name: string): string {
  if (name === 'json') return 'JSON';
  const camel = camelCase(name);
  return name.startsWith('parse-') ? camel : camel[0]!.toUpperCase() + camel.slice(1);
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Only the functions of lodash that the SDK calls, rather than all of them. */
function lodashByFunction(): Plugin {
  const used = new Set<string>();
  const bundled = ['common', 'http-core', 'webex-core', 'internal-plugin-mercury', 'internal-plugin-device'];
  for (const name of [...bundled, 'internal-plugin-feature', 'plugin-logger'])
    for (const file of findFiles('node_modules/@webex/' + name + '/dist', '.js'))
      for (const [, member] of readFileSync(root + file, 'utf8').matchAll(/_lodash(?:\d*)\.(\w+)/g)) used.add(member!);
  used.delete('default');
  const members = [...used].sort().map((name) => `get ${name}() { return require('lodash/${name}'); }`);
  return {
    name: 'lodash-by-function',
    enforce: 'pre',
    resolveId: (id) => (id === 'lodash' ? '\0lodash' : undefined),
    load: (id) => (id === '\0lodash' ? `module.exports = { ${members.join(', ')} };` : undefined),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now();
  const bytes = readFileSync(await buildSdkChunk());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${sdkChunkFile}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip, ${seconds} s`);
}
