import { css } from 'lit';

export const launcherStyles = css`
  :host {
    display: contents;
  }
  /* Both stand in the top layer, above whatever the page has. */
  .launch,
  .panel {
    --inline: calc(var(--webex-launcher-offset-inline, 20px) + env(safe-area-inset-right, 0px));
    --block: calc(var(--webex-launcher-offset-block, 20px) + env(safe-area-inset-bottom, 0px));
    position: fixed;
    inset: auto;
    inset-block-end: var(--block);
    inset-inline-end: var(--inline);
    margin: 0;
    overflow: visible;
    color: var(--webex-color-text);
  }
  :host([position='bottom-start']) :is(.launch, .panel) {
    inset-inline: var(--inline) auto;
  }
  .launch {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border: 0;
    border-radius: 50%;
    padding: 0;
    background: var(--webex-color-accent);
    color: var(--webex-color-text-on-accent);
    box-shadow: var(--webex-shadow);
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
    transition: background-color var(--webex-duration);
  }
  .launch:hover {
    background: var(--webex-color-accent-hover);
  }
  .launch:active {
    background: var(--webex-color-accent-active);
  }
  .launch .icon {
    inline-size: 26px;
    block-size: 26px;
  }
  .badge {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    box-sizing: border-box;
    min-inline-size: 22px;
    border: 2px solid var(--webex-color-background);
    border-radius: 11px;
    padding-inline: 4px;
    background: var(--webex-color-text);
    color: var(--webex-color-background);
    font-size: 12px;
    font-weight: var(--webex-weight-bold);
    line-height: 18px;
    text-align: center;
  }
  .badge.mention {
    background: var(--webex-color-danger);
    color: var(--webex-color-text-on-accent);
  }
  .panel {
    inset-block-end: calc(var(--block) + 56px + 12px);
    display: none;
    flex-direction: column;
    box-sizing: border-box;
    inline-size: min(var(--webex-launcher-inline-size, 400px), 100vw - 2 * var(--inline));
    max-inline-size: none;
    block-size: min(var(--webex-launcher-block-size, 640px), 100dvh - 2 * var(--block) - 56px - 12px);
    max-block-size: none;
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius-large);
    padding: 0;
    overflow: clip;
    background: var(--webex-color-background);
    box-shadow: var(--webex-shadow);
  }
  .panel:is([open], :popover-open) {
    display: flex;
  }
  .panel.full {
    inset: 0;
    inline-size: auto;
    block-size: 100dvh;
    border: 0;
    border-radius: 0;
  }
  .bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--webex-space);
    border-block-end: 1px solid var(--webex-color-border);
    padding-block: calc(var(--webex-space) * 1.5);
    padding-inline: calc(var(--webex-space) * 4) calc(var(--webex-space) * 2);
  }
  .title {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    outline: none;
    font-size: inherit;
    font-weight: var(--webex-weight-bold);
  }
  .content {
    flex: 1;
    min-block-size: 0;
  }
  @media (forced-colors: active) {
    .launch {
      border: 2px solid ButtonText;
    }
  }
`;
