import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { define } from '../../internal/define.ts';
import { whenPainted } from '../../internal/first-paint.ts';
import type { WindowView } from '../../internal/virtual-window.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { messages as words } from '../../locales/en/messages.ts';
import { untracked } from '../../store/reactive.ts';
import type { SessionStatus } from '../../store/session.ts';
import { scroller } from '../../styles/scroller.ts';
import { skeleton } from '../../styles/skeleton.ts';
import { virtualWindow } from '../../styles/virtual-window.ts';
import '../message/message.ts';
import { FirstRows } from './first-rows.ts';
import { renderRow, type MessageRow, type RenderMessage } from './message-row.ts';
import { messageThreadStyles } from './message-thread.styles.ts';
import { renderDividers } from './row-dividers.ts';
import { renderHistory } from './thread-history.ts';
import { stateOf, ThreadLoading } from './thread-loading.ts';
import type { ThreadParts } from './thread-parts.ts';
import { ThreadRows } from './thread-rows.ts';
import { ThreadUnread } from './thread-unread.ts';

type PartsModule = typeof import('./thread-parts.ts');

let loaded: PartsModule | undefined;

/** Loads what a conversation does not need for its first paint; a conversation that begins later has it at once. */
export const loadThreadParts = async (): Promise<PartsModule> => (loaded ??= await import('./thread-parts.ts'));

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
  static override styles = [scroller, skeleton, virtualWindow, messageThreadStyles];

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

  @state() private highlighted: string | undefined;
  @query('.scroller') private scroller!: HTMLElement | null;

  /** The end is in view. */
  #atEnd = true;
  #rows: ThreadRows | undefined;
  #release: (() => void) | undefined;
  #entries = 0;
  #unread: ThreadUnread | undefined;
  /** The id of whom it was opened for. */
  #reader: string | undefined;
  #session: SessionStatus | undefined;
  #isSpaceAsked = false;
  #unmark: ReturnType<typeof setTimeout> | undefined;
  /** Counts where somebody was sent: what takes its time on the way gives up when they were sent elsewhere. */
  #turn = 0;

  readonly #first = new FirstRows(this, {
    scroller: () => this.scroller,
    onView: (atEnd) => this.#seeEnd(atEnd),
  });
  readonly #loading = new ThreadLoading(this);
  #parts: ThreadParts | undefined;
  #isEquipping = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (loaded) this.#takeParts(loaded);
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
   * @returns whether it went there: not when the message was deleted, is elsewhere or could not be read, nor when
   *   somebody was sent elsewhere meanwhile.
   */
  async jumpToMessage(id: string): Promise<boolean> {
    return (await this.#jump(id)) ?? false;
  }

  /** Undefined where somebody was sent elsewhere meanwhile. */
  async #jump(id: string): Promise<boolean | undefined> {
    const turn = (this.#turn += 1);
    await this.updateComplete;
    const parts = await this.#equip();
    const { store } = this;
    const rows = this.#rows;
    if (!parts || !store || !rows) return false;
    const isWanted = () => rows === this.#rows && turn === this.#turn;
    if (!(await loaded!.readBackTo(store, rows.timeline, id, isWanted))) return isWanted() ? false : undefined;
    this.highlighted = id;
    clearTimeout(this.#unmark);
    this.#unmark = setTimeout(() => (this.highlighted = undefined), markFor);
    parts.window.scrollToKey(id, { block: 'center' });
    await this.updateComplete;
    return true;
  }

  /** Goes to the latest message. */
  jumpToLatest(): void {
    this.#turn += 1;
    this.#goToEnd();
  }

  #goToEnd(): void {
    if (this.#parts) this.#parts.window.scrollToEdge('end');
    else this.#first.goTo();
  }

  /** Puts the focus on the message where it was last, at first on the latest in view. */
  override focus(): void {
    if (this.scroller && this.#parts) this.#parts.focus.focusCurrent();
    else this.renderRoot.querySelector<HTMLElement>('.root')?.focus();
  }

  /** Opens the search in the conversation, or goes to it. Ctrl+F or Cmd+F does so too while the focus is inside. */
  async openSearch(): Promise<void> {
    await this.updateComplete;
    await (await this.#equip())?.search.open();
  }

  /** Closes the search; what it found stays in view. */
  closeSearch(): void {
    this.#parts?.search.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const reader = this.store?.session.me.value?.id;
    const isOther = reader !== undefined && this.#reader !== undefined && reader !== this.#reader;
    this.#reader = reader ?? this.#reader;
    const isMoved = changed.has('store') || changed.has('spaceId') || changed.has('parentId');
    if (isMoved || isOther || !this.#release) this.#open();
    if (!this.#rows) return;
    this.#unread?.update();
    this.#rows.update();
    const count = this.#rows.entries.length;
    if (count > this.#entries) {
      this.jumpToLatest();
      this.#unread?.stay();
    }
    this.#entries = count;
    this.#parts?.update(this.#atEnd);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#recover();
    this.#loading.update(this.#state === 'loading');
    this.#parts?.updated();
    void this.#equipInTime();
    void this.#goToUnread();
    this.#markRead();
    if (this.messageId !== undefined && (changed.has('messageId') || changed.has('spaceId') || changed.has('store'))) {
      this.#follow(this.messageId);
    }
  }

  #follow(id: string): void {
    const jump = this.#jump(id);
    void this.#equip().then((parts) => parts?.link.watch(id, jump));
  }

  protected override render(): TemplateResult {
    const search = this.#parts?.search;
    return html`<section class="root" tabindex="-1" @keydown=${search?.onKeyDown}>
      ${search?.render(this.store) ?? nothing}${this.#renderContent()}
    </section>`;
  }

  get #state(): ReturnType<typeof stateOf> {
    return stateOf(this.store, this.spaceId, this.#rows);
  }

  #renderContent() {
    const state = this.#state;
    if (state === 'messages' && this.#rows) return this.#renderRows(this.#rows);
    return state === 'loading' || !this.#parts
      ? this.#loading.render()
      : loaded!.renderState(this.store, this.#rows?.timeline);
  }

  #renderRows(rows: ThreadRows) {
    const parts = this.#parts;
    const row = (index: number): TemplateResult => this.#renderRow(rows, index);
    return html`
      ${parts?.renderAbove(this.#onJumpToUnread) ?? nothing}
      <div
        class="scroller window"
        part="scroller"
        role="log"
        aria-live="off"
        aria-label=${this.#label}
        @scroll=${this.#onScroll}
        @keydown=${parts?.focus.onKeyDown}
        @focusin=${parts?.focus.onFocusIn}
        @focusout=${parts?.focus.onFocusOut}
      >
        <div class="rows">${parts ? parts.window.rows(row) : this.#first.render(rows, row)}</div>
      </div>
      ${parts?.renderBelow(this.#atEnd, () => this.jumpToLatest()) ?? nothing}
    `;
  }

  /** Whoever sees the end of a conversation has read it. */
  readonly #markRead = (): void => {
    const { store, spaceId, parentId } = this;
    if (!store || spaceId === undefined || parentId !== undefined || !this.#atEnd || document.hidden) return;
    if (!this.#unread || this.#unread.isSettling) return;
    untracked(() => {
      const newest = this.#rows?.timeline.ids.at(-1);
      const read = newest === undefined ? undefined : store.messages.peek(newest)?.created;
      const times = [read, store.spaces.get(spaceId).peek()?.lastActivity].map((time) => Date.parse(time ?? '') || 0);
      if (newest !== undefined) store.readMarkers.markRead(spaceId, Math.max(...times), newest);
    });
  };

  #renderRow(rows: ThreadRows, index: number): TemplateResult {
    if (index === 0) {
      const { timeline, historyKey } = rows;
      const failed = timeline.olderStatus.value === 'failed' && this.#parts;
      const history = failed ? loaded!.renderOlderFailed(timeline) : renderHistory(timeline, this.#title);
      return html`<div class="row" data-key=${historyKey}>${history}</div>`;
    }
    const key = rows.keyAt(index);
    const context = rows.contextOf(index);
    const { continued, namesParent } = context;
    const entry = rows.entryAt(index);
    const inThread = this.parentId !== undefined;
    const isLast = index === rows.count - 1;
    const parts = this.#parts;
    const focus = parts?.focus;
    const standard = html`<webex-message
      exportparts="message, author, time, body, footer"
      tabindex=${focus?.isEntered(key) ? nothing : -1}
      .store=${this.store}
      .messageId=${entry ? undefined : key}
      .entry=${entry}
      .continued=${continued}
      .namesParent=${namesParent}
      .inThread=${inThread}
      .highlighted=${this.highlighted === key}
      .active=${focus?.isActive(key) ?? false}
    ></webex-message>`;
    return html`<div class="row ${isLast ? 'last' : ''}" data-key=${key}>
      ${renderDividers(rows, key, context, loaded)}
      <div class="item" role="article" tabindex=${(focus?.isTabStop(index) ?? isLast) ? 0 : -1}>
        ${this.renderMessage ? this.#renderByPage(key, { entry, continued, inThread, standard }) : standard}
      </div>
      ${parts?.receipts.render(key) ?? nothing}
      ${isLast ? (loaded?.renderEvents(rows.latestEvents) ?? nothing) : nothing}
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
    this.#unread = undefined;
    this.#first.goTo();
    this.#parts?.focus.reset();
    this.#entries = Infinity;
    this.#atEnd = true;
    if (!store || !spaceId || !this.isConnected) return this.#parts?.open(undefined);
    untracked(() => {
      const timeline = store.messages.timeline(spaceId, parentId || undefined);
      this.#rows = new ThreadRows(store, timeline);
      this.#parts?.open(this.#rows);
      this.#unread = new ThreadUnread(store, timeline);
      this.#release = timeline.watch();
      this.#isSpaceAsked = false;
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
      if (session === 'ready' && !this.#isSpaceAsked) {
        // By now the recent spaces are here, which most likely has been among them.
        this.#isSpaceAsked = true;
        store.spaces.ensure(rows.timeline.spaceId).catch(() => {});
      }
      if (status === 'idle' && session === 'ready') void rows.timeline.load();
      else if (status === 'failed' && session === 'ready' && became) void rows.timeline.reload();
    });
  }

  async #goToUnread(): Promise<void> {
    const rows = this.#rows;
    const unread = this.#unread;
    if (!rows || !unread || this.#state === 'loading' || rows.timeline.status.peek() !== 'ready') return;
    const seeking = unread.seek(this.lastReadAt, this.messageId === undefined);
    if (!seeking) return;
    const found = await seeking;
    if (unread !== this.#unread) return;
    if (!found) return this.#markRead();
    const { id } = found;
    rows.unreadId = id;
    // Whoever scrolled meanwhile stays where they are.
    if (found.goes && this.#atEnd) {
      const target = { key: id, offset: unreadOffset };
      if (this.#parts) this.#parts.goToUnread(target);
      else this.#first.goTo(target);
      unread.isOnTheWay = true;
      this.#atEnd = false;
    }
    this.requestUpdate();
    await this.updateComplete;
    const view = this.#parts?.window.view;
    if (view && view.first >= 0 && unread === this.#unread && unread.isOnTheWay) this.#onView(view);
  }

  /** An update may be what brings it into view, and the next one waits until that is done. */
  #seeEnd(atEnd: boolean): void {
    if (atEnd === this.#atEnd) return;
    this.#atEnd = atEnd;
    queueMicrotask(() => this.requestUpdate());
  }

  #onView({ atEnd }: WindowView): void {
    this.#seeEnd(atEnd);
    // Where all that is unread is in view, what comes next is to be seen too.
    const unread = this.#unread;
    if (!unread?.isOnTheWay) return;
    unread.isOnTheWay = false;
    if (atEnd) this.#goToEnd();
  }

  readonly #onScroll = (): void => {
    if (!this.#parts) this.#first.onScroll();
    else if (!this.#atEnd) this.#parts.showDay();
  };

  readonly #onJumpToUnread = (): void => {
    const id = this.#unread?.id;
    if (id === undefined || !this.#parts) return;
    this.#parts.focus.focusMessage(id);
    this.#parts.window.scrollToKey(id, { offset: unreadOffset });
  };

  /** Loads the parts: when the messages are painted, and at once where there are none. */
  async #equipInTime(): Promise<void> {
    const state = this.#state;
    if (this.#isEquipping || this.#parts || state === 'loading') return;
    this.#isEquipping = true;
    if (state === 'messages') await whenPainted();
    await this.#equip();
    this.#isEquipping = false;
  }

  async #equip(): Promise<ThreadParts | undefined> {
    try {
      this.#takeParts(await loadThreadParts());
    } catch (cause) {
      warnOfMissingChunk(cause);
      this.#first.takeAll();
    }
    return this.#parts;
  }

  #takeParts({ ThreadParts: Parts }: PartsModule): void {
    if (this.#parts) return;
    this.#first.place();
    this.removeController(this.#first);
    this.#first.hostDisconnected();
    const parts = new Parts(this, {
      rows: () => this.#rows,
      unread: () => this.#unread,
      scroller: () => this.scroller,
      onView: (view) => this.#onView(view),
      follow: (id) => this.#follow(id),
      show: (id) => void this.#jump(id),
    });
    this.#parts = parts;
    if (!this.#rows) return;
    parts.open(this.#rows);
    parts.takeOver(this.#first.target);
    this.requestUpdate();
  }

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
