import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon, searchIcon } from './icons.ts';

export interface SearchFieldOptions {
  /** What is searched; also the placeholder. */
  label: string;
  value: string;
  onInput: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Says what the button to empty the field does; without it there is none. */
  clearLabel?: string;
  /** Whether a dialog begins with it. */
  autofocus?: boolean;
}

/** A field to search with, with the styles of `styles/inputs.ts` and `styles/buttons.ts`. */
export const renderSearchField = ({
  label,
  value,
  onInput,
  onKeyDown,
  clearLabel,
  autofocus = false,
}: SearchFieldOptions): TemplateResult => html`
  <div class="field">
    ${searchIcon()}
    <input
      class="input"
      type="search"
      autocomplete="off"
      ?autofocus=${autofocus}
      aria-label=${label}
      placeholder=${label}
      .value=${value}
      @input=${({ target }: InputEvent) => onInput((target as HTMLInputElement).value)}
      @keydown=${onKeyDown ?? nothing}
    />
    ${
      value && clearLabel !== undefined
        ? html`<button
            class="icon-button"
            aria-label=${clearLabel}
            @click=${({ currentTarget }: Event) => {
              onInput('');
              (currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
            }}
          >
            ${closeIcon()}
          </button>`
        : nothing
    }
  </div>
`;
