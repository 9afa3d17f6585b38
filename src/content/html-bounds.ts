const maximumLength = 16_384;
const maximumTags = 500;
const maximumUnclosed = 50;
/** Elements that a parser may create: an unclosed format is repeated in every paragraph that follows it. */
const maximumElements = 6_000;
const maximumAttributes = 1_500;
const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Whether html is small and shallow enough to be parsed within a few milliseconds. Looks at the string alone. */
export function isWithinBounds(html: string): boolean {
  if (html.length > maximumLength) return false;
  const openOf = new Map<string, number>();
  let tags = 0;
  let unclosed = 0;
  let elements = 0;
  let attributes = 0;
  for (const { 0: found, 1: closing, 2: written = '', index } of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = written.toLowerCase();
    const open = openOf.get(name) ?? 0;
    if (closing && open > 0) {
      openOf.set(name, open - 1);
      unclosed -= 1;
      continue;
    }
    attributes += countAttributes(html, index + found.length, maximumAttributes - attributes + 1);
    // A closing tag without an opening one may make an element too.
    tags += 1;
    elements += 1 + unclosed;
    if (!closing && !voidElements.test(name)) {
      openOf.set(name, open + 1);
      unclosed += 1;
    }
    if (tags > maximumTags || unclosed > maximumUnclosed) return false;
    if (elements > maximumElements || attributes > maximumAttributes) return false;
  }
  return true;
}

/** Counts from where a tag's name ends, as a parser would: a quoted value may hold what looks like the tag's end. */
function countAttributes(html: string, start: number, limit: number): number {
  const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;
  attribute.lastIndex = start;
  let count = 0;
  while (count < limit && attribute.test(html)) count += 1;
  return count;
}

/** The text of html that is not worth parsing. It may hold any character: for text nodes only. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<br[^<>]*>|<\/(?:p|li|h\d|blockquote|pre)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities.get(name) ?? '')
    .trim();
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['nbsp', ' '],
]);
