import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define } from '../../internal/define.ts';
import { renderSearchField } from '../../internal/search-field.ts';
import { emoji as strings } from '../../locales/en/emoji.ts';
import { base } from '../../styles/base.ts';
import { buttons } from '../../styles/buttons.ts';
import { inputs } from '../../styles/inputs.ts';
import { emojiCategories, emojiOf, searchEmoji, type Emoji, type EmojiCategory } from './emoji.ts';
import { emojiPickerStyles } from './emoji-picker.styles.ts';

/**
 * Emoji by category, and a search over their names. The composer opens it; alone it can be put anywhere.
 *
 * Keyboard: arrows, Home and End move among the emoji, Enter chooses; from the search, Arrow Down goes to the emoji and
 * Enter chooses the first.
 *
 * @summary Finds an emoji.
 * @element webex-emoji-picker
 */
export class WebexEmojiPicker extends LitElement {
  static override styles = [base, buttons, inputs, emojiPickerStyles];

  /** Called with each emoji that is chosen. */
  @property({ attribute: false }) choose: ((emoji: string) => void) | undefined;

  @state() private category: EmojiCategory = 'smileys';
  @state() private filter = '';
  @state() private active = 0;

  @query('input') private field!: HTMLInputElement | null;
  @query('.emoji') private list!: HTMLElement | null;

  protected override render(): TemplateResult {
    const shown = this.#shown;
    return html`
      <div class="picker">
        ${renderSearchField({
          label: strings.search,
          value: this.filter,
          onInput: (value) => this.#search(value),
          onKeyDown: this.#onFilterKey,
        })}
        ${this.filter.trim() ? nothing : this.#renderCategories()}
        <div
          class="emoji"
          role="listbox"
          aria-label=${strings.label}
          @keydown=${this.#onKeyDown}
          @click=${this.#onClick}
        >
          ${shown.map(({ emoji, name }, index) => this.#renderEmoji(emoji, name, index))}
          ${shown.length === 0 ? html`<p class="none">${strings.noMatch}</p>` : nothing}
        </div>
        <p class="name" aria-live="polite">
          ${this.filter.trim() ? strings.found(shown.length) : shown[this.active]?.name}
        </p>
      </div>
    `;
  }

  /** Puts the keyboard into the search. */
  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  #renderCategories(): TemplateResult {
    return html`<div class="categories" role="group" aria-label=${strings.categories}>
      ${emojiCategories.map(
        (category) =>
          html`<button
            class="icon-button category"
            aria-label=${strings[category]}
            title=${strings[category]}
            aria-pressed=${category === this.category ? 'true' : 'false'}
            @click=${() => this.#open(category)}
          >
            ${emojiOf(category)[0]!.emoji}
          </button>`,
      )}
    </div>`;
  }

  #renderEmoji(emoji: string, name: string, index: number): TemplateResult {
    return html`<button
      class="choice"
      role="option"
      aria-selected=${index === this.active ? 'true' : 'false'}
      aria-label=${name}
      title=${name}
      tabindex=${index === this.active ? 0 : -1}
      data-index=${index}
    >
      ${emoji}
    </button>`;
  }

  get #shown(): readonly Emoji[] {
    return this.filter.trim() ? searchEmoji(this.filter) : emojiOf(this.category);
  }

  #open(category: EmojiCategory): void {
    this.category = category;
    this.active = 0;
    if (this.list) this.list.scrollTop = 0;
  }

  #search(filter: string): void {
    this.filter = filter;
    this.active = 0;
  }

  readonly #onFilterKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.#focusChoice(this.active);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const first = this.filter.trim() ? this.#shown[0] : undefined;
      if (first) this.choose?.(first.emoji);
    }
  };

  readonly #onClick = (event: MouseEvent): void => {
    const index = (event.target as Element).closest<HTMLElement>('.choice')?.dataset['index'];
    const chosen = index === undefined ? undefined : this.#shown[Number(index)];
    if (chosen) this.choose?.(chosen.emoji);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const choices = this.list?.querySelectorAll<HTMLElement>('.choice') ?? [];
    const columns = this.#columnsOf(choices);
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: this.active + forward,
      ArrowLeft: this.active - forward,
      ArrowDown: this.active + columns,
      ArrowUp: this.active - columns,
      Home: 0,
      End: choices.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0 && event.key === 'ArrowUp') this.focus();
    else if (to >= 0 && to < choices.length) this.#focusChoice(to);
  };

  #columnsOf(choices: ArrayLike<HTMLElement>): number {
    const top = choices[0]?.offsetTop;
    let columns = 1;
    while (columns < choices.length && choices[columns]!.offsetTop === top) columns += 1;
    return columns;
  }

  #focusChoice(index: number): void {
    this.active = index;
    this.list?.querySelectorAll<HTMLElement>('.choice')[index]?.focus();
  }
}

define('webex-emoji-picker', WebexEmojiPicker);

declare global {
  interface HTMLElementTagNameMap {
    'webex-emoji-picker': WebexEmojiPicker;
  }
}
