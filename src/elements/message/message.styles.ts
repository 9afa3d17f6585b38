import { css } from 'lit';

/** The frame of a message: whose it is, when, what belongs to it. Its content is in content.styles.ts. */
export const messageStyles = css`
  :host {
    display: block;
    outline: none;
  }
  .message {
    position: relative;
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr);
    column-gap: calc(var(--webex-space) * 3);
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 4) 2px;
  }
  .message.continued {
    padding-block-start: 2px;
  }
  .message.reply {
    margin-inline-start: 44px;
    grid-template-columns: 24px minmax(0, 1fr);
    column-gap: calc(var(--webex-space) * 2);
  }
  @container (max-width: 480px) {
    .message {
      padding-inline: calc(var(--webex-space) * 3);
      column-gap: calc(var(--webex-space) * 2);
    }
    .message.reply {
      margin-inline-start: 24px;
    }
  }
  .parent {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 1.5);
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block-end: var(--webex-space);
    font-size: var(--webex-font-size-small);
    color: var(--webex-color-text-secondary);
  }
  .parent > .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .avatar {
    margin-block-start: 2px;
    cursor: pointer;
  }
  .reply > .avatar {
    --webex-avatar-size: 24px;
  }
  .side-time {
    visibility: hidden;
    justify-self: end;
    padding-block-start: 1px;
    font-size: 11px;
    line-height: calc(var(--webex-font-size) * 20 / 14);
    white-space: nowrap;
    color: var(--webex-color-text-secondary);
  }
  .main {
    min-inline-size: 0;
    max-inline-size: 960px;
  }
  .header {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    column-gap: calc(var(--webex-space) * 2);
    font-size: var(--webex-font-size-small);
    line-height: 1.5;
    color: var(--webex-color-text-secondary);
  }
  .author {
    max-inline-size: 100%;
    font-weight: var(--webex-weight-medium);
    color: inherit;
    text-align: start;
  }
  .mine .author {
    color: var(--webex-color-text-accent);
  }
  .badge {
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius-small);
    padding-inline: 4px;
    font-size: 0.92em;
    line-height: 1.27;
  }
  /* A time is written in the language of the reader, whatever the direction around it. */
  time {
    unicode-bidi: plaintext;
  }
  .note {
    font-size: var(--webex-font-size-small);
    color: var(--webex-color-text-secondary);
  }
  .file {
    margin-block: var(--webex-space);
    min-block-size: 56px;
  }
  .footer {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: calc(var(--webex-space) * 1.5);
    inline-size: fit-content;
    margin-block: var(--webex-space) 2px;
    min-block-size: 24px;
    font-size: var(--webex-font-size-small);
  }
  .footer > .count {
    color: var(--webex-color-text-accent);
    font-weight: var(--webex-weight-medium);
  }
  .faces {
    display: flex;
  }
  .face {
    --webex-avatar-size: 20px;
    margin-inline-end: -4px;
    border-radius: 50%;
    outline: 2px solid var(--webex-color-background);
  }
  .face::part(presence) {
    display: none;
  }
  .faces > :last-child {
    margin-inline-end: 2px;
  }
  .plain {
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    text-align: start;
    border-radius: var(--webex-radius-small);
  }
  /* Tall enough to hit, without a taller row. */
  .plain.author {
    margin-block: -3px;
    padding-block: 3px;
  }
  .plain:disabled {
    cursor: default;
  }
`;
