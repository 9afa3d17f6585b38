import { css } from 'lit';

export const messageComposerStyles = css`
  :host {
    display: block;
  }
  .composer {
    display: flex;
    flex-direction: column;
    gap: var(--webex-space);
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 4) calc(var(--webex-space) * 3);
  }
  .box {
    position: relative;
    display: flex;
    flex-direction: column;
    border: 1px solid var(--webex-color-border-strong);
    border-radius: var(--webex-radius-large);
    padding: 3px;
    background: var(--webex-color-background);
    transition: border-color var(--webex-duration);
  }
  .box:focus-within {
    border-color: var(--webex-color-focus);
    outline: 1px solid var(--webex-color-focus);
  }
  .box.dragging {
    border-style: dashed;
    background: var(--webex-color-background-info);
  }
  .box.disabled {
    border-color: var(--webex-color-border);
    background: var(--webex-color-background-secondary);
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: calc(var(--webex-control-size) + 4px);
    max-block-size: min(40vh, 16lh);
    margin: 0;
    border: 0;
    padding: 8px 10px 4px;
    background: none;
    color: inherit;
    font: inherit;
    line-height: calc(20 / 14);
    resize: none;
    overflow-y: auto;
    field-sizing: content;
  }
  textarea:focus-visible {
    outline: none;
  }
  /* While it is empty, dir=auto takes it for left to right, whatever the language. */
  textarea:placeholder-shown {
    direction: inherit;
  }
  textarea::placeholder {
    color: var(--webex-color-text-secondary);
    opacity: 1;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .tools,
  .format {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 2px;
    padding: 2px;
  }
  .format {
    border-block-end: 1px solid var(--webex-color-border);
  }
  .format .icon-button {
    inline-size: 30px;
  }
  .format .icon,
  .tools .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .rule {
    inline-size: 1px;
    block-size: 20px;
    margin-inline: 2px;
    background: var(--webex-color-border);
  }
  .send {
    margin-inline-start: auto;
  }
  .preview {
    max-block-size: 30vh;
    margin-inline: 4px;
    border-block-start: 1px dashed var(--webex-color-border);
    padding: 6px;
    overflow: auto;
  }
  .hint {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
  .mentions,
  .emoji-popover {
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius-large);
    padding: 0;
    background: var(--webex-color-background-raised);
    color: inherit;
    box-shadow: var(--webex-shadow);
    overflow: auto;
  }
  .mentions {
    inline-size: min(340px, calc(100vw - 16px));
    padding-block: calc(var(--webex-space) * 1.5);
  }
  .option {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 2.5);
    padding: var(--webex-space) calc(var(--webex-space) * 3);
    cursor: pointer;
    --webex-avatar-size: 28px;
  }
  .option:hover {
    background: var(--webex-color-hover);
  }
  .option[aria-selected='true'] {
    background: var(--webex-color-selected);
  }
  .everybody {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
  }
  .who {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    line-height: calc(18 / 14);
  }
  .address {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--webex-space) * 2);
    padding-inline: calc(var(--webex-space) * 2);
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
  .problem {
    color: var(--webex-color-text-error);
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: var(--webex-space);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .file > img {
    inline-size: 32px;
    block-size: 32px;
    margin-inline-start: calc(var(--webex-space) * -2);
    border-radius: var(--webex-radius-small);
    object-fit: cover;
  }
  .file {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 2);
    align-self: start;
    max-inline-size: 100%;
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius);
    padding-inline-start: calc(var(--webex-space) * 3);
    background: var(--webex-color-background-secondary);
  }
  .file-size {
    flex: none;
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
`;
