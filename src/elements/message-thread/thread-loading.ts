import { html, type TemplateResult } from 'lit';
import type { Store } from '../../store/store.ts';
import type { ThreadRows } from './thread-rows.ts';

/** What is to be seen: the messages, that they are loading, or why there are none. */
export const stateOf = (
  store: Store | undefined,
  spaceId: string | undefined,
  rows: ThreadRows | undefined,
): 'messages' | 'loading' | 'none' => {
  if (spaceId === undefined) return 'none';
  if (!store || !rows) return 'loading';
  const { status, error, hasOlder, parentId } = rows.timeline;
  if (store.session.status.value === 'signed-out' && store.session.error.value) return 'none';
  if (status.value === 'failed' && error.value) return 'none';
  if (status.value !== 'ready') return 'loading';
  return rows.isEmpty && parentId === undefined && !hasOlder.value ? 'none' : 'messages';
};

export const renderLoading = (): TemplateResult => {
  const ghost = html`<div class="ghost">
    <span class="skeleton round"></span><span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
  return html`<div class="loading" aria-busy="true">${Array.from({ length: 7 }, () => ghost)}</div>`;
};
