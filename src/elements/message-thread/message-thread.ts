import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { define } from '../../internal/define.ts';
import { announce } from '../../internal/announcer.ts';
import { formatDay } from '../../internal/format.ts';
import { jumpDownIcon } from '../../internal/icons.ts';
import { languageOf } from '../../internal/language.ts';
import { noticeStyles, renderError, renderNotice } from '../../internal/notice.ts';
import { VirtualWindow, type WindowView } from '../../internal/virtual-window.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { errors } from '../../locales/en/errors.ts';
import { messages as words } from '../../locales/en/messages.ts';
import type { Gap } from '../../store/gaps.ts';
import { untracked } from '../../store/reactive.ts';
import type { SessionStatus } from '../../store/session.ts';
import type { Timeline } from '../../store/timeline.ts';
import { buttons } from '../../styles/buttons.ts';
import { scroller } from '../../styles/scroller.ts';
import { skeleton } from '../../styles/skeleton.ts';
import { virtualWindow } from '../../styles/virtual-window.ts';
import { excerptOf, nameOf } from '../message/message-words.ts';
import '../message/message.ts';
import { messageThreadStyles } from './message-thread.styles.ts';
import { RowFocus } from './row-focus.ts';
import { ThreadRows } from './thread-rows.ts';

/** So near the first row, in rows, older messages are read. */
const nearBeginning = 12;

/** How long the day of what is on top stays after the last scroll, milliseconds. */
const dayLingers = 1_200;

/** How long a message that was jumped to is marked, milliseconds. */
const markFor = 2_400;

/**
 * A conversation: the messages of a space, or with `parent-id` one thread of it. It opens at the latest message, stays
 * there while new ones come, and reads older ones as one scrolls up, however long the history.
 *
 * @summary The messages of a space or of one thread.
 * @element webex-message-thread
 * @slot empty - Shown where there are no messages yet.
 * @slot no-space - Shown while no space is chosen.
 * @fires {WebexThreadOpenEvent} webex-thread-open - Somebody wants to see, or to answer in, a thread.
 * @fires {WebexPersonSelectEvent} webex-person-select - Somebody chose a person.
 * @fires {WebexMessageEditEvent} webex-message-edit - An author wants to change a message.
 * @csspart scroller - What scrolls.
 * @csspart day - The line between two days.
 * @csspart gap - The row between two messages where not everything has been read yet.
 * @csspart jump - The button that leads to the latest message.
 */
export class WebexMessageThread extends WebexElement {
  static override styles = [buttons, scroller, skeleton, noticeStyles, virtualWindow, messageThreadStyles];

  /** The space whose messages are shown. */
  @property({ attribute: 'space-id' }) spaceId: string | undefined;

  /** Shows this message and the replies to it only. */
  @property({ attribute: 'parent-id' }) parentId: string | undefined;

  /** A message to begin at instead of the latest: a permalink. */
  @property({ attribute: 'message-id' }) messageId: string | undefined;

  @state() private atEnd = true;
  /** The day of what is on top, while somebody scrolls. */
  @state() private floatingDay: string | undefined;
  @state() private highlighted: string | undefined;
  @query('.scroller') private scroller!: HTMLElement | null;

  #rows: ThreadRows | undefined;
  #release: (() => void) | undefined;
  #entries = 0;
  /** The newest message that was in view, or there when the conversation was opened. */
  #lastSeen: string | undefined;
  /** The newest message that was told to screen readers, or there when the conversation was opened. */
  #announced: string | undefined;
  #session: SessionStatus | undefined;
  #unmark: ReturnType<typeof setTimeout> | undefined;
  #hideDay: ReturnType<typeof setTimeout> | undefined;

