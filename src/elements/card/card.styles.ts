import { css } from 'lit';

export const cardStyles = css`
  :host {
    display: block;
    max-inline-size: 100%;
  }
  .card {
    inline-size: min(100%, 480px);
    overflow: clip;
    border: 1px solid var(--webex-color-border);
    border-radius: var(--webex-radius-large);
    padding: calc(var(--webex-space) * 4);
    background: var(--webex-color-background-raised);
    overflow-wrap: anywhere;
  }
  .element {
    min-inline-size: 0;
  }
  .spacing-small {
    margin-block-start: calc(var(--webex-space) * 1);
  }
  .spacing-default {
    margin-block-start: calc(var(--webex-space) * 2);
  }
  .spacing-medium {
    margin-block-start: calc(var(--webex-space) * 4);
  }
  .spacing-large {
    margin-block-start: calc(var(--webex-space) * 6);
  }
  .spacing-extraLarge {
    margin-block-start: calc(var(--webex-space) * 8);
  }
  .spacing-padding {
    margin-block-start: calc(var(--webex-space) * 4);
  }
  .element.separator {
    border-block-start: 1px solid var(--webex-color-border);
    padding-block-start: calc(var(--webex-space) * 2);
  }
  .text {
    margin: 0;
    line-height: 1.43;
  }
  .text.single {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .text[data-clamped] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    overflow: hidden;
  }
  .text :is(ul, ol) {
    margin: 0;
    padding-inline-start: 20px;
    white-space: normal;
  }
  .text a,
  .facts a {
    color: var(--webex-color-text-accent);
  }
  [data-link-target] {
    color: var(--webex-color-text-warning);
    font-size: var(--webex-font-size-small);
  }
  .size-small {
    font-size: var(--webex-font-size-small);
  }
  .size-medium {
    font-size: var(--webex-font-size-large);
  }
  .size-large {
    font-size: var(--webex-font-size-heading);
  }
  .size-extraLarge {
    font-size: calc(var(--webex-font-size-heading) * 1.25);
  }
  .weight-bolder {
    font-weight: var(--webex-weight-bold);
  }
  .weight-lighter {
    font-weight: 300;
  }
  .color-accent {
    color: var(--webex-color-text-accent);
  }
  .color-good {
    color: var(--webex-color-text-success);
  }
  .color-warning {
    color: var(--webex-color-text-warning);
  }
  .color-attention {
    color: var(--webex-color-text-error);
  }
  .subtle {
    color: var(--webex-color-text-secondary);
  }
  .monospace {
    font-family: var(--webex-font-family-code);
  }
  .italic {
    font-style: italic;
  }
  .strikethrough {
    text-decoration: line-through;
  }
  .underline {
    text-decoration: underline;
  }
  .highlight {
    background: var(--webex-color-highlight);
  }
  .align-center {
    text-align: center;
    justify-content: center;
    margin-inline: auto;
  }
  .align-right {
    text-align: end;
    justify-content: end;
    margin-inline-start: auto;
  }
  img {
    display: block;
    max-inline-size: 100%;
    border-radius: 2px;
  }
  .image-small {
    inline-size: 40px;
  }
  .image-medium {
    inline-size: 80px;
  }
  .image-large {
    inline-size: 160px;
  }
  .image-stretch {
    inline-size: 100%;
  }
  .person {
    aspect-ratio: 1;
    border-radius: 50%;
    object-fit: cover;
  }
  .image-set {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--webex-space) * 2);
  }
  .image-set img {
    max-block-size: 100px;
    object-fit: contain;
  }
  .facts {
    display: grid;
    grid-template-columns: fit-content(50%) minmax(0, 1fr);
    gap: var(--webex-space) calc(var(--webex-space) * 4);
    margin: 0;
  }
  .facts dt {
    font-weight: var(--webex-weight-bold);
  }
  .facts dd {
    margin: 0;
  }
  .container {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .vertical-center {
    justify-content: center;
  }
  .vertical-bottom {
    justify-content: end;
  }
  .fill {
    border-radius: var(--webex-radius);
    padding: calc(var(--webex-space) * 3);
  }
  .bleed.fill {
    margin-inline: calc(var(--webex-space) * -4);
    border-radius: 0;
    padding-inline: calc(var(--webex-space) * 4);
  }
  .fill-default {
    padding: 0;
  }
  .fill-emphasis {
    background: var(--webex-color-hover);
  }
  .fill-good {
    background: var(--webex-color-background-success);
  }
  .fill-attention {
    background: var(--webex-color-background-error);
  }
  .fill-warning {
    background: var(--webex-color-background-warning);
  }
  .fill-accent {
    background: var(--webex-color-background-info);
  }
  .columns {
    display: flex;
    margin-inline: 0;
  }
  .column {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-inline-size: 0;
    margin-block: 0;
  }
  .column > * {
    flex: 1;
  }
  .column.auto {
    flex: 0 1 auto;
  }
  .column.exact {
    max-inline-size: 100%;
  }
  .column + .column {
    margin-inline-start: calc(var(--webex-space) * 2);
  }
  .column + .column.spacing-none {
    margin-inline-start: 0;
  }
  .column + .column.spacing-small {
    margin-inline-start: var(--webex-space);
  }
  .column + .column:is(.spacing-medium, .spacing-large, .spacing-extraLarge, .spacing-padding) {
    margin-inline-start: calc(var(--webex-space) * 4);
  }
  .column + .column.separator {
    border-inline-start: 1px solid var(--webex-color-border);
    padding-inline-start: calc(var(--webex-space) * 2);
  }
  .table {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  :is(td, th) {
    border: 1px solid var(--webex-color-border);
    padding: var(--webex-space) calc(var(--webex-space) * 2);
    text-align: start;
    vertical-align: top;
  }
  .selectable {
    cursor: pointer;
    border-radius: var(--webex-radius);
  }
  .selectable:hover {
    background: var(--webex-color-hover);
  }
  .entry {
    min-inline-size: 0;
    margin: 0;
    border: 0;
    padding: 0;
  }
  .entry > label,
  legend {
    display: block;
    margin-block-end: var(--webex-space);
    padding: 0;
    font-size: var(--webex-font-size-small);
    color: var(--webex-color-text-secondary);
  }
  .required,
  .problem {
    color: var(--webex-color-text-error);
  }
  .problem {
    margin: var(--webex-space) 0 0;
    font-size: var(--webex-font-size-small);
  }
  textarea.input {
    display: block;
    padding-block: calc(var(--webex-space) * 1.5);
    resize: vertical;
  }
  select.input {
    appearance: auto;
  }
  .with-action {
    display: flex;
    align-items: center;
    gap: calc(var(--webex-space) * 2);
  }
  .with-action > .input {
    flex: 1;
    min-inline-size: 0;
  }
  .with-action > .actions {
    margin: 0;
  }
  .entry > .choice,
  .choice {
    display: flex;
    align-items: start;
    gap: calc(var(--webex-space) * 2);
    margin: 0;
    padding-block: 2px;
    font-size: inherit;
    color: inherit;
    cursor: pointer;
  }
  .choice > input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0;
    accent-color: var(--webex-color-accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--webex-space) * 2);
    margin-block-start: calc(var(--webex-space) * 4);
  }
  .actions > .button {
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .actions .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .shown {
    margin-block-start: calc(var(--webex-space) * 3);
    border-radius: var(--webex-radius);
    padding: calc(var(--webex-space) * 3);
    background: var(--webex-color-hover);
  }
  .submission {
    display: inline-flex;
    align-items: center;
    gap: var(--webex-space);
    font-size: var(--webex-font-size-small);
    color: var(--webex-color-text-secondary);
  }
  .submission.sent {
    color: var(--webex-color-text-success);
  }
  .submission.failed {
    color: var(--webex-color-text-error);
  }
`;
