import { Marked, type MarkedExtension } from 'marked';
import { nestListItems } from './list-nesting.ts';
import { MarkdownLimits } from './markdown-limits.ts';
import { escapeHtml, htmlRenderer, textRenderer, type ResolveMention } from './markdown-renderers.ts';
import { webexSyntax, type MarkdownMention } from './markdown-syntax.ts';

export type { MarkdownMention };

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

/**
 * Renders markdown to the `html` that Webex returns for it, following
 * https://developer.webex.com/docs/basics#formatting-messages.
 *
 * The result is as trustworthy as any `html` of a message: put it through `sanitiseHtml()` before it meets a document.
 * Raw HTML is escaped, except `<blockquote class="info|success|warning|danger">`. Input beyond 16 kB or 1,000 lines, or
 * made so that it would take long, comes back as escaped plain text.
 */
export function renderMarkdown(markdown: string, { mention = mentionAsWritten }: MarkdownOptions = {}): string {
  return parse(markdown, htmlRenderer(mention)) ?? plainParagraph(markdown);
}

/** Derives the plain `text` of a message from its markdown: marks are dropped, mentions become names. */
export function markdownToText(markdown: string, { mention = mentionAsWritten }: MarkdownOptions = {}): string {
  return parse(markdown, textRenderer(mention)) ?? markdown;
}

function parse(markdown: string, renderer: MarkedExtension): string | undefined {
  if (markdown.length > maximumLength || markdown.split('\n', maximumLines).length === maximumLines) return undefined;
  // An instance of its own: another user of the same library may have configured the shared one.
  const marked = new Marked(webexSyntax(new MarkdownLimits()), renderer);
  try {
    return (marked.parse(nestListItems(markdown), { async: false }) as string).trimEnd();
  } catch {
    return undefined;
  }
}

const mentionAsWritten: ResolveMention = (mention) => {
  if (mention.kind === 'all') return { name: 'All' };
  return mention.id ? { id: mention.id, name: mention.name ?? mention.id } : undefined;
};

function plainParagraph(text: string): string {
  return `<p>${escapeHtml(text).replace(/\r?\n/g, '<br>')}</p>`;
}
