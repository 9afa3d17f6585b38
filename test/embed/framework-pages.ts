/** Builds a page, and what a server renders, around the recipe of each framework. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { sharedPlugins, sharedSettings } from '../../scripts/vite.ts';
import { svelteCompiler, vueCompiler } from './framework-compilers.ts';
import { recipesIn } from './recipes.ts';
import { compileAngular, frameworksFolder } from './type-checkers.ts';

export type Framework = 'react' | 'vue' | 'svelte' | 'angular';

/** What the entry of each page puts on the window. */
export interface MountedChat {
  update(props: { spaceId?: string }): void;
  unmount(): void;
}

export interface ChatPage {
  mountChat(target: Element, props: ChatProps): MountedChat;
  hydrateChat(target: Element, props: ChatProps): MountedChat;
}

export interface ChatProps {
  spaceId?: string;
  onOpen(spaceId: string): void;
}

/** The entry of the page, and that of the server, which exports `render`. */
const entries: Record<Framework, { page: string; server?: string }> = {
  react: {
    page: `
      import { createElement, StrictMode } from 'react';
      import { createRoot, hydrateRoot } from 'react-dom/client';
      import { Chat } from './chat.tsx';
      const content = (props) => createElement(StrictMode, null, createElement(Chat, props));
      const control = (root, props) => ({
        update: (changes) => root.render(content(Object.assign(props, changes))),
        unmount: () => root.unmount(),
      });
      window.mountChat = (target, props) => {
        const root = createRoot(target);
        root.render(content(props));
        return control(root, props);
      };
      window.hydrateChat = (target, props) => control(hydrateRoot(target, content(props)), props);`,
    server: `
      import { createElement, StrictMode } from 'react';
      import { renderToString } from 'react-dom/server';
      import { Chat } from './chat.tsx';
      export const render = (props) => renderToString(createElement(StrictMode, null, createElement(Chat, props)));`,
  },
  vue: {
    page: `
      import { createApp, createSSRApp, h, shallowReactive } from 'vue';
      import Chat from './Chat.vue';
      const mount = (create) => (target, props) => {
        const state = shallowReactive(props);
        const app = create({ render: () => h(Chat, state) });
        app.mount(target);
        return { update: (changes) => Object.assign(state, changes), unmount: () => app.unmount() };
      };
      window.mountChat = mount(createApp);
      window.hydrateChat = mount(createSSRApp);`,
    server: `
      import { createSSRApp, h } from 'vue';
      import { renderToString } from 'vue/server-renderer';
      import Chat from './Chat.vue';
      export const render = (props) => renderToString(createSSRApp({ render: () => h(Chat, props) }));`,
  },
  svelte: {
    page: `
      import { hydrate, mount, unmount } from 'svelte';
      import Chat from './Chat.svelte';
      import { reactive } from './reactive.svelte.js';
      const start = (create) => (target, given) => {
        const props = reactive(given);
        const chat = create(Chat, { target, props });
        return { update: (changes) => Object.assign(props, changes), unmount: () => unmount(chat) };
      };
      window.mountChat = start(mount);
      window.hydrateChat = start(hydrate);`,
    server: `
      import { render as renderComponent } from 'svelte/server';
      import Chat from './Chat.svelte';
      export const render = (props) => renderComponent(Chat, { props }).body;`,
  },
  angular: {
    page: `
      import '@angular/compiler';
      import { createComponent } from '@angular/core';
      import { createApplication } from '@angular/platform-browser';
      import { Chat } from './compiled/chat.component.js';
      const ready = createApplication();
      window.mountChat = (target, { onOpen, ...props }) => {
        let chat;
        const change = (changes) => {
          for (const [name, value] of Object.entries(changes)) chat.setInput(name, value);
        };
        const mounted = ready.then((application) => {
          chat = createComponent(Chat, { environmentInjector: application.injector, hostElement: target });
          chat.instance.opened.subscribe(onOpen);
          change(props);
          application.attachView(chat.hostView);
        });
        return { update: change, unmount: () => chat.destroy() };
      };`,
  },
};

export interface BuiltPages {
  /** The folder with a script for each framework's page: `react.js`. */
  folder: string;
  /** What a server renders. */
  render: Partial<Record<Framework, (props: object) => string | Promise<string>>>;
}

/** Builds the recipes with `webex.ts` replaced, so that they sign in to a simulated Webex. */
export async function buildPages(frameworks: Framework[], webex: string): Promise<BuiltPages> {
  mkdirSync(`${frameworksFolder}.cache`, { recursive: true });
  const folder = mkdtempSync(`${frameworksFolder}.cache/pages-`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  for (const [name, text] of recipesIn('frameworks.md')) if (!name.startsWith('vite.')) write(name, text);
  write('webex.ts', webex);
  write('reactive.svelte.js', 'export const reactive = (given) => { const state = $state(given); return state; };');
  const pages: Record<string, string> = {};
  const servers: Record<string, string> = {};
  for (const framework of frameworks) {
    const { page, server } = entries[framework];
    write(`${framework}.js`, page);
    pages[framework] = join(folder, `${framework}.js`);
    if (!server) continue;
    write(`${framework}-server.js`, server);
    servers[framework] = join(folder, `${framework}-server.js`);
  }
  if (frameworks.includes('angular')) await compileAngular(folder, ['chat.component.ts', 'webex.ts']);
  const settings: InlineConfig = {
    configFile: false,
    root: folder,
    publicDir: false,
    logLevel: 'error',
    plugins: [vueCompiler(), svelteCompiler(), ...sharedPlugins()],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  };
  const output = { entryFileNames: '[name].js' };
  await build({
    ...settings,
    resolve: { ...sharedSettings.resolve, conditions: ['browser', 'module', 'import'] },
    build: {
      ...sharedSettings.build,
      outDir: 'built',
      minify: false,
      rolldownOptions: { input: pages, preserveEntrySignatures: 'strict', output },
    },
  });
  if (Object.keys(servers).length === 0) return { folder: join(folder, 'built'), render: {} };
  await build({
    ...settings,
    resolve: sharedSettings.resolve!,
    build: { ...sharedSettings.build, outDir: 'server', ssr: true, rolldownOptions: { input: servers, output } },
  });
  const render: BuiltPages['render'] = {};
  for (const framework of Object.keys(servers) as Framework[]) {
    const module = pathToFileURL(join(folder, `server/${framework}.js`)).href;
    render[framework] = ((await import(module)) as { render(props: object): string }).render;
  }
  return { folder: join(folder, 'built'), render };
}
