import { css, html, nothing, type TemplateResult } from 'lit';
import { WebexHttpError, type WebexError } from '../errors.ts';
import { dialog as words } from '../locales/en/dialog.ts';
import { explainError } from './explain-error.ts';
import { warningIcon } from './icons.ts';

/** What went wrong with what somebody just did, and what Webex said of it. Told to screen readers at once. */
export const renderProblem = (error: WebexError): TemplateResult => {
  const { title, advice } = explainError(error);
  const said = error instanceof WebexHttpError && advice !== error.message ? error.message : '';
  return html`<div class="problem" role="alert">
    ${warningIcon()}
    <div>
      <strong>${title}.</strong> ${advice} ${said ? html`<small dir="auto">${words.webexSays(said)}</small>` : nothing}
    </div>
  </div>`;
};

export const problemStyles = css`
  .problem {
    display: flex;
    gap: calc(var(--webex-space) * 2);
    border-radius: var(--webex-radius);
    padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 3);
    background: var(--webex-color-background-error);
    overflow-wrap: anywhere;
  }
  .problem > .icon {
    margin-block-start: 0.1em;
    color: var(--webex-color-text-error);
  }
  .problem small {
    display: block;
    color: var(--webex-color-text-secondary);
    font-size: var(--webex-font-size-small);
  }
`;
