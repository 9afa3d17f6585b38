import { css } from 'lit';

/** What people write: paragraphs, lists, quotes, code, mentions. */
export const contentStyles = css`
  .body {
    display: flow-root;
    overflow: clip;
    overflow-clip-margin: 4px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    line-height: calc(20 / 14);
  }
  .body.rich {
    white-space: normal;
  }
  .body.emoji {
    font-size: 2rem;
    line-height: 1.3;
  }
  .body :is(p, ul, ol, .code, blockquote, table, h1, h2, h3, h4) {
    margin: 0 0 calc(var(--webex-space) * 1.5);
  }
  .body > :last-child,
  .body :is(blockquote, li) > :last-child {
    margin-block-end: 0;
  }
  .body p {
    white-space: pre-wrap;
  }
  .body :is(ul, ol) {
    padding-inline-start: 24px;
  }
  .body :is(h1, h2, h3, h4) {
    font-size: var(--webex-font-size-large);
    font-weight: var(--webex-weight-bold);
    line-height: 1.4;
  }
  .body h1 {
    font-size: var(--webex-font-size-heading);
  }
  .body h4 {
    font-size: inherit;
  }
  .body :is(strong, b) {
    font-weight: var(--webex-weight-bold);
  }
  .body hr {
    border: 0;
    border-block-start: 1px solid var(--webex-color-border);
  }
  .body a {
    color: var(--webex-color-text-accent);
  }
  .body a:not(:hover) {
    text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent);
  }
  .body [data-link-target] {
    color: var(--webex-color-text-warning);
    font-size: var(--webex-font-size-small);
  }
  .body blockquote {
    border-inline-start: 3px solid var(--webex-color-border-strong);
    border-radius: 2px;
    padding-block: 2px;
    padding-inline: calc(var(--webex-space) * 3) 0;
  }
  .body [data-quote='info'] {
    border-color: var(--webex-color-accent);
  }
  .body [data-quote='success'] {
    border-color: var(--webex-color-text-success);
  }
  .body [data-quote='warning'] {
    border-color: var(--webex-color-text-warning);
  }
  .body [data-quote='danger'] {
    border-color: var(--webex-color-danger);
  }
  .body code {
    border-radius: var(--webex-radius-small);
    padding: 1px 4px;
    background: var(--webex-color-hover);
    font-family: var(--webex-font-family-code);
    font-size: 0.93em;
  }
  .code {
    position: relative;
    inline-size: fit-content;
    min-inline-size: min(100%, 320px);
    max-inline-size: 100%;
  }
  .body pre {
    max-block-size: 420px;
    margin: 0;
    overflow: auto;
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius);
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 3);
    background: var(--webex-color-background-secondary);
    white-space: pre;
    overflow-wrap: normal;
    scrollbar-width: thin;
    unicode-bidi: isolate;
    direction: ltr;
    text-align: left;
  }
  .body pre code {
    padding: 0;
    background: none;
  }
  .body table {
    display: block;
    max-inline-size: 100%;
    overflow-x: auto;
    border-collapse: collapse;
  }
  .body :is(td, th) {
    border: 1px solid var(--webex-color-border);
    padding: 2px calc(var(--webex-space) * 2);
    text-align: start;
  }
  .body [data-mention] {
    border-radius: var(--webex-radius-small);
    padding: 1px 3px;
    color: var(--webex-color-text-accent);
    cursor: pointer;
  }
  .body [data-mention]:hover {
    background: var(--webex-color-hover);
  }
  .body [data-mention].me {
    background: var(--webex-color-highlight);
    color: var(--webex-color-text);
    font-weight: var(--webex-weight-medium);
  }
  .body [data-mention='all'] {
    cursor: default;
  }
  @media (forced-colors: active) {
    .body [data-mention] {
      border: 1px solid currentcolor;
    }
  }
`;
