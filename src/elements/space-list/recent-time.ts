const day = 24 * 3600 * 1000;
const formats = {
  today: new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }),
  week: new Intl.DateTimeFormat(undefined, { weekday: 'short' }),
  year: new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }),
  ever: new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' }),
};

/** A moment as short as it can be told: the time today, the day this week, the date before. */
export const formatRecent = (iso: string): string => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const now = new Date();
  if (date.toDateString() === now.toDateString()) return formats.today.format(date);
  if (now.getTime() - date.getTime() < 6 * day) return formats.week.format(date);
  return (date.getFullYear() === now.getFullYear() ? formats.year : formats.ever).format(date);
};
