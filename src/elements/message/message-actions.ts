import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isNotFound, toWebexError } from '../../errors.ts';
import { WebexMessageEditEvent } from '../../events/message-edit.ts';
import { WebexThreadOpenEvent } from '../../events/thread-open.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { define } from '../../internal/define.ts';
import { explainError } from '../../internal/explain-error.ts';
import { checkIcon, copyIcon, deleteIcon, editIcon, linkIcon, replyIcon } from '../../internal/icons.ts';
import { onToolbarKey } from '../../internal/toolbar-keys.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { conversation as words } from '../../locales/en/conversation.ts';
import { sentences } from '../../locales/punctuation.ts';
import type { Message } from '../../resources/index.ts';
import { buttons } from '../../styles/buttons.ts';
import { addCopyButtons } from './copy-code.ts';
export { onLongPress } from './long-press.ts';
import { messageActionsStyles } from './message-actions.styles.ts';
import { linkToMessage } from './message-link.ts';
import { excerptOf } from './message-words.ts';
import { usedMessageStyles } from './used-message.styles.ts';

interface Action {
  name: string;
  label: string;
  icon: TemplateResult;
  run: () => void;
  /** Why it cannot be done. */
  refused?: string;
  /** What is worth knowing before. */
  note?: string;
  harmful?: boolean;
}

/** https://developer.webex.com/docs/api/v1/messages/edit-a-message */
const mostEdits = 10;

/** How long a copy is confirmed by its tick, milliseconds. */
const confirmFor = 1_500;

/**
 * What can be done with a message: as a toolbar, by touch as a menu. Part of `<webex-message>`, which makes it when a
 * pointer or the focus comes. It fires `close` when a dialog of it is closed.
 *
 * @internal
 */
export class WebexMessageActions extends WebexElement {
  static override styles = [buttons, messageActionsStyles];

  @property({ attribute: false }) message: Message | undefined;
  @property({ attribute: false }) inThread = false;
  @state() private copied: string | undefined;
  @state() private problem = '';
  @state() private deleting = false;
  @query('dialog.confirm') private confirmation!: HTMLDialogElement | null;
  @query('dialog.menu') private menu!: HTMLDialogElement | null;
  #forget: ReturnType<typeof setTimeout> | undefined;

