import { css } from 'lit';

/** `class="link-button"` on a button, or a link, within text. */
export const linkButton = css`
  .link-button {
    margin: 0;
    border: 0;
    border-radius: var(--webex-radius-small);
    padding: 0;
    background: none;
    color: var(--webex-color-text-accent);
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  .link-button:hover {
    text-decoration: underline;
  }
`;
