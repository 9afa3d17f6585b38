import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { hidePopover, showBeside } from '../../internal/popover.ts';
import type { WebexElement } from '../../internal/webex-element.ts';

export interface EmojiInputOptions {
  field: () => HTMLTextAreaElement | null;
  insert: (emoji: string) => void;
}

/** The way from a field to an emoji and back. The picker comes when it is first wanted. */
export class EmojiInput implements ReactiveController {
  readonly #host: WebexElement;
  readonly #options: EmojiInputOptions;
  #isWanted = false;

  constructor(host: WebexElement, options: EmojiInputOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {}

  async open(): Promise<void> {
    await import('../emoji-picker/emoji-picker.ts').catch(() => undefined);
    this.#isWanted = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#show();
    const picker = this.#popover?.querySelector('webex-emoji-picker');
    await picker?.updateComplete;
    // It has its size only now.
    this.#show();
    picker?.focus();
  }

  render(): TemplateResult {
    return html`<div class="emoji-popover" popover @toggle=${this.#onToggle} @keydown=${onKeyDown}>
      ${this.#isWanted ? html`<webex-emoji-picker .choose=${this.#choose}></webex-emoji-picker>` : nothing}
    </div>`;
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.emoji-popover');
  }

  #show(): void {
    const box = this.#host.renderRoot.querySelector('.box');
    if (this.#popover && box) showBeside(this.#popover, box, { side: 'above' });
  }

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed' && this.#popover?.matches(':focus-within')) this.#options.field()?.focus();
  };

  readonly #choose = (emoji: string): void => {
    hidePopover(this.#popover);
    this.#options.insert(emoji);
  };
}

/** The popover closes by itself; what is around it stays. */
const onKeyDown = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') event.stopPropagation();
};
