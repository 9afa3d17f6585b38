import { displayText, messageText } from './display-text.ts';
import { isTreeWithinBounds, isWithinBounds, textOfHtml } from './html-bounds.ts';
import { parseInert } from './inert-html.ts';
import { AdjacentLinks, appendLink } from './link.ts';
import { appendLinkedText, renderPlainText } from './plain-text.ts';
import { parseLink } from './url-policy.ts';

/** Shown as they are. */
const messageElements =
  'p br b strong i em u s del code pre blockquote ul ol li h1 h2 h3 h4 hr table caption thead tbody tfoot tr th td'.split(
    ' ',
  );
const inlineElements = 'b strong i em u s del code'.split(' ');
/** Left out with everything in them: what they hold is not text for people. Of all others the content is kept. */
const leftOut =
  'head script style template noscript iframe noembed noframes xmp plaintext title textarea select object embed audio video canvas svg math'.split(
    ' ',
  );
const languageClass = /(?:^|\s)(language-[\w+#.-]{1,32})(?=\s|$)/;
const quoteClass = /(?:^|\s)(info|success|warning|danger)(?=\s|$)/;
const resourceId = /^[\w+/=.:-]{1,512}$/;
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Turns the `html` of a message into nodes that are safe to insert. The html is parsed once, into an inert document, and
 * nothing of that document is ever inserted: every node is made here anew, one by one, with the few elements and
 * attributes that a message may have. No string is parsed again.
 *
 * What the nodes carry, for the element that shows them to style:
 * - a mention: `<bdi data-mention="person" data-person-id="…">Name</bdi>`, `<bdi data-mention="all">All</bdi>`
 * - a coloured quote: `<blockquote data-quote="info|success|warning|danger">`
 * - code in a language: `<code class="language-…">`
 * - a link: `<a href target="_blank" rel="noopener noreferrer">`, followed by `<bdi data-link-target>(host)</bdi>` when
 *   its text names another host
 *
 * @param html as the service returned it. Beyond 16 kB, 500 tags or 50 unclosed ones it is not parsed, beyond
 *   6,000 elements or a depth of 100 not shown.
 * @param text the message's `text`, shown in its stead when it cannot be parsed; derived from `html` if left out.
 */
export function sanitiseHtml(html: string, text?: string): DocumentFragment {
  const walker = isWithinBounds(html) ? parseInert(html) : undefined;
  if (!walker || !isTreeWithinBounds(walker)) return renderPlainText(text ?? textOfHtml(html));
  const fragment = document.createDocumentFragment();
  copyChildren(walker, fragment, { inLink: false, inCode: false, links: new AdjacentLinks() });
  return fragment;
}

type Context = { inLink: boolean; inCode: boolean; links: AdjacentLinks };

/** Copies the children of the node where the walker stands, and leaves the walker there. */
function copyChildren(walker: TreeWalker, to: ParentNode & Node, context: Context): void {
  if (!walker.firstChild()) return;
  do {
    const node = walker.currentNode;
    // Numbers, as pages have been seen to give the global name Node to something of theirs.
    if (node.nodeType === 3) copyText(node.nodeValue ?? '', to, context);
    else if (node.nodeType === 1) copyElement(walker, node as Element, to, context);
  } while (walker.nextSibling());
  walker.parentNode();
}

function copyText(value: string, to: ParentNode & Node, { inLink, inCode, links }: Context): void {
  const text = messageText(value);
  if (!inLink) links.pass(text);
  if (!inLink && !inCode) appendLinkedText(to, text);
  else to.append(inLink ? text.replace(directionMarks, '') : text);
}

function copyElement(walker: TreeWalker, from: Element, to: ParentNode & Node, context: Context): void {
  const name = from.localName;
  if (messageElements.includes(name)) to.append(copyOf(walker, from, name, context));
  else if (name === 'a') copyLink(walker, from, to, context);
  else if (name === 'spark-mention') copyMention(from, to, context);
  else if (name === 'div') copyLines(walker, from, to, context);
  else if (!leftOut.includes(name)) copyChildren(walker, to, context);
}

function copyOf(walker: TreeWalker, from: Element, name: string, context: Context): HTMLElement {
  const element = document.createElement(name);
  const classes = from.getAttribute('class') ?? '';
  if (name === 'code') {
    const language = languageClass.exec(classes)?.[1];
    if (language) element.className = language;
  } else if (name === 'blockquote') {
    const kind = quoteClass.exec(classes)?.[1];
    if (kind) element.setAttribute('data-quote', kind);
  } else if (name === 'ol') {
    const start = from.getAttribute('start') ?? '';
    if (/^-?\d{1,9}$/.test(start)) element.setAttribute('start', start);
  }
  const isBlock = !inlineElements.includes(name);
  if (isBlock) context.links.end();
  const inCode = context.inCode || name === 'code' || name === 'pre';
  copyChildren(walker, element, inCode === context.inCode ? context : { ...context, inCode });
  if (isBlock) context.links.end();
  return element;
}

function copyLink(walker: TreeWalker, from: Element, to: ParentNode & Node, context: Context): void {
  const url = context.inLink ? undefined : parseLink(from.getAttribute('href'));
  if (!url) return copyChildren(walker, to, context);
  const content = document.createDocumentFragment();
  copyChildren(walker, content, { ...context, inLink: true });
  appendLink(to, url, content, context.links);
}

function copyMention(from: Element, to: ParentNode & Node, { links }: Context): void {
  links.end();
  const mention = document.createElement('bdi');
  mention.textContent = displayText(from.textContent);
  const id = from.getAttribute('data-object-id') ?? '';
  if (from.getAttribute('data-object-type') === 'groupMention') {
    mention.setAttribute('data-mention', 'all');
  } else if (resourceId.test(id)) {
    mention.setAttribute('data-mention', 'person');
    mention.setAttribute('data-person-id', id);
  }
  to.append(mention);
}

/** A block of its own lines, which is all that a `div` means in a message. */
function copyLines(walker: TreeWalker, from: Element, to: ParentNode & Node, context: Context): void {
  context.links.end();
  if (to.lastChild && to.lastChild.nodeName !== 'BR') to.append(document.createElement('br'));
  copyChildren(walker, to, context);
  context.links.end();
  if (from.nextSibling && to.lastChild?.nodeName !== 'BR') to.append(document.createElement('br'));
}
