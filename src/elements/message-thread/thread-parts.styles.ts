import { css } from 'lit';

export const threadPartsStyles = css`
  .centred {
    flex: 1;
    display: flex;
    overflow: auto;
  }
  .event {
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 4);
    font-size: var(--webex-font-size-small);
    line-height: 1.5;
    color: var(--webex-color-text-secondary);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .gap {
    border-block: 1px dashed var(--webex-color-border);
    background: var(--webex-color-background-secondary);
  }
  .above {
    position: relative;
    flex: none;
    z-index: 2;
  }
  .floating-day {
    position: absolute;
    inset-block-start: calc(var(--webex-space) * 2);
    inset-inline: 0;
    display: grid;
    justify-content: center;
    pointer-events: none;
    font-size: var(--webex-font-size-small);
    line-height: 1.5;
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
`;
