import { css } from 'lit';

/** `<input>`, `<textarea>` or `<select>` with `class="input"`; `class="field"` around one with an icon before it. */
export const inputs = css`
  .input,
  .field {
    inline-size: 100%;
    min-block-size: var(--webex-control-size);
    margin: 0;
    border: 1px solid var(--webex-color-border-strong);
    border-radius: var(--webex-radius);
    padding-inline: calc(var(--webex-space) * 2.5);
    background: var(--webex-color-background);
    color: inherit;
    font: inherit;
    appearance: none;
  }
  .field {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 1.5);
  }
  .field > .icon {
    color: var(--webex-color-text-secondary);
  }
  .field > .input {
    min-inline-size: 0;
    min-block-size: 0;
    border: 0;
    padding: 0;
    background: none;
  }
  .input::placeholder {
    color: var(--webex-color-text-secondary);
    opacity: 1;
  }
  .input:focus-visible,
  .field:focus-within {
    border-color: var(--webex-color-focus);
    outline: 1px solid var(--webex-color-focus);
    outline-offset: 0;
  }
  .field > .input:focus-visible {
    outline: none;
  }
  .input[aria-invalid='true'] {
    border-color: var(--webex-color-text-error);
  }
  .input:disabled {
    background: var(--webex-color-hover);
    color: var(--webex-color-text-disabled);
  }
  .input::-webkit-search-cancel-button {
    display: none;
  }
`;
