import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readManifest, root } from '../../scripts/project.ts';
import { createManifest, elementsOf } from '../../scripts/docs/manifest.ts';
import { createCloud } from '../../src/simulator/index.ts';
import { colors } from '../../src/styles/colors.ts';
import { tokens } from '../../src/styles/tokens.ts';
import { recipesIn } from '../embed/recipes.ts';
import { allSnippets, companion, filesOf, type Snippet } from './blocks.ts';
import { isRendered, openWatched, serverFiles, violationsOn, type SnippetWorld } from './snippet-world.ts';

export interface RunnerContext {
  world: SnippetWorld;
  /** How long a page may take until it is ready, milliseconds. */
  patience: number;
  /** What the compiler says of a block. */
  typeErrors(snippet: Snippet): string | undefined;
}

type Runner = (snippet: Snippet, context: RunnerContext) => Promise<void> | void;

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Markup is opened as a page, with the headers, scripts and styles that its page of the documentation gives it. */
const runHtml: Runner = async (snippet, { world, patience }) => {
  const { page, complaints } = await openWatched(world.browser);
  const host = hostOf(snippet);
  try {
    await page.goto(world.site.origins.page + servePage(host ?? snippet, world));
    for (const frame of [page.mainFrame(), ...page.mainFrame().childFrames()])
      await frame.waitForFunction(isRendered, { timeout: patience });
    if (host === undefined && /webex-elements\.js/.test(snippet.text))
      await page.waitForFunction(() => customElements.get('webex-provider') !== undefined);
    assert.deepEqual(await violationsOn(page, { tags: wcag }), []);
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
  }
};

/** The page that has this one in a frame, where that is how it is meant. */
const hostOf = ({ page, file }: Snippet): Snippet | undefined =>
  allSnippets.find(
    (other) => other.page === page && other.language === 'html' && other.text.includes(`.example/${file}"`),
  );

/** Serves a page with what belongs to it; gives its path. */
export function servePage(snippet: Snippet, world: SnippetWorld): string {
  for (const language of ['js', 'css'])
    for (const [file, text] of filesOf(snippet.page, language)) world.site.add(`/${file}`, world.localise(text));
  for (const other of allSnippets)
    if (other.page === snippet.page && other.language === 'html' && other.file !== undefined)
      world.site.add(`/${other.file}`, world.localise(other.text), headersOf(other, world));
  const path =
    snippet.file === undefined ? `/${snippet.page.replace(/\W+/g, '-')}-${snippet.line}.html` : `/${snippet.file}`;
  return world.site.add(path, world.localise(wholePage(snippet.text)), headersOf(snippet, world));
}

function headersOf(snippet: Snippet, world: SnippetWorld): Record<string, string> {
  const lines = companion(snippet, 'http')?.text.trim().split('\n') ?? [];
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^([\w-]+): (.+)$/.exec(line) ?? [];
      assert.ok(name && value, `"${line}" is no header`);
      return [name, world.localise(`${value};`)];
    }),
  );
}

/** What is only a part of a page gets one around it: the script, and a provider with a way to a token. */
function wholePage(html: string): string {
  if (/<html/.test(html)) return html;
  const script = /<script[^>]* src=/.test(html) ? '' : '<script type="module" src="/webex-elements.js"></script>';
  const needsProvider = /<webex-/.test(html) && !/<webex-provider/.test(html);
  const body = needsProvider ? `<webex-provider>${html}</webex-provider>` : html;
  const signIn = `<script type="module">
    await customElements.whenDefined('webex-provider');
    for (const provider of document.querySelectorAll('webex-provider'))
      provider.getAccessToken ??= async () => (await fetch('/webex/token')).json();
  </script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${script}${body}${signIn}</body></html>`;
}

