import { css } from 'lit';

/** For what `internal/form-fields.ts` renders. */
export const forms = css`
  .form-field {
    display: grid;
    gap: var(--webex-space);
  }
  .form-label {
    font-weight: var(--webex-weight-medium);
  }
  .form-hint {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
  .form-hint.problem {
    color: var(--webex-color-text-error);
  }
  textarea.input {
    min-block-size: 64px;
    padding-block: calc(var(--webex-space) * 1.5);
    resize: vertical;
  }
  select.input {
    appearance: auto;
  }
  .form-choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: calc(var(--webex-space) * 2.5);
    align-items: start;
    cursor: pointer;
  }
  .form-choice > input {
    inline-size: 18px;
    block-size: 18px;
    margin: 1px 0 0;
    accent-color: var(--webex-color-accent);
    cursor: inherit;
  }
  .form-choice > input[aria-disabled='true'] {
    opacity: 0.4;
  }
  .form-choice > .form-hint {
    grid-column: 2;
  }
  .form-choices {
    display: grid;
    gap: calc(var(--webex-space) * 3);
    margin: 0;
    border: 0;
    padding: 0;
  }
`;
