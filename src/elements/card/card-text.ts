import { html, nothing, type TemplateResult } from 'lit';
import { displayText, messageText } from '../../content/display-text.ts';
import { textOfHtml } from '../../content/html-bounds.ts';
import { AdjacentLinks, appendLink } from '../../content/link.ts';
import { parseLink } from '../../content/url-policy.ts';

const mostLines = 200;
const longest = 10_000;
const inline =
  /\*\*([^*]{1,2000})\*\*|__([^_]{1,2000})__|\*([^*]{1,2000})\*|(?<!\w)_([^_]{1,2000})_(?!\w)|\[([^[\]\n]{1,1000})\]\(([^)\s]{1,2048})\)/g;
const moment = /\{\{(DATE|TIME)\(\s*([\dTZ:.+-]{10,32})\s*(?:,\s*(COMPACT|SHORT|LONG)\s*)?\)\}\}/g;

/**
 * The text of a card with the part of Markdown that cards have: bold, italic, links and lists; and their `{{DATE(…)}}`
 * and `{{TIME(…)}}`. https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export const renderCardText = (source: string, language: string): TemplateResult[] => {
  const lines = withDates(messageText(source, longest), language).split(/\r\n|\n|\r/, mostLines);
  return blocksOf(lines).map(({ kind, items, start }) => {
    if (kind === 'text')
      return html`${items.map((line, index) => [index > 0 ? html`<br />` : nothing, renderInline(line)])}`;
    const entries = items.map((item) => html`<li>${renderInline(item)}</li>`);
    return kind === 'ordered'
      ? html`<ol start=${start}>
          ${entries}
        </ol>`
      : html`<ul>
          ${entries}
        </ul>`;
  });
};

/** What a card wants to be called when it is read aloud, without the marks of SSML. */
export const speechOf = (speak: string): string => displayText(textOfHtml(speak.slice(0, longest)), 1_000);

interface Block {
  kind: 'text' | 'ordered' | 'unordered';
  items: string[];
  /** Number of the first item. */
  start: number;
}

const blocksOf = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = [];
  for (const line of lines) {
    const [, bullet, digits, rest] = /^\s*(?:([-*+])|(\d{1,4})[.)])\s+(.*)$/s.exec(line) ?? [];
    const kind = bullet ? 'unordered' : digits ? 'ordered' : 'text';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.items.push(rest ?? line);
    else blocks.push({ kind, items: [rest ?? line], start: Number(digits ?? 1) });
  }
  return blocks;
};

const renderInline = (source: string, links = new AdjacentLinks()): unknown[] => {
  const parts: unknown[] = [];
  let from = 0;
  for (const match of source.matchAll(inline)) {
    const [all, strong, strongToo, emphasis, emphasisToo, label, address] = match;
    const before = source.slice(from, match.index);
    links.pass(before);
    parts.push(before);
    from = match.index + all.length;
    if (strong ?? strongToo) parts.push(html`<strong>${renderInline((strong ?? strongToo)!, links)}</strong>`);
    else if (emphasis ?? emphasisToo) {
      links.end();
      parts.push(html`<em>${emphasis ?? emphasisToo}</em>`);
    } else parts.push(renderLink(label ?? '', address ?? '', links));
  }
  links.pass(source.slice(from));
  parts.push(source.slice(from));
  return parts;
};

/** Links keep to the rules of all links from outside, and say where they truly lead. */
const renderLink = (label: string, address: string, links: AdjacentLinks): unknown => {
  const url = parseLink(address);
  if (!url) {
    links.pass(label);
    return label;
  }
  const link = document.createDocumentFragment();
  appendLink(link, url, document.createTextNode(label), links);
  return [...link.childNodes];
};

const withDates = (source: string, language: string): string =>
  source.replace(moment, (all: string, kind: string, date: string, style = 'COMPACT') => {
    const time = new Date(date);
    if (Number.isNaN(time.getTime())) return all;
    if (kind === 'TIME') return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(time);
    const dateStyle = style === 'LONG' ? 'full' : style === 'SHORT' ? 'medium' : 'short';
    return new Intl.DateTimeFormat(language, { dateStyle }).format(time);
  });
