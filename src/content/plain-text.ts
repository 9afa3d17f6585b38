import { messageText } from './display-text.ts';
import { appendLink } from './link.ts';
import { parseLink } from './url-policy.ts';

const address =
  /\b(?:https?:\/\/|www\.)[^\s<>"'`\u200e\u200f\u202a-\u202e\u2066-\u2069]{1,2048}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;
const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/;
const maximumLength = 100_000;
/** Lines that are broken, and addresses that are looked at, in one text. */
const maximumPieces = 1_000;

/**
 * Builds the nodes of a message without formatting: line breaks become `<br>`, web and e-mail addresses become links.
 *
 * Beyond 1,000 lines or addresses the rest follows as it is, beyond 100,000 characters it is cut.
 */
export function renderPlainText(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  appendLinkedText(fragment, messageText(text, maximumLength), appendLines);
  return fragment;
}

/** Appends text in which web and e-mail addresses become links. */
export function appendLinkedText(parent: ParentNode, text: string, append = appendText): void {
  let start = 0;
  let looked = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    if ((looked += 1) > maximumPieces) break;
    const shown = withoutTrailingPunctuation(found);
    const url = parseLink(completed(shown));
    if (!url) continue;
    append(parent, text.slice(start, index));
    appendLink(parent, url, shown);
    start = index + shown.length;
  }
  append(parent, text.slice(start));
}

function appendText(parent: ParentNode, text: string): void {
  if (text) parent.append(text);
}

function appendLines(parent: ParentNode, text: string): void {
  let rest = text;
  for (let found = lineBreak.exec(rest); found; found = lineBreak.exec(rest)) {
    if (parent.childNodes.length > maximumPieces * 3) break;
    appendText(parent, rest.slice(0, found.index));
    parent.append(document.createElement('br'));
    rest = rest.slice(found.index + found[0].length);
  }
  appendText(parent, rest);
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
