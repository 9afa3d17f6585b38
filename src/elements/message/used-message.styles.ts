import { css } from 'lit';

/** How a message looks under a pointer, with the focus, and when it was jumped to. */
export const usedMessageStyles = css`
  .message:hover > .side-time,
  :host([active]) .side-time {
    visibility: visible;
  }
  .parent:not(:disabled):hover {
    color: var(--webex-color-text-accent);
  }
  .plain:not(:disabled):hover {
    text-decoration: underline;
  }
  @media (hover: hover) {
    .message:hover,
    :host([active]) .message {
      background: var(--webex-color-hover);
    }
  }
  .message.highlighted {
    animation: highlight 2.4s ease-out;
  }
  @keyframes highlight {
    from,
    40% {
      background: color-mix(in srgb, var(--webex-color-highlight) 50%, transparent);
    }
  }
`;
