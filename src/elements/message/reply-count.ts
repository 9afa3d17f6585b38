import { html, nothing, type TemplateResult } from 'lit';
import { messages as words } from '../../locales/en/messages.ts';
import type { Message } from '../../resources/index.ts';
import type { Store } from '../../store/store.ts';

/** So many of those who answered last are shown. */
const mostFaces = 3;

export interface ReplyCountOptions {
  onOpen: () => void;
  renderTime: (date: string) => unknown;
}

/** The way from a message into its thread: how many replies are known, who wrote the last ones, and when the last came. */
export const renderReplyCount = (
  store: Store,
  { id }: Message,
  { onOpen, renderTime }: ReplyCountOptions,
): TemplateResult | typeof nothing => {
  const replies = store.messages.replies(id);
  void replies.version.value;
  if (replies.size === 0) return nothing;
  const last = store.messages.get(replies.ids.at(-1)!).value;
  const faces = new Set<string>();
  for (const reply of replies.ids.slice(-20).toReversed()) {
    const personId = store.messages.get(reply).peek()?.personId;
    if (personId !== undefined && faces.size < mostFaces) faces.add(personId);
  }
  // Some browsers read out faces that are hidden from them.
  return html`<button class="plain footer" part="footer" aria-labelledby="count last" @click=${onOpen}>
    <span class="faces" aria-hidden="true"
      >${[...faces].map(
        (face) => html`<webex-avatar class="face" person-id=${face} .store=${store}></webex-avatar>`,
      )}</span
    >
    <span class="count" id="count">${words.replies(replies.size)}</span>
    ${last ? html`<span class="note" id="last">${renderTime(last.created)}</span>` : nothing}
  </button>`;
};
