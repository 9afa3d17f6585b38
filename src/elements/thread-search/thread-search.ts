import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { define } from '../../internal/define.ts';
import { formatDay } from '../../internal/format.ts';
import { chevronDownIcon, chevronUpIcon, closeIcon, searchIcon } from '../../internal/icons.ts';
import { locale } from '../../locales/locale.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { errors } from '../../locales/en/errors.ts';
import { threadSearch as words } from '../../locales/en/thread-search.ts';
import type { Timeline } from '../../store/timeline.ts';
import { buttons } from '../../styles/buttons.ts';
import { inputs } from '../../styles/inputs.ts';
import { MessageSearch } from './message-search.ts';
import { SearchHighlight } from './search-highlight.ts';
import { threadSearchStyles } from './thread-search.styles.ts';

/** What a search needs of the conversation it stands above. */
export interface SearchedThread {
  readonly timeline: Timeline;
  /** The elements in the document that hold what people wrote. */
  bodies(): Iterable<Element>;
  show(messageId: string): void;
  close(): void;
}

/**
 * The search above a conversation: Enter goes to the next older match, Shift+Enter to the next newer one, Escape closes
 * it. Part of `<webex-message-thread>`, which loads it when somebody wants to search.
 *
 * @internal
 */
export class WebexThreadSearch extends WebexElement {
  static override styles = [buttons, inputs, threadSearchStyles];

  @property({ attribute: false }) thread: SearchedThread | undefined;
  @query('input') private field!: HTMLInputElement | null;

  #search: MessageSearch | undefined;
  #shown: string | undefined;
  #moves = 0;
  readonly #highlight = new SearchHighlight();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search?.stop();
    this.#highlight.clear();
  }

  override focus(): void {
    this.field?.focus();
    this.field?.select();
  }

  /** The message that it has found and shows. */
  get found(): string | undefined {
    return this.#search?.current;
  }

  /** Marks the matches in what is rendered now. */
  mark(): void {
    this.#highlight.show(this.thread?.bodies() ?? [], this.#search?.query ?? '');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store, thread } = this;
    if (changed.has('thread') || changed.has('store')) {
      this.#search?.stop();
      this.#search = store && thread && new MessageSearch(store, thread.timeline, () => this.requestUpdate());
    }
    void thread?.timeline.version.value;
    void thread?.timeline.hasOlder.value;
    void this.#search?.update();
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override updated(): void {
    const { current, moves = 0 } = this.#search ?? {};
    if (current !== undefined && current !== this.#shown && moves !== this.#moves) this.thread?.show(current);
    this.#shown = current;
    this.#moves = moves;
    this.mark();
  }

  protected override render(): TemplateResult {
    const count = this.#search?.matches.length ?? 0;
    return html`<div class="bar" role="search" aria-label=${words.label} @keydown=${this.#onKey}>
      <label class="field">
        ${searchIcon()}
        <input
          class="input"
          type="search"
          aria-label=${words.field}
          placeholder=${words.field}
          autocomplete="off"
          dir="auto"
          @input=${this.#onInput}
        />
      </label>
      <div class="buttons">
        ${this.#renderButton(words.older, chevronUpIcon(), () => this.#goOlder(), count === 0)}
        ${this.#renderButton(words.newer, chevronDownIcon(), () => this.#search?.go('newer'), count === 0)}
        ${this.#renderButton(words.close, closeIcon(), () => this.thread?.close())}
      </div>
      <div class="outcome">${this.#renderOutcome()}</div>
    </div>`;
  }

  #renderButton(label: string, icon: TemplateResult, onClick: () => unknown, disabled = false): TemplateResult {
    return html`<button
      class="icon-button"
      aria-label=${label}
      title=${label}
      aria-disabled=${disabled ? 'true' : 'false'}
      @click=${disabled ? undefined : onClick}
    >
      ${icon}
    </button>`;
  }

  #renderOutcome(): TemplateResult {
    const search = this.#search;
    const reading = search?.status === 'reading';
    return html`<span role="status" dir="auto">${search && this.#result(search)}</span> ${
        reading
          ? html`<span dir="auto"
                >${words.reading(search.looked, formatDay(search.reached ?? Date.now(), locale.value))}</span
              >
              <button class="link-button" @click=${() => search.stop()}>${words.stop}</button>`
          : search?.query && search.hasOlder
            ? html`<button class="link-button" @click=${() => void search.searchOlder()}>
                ${search.status === 'failed' ? errors.retry : words.searchOlder}
              </button>`
            : nothing
      }`;
  }

  /** What is worth saying aloud: not how far it has come. */
  #result(search: MessageSearch): string {
    if (search.query === '' || search.status === 'reading') return '';
    if (search.status === 'failed') return words.olderFailed;
    if (search.matches.length > 0) return search.place > 0 ? words.place(search.place, search.matches.length) : '';
    return search.hasOlder ? words.none(search.looked) : words.noneAtAll;
  }

  #goOlder(): void {
    const search = this.#search;
    if (search && search.query !== '' && !search.go('older') && search.hasOlder) void search.searchOlder();
  }

  readonly #onInput = (event: Event): void => {
    void this.#search?.search((event.target as HTMLInputElement).value);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.thread?.close();
    else if (event.key === 'Enter' && event.target === this.field) {
      if (event.shiftKey) this.#search?.go('newer');
      else this.#goOlder();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

define('webex-thread-search', WebexThreadSearch);

declare global {
  interface HTMLElementTagNameMap {
    'webex-thread-search': WebexThreadSearch;
  }
}
