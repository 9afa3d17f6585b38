import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { WebexSpaceSelectEvent } from '../../events/space-select.ts';
import { define } from '../../internal/define.ts';
import { fold } from '../../internal/fold.ts';
import { announcementIcon, lockIcon } from '../../internal/icons.ts';
import { noticeStyles, renderError, renderNotice } from '../../internal/notice.ts';
import { renderSearchField } from '../../internal/search-field.ts';
import { VirtualWindow } from '../../internal/virtual-window.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { errors } from '../../locales/en/errors.ts';
import { spaceList as strings } from '../../locales/en/space-list.ts';
import type { Space } from '../../resources/index.ts';
import { buttons } from '../../styles/buttons.ts';
import { inputs } from '../../styles/inputs.ts';
import { scroller } from '../../styles/scroller.ts';
import { virtualWindow } from '../../styles/virtual-window.ts';
import '../avatar/avatar.ts';
import { spaceListStyles } from './space-list.styles.ts';

const rowHeight = 50;

/**
 * The spaces of the identity, most recently active first and kept so, with a search over their names.
 *
 * Keyboard: one tab stop; arrows, Home and End move, Enter chooses.
 *
 * @summary Lists and finds spaces.
 * @element webex-space-list
 * @fires {WebexSpaceSelectEvent} webex-space-select - Somebody chose a space; cancel it to keep the present one.
 * @slot empty - Shown instead of our words where there is no space.
 * @csspart notice - Why there is nothing to list.
 */
export class WebexSpaceList extends WebexElement {
  static override styles = [buttons, inputs, noticeStyles, scroller, virtualWindow, spaceListStyles];

  /** The chosen space. Set by the person's choice, and by the page to choose for them. */
  @property({ attribute: 'space-id', reflect: true }) spaceId: string | undefined;

  @state() private filter = '';
  /** Which row the tab key comes to. */
  @state() private activeId: string | undefined;

  @query('.window') private scroller!: HTMLElement | null;

