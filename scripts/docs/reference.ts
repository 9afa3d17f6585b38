import { readFileSync } from 'node:fs';
import type { Package } from 'custom-elements-manifest/schema';
import { root } from '../project.ts';
import { elementsOf, type ElementDeclaration } from './manifest.ts';

/** The element reference as markdown, for `docs/elements.md`. */
export function createReference(manifest: Package): string {
  const elements = elementsOf(manifest);
  const contents = elements.map(({ tagName, summary }) =>
    `- [\`<${tagName}>\`](#${tagName}) ${summary ?? ''}`.trimEnd(),
  );
  const sections = elements.map(describeElement);
  return [
    '# Elements',
    'Written by `npm run docs` from the docblocks of the elements and from `docs/examples`; edit those, not this page.',
    'In the examples, words in capitals, such as `SPACE_ID`, stand for ids of yours.',
    contents.join('\n'),
    ...sections,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function describeElement(element: ElementDeclaration): string {
  const { tagName, summary, description, attributes = [], members = [], events = [], slots = [] } = element;
  const { cssParts = [], cssProperties = [] } = element;
  const attributeNames = new Map(
    attributes.map((attribute) => [attribute.fieldName ?? attribute.name, attribute.name]),
  );
  const fields = members.filter((member) => member.kind === 'field');
  const methods = members.filter((member) => member.kind === 'method');
  const undeclared = attributes.filter(({ fieldName }) => !fields.some((field) => field.name === fieldName));
  return [
    `## ${tagName}`,
    summary ?? '',
    description ?? '',
    example(tagName),
    table(
      'Properties',
      ['Property', 'Attribute', 'Type', 'Default', 'Description'],
      [
        ...fields.map((field) => [
          code(field.name) + ('readonly' in field && field.readonly ? ' (read only)' : ''),
          code(attributeNames.get(field.name)),
          code(field.type?.text),
          code(field.default),
          sentence(field),
        ]),
        ...undeclared.map((attribute) => [
          '',
          code(attribute.name),
          code(attribute.type?.text),
          code(attribute.default),
          sentence(attribute),
        ]),
      ],
    ),
    table(
      'Methods',
      ['Method', 'Returns', 'Description'],
      methods.map((method) => [
        code(`${method.name}(${(method.parameters ?? []).map((parameter) => parameter.name).join(', ')})`),
        code(method.return?.type?.text),
        sentence(method),
      ]),
    ),
    table(
      'Events',
      ['Event', 'Type', 'Description'],
      events.map((event) => [code(event.name), code(event.type?.text), sentence(event)]),
    ),
    table(
      'Slots',
      ['Slot', 'Description'],
      slots.map((slot) => [slot.name ? code(slot.name) : '(default)', sentence(slot)]),
    ),
    table(
      'Parts',
      ['Part', 'Description'],
      cssParts.map((part) => [code(part.name), sentence(part)]),
    ),
    table(
      'CSS properties',
      ['Property', 'Default', 'Description'],
      cssProperties.map((property) => [code(property.name), code(property.default), sentence(property)]),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** `docs/examples` has one for each element: markup, or a whole page for what does not fit among others. */
function example(tagName: string): string {
  const markup = readFileSync(`${root}docs/examples/${tagName}.html`, 'utf8').trimEnd();
  const words = markup.startsWith('<!doctype') ? `html ${tagName}.html live` : 'html live';
  return ['### Example', '', `\`\`\`${words}`, markup, '```'].join('\n');
}

function table(title: string, columns: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const used = columns.map((_, index) => rows.some((row) => row[index]));
  const line = (cells: string[]) => `| ${cells.filter((_, index) => used[index]).join(' | ')} |`;
  return [`### ${title}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `\`${cell(text)}\``;
}

function sentence(documented: { description?: string; summary?: string }): string {
  return cell([documented.summary, documented.description].filter(Boolean).join(' '));
}

/** What fits into a table's cell: one line, with its bars escaped. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}