  /** Whether a dialog of it is open, which would go with it. */
  get isOpen(): boolean {
    return !!this.confirmation?.open || !!this.menu?.open;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  openMenu(): void {
    if (this.isConnected && !this.isOpen) this.menu?.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#forget);
  }

  protected override firstUpdated(): void {
    const space = this.message && this.store?.spaces.get(this.message.spaceId).peek();
    // Whether one is a moderator only matters where there are some, and for what others wrote.
    if (space?.isLocked && !this.#isMine) void this.store?.members.of(space.id).load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { message } = this;
    if (!message) return nothing;
    const actions = this.#actionsFor(message);
    return html`
      <div class="toolbar" role="toolbar" aria-label=${words.actions} @keydown=${onToolbarKey}>
        ${actions.map(
          ({ name, label, icon, run, refused, note, harmful }, index) =>
            html`<button
              class="icon-button ${harmful ? 'harmful' : ''}"
              tabindex=${index === 0 ? 0 : -1}
              aria-label=${refused ? sentences(label, refused) : label}
              aria-disabled=${refused ? 'true' : 'false'}
              title=${refused ?? (note ? sentences(label, note) : label)}
              @click=${refused ? undefined : run}
            >
              ${this.copied === name ? checkIcon() : icon}
            </button>`,
        )}
      </div>
      <span class="visually-hidden" role="status">${this.copied ? words.copied : this.problem}</span>
      <dialog
        class="menu"
        aria-label=${words.actions}
        @click=${this.#onMenuClick}
        @close=${this.#onClose}
        @keydown=${stop}
      >
        ${actions.map(
          ({ label, icon, run, refused, note = refused, harmful }) =>
            html`<button
              class="menu-item ${harmful ? 'harmful' : ''}"
              aria-disabled=${refused ? 'true' : 'false'}
              @click=${refused ? undefined : () => this.#choose(run)}
            >
              ${icon}<span>${label}${note ? html`<small>${note}</small>` : nothing}</span>
            </button>`,
        )}
      </dialog>
      ${this.#renderConfirmation(message)}
    `;
  }

  #renderConfirmation(message: Message): TemplateResult {
    const excerpt = excerptOf(message);
    return html`<dialog
      class="confirm"
      aria-labelledby="title"
      aria-describedby="text"
      @close=${this.#onClose}
      @keydown=${stop}
    >
      <h2 id="title">${words.deleteTitle}</h2>
      ${excerpt ? html`<p class="excerpt" dir="auto">${excerpt}</p>` : nothing}
      <p id="text">${this.#isMine ? words.deleteMine : words.deleteOther}</p>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <div class="choices">
        <button class="button" @click=${() => this.confirmation?.close()}>${words.cancel}</button>
        <button class="button danger" aria-disabled=${this.deleting} @click=${this.#onDelete}>
          ${this.deleting ? words.deleting : words.delete}
        </button>
      </div>
    </dialog>`;
  }

  #actionsFor(message: Message): Action[] {
    const actions: Action[] = [];
    if (!this.inThread) {
      const root = message.parentId ?? message.id;
      const open = () => this.emit(new WebexThreadOpenEvent(message.spaceId, root));
      actions.push({ name: 'reply', label: words.reply, icon: replyIcon(), run: open });
    }
    if (this.#isMine) {
      actions.push({
        name: 'edit',
        label: words.edit,
        note: message.updated ? words.editAtMost : undefined,
        icon: editIcon(),
        run: () => this.emit(new WebexMessageEditEvent(message.spaceId, message.id)),
        refused: this.#editRefusal(message),
      });
    }
    const text = message.text ?? message.markdown;
    if (text) {
      actions.push({ name: 'text', label: words.copyText, icon: copyIcon(), run: () => this.#copy('text', text) });
    }
    const link = linkToMessage(message);
    if (link) {
      actions.push({ name: 'link', label: words.copyLink, icon: linkIcon(), run: () => this.#copy('link', link) });
    }
    if (this.#isMine || this.#isModerator) {
      const ask = () => this.confirmation?.showModal();
      actions.push({ name: 'delete', label: words.delete, icon: deleteIcon(), run: ask, harmful: true });
    }
    return actions;
  }

  #editRefusal({ id, files, attachments }: Message): string | undefined {
    if (files?.length || attachments?.length) return words.editNotFiles;
    return (this.store?.messages.seenEdits(id) ?? 0) >= mostEdits ? words.editNoMore : undefined;
  }

  get #isMine(): boolean {
    return this.message !== undefined && this.message.personId === this.store?.session.me.value?.id;
  }

  get #isModerator(): boolean {
    const { message, store } = this;
    const me = store?.session.me.value;
    if (!message || !store || !me || !store.spaces.get(message.spaceId).value?.isLocked) return false;
    return store.members.of(message.spaceId).of(me.id)?.isModerator ?? false;
  }

  #choose(run: () => void): void {
    this.menu?.close();
    run();
  }

  async #copy(name: string, text: string): Promise<void> {
    clearTimeout(this.#forget);
    try {
      await navigator.clipboard.writeText(text);
      this.copied = name;
      this.problem = '';
    } catch {
      this.problem = words.notCopied;
    }
    this.#forget = setTimeout(() => (this.copied = undefined), confirmFor);
  }

  readonly #onDelete = async (): Promise<void> => {
    const { message, store } = this;
    if (!message || !store || this.deleting) return;
    this.deleting = true;
    this.problem = '';
    try {
      await store.messages.delete(message.id);
      this.confirmation?.close();
    } catch (thrown) {
      const error = toWebexError(thrown);
      const { title, advice } = explainError(error);
      if (!isNotFound(error)) this.problem = sentences(title, advice);
    } finally {
      this.deleting = false;
    }
  };

  readonly #onClose = (): void => {
    this.problem = '';
    this.dispatchEvent(new Event('close'));
  };

  /** A click beside the menu closes it. */
  readonly #onMenuClick = (event: MouseEvent): void => {
    if (event.target === this.menu) this.menu?.close();
  };
}

/** Gives a message what it only needs once somebody is about to use it. */
export const equip = (root: ParentNode, body: HTMLElement | undefined): void => {
  addStyles(root, usedMessageStyles);
  if (body) addCopyButtons(body, root);
};

/** Keys in a dialog are not for what is around it. */
const stop = (event: Event): void => event.stopPropagation();

define('webex-message-actions', WebexMessageActions);

declare global {
  interface HTMLElementTagNameMap {
    'webex-message-actions': WebexMessageActions;
  }
}
