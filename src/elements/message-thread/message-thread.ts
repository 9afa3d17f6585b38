import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { define } from '../../internal/define.ts';
import { nextFrame } from '../../internal/frame.ts';
import { jumpDownIcon } from '../../internal/icons.ts';
import { noticeStyles } from '../../internal/notice.ts';
import { VirtualWindow, type WindowView } from '../../internal/virtual-window.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { messages as words } from '../../locales/en/messages.ts';
import { untracked } from '../../store/reactive.ts';
import type { SessionStatus } from '../../store/session.ts';
import { buttons } from '../../styles/buttons.ts';
import { scroller } from '../../styles/scroller.ts';
import { skeleton } from '../../styles/skeleton.ts';
import { virtualWindow } from '../../styles/virtual-window.ts';
import '../message/message.ts';
import { messageThreadStyles } from './message-thread.styles.ts';
import { FloatingDay } from './floating-day.ts';
import { renderRow, type MessageRow, type RenderMessage } from './message-row.ts';
import { readBackTo } from './read-back.ts';
import { renderDividers, renderEvents } from './row-dividers.ts';
import { ReadReceipts } from './read-receipts.ts';
import { readReceiptStyles } from './read-receipts.styles.ts';
import { RowFocus } from './row-focus.ts';
import { SearchBar } from './search-bar.ts';
import { renderHistory } from './thread-history.ts';
import { ThreadNews } from './thread-news.ts';
import { ThreadRows } from './thread-rows.ts';
import { renderState } from './thread-states.ts';
import { ThreadUnread } from './thread-unread.ts';

/** So near the first row, in rows, older messages are read. */
const nearBeginning = 12;

/** So far below the upper edge the first unread message comes to stand, pixels: what it follows is to be seen. */
const unreadOffset = 64;

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
 * @csspart unread - The line above the first message that had not been read.
 * @csspart gap - What stands where messages have not been read between two that have.
 * @csspart seen - The faces of those who have read up to a message.
 * @csspart event - What happened in the space and is no message.
 * @csspart message - A message; and `author`, `time`, `body`, `footer`, as `<webex-message>` has them.
 * @csspart jump - The button that leads to the latest message, and the one that leads to the first unread one.
 */
export class WebexMessageThread extends WebexElement {
  static override styles = [
    buttons,
    scroller,
    skeleton,
    noticeStyles,
    virtualWindow,
    messageThreadStyles,
    readReceiptStyles,
  ];

  /** The space whose messages are shown. */
  @property({ attribute: 'space-id' }) spaceId: string | undefined;

  /** Shows this message and the replies to it only. */
  @property({ attribute: 'parent-id' }) parentId: string | undefined;

  /** A message to begin at instead of the latest: a permalink. */
  @property({ attribute: 'message-id' }) messageId: string | undefined;

  /**
   * When the conversation was last read, milliseconds since 1970; by default what this browser remembers. It opens at the first message that
   * somebody else wrote after it, below a line that stays until another conversation is opened: later values change
   * nothing. A value that comes when the messages are shown already draws the line, and moves nothing.
   */
  @property({ type: Number, attribute: 'last-read-at' }) lastReadAt: number | undefined;

  /**
   * What to show for a message in place of the standard row: called with a {@link MessageRow} for each row in and around
   * the view, in every update of the conversation. Return anything that Lit renders (a template, a node, text), around
   * `standard` or without it; `undefined` leaves the standard row. Signals of the store that it reads make it be called
   * again when they change. It must be quick and change nothing. What it returns stands inside this element: give it
   * parts or styles of its own, or a `<slot name="…">` for content of the page. Where it throws, the standard row is
   * shown.
   */
  @property({ attribute: false }) renderMessage: RenderMessage | undefined;

  @state() private atEnd = true;
  @state() private highlighted: string | undefined;
  @query('.scroller') private scroller!: HTMLElement | null;

  #rows: ThreadRows | undefined;
  #release: (() => void) | undefined;
  #entries = 0;
  #news: ThreadNews | undefined;
  #unread: ThreadUnread | undefined;
  /** The first unread message was gone to, and the view there is not known yet. */
  #wentToUnread = false;
  /** Up to when it had been read before it was opened. */
  #readAt: number | undefined;
  #soughtFrom: number | undefined;
  #isSeekingUnread = false;
  /** The messages have not been shown yet. */
  #opening = true;
  #session: SessionStatus | undefined;
  #unmark: ReturnType<typeof setTimeout> | undefined;

