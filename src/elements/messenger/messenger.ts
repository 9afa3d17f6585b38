import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import type { WebexMessageEditEvent } from '../../events/message-edit.ts';
import type { WebexPersonMessageEvent } from '../../events/person-message.ts';
import type { WebexPersonSelectEvent } from '../../events/person-select.ts';
import type { WebexSpaceSelectEvent } from '../../events/space-select.ts';
import type { WebexThreadOpenEvent } from '../../events/thread-open.ts';
import { define } from '../../internal/define.ts';
import { spaceIcon } from '../../internal/icons.ts';
import { focusedIn, isFocusLost, isShown } from '../../internal/kept-focus.ts';
import { noticeStyles, renderError, renderNotice } from '../../internal/notice.ts';
import { PersonChange } from '../../internal/of-this-person.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { messenger as strings } from '../../locales/en/messenger.ts';
import { buttons } from '../../styles/buttons.ts';
import '../avatar/avatar.ts';
import type { WebexMessageComposer } from '../message-composer/message-composer.ts';
import type { RenderMessage } from '../message-thread/message-row.ts';
import type { WebexMessageThread } from '../message-thread/message-thread.ts';
import '../message-thread/message-thread.ts';
import '../space-list/space-list.ts';
import { renderHeader } from './conversation-header.ts';
import { Destination, type DestinationType } from './destination.ts';
import { messengerStyles } from './messenger.styles.ts';
import { renderPanel, type Panel } from './panel.ts';
import { SideView } from './side-view.ts';
import { renderTyping } from './typing-line.ts';

/**
 * The whole messenger: spaces or teams, conversation, and a panel for people and threads. It fills its container and
 * adapts to the container's width, not to the window's: on a narrow one it shows one thing at a time.
 *
 * ```html
 * <webex-messenger space-id="…" style="block-size: 600px"></webex-messenger>
 * <webex-messenger destination-type="email" destination-id="support@example.com"></webex-messenger>
 * <webex-messenger view="conversation" space-id="…"></webex-messenger>
 * ```
 *
 * @summary Spaces, conversation and people in one.
 * @element webex-messenger
 * @fires {WebexSpaceSelectEvent} webex-space-select - Somebody chose a space; cancel it to keep the present one.
 * @fires {WebexSpaceCreateEvent} webex-space-create - Somebody wants to make a space; cancel it to make none.
 * @fires {WebexSpaceChangeEvent} webex-space-change - Somebody wants to change a space; cancel it to leave it as it is.
 * @fires {WebexSpaceLeaveEvent} webex-space-leave - Somebody wants to leave, hide or delete a space; cancel it to keep it.
 * @fires {WebexTeamSelectEvent} webex-team-select - Somebody chose a team; cancel it to show it elsewhere.
 * @fires {WebexPersonSelectEvent} webex-person-select - Somebody chose a person; cancel it to show no card.
 * @fires {WebexPersonMessageEvent} webex-person-message - Somebody wants to write to a person; cancel it to do so elsewhere.
 * @fires {WebexPersonMentionEvent} webex-person-mention - Somebody wants to mention a person; cancel it to do so elsewhere.
 * @fires {WebexThreadOpenEvent} webex-thread-open - Somebody opened a thread; cancel it to show it elsewhere.
 * @fires {WebexMessageSendEvent} webex-message-send - Somebody sends a message; cancel it to keep it in the field.
 * @fires {WebexMessageEditEvent} webex-message-edit - Somebody wants to change a message; cancel it to do so elsewhere.
 * @fires {WebexMembershipChangeEvent} webex-membership-change - Somebody wants to change who is in a space or team; cancel
 * it to leave everything as it is.
 * @slot header - Beside the title of the space.
 * @csspart header - The bar above the conversation.
 * @csspart banner - What people should know about the connection.
 * @csspart message - A message; and `author`, `time`, `body`, `footer`, `day`, `unread`, `gap`, `event`, `jump`, `scroller`, as
 * `<webex-message-thread>` has them.
 */
export class WebexMessenger extends WebexElement {
  static override styles = [buttons, noticeStyles, messengerStyles];

