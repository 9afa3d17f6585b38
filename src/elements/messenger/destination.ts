import { html, nothing, type TemplateResult } from 'lit';
import { toWebexError, type WebexError } from '../../errors.ts';
import { backIcon, spaceIcon } from '../../internal/icons.ts';
import { renderError, renderNotice } from '../../internal/notice.ts';
import { messenger as strings } from '../../locales/en/messenger.ts';
import type { Partner } from '../../store/direct-spaces.ts';
import type { Store } from '../../store/store.ts';
import { renderIconButton } from './conversation-header.ts';
import type { WebexMessenger } from './messenger.ts';

export type DestinationType = 'spaceId' | 'email' | 'userId';

/** Follows a link into the messenger: to a space, or to somebody, with whom there may be no conversation yet. */
export class Destination {
  readonly #host: WebexMessenger;
  #partner: Partner | undefined;
  #state: 'none' | 'looking' | WebexError = 'none';
  #turn = 0;

  constructor(host: WebexMessenger) {
    this.#host = host;
  }

  /** Whether it leads somewhere, or might. */
  get isOpen(): boolean {
    return this.#partner !== undefined || this.#state !== 'none';
  }

  async follow(store: Store | undefined, type: DestinationType, id: string | undefined): Promise<void> {
    if (!store) return;
    if (!id) return this.leave();
    if (type === 'spaceId') {
      this.#host.spaceId = id;
      return;
    }
    const partner = type === 'email' ? { personEmail: id.trim() } : { personId: id };
    this.#host.spaceId = undefined;
    this.#set(undefined, 'looking');
    const turn = ++this.#turn;
    try {
      const spaceId = await store.directSpaces.find(partner);
      if (spaceId === undefined) await import('./first-message.ts');
      else (await import('../message-composer/draft-to-person.ts')).carryDraft(store, partner, spaceId);
      if (turn !== this.#turn) return;
      this.#set(spaceId === undefined ? partner : undefined, 'none');
      if (spaceId !== undefined) this.#host.spaceId = spaceId;
    } catch (thrown) {
      if (turn === this.#turn) this.#set(undefined, toWebexError(thrown));
    }
  }

  /** Somebody went elsewhere. */
  leave(): void {
    this.#turn++;
    if (this.isOpen) this.#set(undefined, 'none');
  }

  /** What stands where no space is open. */
  render(store: Store | undefined, onBack: (() => void) | undefined): TemplateResult | typeof nothing {
    if (this.#partner)
      return html`
        ${onBack ? html`<header class="first">${renderIconButton('back', strings.back, backIcon(), onBack)}</header>` : nothing}
        <webex-first-message .store=${store} .partner=${this.#partner}></webex-first-message>
      `;
    const { destinationType, destinationId, view } = this.#host;
    const again = (): void => void this.follow(store, destinationType, destinationId);
    if (this.#state === 'looking')
      return html`<div class="nothing" role="status">${renderNotice({ title: strings.looking })}</div>`;
    if (this.#state === 'none' && view === 'conversation') return nothing;
    return html`<div class="nothing">
      ${
        this.#state === 'none'
          ? renderNotice({ icon: spaceIcon(), title: strings.choose, text: strings.chooseText })
          : renderError(this.#state, again)
      }
    </div>`;
  }

  #set(partner: Partner | undefined, state: 'none' | 'looking' | WebexError): void {
    this.#partner = partner;
    this.#state = state;
    this.#host.requestUpdate();
  }
}
