import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { parseLink } from '../../content/url-policy.ts';
import { toWebexError } from '../../errors.ts';
import { define } from '../../internal/define.ts';
import { explainError } from '../../internal/explain-error.ts';
import { checkIcon, openOutsideIcon } from '../../internal/icons.ts';
import { locale } from '../../locales/locale.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { cards as words } from '../../locales/en/cards.ts';
import { labelled, sentences } from '../../locales/punctuation.ts';
import { buttons } from '../../styles/buttons.ts';
import { inputs } from '../../styles/inputs.ts';
import { register, renderElements } from './card-elements.ts';
import { inputsIn, renderInput } from './card-inputs.ts';
import { flag, isObject, objects, text, typeOf, word, type CardJson } from './card-json.ts';
import { CardState } from './card-state.ts';
import { speechOf } from './card-text.ts';
import type { CardView } from './card-view.ts';
import { cardStyles } from './card.styles.ts';

for (const type of ['text', 'number', 'date', 'time', 'toggle', 'choiceset']) register(`input.${type}`, renderInput);

const actionStyles = ['default', 'positive', 'destructive'] as const;

/**
 * An Adaptive Card of a message (1.3, with what of later versions can be shown), rendered by ourselves: no markup of the
 * card's is parsed, links and pictures keep to the rules for all that comes from outside, and what is unknown is replaced
 * by what the card offers instead. What is entered goes to the card's author through Webex.
 *
 * @summary An Adaptive Card.
 * @element webex-card
 * @csspart card - The frame.
 */
export class WebexCard extends WebexElement implements CardView {
  static override styles = [buttons, inputs, cardStyles];

  /** The card, as it stands in the message. */
  @property({ attribute: false }) card: unknown;

  /** The message it belongs to. Without it nothing can be sent. */
  @property({ attribute: 'message-id' }) messageId: string | undefined;

  @state() submission: CardView['submission'];

  state = new CardState();
  #given: unknown;
  /** How it goes is said beside its button: what else may be chosen has none. */
  #hasSubmission = false;

  get language(): string {
    return locale.value;
  }

  get canSubmit(): boolean {
    return this.messageId !== undefined && this.store !== undefined && this.submission?.status !== 'sending';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('card') || this.card === this.#given) return;
    this.#given = this.card;
    this.state = new CardState();
    this.submission = undefined;
  }

  protected override render(): TemplateResult {
    const { card } = this;
    if (!isObject(card) || (card['type'] !== undefined && typeOf(card) !== 'adaptivecard'))
      return this.#renderUnsupported();
    this.state.begin();
    try {
      this.#hasSubmission = false;
      const content = this.renderCard(card);
      const speech = speechOf(text(card['speak']));
      return html`<section class="card" part="card" aria-label=${speech || words.card} dir=${directionOf(card)}>
        ${content}${this.submission && !this.#hasSubmission ? this.#renderSubmission() : nothing}
      </section>`;
    } catch {
      // Deeper or larger than any card needs to be.
      return this.#renderUnsupported();
    }
  }

  renderCard(card: CardJson): TemplateResult {
    return html`${this.renderElements(card['body'])}${this.renderActions(card['actions'])}`;
  }

  renderElements(items: unknown): Array<TemplateResult | symbol> {
    return renderElements(items, this);
  }

  renderActions(list: unknown): TemplateResult | symbol {
    const actions = objects(list)
      .map(withFallback)
      .filter((action) => isObject(action) && this.state.isVisible(action))
      .slice(0, 20) as CardJson[];
    if (actions.length === 0) return nothing;
    const told = this.submission && actions.includes(this.submission.action);
    this.#hasSubmission ||= !!told;
    const shown = actions.find((action) => typeOf(action) === 'action.showcard' && this.state.isShown(action));
    return html`<div class="actions">
        ${actions.map((action) => this.#renderAction(action, actions))} ${told ? this.#renderSubmission() : nothing}
      </div>
      ${
        shown && isObject(shown['card'])
          ? html`<div class="shown">${this.state.within(() => this.renderCard(shown['card'] as CardJson))}</div>`
          : nothing
      }`;
  }

  onInput(input: CardJson, value: string): void {
    this.state.enter(input, value);
    if (this.submission?.status !== 'sending') this.submission = undefined;
    this.requestUpdate();
  }

