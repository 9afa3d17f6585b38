import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { toWebexError, type WebexError } from '../../errors.ts';
import { WebexSpaceSelectEvent } from '../../events/space-select.ts';
import { define } from '../../internal/define.ts';
import { renderProblem, problemStyles } from '../../internal/problem.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { messenger as strings } from '../../locales/en/messenger.ts';
import type { Person } from '../../resources/index.ts';
import type { Partner } from '../../store/direct-spaces.ts';
import { buttons } from '../../styles/buttons.ts';
import { inputs } from '../../styles/inputs.ts';
import '../avatar/avatar.ts';
import { carryDraft, draftKeyOf } from '../message-composer/draft-to-person.ts';

/**
 * Somebody with whom there is no conversation yet: who it is, and a field for the first message, which makes it. Selects
 * the space when it was sent, or came into being elsewhere.
 *
 * @internal
 */
export class WebexFirstMessage extends WebexElement {
  static override styles = [
    buttons,
    inputs,
    problemStyles,
    css`
      :host {
        display: grid;
        flex: 1;
        min-block-size: 0;
        overflow: auto;
      }
      .person {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: calc(var(--webex-space) * 2);
        margin: auto;
        padding: calc(var(--webex-space) * 6);
        text-align: center;
        overflow-wrap: anywhere;
      }
      webex-avatar {
        --webex-avatar-size: 80px;
      }
      h2 {
        margin: calc(var(--webex-space) * 2) 0 0;
        font-size: var(--webex-font-size-heading);
      }
      p {
        max-inline-size: 46ch;
        margin: 0;
        color: var(--webex-color-text-secondary);
      }
      form {
        display: grid;
        gap: calc(var(--webex-space) * 2);
        padding: calc(var(--webex-space) * 4);
      }
      .line {
        display: flex;
        align-items: end;
        gap: calc(var(--webex-space) * 2);
      }
      textarea {
        max-block-size: 40vh;
        padding-block: calc(var(--webex-space) * 1.5);
        resize: none;
        field-sizing: content;
      }
    `,
  ];

  @property({ attribute: false }) partner: Partner | undefined;
  @state() private person: Person | undefined;
  @state() private text = '';
  @state() private busy = false;
  @state() private problem: WebexError | undefined;
  /** The conversations that there were: a further one may be this. */
  readonly #known = new Set<string>();
  @query('textarea') private field!: HTMLTextAreaElement | null;

  override focus(): void {
    this.field?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAnother = changed.has('partner') || changed.has('store');
    if (this.#noteSpaces() && !isAnother) void this.#lookForSpace();
    if (!isAnother) return;
    this.person = undefined;
    this.problem = undefined;
    const { partner, store } = this;
    if (!partner || !store) return;
    this.text = store.drafts.get(draftKeyOf(partner));
    if ('personId' in partner) store.people.ensure([partner.personId]);
    else
      store.people.search(partner.personEmail).then(
        ([found]) => partner === this.partner && (this.person = found),
        // The address says as much as there is to know.
        () => {},
      );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { partner, store, text } = this;
    if (!partner) return nothing;
    const person = 'personId' in partner ? store?.people.get(partner.personId).value : this.person;
    const email = 'personEmail' in partner ? partner.personEmail : (person?.emails[0] ?? '');
    const name = displayText(person?.displayName ?? email);
    return html`
      <div class="person">
        <webex-avatar person-id=${person?.id ?? nothing} name=${name} .store=${store} aria-hidden="true"></webex-avatar>
        <h2><bdi>${name}</bdi></h2>
        ${email && email !== name ? html`<p><bdi>${displayText(email)}</bdi></p>` : nothing}
        <p>${strings.firstMessage(name)}</p>
      </div>
      <form aria-busy=${this.busy ? 'true' : 'false'} @submit=${this.#onSubmit}>
        ${this.problem ? renderProblem(this.problem) : nothing}
        <div class="line">
          <textarea
            class="input"
            rows="1"
            dir="auto"
            aria-label=${strings.writeTo(name)}
            placeholder=${strings.writeTo(name)}
            .value=${text}
            @input=${({ target }: Event) => this.#write((target as HTMLTextAreaElement).value)}
            @keydown=${this.#onKeyDown}
          ></textarea>
          <button class="button primary" aria-disabled=${this.busy || text.trim() === '' ? 'true' : 'false'}>
            ${strings.send}
          </button>
        </div>
      </form>
    `;
  }

  /** True when there is a conversation of two that was not there before. */
  #noteSpaces(): boolean {
    const { store } = this;
    if (!store) return false;
    void store.spaces.version.value;
    const further = store.spaces.ids.filter((id) => !this.#known.has(id));
    for (const id of further) this.#known.add(id);
    return further.some((id) => store.spaces.get(id).peek()?.type === 'direct');
  }

  /** The other one wrote first, or one wrote in another tab. */
  async #lookForSpace(): Promise<void> {
    const { partner, store } = this;
    if (!partner || !store || this.busy) return;
    // Where Webex does not tell, the first message finds its way as well.
    const spaceId = await store.directSpaces.find(partner).catch(() => undefined);
    if (spaceId === undefined || partner !== this.partner || this.busy || !this.isConnected) return;
    carryDraft(store, partner, spaceId);
    this.text = '';
    this.emit(new WebexSpaceSelectEvent(spaceId));
  }

  /** What is not sent stays with whom it is for. */
  #write(text: string): void {
    this.text = text;
    if (this.partner) this.store?.drafts.set(text, draftKeyOf(this.partner));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    (event.currentTarget as HTMLTextAreaElement).form!.requestSubmit();
  };

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { partner, store, text } = this;
    if (!partner || !store || this.busy || text.trim() === '') return;
    this.busy = true;
    this.problem = undefined;
    try {
      const { id } = await store.directSpaces.start(partner, text);
      store.drafts.set('', draftKeyOf(partner));
      if (partner === this.partner) this.text = '';
      if (partner === this.partner) this.emit(new WebexSpaceSelectEvent(id));
    } catch (thrown) {
      this.problem = toWebexError(thrown);
    } finally {
      this.busy = false;
    }
  };
}

define('webex-first-message', WebexFirstMessage);

declare global {
  interface HTMLElementTagNameMap {
    'webex-first-message': WebexFirstMessage;
  }
}
