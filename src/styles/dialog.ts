import { css } from 'lit';

/** For a `WebexDialog`: a card over the page, or the whole window where that is narrow. */
export const dialogStyles = css`
  dialog {
    inline-size: min(480px, calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: min(720px, calc(100vh - 48px));
    max-block-size: min(720px, calc(100dvh - 48px));
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius-large);
    padding: 0;
    overflow: hidden;
    background: var(--webex-color-background-raised);
    color: inherit;
    box-shadow: var(--webex-shadow);
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: rise var(--webex-duration) ease-out;
  }
  dialog::backdrop {
    background: var(--webex-color-overlay);
  }
  form {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .dialog-header {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--webex-space) * 2);
    padding: calc(var(--webex-space) * 4) calc(var(--webex-space) * 4) calc(var(--webex-space) * 2)
      calc(var(--webex-space) * 6);
  }
  .dialog-title {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: var(--webex-font-size-large);
    font-weight: var(--webex-weight-bold);
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  /* Begins with the focus where there is nothing to fill in; it cannot be worked. */
  .dialog-title:focus-visible {
    outline: none;
  }
  .dialog-body {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(var(--webex-space) * 4);
    min-block-size: 0;
    overflow: hidden auto;
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 6);
    scrollbar-width: thin;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
  }
  .dialog-body p {
    margin: 0;
  }
  .consequences {
    display: grid;
    gap: calc(var(--webex-space) * 2);
    margin: 0;
    padding-inline-start: calc(var(--webex-space) * 5);
  }
  .dialog-actions {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    justify-content: end;
    gap: calc(var(--webex-space) * 2);
    padding: calc(var(--webex-space) * 3) calc(var(--webex-space) * 6) calc(var(--webex-space) * 5);
  }
  @media (width < 480px) {
    dialog:not(.question) {
      inline-size: 100vw;
      block-size: 100vh;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    dialog:not(.question) form {
      flex: 1;
    }
    .dialog-header {
      padding-inline-start: calc(var(--webex-space) * 4);
    }
    .dialog-body,
    .dialog-actions {
      padding-inline: calc(var(--webex-space) * 4);
    }
  }
  /* On a phone that lies on its side a long title would leave nothing to the rest. */
  @media (height < 28em) {
    form {
      overflow: hidden auto;
    }
    .dialog-body {
      flex: none;
      overflow: visible;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
`;
