import { css } from 'lit';

export const spaceListStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
  }
  .list {
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
    padding: 0 calc(var(--webex-space) * 2) 2px;
  }
  .space {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(var(--webex-space) * 2.5);
    inline-size: 100%;
    min-block-size: calc(var(--webex-control-size) + var(--webex-space) * 4);
    margin: 0;
    border: 0;
    border-radius: var(--webex-radius);
    padding: calc(var(--webex-space) * 1.5) calc(var(--webex-space) * 2);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .space:hover {
    background: var(--webex-color-hover);
  }
  .space[aria-current='true'] {
    background: var(--webex-color-selected);
    font-weight: var(--webex-weight-medium);
  }
  .space:focus-visible {
    outline-offset: -2px;
  }
  .name {
    display: flex;
    align-items: center;
    gap: var(--webex-space);
    min-inline-size: 0;
  }
  .name .icon {
    inline-size: 1em;
    block-size: 1em;
    color: var(--webex-color-text-secondary);
  }
  .unread .name {
    font-weight: var(--webex-weight-bold);
  }
  /* A dot as well, since weight alone is hard to see. */
  .unread time::after {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-start: calc(var(--webex-space) * 2);
    border-radius: 50%;
    background: var(--webex-color-accent);
    forced-color-adjust: none;
  }
  time {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
    font-weight: normal;
    white-space: nowrap;
  }
  .more {
    padding: calc(var(--webex-space) * 2);
    text-align: center;
  }
  .skeleton-row {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 2.5);
    block-size: calc(var(--webex-control-size) + var(--webex-space) * 4);
    padding-inline: calc(var(--webex-space) * 2);
    animation: appear 0s 200ms backwards;
  }
  .skeleton-row::before,
  .skeleton-row::after {
    content: '';
    border-radius: 999px;
    background: var(--webex-color-hover);
    animation: breathe 1.5s infinite alternate ease-in-out;
  }
  .skeleton-row::before {
    inline-size: 32px;
    block-size: 32px;
  }
  .skeleton-row::after {
    flex: 1;
    max-inline-size: 60%;
    block-size: 12px;
  }
  .skeleton-row:nth-child(even)::after {
    max-inline-size: 40%;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.4;
    }
  }
  @media (forced-colors: active) {
    .space[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
