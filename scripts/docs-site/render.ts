import { Marked, type Tokens } from 'marked';
import { isLivePage, readFence } from './blocks.ts';

export interface RenderedPage {
  title: string;
  html: string;
  /** The headings below the title, for the list of what is on the page. */
  sections: Array<{ id: string; title: string }>;
  hasExamples: boolean;
}

/** A page of the documentation as HTML: with anchors as GitHub makes them, and its examples beside their source. */
export function renderPage(markdown: string): RenderedPage {
  const sections: RenderedPage['sections'] = [];
  const taken = new Map<string, number>();
  let title = '';
  let nearest = '';
  let hasExamples = false;

  const anchorFor = (text: string): string => {
    const plain = text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
    const slug = plain.trim().replace(/\s/g, '-');
    const count = taken.get(slug) ?? 0;
    taken.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };

  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const content = this.parser.parseInline(tokens);
        const plain = text.replace(/[`*]|\]\([^)]*\)|\[/g, '');
        nearest = plain;
        if (depth === 1) {
          title = plain;
          return `<h1>${content}</h1>\n`;
        }
        const id = anchorFor(plain);
        if (depth === 2) sections.push({ id, title: plain });
        return `<h${depth} id="${id}"><a class="anchor" href="#${id}">${content}</a></h${depth}>\n`;
      },
      link({ href, tokens }) {
        const content = this.parser.parseInline(tokens);
        const address = addressOf(href);
        return address === undefined ? content : `<a href="${escape(address)}">${content}</a>`;
      },
      codespan({ text }) {
        const isColor = /^#[\da-f]{3,8}$/i.test(text);
        return `<code${isColor ? ` class="swatch" style="--swatch: ${text}"` : ''}>${escape(text)}</code>`;
      },
      table(token) {
        return `<div class="table" tabindex="0" role="group" aria-label="${escape(`Table: ${nearest}`)}">${tableOf(token, this.parser)}</div>\n`;
      },
      code({ text, lang }) {
        const block = readFence(lang ?? '', text);
        const source = sourceOf(text, block.file);
        if (isLivePage(block)) return frameOf(block.file!, source);
        if (!block.isLive) return source;
        hasExamples = true;
        return `<div class="example"><div class="live" role="group" aria-label="${escape(`Example: ${nearest}`)}">\n${text}\n</div>${source}</div>\n`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { title, html, sections, hasExamples };
}

/** What stands in another folder than `docs/` is part of the sources and no page of the site. */
function addressOf(href: string): string | undefined {
  if (/^[a-z]+:|^#/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  if (path.startsWith('../demo/')) return `../${path.slice('../demo/'.length)}`;
  if (path.startsWith('..')) return undefined;
  const page = path.replace(/^README\.md$/, 'index.md').replace(/\.md$/, '.html');
  return anchor === undefined ? page : `${page}#${anchor}`;
}

function sourceOf(text: string, file: string | undefined): string {
  const name = file === undefined ? '' : `<figcaption>${escape(file)}</figcaption>`;
  const kind = text.includes('\n') ? 'source' : 'source line';
  return `<figure class="${kind}">${name}<pre tabindex="0"><code>${escape(text)}</code></pre></figure>\n`;
}

/** The page itself, loaded when it comes into view, before its source. */
function frameOf(file: string, source: string): string {
  return `<div class="example"><iframe src="./examples/${file}" title="Example: ${escape(file)}" loading="lazy"></iframe>
    <p class="open"><a href="./examples/${file}">Open ${escape(file)} by itself</a></p>${source}</div>\n`;
}

/** From how many characters on a column of a table must not become narrow. */
const longText = 40;

function tableOf(token: Tokens.Table, parser: { parseInline(tokens: Tokens.Generic[]): string }): string {
  const cell = (tag: string, tokens: Tokens.Generic[]): string =>
    `<${tag}>${parser.parseInline(tokens)}</${tag.split(' ')[0]}>`;
  const isLong = token.header.map((_, column) => token.rows.some((row) => row[column]!.text.length > longText));
  const head = token.header.map((header) => cell('th scope="col"', header.tokens)).join('');
  const rows = token.rows
    .map(
      (row) =>
        `<tr>${row.map(({ tokens }, column) => cell(isLong[column] ? 'td class="long"' : 'td', tokens)).join('')}</tr>`,
    )
    .join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
}

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
