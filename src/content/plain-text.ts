import { messageText } from './display-text.ts';
import { appendLink } from './link.ts';
import { parseLink } from './url-policy.ts';

const address =
  /\b(?:https?:\/\/|www\.)[^\s<>"'`]{1,2048}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;
const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const maximumLength = 100_000;
const maximumNodes = 1_000;

/**
 * Builds the nodes of a message without formatting: line breaks become `<br>`, web and e-mail addresses become links.
 *
 * Beyond 1,000 nodes the rest follows as one text, beyond 100,000 characters it is cut.
 */
export function renderPlainText(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const shown = messageText(text).slice(0, maximumLength);
  let start = 0;
  for (const { 0: found, index } of shown.matchAll(lineBreak)) {
    if (fragment.childNodes.length > maximumNodes) break;
    appendLinkedText(fragment, shown.slice(start, index));
    fragment.append(document.createElement('br'));
    start = index + found.length;
  }
  appendLinkedText(fragment, shown.slice(start));
  return fragment;
}

/** Appends text in which web and e-mail addresses become links. */
export function appendLinkedText(parent: ParentNode, text: string): void {
  let start = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    if (parent.childNodes.length > maximumNodes) break;
    const shown = withoutTrailingPunctuation(found);
    const url = parseLink(completed(shown));
    if (!url) continue;
    if (index > start) parent.append(text.slice(start, index));
    appendLink(parent, url, shown);
    start = index + shown.length;
  }
  if (start < text.length) parent.append(text.slice(start));
}

function completed(shown: string): string {
  if (/^https?:/i.test(shown)) return shown;
  return /^www\./i.test(shown) ? `http://${shown}` : `mailto:${shown}`;
}

/** A full stop or a closing bracket that belongs to the sentence is not part of the address. */
function withoutTrailingPunctuation(text: string): string {
  let unopened = text.split(')').length - text.split('(').length;
  let end = text.length;
  while (end > 0) {
    const last = text[end - 1] ?? '';
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!/[.,;:!?*_~\]}]/.test(last)) break;
    end -= 1;
  }
  return text.slice(0, end);
}