  /** The space that is open. */
  @property({ attribute: 'space-id', reflect: true }) spaceId: string | undefined;

  /** What `destination-id` is: a space, or whom to talk to by e-mail address or person id. */
  @property({ attribute: 'destination-type' }) destinationType: DestinationType = 'spaceId';

  /** What to open. A conversation of two that does not exist yet is made by its first message. */
  @property({ attribute: 'destination-id' }) destinationId: string | undefined;

  /**
   * `embedded` (default): where it stands. `conversation`: the one that is to be opened, without the others beside it.
   * `launcher`: opened from a button in the corner, see `<webex-launcher>`.
   */
  @property() view: 'embedded' | 'conversation' | 'launcher' = 'embedded';

  /** What to show for a message in place of the standard row: see `renderMessage` of `<webex-message-thread>`. */
  @property({ attribute: false }) renderMessage: RenderMessage | undefined;

  @state() private panel: Panel | undefined;
  /** Where one conversation is shown: that from which somebody went to another one. */
  @state() private cameFrom: string | undefined;
  /** In a launcher: whether it was opened yet. */
  @state() private wasOpened = false;

  @query('.conversation > webex-message-composer') private composer!: WebexMessageComposer | null;
  @query('.conversation > webex-message-thread') private thread!: WebexMessageThread | null;
  @query('.people') private peopleButton!: HTMLButtonElement | null;
  @query('.panel > webex-message-composer') private replyComposer!: WebexMessageComposer | null;

  readonly #side = new SideView(this);
  readonly #destination = new Destination(this);
  /** What had the focus before an update, and whether it was in the column beside the conversation. */
  #had: { element: HTMLElement; isAside: boolean } | undefined;
  /** The title of the open space, once it was known. */
  #seen: { spaceId: string; title: string } | undefined;
  readonly #person = new PersonChange();