  readonly #window = new VirtualWindow(this, {
    scroller: () => this.scroller,
    count: () => this.#rows?.count ?? 0,
    keyAt: (index) => this.#rows?.keyAt(index) ?? '',
    estimate: (index) => this.#rows?.estimate(index, this.clientWidth || 640) ?? 0,
    edge: 'end',
    onView: (view) => this.#onView(view),
  });

  readonly #focus = new RowFocus(this, {
    rows: () => this.#rows,
    window: this.#window,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#onOnline);
    document.addEventListener('visibilitychange', this.#markRead);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#onOnline);
    document.removeEventListener('visibilitychange', this.#markRead);
    clearTimeout(this.#unmark);
    clearTimeout(this.#hideDay);
    this.#leave();
  }

  /**
   * Brings a message into view and marks it, reading back to it if need be.
   *
   * @returns whether it is there: false when it was deleted, is elsewhere, or could not be read.
   */
  async jumpToMessage(id: string): Promise<boolean> {
    await this.updateComplete;
    const rows = this.#rows;
    if (!rows || !(await this.#readBackTo(id, rows)) || rows !== this.#rows) return false;
    this.highlighted = id;
    clearTimeout(this.#unmark);
    this.#unmark = setTimeout(() => (this.highlighted = undefined), markFor);
    this.#window.scrollToKey(id, { block: 'center' });
    await this.updateComplete;
    return true;
  }

  /** Goes to the latest message. */
  jumpToLatest(): void {
    this.#window.scrollToEdge('end');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store') || changed.has('spaceId') || changed.has('parentId') || !this.#release) this.#open();
    if (!this.#rows) return;
    this.#rows.update();
    const count = this.#rows.entries.length;
    if (count > this.#entries) this.#window.scrollToEdge('end');
    this.#entries = count;
    this.#announceNews(this.#rows);
    if (this.atEnd || this.#lastSeen === undefined) this.#lastSeen = this.#rows.timeline.ids.at(-1);
    this.#focus.keep();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#recover();
    this.#markRead();
    this.#focus.restore();
    if (this.messageId !== undefined && (changed.has('messageId') || changed.has('spaceId') || changed.has('store'))) {
      void this.jumpToMessage(this.messageId);
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="root">${this.#renderContent()}</section>`;
  }

  #renderContent() {
    const { store } = this;
    if (this.spaceId === undefined) {
      return html`<div class="centred">
        <slot name="no-space">${renderNotice({ title: words.noSpace, text: words.noSpaceText })}</slot>
      </div>`;
    }
    const rows = this.#rows;
    if (!store || !rows) return this.#renderLoading();
    const { status, error } = rows.timeline;
    if (store.session.status.value === 'signed-out' && store.session.error.value) {
      return html`<div class="centred">${renderError(store.session.error.value)}</div>`;
    }
    if (status.value === 'failed' && error.value) {
      return html`<div class="centred">${renderError(error.value, () => void rows.timeline.reload())}</div>`;
    }
    if (status.value !== 'ready') return this.#renderLoading();
    if (rows.isEmpty && this.parentId === undefined && !rows.timeline.hasOlder.value) {
      return html`<div class="centred">
        <slot name="empty">${renderNotice({ title: words.empty, text: words.emptyText })}</slot>
      </div>`;
    }
    return this.#renderRows(rows);
  }

  #renderLoading() {
    const ghost = html`<div class="ghost">
      <span class="skeleton round"></span><span class="skeleton"></span><span class="skeleton"></span>
    </div>`;
    return html`<div class="loading" aria-busy="true">${Array.from({ length: 7 }, () => ghost)}</div>`;
  }

  #renderRows(rows: ThreadRows) {
    const fresh = this.atEnd ? 0 : this.#freshCount(rows);
    return html`
      <div
        class="scroller window"
        part="scroller"
        role="log"
        aria-live="off"
        aria-label=${this.#label}
        @scroll=${this.#onScroll}
        @keydown=${this.#focus.onKeyDown}
        @focusin=${this.#focus.onFocusIn}
        @focusout=${this.#focus.onFocusOut}
      >
        <div class="rows">${this.#window.rows((index) => this.#renderRow(rows, index))}</div>
      </div>
      <div class="floating-day ${this.floatingDay ? 'shown' : ''}" aria-hidden="true">
        <span>${this.floatingDay}</span>
      </div>
      ${
        this.atEnd
          ? nothing
          : html`<button
              class="button jump ${fresh > 0 ? 'fresh' : ''}"
              part="jump"
              aria-label=${fresh > 0 ? `${words.newMessages(fresh)}. ${words.jumpToLatest}` : words.jumpToLatest}
              @click=${this.#onJump}
            >
              ${jumpDownIcon()}${fresh > 0 ? words.newMessages(fresh) : nothing}
            </button>`
      }
    `;
  }

  #renderRow(rows: ThreadRows, index: number): TemplateResult {
    if (index === 0) return this.#renderHistory(rows);
    const key = rows.keyAt(index);
    const { day, continued, namesParent } = rows.contextOf(index);
    const entry = rows.entryAt(index);
    const gap = entry ? undefined : rows.timeline.gapBefore(key);
    return html`<div class="row ${index === rows.count - 1 ? 'last' : ''}" data-key=${key}>
      ${gap === undefined ? nothing : this.#renderGap(rows.timeline, gap)}
      ${day === undefined ? nothing : html`<div class="day" part="day">${this.#renderDay(day)}</div>`}
      <div class="item" role="article" tabindex=${this.#focus.isTabStop(key, index) ? 0 : -1}>
        <webex-message
          tabindex=${this.#focus.isEntered(key) ? nothing : -1}
          .store=${this.store}
          .messageId=${entry ? undefined : key}
          .entry=${entry}
          .continued=${continued}
          .namesParent=${namesParent}
          .inThread=${this.parentId !== undefined}
          .highlighted=${this.highlighted === key}
          .active=${this.#focus.isActive(key)}
        ></webex-message>
      </div>
    </div>`;
  }

  /** Whoever sees the end of a conversation has read it. */
  readonly #markRead = (): void => {
    const { store, spaceId, atEnd, parentId } = this;
    if (!store || spaceId === undefined || parentId !== undefined || !atEnd || document.hidden) return;
    untracked(() => {
      const newest = this.#rows?.timeline.ids.at(-1);
      const read = newest === undefined ? undefined : store.messages.peek(newest)?.created;
      const times = [read, store.spaces.get(spaceId).peek()?.lastActivity].map((time) => Date.parse(time ?? '') || 0);
      if (newest !== undefined) store.readMarkers.markRead(spaceId, Math.max(...times), newest);
    });
  };

  /** What was not read between two messages. It is read when it comes into view; a button is for when that fails. */
  #renderGap(timeline: Timeline, gap: Gap) {
    const failed = gap.status.value === 'failed';
    return html`<div class="history gap" part="gap">
      ${failed ? nothing : html`<span class="spinner"></span>`}<span>${failed ? words.gapFailed : words.gap}</span>
      ${
        failed
          ? html`<button class="link-button" @click=${() => void timeline.fill(gap)}>${errors.retry}</button>`
          : nothing
      }
    </div>`;
  }

  #renderDay(day: number) {
    return html`<time datetime=${new Date(day).toISOString().slice(0, 10)}>${formatDay(day, languageOf(this))}</time>`;
  }

  #renderHistory({ historyKey, timeline }: ThreadRows): TemplateResult {
    let content: unknown = nothing;
    if (timeline.olderStatus.value === 'failed') {
      content = html`<span>${words.olderFailed}</span>
        <button class="link-button" @click=${() => void timeline.loadOlder()}>${errors.retry}</button>`;
    } else if (timeline.hasOlder.value) {
      content = html`<span class="spinner"></span><span>${words.loadingOlder}</span>`;
    } else if (this.parentId === undefined) {
      const title = this.#title;
      content = html`<span>${title ? words.beginningOf(title) : words.beginning}</span>`;
    }
    return html`<div class="row" data-key=${historyKey}>
      ${content === nothing ? nothing : html`<div class="history">${content}</div>`}
    </div>`;
  }

  get #title(): string {
    return displayText(this.spaceId === undefined ? '' : this.store?.spaces.get(this.spaceId).value?.title);
  }

  get #label(): string {
    return this.parentId === undefined ? words.messagesIn(this.#title) : words.thread;
  }

  /** Ends the watch of the conversation that was shown and begins that of the one to be shown. */
  #open(): void {
    this.#leave();
    const { store, spaceId, parentId } = this;
    this.#rows = undefined;
    this.#lastSeen = undefined;
    this.#announced = undefined;
    this.#entries = Infinity;
    this.atEnd = true;
    if (!store || !spaceId || !this.isConnected) return;
    untracked(() => {
      const timeline = store.messages.timeline(spaceId, parentId || undefined);
      this.#rows = new ThreadRows(store, timeline);
      this.#release = timeline.watch();
      store.spaces.ensure(spaceId).catch(() => {});
    });
  }

  #leave(): void {
    this.#release?.();
    this.#release = undefined;
  }

  /** Reads what could not be read for the reason that just went away. */
  #recover(): void {
    const { store } = this;
    const rows = this.#rows;
    if (!store || !rows) return;
    const session = store.session.status.value;
    const became = session !== this.#session;
    this.#session = session;
    const status = rows.timeline.status.value;
    untracked(() => {
      if (status === 'idle' && session === 'ready') void rows.timeline.load();
      else if (status === 'failed' && session === 'ready' && became) void rows.timeline.reload();
    });
  }

  async #readBackTo(id: string, rows: ThreadRows): Promise<boolean> {
    const { timeline } = rows;
    try {
      const message = await this.store?.messages.ensure(id);
      if (message?.spaceId !== timeline.spaceId) return false;
    } catch {
      return false;
    }
    await timeline.load();
    while (rows.indexOf(id) < 0 && timeline.hasOlder.peek() && rows === this.#rows) {
      await timeline.loadOlder();
      if (timeline.olderStatus.peek() === 'failed') return false;
    }
    return rows.indexOf(id) >= 0;
  }

  /** Says what others have written since the last update; history and one's own messages are not news. */
  #announceNews({ timeline }: ThreadRows): void {
    const { store } = this;
    const newest = timeline.ids.at(-1);
    const known = this.#announced === undefined ? -1 : timeline.indexOf(this.#announced);
    this.#announced = newest;
    if (!store || known < 0) return;
    for (let index = known + 1; index < timeline.ids.length; index++) {
      const message = store.messages.peek(timeline.ids[index]!);
      if (!message || message.personId === store.session.me.peek()?.id) continue;
      const name = nameOf(store.people.get(message.personId).peek(), message.personEmail);
      announce(this, words.newMessageFrom(name, excerptOf(message)), {
        topic: timeline.spaceId,
        summarize: words.newMessages,
      });
    }
  }

  #freshCount({ timeline }: ThreadRows): number {
    const seen = this.#lastSeen === undefined ? -1 : timeline.indexOf(this.#lastSeen);
    return seen < 0 ? 0 : timeline.ids.length - 1 - seen;
  }

  #onView({ first, last, atEnd }: WindowView): void {
    const rows = this.#rows;
    const timeline = rows?.timeline;
    if (!timeline || first < 0) return;
    this.atEnd = atEnd;
    for (let index = first; index <= last; index++) {
      const gap = timeline.gapBefore(rows.messageAt(index) ?? '');
      if (gap?.status.peek() === 'idle') void timeline.fill(gap);
    }
    const { hasOlder, olderStatus, status } = timeline;
    const wanted = first <= nearBeginning && hasOlder.peek() && status.peek() === 'ready';
    if (wanted && olderStatus.peek() !== 'failed' && olderStatus.peek() !== 'loading') void timeline.loadOlder();
  }

  readonly #onScroll = (): void => {
    if (this.atEnd) return;
    const time = this.#rows?.timeAt(Math.max(1, this.#window.view.first));
    if (!time) return;
    this.floatingDay = formatDay(time, languageOf(this));
    clearTimeout(this.#hideDay);
    this.#hideDay = setTimeout(() => (this.floatingDay = undefined), dayLingers);
  };

  readonly #onJump = (): void => {
    this.jumpToLatest();
    this.#focus.focusLatest();
  };

  readonly #onOnline = (): void => {
    const timeline = this.#rows?.timeline;
    if (timeline?.status.peek() === 'failed') void timeline.reload();
    else if (timeline?.olderStatus.peek() === 'failed') void timeline.loadOlder();
  };
}

define('webex-message-thread', WebexMessageThread);

declare global {
  interface HTMLElementTagNameMap {
    'webex-message-thread': WebexMessageThread;
  }
}
