import { css } from 'lit';

/** `class="scroller"` on what scrolls: thin bars in our colours, and no scroll anchoring or chaining by the browser. */
export const scroller = css`
  .scroller {
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--webex-color-border-strong) transparent;
  }
`;
