/**
 * Dates and sizes as the reader's language writes them. `language` is a BCP 47 tag, see `locale`; times are
 * milliseconds since 1970, shown in the reader's time zone. What is not a date becomes empty.
 */
const formats = new Map<string, unknown>();

function cached<Format>(kind: string, language: string, make: () => Format): Format {
  const key = `${kind} ${language}`;
  let format = formats.get(key) as Format | undefined;
  if (!format) formats.set(key, (format = make()));
  return format;
}

function formatDate(kind: string, time: number, language: string, options: Intl.DateTimeFormatOptions): string {
  if (Number.isNaN(new Date(time).getTime())) return '';
  return cached(kind, language, () => new Intl.DateTimeFormat(language, options)).format(time);
}

/** Tells one day from another: days since 1970. */
export function dayOf(time: number): number {
  return Math.floor((time - new Date(time).getTimezoneOffset() * 60_000) / 86_400_000);
}

const yearOf = (time: number): number => new Date(time).getFullYear();

/** "10:42 AM" */
export function formatTime(time: number, language: string): string {
  return formatDate('time', time, language, { timeStyle: 'short' });
}

/** "Sunday, November 22, 2026 at 10:42 AM" */
export function formatMoment(time: number, language: string): string {
  return formatDate('moment', time, language, { dateStyle: 'full', timeStyle: 'short' });
}

/** "Today", "Yesterday", "Sunday, November 22", "November 22, 2025" */
export function formatDay(time: number, language: string, now = Date.now()): string {
  const daysAgo = dayOf(now) - dayOf(time);
  if (daysAgo === 0 || daysAgo === 1) {
    const relative = cached('relative', language, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
    const words = relative.format(-daysAgo, 'day');
    return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
  }
  return yearOf(time) === yearOf(now)
    ? formatDate('day', time, language, { weekday: 'long', month: 'long', day: 'numeric' })
    : formatDate('year', time, language, { dateStyle: 'long' });
}

/** As short as it can be told: "10:42 AM" today, "Sun" this week, "Nov 22" this year, "Nov 22, 2025" before. */
export function formatRecent(time: number, language: string, now = Date.now()): string {
  const daysAgo = dayOf(now) - dayOf(time);
  if (daysAgo === 0) return formatTime(time, language);
  if (daysAgo > 0 && daysAgo < 7) return formatDate('weekday', time, language, { weekday: 'short' });
  return yearOf(time) === yearOf(now)
    ? formatDate('date', time, language, { month: 'short', day: 'numeric' })
    : formatDate('long date', time, language, { month: 'short', day: 'numeric', year: 'numeric' });
}

/** "1.2 MB", in steps of 1,000 as systems show the sizes of files today. */
export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = units[step]!;
  return cached(unit, language, () => {
    const maximumFractionDigits = step < 2 ? 0 : 1;
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits });
  }).format(bytes / 1000 ** step);
}
