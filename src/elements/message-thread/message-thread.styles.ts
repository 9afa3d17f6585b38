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
  .centred {
    flex: 1;
    display: flex;
    overflow: auto;
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
    line-height: 18px;
    color: var(--webex-color-text-secondary);
  }
  .day::before,
  .day::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--webex-color-border);
  }
  .event {
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 4);
    font-size: var(--webex-font-size-small);
    line-height: 18px;
    color: var(--webex-color-text-secondary);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .unread {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 3);
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 4);
    font-size: var(--webex-font-size-small);
    font-weight: var(--webex-weight-bold);
    line-height: 18px;
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
  .gap {
    border-block: 1px dashed var(--webex-color-border);
    background: var(--webex-color-background-secondary);
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
  .floating-day {
    position: absolute;
    inset-block-start: calc(var(--webex-space) * 2);
    inset-inline: 0;
    z-index: 2;
    display: grid;
    justify-content: center;
    pointer-events: none;
    font-size: var(--webex-font-size-small);
    line-height: 18px;
    opacity: 0;
    transition: opacity var(--webex-duration);
  }
  .floating-day.shown {
    opacity: 1;
  }
  .floating-day > span,
  .jump {
    border: 1px solid var(--webex-color-border);
    background: var(--webex-color-background-raised);
    box-shadow: var(--webex-shadow);
  }
  .floating-day > span {
    border-radius: 12px;
    padding: 2px calc(var(--webex-space) * 3);
    color: var(--webex-color-text-secondary);
  }
  .jump {
    position: absolute;
    inset-block-end: calc(var(--webex-space) * 4);
    inset-inline-end: calc(var(--webex-space) * 4);
    z-index: 2;
    min-inline-size: var(--webex-control-size);
    padding-inline: calc(var(--webex-space) * 1.5);
    font-size: var(--webex-font-size-small);
  }
  .jump:hover {
    background: var(--webex-color-background-tertiary);
  }
  .jump.fresh {
    border-color: transparent;
    padding-inline-end: calc(var(--webex-space) * 3);
    background: var(--webex-color-accent);
    color: var(--webex-color-text-on-accent);
  }
  .jump.fresh:hover {
    background: var(--webex-color-accent-hover);
  }
  .jump.up {
    inset-block: calc(var(--webex-space) * 4) auto;
    inset-inline: auto calc(var(--webex-space) * 4);
  }
  .jump.up > .icon {
    rotate: 180deg;
  }
  .loading {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    overflow: hidden;
    animation: appear 0s 200ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
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
