import { css } from 'lit';

/** For lists of teams, and of the spaces of a team. */
export const teamListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  .search {
    display: flex;
    flex: none;
    gap: var(--webex-space);
    padding: calc(var(--webex-space) * 3);
    padding-inline-end: calc(var(--webex-space) * 2);
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    padding-inline: calc(var(--webex-space) * 2);
  }
  ul {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0 0 calc(var(--webex-space) * 2);
    list-style: none;
  }
  li {
    position: relative;
    display: flex;
    align-items: center;
    border-radius: var(--webex-radius);
    content-visibility: auto;
    contain-intrinsic-block-size: 48px;
  }
  .row {
    display: grid;
    flex: 1;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: calc(var(--webex-space) * 2.5);
    min-inline-size: 0;
    min-block-size: 48px;
    margin: 0;
    border: 0;
    border-radius: var(--webex-radius);
    padding: var(--webex-space) calc(var(--webex-space) * 2);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }
  button.row {
    cursor: pointer;
  }
  button.row:hover {
    background: var(--webex-color-hover);
  }
  .row[aria-current='true'] {
    background: var(--webex-color-selected);
    font-weight: var(--webex-weight-medium);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .row[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  li > .button {
    margin-inline-end: calc(var(--webex-space) * 2);
  }
  .words {
    display: grid;
    min-inline-size: 0;
  }
  .detail {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
    font-weight: normal;
  }
  .team {
    --webex-avatar-radius: 28%;
  }
  .loading {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 2.5);
    block-size: 48px;
    padding-inline: calc(var(--webex-space) * 2);
  }
  .loading > .skeleton {
    inline-size: 50%;
    block-size: 12px;
  }
  .loading > .round {
    inline-size: 32px;
    block-size: 32px;
  }
`;
