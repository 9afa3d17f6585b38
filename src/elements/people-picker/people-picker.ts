import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { WebexPeopleChangeEvent, type PickedPerson } from '../../events/people-change.ts';
import { announce } from '../../internal/announcer.ts';
import { define } from '../../internal/define.ts';
import { explainError } from '../../internal/explain-error.ts';
import { hidePopover, showBeside } from '../../internal/popover.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { errors } from '../../locales/en/errors.ts';
import { sentences } from '../../locales/punctuation.ts';
import { peoplePicker as strings } from '../../locales/en/people-picker.ts';
import { buttons } from '../../styles/buttons.ts';
import { inputs } from '../../styles/inputs.ts';
import '../avatar/avatar.ts';
import { personMarks } from '../person/person-marks.styles.ts';
import { kindOf, type PersonKind } from '../person/person-marks.ts';
import { choicesFor, emailsIn, pickEmail, valueOf, type Choices } from './people-choices.ts';
import { PeopleFinder } from './people-finder.ts';
import { choiceAt, countOf, renderOptions } from './people-options.ts';
import { peoplePickerStyles } from './people-picker.styles.ts';
import { isPicked, PickedList } from './picked-list.ts';

export type { PickedPerson } from '../../events/people-change.ts';

const nobody: Choices = { people: [] };

/**
 * Finds people by name or e-mail address as one types, and keeps those who were chosen. An address that nobody has can be
 * chosen as it is: Webex invites whoever has it.
 *
 * Webex looks up names by how they begin, and only in the identity's own organization; who is known from elsewhere, such
 * as the authors of messages, is found without it. Where the sign-in may not look people up, addresses still work.
 *
 * Keyboard: arrows move through what was found, Enter chooses, Escape closes. Backspace in the empty field, or an arrow to
 * its left, goes to those who were chosen; Backspace or Delete takes one off.
 *
 * In a form it has the ids of the chosen, or the addresses of those without, as values of its `name`.
 *
 * ```html
 * <webex-people-picker multiple max="5" label="Who should know?"></webex-people-picker>
 * ```
 *
 * @summary Finds and chooses people.
 * @element webex-people-picker
 * @fires {WebexPeopleChangeEvent} webex-people-change - Somebody was chosen or taken off. Does not bubble.
 * @csspart field - The box with those who were chosen and the field.
 * @csspart chip - Somebody who was chosen.
 * @csspart input - The field.
 * @csspart list - What was found.
 * @csspart option - Somebody who was found.
 */
export class WebexPeoplePicker extends WebexElement {
  static override styles = [buttons, inputs, personMarks, peoplePickerStyles];
  static readonly formAssociated = true;

  /** Those who are chosen. Set it to choose for the person; that tells no event. */
  @property({ attribute: false }) selected: readonly PickedPerson[] = [];

  /** Whether several people can be chosen. */
  @property({ type: Boolean }) multiple = false;

  /** How many people can be chosen at most; 1 unless `multiple`. */
  @property({ type: Number }) max: number | undefined;

  /** Ids or e-mail addresses of people who are not to be offered, such as those who are in a space already. */
  @property({ attribute: false }) excluded: Iterable<string> = [];

  /** What is asked for; read out, and not shown. */
  @property() label: string = strings.label;

  /** Shown in the empty field, in place of our words. */
  @property() placeholder: string | undefined;

  /** The name of its values in a form. */
  @property({ reflect: true }) name: string | undefined;

  /** Whether a form needs somebody to be chosen. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Nobody can be chosen or taken off, and a form has no value of it. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private text = '';
  @state() private active = 0;
  @state() private isOpen = false;
  @state() private isFormDisabled = false;
  /** About what was pasted. */
  @state() private hint = '';

  @query('.input') private input!: HTMLInputElement | null;
  @query('.popover') private popoverElement!: HTMLElement | null;
  @query('.field') private field!: HTMLElement;

