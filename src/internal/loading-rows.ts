import { html, type TemplateResult } from 'lit';

/** What stands where so many rows with a picture are on their way. Styles: `.loading`, and those of styles/skeleton.ts. */
export const renderLoading = (count: number): TemplateResult =>
  html`<div aria-busy="true">
    ${Array.from(
      { length: count },
      () =>
        html`<div class="loading">
          <div class="skeleton round"></div>
          <div class="skeleton"></div>
        </div>`,
    )}
  </div>`;
