import type { Package } from 'custom-elements-manifest/schema';
import { elementsOf, type ElementDeclaration } from './manifest.ts';

/**
 * What every element takes and tells, as types: `src/frameworks/elements.ts`, from which the types of each framework
 * follow. Types are those of the class's own properties, so that nothing is said twice.
 */
export function createElementTypes(manifest: Package): string {
  const elements = elementsOf(manifest);
  const events = [
    ...new Set(elements.flatMap((element) => (element.events ?? []).map(({ type }) => type.text))),
  ].sort();
  return [
    '/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */',
    `import type { ${events.join(', ')} } from '../events/index.ts';`,
    ...elements.map(
      ({ name, tagName }) =>
        `import type { ${name} } from '../elements/${shortName(tagName)}/${shortName(tagName)}.ts';`,
    ),
    '',
    '/** The elements by tag name: their attributes, the properties that can be set, and their events by name. */',
    'export interface WebexElements {',
    ...elements.flatMap(describeElement),
    '}',
    '',
  ].join('\n');
}

/** `webex-space-list` is in the folder `space-list`. */
export function shortName(tagName: string): string {
  return tagName.replace(/^webex-/, '');
}

/** The properties of an element that a page can set, with the attribute of each that has one. */
export function settableProperties(element: ElementDeclaration): Array<{ name: string; attribute?: string }> {
  const attributes = new Map((element.attributes ?? []).map((attribute) => [attribute.fieldName, attribute.name]));
  return (element.members ?? [])
    .filter((member) => member.kind === 'field' && !('readonly' in member && member.readonly))
    .map(({ name }) => ({ name, attribute: attributes.get(name) }));
}

/** The type of an attribute without a property, which its docblock has as words: `light | dark | auto`. */
export function wordsType(text = 'string'): string {
  if (text === 'string' || text === 'number' || text === 'boolean') return text;
  return text
    .split('|')
    .map((word) => `'${word.trim()}'`)
    .join(' | ');
}

function describeElement(element: ElementDeclaration): string[] {
  const { name, tagName, attributes = [], events = [] } = element;
  const properties = settableProperties(element).map((property) => `'${property.name}'`);
  return [
    ...comment(element.summary),
    `'${tagName}': {`,
    `element: ${name};`,
    ...block(
      'attributes',
      attributes.flatMap((attribute) => [
        ...comment(attribute.description),
        `'${attribute.name}'?: ${attribute.fieldName ? `${name}['${attribute.fieldName}']` : wordsType(attribute.type?.text)};`,
      ]),
    ),
    `properties: ${properties.length > 0 ? `Partial<Pick<${name}, ${properties.join(' | ')}>>` : '{}'};`,
    ...block(
      'events',
      events.flatMap((event) => [...comment(event.description), `'${event.name}': ${event.type.text};`]),
    ),
    '};',
  ];
}

function block(name: string, lines: string[]): string[] {
  return lines.length > 0 ? [`${name}: {`, ...lines, '};'] : [`${name}: {};`];
}

function comment(text: string | undefined): string[] {
  return text ? [`/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim()} */`] : [];
}
