import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.ts';
import { nextFrame } from '../../internal/frame.ts';
import { jumpDownIcon } from '../../internal/icons.ts';
import { noticeStyles } from '../../internal/notice.ts';
import { VirtualWindow, type WindowView } from '../../internal/virtual-window.ts';
import { conversation as words } from '../../locales/en/conversation.ts';
import { sentences } from '../../locales/punctuation.ts';
import type { Store } from '../../store/store.ts';
import { buttons } from '../../styles/buttons.ts';
import { FloatingDay } from './floating-day.ts';
import { LinkedMessage, linkedMessageStyles } from './linked-message.ts';
import { ReadReceipts } from './read-receipts.ts';
import { readReceiptStyles } from './read-receipts.styles.ts';
import { RowFocus } from './row-focus.ts';
import { SearchBar } from './search-bar.ts';
import { SystemEvents } from './system-events.ts';
import { ThreadNews } from './thread-news.ts';
import { threadPartsStyles } from './thread-parts.styles.ts';
import type { ThreadRows } from './thread-rows.ts';
import type { ThreadUnread } from './thread-unread.ts';

export { readBackTo } from './read-back.ts';
export { renderEvents, renderGap, renderOlderFailed } from './thread-gaps.ts';
export { renderState } from './thread-states.ts';

/** So near the first row, in rows, older messages are read. */
const nearBeginning = 12;

export interface ThreadPartsOptions {
  rows: () => ThreadRows | undefined;
  unread: () => ThreadUnread | undefined;
  scroller: () => HTMLElement | null;
  onView: (view: WindowView) => void;
  /** Goes to the message that a link names. */
  follow: (messageId: string) => void;
  /** Goes to a message that the search has found. */
  show: (messageId: string) => void;
}

type Host = LitElement & { readonly store: Store | undefined };

/** What a conversation has beside its newest messages: it comes when these are painted. */
export class ThreadParts {
  readonly window: VirtualWindow;
  readonly focus: RowFocus;
  readonly receipts: ReadReceipts;
  readonly search: SearchBar;
  readonly link: LinkedMessage;
  readonly #day: FloatingDay;
  readonly #host: Host;
  readonly #options: ThreadPartsOptions;
  #news: ThreadNews | undefined;

  constructor(host: Host, options: ThreadPartsOptions) {
    const { rows, scroller } = options;
    addStyles(host.renderRoot, buttons, noticeStyles, threadPartsStyles, readReceiptStyles, linkedMessageStyles);
    this.#host = host;
    this.#options = options;
    this.window = new VirtualWindow(host, {
      scroller,
      count: () => rows()?.count ?? 0,
      keyAt: (index) => rows()?.keyAt(index) ?? '',
      estimate: (index) => rows()?.estimate(index, host.clientWidth || 640) ?? 0,
      edge: 'end',
      onView: (view) => this.#onView(view),
    });
    this.#day = new FloatingDay(host);
    this.focus = new RowFocus(host, { rows, window: this.window });
    this.receipts = new ReadReceipts(host, () => rows()?.timeline);
    this.link = new LinkedMessage(host, options.follow);
    this.search = new SearchBar(host, {
      timeline: () => rows()?.timeline,
      show: options.show,
      onClose: (found) => this.focus.focusCurrent(found),
    });
  }

  /** Another conversation is shown from now on. */
  open(rows: ThreadRows | undefined): void {
    this.search.leave();
    this.link.leave();
    const { store } = this.#host;
    this.#news = undefined;
    if (!store || !rows) return;
    const { timeline } = rows;
    this.#news = new ThreadNews(store, timeline);
    if (timeline.parentId === undefined) rows.system = SystemEvents.of(store, timeline.spaceId);
  }

  /** Takes over the rows that were painted first, where they stand. */
  takeOver(target: { key: string; offset: number } | undefined): void {
    this.window.takeOver();
    this.focus.takeOver();
    if (target) this.goToUnread(target);
  }

  goToUnread({ key, offset }: { key: string; offset: number }): void {
    this.#news?.startBefore(key);
    this.window.scrollToKey(key, { offset });
  }

  /** Before a render. */
  update(atEnd: boolean): void {
    this.#news?.update(this.#host, atEnd);
    this.focus.keep();
  }

  /** After a render. */
  updated(): void {
    this.focus.restore();
    this.search.hostUpdated();
  }

  /** What lies over the upper edge of the rows: the way to what is unread, and the day on top. */
  renderAbove(goToUnread: () => void): TemplateResult {
    const waiting = this.#options.unread()?.waiting ?? 0;
    return html`${this.link.render()}
      <div class="above">
        ${
          waiting > 0
            ? html`<button class="button jump up fresh" part="jump" @click=${goToUnread}>
                ${jumpDownIcon()}${words.unreadMessages(waiting)}
              </button>`
            : nothing
        }
        ${this.#day.render()}
      </div>`;
  }

  /** What lies over the lower edge of the rows: the way to the latest. */
  renderBelow(atEnd: boolean, goToLatest: () => void): TemplateResult | typeof nothing {
    if (atEnd) return nothing;
    const count = this.#news?.count ?? 0;
    const fresh = count > 0 ? words.newMessages(count) : undefined;
    return html`<button
      class="button jump ${fresh ? 'fresh' : ''}"
      part="jump"
      aria-label=${fresh ? sentences(fresh, words.jumpToLatest) : words.jumpToLatest}
      @click=${() => {
        goToLatest();
        this.focus.focusLatest();
      }}
    >
      ${jumpDownIcon()}${fresh ?? nothing}
    </button>`;
  }

  /** Somebody scrolls, and is not at the end. */
  showDay(): void {
    const time = this.#options.rows()?.timeAt(Math.max(1, this.window.view.first));
    if (time) this.#day.show(time);
  }

  #onView(view: WindowView): void {
    const { first, last } = view;
    const rows = this.#options.rows();
    if (!rows || first < 0) return;
    this.#options.onView(view);
    const { timeline } = rows;
    const keys = Array.from({ length: last - first + 1 }, (_, offset) => rows.keyAt(first + offset));
    if (this.#options.unread()?.look(keys)) queueMicrotask(() => this.#host.requestUpdate());
    for (const key of keys) {
      const gap = timeline.gapBefore(key);
      // Not while heights are being told: what says that it is read has another one.
      if (gap?.status.peek() === 'idle') void nextFrame().then(() => timeline.fill(gap));
    }
    const { hasOlder, olderStatus, status } = timeline;
    const wanted = first <= nearBeginning && hasOlder.peek() && status.peek() === 'ready';
    if (wanted && olderStatus.peek() !== 'failed' && olderStatus.peek() !== 'loading') void timeline.loadOlder();
  }
}
