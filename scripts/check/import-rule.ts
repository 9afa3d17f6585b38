import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';
import { findFiles } from '../files.ts';
import { root } from '../project.ts';

/**
 * What each part of `src` may import besides itself. A message travels one way through these parts, and this is what keeps
 * it so; see docs/architecture.md. A name with a slash allows one file or folder of a part.
 */
const mayImport: Record<string, string[]> = {
  errors: [],
  version: [],
  resources: ['errors'],
  rest: ['resources', 'errors'],
  realtime: ['resources', 'errors'],
  content: ['errors'],
  store: ['rest', 'resources', 'errors', 'realtime/source', 'realtime/auto', 'realtime/backoff'],
  styles: [],
  locales: ['store/reactive'],
  events: ['errors', 'resources', 'store'],
  internal: ['version', 'store', 'resources', 'errors', 'content', 'styles', 'locales', 'events'],
  elements: ['internal', 'store', 'resources', 'errors', 'content', 'styles', 'locales', 'events'],
  'data-api': ['elements', 'internal', 'store', 'errors', 'events'],
  frameworks: ['elements', 'events', 'store'],
  react: ['frameworks', 'elements', 'store'],
  svelte: ['frameworks'],
  vue: ['frameworks'],
  simulator: ['resources', 'content/markdown'],
  server: ['rest', 'resources', 'errors'],
};

/** The entries, which put the parts together. */
const entries = new Set(['index', 'script-tag']);

/** The parts that paint; every other one works without Lit. */
const paints = new Set(['index', 'script-tag', 'internal', 'elements', 'data-api', 'styles', 'locales', 'content']);

/** Packages that one place alone imports, so that they can be replaced there. */
const onlyIn: Array<[packageName: RegExp, places: RegExp, reason: string]> = [
  [
    /^@preact\/signals-core$/,
    /^src\/store\/reactive\.ts$/,
    'the signals library is imported by store/reactive.ts alone',
  ],
  [/^(node:|ws$)/, /^src\/(simulator\/doors|server)\//, 'Node modules belong to server and to simulator/doors'],
  [/^react$/, /^src\/react\//, 'React belongs to react'],
  [/^vue$/, /^src\/vue\//, 'Vue belongs to vue'],
  [/^svelte(\/|$)/, /^src\/svelte\//, 'Svelte belongs to svelte'],
  [/^@webex\//, /^src\/realtime\//, 'the Webex SDK belongs to realtime'],
];

/** The imports of a source file that the architecture forbids, each as a sentence. */
export function findForbiddenImports(file: string, code: string): string[] {
  const from = partOf(file);
  const offences: string[] = [];
  for (const specifier of importsOf(file, code)) {
    const reason = specifier.startsWith('.')
      ? whyNotFile(from, posix.join(posix.dirname(file), specifier))
      : whyNotPackage(file, from, specifier);
    if (reason !== undefined) offences.push(`${file} imports ${specifier}: ${reason}`);
  }
  return offences;
}

/** Checks every file of `src`. */
export function checkImportRule(): string[] {
  return findFiles('src', '.ts').flatMap((file) => findForbiddenImports(file, readFileSync(root + file, 'utf8')));
}

function importsOf(file: string, code: string): string[] {
  const { module, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]!.message}`);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => code.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ];
}

/** `src/store/messages.ts` is of the part `store`, `src/errors.ts` of `errors`. */
function partOf(file: string): string {
  return file.split('/')[1]!.replace(/\.ts$/, '');
}

function whyNotFile(from: string, target: string): string | undefined {
  if (!target.startsWith('src/')) return `src does not import ${target.split('/')[0]}`;
  const to = partOf(target);
  if (entries.has(from) || from === to) return undefined;
  const allowed = mayImport[from];
  if (!allowed) return `scripts/check/import-rule.ts does not know the part ${from}`;
  const path = target.slice('src/'.length).replace(/\.ts$/, '');
  if (allowed.some((part) => path === part || path.startsWith(`${part}/`))) return undefined;
  return `${from} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of src'}, not ${to}`;
}

function whyNotPackage(file: string, from: string, specifier: string): string | undefined {
  if (/^(lit$|lit\/|@lit\/)/.test(specifier) && !paints.has(from)) return `${from} works without Lit`;
  return onlyIn.find(([name, places]) => name.test(specifier) && !places.test(file))?.[2];
}
