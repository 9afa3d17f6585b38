import { css, html, nothing, type TemplateResult } from 'lit';
import type { WebexError } from '../errors.ts';
import { errors } from '../locales/en/errors.ts';
import { explainError } from './explain-error.ts';
import { warningIcon } from './icons.ts';

export interface Notice {
  icon?: TemplateResult;
  title: string;
  text?: string;
  action?: { label: string; onClick: () => void };
}

/** What stands where there is nothing to list: why, and what can be done. Styles: {@link noticeStyles}. */
export const renderNotice = ({ icon, title, text, action }: Notice): TemplateResult => html`
  <div class="notice" part="notice">
    ${icon ?? nothing}
    <p class="notice-title">${title}</p>
    ${text ? html`<p class="notice-text">${text}</p>` : nothing}
    ${action ? html`<button class="button" @click=${action.onClick}>${action.label}</button>` : nothing}
  </div>
`;

/** An error where the content would be, told to screen readers at once. */
export const renderError = (error: WebexError, onRetry?: () => void): TemplateResult => {
  const { title, advice, retry } = explainError(error);
  const action = retry && onRetry ? { label: errors.retry, onClick: onRetry } : undefined;
  return html`<div role="alert">${renderNotice({ icon: warningIcon(), title, text: advice, action })}</div>`;
};

export const noticeStyles = css`
  .notice {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--webex-space) * 2);
    max-inline-size: 40ch;
    margin: auto;
    padding: calc(var(--webex-space) * 6);
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .notice > .icon {
    inline-size: 32px;
    block-size: 32px;
    color: var(--webex-color-text-secondary);
  }
  .notice-title {
    margin: 0;
    font-size: var(--webex-font-size-large);
    font-weight: var(--webex-weight-bold);
  }
  .notice-text {
    margin: 0;
    color: var(--webex-color-text-secondary);
  }
`;
