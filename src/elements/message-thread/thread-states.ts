import { html, type TemplateResult } from 'lit';
import { renderError, renderNotice } from '../../internal/notice.ts';
import { conversation as words } from '../../locales/en/conversation.ts';
import type { Store } from '../../store/store.ts';
import type { Timeline } from '../../store/timeline.ts';

/** What stands in place of the messages: that no space is chosen, signed out, failed, empty. */
export const renderState = (store: Store | undefined, timeline: Timeline | undefined): TemplateResult => {
  if (!store || !timeline) {
    return centred(
      html`<slot name="no-space">${renderNotice({ title: words.noSpace, text: words.noSpaceText })}</slot>`,
    );
  }
  const ended = store.session.status.value === 'signed-out' && store.session.error.value;
  if (ended) return centred(renderError(ended));
  const error = timeline.status.value === 'failed' && timeline.error.value;
  if (error) return centred(renderError(error, () => void timeline.reload()));
  return centred(html`<slot name="empty">${renderNotice({ title: words.empty, text: words.emptyText })}</slot>`);
};

const centred = (content: TemplateResult): TemplateResult => html`<div class="centred">${content}</div>`;
