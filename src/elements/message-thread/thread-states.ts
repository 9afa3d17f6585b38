import { html, type TemplateResult } from 'lit';
import { renderError, renderNotice } from '../../internal/notice.ts';
import { messages as words } from '../../locales/en/messages.ts';
import type { Store } from '../../store/store.ts';
import type { ThreadRows } from './thread-rows.ts';

/** What stands in place of the messages: no space, loading, signed out, failed, empty. Undefined when there are some. */
export const renderState = (
  store: Store | undefined,
  spaceId: string | undefined,
  rows: ThreadRows | undefined,
): TemplateResult | undefined => {
  if (spaceId === undefined) {
    return centred(
      html`<slot name="no-space">${renderNotice({ title: words.noSpace, text: words.noSpaceText })}</slot>`,
    );
  }
  if (!store || !rows) return renderLoading();
  const { timeline } = rows;
  const { status, error } = timeline;
  const ended = store.session.status.value === 'signed-out' && store.session.error.value;
  if (ended) return centred(renderError(ended));
  if (status.value === 'failed' && error.value) {
    return centred(renderError(error.value, () => void timeline.reload()));
  }
  if (status.value !== 'ready') return renderLoading();
  if (rows.isEmpty && timeline.parentId === undefined && !timeline.hasOlder.value) {
    return centred(html`<slot name="empty">${renderNotice({ title: words.empty, text: words.emptyText })}</slot>`);
  }
  return undefined;
};

const centred = (content: TemplateResult): TemplateResult => html`<div class="centred">${content}</div>`;

const renderLoading = (): TemplateResult => {
  const ghost = html`<div class="ghost">
    <span class="skeleton round"></span><span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
  return html`<div class="loading" aria-busy="true">${Array.from({ length: 7 }, () => ghost)}</div>`;
};
