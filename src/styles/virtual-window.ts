import { css } from 'lit';

/**
 * For a host of a `VirtualWindow`: `<div class="scroller window"><div class="rows">${window.rows(…)}</div></div>`. The
 * scroller has no padding and nothing else in it, and rows have no margins: whatever scrolls is a row.
 */
export const virtualWindow = css`
  .window {
    position: relative;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
    /* Rows are painted once and moved from then on, not painted anew in each frame. */
    will-change: scroll-position;
  }
  .rows {
    position: relative;
    overflow-anchor: none;
  }
  .rows > * {
    display: flow-root;
    contain: layout style;
    margin: 0;
  }
`;
