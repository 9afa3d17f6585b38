import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WebexPersonSelectEvent } from '../../events/person-select.ts';
import { announce } from '../../internal/announcer.ts';
import { define } from '../../internal/define.ts';
import type { WebexDialog } from '../../internal/dialog.ts';
import { explainError } from '../../internal/explain-error.ts';
import { closeIcon, personAddIcon } from '../../internal/icons.ts';
import { noticeStyles, renderError, renderNotice } from '../../internal/notice.ts';
import { renderLoading } from '../../internal/loading-rows.ts';
import { openMenu, type WebexMenu } from '../../internal/menu.ts';
import { RovingFocus } from '../../internal/roving-focus.ts';
import { renderSearchField } from '../../internal/search-field.ts';
import { VirtualWindow } from '../../internal/virtual-window.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { errors } from '../../locales/en/errors.ts';
import { number } from '../../locales/phrases.ts';
import { sentences } from '../../locales/punctuation.ts';
import { peoplePicker as picker } from '../../locales/en/people-picker.ts';
import { memberPanel as strings } from '../../locales/en/member-panel.ts';
import { buttons } from '../../styles/buttons.ts';
import { inputs } from '../../styles/inputs.ts';
import { scroller } from '../../styles/scroller.ts';
import { skeleton } from '../../styles/skeleton.ts';
import { virtualWindow } from '../../styles/virtual-window.ts';
import '../avatar/avatar.ts';
import { personMarks } from '../person/person-marks.styles.ts';
import { MemberActions, nameOf } from './member-actions.ts';
import { MemberFilter } from './member-filter.ts';
import { groupOf, type Member, type MemberGroup } from './member-group.ts';
import { memberPanelStyles } from './member-panel.styles.ts';
import { renderMember } from './member-row.ts';

const rowHeight = 48;

/**
 * The people of a space or of a team: moderators first, then by name, with marks for bots and for people of other
 * organizations, and with all that can be done about them: add, take out, make and unmake moderators, step down, leave.
 * What the rules forbid is there with the reason; what Webex refuses is said in words, and the list is read again.
 *
 * Keyboard: one tab stop for the list; arrows, Home, End, Page Up, Page Down and letters move, Enter chooses the person,
 * Tab goes on to what can be done about them.
 *
 * @summary Lists and manages the people of a space or a team.
 * @element webex-member-panel
 * @fires {WebexPersonSelectEvent} webex-person-select - Somebody chose a person; cancel it to show no card.
 * @fires {WebexPersonMessageEvent} webex-person-message - Somebody wants to write to a person.
 * @fires {WebexMembershipChangeEvent} webex-membership-change - Somebody wants to change who is here; cancel it to leave
 * everything as it is.
 * @fires {WebexMembershipFailedEvent} webex-membership-failed - What somebody wanted did not succeed. Does not bubble.
 * @csspart member - The button with somebody's name.
 * @csspart menu - What can be done about somebody.
 * @csspart notice - Why there is nobody to list.
 */
export class WebexMemberPanel extends WebexElement {
  static override styles = [
    buttons,
    inputs,
    noticeStyles,
    skeleton,
    scroller,
    virtualWindow,
    personMarks,
    memberPanelStyles,
  ];

  /** The space whose people are listed. */
  @property({ attribute: 'space-id' }) spaceId: string | undefined;

  /** The team whose people are listed, where there is no `space-id`. */
  @property({ attribute: 'team-id' }) teamId: string | undefined;

  @state() private filter = '';

  @query('.window') private scroller!: HTMLElement | null;

