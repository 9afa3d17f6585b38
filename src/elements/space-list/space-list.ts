import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { WebexSpaceSelectEvent } from '../../events/space-select.ts';
import { announce } from '../../internal/announcer.ts';
import { define } from '../../internal/define.ts';
import { whenPainted } from '../../internal/first-paint.ts';
import { chevronDownIcon, chevronForwardIcon, filterIcon, plusIcon } from '../../internal/icons.ts';
import { noticeStyles, renderError, renderNotice } from '../../internal/notice.ts';
import { RovingFocus } from '../../internal/roving-focus.ts';
import { renderSearchField } from '../../internal/search-field.ts';
import { VirtualWindow } from '../../internal/virtual-window.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { errors } from '../../locales/en/errors.ts';
import { spaceList as strings } from '../../locales/en/space-list.ts';
import type { Space } from '../../resources/index.ts';
import { buttons } from '../../styles/buttons.ts';
import { inputs } from '../../styles/inputs.ts';
import { scroller } from '../../styles/scroller.ts';
import { virtualWindow } from '../../styles/virtual-window.ts';
import '../avatar/avatar.ts';
import type { SpaceFilter } from './space-filter.ts';
import { spaceListStyles } from './space-list.styles.ts';
import { renderSpace, renderUnread, unreadOf } from './space-row.ts';
import { layOutRows, type GroupBy, type Row, type Section } from './space-rows.ts';

const rowHeight = 52;
const headingHeight = 32;

/**
 * The spaces of the identity, most recently active first and kept so, below those that somebody made favorites, with a
 * search over their names. Each has a menu: favorite, mark as read, settings, leave. What is made or joined begins at the
 * plus; hidden conversations are there as well.
 *
 * Keyboard: one tab stop; arrows, Home and End move, Enter chooses, the next tab stop is the menu of the row.
 *
 * @summary Lists and finds spaces.
 * @element webex-space-list
 * @fires {WebexSpaceSelectEvent} webex-space-select - Somebody chose a space; cancel it to keep the present one.
 * @fires {WebexSpaceCreateEvent} webex-space-create - Somebody wants to make a space; cancel it to make none.
 * @fires {WebexSpaceChangeEvent} webex-space-change - Somebody wants to change a space; cancel it to leave it as it is.
 * @fires {WebexSpaceLeaveEvent} webex-space-leave - Somebody wants to leave, hide or delete a space; cancel it to keep it.
 * @slot empty - Shown instead of our words where there is no space.
 * @csspart notice - Why there is nothing to list.
 */
export class WebexSpaceList extends WebexElement {
  static override styles = [buttons, inputs, noticeStyles, scroller, virtualWindow, spaceListStyles];

  /** The chosen space. Set by the person's choice, and by the page to choose for them. */
  @property({ attribute: 'space-id', reflect: true }) spaceId: string | undefined;

  /** How the list is divided until somebody chooses: not at all, into people and groups, or by team. */
  @property({ attribute: 'group-by' }) groupBy: GroupBy = 'none';

  /** Leaves away what makes, joins and changes spaces. */
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;

  @state() private filter = '';

  @query('.window') private scroller!: HTMLElement | null;

