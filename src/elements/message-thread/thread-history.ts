import { html, nothing, type TemplateResult } from 'lit';
import { errors } from '../../locales/en/errors.ts';
import { messages as words } from '../../locales/en/messages.ts';
import type { Gap } from '../../store/gaps.ts';
import type { Timeline } from '../../store/timeline.ts';

const spinner = html`<span class="spinner"></span>`;

/** What stands above the oldest message: that there is more, why it is not here, or that this is the beginning. */
export const renderHistory = (timeline: Timeline, title: string): TemplateResult | typeof nothing => {
  if (timeline.olderStatus.value === 'failed') {
    return html`<div class="history">
      <span>${words.olderFailed}</span>
      <button class="link-button" @click=${() => void timeline.loadOlder()}>${errors.retry}</button>
    </div>`;
  }
  if (timeline.hasOlder.value) {
    return html`<div class="history">${spinner}<span>${words.loadingOlder}</span></div>`;
  }
  if (timeline.parentId !== undefined) return nothing;
  return html`<div class="history"><span>${title ? words.beginningOf(title) : words.beginning}</span></div>`;
};

/** What stands where messages have not been read between two that have. */
export const renderGap = (timeline: Timeline, gap: Gap): TemplateResult => {
  const status = gap.status.value;
  return html`<div class="history gap" part="gap">
    ${status === 'loading' ? spinner : nothing}<span>${status === 'failed' ? words.gapFailed : words.gap}</span>
    ${
      status === 'loading'
        ? nothing
        : html`<button class="link-button" @click=${() => void timeline.fill(gap)}>
            ${status === 'failed' ? errors.retry : words.fillGap}
          </button>`
    }
  </div>`;
};
