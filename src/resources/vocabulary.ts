/**
 * Webex's product says *space*, its API says *room*. We say space everywhere; only this file knows the other word.
 */
const wireNames: Readonly<Record<string, string>> = {
  spaceId: 'roomId',
  spaceType: 'roomType',
  isSpaceHidden: 'isRoomHidden',
};

/** Renames the fields of a request body to what the API calls them and leaves out what is undefined. */
export const toWire = (fields: object): Record<string, unknown> => {
  const wire: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) wire[wireNames[key] ?? key] = value;
  return wire;
};

/** The same for a query: lists are joined by commas, dates become ISO text. */
export const toQuery = (fields: object): URLSearchParams => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(toWire(fields)))
    query.set(
      key,
      Array.isArray(value) ? value.join(',') : value instanceof Date ? value.toISOString() : String(value),
    );
  return query;
};
