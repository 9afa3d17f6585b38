import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { WebexPersonSelectEvent } from '../../events/person-select.ts';
import { WebexThreadOpenEvent } from '../../events/thread-open.ts';
import { define } from '../../internal/define.ts';
import { formatMoment, formatRecent, formatTime } from '../../internal/format.ts';
import { replyIcon } from '../../internal/icons.ts';
import { locale } from '../../locales/locale.ts';
import { prepareTimes, timesAreReady } from '../../internal/times.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { messages as words } from '../../locales/en/messages.ts';
import { clauses } from '../../locales/phrases.ts';
import type { Message, Person } from '../../resources/index.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import { linkButton } from '../../styles/link-button.ts';
import '../avatar/avatar.ts';
import { contentStyles } from './content.styles.ts';
import { markMentions, renderBody } from './message-body.ts';
import type { WebexMessageActions } from './message-actions.ts';
import type { WebexUnsentMessage } from './unsent-message.ts';
import { renderContents } from './message-contents.ts';
import { excerptOf, nameOf } from './message-words.ts';
import { messageStyles } from './message.styles.ts';
import { MissingMessage } from './missing-message.ts';
import { renderReplyCount } from './reply-count.ts';

/** What shows messages that have not arrived yet: there are none in a first paint. */
let unsent: typeof import('./unsent-row.ts') | undefined;

const loadActions = () => import('./message-actions.ts').catch(() => undefined);

/**
 * One message: who wrote it, when, what it says, what belongs to it, and what can be done with it.
 *
 * Inside a `<webex-message-thread>` these are the rows. Alone it shows any message that the identity may read.
 *
 * @summary One message.
 * @element webex-message
 * @fires {WebexThreadOpenEvent} webex-thread-open - Somebody wants to see, or to answer in, the thread.
 * @fires {WebexPersonSelectEvent} webex-person-select - Somebody chose the author or a person who is mentioned.
 * @fires {WebexMessageEditEvent} webex-message-edit - The author wants to change the message.
 * @csspart message - The whole row.
 * @csspart author - The name of the author.
 * @csspart time - The time it was sent.
 * @csspart body - What it says.
 * @csspart footer - The count of its replies.
 */
export class WebexMessage extends WebexElement {
  static override styles = [linkButton, messageStyles, contentStyles];

  /** The id of the message. */
  @property({ attribute: 'message-id' }) messageId: string | undefined;

  /** A message that has not arrived yet, shown in place of `messageId`. */
  @property({ attribute: false }) entry: OutboxEntry | undefined;

  /** The message goes on where the one above it ended: neither picture nor name again. */
  @property({ type: Boolean }) continued = false;

  /** The thread it belongs to is plain from where it stands: no word of its parent, no count of its replies. */
  @property({ type: Boolean, attribute: 'in-thread' }) inThread = false;

  /** Draws the eye to the message once, as after a jump to it. */
  @property({ type: Boolean }) highlighted = false;

  /** What can be done with the message is shown. So it is by itself while a pointer or the focus is inside. */
  @property({ type: Boolean, reflect: true }) active = false;

  /** Says of which message it is a reply. A list leaves it out where the reply stands below another of the same thread. */
  @property({ attribute: false }) namesParent = true;

  @state() private hovered = false;
  @state() private focused = false;

  readonly #missing = new MissingMessage(this);
  readonly #missingParent = new MissingMessage(this);
  #shown: Message | OutboxEntry | undefined;
  #body: HTMLElement | undefined;
  /** The touch that lasts. */
  #touch: PointerEvent | undefined;

