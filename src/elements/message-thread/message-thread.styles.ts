import { css } from 'lit';

export const messageThreadStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 160px;
  }
  .root {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: inherit;
    container-type: inline-size;
    background: var(--webex-color-background);
  }
  .scroller {
    /* From nothing, not from what is in it: it does not grow with its content where nothing around has a height. */
    flex: 1 1 0px;
    /* Opaque, which letters need to be drawn as sharp as elsewhere. */
    background: var(--webex-color-background);
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  /* Few messages stand at the bottom, next to where one writes. */
  .rows {
    flex: none;
    margin-block-start: auto;
  }
  .row.last {
    padding-block-end: calc(var(--webex-space) * 3);
  }
  .row {
    position: relative;
  }
  .row:is(:hover, :focus-within) {
    z-index: 1;
  }
  .item {
    outline-offset: -2px;
  }
  .day {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 3);
    margin: 0;
    padding: calc(var(--webex-space) * 4) calc(var(--webex-space) * 4) calc(var(--webex-space) * 2);
    font-size: var(--webex-font-size-small);
    font-weight: var(--webex-weight-medium);
    line-height: 1.5;
    color: var(--webex-color-text-secondary);
  }
  .day::before,
  .day::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--webex-color-border);
  }
  .unread {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 3);
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 4);
    font-size: var(--webex-font-size-small);
    font-weight: var(--webex-weight-bold);
    line-height: 1.5;
    color: var(--webex-color-text-accent);
  }
  .unread::before,
  .unread::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid currentcolor;
  }
  .history {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--webex-space) * 2);
    min-block-size: 48px;
    padding: calc(var(--webex-space) * 3) calc(var(--webex-space) * 4);
    font-size: var(--webex-font-size-small);
    color: var(--webex-color-text-secondary);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .spinner {
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid var(--webex-color-border);
    border-block-start-color: var(--webex-color-accent);
    border-radius: 50%;
    animation: spin 0.8s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  .loading {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    overflow: hidden;
  }
  .ghost {
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr);
    gap: calc(var(--webex-space) * 1.5) calc(var(--webex-space) * 3);
    padding: calc(var(--webex-space) * 2.5) calc(var(--webex-space) * 4);
  }
  .ghost > .round {
    grid-row: span 2;
    block-size: 32px;
  }
  .ghost > :not(.round) {
    block-size: 12px;
    inline-size: 128px;
  }
  .ghost > :last-child {
    inline-size: min(100%, 44ch);
  }
  .ghost:nth-child(3n) > :last-child {
    inline-size: min(100%, 64ch);
    block-size: 32px;
  }
`;
