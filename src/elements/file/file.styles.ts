import { css } from 'lit';

export const fileStyles = css`
  :host {
    display: block;
    max-inline-size: 100%;
  }
  .card,
  .picture {
    box-sizing: border-box;
    max-inline-size: 100%;
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius);
    background: var(--webex-color-background);
  }
  .card {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 3);
    inline-size: 360px;
    min-block-size: 56px;
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 2) calc(var(--webex-space) * 2)
      calc(var(--webex-space) * 3);
  }
  .kind {
    flex: none;
    color: var(--webex-color-text-secondary);
  }
  .kind > .icon {
    inline-size: 28px;
    block-size: 28px;
  }
  .kind.pdf {
    color: var(--webex-color-text-error);
  }
  .kind.spreadsheet {
    color: var(--webex-color-text-success);
  }
  .kind.document {
    color: var(--webex-color-text-accent);
  }
  .kind.presentation {
    color: var(--webex-color-text-warning);
  }
  .text {
    flex: 1;
    min-inline-size: 0;
  }
  .name {
    display: block;
    line-height: calc(20 / 14);
  }
  .details {
    display: block;
    font-size: var(--webex-font-size-small);
    line-height: 1.33;
    color: var(--webex-color-text-secondary);
    overflow-wrap: anywhere;
  }
  .problem {
    color: var(--webex-color-text-error);
  }
  .skeleton {
    display: block;
    block-size: 10px;
    inline-size: 60%;
    margin-block: 5px;
  }
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    overflow: hidden;
    inline-size: fit-content;
    min-inline-size: 96px;
    block-size: 200px;
    margin: 0;
    padding: 0;
    background: var(--webex-color-background-secondary);
    color: inherit;
    font: inherit;
  }
  button.picture {
    cursor: zoom-in;
  }
  .picture.empty {
    inline-size: 266px;
  }
  /* A picture that is too wide for the place that was kept for it loses its sides rather than leaving a band. */
  .picture > img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 100%;
    object-fit: cover;
  }
  .picture > .skeleton {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    border-radius: 0;
  }
  .caption {
    display: flex;
    align-items: center;
    gap: var(--webex-space);
    max-inline-size: 480px;
    min-block-size: 28px;
    font-size: var(--webex-font-size-small);
    color: var(--webex-color-text-secondary);
  }
  .caption .icon-button {
    inline-size: 24px;
    min-block-size: 24px;
  }
  .caption .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  video {
    display: block;
    inline-size: min(100%, 480px);
    max-block-size: 320px;
    aspect-ratio: 16 / 9;
    border-radius: var(--webex-radius);
    background: #000;
  }
  audio {
    display: block;
    inline-size: min(100%, 360px);
  }
  progress {
    inline-size: 100%;
    block-size: 4px;
    accent-color: var(--webex-color-accent);
  }
`;
