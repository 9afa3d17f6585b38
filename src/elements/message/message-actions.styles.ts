import { css } from 'lit';

export const messageActionsStyles = css`
  /* At the upper edge of its message. */
  :host {
    display: block;
    position: absolute;
    inset-block-start: -14px;
    inset-inline-end: calc(var(--webex-space) * 4);
    z-index: 1;
  }
  .toolbar {
    display: flex;
    gap: 2px;
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius);
    padding: 1px;
    background: var(--webex-color-background-raised);
    box-shadow: 0 1px 4px light-dark(#0001, #0006);
  }
  .toolbar .icon-button {
    inline-size: 28px;
    min-block-size: 28px;
    border-radius: calc(var(--webex-radius) - 2px);
  }
  .toolbar .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .menu {
    inset: auto 0 0;
    inline-size: min(100%, 420px);
    max-block-size: 80vh;
    margin: auto auto 0;
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius-large) var(--webex-radius-large) 0 0;
    padding: calc(var(--webex-space) * 2) 0 calc(var(--webex-space) * 4);
    background: var(--webex-color-background-raised);
    color: inherit;
    box-shadow: var(--webex-shadow);
  }
  .menu::backdrop {
    background: var(--webex-color-overlay);
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 3);
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    border: 0;
    padding-inline: calc(var(--webex-space) * 5);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .menu-item small {
    display: block;
    font-size: var(--webex-font-size-small);
  }
  .menu-item:hover,
  .menu-item:focus-visible {
    background: var(--webex-color-hover);
    outline-offset: -2px;
  }
  .menu-item[aria-disabled='true'] {
    color: var(--webex-color-text-disabled);
    cursor: default;
  }
  .menu-item.harmful,
  .icon-button.harmful:hover {
    color: var(--webex-color-text-error);
  }
  dialog {
    max-inline-size: min(440px, calc(100% - 32px));
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius-large);
    padding: calc(var(--webex-space) * 6);
    background: var(--webex-color-background-raised);
    color: inherit;
    box-shadow: var(--webex-shadow);
  }
  dialog::backdrop {
    background: var(--webex-color-overlay);
  }
  dialog h2 {
    margin: 0 0 calc(var(--webex-space) * 2);
    font-size: var(--webex-font-size-large);
    font-weight: var(--webex-weight-bold);
  }
  dialog p {
    margin: 0 0 calc(var(--webex-space) * 3);
    color: var(--webex-color-text-secondary);
  }
  dialog .excerpt {
    border-inline-start: 3px solid var(--webex-color-border-strong);
    padding-inline-start: calc(var(--webex-space) * 3);
    color: inherit;
    overflow-wrap: anywhere;
  }
  dialog .problem {
    color: var(--webex-color-text-error);
  }
  .choices {
    display: flex;
    justify-content: end;
    flex-wrap: wrap;
    gap: calc(var(--webex-space) * 2);
  }
`;
