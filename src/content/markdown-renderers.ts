import type { MarkedExtension, RendererObject, RendererThis, Tokens } from 'marked';
import type { MarkdownMention } from './markdown-syntax.ts';
import { parseLink } from './url-policy.ts';

/** Looks up who is mentioned; `undefined` when nobody is known by that id or e-mail address. */
export type ResolveMention = (mention: MarkdownMention) => { id?: string; name: string } | undefined;

const quoteKinds = /^(?:info|success|warning|danger)$/;
const shownCheckbox = ({ checked }: { checked: boolean }) => (checked ? '[x] ' : '[ ] ');

/** Writes the html that Webex writes. */
export function htmlRenderer(resolve: ResolveMention): MarkedExtension {
  return {
    renderer: {
      heading({ tokens, depth }) {
        const level = Math.min(depth, 4);
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      code({ text, lang = '' }) {
        const language = /^[\w+#.-]{1,32}$/.exec(lang.split(/\s/, 1)[0] ?? '')?.[0];
        return `<pre><code${language ? ` class="language-${language}"` : ''}>${escapeHtml(text)}\n</code></pre>\n`;
      },
      del({ tokens }) {
        return `<s>${this.parser.parseInline(tokens)}</s>`;
      },
      checkbox: shownCheckbox,
      link({ href, text, tokens, autolink }) {
        const label = autolink ? escapeHtml(text) : this.parser.parseInline(tokens);
        return parseLink(href) ? `<a href="${escapeHtml(href)}" rel="nofollow">${label}</a>` : label;
      },
      image: ({ text }) => escapeHtml(text),
    },
    extensions: [
      { name: 'mention', renderer: ({ mention, raw }) => mentionHtml(mention, resolve(mention), raw) },
      {
        name: 'colouredQuote',
        renderer({ class: kind, tokens = [] }) {
          const attribute = quoteKinds.test(kind) ? ` class="${kind}"` : '';
          return `<blockquote${attribute}>\n${this.parser.parse(tokens)}</blockquote>\n`;
        },
      },
    ],
  };
}

/** Writes the words alone, one block a line. */
export function textRenderer(resolve: ResolveMention): MarkedExtension {
  return {
    renderer: {
      heading: line,
      paragraph: line,
      strong: inline,
      em: inline,
      del: inline,
      blockquote: block,
      list({ items }) {
        return items.map((item) => this.listitem(item)).join('');
      },
      listitem({ tokens }) {
        const blocks = tokens.map((token) => (token.type === 'list' ? '\n' : '') + this.parser.parse([token]));
        return `${blocks.join('').replace(/\n+/g, '\n').trimEnd()}\n`;
      },
      code: ({ text }) => `${text}\n`,
      codespan: ({ text }) => text,
      checkbox: shownCheckbox,
      br: () => '\n',
      hr: () => '',
      link({ text, tokens, autolink }) {
        return autolink ? text : this.parser.parseInline(tokens);
      },
      image: ({ text }) => text,
      text(token: Tokens.Text | Tokens.Escape) {
        return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : unescapeHtml(token.text);
      },
    } satisfies RendererObject,
    extensions: [
      { name: 'mention', renderer: ({ mention, raw }) => mentionName(mention, resolve(mention), raw) },
      { name: 'colouredQuote', renderer: block },
    ],
  };
}

function mentionHtml(mention: MarkdownMention, found: ReturnType<ResolveMention>, raw: string): string {
  const name = escapeHtml(mentionName(mention, found, raw));
  if (mention.kind === 'all' && found) {
    return `<spark-mention data-object-type="groupMention" data-group-type="all">${name}</spark-mention>`;
  }
  if (!found?.id) return name;
  return `<spark-mention data-object-type="person" data-object-id="${escapeHtml(found.id)}">${name}</spark-mention>`;
}

function mentionName(mention: MarkdownMention, found: ReturnType<ResolveMention>, raw: string): string {
  return found?.name ?? ((mention.kind === 'person' && (mention.name || mention.email)) || raw);
}

type WithTokens = { tokens?: Tokens.Generic[] };

function inline(this: RendererThis, { tokens = [] }: WithTokens): string {
  return this.parser.parseInline(tokens);
}

function line(this: RendererThis, { tokens = [] }: WithTokens): string {
  return `${this.parser.parseInline(tokens)}\n`;
}

function block(this: RendererThis, { tokens = [] }: WithTokens): string {
  return this.parser.parse(tokens);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const characters = new Map(Object.entries(entities).map(([character, entity]) => [entity, character]));

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters.get(entity) ?? entity);
}
