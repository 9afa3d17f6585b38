import { html, nothing, type TemplateResult } from 'lit';
import { messages as words } from '../../locales/en/messages.ts';
import type { Timeline } from '../../store/timeline.ts';

export const spinner = html`<span class="spinner"></span>`;

/** What stands above the oldest message: that there is more, or that this is the beginning. */
export const renderHistory = (timeline: Timeline, title: string): TemplateResult | typeof nothing => {
  if (timeline.hasOlder.value) {
    return html`<div class="history">${spinner}<span>${words.loadingOlder}</span></div>`;
  }
  if (timeline.parentId !== undefined) return nothing;
  return html`<div class="history"><span>${title ? words.beginningOf(title) : words.beginning}</span></div>`;
};
