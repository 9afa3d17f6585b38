import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import type { WebexMessageEditEvent } from '../../events/message-edit.ts';
import type { WebexSpaceSelectEvent } from '../../events/space-select.ts';
import type { WebexThreadOpenEvent } from '../../events/thread-open.ts';
import { define } from '../../internal/define.ts';
import { ConnectionNoticeController } from '../../internal/connection-notice-controller.ts';
import { backIcon, closeIcon, peopleIcon, searchIcon, spaceIcon } from '../../internal/icons.ts';
import { noticeStyles, renderError, renderNotice } from '../../internal/notice.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { messenger as strings } from '../../locales/en/messenger.ts';
import type { Store } from '../../store/store.ts';
import { buttons } from '../../styles/buttons.ts';
import '../avatar/avatar.ts';
import type { WebexMessageComposer } from '../message-composer/message-composer.ts';
import type { RenderMessage } from '../message-thread/message-row.ts';
import type { WebexMessageThread } from '../message-thread/message-thread.ts';
import '../message-thread/message-thread.ts';
import '../space-list/space-list.ts';
import { messengerStyles } from './messenger.styles.ts';

type Panel = { kind: 'people' } | { kind: 'thread'; parentId: string };

/**
 * The whole messenger: spaces, conversation, and a panel for people and threads. It fills its container and adapts to
 * the container's width, not to the window's: on a narrow one it shows one thing at a time.
 *
 * ```html
 * <webex-messenger space-id="…" style="block-size: 600px"></webex-messenger>
 * ```
 *
 * @summary Spaces, conversation and people in one.
 * @element webex-messenger
 * @fires {WebexSpaceSelectEvent} webex-space-select - Somebody chose a space; cancel it to keep the present one.
 * @fires {WebexThreadOpenEvent} webex-thread-open - Somebody opened a thread; cancel it to show it elsewhere.
 * @fires {WebexMessageEditEvent} webex-message-edit - Somebody wants to change a message; cancel it to do so elsewhere.
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

  /** What to show for a message in place of the standard row: see `renderMessage` of `<webex-message-thread>`. */
  @property({ attribute: false }) renderMessage: RenderMessage | undefined;

  @state() private panel: Panel | undefined;

  @query('.conversation > webex-message-composer') private composer!: WebexMessageComposer | null;
  @query('.conversation > webex-message-thread') private thread!: WebexMessageThread | null;
  @query('.people') private peopleButton!: HTMLButtonElement | null;
  @query('.panel > webex-message-composer') private replyComposer!: WebexMessageComposer | null;

  readonly #notice = new ConnectionNoticeController(this);

  protected override firstUpdated(): void {
    // One can read before one can write: the conversation does not wait for what the composer is made of.
    import('../message-composer/message-composer.ts').catch(warnOfMissingChunk);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('spaceId') && this.panel?.kind === 'thread') this.panel = undefined;
    if (this.spaceId && this.store && (changed.has('spaceId') || changed.has('store')))
      void this.store.spaces.ensure(this.spaceId);
  }

  protected override render(): TemplateResult {
    const { store, spaceId, panel } = this;
    const status = store?.session.status.value;
    const failure = status === 'failed' || status === 'signed-out' ? store?.session.error.value : undefined;
    const nothingToShow = failure && store?.spaces.ids.length === 0;
    return html`
      <div class="frame">
        ${
          nothingToShow
            ? html`<div class="messenger nothing">${renderError(failure, () => void store?.start())}</div>`
            : html`<div
                class="messenger ${spaceId ? 'with-space' : ''} ${panel && spaceId ? 'with-panel' : ''}"
                @webex-space-select=${this.#onSpaceSelect}
                @webex-thread-open=${this.#onThreadOpen}
                @webex-message-edit=${this.#onMessageEdit}
              >
                <div class="spaces"><webex-space-list .store=${store} .spaceId=${spaceId}></webex-space-list></div>
                <main class="conversation" aria-label=${strings.label}>
                  ${spaceId ? this.#renderConversation(store, spaceId) : this.#renderNothing()}
                </main>
                ${panel && spaceId ? this.#renderPanel(store, spaceId, panel) : nothing}
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

  /** Puts the keyboard into the field for a new message. */
  focusComposer(): void {
    void whenComposer().then(() => this.composer?.focusComposer());
  }

  #renderConversation(store: Store | undefined, spaceId: string): TemplateResult {
    const space = store?.spaces.get(spaceId).value;
    const isOpen = this.panel?.kind === 'people';
    return html`
      <header part="header">
        <button class="icon-button back" aria-label=${strings.back} title=${strings.back} @click=${this.#onBack}>
          ${backIcon()}
        </button>
        <webex-avatar space-id=${spaceId} .store=${store} aria-hidden="true"></webex-avatar>
        <div class="heading">
          <h2 class="truncated"><bdi>${displayText(space?.title ?? '')}</bdi></h2>
          ${
            space?.description
              ? html`<div class="subtitle truncated"><bdi>${displayText(space.description)}</bdi></div>`
              : nothing
          }
        </div>
        <slot name="header"></slot>
        <button
          class="icon-button"
          aria-label=${strings.search}
          title=${strings.search}
          @click=${() => this.thread?.openSearch()}
        >
          ${searchIcon()}
        </button>
        <button
          class="icon-button people"
          aria-label=${strings.people}
          title=${strings.people}
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${this.#onPeople}
        >
          ${peopleIcon()}
        </button>
      </header>
      ${this.#renderBanner(store)}
      <webex-message-thread
        exportparts="scroller, day, unread, gap, event, jump, message, author, time, body, footer"
        .store=${store}
        .renderMessage=${this.renderMessage}
        space-id=${spaceId}
      ></webex-message-thread>
      ${this.#renderTyping(store, spaceId)}
      <webex-message-composer .store=${store} space-id=${spaceId}></webex-message-composer>
    `;
  }

  /** Not a live region: that somebody types is no news until it is sent. */
  #renderTyping(store: Store | undefined, spaceId: string): TemplateResult | typeof nothing {
    const names = (store?.typing.in(spaceId).value ?? []).flatMap((id) => {
      const name = store?.people.get(id).value?.displayName;
      return name ? [displayText(name)] : [];
    });
    return names.length === 0 ? nothing : html`<div class="typing truncated"><bdi>${strings.typing(names)}</bdi></div>`;
  }

  #renderNothing(): TemplateResult {
    return html`
      ${this.#renderBanner(this.store)}
      <div class="nothing">${renderNotice({ icon: spaceIcon(), title: strings.choose, text: strings.chooseText })}</div>
    `;
  }

  #renderPanel(store: Store | undefined, spaceId: string, panel: Panel): TemplateResult {
    const title = panel.kind === 'people' ? strings.people : strings.thread;
    return html`
      <aside class="panel" aria-label=${title} @keydown=${this.#onPanelKey}>
        <header>
          <h2 class="heading truncated">${title}</h2>
          <button
            class="icon-button"
            aria-label=${strings.closePanel}
            title=${strings.closePanel}
            @click=${this.#closePanel}
          >
            ${closeIcon()}
          </button>
        </header>
        ${
          panel.kind === 'people'
            ? html`<webex-member-panel .store=${store} space-id=${spaceId}></webex-member-panel>`
            : html`
                <webex-message-thread
                  exportparts="scroller, day, unread, gap, event, jump, message, author, time, body, footer"
                  .store=${store}
                  .renderMessage=${this.renderMessage}
                  space-id=${spaceId}
                  parent-id=${panel.parentId}
                ></webex-message-thread>
                <webex-message-composer
                  .store=${store}
                  space-id=${spaceId}
                  parent-id=${panel.parentId}
                ></webex-message-composer>
              `
        }
      </aside>
    `;
  }

  /** What screen readers are told stands beside what changes each second, so that they are told once. */
  #renderBanner(store: Store | undefined): TemplateResult | typeof nothing {
    const notice = store && this.#notice.read(store);
    return html`
      <div class="visually-hidden" role="status">${notice?.spoken ?? notice?.text}</div>
      ${
        notice
          ? html`<div class="banner ${notice.isWarning ? 'warning' : ''}" part="banner" aria-hidden="true">
              ${notice.text}
            </div>`
          : nothing
      }
    `;
  }

  #onSpaceSelect(event: WebexSpaceSelectEvent): void {
    // The page's own listeners come later and may object.
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.spaceId = event.spaceId;
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
    const inPanel = event.composedPath().some((target) => target instanceof Element && target.matches('.panel'));
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

  #onBack(): void {
    this.panel = undefined;
    this.spaceId = undefined;
  }

  #onPeople(): void {
    this.panel = this.panel?.kind === 'people' ? undefined : { kind: 'people' };
    if (this.panel) import('../member-panel/member-panel.ts').catch(warnOfMissingChunk);
  }

  readonly #closePanel = async (): Promise<void> => {
    const wasPeople = this.panel?.kind === 'people';
    this.panel = undefined;
    // On a narrow container the conversation is hidden until now.
    await this.updateComplete;
    if (wasPeople) this.peopleButton?.focus();
    else this.focusComposer();
  };

  #onPanelKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    void this.#closePanel();
  }
}

const whenComposer = (): Promise<unknown> => customElements.whenDefined('webex-message-composer');

define('webex-messenger', WebexMessenger);

declare global {
  interface HTMLElementTagNameMap {
    'webex-messenger': WebexMessenger;
  }
}
