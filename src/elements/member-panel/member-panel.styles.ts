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
  .top {
    display: grid;
    flex: none;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--webex-space) * 2);
    padding: calc(var(--webex-space) * 3);
    padding-block-end: calc(var(--webex-space) * 2);
  }
  .search,
  #add-refused {
    grid-column: 1 / -1;
  }
  .note {
    margin: 0;
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
  }
  .row {
    position: relative;
    padding-inline: calc(var(--webex-space) * 2);
  }
  .row.working {
    opacity: 0.6;
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
    padding-inline-end: calc(var(--webex-control-size) + var(--webex-space) * 2);
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
  .more {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: calc(var(--webex-space) * 3);
    translate: 0 -50%;
    color: var(--webex-color-text-secondary);
  }
  @media (hover: hover) {
    .more {
      opacity: 0;
    }
    .row:hover > .more,
    .row:focus-within > .more,
    .more[aria-expanded='true'] {
      opacity: 1;
    }
  }
  .failure {
    display: flex;
    flex: none;
    align-items: start;
    justify-content: space-between;
    gap: calc(var(--webex-space) * 2);
    margin: 0 calc(var(--webex-space) * 3) calc(var(--webex-space) * 2);
    border-radius: var(--webex-radius);
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 3);
    background: var(--webex-color-background-error);
    overflow-wrap: anywhere;
  }
  .more-failed {
    flex: none;
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 3);
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
`;
