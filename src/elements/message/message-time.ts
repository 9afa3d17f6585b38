const formats = new Map<string, Intl.DateTimeFormat>();

const format = (language: string, kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${kind} ${language}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(language, options)));
  return found;
};

/** "10:42 AM" */
export const formatTime = (time: number, language: string): string =>
  format(language, 'time', { timeStyle: 'short' }).format(time);

/** "Sunday, November 22, 2026 at 10:42 AM" */
export const formatMoment = (time: number, language: string): string =>
  format(language, 'moment', { dateStyle: 'full', timeStyle: 'short' }).format(time);

/** "Sunday, November 22", with the year unless it is this one's. */
export const formatDay = (time: number, language: string): string =>
  new Date(time).getFullYear() === new Date().getFullYear()
    ? format(language, 'day', { weekday: 'long', month: 'long', day: 'numeric' }).format(time)
    : format(language, 'year', { dateStyle: 'long' }).format(time);

/** The time alone today, the date alone before. */
export const formatWhen = (time: number, language: string): string =>
  dayOf(time) === dayOf(Date.now())
    ? formatTime(time, language)
    : format(language, 'when', { month: 'short', day: 'numeric' }).format(time);

/** Tells one day from another in the reader's time zone: days since 1970. */
export const dayOf = (time: number): number =>
  Math.floor((time - new Date(time).getTimezoneOffset() * 60_000) / 86_400_000);