  readonly #window = new VirtualWindow(this, {
    scroller: () => this.scroller,
    count: () => this.#rows?.count ?? 0,
    keyAt: (index) => this.#rows?.keyAt(index) ?? '',
    estimate: (index) => this.#rows?.estimate(index, this.clientWidth || 640) ?? 0,
    edge: 'end',
    onView: (view) => this.#onView(view),
  });

  readonly #day = new FloatingDay(this);

  readonly #focus = new RowFocus(this, {
    rows: () => this.#rows,
    window: this.#window,
  });

  readonly #receipts = new ReadReceipts(this, () => this.#rows?.timeline);

  readonly #search = new SearchBar(this, {
    timeline: () => this.#rows?.timeline,
    show: (id) => void this.jumpToMessage(id),
    onClose: () => this.#focus.focusCurrent(),
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
    this.#leave();
  }

  /**
   * Brings a message into view and marks it, reading back to it if need be.
   *
   * @returns whether it is there: false when it was deleted, is elsewhere, or could not be read.
   */
  async jumpToMessage(id: string): Promise<boolean> {
    await this.updateComplete;
    const { store } = this;
    const rows = this.#rows;
    if (!store || !rows || !(await readBackTo(store, rows.timeline, id, () => rows === this.#rows))) return false;
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

  /** Puts the focus on the message where it was last, at first on the latest in view. */
  override focus(): void {
    if (this.scroller) this.#focus.focusCurrent();
    else this.renderRoot.querySelector<HTMLElement>('.root')?.focus();
  }

  /** Opens the search in the conversation, or goes to it. Ctrl+F or Cmd+F does so too while the focus is inside. */
  async openSearch(): Promise<void> {
    await this.updateComplete;
    await this.#search.open();
  }

  /** Closes the search; what it found stays in view. */
  closeSearch(): void {
    this.#search.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store') || changed.has('spaceId') || changed.has('parentId') || !this.#release) this.#open();
    if (!this.#rows) return;
    this.#rows.update();
    const count = this.#rows.entries.length;
    if (count > this.#entries) {
      this.#window.scrollToEdge('end');
      this.#isSeekingUnread = false;
    }
    this.#entries = count;
    this.#news?.update(this, this.atEnd);
    this.#focus.keep();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#recover();
    this.#focus.restore();
    this.#search.hostUpdated();
    this.#goToUnread();
    this.#markRead();
    if (this.messageId !== undefined && (changed.has('messageId') || changed.has('spaceId') || changed.has('store'))) {
      void this.jumpToMessage(this.messageId);
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="root" tabindex="-1" @keydown=${this.#search.onKeyDown}>
      ${this.#search.render(this.store)}${this.#renderContent()}
    </section>`;
  }

  #renderContent() {
    const state = renderState(this.store, this.spaceId, this.#rows);
    return state ?? (this.#rows ? this.#renderRows(this.#rows) : nothing);
  }

  #renderRows(rows: ThreadRows) {
    const waiting = this.#unread?.waiting ?? 0;
    const fresh = this.atEnd ? 0 : (this.#news?.count ?? 0);
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
      ${
        waiting > 0
          ? html`<button class="button jump up fresh" part="jump" @click=${this.#onJumpToUnread}>
              ${jumpDownIcon()}${words.unreadMessages(waiting)}
            </button>`
          : nothing
      }
      ${this.#day.render()}
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

  /** Whoever sees the end of a conversation has read it. */
  readonly #markRead = (): void => {
    const { store, spaceId, atEnd, parentId } = this;
    if (!store || spaceId === undefined || parentId !== undefined || !atEnd || document.hidden) return;
    if (this.#opening || this.#isSeekingUnread) return;
    untracked(() => {
      const newest = this.#rows?.timeline.ids.at(-1);
      const read = newest === undefined ? undefined : store.messages.peek(newest)?.created;
      const times = [read, store.spaces.get(spaceId).peek()?.lastActivity].map((time) => Date.parse(time ?? '') || 0);
      if (newest !== undefined) store.readMarkers.markRead(spaceId, Math.max(...times), newest);
    });
  };

  #renderRow(rows: ThreadRows, index: number): TemplateResult {
    if (index === 0) {
      return html`<div class="row" data-key=${rows.historyKey}>${renderHistory(rows.timeline, this.#title)}</div>`;
    }
    const key = rows.keyAt(index);
    const context = rows.contextOf(index);
    const { continued, namesParent } = context;
    const entry = rows.entryAt(index);
    const inThread = this.parentId !== undefined;
    const isLast = index === rows.count - 1;
    const standard = html`<webex-message
      exportparts="message, author, time, body, footer"
      tabindex=${this.#focus.isEntered(key) ? nothing : -1}
      .store=${this.store}
      .messageId=${entry ? undefined : key}
      .entry=${entry}
      .continued=${continued}
      .namesParent=${namesParent}
      .inThread=${inThread}
      .highlighted=${this.highlighted === key}
      .active=${this.#focus.isActive(key)}
    ></webex-message>`;
    return html`<div class="row ${isLast ? 'last' : ''}" data-key=${key}>
      ${renderDividers(rows, key, context)}
      <div class="item" role="article" tabindex=${this.#focus.isTabStop(index) ? 0 : -1}>
        ${this.renderMessage ? this.#renderByPage(key, { entry, continued, inThread, standard }) : standard}
      </div>
      ${this.#receipts.render(key)} ${isLast ? renderEvents(rows.latestEvents) : nothing}
    </div>`;
  }

  #renderByPage(key: string, row: Pick<MessageRow, 'entry' | 'continued' | 'inThread' | 'standard'>): unknown {
    const { store } = this;
    if (!store) return row.standard;
    return renderRow(this.renderMessage, { ...row, store, message: store.messages.get(key).value });
  }

  get #title(): string {
    return displayText(this.spaceId === undefined ? '' : this.store?.spaces.described(this.spaceId).value?.title);
  }

  get #label(): string {
    return this.parentId === undefined ? words.messagesIn(this.#title) : words.thread;
  }

  /** Ends the watch of the conversation that was shown and begins that of the one to be shown. */
  #open(): void {
    this.#leave();
    const { store, spaceId, parentId } = this;
    this.#rows = undefined;
    this.#news = undefined;
    this.#unread = undefined;
    this.#opening = true;
    this.#wentToUnread = false;
    this.#search.leave();
    this.#focus.reset();
    this.#entries = Infinity;
    this.atEnd = true;
    if (!store || !spaceId || !this.isConnected) return;
    untracked(() => {
      const timeline = store.messages.timeline(spaceId, parentId || undefined);
      this.#rows = new ThreadRows(store, timeline);
      this.#news = new ThreadNews(store, timeline);
      this.#unread = new ThreadUnread(store, timeline);
      this.#readAt = parentId ? undefined : store.readMarkers.readAt(spaceId);
      this.#soughtFrom = undefined;
      this.#isSeekingUnread = false;
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

  #goToUnread(): void {
    const rows = this.#rows;
    if (!rows || rows.timeline.status.peek() !== 'ready') return;
    const goes = this.#opening && this.messageId === undefined;
    this.#opening = false;
    const readAt = this.lastReadAt ?? this.#readAt;
    if (readAt === undefined || readAt === this.#soughtFrom) return;
    this.#soughtFrom = readAt;
    void this.#drawUnread(readAt, rows, goes);
  }

  async #drawUnread(readAt: number, rows: ThreadRows, goes: boolean): Promise<void> {
    this.#isSeekingUnread ||= goes;
    const id = await this.#unread?.find(readAt);
    if (rows !== this.#rows) return;
    // Whoever wrote or scrolled meanwhile stays where they are.
    const stillGoes = goes && this.#isSeekingUnread && this.atEnd;
    this.#isSeekingUnread = false;
    if (id === undefined) return this.#markRead();
    rows.unreadId = id;
    if (stillGoes) {
      this.#news?.startBefore(id);
      this.#window.scrollToKey(id, { offset: unreadOffset });
      this.#wentToUnread = true;
      this.atEnd = false;
    }
    this.requestUpdate();
    await this.updateComplete;
    if (this.#window.view.first >= 0) this.#stayAtEnd();
  }

  /** Where all that is unread is in view, what comes next is to be seen too. */
  #stayAtEnd(): void {
    if (!this.#wentToUnread) return;
    this.#wentToUnread = false;
    this.atEnd = this.#window.view.atEnd;
    if (this.atEnd) this.jumpToLatest();
  }

  #onView({ first, last, atEnd }: WindowView): void {
    const rows = this.#rows;
    if (!rows || first < 0) return;
    const { timeline } = rows;
    this.atEnd = atEnd;
    this.#stayAtEnd();
    const keys = Array.from({ length: last - first + 1 }, (_, offset) => rows.keyAt(first + offset));
    if (this.#unread?.look(keys)) this.requestUpdate();
    for (const key of keys) {
      const gap = timeline.gapBefore(key);
      // Not while heights are being told: what says that it is read has another one.
      if (gap?.status.peek() === 'idle') void nextFrame().then(() => timeline.fill(gap));
    }
    const { hasOlder, olderStatus, status } = timeline;
    const wanted = first <= nearBeginning && hasOlder.peek() && status.peek() === 'ready';
    if (wanted && olderStatus.peek() !== 'failed' && olderStatus.peek() !== 'loading') void timeline.loadOlder();
  }

  readonly #onScroll = (): void => {
    if (this.atEnd) return;
    const time = this.#rows?.timeAt(Math.max(1, this.#window.view.first));
    if (time) this.#day.show(time);
  };

  readonly #onJumpToUnread = (): void => {
    const id = this.#unread?.id;
    if (id === undefined) return;
    this.#focus.focusMessage(id);
    this.#window.scrollToKey(id, { offset: unreadOffset });
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