  onAction(action: CardJson, siblings: readonly CardJson[]): void {
    const type = typeOf(action);
    if (type === 'action.openurl') openLink(action);
    else if (type === 'action.submit' || type === 'action.execute') void this.#submit(action);
    else if (type === 'action.showcard') this.state.show(action, siblings);
    else if (type === 'action.togglevisibility')
      this.state.toggle(action['targetElements'], (id) => this.#isVisible(id));
    this.requestUpdate();
  }

  #renderAction(action: CardJson, siblings: readonly CardJson[]): TemplateResult {
    const type = typeOf(action);
    const title = displayText(text(action['title'])) || titleOf(type);
    const look = { default: '', positive: 'primary', destructive: 'danger' }[
      word(action['style'], actionStyles, 'default')
    ];
    const onClick = () => this.onAction(action, siblings);
    if (type === 'action.openurl') {
      const url = parseLink(action['url']);
      return html`<button class="button ${look}" aria-disabled=${!url} title=${url?.href ?? ''} @click=${onClick}>
        <span class="truncated">${title}</span>${openOutsideIcon()}
      </button>`;
    }
    const submits = type === 'action.submit' || type === 'action.execute';
    const disabled = (submits && !this.canSubmit) || !flag(action['isEnabled'], true);
    return html`<button
      class="button ${look}"
      aria-disabled=${disabled}
      aria-expanded=${type === 'action.showcard' ? this.state.isShown(action) : nothing}
      title=${submits && this.messageId === undefined ? words.preview : displayText(text(action['tooltip'])) || nothing}
      @click=${disabled ? undefined : onClick}
    >
      <span class="truncated">${title}</span>
    </button>`;
  }

  #renderSubmission() {
    const { status, problem } = this.submission!;
    return html`<span class="submission ${status}" role="status"
      >${status === 'sent' ? checkIcon() : nothing}${problem ? labelled(words[status], problem) : words[status]}</span
    >`;
  }

  #renderUnsupported(): TemplateResult {
    const fallback = isObject(this.card) ? displayText(text(this.card['fallbackText']), 1_000) : '';
    return html`<div class="card" part="card">
      ${fallback ? html`<p class="text" dir="auto">${fallback}</p>` : nothing}
      <p class="subtle">${words.unsupported}</p>
    </div>`;
  }

  async #submit(action: CardJson): Promise<void> {
    const { card, messageId, store } = this;
    if (!this.canSubmit || messageId === undefined || !store) return;
    const { asked, seen } = this.#inputsFor(action, card);
    const wrong = this.state.check(seen);
    if (wrong) {
      this.submission = undefined;
      this.requestUpdate();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[data-input="${CSS.escape(text(wrong['id']))}"]`)?.focus();
      return;
    }
    this.submission = { action, status: 'sending' };
    try {
      await store.messages.submitCard(messageId, this.state.inputsOf(asked, action['data']));
      if (card === this.card) this.submission = { action, status: 'sent' };
    } catch (thrown) {
      const { title, advice } = explainError(toWebexError(thrown));
      if (card === this.card) this.submission = { action, status: 'failed', problem: sentences(title, advice) };
    }
  }

  /**
   * Those of the whole card without the cards that are not shown; an action in a shown card asks for that one as well.
   * What is hidden is sent as it stands, as other clients do, but is not `seen`: nobody could put it right.
   */
  #inputsFor(action: CardJson, card: unknown): { asked: CardJson[]; seen: CardJson[] } {
    if (text(action['associatedInputs']).toLowerCase() === 'none') return { asked: [], seen: [] };
    const isAsked = (part: CardJson): boolean =>
      typeOf(part) !== 'action.showcard' || this.state.isShown(part) || contains(part, action);
    const asked = inputsIn(card, isAsked);
    return { asked, seen: inputsIn(card, (part) => this.state.isVisible(part) && isAsked(part)) };
  }

  #isVisible(id: string): boolean {
    return flag(find(this.card, id)?.['isVisible'], true);
  }
}

const titles: Record<string, 'submit' | 'show' | 'toggle'> = {
  'action.submit': 'submit',
  'action.execute': 'submit',
  'action.showcard': 'show',
  'action.togglevisibility': 'toggle',
};

const titleOf = (type: string): string => words[titles[type] ?? 'open'];

const directionOf = (card: CardJson): string =>
  card['rtl'] === undefined ? 'auto' : flag(card['rtl']) ? 'rtl' : 'ltr';

/** An unknown action gives way to the one it names instead; one without is left out. */
const withFallback = (action: CardJson): CardJson | undefined => {
  if (/^action\.(openurl|submit|execute|showcard|togglevisibility)$/.test(typeOf(action))) return action;
  return isObject(action['fallback']) ? withFallback(action['fallback']) : undefined;
};

const openLink = (action: CardJson): void => {
  const url = parseLink(action['url']);
  if (url) window.open(url.href, '_blank', 'noopener,noreferrer');
};

const contains = (json: unknown, wanted: CardJson, depth = 0): boolean =>
  json === wanted ||
  (depth < 40 &&
    typeof json === 'object' &&
    json !== null &&
    Object.values(json).some((value) => contains(value, wanted, depth + 1)));

const find = (json: unknown, id: string, depth = 0): CardJson | undefined => {
  if (depth > 40 || typeof json !== 'object' || json === null) return undefined;
  if (isObject(json) && json['id'] === id) return json;
  for (const value of Object.values(json)) {
    const found = find(value, id, depth + 1);
    if (found) return found;
  }
  return undefined;
};

define('webex-card', WebexCard);

declare global {
  interface HTMLElementTagNameMap {
    'webex-card': WebexCard;
  }
}