  constructor() {
    super();
    this.addEventListener('webex-person-message', this.#onPersonMessage);
  }

  protected override firstUpdated(): void {
    // One can read before one can write: the conversation does not wait for what the composer is made of.
    import('../message-composer/message-composer.ts').catch(warnOfMissingChunk);
    import('../space-tabs/space-tabs.ts').catch(warnOfMissingChunk);
    import('./connection-banner.ts').catch(warnOfMissingChunk);
    import('./space-banner.ts').catch(warnOfMissingChunk);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store } = this;
    if (changed.has('view') && this.view === 'launcher') import('../launcher/launcher.ts').catch(warnOfMissingChunk);
    if (changed.has('destinationId') || changed.has('destinationType')) this.cameFrom = undefined;
    if (changed.has('destinationId') || changed.has('destinationType') || changed.has('store'))
      void this.#destination.follow(store, this.destinationType, this.destinationId);
    const { spaceId } = this;
    if (changed.has('spaceId')) {
      if (this.panel?.kind === 'thread' || !spaceId) this.panel = undefined;
      if (spaceId) this.#destination.leave();
    }
    if (spaceId && store && (changed.has('spaceId') || changed.has('store'))) void store.spaces.ensure(spaceId);
    if (this.#person.happened(store)) this.#seen = undefined;
    this.#notePresence();
    const element = focusedIn(this);
    this.#had = element && { element, isAside: !!this.renderRoot.querySelector('.spaces')?.matches(':focus-within') };
  }

  protected override updated(): void {
    if (this.#had && !isShown(this.#had.element)) this.focus();
  }

  protected override render(): TemplateResult {
    if (this.view !== 'launcher') return this.#renderFrame();
    return html`<webex-launcher
      .store=${this.store}
      title-badge
      notifications
      @webex-launcher-toggle=${() => (this.wasOpened = true)}
      @webex-space-select=${this.#onSpaceSelect}
      ><div class="frame">${this.wasOpened ? this.#renderFrame() : nothing}</div></webex-launcher
    >`;
  }

  #renderFrame(): TemplateResult {
    const { store, spaceId, panel } = this;
    const status = store?.session.status.value;
    const failure = status === 'failed' || status === 'signed-out' ? store?.session.error.value : undefined;
    const nothingToShow = failure && store?.spaces.ids.length === 0;
    const isAlone = this.view === 'conversation';
    const isOpen = isAlone || spaceId || this.#destination.isOpen;
    return html`
      <div class="frame">
        ${
          nothingToShow
            ? html`<div class="messenger nothing">${renderError(failure, () => void store?.start())}</div>`
            : html`<div
                class="messenger ${isAlone ? 'alone' : ''} ${isOpen ? 'with-space' : ''} ${panel && spaceId ? 'with-panel' : ''}"
                @webex-space-select=${this.#onSpaceSelect}
                @webex-thread-open=${this.#onThreadOpen}
                @webex-message-edit=${this.#onMessageEdit}
                @webex-person-select=${this.#onPersonSelect}
              >
                ${isAlone ? nothing : html`<div class="spaces">${this.#side.render(spaceId)}</div>`}
                <section class="conversation" tabindex="-1" aria-label=${strings.label}>
                  ${spaceId ? this.#renderConversation(spaceId) : html`<webex-connection-banner exportparts="banner" .store=${store}></webex-connection-banner>${this.#destination.render(store, this.#wayBack)}`}
                </section>
                ${
                  panel && spaceId
                    ? renderPanel({
                        store,
                        spaceId,
                        panel,
                        renderMessage: this.renderMessage,
                        onClose: this.#closePanel,
                        onKeyDown: this.#onPanelKey,
                      })
                    : nothing
                }
              </div>`
        }
      </div>
    `;
  }

  /** Opens a space. */
  async openSpace(spaceId: string): Promise<void> {
    this.spaceId = spaceId;
    await this.updateComplete;
  }

  /** Puts the focus on what is shown: the heading of the panel where it hides the conversation, of the conversation, or the list. */
  override focus(): void {
    const isOpen = this.spaceId || this.#destination.isOpen;
    const staysAside = this.#had?.isAside && isShown(this.renderRoot.querySelector('.spaces'));
    const places = isOpen && !staysAside ? ['.conversation h2', '.conversation', '.panel h2'] : [];
    const place = places.map((each) => this.renderRoot.querySelector<HTMLElement>(each)).find(isShown);
    if (place) place.focus();
    else void this.#side.focus();
  }

  /** Puts the keyboard into the field for a new message. */
  focusComposer(): void {
    void whenComposer().then(() => this.composer?.focusComposer());
  }

  #renderConversation(spaceId: string): TemplateResult {
    const { store } = this;
    if (this.#seen?.spaceId === spaceId && store && !store.spaces.get(spaceId).value) return this.#renderGone();
    return html`
      ${renderHeader({
        store,
        spaceId,
        isPeopleOpen: this.panel?.kind === 'people',
        onBack: this.#wayBack,
        onSearch: () => this.thread?.openSearch(),
        onPeople: this.#onPeople,
        onMore: this.#onMore,
      })}
      <webex-space-tabs .store=${store} space-id=${spaceId}></webex-space-tabs>
      <webex-connection-banner exportparts="banner" .store=${store}></webex-connection-banner>
      <webex-space-banner .store=${store} .spaceId=${spaceId}></webex-space-banner>
      <webex-message-thread
        exportparts="scroller, day, unread, gap, event, jump, message, author, time, body, footer"
        .store=${store}
        .renderMessage=${this.renderMessage}
        space-id=${spaceId}
      ></webex-message-thread>
      ${renderTyping(store, spaceId)}
      <webex-message-composer .store=${store} space-id=${spaceId}></webex-message-composer>
    `;
  }

  /** It was deleted, or one was taken out of it, while it was open. */
  #renderGone(): TemplateResult {
    const action = this.#wayBack && { label: strings.back, onClick: this.#wayBack };
    const title = strings.goneTitle(displayText(this.#seen?.title ?? ''));
    return html`<div class="nothing" role="alert">
      ${renderNotice({ icon: spaceIcon(), title, text: strings.goneText, ...(action && { action }) })}
    </div>`;
  }

  /** Tells a space that went from one that is not known yet; one that was left here is simply closed. */
  #notePresence(): void {
    const { store, spaceId } = this;
    const space = spaceId ? store?.spaces.get(spaceId).value : undefined;
    if (space) this.#seen = { spaceId: space.id, title: space.title };
    else if (spaceId && store?.spaces.wasLeft(spaceId)) this.#wayBack?.();
  }

  #onSpaceSelect(event: WebexSpaceSelectEvent): void {
    // The page's own listeners come later and may object.
    const [source] = event.composedPath() as [Element];
    const goesOnWriting =
      source.localName === 'webex-first-message' && (isFocusLost() || source.shadowRoot?.activeElement);
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      this.spaceId = event.spaceId;
      if (goesOnWriting) void this.updateComplete.then(() => this.focusComposer());
    });
  }

  #onThreadOpen(event: WebexThreadOpenEvent): void {
    queueMicrotask(async () => {
      if (event.defaultPrevented) return;
      this.panel = { kind: 'thread', parentId: event.parentId };
      await Promise.all([this.updateComplete, whenComposer()]);
      this.replyComposer?.focusComposer();
    });
  }

  #onMessageEdit(event: WebexMessageEditEvent): void {
    const inPanel = isInPanel(event.composedPath());
    queueMicrotask(() => {
      if (!event.defaultPrevented) void this.#edit(event.messageId, inPanel);
    });
  }

  async #edit(messageId: string, inPanel: boolean): Promise<void> {
    const parentId = this.store?.outbox.entry(messageId)?.draft.parentId;
    if (parentId !== undefined && !inPanel) {
      // A reply that was not sent goes back to where replies are written.
      this.panel = { kind: 'thread', parentId };
      await this.updateComplete;
    }
    await whenComposer();
    (parentId !== undefined || inPanel ? this.replyComposer : this.composer)?.edit(messageId);
  }

