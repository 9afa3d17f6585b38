import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { colors } from '../../src/styles/colors.ts';
import { tokens } from '../../src/styles/tokens.ts';
import { root } from '../project.ts';
import { blocksIn, isLivePage } from './blocks.ts';
import { examplePage } from './example-page.ts';
import { layOut } from './layout.ts';
import { docsPages, fileOf } from './pages.ts';
import { renderPage } from './render.ts';

const folder = `${root}demo/docs/`;
const tokensModule = 'virtual:webex-tokens.css';

/**
 * Vite plugin: the Markdown of `docs/` as pages below `/docs/`, in the dev server and in the build. A code block that is
 * a whole HTML file becomes a page below `/docs/examples/`.
 */
export function docsSite(): Plugin {
  return {
    name: 'docs-site',
    config: ({ build }, { command }) => {
      if (command !== 'build') return undefined;
      const input = build?.rolldownOptions?.input;
      const pages = [...addresses()].map((address) => folder + address);
      return { build: { rolldownOptions: { input: [...(Array.isArray(input) ? input : []), ...pages] } } };
    },
    resolveId: (id) =>
      id === tokensModule
        ? `\0${tokensModule}`
        : id.startsWith(folder) && pageAt(id.slice(folder.length)) !== undefined
          ? id
          : undefined,
    load(id) {
      if (id === `\0${tokensModule}`) return tokenSheet();
      return id.startsWith(folder) ? pageAt(id.slice(folder.length)) : undefined;
    },
    configureServer(server) {
      server.watcher.add(`${root}docs`);
      server.watcher.on('change', (file) => {
        if (file.startsWith(`${root}docs/`)) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://site');
        const address = pathname.startsWith('/docs/') ? pathname.slice('/docs/'.length) || 'index.html' : undefined;
        const html = address === undefined ? undefined : pageAt(address);
        if (html === undefined) return next();
        server
          .transformIndexHtml(`/docs/${address}`, html)
          .then((page) => response.setHeader('content-type', 'text/html').end(page), next);
      });
    },
  };
}

/** The addresses of all pages, below `docs/`. */
export function addresses(): Iterable<string> {
  return [...docsPages.map(({ name }) => `${name}.html`), ...livePages().keys()];
}

function pageAt(address: string): string | undefined {
  const name = docsPages.find((page) => `${page.name}.html` === address)?.name;
  if (name !== undefined) return layOut(name, renderPage(readFileSync(root + fileOf(name), 'utf8')));
  const example = livePages().get(address);
  return example === undefined ? undefined : examplePage(example);
}

/** The blocks that live in pages of their own, by address. */
function livePages(): Map<string, string> {
  const blocks = docsPages.flatMap(({ name }) => blocksIn(readFileSync(root + fileOf(name), 'utf8')));
  return new Map(blocks.filter(isLivePage).map(({ file, text }) => [`examples/${file}`, text]));
}

/** The tokens as the elements have them, for the pages' own look. */
function tokenSheet(): string {
  const values = [
    ...Object.entries(tokens),
    ...Object.entries(colors).map(([name, [light, dark]]) => [`color-${name}`, `light-dark(${light}, ${dark})`]),
  ];
  return `:root {\n${values.map(([name, value]) => `  --webex-${name}: ${value};`).join('\n')}\n}\n`;
}
