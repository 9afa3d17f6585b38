import { Tokenizer, type MarkedExtension, type TokenizerAndRendererExtension, type TokenizerObject } from 'marked';
import type { MarkdownLimits } from './markdown-limits.ts';

/** A mention as it is written in markdown: `<@personId:…|Name>`, `<@personEmail:…|Name>` or `<@all>`. */
export type MarkdownMention = { kind: 'person'; id?: string; email?: string; name?: string } | { kind: 'all' };

const mentionPattern = /^<@(?:(all)|person(Id|Email):([^|>\s]{1,512}))(?:\|([^>\n]{0,512}))?>/i;
const quotePattern = /^<blockquote(?:\s+class\s*=\s*(["']?)([\w-]{1,32})\1)?\s*>/i;
const quoteStart = /(?<!`)<blockquote[\s>]/i;
const quoteTag = /<(\/?)blockquote(?:\s[^<>]{0,64})?>/gi;

/** What Webex understands: CommonMark without raw HTML and tables, but with mentions and coloured quotes. */
export function webexSyntax(limits: MarkdownLimits): MarkedExtension {
  return {
    gfm: true,
    tokenizer: tokenizer(limits),
    hooks: {
      emStrongMask(src) {
        limits.charge(src.length);
        // Underscores in an address or a name are no emphasis.
        return src.replace(/<@[^<>\n]{1,1100}>/g, (mention) => 'a'.repeat(mention.length));
      },
    },
    extensions: [mention, colouredQuote(limits)],
  };
}

function tokenizer(limits: MarkdownLimits): TokenizerObject {
  const { del, emStrong, link, blockquote, list } = Tokenizer.prototype;
  return {
    html(src) {
      if (!this.rules.block.html.test(src)) return undefined;
      const line = /^[^\n]+/.exec(src)?.[0];
      if (!line) return undefined;
      return { type: 'paragraph', raw: line, text: line, tokens: this.lexer.inline(line) } as never;
    },
    tag: () => undefined,
    table: () => undefined,
    del(src, masked, previous) {
      return src.startsWith('~~') ? limits.scan(src, () => del.call(this, src, masked, previous)) : undefined;
    },
    emStrong(src, masked, previous) {
      if (src[0] !== '*' && (src[0] !== '_' || /[\p{L}\p{N}]/u.test(previous ?? ''))) return undefined;
      return limits.scan(src, () => emStrong.call(this, src, masked, previous));
    },
    link(src) {
      if (src[0] !== '[' && src[0] !== '!') return undefined;
      return limits.scan(src.slice(0, 200), () => link.call(this, src));
    },
    inlineText(src) {
      // The parser looks for an e-mail address from every piece of text to the end of its word.
      limits.charge(20 + (/^[\w.!#$%&'*+/=?`{|}~-]*/.exec(src)?.[0].length ?? 0));
      return false;
    },
    blockquote(src) {
      return limits.nest(() => blockquote.call(this, src));
    },
    list(src) {
      return limits.nest(() => list.call(this, src));
    },
  };
}

/** Token `mention` with a {@link MarkdownMention}; its renderer is the caller's. */
const mention: TokenizerAndRendererExtension = {
  name: 'mention',
  level: 'inline',
  tokenizer(src) {
    const match = mentionPattern.exec(src);
    if (!match) return undefined;
    const [raw, all, key, value, name] = match;
    const person = { [key?.toLowerCase() === 'id' ? 'id' : 'email']: value, name: name || undefined };
    return { type: 'mention', raw, mention: all ? { kind: 'all' } : { kind: 'person', ...person } };
  },
};

/** Token `colouredQuote` with its `class` and inner tokens; its renderer is the caller's. */
function colouredQuote(limits: MarkdownLimits): TokenizerAndRendererExtension {
  return {
    name: 'colouredQuote',
    level: 'block',
    start: (src) => quoteStart.exec(src)?.index,
    tokenizer(src) {
      const open = quotePattern.exec(src);
      if (!open) return undefined;
      const { content, raw } = quoteBody(src, open[0].length);
      const tokens = limits.nest(() => this.lexer.blockTokens(content.trim(), []));
      return tokens && { type: 'colouredQuote', raw, class: open[2]?.toLowerCase(), tokens };
    },
  };
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
