import { clauses } from '../../locales/phrases.ts';

/** "10:42 AM, Tokyo": what the clock says where somebody is. Undefined where the zone is none that the browser knows. */
export const localTimeIn = (timeZone: string | undefined, language: string, now = Date.now()): string | undefined => {
  if (!timeZone) return undefined;
  try {
    const time = new Intl.DateTimeFormat(language, { timeZone, timeStyle: 'short' }).format(now);
    const place = timeZone.split('/').at(-1)!.replaceAll('_', ' ');
    return clauses(time, place);
  } catch {
    return undefined;
  }
};
