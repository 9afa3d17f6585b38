/** The type checkers of the frameworks, run on files that are written for them. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compileSources } from '../../scripts/build/compile-sources.ts';
import { root } from '../../scripts/project.ts';

/** They need another TypeScript, so they are a package of its own. */
export const frameworksFolder = `${root}test/embed/frameworks/`;
export const skipWithoutFrameworks = existsSync(`${frameworksFolder}node_modules/@angular/core`)
  ? false
  : 'not installed; npm install --prefix test/embed/frameworks does it';

export interface Checker {
  /** Where it stands, and its words; the folder of the files is the working directory. */
  command: string[];
  options?: Record<string, unknown>;
  angularOptions?: Record<string, unknown>;
  vueOptions?: Record<string, unknown>;
}

export const checkers = {
  react: { command: [`${root}node_modules/typescript/bin/tsc`, '-p', '.'], options: { jsx: 'react-jsx' } },
  vue: {
    command: [`${frameworksFolder}node_modules/vue-tsc/bin/vue-tsc.js`, '-p', '.'],
    options: { jsx: 'preserve' },
    vueOptions: { strictTemplates: true },
  },
  svelte: {
    command: [
      `${frameworksFolder}node_modules/svelte-check/bin/svelte-check`,
      ...['--tsconfig', 'tsconfig.json', '--output', 'machine', '--threshold', 'error'],
    ],
  },
  angular: {
    command: [`${frameworksFolder}node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js`, '-p', '.'],
    angularOptions: { strictTemplates: true },
  },
} satisfies Record<string, Checker>;

/** What the checker says of each file, by the file's name; those without an error are missing. */
export async function findTypeErrors(
  { command, options, angularOptions, vueOptions }: Checker,
  files: Record<string, string>,
): Promise<Map<string, string>> {
  const folder = makeFolder();
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const settings = {
      compilerOptions: { ...compilerOptions(), noEmit: true, ...options },
      include: ['./*'],
      ...(angularOptions && { angularCompilerOptions: angularOptions }),
      ...(vueOptions && { vueCompilerOptions: vueOptions }),
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    writeFileSync(join(folder, 'svelte.config.js'), 'export default {};');
    const output = await run(command, folder);
    const lines = output.split('\n');
    const found = new Map<string, string>();
    for (const name of Object.keys(files)) {
      const said = lines.filter((line) => line.includes(name) && /error/i.test(line));
      if (said.length > 0) found.set(name, said.join('\n'));
    }
    if (found.size === 0) throw new Error(`The checker found nothing, not even what is wrong: ${output}`);
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compilerOptions(): object {
  declarations ??= compileDeclarations();
  return {
    ...{ target: 'ES2022', module: 'ESNext', moduleResolution: 'Bundler', strict: true },
    ...{ lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [], skipLibCheck: true, experimentalDecorators: true },
    paths: { 'webex-elements': [`${declarations}/index.d.ts`], 'webex-elements/*': [`${declarations}/*/index.d.ts`] },
  };
}

/** Compiles files of a folder into its folder `compiled` as an Angular application does, ahead of time. */
export async function compileAngular(folder: string, files: string[]): Promise<void> {
  const settings = {
    compilerOptions: { ...compilerOptions(), outDir: 'compiled', rootDir: '.' },
    files,
    angularCompilerOptions: { strictTemplates: true },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const output = await run(checkers.angular.command, folder);
  if (output.trim() !== '') throw new Error(output);
}

let declarations: string | undefined;

/** As somebody who installs the package has them: declarations, not sources. */
function compileDeclarations(): string {
  const folder = makeFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  compileSources(relative(root, folder), '--emitDeclarationOnly');
  return folder;
}

function makeFolder(): string {
  mkdirSync(`${frameworksFolder}.cache`, { recursive: true });
  return mkdtempSync(`${frameworksFolder}.cache/types-`);
}

function run([script = '', ...words]: string[], folder: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], { cwd: folder, maxBuffer: 64_000_000 }, (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}`),
    );
  });
}
