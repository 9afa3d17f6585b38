import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../internal/format.ts';
import { locale } from '../../locales/locale.ts';
import { messages as words } from '../../locales/en/messages.ts';
import { sentencesOf, type SystemEvent } from './system-events.ts';
import { renderGap } from './thread-history.ts';
import type { RowContext, ThreadRows } from './thread-rows.ts';

/** What stands between a message and the one before: what is missing, what happened, where one left off, the day. */
export const renderDividers = (
  rows: ThreadRows,
  key: string,
  { day, events }: RowContext,
): Array<TemplateResult | typeof nothing> | typeof nothing => {
  const gap = rows.timeline.gapBefore(key);
  if (!gap && events.length === 0 && day === undefined && key !== rows.unreadId) return nothing;
  return [
    gap ? renderGap(rows.timeline, gap) : nothing,
    renderEvents(events),
    day === undefined ? nothing : renderDay(day),
    key === rows.unreadId ? html`<div class="unread" part="unread"><span>${words.unread}</span></div>` : nothing,
  ];
};

/** What happened in the space, a line each. */
export const renderEvents = (events: readonly SystemEvent[]): TemplateResult | typeof nothing =>
  events.length === 0
    ? nothing
    : html`${sentencesOf(events, locale.value).map(
        (sentence) => html`<div class="event" part="event"><bdi>${sentence}</bdi></div>`,
      )}`;

const renderDay = (day: number): TemplateResult =>
  html`<div class="day" part="day">
    <time datetime=${new Date(day).toISOString().slice(0, 10)}>${formatDay(day, locale.value)}</time>
  </div>`;
