import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { WebexPersonSelectEvent } from '../../events/person-select.ts';
import { define } from '../../internal/define.ts';
import { fold } from '../../internal/fold.ts';
import { botIcon, externalIcon, moderatorIcon } from '../../internal/icons.ts';
import { noticeStyles, renderError, renderNotice } from '../../internal/notice.ts';
import { renderSearchField } from '../../internal/search-field.ts';
import { VirtualWindow } from '../../internal/virtual-window.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { memberPanel as strings } from '../../locales/en/member-panel.ts';
import type { Membership, Person } from '../../resources/index.ts';
import { inputs } from '../../styles/inputs.ts';
import { scroller } from '../../styles/scroller.ts';
import { skeleton } from '../../styles/skeleton.ts';
import { virtualWindow } from '../../styles/virtual-window.ts';
import '../avatar/avatar.ts';
import { memberPanelStyles } from './member-panel.styles.ts';

/**
 * The people of a space: moderators first, then by name, with marks for bots and for people of other organizations.
 *
 * @summary Lists the people of a space.
 * @element webex-member-panel
 * @fires {WebexPersonSelectEvent} webex-person-select - Somebody chose a person.
 * @csspart notice - Why there is nobody to list.
 */
export class WebexMemberPanel extends WebexElement {
  static override styles = [inputs, noticeStyles, skeleton, scroller, virtualWindow, memberPanelStyles];

  /** The space whose people are listed. */
  @property({ attribute: 'space-id' }) spaceId: string | undefined;

  @state() private filter = '';

  @query('.window') private scroller!: HTMLElement | null;

  readonly #window: VirtualWindow = new VirtualWindow(this, {
    scroller: () => this.scroller,
    count: () => this.#members.length,
    keyAt: (index) => this.#members[index]!.id,
    estimate: () => 48,
    edge: 'start',
    onView: ({ first, last }) =>
      this.store?.people.ensure(this.#members.slice(Math.max(0, first), last + 1).map(({ personId }) => personId)),
  });

  #members: readonly Membership[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store, spaceId } = this;
    if (changed.has('spaceId')) this.filter = '';
    if (!store || !spaceId) {
      this.#members = [];
      return;
    }
    const list = store.members.of(spaceId);
    if (list.status.value === 'idle') void list.load();
    const wanted = fold(this.filter);
    this.#members = wanted
      ? list.list.value.filter(({ personDisplayName, personEmail }) =>
          fold(`${personDisplayName} ${personEmail}`).includes(wanted),
        )
      : list.list.value;
  }

  protected override render(): TemplateResult {
    return html`
      <section class="panel" aria-label=${strings.label}>
        <div class="search" role="search" aria-label=${strings.filter}>
          ${renderSearchField({
            label: strings.filter,
            value: this.filter,
            onInput: (value) => (this.filter = value),
          })}
        </div>
        ${this.#members.length > 0 ? this.#renderRows() : html`<div class="scroller">${this.#renderInstead()}</div>`}
      </section>
    `;
  }

  #renderRows(): TemplateResult {
    return html`
      <div class="scroller window">
        <div class="rows" role="list">
          ${this.#window.rows((index) => this.#renderMember(this.#members[index]!, index))}
        </div>
      </div>
    `;
  }

  /** What stands where there are no rows. */
  #renderInstead(): unknown {
    const { store, spaceId } = this;
    if (!store || !spaceId) return renderNotice({ title: strings.noSpace });
    const list = store.members.of(spaceId);
    if (list.status.value === 'failed' && list.error.value)
      return renderError(list.error.value, () => void list.reload());
    if (list.status.value !== 'ready')
      return html`<div aria-busy="true">
        ${Array.from(
          { length: 6 },
          () =>
            html`<div class="loading">
              <div class="skeleton round"></div>
              <div class="skeleton"></div>
            </div>`,
        )}
      </div>`;
    return renderNotice({ title: strings.noMatch });
  }

  #renderMember(member: Membership, index: number): TemplateResult {
    const { store } = this;
    const person = store?.people.get(member.personId).value;
    const me = store?.session.me.value;
    const name = displayText(person?.displayName ?? member.personDisplayName);
    const isMe = member.personId === me?.id;
    return html`
      <div class="row" role="listitem" aria-setsize=${this.#members.length} aria-posinset=${index + 1}>
        <button class="person" @click=${() => this.emit(new WebexPersonSelectEvent(member.personId))}>
          <webex-avatar person-id=${member.personId} name=${name} .store=${store} aria-hidden="true"></webex-avatar>
          <span class="words">
            <bdi class="truncated">${name}</bdi>
            <bdi class="detail truncated">${describe(member, person, isMe)}</bdi>
          </span>
          <span class="marks">${marks(member, person, me)}</span>
        </button>
      </div>
    `;
  }
}

const describe = (member: Membership, person: Person | undefined, isMe: boolean): string => {
  if (isMe) return strings.you;
  if (person?.type === 'appuser') return strings.guest;
  return displayText(person?.title ?? member.personEmail);
};

const marks = (member: Membership, person: Person | undefined, me: Person | undefined): TemplateResult[] => {
  const found: TemplateResult[] = [];
  const isBot = person?.type === 'bot' || /@(?:webex\.bot|sparkbot\.io)$/.test(member.personEmail);
  const isExternal =
    !isBot && me?.orgId !== undefined && member.personOrgId !== undefined && member.personOrgId !== me.orgId;
  if (member.isModerator) found.push(mark(moderatorIcon(), strings.moderator));
  if (isBot) found.push(mark(botIcon(), strings.bot));
  if (isExternal) found.push(html`<span class="external">${mark(externalIcon(), strings.external)}</span>`);
  return found;
};

const mark = (icon: TemplateResult, label: string): TemplateResult =>
  html`<span title=${label}>${icon}<span class="visually-hidden">, ${label}</span></span>`;

define('webex-member-panel', WebexMemberPanel);

declare global {
  interface HTMLElementTagNameMap {
    'webex-member-panel': WebexMemberPanel;
  }
}
