import { css } from 'lit';

export const personCardStyles = css`
  :host {
    display: block;
    --webex-avatar-surface: var(--webex-color-background-raised);
  }
  :host([popover]) {
    inline-size: min(340px, calc(100vw - 16px));
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius-large);
    padding: 0;
    overflow: hidden auto;
    background: var(--webex-color-background-raised);
    box-shadow: var(--webex-shadow);
  }
  :host([popover]:not(:popover-open)) {
    display: none;
  }
  /* It begins with the focus, to be read out; what can be worked inside shows its own. Important, as it may stand in
     another element whose styles show the focus. */
  :host([popover]:focus-visible) {
    outline: none !important;
  }
  .card {
    position: relative;
    display: grid;
    gap: calc(var(--webex-space) * 3);
    padding: calc(var(--webex-space) * 4);
  }
  .head {
    --webex-avatar-size: 64px;
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 3);
    padding-inline-end: calc(var(--webex-space) * 6);
  }
  .close {
    position: absolute;
    inset-block-start: calc(var(--webex-space) * 2);
    inset-inline-end: calc(var(--webex-space) * 2);
  }
  .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  h2 {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 1.5);
    margin: 0;
    font-size: var(--webex-font-size-large);
    font-weight: var(--webex-weight-bold);
    line-height: 1.25;
  }
  .detail,
  dt {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
  .detail {
    display: block;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--webex-space) calc(var(--webex-space) * 3);
    align-items: baseline;
    margin: 0;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  a {
    color: var(--webex-color-text-accent);
    border-radius: var(--webex-radius-small);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--webex-space) * 2);
  }
  .notice-outside {
    margin: 0;
    border-radius: var(--webex-radius);
    padding: calc(var(--webex-space) * 1.5) calc(var(--webex-space) * 2.5);
    background: var(--webex-color-background-warning);
    color: var(--webex-color-text-warning);
    font-size: var(--webex-font-size-small);
    overflow-wrap: anywhere;
  }
`;
