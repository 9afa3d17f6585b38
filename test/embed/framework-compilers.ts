/** Vite plugins that compile components as the frameworks' own do, for a page and for a server. */
import type { Plugin } from 'vite';
import { compile, compileModule } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';
import { isWebexElement } from '../../src/vue/index.ts';

const compilerOptions = { isCustomElement: isWebexElement };

export const vueCompiler = (): Plugin => ({
  name: 'vue-compiler',
  enforce: 'pre',
  transform(code, id, options) {
    if (!id.endsWith('.vue')) return undefined;
    const { descriptor } = parse(code, { filename: id, templateParseOptions: compilerOptions });
    const { content } = compileScript(descriptor, {
      id: 'recipe',
      inlineTemplate: true,
      templateOptions: {
        ssr: options?.ssr === true,
        ssrCssVars: [],
        compilerOptions,
      },
    });
    return { code: content, map: null, moduleType: 'ts' };
  },
});

export const svelteCompiler = (): Plugin => ({
  name: 'svelte-compiler',
  transform(code, id, options) {
    const generate = options?.ssr ? 'server' : 'client';
    if (id.endsWith('.svelte'))
      return {
        code: compile(code, { filename: id, generate, dev: !options?.ssr }).js.code,
        map: null,
        moduleType: 'js',
      };
    if (!id.endsWith('.svelte.js')) return undefined;
    return { code: compileModule(code, { filename: id, generate, dev: !options?.ssr }).js.code, map: null };
  },
});
