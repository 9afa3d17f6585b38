import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface FieldOptions {
  /** Unique in the form. */
  name: string;
  label: string;
  value: string;
  /** Shown below. */
  hint?: string | undefined;
  /** What is wrong with the value, shown in place of the hint. */
  problem?: string | undefined;
  /** Why it cannot be changed, shown in place of the hint. */
  refused?: string | undefined;
  onInput: (value: string) => void;
}

export interface TextFieldOptions extends FieldOptions {
  placeholder?: string;
  isLong?: boolean;
  autofocus?: boolean;
  type?: 'text' | 'email' | 'url';
}

/** A text field with its label. Styles: `styles/forms.ts` and `styles/inputs.ts`. */
export const renderTextField = (options: TextFieldOptions): TemplateResult => {
  const { name, label, value, placeholder = '', isLong, autofocus = false, type = 'text', problem, refused } = options;
  const onInput = ({ target }: Event): void => options.onInput((target as HTMLInputElement).value);
  return html`<div class="form-field">
    <label class="form-label" for=${name}>${label}</label>
    ${
      isLong
        ? html`<textarea
            class="input"
            id=${name}
            rows="2"
            dir="auto"
            placeholder=${placeholder}
            aria-describedby="${name}-hint"
            aria-invalid=${problem ? 'true' : 'false'}
            ?readonly=${refused !== undefined}
            .value=${live(value)}
            @input=${onInput}
          ></textarea>`
        : html`<input
            class="input"
            id=${name}
            type=${type}
            dir="auto"
            autocomplete="off"
            placeholder=${placeholder}
            aria-describedby="${name}-hint"
            aria-invalid=${problem ? 'true' : 'false'}
            ?autofocus=${autofocus}
            ?readonly=${refused !== undefined}
            .value=${live(value)}
            @input=${onInput}
          />`
    }
    ${renderHint(options)}
  </div>`;
};

export interface SelectOptions extends FieldOptions {
  options: ReadonlyArray<readonly [value: string, label: string]>;
}

/** One of a few. */
export const renderSelect = (options: SelectOptions): TemplateResult => {
  const { name, label, value, refused, onInput } = options;
  return html`<div class="form-field">
    <label class="form-label" for=${name}>${label}</label>
    <select
      class="input"
      id=${name}
      aria-describedby="${name}-hint"
      ?disabled=${refused !== undefined}
      @change=${({ target }: Event) => onInput((target as HTMLSelectElement).value)}
    >
      ${options.options.map(
        ([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`,
      )}
    </select>
    ${renderHint(options)}
  </div>`;
};

const renderHint = ({ name, hint, problem, refused }: FieldOptions): TemplateResult | typeof nothing => {
  const words = problem ?? refused ?? hint;
  return words === undefined
    ? nothing
    : html`<span class="form-hint ${problem ? 'problem' : ''}" id="${name}-hint">${words}</span>`;
};

export interface ChoiceOptions {
  name: string;
  label: string;
  checked: boolean;
  hint?: string | undefined;
  refused?: string | undefined;
  onChange: (checked: boolean) => void;
}

/** Something that is so or not. One that cannot be changed can be reached all the same, and says why. */
export const renderChoice = ({ name, label, checked, hint, refused, onChange }: ChoiceOptions): TemplateResult => {
  const words = refused ?? hint;
  return html`<label class="form-choice">
    <input
      type="checkbox"
      id=${name}
      .checked=${live(checked)}
      aria-disabled=${refused === undefined ? 'false' : 'true'}
      aria-labelledby="${name}-label"
      aria-describedby=${words === undefined ? nothing : `${name}-hint`}
      @click=${(event: Event) => refused !== undefined && event.preventDefault()}
      @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)}
    />
    <span id="${name}-label">${label}</span>
    ${words === undefined ? nothing : html`<span class="form-hint" id="${name}-hint">${words}</span>`}
  </label>`;
};
