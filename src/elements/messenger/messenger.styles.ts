import { css } from 'lit';

export const messengerStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 320px;
  }
  :host([view='launcher']) {
    display: contents;
    min-block-size: 0;
  }
  .frame {
    container: messenger / inline-size;
    block-size: 100%;
    min-block-size: inherit;
    background: var(--webex-color-background);
  }
  .messenger {
    display: grid;
    grid-template-columns: minmax(240px, 300px) minmax(0, 1fr) auto;
    grid-template-rows: minmax(0, 1fr);
    block-size: 100%;
    min-block-size: inherit;
  }
  .messenger.alone {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .spaces {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    border-inline-end: 1px solid var(--webex-color-border);
    background: var(--webex-color-background-secondary);
  }
  /* From nothing, not from what is in it: it does not grow with its content where nothing around has a height. */
  .spaces > :first-child {
    flex: 1 1 0px;
    min-block-size: 0;
  }
  .views {
    display: flex;
    flex: none;
    gap: var(--webex-space);
    border-block-start: 1px solid var(--webex-color-border);
    padding: var(--webex-space) calc(var(--webex-space) * 2);
  }
  .view {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: calc(var(--webex-space) * 1.5);
    min-inline-size: 0;
    min-block-size: var(--webex-control-size);
    margin: 0;
    border: 0;
    border-radius: var(--webex-radius);
    padding-inline: calc(var(--webex-space) * 2);
    background: none;
    color: var(--webex-color-text-secondary);
    font: inherit;
    font-size: var(--webex-font-size-small);
    cursor: pointer;
  }
  .view:hover {
    background: var(--webex-color-hover);
  }
  /* Without colours of ours the border is what is seen. */
  .view[aria-pressed='true'] {
    border: 1px solid transparent;
    color: var(--webex-color-text);
    font-weight: var(--webex-weight-medium);
    background: var(--webex-color-selected);
  }
  .conversation {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .panel {
    display: flex;
    flex-direction: column;
    inline-size: clamp(260px, 28cqi, 380px);
    min-block-size: 0;
    border-inline-start: 1px solid var(--webex-color-border);
  }
  header {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--webex-space) * 3);
    min-block-size: 56px;
    border-block-end: 1px solid var(--webex-color-border);
    padding-inline: calc(var(--webex-space) * 4) calc(var(--webex-space) * 3);
  }
  .heading {
    flex: 1;
    min-inline-size: 0;
  }
  .heading bdi {
    display: block;
  }
  h2 {
    margin: 0;
    font-size: var(--webex-font-size-large);
    font-weight: var(--webex-weight-bold);
    line-height: 1.25;
  }
  .subtitle {
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
  .back {
    display: none;
  }
  .alone .back {
    display: inline-flex;
  }
  .conversation > .first {
    min-block-size: 0;
    border: 0;
  }
  .typing {
    flex: none;
    padding-inline: calc(var(--webex-space) * 4);
    font-size: var(--webex-font-size-small);
    color: var(--webex-color-text-secondary);
  }
  webex-message-thread {
    flex: 1 1 0px;
    min-block-size: 0;
  }
  .panel > :last-child {
    flex: none;
  }
  webex-member-panel {
    flex: 1 1 0px !important;
    min-block-size: 0;
  }
  /* The height of one that is empty, kept free for it. */
  webex-message-composer:not(:defined) {
    display: block;
    min-block-size: 100px;
  }
  .nothing {
    display: grid;
    flex: 1;
  }

  @container messenger (inline-size < 900px) or (inline-size < 56.25rem) {
    .messenger.with-panel {
      grid-template-columns: minmax(200px, 260px) minmax(0, 1fr);
    }
    .messenger.alone.with-panel {
      grid-template-columns: minmax(0, 1fr);
    }
    .messenger.with-panel .conversation {
      display: none;
    }
    .panel {
      inline-size: auto;
      border-inline-start: 0;
    }
  }

  @container messenger (inline-size < 640px) or (inline-size < 40rem) {
    .messenger,
    .messenger.with-panel {
      grid-template-columns: minmax(0, 1fr);
    }
    .spaces {
      border-inline-end: 0;
    }
    .messenger.with-space .spaces,
    .messenger:not(.with-space) .conversation {
      display: none;
    }
    .with-space .back {
      display: inline-flex;
    }
    .conversation header {
      gap: calc(var(--webex-space) * 1.5);
      padding-inline: calc(var(--webex-space) * 2);
    }
  }
`;
