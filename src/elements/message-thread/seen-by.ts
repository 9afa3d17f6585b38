import { html, type TemplateResult } from 'lit';
import { conversation as words } from '../../locales/en/conversation.ts';
import { list } from '../../locales/phrases.ts';
import { rankOf } from '../../store/message-pages.ts';
import type { Receipt } from '../../store/receipts.ts';
import type { Store } from '../../store/store.ts';
import type { Timeline } from '../../store/timeline.ts';
import { nameOf } from '../message/message-words.ts';

/** So many faces are shown, and so many names said; the others are counted. */
const mostFaces = 5;
/** Whoever wrote one of the latest messages has read up to there, whatever was told. */
const latest = 50;

/** By message: the ids of the people who have read up to there and no further, whoever wrote it left out. */
export const readersOf = (
  { messages }: Store,
  timeline: Timeline,
  receipts: readonly Receipt[],
): Map<string, string[]> => {
  const { ids } = timeline;
  const authorAt = (index: number): string | undefined => messages.peek(ids[index] ?? '')?.personId;
  const wroteAt = new Map<string, number>();
  for (let index = ids.length - 1; index >= Math.max(0, ids.length - latest); index -= 1) {
    const author = authorAt(index);
    if (author !== undefined && !wroteAt.has(author)) wroteAt.set(author, index);
  }
  const readers = new Map<string, string[]>();
  for (const receipt of receipts) {
    const { personId } = receipt;
    const index = Math.max(placeOf(messages, timeline, receipt), wroteAt.get(personId) ?? -1);
    if (index < 0 || authorAt(index) === personId) continue;
    const at = readers.get(ids[index]!);
    if (at) at.push(personId);
    else readers.set(ids[index]!, [personId]);
  }
  return readers;
};

/** What was read may be no message, or have been deleted: then it is the last message before that moment. */
const placeOf = (messages: Store['messages'], timeline: Timeline, { messageId, at }: Receipt): number => {
  const place = messageId === undefined ? -1 : timeline.indexOf(messageId);
  if (place >= 0 || at === 0) return place;
  const { ids } = timeline;
  let index = ids.length - 1;
  while (index >= 0 && rankOf(messages.peek(ids[index]!)!) > at) index -= 1;
  return index;
};

/** The faces of people, newest reader last; one sentence for whoever does not see them. */
export const renderReaders = (store: Store, people: readonly string[]): TemplateResult => {
  const shown = people.slice(0, mostFaces);
  const more = people.length - shown.length;
  store.people.ensure(shown);
  const names = shown.map((id) => nameOf(store.people.get(id).value, ''));
  const label = words.seenBy(list(more > 0 ? [...names, words.others(more)] : names));
  return html`<div class="seen" role="img" aria-label=${label} title=${label} part="seen">
    ${shown.map(
      (id) => html`<webex-avatar person-id=${id} .store=${store} hide-presence aria-hidden="true"></webex-avatar>`,
    )}
    ${more > 0 ? html`<bdi class="more" aria-hidden="true">+${more}</bdi>` : ''}
  </div>`;
};