  readonly #window: VirtualWindow = new VirtualWindow(this, {
    scroller: () => this.scroller,
    count: () => this.#rows.length,
    keyAt: (index) => this.#rows[index]!.key,
    estimate: (index) => (this.#rows[index]?.section ? headingHeight : rowHeight),
    edge: 'start',
    onView: ({ last }) => {
      void whenPainted();
      this.#onView(last);
    },
  });
  readonly #focus: RovingFocus = new RovingFocus(this, {
    count: () => this.#rows.length,
    keyAt: (index) => this.#rows[index]!.key,
    window: this.#window,
    elementIn: (row) => row.querySelector<HTMLElement>('[data-key]'),
    page: () => Math.max(1, Math.floor((this.scroller?.clientHeight ?? 0) / rowHeight) - 1),
    onLeave: (edge) => edge === 'start' && this.renderRoot.querySelector('input')?.focus(),
  });
  /** These come once the list is painted. */
  #filter: SpaceFilter | undefined;
  #later: typeof import('./after-first-paint.ts') | undefined;

  #rows: readonly Row[] = [];
  #spaces: readonly Space[] = [];
  #spacesOf: readonly unknown[] = [];

  protected override firstUpdated(): void {
    import('./after-first-paint.ts')
      .then((later) => {
        this.#later = later;
        this.#filter = new later.SpaceFilter();
        this.#filter.prepare(this.#spaces);
        this.requestUpdate();
      })
      .catch(warnOfMissingChunk);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { store } = this;
    if (changed.has('store') && store) void store.spaces.load();
    this.#rows = store ? this.#rowsOf() : [];
    // All that was read may be hidden, or not unread.
    if (this.#rows.length === 0 && store?.spaces.moreStatus.peek() !== 'failed') void store?.spaces.loadAll();
  }

  protected override render(): TemplateResult {
    return html`
      <nav class="list" aria-label=${strings.label}>
        <div class="search" role="search" aria-label=${strings.filter}>
          ${renderSearchField({
            label: strings.filter,
            value: this.filter,
            onInput: (value) => void this.#search(value),
            onKeyDown: (event) => this.#onFilterKey(event),
            clearLabel: strings.clear,
          })}
          ${this.#renderMenuButton(strings.view, filterIcon(), 'view')}
          ${this.readOnly ? nothing : this.#renderMenuButton(strings.add, plusIcon(), 'add')}
        </div>
        ${this.#rows.length > 0 ? this.#renderRows() : html`<div class="scroller">${this.#renderInstead()}</div>`}
        ${this.store?.spaces.moreStatus.value === 'failed' ? this.#renderMoreFailed() : nothing}
      </nav>
    `;
  }

  /** Chooses a space as a person would. */
  select(spaceId: string): void {
    this.#focus.reset(spaceId);
    if (this.emit(new WebexSpaceSelectEvent(spaceId))) this.spaceId = spaceId;
  }

  /** Puts the focus on the space where it was last, at first on the first one, or into the search where there is none. */
  override focus(): void {
    if (this.#rows.length > 0) this.#focus.focus(this.#focus.index);
    else this.renderRoot.querySelector('input')?.focus();
  }

  /** What the list is divided by now. */
  get grouping(): GroupBy {
    return this.store?.listChoices.value.groupBy ?? this.groupBy;
  }

  #rowsOf(): readonly Row[] {
    const { spaces, teams, favorites, directSpaces, listChoices, readMarkers } = this.store!;
    const versions = [spaces, spaces.version.value, spaces.descriptions.value];
    if (versions.some((version, index) => version !== this.#spacesOf[index])) {
      this.#spacesOf = versions;
      this.#spaces = spaces.ids.map((id) => spaces.get(id).peek()).filter((space) => space !== undefined);
      this.#filter?.prepare(this.#spaces);
    }
    if (this.filter.trim() && this.#filter)
      return this.#filter.matching(this.#spaces, this.filter).map((space) => ({ key: space.id, space }));
    const { grouping: groupBy } = this;
    const { closed = [], unreadOnly } = listChoices.value;
    if (groupBy === 'team' && teams.status.value === 'idle') void teams.load();
    const shown = this.#spaces.filter(
      (space) =>
        !(space.type === 'direct' && directSpaces.isHidden(space)) &&
        (!unreadOnly || space.id === this.spaceId || readMarkers.isUnread(space)),
    );
    const teamName = (id: string): string | undefined => teams.of(id)?.name;
    return layOutRows({ spaces: shown, favorites: favorites.ids, groupBy, closed, teamName, titles: strings });
  }

  /** What stands where there are no rows. */
  #renderInstead(): unknown {
    const { store } = this;
    const session = store?.session;
    const status = store?.spaces.status.value ?? 'idle';
    if (session?.status.value === 'signed-out' && session.error.value) return renderError(session.error.value);
    if (status === 'failed' && store?.spaces.error.value)
      return renderError(store.spaces.error.value, () => void store.spaces.reload());
    if (status !== 'ready' || store!.spaces.moreStatus.value === 'loading')
      return Array.from({ length: 8 }, () => html`<div class="skeleton-row"></div>`);
    if (this.filter) return renderNotice({ title: strings.noMatch, text: strings.noMatchText(this.filter) });
    if (store!.listChoices.value.unreadOnly && store!.spaces.ids.length > 0) {
      const showAll = { ...store!.listChoices.value, unreadOnly: false };
      const action = { label: strings.showAll, onClick: () => (store!.listChoices.value = showAll) };
      return renderNotice({ title: strings.noUnread, text: strings.noUnreadText, action });
    }
    return html`<slot name="empty">${renderNotice({ title: strings.empty, text: strings.emptyText })}</slot>`;
  }

  #renderMenuButton(label: string, icon: TemplateResult, name: 'view' | 'add'): TemplateResult {
    return html`<button
      class="icon-button"
      aria-label=${label}
      title=${label}
      aria-haspopup="menu"
      @click=${({ currentTarget }: Event) => this.#openMenu(name, currentTarget as HTMLElement)}
    >
      ${icon}
    </button>`;
  }

  #renderRows(): TemplateResult {
    const total = this.#rows.length;
    const handlers = {
      lastWordsIn: this.#later?.lastWordsIn,
      presenceIn: this.#later?.presenceIn,
      onSelect: (spaceId: string) => this.select(spaceId),
      onContextMenu: this.#onContextMenu,
      onMore: this.readOnly ? undefined : this.#onMore,
    };
    return html`
      <div class="scroller window" @keydown=${this.#onKeyDown} @focusin=${this.#focus.onFocusIn}>
        <div class="rows" role="list">
          ${this.#window.rows((index) => {
            const { key, section, space } = this.#rows[index]!;
            const current = space && this.store!.spaces.get(space.id).value;
            const isTabStop = this.#focus.isTabStop(index);
            return html`<div class="row" role="listitem" aria-setsize=${total} aria-posinset=${index + 1}>
              ${section ? this.#renderHeading(key, section, isTabStop) : nothing}
              ${current ? renderSpace(this.store!, current, { ...handlers, isTabStop, isCurrent: key === this.spaceId }) : nothing}
            </div>`;
          })}
        </div>
      </div>
    `;
  }

  #renderHeading(key: string, { id, title, isOpen, spaces }: Section, isTabStop: boolean): TemplateResult {
    const unread = isOpen ? undefined : unreadOf(spaces, this.store!);
    return html`
      <button
        class="heading ${unread ? 'unread' : ''}"
        data-key=${key}
        tabindex=${isTabStop ? 0 : -1}
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => this.#toggle(id)}
      >
        ${isOpen ? chevronDownIcon() : chevronForwardIcon()}
        <bdi class="truncated">${displayText(title)}</bdi>
        ${unread ? renderUnread(unread) : nothing}
      </button>
    `;
  }

  #renderMoreFailed(): TemplateResult {
    return html`
      <div class="more-failed" role="status">
        ${strings.moreFailed}
        <button class="link-button" @click=${() => this.store?.spaces.loadMore()}>${errors.retry}</button>
      </div>
    `;
  }

  #toggle(sectionId: string): void {
    const { listChoices } = this.store!;
    const { closed = [] } = listChoices.value;
    const isClosed = closed.includes(sectionId);
    const others = closed.filter((id) => id !== sectionId);
    listChoices.value = { ...listChoices.value, closed: isClosed ? others : [...others, sectionId] };
  }

  #onView(last: number): void {
    const { store } = this;
    if (!store || last < this.#rows.length - 20) return;
    if (store.spaces.moreStatus.peek() !== 'failed') void store.spaces.loadMore();
  }

  async #search(filter: string): Promise<void> {
    this.filter = filter;
    this.#focus.reset();
    if (!filter) return;
    // It must find what has not been scrolled to yet.
    await this.store?.spaces.loadAll();
    await this.updateComplete;
    const { length } = this.#rows;
    if (filter === this.filter)
      announce(this, length > 0 ? strings.found(length) : strings.noMatch, { topic: 'found' });
  }

  #openMenu(name: 'view' | 'add', anchor: HTMLElement): void {
    import('./list-menus.ts')
      .then(({ openAddMenu, openViewMenu }) => (name === 'add' ? openAddMenu : openViewMenu)(this, anchor))
      .catch(warnOfMissingChunk);
  }

  readonly #onMore = (event: Event): void => {
    const anchor = event.currentTarget as HTMLElement;
    const id = (anchor.previousElementSibling as HTMLElement).dataset['key']!;
    import('../space-dialogs/space-menu.ts')
      .then(({ openSpaceMenu }) => openSpaceMenu(this, anchor, id))
      .catch(warnOfMissingChunk);
  };

  /** A right click, a long press, the menu key. */
  readonly #onContextMenu = (event: Event): void => {
    const more = (event.currentTarget as HTMLElement).nextElementSibling as HTMLElement | null;
    if (!more) return;
    event.preventDefault();
    more.click();
  };

  #onFilterKey(event: KeyboardEvent): void {
    const [first] = this.#rows;
    if (event.key === 'Escape' && this.filter) {
      event.stopPropagation();
      event.preventDefault();
      this.filter = '';
    } else if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      this.#focus.focus(0);
    } else if (event.key === 'Enter' && !event.isComposing && this.filter && first?.space) this.select(first.space.id);
  }

  /** Across, a heading opens and closes its section; up and down as in any list. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const key = (event.target as HTMLElement).dataset['key'];
    const section = this.#rows.find((row) => row.key === key)?.section;
    if (!section || !/^Arrow(?:Left|Right)$/.test(event.key)) return this.#focus.onKeyDown(event);
    const opens = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if ((event.key === opens) !== section.isOpen) this.#toggle(section.id);
    event.preventDefault();
  };
}

define('webex-space-list', WebexSpaceList);

declare global {
  interface HTMLElementTagNameMap {
    'webex-space-list': WebexSpaceList;
  }
}
