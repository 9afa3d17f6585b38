const maximumLength = 16_384;
const maximumTags = 500;
const maximumUnclosed = 50;
/** Elements that a parser may create: an unclosed format is repeated in every paragraph that follows it. */
const maximumElements = 6_000;
const maximumDepth = 100;
const voidElements = /^(?:br|hr|img|input|wbr)$/;

/**
 * Whether html is small enough to be parsed. Looks at the string alone, which what only looks like a tag can deceive: see
 * {@link isTreeWithinBounds}.
 */
export function isWithinBounds(html: string): boolean {
  if (html.length > maximumLength) return false;
  const openOf = new Map<string, number>();
  let tags = 0;
  let unclosed = 0;
  let elements = 0;
  for (const [, closing, written = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = written.toLowerCase();
    const open = openOf.get(name) ?? 0;
    if (closing && open > 0) {
      openOf.set(name, open - 1);
      unclosed -= 1;
      continue;
    }
    // A closing tag without an opening one may make an element too.
    tags += 1;
    elements += 1 + unclosed;
    if (!closing && !voidElements.test(name)) {
      openOf.set(name, open + 1);
      unclosed += 1;
    }
    if (tags > maximumTags || unclosed > maximumUnclosed || elements > maximumElements) return false;
  }
  return true;
}

/** Whether what came of parsing is small and shallow enough to be copied. Leaves the walker at its root. */
export function isTreeWithinBounds(walker: TreeWalker): boolean {
  let left = maximumElements;
  const fits = (depth: number): boolean => {
    if (depth > maximumDepth) return false;
    for (let node = walker.firstChild(); node; node = walker.nextSibling()) {
      if (node.nodeType === 1 && (--left < 0 || !fits(depth + 1))) return false;
      walker.currentNode = node;
    }
    return true;
  };
  const isWithin = fits(0);
  walker.currentNode = walker.root;
  return isWithin;
}

/** The words of html that is not worth parsing. They may hold any character: for text nodes only. */
export function textOfHtml(html: string): string {
  return html.replace(/<[^<>]*>/g, ' ');
}
