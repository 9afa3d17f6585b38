import { Marked, Tokenizer, type RendererObject, type Tokens } from 'marked';
import { parseLink } from './url-policy.ts';

/** A mention as it is written in markdown: `<@personId:…|Name>`, `<@personEmail:…|Name>` or `<@all>`. */
export type MarkdownMention = { kind: 'person'; id?: string; email?: string; name?: string } | { kind: 'all' };

export interface MarkdownOptions {
  /**
   * Looks up who is mentioned. Returns the name to show and, for a person, the id; `undefined` when nobody of that id or
   * e-mail address is known, which leaves plain text. Without it the mention stands as it was written.
   */
  mention?: (mention: MarkdownMention) => { id?: string; name: string } | undefined;
}

/** Longest markdown that is parsed, in UTF-16 units. The service takes 7,439 bytes. */
const maximumLength = 16_384;
const maximumLines = 1_000;
/** Deepest nesting of lists, quotes and emphasis; what lies deeper is shown as it was written. */
const maximumDepth = 16;
/** Characters that may be looked at again for emphasis, links and the like. Counted, not timed: same input, same output. */
const maximumWork = 200_000;

const mentionPattern = /^<@(?:(all)|person(Id|Email):([^|>\s]{1,512}))(?:\|([^>\n]{0,512}))?>/i;
const quotePattern = /^<blockquote(?:\s+class\s*=\s*(["']?)([\w-]{1,32})\1)?\s*>/i;
const quoteStart = /(?<!`)<blockquote[\s>]/i;
const quoteTag = /<(\/?)blockquote(?:\s[^<>]{0,64})?>/gi;
const quoteKinds = /^(?:info|success|warning|danger)$/;

/**
 * Renders markdown to the `html` that Webex returns for it, following
 * https://developer.webex.com/docs/basics#formatting-messages.
 *
 * The result is as trustworthy as any `html` of a message: put it through `sanitiseHtml()` before it meets a document.
 * Raw HTML is escaped, except `<blockquote class="info|success|warning|danger">`. Input beyond 16 kB, or nested so that
 * it would take longer than a frame or two, comes back as escaped plain text.
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions = {}): string {
  return parse(markdown, options, htmlRenderer, renderMention) ?? plainParagraph(markdown);
}

/** Derives the plain `text` of a message from its markdown: marks are dropped, mentions become names. */
export function markdownToText(markdown: string, options: MarkdownOptions = {}): string {
  return parse(markdown, options, textRenderer, mentionName) ?? markdown;
}

type Mentioned = { mention: MarkdownMention; found: { id?: string; name: string } | undefined; raw: string };

function parse(
  markdown: string,
  { mention: resolve = mentionAsWritten }: MarkdownOptions,
  renderer: RendererObject,
  showMention: (mentioned: Mentioned) => string,
): string | undefined {
  if (markdown.length > maximumLength || markdown.split('\n', maximumLines).length === maximumLines) return undefined;
  const limits = new Limits();
  const marked = new Marked({
    gfm: true,
    renderer,
    tokenizer: {
      // Raw HTML and tables are not part of the format: html becomes a paragraph of text, a table stays as written.
      html(src) {
        if (!this.rules.block.html.test(src)) return undefined;
        const line = /^[^\n]+/.exec(src)?.[0];
        return line
          ? ({ type: 'paragraph', raw: line, text: line, tokens: this.lexer.inline(line) } as never)
          : undefined;
      },
      tag: () => undefined,
      table: () => undefined,
      del(src, masked, previous) {
        if (!src.startsWith('~~')) return undefined;
        return limits.scan(src, () => Tokenizer.prototype.del.call(this, src, masked, previous));
      },
      emStrong(src, masked, previous) {
        if (src[0] !== '*' && (src[0] !== '_' || /[\p{L}\p{N}]/u.test(previous ?? ''))) return undefined;
        return limits.scan(src, () => Tokenizer.prototype.emStrong.call(this, src, masked, previous));
      },
      link(src) {
        if (src[0] !== '[' && src[0] !== '!') return undefined;
        return limits.scan(src, () => Tokenizer.prototype.link.call(this, src));
      },
      inlineText(src) {
        // The parser looks for an e-mail address from every piece of text to the end of its word.
        limits.charge(/^[\w.!#$%&'*+/=?`{|}~-]*/.exec(src)?.[0].length ?? 0);
        return false;
      },
      blockquote(src) {
        return limits.nest(() => Tokenizer.prototype.blockquote.call(this, src));
      },
      list(src) {
        return limits.nest(() => Tokenizer.prototype.list.call(this, src));
      },
    },
    hooks: {
      emStrongMask: (src) => src.replace(/<@[^<>\n]{1,1100}>/g, (mention) => 'a'.repeat(mention.length)),
    },
    extensions: [
      {
        name: 'mention',
        level: 'inline',
        tokenizer(src) {
          const match = mentionPattern.exec(src);
          if (!match) return undefined;
          const [raw, all, key, value, name] = match;
          const mention: MarkdownMention = all
            ? { kind: 'all' }
            : { kind: 'person', [key?.toLowerCase() === 'id' ? 'id' : 'email']: value, name: name || undefined };
          return { type: 'mention', raw, mention };
        },
        renderer: ({ raw, mention }) => showMention({ raw, mention, found: resolve(mention) }),
      },
      {
        name: 'colouredQuote',
        level: 'block',
        start: (src) => quoteStart.exec(src)?.index,
        tokenizer(src) {
          const open = quotePattern.exec(src);
          if (!open) return undefined;
          const { content, raw } = quoteBody(src, open[0].length);
          const tokens = limits.nest(() => this.lexer.blockTokens(content.trim(), []));
          return tokens && { type: 'colouredQuote', raw, kind: open[2]?.toLowerCase(), tokens };
        },
        renderer({ kind, tokens = [] }) {
          return colouredQuote(this.parser.parse(tokens), kind, renderer);
        },
      },
    ],
  });
  try {
    return (marked.parse(markdown, { async: false }) as string).trimEnd();
  } catch {
    // Too much work, or nested beyond the stack.
    return undefined;
  }
}

