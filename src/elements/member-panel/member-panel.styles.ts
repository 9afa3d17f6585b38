import { css } from 'lit';

export const memberPanelStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
  }
  .panel {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  .search {
    flex: none;
    padding: calc(var(--webex-space) * 3);
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
  }
  .row {
    padding-inline: calc(var(--webex-space) * 2);
  }
  .person {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(var(--webex-space) * 2.5);
    inline-size: 100%;
    min-block-size: 48px;
    margin: 0;
    border: 0;
    border-radius: var(--webex-radius);
    padding: var(--webex-space) calc(var(--webex-space) * 2);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .person:hover {
    background: var(--webex-color-hover);
  }
  .person:focus-visible {
    outline-offset: -2px;
  }
  .words {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .detail {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
  .marks {
    display: flex;
    gap: var(--webex-space);
    color: var(--webex-color-text-secondary);
  }
  .loading {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 2.5);
    block-size: 48px;
    padding-inline: calc(var(--webex-space) * 2);
  }
  .loading > .skeleton {
    block-size: 12px;
    inline-size: 50%;
  }
  .loading > .round {
    block-size: 32px;
    inline-size: 32px;
  }
  .external {
    color: var(--webex-color-text-warning);
  }
`;
