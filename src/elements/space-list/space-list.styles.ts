import { css } from 'lit';

export const spaceListStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 200px;
  }
  .list {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: inherit;
  }
  .search {
    display: flex;
    flex: none;
    gap: 2px;
    padding: calc(var(--webex-space) * 3);
    padding-inline-end: calc(var(--webex-space) * 2);
  }
  .search > .field {
    margin-inline-end: var(--webex-space);
  }
  .scroller {
    /* From nothing, not from what is in it: it does not grow with its content where nothing around has a height. */
    flex: 1 1 0px;
    min-block-size: 0;
  }
  .row {
    position: relative;
    padding: 0 calc(var(--webex-space) * 2) 2px;
  }
  .space,
  .heading {
    inline-size: 100%;
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
  .space {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(var(--webex-space) * 2.5);
    min-block-size: calc(var(--webex-control-size) + var(--webex-space) * 4.5);
  }
  .heading {
    display: flex;
    align-items: center;
    gap: var(--webex-space);
    min-block-size: 28px;
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
    font-weight: var(--webex-weight-medium);
  }
  .heading > .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .space:hover,
  .heading:hover {
    background: var(--webex-color-hover);
  }
  .space[aria-current='true'] {
    background: var(--webex-color-selected);
  }
  .space:focus-visible,
  .heading:focus-visible {
    outline-offset: -2px;
  }
  .words {
    display: grid;
    min-inline-size: 0;
  }
  .line,
  .name {
    display: flex;
    align-items: center;
    min-inline-size: 0;
  }
  .line {
    gap: calc(var(--webex-space) * 2);
  }
  .name {
    flex: 1;
    gap: var(--webex-space);
  }
  .name .icon {
    inline-size: 1em;
    block-size: 1em;
    color: var(--webex-color-text-secondary);
  }
  .space[aria-current='true'] .name {
    font-weight: var(--webex-weight-medium);
  }
  .unread .name {
    font-weight: var(--webex-weight-bold);
  }
  .last {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
    line-height: 1.35;
  }
  .draft {
    color: var(--webex-color-text-accent);
    font-weight: var(--webex-weight-medium);
  }
  /* A dot as well, since weight alone is hard to see. */
  .unread-marks {
    display: flex;
    align-items: center;
    gap: var(--webex-space);
    margin-inline-start: auto;
  }
  .badge {
    display: grid;
    place-items: center;
    min-inline-size: 18px;
    block-size: 18px;
    border-radius: 9px;
    padding-inline: 5px;
    background: var(--webex-color-accent);
    color: var(--webex-color-text-on-accent);
    font-size: 11px;
    font-weight: var(--webex-weight-bold);
    font-variant-numeric: tabular-nums;
    line-height: 1;
    forced-color-adjust: none;
  }
  .badge:empty {
    min-inline-size: 8px;
    block-size: 8px;
    padding: 0;
  }
  .mention {
    padding: 0;
  }
  .mention > .icon {
    inline-size: 12px;
    block-size: 12px;
  }
  time {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
    white-space: nowrap;
  }
  /* Above the row, and only while somebody is there: the row itself has to stay quiet. */
  .more {
    position: absolute;
    inset-block-start: calc(50% - 1px);
    inset-inline-end: calc(var(--webex-space) * 3);
    inline-size: 28px;
    min-block-size: 28px;
    translate: 0 -50%;
    background: var(--webex-color-background-raised);
    opacity: 0;
  }
  .row:is(:hover, :focus-within) > .more,
  .more[aria-expanded='true'] {
    border-color: var(--webex-color-border);
    opacity: 1;
  }
  .more:hover {
    background: linear-gradient(var(--webex-color-hover) 0 0) var(--webex-color-background-raised);
  }
  @media (hover: none) {
    .row:not(:focus-within) > .more {
      pointer-events: none;
    }
  }
  .row:is(:hover, :focus-within):has(> .more) :is(time, .unread-marks) {
    opacity: 0;
  }
  .more-failed {
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
