import { html, type TemplateResult } from 'lit';

/** What stands where rows are on their way. */
export const renderLoading = (): TemplateResult =>
  html`<div aria-busy="true">
    ${Array.from(
      { length: 4 },
      () =>
        html`<div class="loading">
          <div class="skeleton round"></div>
          <div class="skeleton"></div>
        </div>`,
    )}
  </div>`;