  readonly #window: VirtualWindow = new VirtualWindow(this, {
    scroller: () => this.scroller,
    count: () => this.#ids.length,
    keyAt: (index) => this.#ids[index]!,
    estimate: () => rowHeight,
    edge: 'start',
    onView: ({ last }) => this.#onView(last),
  });

  #ids: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    const { store } = this;
    if (changed.has('store') && store) void store.spaces.load();
    this.#ids = store ? this.#matching(store.spaces.version.value, store.spaces.ids) : [];
  }

  protected override render(): TemplateResult {
    return html`
      <nav class="list" aria-label=${strings.label}>
        <div class="search" role="search" aria-label=${strings.filter}>
          ${renderSearchField({
            label: strings.filter,
            value: this.filter,
            onInput: (value) => this.#search(value),
            onKeyDown: (event) => this.#onFilterKey(event),
            clearLabel: strings.clear,
          })}
        </div>
        ${this.#ids.length > 0 ? this.#renderRows() : html`<div class="scroller">${this.#renderInstead()}</div>`}
        ${this.store?.spaces.moreStatus.value === 'failed' ? this.#renderMoreFailed() : nothing}
      </nav>
    `;
  }

  /** Chooses a space as a person would. */
  select(spaceId: string): void {
    this.activeId = spaceId;
    if (this.emit(new WebexSpaceSelectEvent(spaceId))) this.spaceId = spaceId;
  }

  /** What stands where there are no rows. */
  #renderInstead(): unknown {
    const { store } = this;
    const session = store?.session;
    const status = store?.spaces.status.value ?? 'idle';
    if (session?.status.value === 'signed-out' && session.error.value) return renderError(session.error.value);
    if (status === 'failed' && store?.spaces.error.value)
      return renderError(store.spaces.error.value, () => void store.spaces.reload());
    if (status !== 'ready') return Array.from({ length: 8 }, () => html`<div class="skeleton-row"></div>`);
    if (this.filter) return renderNotice({ title: strings.noMatch, text: strings.noMatchText(this.filter) });
    return html`<slot name="empty">${renderNotice({ title: strings.empty, text: strings.emptyText })}</slot>`;
  }

  #renderRows(): TemplateResult {
    const total = this.#ids.length;
    const tabStop = this.activeId !== undefined && this.#ids.includes(this.activeId) ? this.activeId : this.#ids[0];
    return html`
      <div class="scroller window" @keydown=${this.#onKeyDown}>
        <div class="rows" role="list">
          ${this.#window.rows((index) => {
            const id = this.#ids[index]!;
            const space = this.store!.spaces.get(id).value;
            return html`<div class="row" role="listitem" aria-setsize=${total} aria-posinset=${index + 1}>
              ${space ? this.#renderSpace(space, id === tabStop) : nothing}
            </div>`;
          })}
        </div>
      </div>
    `;
  }

  #renderMoreFailed(): TemplateResult {
    return html`
      <div class="more" role="status">
        ${strings.moreFailed}
        <button class="link-button" @click=${() => this.store?.spaces.loadMore()}>${errors.retry}</button>
      </div>
    `;
  }

  #renderSpace(space: Space, isTabStop: boolean): TemplateResult {
    const title = displayText(space.title) || strings.untitled;
    const isUnread = space.id !== this.spaceId && this.store?.readMarkers.isUnread(space);
    return html`
      <button
        class="space ${isUnread ? 'unread' : ''}"
        data-id=${space.id}
        tabindex=${isTabStop ? 0 : -1}
        aria-current=${space.id === this.spaceId ? 'true' : nothing}
        @click=${() => this.select(space.id)}
      >
        <webex-avatar space-id=${space.id} .store=${this.store} aria-hidden="true"></webex-avatar>
        <span class="name">
          <bdi class="truncated">${title}</bdi>
          ${space.isAnnouncementOnly ? marked(announcementIcon(), strings.announcement) : nothing}
          ${space.isLocked && !space.isAnnouncementOnly ? marked(lockIcon(), strings.locked) : nothing}
          ${isUnread ? html`<span class="visually-hidden">, ${strings.unread}</span>` : nothing}
        </span>
        <time datetime=${space.lastActivity}>${formatRecent(space.lastActivity)}</time>
      </button>
    `;
  }

  #matching(_version: number, ids: readonly string[]): readonly string[] {
    const wanted = fold(this.filter);
    if (!wanted) return ids;
    const { spaces } = this.store!;
    return ids.filter((id) => fold(spaces.get(id).peek()?.title ?? '').includes(wanted));
  }

  #onView(last: number): void {
    const { store } = this;
    if (!store || last < this.#ids.length - 20) return;
    if (store.spaces.moreStatus.peek() !== 'failed') void store.spaces.loadMore();
  }

  #search(filter: string): void {
    this.filter = filter;
    if (filter) void this.#loadAll();
  }

  /** A search must find what has not been scrolled to yet. */
  async #loadAll(): Promise<void> {
    const { store } = this;
    while (store && this.filter && store.spaces.hasMore.peek() && store.spaces.moreStatus.peek() !== 'failed')
      await store.spaces.loadMore();
  }

  #onFilterKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.filter) {
      event.stopPropagation();
      this.filter = '';
    } else if (event.key === 'ArrowDown' && this.#ids.length > 0) {
      event.preventDefault();
      void this.#focus(0);
    } else if (event.key === 'Enter' && this.filter && this.#ids[0]) this.select(this.#ids[0]);
  }

  #onKeyDown(event: KeyboardEvent): void {
    const from = this.#ids.indexOf((event.target as HTMLElement).dataset['id'] ?? '');
    const page = Math.max(1, Math.floor((this.scroller?.clientHeight ?? 0) / rowHeight) - 1);
    const end = this.#ids.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: end,
    };
    const to = targets[event.key];
    if (from < 0 || to === undefined) return;
    event.preventDefault();
    if (to < 0 && event.key === 'ArrowUp') this.renderRoot.querySelector('input')?.focus();
    else void this.#focus(Math.min(Math.max(to, 0), end));
  }

  async #focus(index: number): Promise<void> {
    const id = this.#ids[index];
    if (id === undefined) return;
    this.activeId = id;
    this.#window.scrollToKey(id, { block: 'nearest' });
    await this.updateComplete;
    [...this.renderRoot.querySelectorAll<HTMLElement>('.space')].find(({ dataset }) => dataset['id'] === id)?.focus();
  }
}

const marked = (icon: TemplateResult, label: string): TemplateResult =>
  html`<span title=${label}>${icon}<span class="visually-hidden">, ${label}</span></span>`;

const day = 24 * 3600 * 1000;
const formats = {
  today: new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }),
  week: new Intl.DateTimeFormat(undefined, { weekday: 'short' }),
  year: new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }),
  ever: new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' }),
};

/** A moment as short as it can be told: the time today, the day this week, the date before. */
const formatRecent = (iso: string): string => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const now = new Date();
  if (date.toDateString() === now.toDateString()) return formats.today.format(date);
  if (now.getTime() - date.getTime() < 6 * day) return formats.week.format(date);
  return (date.getFullYear() === now.getFullYear() ? formats.year : formats.ever).format(date);
};

define('webex-space-list', WebexSpaceList);

declare global {
  interface HTMLElementTagNameMap {
    'webex-space-list': WebexSpaceList;
  }
}
