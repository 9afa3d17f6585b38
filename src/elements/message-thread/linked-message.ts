import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { announce } from '../../internal/announcer.ts';
import { closeIcon } from '../../internal/icons.ts';
import { conversation as words } from '../../locales/en/conversation.ts';
import { dialog } from '../../locales/en/dialog.ts';
import type { Store } from '../../store/store.ts';

export const linkedMessageStyles = css`
  .missing-link {
    flex: none;
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 2);
    padding-block: var(--webex-space);
    padding-inline: calc(var(--webex-space) * 4) calc(var(--webex-space) * 2);
    border-block-end: 1px solid var(--webex-color-border);
    background: var(--webex-color-background-secondary);
  }
  .missing-link > span {
    flex: 1;
  }
`;

/** Says so where the message that a link names is not there. */
export class LinkedMessage {
  readonly #host: LitElement & { readonly store: Store | undefined };
  readonly #follow: (id: string) => void;
  #isMissing = false;
  #stopWaiting: (() => void) | undefined;

  /** `follow` goes to a message again, once somebody is signed in. */
  constructor(host: LitElement & { readonly store: Store | undefined }, follow: (id: string) => void) {
    this.#host = host;
    this.#follow = follow;
  }

  /** Somebody is being brought to a message: `jump` tells whether it is there, undefined where they went elsewhere. */
  async watch(id: string, jump: Promise<boolean | undefined>): Promise<void> {
    this.leave();
    const isFound = await jump;
    const { store } = this.#host;
    if (isFound !== false || !store) return;
    if (store.session.status.peek() === 'ready') {
      this.#isMissing = true;
      announce(this.#host, words.linkMissing);
      this.#host.requestUpdate();
      return;
    }
    this.#stopWaiting = store.session.status.subscribe((status) => {
      if (status !== 'ready') return;
      this.leave();
      this.#follow(id);
    });
  }

  /** Another conversation is shown, or another message asked for. */
  leave(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#isMissing = false;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isMissing) return nothing;
    return html`<div class="missing-link">
      <span>${words.linkMissing}</span>
      <button class="icon-button" aria-label=${dialog.close} title=${dialog.close} @click=${this.#onClose}>
        ${closeIcon()}
      </button>
    </div>`;
  }

  readonly #onClose = (): void => {
    this.leave();
    this.#host.focus();
    this.#host.requestUpdate();
  };
}
