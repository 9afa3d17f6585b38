import { html, nothing, type TemplateResult } from 'lit';
import { errors } from '../../locales/en/errors.ts';
import { conversation as words } from '../../locales/en/conversation.ts';
import type { Gap } from '../../store/gaps.ts';
import type { Timeline } from '../../store/timeline.ts';
import { sentencesOf, type SystemEvent } from './system-events.ts';
import { spinner } from './thread-history.ts';

/** What stands above the oldest message when those before it could not be read. */
export const renderOlderFailed = (timeline: Timeline): TemplateResult =>
  html`<div class="history">
    <span>${words.olderFailed}</span>
    <button class="link-button" @click=${() => void timeline.loadOlder()}>${errors.retry}</button>
  </div>`;

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

/** What happened in the space, a line each. */
export const renderEvents = (events: readonly SystemEvent[]): TemplateResult | typeof nothing =>
  events.length === 0
    ? nothing
    : html`${sentencesOf(events).map((sentence) => html`<div class="event" part="event"><bdi>${sentence}</bdi></div>`)}`;
