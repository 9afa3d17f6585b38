import { html, nothing, type TemplateResult } from 'lit';
import { dayOf, formatDay } from '../../internal/format.ts';
import { timesAreReady } from '../../internal/times.ts';
import { locale } from '../../locales/locale.ts';
import { messages as words } from '../../locales/en/messages.ts';
import type { RowContext, ThreadRows } from './thread-rows.ts';

/** What stands between a message and the one before: what is missing, what happened, where one left off, the day. */
export const renderDividers = (
  rows: ThreadRows,
  key: string,
  { day, events }: RowContext,
  parts: typeof import('./thread-parts.ts') | undefined,
): Array<TemplateResult | typeof nothing> | typeof nothing => {
  const gap = rows.timeline.gapBefore(key);
  if (!gap && events.length === 0 && day === undefined && key !== rows.unreadId) return nothing;
  return [
    (gap && parts?.renderGap(rows.timeline, gap)) ?? nothing,
    parts?.renderEvents(events) ?? nothing,
    day === undefined ? nothing : renderDay(day),
    key === rows.unreadId ? html`<div class="unread" part="unread"><span>${words.unread}</span></div>` : nothing,
  ];
};

const renderDay = (day: number): TemplateResult =>
  html`<div class="day" part="day">
    <time datetime=${new Date(dayOf(day) * 86_400_000).toISOString().slice(0, 10)}
      >${timesAreReady.value ? formatDay(day, locale.value) : '\u00a0'}</time
    >
  </div>`;