  /** The message in one sentence, as a screen reader is to say it. */
  get description(): string {
    if (this.entry) return unsent?.describeUnsent(this.#unsent) ?? words.you;
    const message = this.#message;
    const { absence } = this.#missing;
    if (!message) return absence ? words[absence] : '';
    const time = Date.parse(message.created);
    const parent = message.parentId === undefined || this.inThread ? undefined : this.#parentLabel(message.parentId);
    const edited = message.updated ? words.edited : undefined;
    const replies = this.store?.messages.replies(message.id).size;
    return clauses(
      this.#nameOf(message),
      Number.isNaN(time) ? undefined : formatRecent(time, locale.value),
      parent,
      excerptOf(message),
      edited,
      replies && !this.inThread ? words.replies(replies) : undefined,
    );
  }

  /** Moves the focus to the first of its controls. */
  async enter(): Promise<void> {
    this.active = true;
    if (!this.entry) await loadActions();
    await this.updateComplete;
    const actions = this.#actions;
    await actions?.updateComplete;
    (actions ?? this.#unsent ?? this.renderRoot.querySelector<HTMLElement>('.link-button, a, button'))?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('messageId') || changed.has('store')) {
      this.#missing.forget();
      this.#missingParent.forget();
    }
    if (this.#isInUse || this.highlighted) void this.#equip();
    const shown = this.entry ?? this.#message;
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#body = shown && !('draft' in shown) ? renderBody(shown) : undefined;
    }
    if (this.entry && !unsent) void this.#loadUnsent();
    const me = this.store?.session.me.value?.id;
    if (this.#body) markMentions(this.#body, me);
  }

  protected override updated(): void {
    this.#read();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.entry) {
      const { parentId } = this.entry.draft;
      const namesParent = parentId !== undefined && !this.inThread && this.namesParent;
      const parent = namesParent ? this.#renderParent(parentId) : nothing;
      return unsent?.renderUnsentRow(this, this.entry, parent) ?? nothing;
    }
    const message = this.#message;
    if (!message) return this.#renderMissing();
    const person = this.#person(message.personId);
    const mine = message.personId === this.store?.session.me.value?.id;
    const isReply = message.parentId !== undefined && !this.inThread;
    return html`
      <div
        class="message ${this.continued ? 'continued' : ''} ${isReply ? 'reply' : ''} ${mine ? 'mine' : ''} ${
          this.highlighted ? 'highlighted' : ''
        }"
        part="message"
        @pointerenter=${this.#onEnter}
        @pointerleave=${this.#onLeave}
        @pointerdown=${this.#onPress}
        @focusin=${this.#onFocus}
        @focusout=${this.#onFocus}
        @click=${this.#onClick}
        @keydown=${this.#onKeyDown}
      >
        ${isReply && this.namesParent ? this.#renderParent(message.parentId!) : nothing}
        ${
          this.continued
            ? html`<span class="side-time">${this.#renderTime(message.created)}</span>`
            : html`<webex-avatar
                class="avatar"
                person-id=${message.personId}
                .store=${this.store}
                aria-hidden="true"
                @click=${() => this.#select(message.personId)}
              ></webex-avatar>`
        }
        <div class="main">
          ${this.continued ? nothing : this.#renderHeader(message, person, mine)} ${this.#body ?? nothing}
          ${this.continued && message.updated ? this.#renderEdited(message.updated) : nothing}
          ${renderContents(message, this.store)} ${isReply || this.inThread ? nothing : this.#renderFooter(message)}
        </div>
        ${
          this.#isInUse
            ? html`<webex-message-actions
                .store=${this.store}
                .message=${message}
                .inThread=${this.inThread}
                @close=${() => this.requestUpdate()}
              ></webex-message-actions>`
            : nothing
        }
      </div>
    `;
  }

  #renderHeader({ personId, personEmail, created, updated }: Message, person: Person | undefined, mine: boolean) {
    const name = mine ? words.you : nameOf(person, personEmail);
    return html`<div class="header">
      <button class="plain author truncated" part="author" @click=${() => this.#select(personId)}>
        <bdi>${name}</bdi>
      </button>
      ${person?.type === 'bot' ? html`<span class="badge">${words.bot}</span>` : nothing} ${this.#renderTime(created)}
      ${updated ? this.#renderEdited(updated) : nothing}
    </div>`;
  }

  #renderTime(date: string, format: (time: number, language: string) => string = formatTime) {
    const time = Date.parse(date);
    if (Number.isNaN(time)) return nothing;
    const language = locale.value;
    if (!timesAreReady.value) void prepareTimes();
    // To be read while a pointer is there, and only made then.
    const moment = this.#isInUse ? formatMoment(time, language) : nothing;
    return html`<time part="time" datetime=${date} title=${moment}
      >${timesAreReady.value ? format(time, language) : nothing}</time
    >`;
  }

  #renderEdited(updated: string) {
    const time = Date.parse(updated);
    const title = Number.isNaN(time) ? nothing : words.editedAt(formatMoment(time, locale.value));
    return html`<span class="note" title=${title}>${words.edited}</span>`;
  }

  #renderParent(parentId: string) {
    const parent = this.store?.messages.get(parentId).value;
    const label = this.#parentLabel(parentId);
    const excerpt = parent && excerptOf(parent);
    return html`<button class="plain parent" @click=${() => this.#openThread(parentId)}>
      ${replyIcon()}<span class="truncated">${label}${excerpt ? html`: <bdi>${excerpt}</bdi>` : nothing}</span>
    </button>`;
  }

  #parentLabel(parentId: string): string {
    const parent = this.store?.messages.get(parentId).value;
    if (parent) return words.replyTo(this.#nameOf(parent));
    return this.#missingParent.absence === 'deleted' ? words.replyToDeleted : words.replyToUnknown;
  }

  #renderFooter(message: Message) {
    const { store } = this;
    if (!store) return nothing;
    return renderReplyCount(store, message, {
      onOpen: () => this.#openThread(message.id),
      renderTime: (date) => this.#renderTime(date, formatRecent),
    });
  }

  #renderMissing() {
    if (this.messageId === undefined) return nothing;
    const { absence } = this.#missing;
    return absence
      ? html`<div class="message">
          <span></span>
          <p class="note">${words[absence]}</p>
        </div>`
      : html`<div class="message" aria-busy="true"></div>`;
  }

  get #message(): Message | undefined {
    return this.messageId === undefined ? undefined : this.store?.messages.get(this.messageId).value;
  }

  #person(id: string): Person | undefined {
    return this.store?.people.get(id).value;
  }

  #nameOf({ personId, personEmail }: Message): string {
    return personId === this.store?.session.me.value?.id ? words.you : nameOf(this.#person(personId), personEmail);
  }

  /** Asks for the message, and for what it answers, where they are not known yet. */
  #read(): void {
    const { store, messageId } = this;
    if (!store || messageId === undefined || this.entry) return;
    const message = this.#message;
    if (!message) void this.#missing.read(store, messageId);
    else if (message.parentId !== undefined && !this.inThread) void this.#missingParent.read(store, message.parentId);
  }

  #select(personId: string): void {
    this.emit(new WebexPersonSelectEvent(personId));
  }

  #openThread(parentId: string): void {
    const spaceId = this.entry?.draft.spaceId ?? this.#message?.spaceId;
    if (spaceId !== undefined) this.emit(new WebexThreadOpenEvent(spaceId, parentId));
  }

  readonly #onEnter = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.hovered = true;
  };

  readonly #onLeave = (): void => {
    this.hovered = false;
    this.#touch = undefined;
  };

  /** By touch, what can be done is a menu. */
  readonly #onPress = async (event: PointerEvent): Promise<void> => {
    if (event.pointerType === 'mouse') return;
    this.#touch = event;
    const path = event.composedPath();
    const actions = await this.#equip();
    if (this.#touch === event) actions?.onLongPress(event, path, () => void this.#openMenu());
  };

  /** In a window that is left, what had the focus still is the active element. */
  readonly #onFocus = ({ relatedTarget }: FocusEvent): void => {
    const focused = !!this.shadowRoot?.activeElement || this.renderRoot.contains(relatedTarget as Node | null);
    // An update may be what takes the focus: the next one waits until that is done.
    queueMicrotask(() => (this.focused = focused));
  };

  /** What only somebody who is about to use it needs comes with the first pointer or focus. */
  async #equip() {
    const actions = await loadActions();
    actions?.equip(this.renderRoot, this.#body);
    return actions;
  }

  async #loadUnsent(): Promise<void> {
    try {
      unsent = await import('./unsent-row.ts');
      this.requestUpdate();
    } catch (cause) {
      warnOfMissingChunk(cause);
    }
  }

  async #openMenu(): Promise<void> {
    this.hovered = true;
    await this.updateComplete;
    await this.#actions?.updateComplete;
    this.#actions?.openMenu();
    this.hovered = false;
  }

  /** A pointer, the focus or a dialog is there: what can be done is to be seen. */
  get #isInUse(): boolean {
    return this.active || this.hovered || this.focused || !!this.#actions?.isOpen;
  }

  get #unsent(): WebexUnsentMessage | null {
    return this.renderRoot.querySelector('webex-unsent-message');
  }

  get #actions(): WebexMessageActions | null {
    return this.renderRoot.querySelector('webex-message-actions');
  }

  readonly #onClick = (event: Event): void => {
    const personId = (event.target as Element).closest<HTMLElement>('[data-person-id]')?.dataset['personId'];
    if (personId !== undefined) this.#select(personId);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const personId = (event.target as HTMLElement).dataset['personId'];
    if (personId === undefined) return;
    event.preventDefault();
    this.#select(personId);
  };
}

define('webex-message', WebexMessage);

declare global {
  interface HTMLElementTagNameMap {
    'webex-message': WebexMessage;
  }
}
