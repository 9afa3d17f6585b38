import type { Package } from 'custom-elements-manifest/schema';
import { settableProperties, shortName } from './element-types.ts';
import { elementsOf, type ElementDeclaration } from './manifest.ts';

/** A React component per element, by path, each in a file of its own: a page gets those that it imports. */
export function createReactComponents(manifest: Package): Map<string, string> {
  const elements = elementsOf(manifest);
  const files = new Map(elements.map((element) => [`${folder}/${shortName(element.tagName)}.ts`, component(element)]));
  const index = elements.map(({ name, tagName }) => `export { ${name} } from './${shortName(tagName)}.ts';`);
  return files.set(`${folder}/index.ts`, [notice, ...index, ''].join('\n'));
}

const folder = 'src/react/components';
const notice = '/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */';

function component(element: ElementDeclaration): string {
  const { name, tagName, summary, events = [] } = element;
  const properties = settableProperties(element).map(
    (property) => `${property.name}: ${property.attribute === undefined ? 'null' : `'${property.attribute}'`},`,
  );
  // The provider hands its store to `useStore` besides.
  const create = tagName === 'webex-provider' ? 'createProvider' : 'createComponent';
  const file = tagName === 'webex-provider' ? 'create-provider' : 'create-component';
  return [
    notice,
    `import '../../elements/${shortName(tagName)}/${shortName(tagName)}.ts';`,
    `import { ${create} } from '../${file}.ts';`,
    '',
    `/** ${summary ?? `The element <${tagName}>.`} See \`<${tagName}>\`. */`,
    `export const ${name} = /* @__PURE__ */ ${create}('${tagName}', {`,
    ...properties,
    '}, [',
    ...events.map((event) => `'${event.name}',`),
    ']);',
    '',
  ].join('\n');
}
