import { css } from 'lit';

export const emojiPickerStyles = css`
  :host {
    display: block;
  }
  .picker {
    display: flex;
    flex-direction: column;
    inline-size: min(340px, calc(100vw - 16px));
    block-size: min(340px, 50vh);
    gap: calc(var(--webex-space) * 2);
    padding: calc(var(--webex-space) * 2);
  }
  .categories {
    display: flex;
    justify-content: space-between;
  }
  .category {
    min-inline-size: 0;
    inline-size: 32px;
    border-radius: var(--webex-radius);
    font-size: 18px;
  }
  .emoji {
    flex: 1;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(36px, 1fr));
    align-content: start;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }
  .choice {
    display: grid;
    place-items: center;
    block-size: 36px;
    margin: 0;
    border: 0;
    border-radius: var(--webex-radius);
    padding: 0;
    background: none;
    color: inherit;
    font: 22px / 1 var(--webex-font-family);
    cursor: pointer;
    content-visibility: auto;
    contain-intrinsic-size: 36px;
  }
  .choice:hover {
    background: var(--webex-color-hover);
  }
  .choice:focus-visible {
    outline-offset: -2px;
  }
  .name {
    min-block-size: 18px;
    margin: 0;
    font-size: var(--webex-font-size-small);
    line-height: 1.5;
    color: var(--webex-color-text-secondary);
  }
  .none {
    grid-column: 1 / -1;
    margin: calc(var(--webex-space) * 4);
    text-align: center;
    color: var(--webex-color-text-secondary);
  }
`;
