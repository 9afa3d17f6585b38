import { css } from 'lit';

/**
 * `<button class="button">`, also `primary`, `danger` or `quiet` (no outline); `class="icon-button"` for a button that
 * shows only an icon and so needs an `aria-label`; `class="link-button"` for a button within text.
 */
export const buttons = css`
  .button,
  .icon-button,
  .link-button {
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  .button,
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex: none;
    gap: calc(var(--webex-space) * 1.5);
    min-block-size: var(--webex-control-size);
    border-radius: calc(var(--webex-control-size) / 2);
    transition: background-color var(--webex-duration);
  }
  .button {
    border: 1px solid var(--webex-color-border-strong);
    padding-inline: calc(var(--webex-space) * 3);
    font-weight: var(--webex-weight-medium);
  }
  .icon-button {
    inline-size: var(--webex-control-size);
    border: 1px solid transparent;
  }
  .quiet {
    border-color: transparent;
  }
  .button:hover,
  .icon-button:hover {
    background: var(--webex-color-hover);
  }
  .button:active,
  .icon-button:active,
  .icon-button[aria-expanded='true'],
  .icon-button[aria-pressed='true'] {
    background: var(--webex-color-selected);
  }
  .primary,
  .danger {
    border-color: transparent;
    background: var(--webex-color-accent);
    color: var(--webex-color-text-on-accent);
  }
  .primary:hover {
    background: var(--webex-color-accent-hover);
  }
  .primary:active {
    background: var(--webex-color-accent-active);
  }
  .danger {
    background: var(--webex-color-danger);
  }
  .danger:hover,
  .danger:active {
    background: var(--webex-color-danger-hover);
  }
  .link-button {
    color: var(--webex-color-text-accent);
    border-radius: var(--webex-radius-small);
  }
  .link-button:hover {
    text-decoration: underline;
  }
  :is(.button, .icon-button, .link-button):is(:disabled, [aria-disabled='true']) {
    border-color: transparent;
    background: none;
    color: var(--webex-color-text-disabled);
    cursor: default;
  }
  :is(.primary, .danger):is(:disabled, [aria-disabled='true']) {
    background: var(--webex-color-selected);
  }
  @media (forced-colors: active) {
    :is(.button, .icon-button, .link-button):is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
    }
    .primary:not(:disabled, [aria-disabled='true']),
    .icon-button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
