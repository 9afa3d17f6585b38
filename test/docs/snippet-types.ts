import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { findFiles } from '../../scripts/files.ts';
import { root } from '../../scripts/project.ts';
import { titleOf, type Snippet } from './blocks.ts';

/** What the pages take as given: their words around a block say what it is. */
const given = `
import type { WebexMessenger } from 'webex-elements';
import type { StoreOptions } from 'webex-elements/store';
declare global {
  const getAccessToken: StoreOptions['getAccessToken'];
  const messenger: WebexMessenger;
}`;

/** Modules of somebody else's, or of the reader's own. */
const elsewhere = `
declare module '@vitejs/plugin-vue' { export default function vue(options: object): object; }
declare module '*/nl.js' { export const words: { messenger: { choose: string } }; }
declare module '*/sign-in.js' {
  export function personOf(request: object): Promise<{ email: string } | undefined>;
  export function maySee(person: object, ticket: string): Promise<boolean>;
  export function onSignIn(task: (session: { accessToken: string }) => unknown): void;
  export function sessionOf(request: Request): Promise<{ personId: string } | undefined>;
}`;

/** What the compiler says of each block against the package's own types, by the block's title; nothing of a right one. */
export async function findTypeErrors(snippets: readonly Snippet[]): Promise<Map<string, string>> {
  const isPlain = ({ language }: Snippet): boolean => language === 'js';
  const [plain, typed] = await Promise.all([
    check(snippets.filter(isPlain), { allowJs: true, checkJs: true, strict: false }),
    check(
      snippets.filter((snippet) => !isPlain(snippet)),
      {},
    ),
  ]);
  return new Map([...plain, ...typed]);
}

async function check(snippets: readonly Snippet[], options: object): Promise<Map<string, string>> {
  mkdirSync(`${root}.cache`, { recursive: true });
  const folder = mkdtempSync(`${root}.cache/snippets-`);
  try {
    writeFileSync(join(folder, 'given.d.ts'), given);
    writeFileSync(join(folder, 'elsewhere.d.ts'), elsewhere);
    const names = snippets.map((snippet, index) => nameOf(folder, snippet, index));
    for (const [index, snippet] of snippets.entries())
      writeFileSync(join(folder, names[index]!), `${importsBefore(snippet, snippets)}${snippet.text}\nexport {};\n`);
    const up = relative(folder, root).replaceAll('\\', '/');
    const settings = {
      extends: `${up}/tsconfig.json`,
      compilerOptions: {
        rootDir: up,
        paths: pathsTo(up),
        jsx: 'react-jsx',
        noUnusedLocals: false,
        noUnusedParameters: false,
        ...options,
      },
      include: ['**/*', `${up}/src/**/*.d.ts`],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const output = await compile(folder);
    const found = new Map<string, string>();
    for (const line of output.split('\n')) {
      const index = names.findIndex((name) => line.startsWith(name));
      if (index >= 0) found.set(titleOf(snippets[index]!), `${found.get(titleOf(snippets[index]!)) ?? ''}${line}\n`);
      else if (/error TS/.test(line)) throw new Error(line);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the package's entries are: in the sources, whether or not there is a build. */
function pathsTo(project: string): Record<string, string[]> {
  const entries = ['store', 'rest', 'react', 'server', 'svelte', 'vue', 'simulator'].map((name) => [
    `webex-elements/${name}`,
    [`${project}/src/${name}/index.ts`],
  ]);
  const elements = findFiles('src/elements', '.ts').map((file) => [
    `webex-elements/elements/${basename(file, '.ts')}`,
    [`${project}/${file}`],
  ]);
  return {
    'webex-elements': [`${project}/src/index.ts`],
    'webex-elements/simulator/*': [`${project}/src/simulator/doors/*.ts`],
    ...(Object.fromEntries([...elements, ...entries]) as Record<string, string[]>),
  };
}

/** The files of a page keep their names, since they import each other. */
function nameOf(folder: string, { page, file, language }: Snippet, index: number): string {
  const place = file === undefined ? `${index}` : page.replace(/\W+/g, '-');
  mkdirSync(join(folder, place), { recursive: true });
  return `${place}/${file ?? `block.${language}`}`;
}

/** A block without imports goes on with those of the blocks before it on its page. */
function importsBefore(snippet: Snippet, snippets: readonly Snippet[]): string {
  if (snippet.file !== undefined || /^import /m.test(snippet.text)) return '';
  const before = snippets.filter(
    ({ page, file, line }) => page === snippet.page && file === undefined && line < snippet.line,
  );
  return before.flatMap(({ text }) => text.match(/^import .*\n/gm) ?? []).join('');
}

function compile(folder: string): Promise<string> {
  return new Promise((resolve) => {
    const compiler = `${root}node_modules/typescript/bin/tsc`;
    execFile(process.execPath, [compiler, '-p', '.'], { cwd: folder }, (_error, stdout, stderr) =>
      resolve(`${stdout}${stderr}`),
    );
  });
}
