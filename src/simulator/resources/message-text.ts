import { markdownToText, renderMarkdown } from '../../content/markdown.ts';
import type { MarkdownMention } from '../../content/markdown.ts';
import type { Cloud } from '../cloud.ts';
import type { MessageRecord, PersonRecord } from '../state/records.ts';

/** What markdown amounts to. */
export interface RenderedText {
  markdown: string;
  text: string;
  html: string;
  /** Whom and which groups it mentions, each once, in order. */
  mentions: Mentions;
}

export type Mentions = Pick<MessageRecord, 'mentionedPeople' | 'mentionedGroups'>;

/** Rendered when first read, and again after an edit: most of a long history is never looked at. */
const rendered = new WeakMap<MessageRecord, RenderedText>();

export function renderedText(cloud: Cloud, message: MessageRecord): RenderedText {
  const markdown = message.markdown ?? '';
  const known = rendered.get(message);
  return known?.markdown === markdown ? known : rememberRendered(message, renderText(cloud, markdown));
}

/** Keeps what was rendered before there was a message to keep it for. */
export function rememberRendered(message: MessageRecord, text: RenderedText): RenderedText {
  rendered.set(message, text);
  return text;
}

export function renderText(cloud: Cloud, markdown: string): RenderedText {
  const mention = (found: MarkdownMention) => mentioned(cloud, found);
  const { html, mentions } = renderWithMentions(cloud, markdown);
  return { markdown, html, mentions, text: markdownToText(markdown, { mention }) };
}

export function mentionsIn(cloud: Cloud, markdown: string): Mentions {
  return markdown.includes('<@') ? renderWithMentions(cloud, markdown).mentions : {};
}

function renderWithMentions(cloud: Cloud, markdown: string): { html: string; mentions: Mentions } {
  const people = new Set<string>();
  let all = false;
  const html = renderMarkdown(markdown, {
    mention(found) {
      if (found.kind === 'all') all = true;
      else {
        const person = mentionedPerson(cloud, found);
        if (person) people.add(person.id);
      }
      return mentioned(cloud, found);
    },
  });
  const mentions: Mentions = {};
  if (people.size > 0) mentions.mentionedPeople = [...people];
  if (all) mentions.mentionedGroups = ['all'];
  return { html, mentions };
}

function mentioned(cloud: Cloud, found: MarkdownMention): { id?: string; name: string } | undefined {
  if (found.kind === 'all') return { name: 'All' };
  const person = mentionedPerson(cloud, found);
  return person && { id: cloud.ids.encode('PEOPLE', person.id), name: found.name?.trim() || person.displayName };
}

function mentionedPerson(
  cloud: Cloud,
  { id, email }: Exclude<MarkdownMention, { kind: 'all' }>,
): PersonRecord | undefined {
  const { ids, state } = cloud;
  if (email !== undefined) return state.people.withEmail(email);
  const key = id === undefined ? undefined : ids.decode('PEOPLE', id);
  return key === undefined ? undefined : state.people.get(key);
}