class Limits {
  #work = maximumWork;
  #depth = 0;

  /** Charges what a scan has read: its result, or all that was left when it found nothing. */
  scan<T extends { raw: string }>(src: string, read: () => T | undefined): T | undefined {
    const found = this.nest(read);
    this.charge(60 + (found ? found.raw.length : src.length));
    return found;
  }

  charge(work: number): void {
    this.#work -= work;
    if (this.#work < 0) throw new RangeError('This markdown takes too much work.');
  }

  nest<T>(read: () => T): T | undefined {
    if (this.#depth >= maximumDepth) return undefined;
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }
}

/** Up to the closing tag that belongs to the opened one; an unclosed quote reaches to the end, as it does in Webex. */
function quoteBody(src: string, start: number): { content: string; raw: string } {
  let open = 1;
  quoteTag.lastIndex = start;
  for (let tag = quoteTag.exec(src); tag; tag = quoteTag.exec(src)) {
    open += tag[1] ? -1 : 1;
    if (open === 0) return { content: src.slice(start, tag.index), raw: src.slice(0, quoteTag.lastIndex) };
  }
  return { content: src.slice(start), raw: src };
}

function colouredQuote(body: string, kind: string | undefined, renderer: RendererObject): string {
  if (renderer === textRenderer) return body;
  return `<blockquote${kind && quoteKinds.test(kind) ? ` class="${kind}"` : ''}>\n${body}</blockquote>\n`;
}

function mentionAsWritten(mention: MarkdownMention): { id?: string; name: string } | undefined {
  if (mention.kind === 'all') return { name: 'All' };
  return mention.id ? { id: mention.id, name: mention.name ?? mention.id } : undefined;
}

function mentionName({ mention, found, raw }: Mentioned): string {
  if (found) return found.name;
  return (mention.kind === 'person' && (mention.name || mention.email)) || raw;
}

function renderMention(mentioned: Mentioned): string {
  const { mention, found } = mentioned;
  const name = escape(mentionName(mentioned));
  if (mention.kind === 'all' && found) {
    return `<spark-mention data-object-type="groupMention" data-group-type="all">${name}</spark-mention>`;
  }
  if (!found?.id) return name;
  return `<spark-mention data-object-type="person" data-object-id="${escape(found.id)}">${name}</spark-mention>`;
}

const htmlRenderer: RendererObject = {
  heading({ tokens, depth }) {
    const level = Math.min(depth, 4);
    return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
  },
  code({ text, lang = '' }) {
    const language = /^[\w+#.-]{1,32}$/.exec(lang.split(/\s/, 1)[0] ?? '')?.[0];
    return `<pre><code${language ? ` class="language-${language}"` : ''}>${escape(text)}\n</code></pre>\n`;
  },
  del({ tokens }) {
    return `<s>${this.parser.parseInline(tokens)}</s>`;
  },
  checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] '),
  link({ href, text, tokens, autolink }) {
    const label = autolink ? escape(text) : this.parser.parseInline(tokens);
    return parseLink(href) ? `<a href="${escape(href)}" rel="nofollow">${label}</a>` : label;
  },
  image({ text }) {
    return escape(text);
  },
};

const inline = function (this: { parser: { parseInline: (tokens: never) => string } }, token: { tokens: unknown }) {
  return this.parser.parseInline(token.tokens as never);
};
const line = function (this: { parser: { parseInline: (tokens: never) => string } }, token: { tokens: unknown }) {
  return `${this.parser.parseInline(token.tokens as never)}\n`;
};

const textRenderer: RendererObject = {
  heading: line,
  paragraph: line,
  strong: inline,
  em: inline,
  del: inline,
  blockquote({ tokens }) {
    return this.parser.parse(tokens);
  },
  list({ items }) {
    return items.map((item) => this.listitem(item)).join('');
  },
  listitem({ tokens }) {
    return `${this.parser.parse(tokens).trimEnd()}\n`;
  },
  code: ({ text }) => `${text}\n`,
  codespan: ({ text }) => text,
  checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] '),
  br: () => '\n',
  hr: () => '',
  link({ text, tokens, autolink }) {
    return autolink ? text : this.parser.parseInline(tokens);
  },
  image: ({ text }) => text,
  text(token: Tokens.Text | Tokens.Escape) {
    return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : unescape(token.text);
  },
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const characters = new Map(Object.entries(entities).map(([character, entity]) => [entity, character]));

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters.get(entity) ?? entity);
}

function plainParagraph(text: string): string {
  return `<p>${escape(text).replace(/\r?\n/g, '<br>')}</p>`;
}