  readonly #window: VirtualWindow = new VirtualWindow(this, {
    scroller: () => this.scroller,
    count: () => this.#members.length,
    keyAt: (index) => this.#members[index]!.id,
    estimate: () => rowHeight,
    edge: 'start',
    onView: ({ first, last }) =>
      this.store?.people.ensure(this.#members.slice(Math.max(0, first), last + 1).map(({ personId }) => personId)),
  });
  readonly #focus: RovingFocus = new RovingFocus(this, {
    count: () => this.#members.length,
    keyAt: (index) => this.#members[index]!.id,
    window: this.#window,
    elementIn: (row) => row.querySelector<HTMLElement>('.person'),
    page: () => Math.max(1, Math.floor((this.scroller?.clientHeight ?? 0) / rowHeight) - 1),
    textAt: (index) => this.#members[index]!.personDisplayName,
    onLeave: (edge) => edge === 'start' && this.renderRoot.querySelector('input')?.focus(),
  });
  readonly #actions = new MemberActions(this);
  readonly #filter = new MemberFilter();
  #group: MemberGroup | undefined;
  #members: readonly Member[] = [];
  #watched: MemberGroup['list'] | undefined;
  #endWatch: (() => void) | undefined;
  /** The group whose space was there once. */
  #seenId: string | undefined;
  #menu: WebexMenu | undefined;
  #menuFor: Member | undefined;

  /** Opens the dialog to add people, where that is not refused. */
  async openAdd(): Promise<void> {
    const group = this.#group;
    if (!group || group.refusal('add') !== undefined) return;
    const { openAddMembers } = await import('./add-members.ts');
    if (group.id === this.#group?.id) await openAddMembers(this, () => this.#group);
  }

  /** Puts the focus on the person where it was last, at first on the first one, or into the search where there is nobody. */
  override focus(): void {
    if (this.#members.length > 0) this.#focus.focus(this.#focus.index);
    else this.renderRoot.querySelector('input')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('spaceId') || changed.has('teamId')) {
      this.filter = '';
      this.#focus.reset();
      this.#menu?.close();
      for (const dialog of this.renderRoot.querySelectorAll('webex-add-members-dialog, webex-question-dialog'))
        (dialog as WebexDialog).close();
      this.#actions.leave();
    }
    if (this.store && this.spaceId && (changed.has('store') || changed.has('spaceId')))
      void this.store.spaces.ensure(this.spaceId);
    this.#group = groupOf(this.store, this);
    if (this.#group?.space) this.#seenId = this.#group.id;
    this.#watch(this.#group?.list);
    this.#members = this.#group && !this.#isGone ? this.#filter.apply(this.#group.list.list.value, this.filter) : [];
    this.#keepMenuTrue();
  }

  protected override render(): TemplateResult {
    const group = this.#group;
    return html`
      <section class="panel" aria-label=${strings.label}>
        ${
          group && !this.#isGone
            ? html`<div class="top">
                <div class="search" role="search" aria-label=${strings.filter}>
                  ${renderSearchField({
                    label: strings.filter,
                    value: this.filter,
                    onInput: (value) => void this.#search(value),
                    onKeyDown: (event) => this.#onFilterKey(event),
                    clearLabel: strings.clear,
                  })}
                </div>
                ${this.#renderAdd(group)}
              </div>`
            : nothing
        }
        ${this.#renderFailure()}
        ${this.#members.length > 0 ? this.#renderRows() : html`<div class="scroller">${this.#renderInstead()}</div>`}
      </section>
    `;
  }

  #renderAdd(group: MemberGroup): TemplateResult {
    const refusal = group.refusal('add');
    const { list } = group;
    const count = list.list.value.length;
    const shown = number(count);
    const known = list.status.value === 'ready' && count > 0;
    return html`
      <p class="note">
        ${known ? (list.hasMore.value ? strings.countSoFar(shown) : strings.count(count, shown)) : nothing}
      </p>
      <button
        class="button add"
        aria-disabled=${refusal ? 'true' : 'false'}
        aria-describedby=${refusal ? 'add-refused' : nothing}
        @click=${() => this.openAdd()}
      >
        ${personAddIcon()} ${strings.add}
      </button>
      ${refusal ? html`<p class="note" id="add-refused">${strings.refused[refusal]}</p>` : nothing}
    `;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { failure } = this.#actions;
    if (!failure) return nothing;
    const { title, advice, retry } = explainError(failure.error);
    return html`<div class="failure" role="alert">
      <div>
        <strong>${strings.failed[failure.change](failure.name)}</strong> ${sentences(title, advice)}
        ${retry ? html`<button class="link-button" @click=${failure.retry}>${errors.retry}</button>` : nothing}
      </div>
      <button
        class="icon-button"
        aria-label=${strings.dismiss}
        title=${strings.dismiss}
        @click=${() => this.#actions.dismiss()}
      >
        ${closeIcon()}
      </button>
    </div>`;
  }

  #renderRows(): TemplateResult {
    const members = this.#members;
    const list = this.#group!.list;
    return html`
      <div class="scroller window" @keydown=${this.#focus.onKeyDown} @focusin=${this.#focus.onFocusIn}>
        <div class="rows" role="list" aria-label=${strings.label}>
          ${this.#window.rows((index) =>
            renderMember({
              store: this.store,
              member: members[index]!,
              index,
              count: members.length,
              isTabStop: this.#focus.isTabStop(index),
              isWorking: this.#actions.isWorking(members[index]!),
              onSelect: (personId, anchor) => void this.#select(personId, anchor),
              onMenu: (member, button) => this.#openMenu(member, button),
            }),
          )}
        </div>
      </div>
      ${
        list.moreStatus.value === 'failed'
          ? html`<div class="more-failed" role="status">
              ${strings.moreFailed}
              <button class="link-button" @click=${() => list.loadMore()}>${errors.retry}</button>
            </div>`
          : nothing
      }
    `;
  }

  /** What stands where there are no rows. */
  #renderInstead(): unknown {
    const group = this.#group;
    if (!group) return renderNotice({ title: strings.noSpace });
    if (this.#isGone)
      return renderNotice({ title: group.isTeam ? strings.goneTeam : strings.gone, text: strings.goneText });
    const { list } = group;
    if (list.status.value === 'failed' && list.error.value)
      return renderError(list.error.value, () => void list.reload());
    if (list.status.value !== 'ready') return renderLoading(6);
    return renderNotice({ title: strings.noMatch, text: strings.noMatchText });
  }

  /** A space that was there and is not any more. */
  get #isGone(): boolean {
    const group = this.#group;
    if (group && !group.isTeam) return group.space === undefined && this.#seenId === group.id;
    return group?.list.error.value !== undefined && group.list.status.value === 'ready' && !group.mine;
  }

  #watch(list: MemberGroup['list'] | undefined): void {
    if (list === this.#watched) return;
    this.#endWatch?.();
    this.#watched = list;
    this.#endWatch = list?.watch();
  }

  async #select(personId: string, anchor: HTMLElement): Promise<void> {
    if (!this.emit(new WebexPersonSelectEvent(personId))) return;
    const { openPersonCard } = await import('../person-card/person-card.ts');
    await openPersonCard(anchor, personId, { store: this.store });
  }

  #openMenu(member: Member, button: HTMLElement): void {
    const items = this.#actions.for(this.#group!, member);
    this.#menuFor = member;
    this.#menu = openMenu(this, button, strings.actions(nameOf(member)), items);
  }

  /** What can be done changes with the rules; who has gone has no menu. */
  #keepMenuTrue(): void {
    if (!this.#menu?.isConnected) return;
    const member = this.#members.find(({ id }) => id === this.#menuFor?.id);
    if (member && this.#group) this.#menu.items = this.#actions.for(this.#group, member);
    else this.#menu.close();
  }

  async #search(filter: string): Promise<void> {
    this.filter = filter;
    await this.updateComplete;
    if (!filter || filter !== this.filter) return;
    const { length } = this.#members;
    announce(this, length > 0 ? picker.found(length) : strings.noMatch, { topic: 'found' });
  }

  #onFilterKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.filter) {
      event.stopPropagation();
      event.preventDefault();
      this.filter = '';
    } else if (event.key === 'ArrowDown' && this.#members.length > 0) {
      event.preventDefault();
      this.#focus.focus(0);
    }
  }
}

define('webex-member-panel', WebexMemberPanel);

declare global {
  interface HTMLElementTagNameMap {
    'webex-member-panel': WebexMemberPanel;
  }
}
