import { html, type TemplateResult } from 'lit';

/** One template for all icons. They say nothing to assistive technology: name the button that holds one. */
export const icon = (path: string, mirrored = false): TemplateResult =>
  html`<svg class=${mirrored ? 'icon mirrored' : 'icon'} viewBox="0 0 32 32" aria-hidden="true">
    <path d=${path} />
  </svg>`;