/** What lives on a page of the site is run there: site.node.ts opens them all. */
const runLive: Runner = ({ page }) => assert.match(page, /^docs\//, 'Only what is in docs/ has a page on the site.');

const runScript: Runner = (snippet, { typeErrors }) => {
  assert.equal(typeErrors(snippet), undefined);
  const { file, page } = snippet;
  if (file === undefined || snippet.language !== 'js' || file in serverFiles) return;
  const users = allSnippets.filter((other) => other.page === page && other.text.includes(`src="/${file}"`));
  assert.ok(users.length > 0, `${file} is neither a server that is started nor a script of a page that is opened.`);
};

/** A framework's component is what the framework's own test builds, mounts and updates. */
const runRecipe: Runner = ({ page, file = '', text }) => {
  assert.equal(recipesIn(page.replace('docs/', '')).get(file), text);
  const framework = { '.vue': 'vue', '.svelte': 'svelte', '.tsx': 'react', 'nent.ts': 'angular' };
  const name = Object.entries(framework).find(([ending]) => file.endsWith(ending))?.[1];
  assert.ok(name && existsSync(`${root}test/embed/${name}.node.ts`), `No test mounts ${file}.`);
};

const runShell: Runner = ({ text }) => {
  const { scripts } = readManifest();
  const { bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { bin: Record<string, string> };
  for (const command of text.trim().split(/\n|&&/)) {
    const [, program, name] = /^(npm run|npm|npx) ([\w:-]+)/.exec(command.trim()) ?? [];
    if (program === 'npm run') assert.ok(name! in scripts, `There is no script ${name}.`);
    else if (program === 'npx') assert.ok(name! in bin, `There is no command ${name}.`);
    else if (program === 'npm') assert.ok(name === 'install' || name! in scripts, `npm ${name} does nothing here.`);
    else assert.fail(`Nobody knows what "${command.trim()}" does.`);
  }
};

/** The only JSON that there is: fault plans, which the simulator reads. */
const runJson: Runner = async ({ text }) => {
  const cloud = createCloud({ seed: 'empty' });
  const address = `${cloud.origin}/_simulator/faults`;
  const answer = await cloud.fetch(
    new Request(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text }),
  );
  cloud.close();
  assert.equal(answer.status, 200, await answer.text());
};

const runCss: Runner = async ({ text }, { world }) => {
  const page = await world.browser.newPage();
  await page.setContent('<!doctype html>');
  const problems = await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
    const written = css.match(/^ +[\w-]+(?=: )/gm)!.map((name) => name.trim());
    return written.filter((name) => !rules.some(({ style }) => style.getPropertyValue(name) !== ''));
  }, text);
  await page.close();
  assert.deepEqual(problems, [], 'what the browser does not take');
  const elements = elementsOf(createManifest());
  const known = new Set([
    ...Object.keys(tokens).map((name) => `--webex-${name}`),
    ...Object.keys(colors).map((name) => `--webex-color-${name}`),
    ...elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
  ]);
  for (const [name] of text.matchAll(/--webex-[\w-]+/g)) assert.ok(known.has(name), `${name} is no token`);
  for (const [, tag, part] of text.matchAll(/(webex-[\w-]+)(?:::part\(([\w-]+)\))?(?=[^{}]*\{)/g)) {
    if (text.includes(`-${tag}`)) continue;
    const element = elements.find(({ tagName }) => tagName === tag);
    assert.ok(element, `${tag} is no element`);
    const said = element.cssParts?.map(({ name, description = '' }) => `\`${name}\` ${description}`).join(' ') ?? '';
    if (part) assert.ok(said.includes(`\`${part}\``), `${tag} has no part ${part}`);
  }
};

const runHeaders: Runner = (snippet) =>
  assert.ok(companion(snippet, 'html'), 'These headers belong to no page, so nobody knows whether it works with them.');

const runners: Record<string, Runner> = {
  html: runHtml,
  js: runScript,
  ts: runScript,
  tsx: runRecipe,
  vue: runRecipe,
  svelte: runRecipe,
  sh: runShell,
  json: runJson,
  css: runCss,
  http: runHeaders,
};

/** How a block is run. Throws for one that nobody knows how to run. */
export function runnerOf({ isLive, file, language }: Pick<Snippet, 'isLive' | 'file' | 'language'>): Runner {
  if (isLive && language === 'html' && file === undefined) return runLive;
  if (file?.endsWith('.component.ts')) return runRecipe;
  const runner = runners[language];
  if (!runner)
    throw new Error(
      `There is no runner for a block of ${language || 'no language'}: see test/docs/snippet-runners.ts.`,
    );
  return runner;
}

/** Whether the compiler of the package itself looks at a block. */
export const isTyped = ({ language, file = '' }: Snippet): boolean =>
  ['js', 'ts', 'tsx'].includes(language) && !file.endsWith('.component.ts');
