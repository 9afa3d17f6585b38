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
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--webex-space);
    border: 1px solid var(--webex-color-border-strong);
    border-radius: calc(var(--webex-radius-large) + 8px);
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
    padding: 8px 4px;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 20px;
    resize: none;
    overflow-y: auto;
    field-sizing: content;
  }
  textarea:focus-visible {
    outline: none;
  }
  textarea::placeholder {
    color: var(--webex-color-text-secondary);
    opacity: 1;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .actions,
  .tools {
    display: flex;
    padding: 2px;
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
