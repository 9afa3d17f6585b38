import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { WebexElement } from '../../internal/webex-element.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import type { WrittenText } from './written-text.ts';

export interface EditModeOptions {
  written: WrittenText;
  /** It has ended, and what was begun before is back in the field. */
  ended: () => void;
}

/** A message of one's own is in the field to be changed. What was begun before comes back when that ends. */
export class EditMode implements ReactiveController {
  readonly #host: WebexElement;
  readonly #options: EditModeOptions;
  #messageId: string | undefined;
  #begun = '';
  #saving = false;

  constructor(host: WebexElement, options: EditModeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {}

  get isOn(): boolean {
    return this.#messageId !== undefined;
  }

  /** Takes a message over; answers whether it is known. */
  begin(messageId: string): boolean {
    const message = this.#host.store?.messages.get(messageId).peek();
    if (!message) return false;
    const { written } = this.#options;
    if (!this.isOn) this.#begun = written.encoded;
    this.#messageId = messageId;
    written.take(message.markdown ?? message.text ?? '');
    this.#host.requestUpdate();
    return true;
  }

  /** The last message of one's own that can be changed, of those that are shown in a space or thread. */
  lastOf(spaceId: string, parentId: string | undefined): string | undefined {
    const { store } = this.#host;
    const me = store?.session.me.peek()?.id;
    return store?.messages.timeline(spaceId, parentId).ids.findLast((id) => {
      const message = store.messages.peek(id);
      return message?.personId === me && !message?.files?.length && !message?.attachments?.length;
    });
  }

  readonly cancel = (): void => {
    if (!this.isOn) return;
    this.leave();
    this.#options.written.take(this.#begun);
    this.#options.ended();
  };

  /** Ends without touching the field. */
  leave(): void {
    this.#messageId = undefined;
    this.#host.requestUpdate();
  }

  /** Ends when Webex has taken the change. Throws when it has not: the text stays in the field. */
  async save(): Promise<void> {
    if (this.#saving) return;
    const { store } = this.#host;
    const messageId = this.#messageId;
    const message = messageId === undefined ? undefined : store?.messages.get(messageId).peek();
    this.#saving = true;
    try {
      if (store && message) await store.messages.update(message, this.#options.written.composed);
    } finally {
      this.#saving = false;
    }
    if (this.#messageId === messageId) this.cancel();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.isOn) return nothing;
    return html`<div class="bar">
      <span>${strings.editing}</span>
      <button type="button" class="link-button" @click=${this.cancel}>${strings.cancelEdit}</button>
    </div>`;
  }
}
