import { writeFileSync } from 'node:fs';
import type { Attribute, Package } from 'custom-elements-manifest/schema';
import { wordsType } from '../docs/element-types.ts';
import { createManifest, elementsOf, type ElementDeclaration } from '../docs/manifest.ts';
import { readManifest, root } from '../project.ts';

/**
 * Writes what editors complete and explain the elements with: `web-types.json` for JetBrains', which find it by
 * package.json, and `vscode.html-custom-data.json` and `vscode.css-custom-data.json` for the settings `html.customData` and
 * `css.customData` of VS Code.
 */
export function writeEditorData(): void {
  const manifest = createManifest();
  const files = {
    'web-types.json': webTypes(manifest),
    'vscode.html-custom-data.json': htmlData(manifest),
    'vscode.css-custom-data.json': cssData(manifest),
  };
  for (const [file, content] of Object.entries(files))
    writeFileSync(`${root}dist/${file}`, `${JSON.stringify(content, null, 2)}\n`);
}

/** https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md */
export function htmlData(manifest: Package): object {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: markdown(summaryOf(element)),
      attributes: (element.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute.description),
        ...(choices(attribute).length > 0 && { values: choices(attribute).map((name) => ({ name })) }),
        ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
      })),
    })),
  };
}

/** https://github.com/microsoft/vscode-css-languageservice/blob/main/docs/customData.md */
export function cssData(manifest: Package): object {
  const properties = elementsOf(manifest).flatMap(({ cssProperties = [] }) => cssProperties);
  return {
    version: 1.1,
    properties: [...new Map(properties.map((property) => [property.name, property])).values()].map((property) => ({
      name: property.name,
      description: markdown(property.description),
    })),
  };
}

/** https://github.com/JetBrains/web-types */
export function webTypes(manifest: Package): object {
  const { name, version } = readManifest();
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: elementsOf(manifest).map(webType) } },
  };
}

function webType(element: ElementDeclaration): object {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const described = ({ name, description }: { name: string; description?: string }) => ({ name, description });
  return {
    name: element.tagName,
    description: summaryOf(element),
    attributes: attributes.map((attribute) => ({
      ...described(attribute),
      value: { type: typeOf(attribute) },
    })),
    slots: slots.map(described),
    js: {
      properties: members
        .filter((member) => member.kind === 'field')
        .map((field) => ({ ...described(field), ...(field.type && { type: field.type.text }) })),
      events: events.map((event) => ({ ...described(event), type: event.type.text })),
    },
    css: { parts: cssParts.map(described), properties: cssProperties.map(described) },
  };
}

function summaryOf({ summary, description }: ElementDeclaration): string {
  return [summary, description].filter(Boolean).join('\n\n');
}

function markdown(value = ''): object {
  return { kind: 'markdown', value };
}

/** A type that an editor can read; it does not know the names of ours. */
function typeOf({ fieldName, type }: Attribute): string {
  if (fieldName === undefined) return wordsType(type?.text);
  const words = (type?.text ?? 'string').split('|').map((word) => word.trim());
  return words.every((word) => /^(string|number|boolean|undefined|'[^']*')$/.test(word)) ? words.join(' | ') : 'string';
}

/** The words that an attribute may be, if it is one of a few. */
function choices(attribute: Attribute): string[] {
  return [...typeOf(attribute).matchAll(/'([^']+)'/g)].map((match) => match[1]!);
}
