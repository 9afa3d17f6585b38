import { css } from 'lit';

/**
 * In every element, added by the base class. Text properties are `!important` so that a page's `* { all: unset }` or
 * `* { color: … }` does not reach into ours: colour and font are changed by tokens, and inside an element on its inner
 * elements, never on `:host`. `display` is not, so that a page can hide and lay out our elements: give an element that
 * needs a size or a container query a root inside, which no page can reset.
 */
export const base = css`
  :host {
    box-sizing: border-box;
    color-scheme: var(--webex-color-scheme) !important;
    color: var(--webex-color-text) !important;
    font: var(--webex-font-size) / var(--webex-line-height) var(--webex-font-family) !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    cursor: auto !important;
    list-style: none !important;
    transition: none !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    --webex-color-scheme: light;
  }
  :host([theme='dark']) {
    --webex-color-scheme: dark;
  }
  :host([theme='auto']) {
    --webex-color-scheme: light dark;
  }
  :host([density='compact']) {
    --webex-space: 3px;
    --webex-control-size: 28px;
  }
  :host([density='comfortable']) {
    --webex-space: 4px;
    --webex-control-size: 32px;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--webex-color-focus);
    outline-offset: 1px;
  }
  [hidden] {
    display: none !important;
  }
  .icon {
    display: block;
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: currentcolor;
  }
  .mirrored:dir(rtl) {
    scale: -1 1;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Foreign words begin where ours do, whichever way they are written. */
  bdi {
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  .truncated {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (prefers-contrast: more) {
    :host {
      --webex-color-text-secondary: var(--webex-color-text);
      --webex-color-text-disabled: color-mix(in srgb, var(--webex-color-text) 70%, transparent);
      --webex-color-border: var(--webex-color-text);
      --webex-color-border-strong: var(--webex-color-text);
      --webex-color-accent: var(--webex-color-accent-hover);
      --webex-color-danger: var(--webex-color-danger-hover);
    }
    :focus-visible {
      outline-width: 3px;
    }
  }
  @media (forced-colors: active) {
    .icon {
      color: inherit !important;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }
`;
