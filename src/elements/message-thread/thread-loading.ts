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
  // Until it is known who reads, nobody knows what they wrote themselves, and how far they had read.
  if (status.value !== 'ready' || !store.session.me.value) return 'loading';
  return rows.isEmpty && parentId === undefined && !hasOlder.value ? 'none' : 'messages';
};

/** Where messages will be; shapes of some once it takes long. */
export const renderLoading = (isSlow: boolean): TemplateResult => {
  const ghost = html`<div class="ghost">
    <span class="skeleton round"></span><span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
  return html`<div class="loading" aria-busy="true">${Array.from({ length: isSlow ? 7 : 0 }, () => ghost)}</div>`;
};
