import { css } from 'lit';

export const threadSearchStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--webex-space) * 1.5);
    border-block-end: 1px solid var(--webex-color-border);
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 4);
    background: var(--webex-color-background-secondary);
  }
  .field {
    flex: 1 1 180px;
    inline-size: auto;
    min-inline-size: 0;
  }
  /* Below the field and its buttons: how long it is changes with every letter. */
  .outcome {
    flex-basis: 100%;
    min-block-size: 20px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--webex-space) * 2);
    min-inline-size: 0;
    font-size: var(--webex-font-size-small);
    color: var(--webex-color-text-secondary);
  }
  .buttons {
    display: flex;
  }
`;