  readonly #internals = this.attachInternals();
  readonly #finder = new PeopleFinder(this);
  readonly #picked: PickedList = new PickedList(this, {
    picked: () => this.selected,
    kindOf: (picked) => this.#kindOf(picked),
    isDisabled: () => this.#isDisabled,
    remove: (picked) => this.#remove(picked),
    leave: () => this.#focusField(),
  });
  #excluded: ReadonlySet<string> = new Set();
  #choices = nobody;
  #said = '';
  #me: string | undefined;

  /** The ids of the chosen, or the addresses of those without one, joined by commas. */
  get value(): string {
    return this.selected.map(valueOf).join(',');
  }

  /** What was typed and is nobody yet. */
  get typed(): string {
    return this.text;
  }

  override focus(): void {
    if (this.input) this.input.focus();
    else this.#picked.focusLast();
  }

  /** Takes everybody off, and what was typed. */
  clear(): void {
    this.selected = [];
    this.#type('');
  }

  /** @internal */
  formResetCallback(): void {
    this.clear();
  }

  /** @internal */
  formDisabledCallback(isDisabled: boolean): void {
    this.isFormDisabled = isDisabled;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const me = this.store?.session.me.value?.id;
    if (me !== this.#me) this.#forget();
    this.#me = me;
    if (changed.has('excluded') || changed.has('selected')) {
      const taken = this.selected.flatMap(({ personId, email }) => [personId, email?.toLowerCase()]);
      this.#excluded = new Set([...this.excluded, ...taken].filter((one) => one !== undefined));
    }
    const isAsked = this.isOpen && this.text.trim() !== '';
    this.#choices = isAsked
      ? choicesFor(this.text, {
          found: this.#finder.status === 'ready' ? this.#finder.people : [],
          known: this.store?.people.values() ?? [],
          excluded: this.#excluded,
        })
      : nobody;
    this.active = Math.max(0, Math.min(this.active, countOf(this.#choices) - 1));
  }

  protected override render(): TemplateResult {
    const isFull = this.selected.length >= this.#most;
    const hint = this.hint || (isFull && this.multiple && this.max !== undefined ? strings.atMost(this.max) : '');
    return html`
      <div
        class="field ${this.#isDisabled ? 'disabled' : ''}"
        part="field"
        @click=${this.#onFieldClick}
        @focusout=${this.#onFocusOut}
      >
        ${this.selected.length > 0 ? this.#picked.render(isFull) : nothing} ${isFull ? nothing : this.#renderInput()}
        ${this.#renderPopover()}
      </div>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    `;
  }

  protected override updated(): void {
    const popover = this.popoverElement;
    if (!popover) return;
    if (this.#isListed) showBeside(popover, this.field);
    else hidePopover(popover);
    popover.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    this.#say();
    this.#tellForm();
  }

  #renderInput(): TemplateResult {
    const count = countOf(this.#choices);
    const isListed = this.#isListed && count > 0;
    const placeholder = this.#finder.isRefused ? strings.placeholderEmail : strings.placeholder;
    return html`<input
      class="input"
      part="input"
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-label=${this.label}
      aria-autocomplete="list"
      aria-expanded=${isListed ? 'true' : 'false'}
      aria-controls=${isListed ? 'list' : nothing}
      aria-activedescendant=${isListed ? `option-${this.active}` : nothing}
      aria-required=${this.required ? 'true' : nothing}
      placeholder=${this.selected.length > 0 ? nothing : (this.placeholder ?? placeholder)}
      ?disabled=${this.#isDisabled}
      .value=${this.text}
      @input=${({ target }: InputEvent) => this.#type((target as HTMLInputElement).value)}
      @paste=${this.#onPaste}
      @keydown=${this.#onKeyDown}
    />`;
  }

  #renderPopover(): TemplateResult {
    const { store } = this;
    const choices = this.#choices;
    return html`<div class="popover" popover="manual">
      ${
        countOf(choices) > 0
          ? html`<div id="list" part="list" role="listbox" aria-label=${strings.results}>
              ${renderOptions({ store, choices, active: this.active, choose: (picked) => this.#choose(picked) })}
            </div>`
          : nothing
      }
      ${this.#renderState()}
    </div>`;
  }

  /** What is going on, below what was found. */
  #renderState(): TemplateResult | typeof nothing {
    const { status, error } = this.#finder;
    const count = countOf(this.#choices);
    const { alreadyIn } = this.#choices;
    if (count === 0 && alreadyIn) return stateOf(strings.alreadyIn(displayText(alreadyIn.displayName)));
    if (status === 'searching') return count > 0 ? nothing : stateOf(strings.searching);
    if (status === 'short') return count > 0 ? nothing : stateOf(strings.short);
    if (status === 'refused') return stateOf(this.#refusal);
    if (status === 'failed' && error) {
      const { title, advice } = explainError(error);
      return html`<div class="state">
        <p class="title">${strings.failed}</p>
        <p>${sentences(title, advice)}</p>
        <button type="button" class="link-button" @click=${this.#onRetry}>${errors.retry}</button>
      </div>`;
    }
    return status === 'ready' && count === 0 ? stateOf(strings.nobody, strings.nobodyText) : nothing;
  }

  get #most(): number {
    return this.multiple ? Math.max(1, this.max ?? Infinity) : 1;
  }

  get #isDisabled(): boolean {
    return this.disabled || this.isFormDisabled;
  }

  get #isListed(): boolean {
    return this.isOpen && this.text.trim() !== '' && !this.#isDisabled && this.selected.length < this.#most;
  }

  get #refusal(): string {
    return this.store?.capabilities.refused.value.has('people') ? strings.refusedScope : strings.refused;
  }

  #kindOf({ personId, email }: PickedPerson): PersonKind {
    const person = personId === undefined ? undefined : this.store?.people.get(personId).value;
    return kindOf({ type: person?.type, orgId: person?.orgId, email }, this.store?.session.me.value);
  }

  #type(text: string): void {
    this.text = text;
    this.hint = '';
    this.active = 0;
    this.isOpen = true;
    this.#finder.search(text);
  }

  #choose(picked: PickedPerson): void {
    this.#add([picked]);
    this.#type('');
    this.#focusField();
  }

  #add(picked: readonly PickedPerson[]): void {
    const selected = [...this.selected];
    for (const one of picked) if (selected.length < this.#most && !isPicked(selected, one)) selected.push(one);
    for (const { name } of selected.slice(this.selected.length)) announce(this, strings.added(displayText(name)));
    this.#set(selected);
  }

  #remove(picked: PickedPerson): void {
    announce(this, strings.removed(displayText(picked.name)));
    this.#set(this.selected.filter((one) => one !== picked));
  }

  #set(selected: readonly PickedPerson[]): void {
    if (selected.length === this.selected.length) return;
    this.selected = selected;
    this.emit(new WebexPeopleChangeEvent(selected));
  }

  /** The field may be there only after the next update, or no more. */
  #focusField(): void {
    void this.updateComplete.then(() => this.focus());
  }

  /** Another identity finds other people. */
  #forget(): void {
    this.text = '';
    this.#finder.reset();
  }

  /** The number of those who were found is said when it is certain. */
  #say(): void {
    const { status } = this.#finder;
    if (!this.#isListed || status === 'searching' || status === 'idle') return;
    const count = countOf(this.#choices);
    const { alreadyIn } = this.#choices;
    const nothingFound =
      status === 'short'
        ? strings.short
        : alreadyIn
          ? strings.alreadyIn(displayText(alreadyIn.displayName))
          : strings.nobody;
    const problem = status === 'failed' ? strings.failed : status === 'refused' ? this.#refusal : '';
    const words = problem || (count > 0 ? strings.found(count) : nothingFound);
    const said = `${this.text} ${words}`;
    if (said === this.#said) return;
    this.#said = said;
    announce(this, words, { topic: 'people-picker' });
  }

  #tellForm(): void {
    const { name } = this;
    const data = new FormData();
    if (name) for (const picked of this.selected) data.append(name, valueOf(picked));
    this.#internals.setFormValue(name && this.selected.length > 0 ? data : null);
    if (this.required && this.selected.length === 0)
      this.#internals.setValidity({ valueMissing: true }, strings.required, this.input ?? undefined);
    else this.#internals.setValidity({});
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target as HTMLInputElement;
    const count = countOf(this.#choices);
    const isAtStart = field.selectionStart === 0 && field.selectionEnd === 0;
    const before = getComputedStyle(this).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.isOpen && count > 0) this.active = (this.active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
      this.isOpen = true;
    } else if (event.key === 'Enter' && this.#isListed && count > 0) {
      this.#choose(choiceAt(this.#choices, this.active)!);
    } else if (event.key === 'Enter' && this.text.trim() === '') {
      // As a field of a form does; being in a shadow root it has to be said.
      this.#internals.form?.requestSubmit();
    } else if (event.key === 'Escape' && this.#isListed) {
      this.isOpen = false;
      event.stopPropagation();
    } else if (!(isAtStart && (event.key === 'Backspace' || event.key === before) && this.#picked.focusLast())) return;
    event.preventDefault();
  }

  /** A line of addresses, as from a mail program, chooses all of them. */
  #onPaste(event: ClipboardEvent): void {
    const emails = this.multiple ? emailsIn(event.clipboardData?.getData('text') ?? '') : [];
    if (emails.length < 2) return;
    event.preventDefault();
    const alreadyIn = emails.filter((email) => this.#excluded.has(email));
    this.hint = alreadyIn.map((email) => strings.alreadyIn(email)).join(' ');
    if (this.hint) announce(this, this.hint);
    this.#add(emails.filter((email) => !this.#excluded.has(email)).map(pickEmail));
  }

  readonly #onRetry = (): void => {
    this.#finder.retry();
    this.input?.focus();
  };

  #onFieldClick(event: Event): void {
    if (event.target === this.field) this.input?.focus();
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (!this.field.contains(event.relatedTarget as Node | null)) this.isOpen = false;
  };
}

const stateOf = (title: string, text?: string): TemplateResult =>
  html`<div class="state">
    <p class="title">${title}</p>
    ${text ? html`<p>${text}</p>` : nothing}
  </div>`;

define('webex-people-picker', WebexPeoplePicker);

declare global {
  interface HTMLElementTagNameMap {
    'webex-people-picker': WebexPeoplePicker;
  }
}
