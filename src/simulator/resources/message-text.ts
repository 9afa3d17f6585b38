import { markdownToText, renderMarkdown } from '../../content/markdown.ts';
import type { MarkdownMention } from '../../content/markdown.ts';
import type { Cloud } from '../cloud.ts';
import type { MessageRecord, PersonRecord } from '../state/records.ts';

/** What a message's markdown amounts to. */
export interface RenderedText {
  text: string;
  html: string;
}

/** Rendered when first read, and again after an edit: most of a long history is never looked at. */
const rendered = new WeakMap<MessageRecord, RenderedText & { markdown: string }>();

export function renderedText(cloud: Cloud, message: MessageRecord): RenderedText {
  const markdown = message.markdown ?? '';
  let known = rendered.get(message);
  if (known?.markdown !== markdown) {
    const mention = (found: MarkdownMention) => mentioned(cloud, found);
    known = { markdown, html: renderMarkdown(markdown, { mention }), text: markdownToText(markdown, { mention }) };
    rendered.set(message, known);
  }
  return known;
}

/** Whom and which groups markdown mentions, each once, in order. */
export function mentionsIn(cloud: Cloud, markdown: string): Pick<MessageRecord, 'mentionedPeople' | 'mentionedGroups'> {
  if (!markdown.includes('<@')) return {};
  const people = new Set<string>();
  let all = false;
  markdownToText(markdown, {
    mention(found) {
      if (found.kind === 'all') all = true;
      else {
        const person = mentionedPerson(cloud, found);
        if (person) people.add(person.id);
      }
      return mentioned(cloud, found);
    },
  });
  return {
    ...(people.size > 0 ? { mentionedPeople: [...people] } : undefined),
    ...(all ? { mentionedGroups: ['all'] } : undefined),
  };
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
