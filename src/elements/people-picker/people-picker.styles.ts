import { css } from 'lit';

export const peoplePickerStyles = css`
  :host {
    display: block;
  }
  .field {
    flex-wrap: wrap;
    gap: var(--webex-space);
    max-block-size: 9.5em;
    padding-block: 3px;
    overflow: hidden auto;
    cursor: text;
  }
  .field.disabled {
    background: var(--webex-color-hover);
    cursor: auto;
  }
  .picked {
    display: contents;
    list-style: none;
  }
  .chip {
    --webex-avatar-size: 20px;
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 1.5);
    max-inline-size: 100%;
    min-block-size: 26px;
    border-radius: 13px;
    padding-inline: 3px 1px;
    background: var(--webex-color-background-tertiary);
    cursor: default;
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .remove {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 0;
    border-radius: 50%;
    padding: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .remove:hover {
    background: var(--webex-color-active);
  }
  .remove:focus-visible {
    outline-offset: -2px;
  }
  .field > .input {
    flex: 1 1 10ch;
    inline-size: auto;
    min-block-size: 26px;
  }
  .popover {
    inline-size: min(360px, calc(100vw - 16px));
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius-large);
    padding: calc(var(--webex-space) * 1.5) 0;
    background: var(--webex-color-background-raised);
    color: inherit;
    box-shadow: var(--webex-shadow);
    overflow: hidden auto;
  }
  .option {
    --webex-avatar-surface: var(--webex-color-background-raised);
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 2.5);
    min-block-size: 44px;
    padding: var(--webex-space) calc(var(--webex-space) * 3);
    cursor: pointer;
  }
  .option:hover {
    background: var(--webex-color-hover);
  }
  .option[aria-selected='true'] {
    background: var(--webex-color-selected);
  }
  .stranger {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--webex-color-selected);
  }
  .who {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
  }
  .detail,
  .state,
  .hint {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
  .state {
    padding: calc(var(--webex-space) * 1.5) calc(var(--webex-space) * 3);
    overflow-wrap: anywhere;
  }
  .state > p,
  .hint {
    margin: 0;
  }
  .state > .title {
    color: var(--webex-color-text);
    font-size: var(--webex-font-size);
  }
  .hint {
    margin-block-start: var(--webex-space);
  }
  @media (forced-colors: active) {
    .chip {
      border: 1px solid CanvasText;
    }
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