  #onPersonSelect(event: WebexPersonSelectEvent): void {
    const path = event.composedPath();
    const composer = isInPanel(path) ? this.replyComposer : this.composer;
    import('./show-person.ts')
      .then(({ showPerson }) => showPerson(event, path, this.store, composer))
      .catch(warnOfMissingChunk);
  }

  /** Also from cards, which stand beside what they were opened from. */
  readonly #onPersonMessage = (event: WebexPersonMessageEvent): void => {
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      if (this.view === 'conversation') this.cameFrom ??= this.spaceId;
      void this.#destination.follow(this.store, 'userId', event.personId);
    });
  };

  /** To the list; where there is none, to where somebody came from. */
  get #wayBack(): (() => void) | undefined {
    return this.view === 'conversation' && this.cameFrom === undefined ? undefined : this.#onBack;
  }

  readonly #onBack = (): void => {
    this.panel = undefined;
    this.spaceId = this.cameFrom;
    this.cameFrom = undefined;
    this.#destination.leave();
  };

  readonly #onPeople = (): void => {
    this.panel = this.panel?.kind === 'people' ? undefined : { kind: 'people' };
    if (this.panel) import('../member-panel/member-panel.ts').catch(warnOfMissingChunk);
  };

  readonly #onMore = ({ currentTarget }: Event): void => {
    const { spaceId } = this;
    import('./header-menu.ts')
      .then(({ openHeaderMenu }) => openHeaderMenu(this, currentTarget as HTMLElement, spaceId!))
      .catch(warnOfMissingChunk);
  };

  readonly #closePanel = async (): Promise<void> => {
    const wasPeople = this.panel?.kind === 'people';
    this.panel = undefined;
    // On a narrow container the conversation is hidden until now.
    await this.updateComplete;
    if (wasPeople) this.peopleButton?.focus();
    else this.focusComposer();
  };

  readonly #onPanelKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    // Nor does it close a dialog that all this stands in.
    event.preventDefault();
    void this.#closePanel();
  };
}

const isInPanel = (path: readonly EventTarget[]): boolean =>
  path.some((target) => target instanceof Element && target.matches('.panel'));

const whenComposer = (): Promise<unknown> => customElements.whenDefined('webex-message-composer');

define('webex-messenger', WebexMessenger);

declare global {
  interface HTMLElementTagNameMap {
    'webex-messenger': WebexMessenger;
  }
}
