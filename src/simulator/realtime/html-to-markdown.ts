/** What stands in place of a tag, whether it opens or closes. */
const marks: ReadonlyMap<string, string> = new Map([
  ['strong', '**'],
  ['b', '**'],
  ['em', '_'],
  ['i', '_'],
  ['code', '`'],
  ['br', '  \n'],
]);
const openingMarks: ReadonlyMap<string, string> = new Map([['li', '- ']]);
const closingMarks: ReadonlyMap<string, string> = new Map([
  ['li', '\n'],
  ...['p', 'div', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, '\n\n'] as const),
]);
const entities: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&'],
]);

/** An element whose content goes into something else: a link or a mention. */
interface Wrapping {
  name: string;
  /** Where its content begins. */
  start: number;
  wrap(content: string): string;
}

/**
 * Clients post `html`; the public API takes markdown. Covers what those clients' own composers make, in time that grows
 * with the length of the text and no faster.
 */
export function htmlToMarkdown(html: string): string {
  let markdown = '';
  let end = 0;
  let wrapping: Wrapping | undefined;
  for (const match of html.matchAll(/<(\/?)([a-z][\w-]*)([^<>]*)>/g)) {
    const [whole, slash = '', name = '', attributes = ''] = match;
    markdown += html.slice(end, match.index);
    end = match.index + whole.length;
    if (!slash && !wrapping) {
      const wrap = wrapperFor(name, attributes);
      if (wrap) wrapping = { name, start: markdown.length, wrap };
    } else if (slash && wrapping?.name === name) {
      markdown = markdown.slice(0, wrapping.start) + wrapping.wrap(markdown.slice(wrapping.start));
      wrapping = undefined;
    }
    markdown += marks.get(name) ?? (slash ? closingMarks : openingMarks).get(name) ?? '';
  }
  return (markdown + html.slice(end)).replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities.get(entity)!).trim();
}

function wrapperFor(name: string, attributes: string): Wrapping['wrap'] | undefined {
  if (name === 'a') {
    const address = attribute(attributes, 'href');
    return address === undefined ? undefined : (content) => `[${content}](${address})`;
  }
  if (name !== 'spark-mention' && name !== 'webex-mention') return undefined;
  const id = attribute(attributes, 'data-object-id');
  const isPerson = attribute(attributes, 'data-object-type') === 'person' && id;
  return isPerson ? (content) => `<@personId:${id}|${content}>` : () => '<@all>';
}

function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(`${name}="`);
  const value = attributes.slice(start + name.length + 2);
  return start < 0 || !value.includes('"') ? undefined : value.slice(0, value.indexOf('"'));
}
