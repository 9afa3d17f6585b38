import { isCompliance } from '../access.ts';
import { errors } from '../http/errors.ts';
import { cursor, cursorOf, list, pageSize, takePage } from '../http/paging.ts';
import { queryChoice, queryText, queryTime } from '../http/query.ts';
import { json } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { eventResources, eventTypes, eventWire } from './event-log.ts';
import type { LoggedEvent } from './event-log.ts';
import { listedKey } from './visibility.ts';

const scopes = ['spark-compliance:events_read', 'spark:all'];

/** See https://developer.webex.com/docs/api/v1/events */
export const eventRoutes: UserRoute[] = [
  { method: 'GET', path: '/events', scopes, handle: listEvents },
  { method: 'GET', path: '/events/:eventId', scopes, handle: readEvent },
];

/** Compliance officers see their organization's events, everybody else their own. */
function maySee(call: UserCall, event: LoggedEvent): boolean {
  if (!isCompliance(call.identity, 'events_read')) return event.actorId === call.callerId;
  return event.organizationId === call.identity.person.organizationId;
}

function listEvents(call: UserCall): Response {
  const size = pageSize(call, 100);
  const resource = queryChoice(call, 'resource', eventResources);
  const type = queryChoice(call, 'type', eventTypes);
  const actor = queryText(call, 'actorId');
  const actorId = actor === undefined ? undefined : listedKey(call, 'PEOPLE', actor);
  const from = queryTime(call, 'from') ?? -Infinity;
  const to = queryTime(call, 'to') ?? Infinity;
  if (to !== Infinity && to > call.now) throw errors.malformed("The value for 'to' cannot be in the future.");
  const after = cursorOf(call, 'string');
  const page = takePage(
    untilBefore(call.cloud.events.newestFirst(after?.[0]), from),
    size,
    (event) =>
      event.created <= to &&
      (resource === undefined || event.resource === resource) &&
      (type === undefined || event.type === type) &&
      (actorId === undefined || event.actorId === actorId) &&
      maySee(call, event),
  );
  const last = page.items.at(-1);
  const items = page.items.map((event) => eventWire(call.cloud, event));
  return list(call, items, page.more && last ? cursor(last.id) : undefined);
}

function* untilBefore(events: Iterable<LoggedEvent>, from: number): Generator<LoggedEvent, undefined> {
  for (const event of events) {
    if (event.created < from) return;
    yield event;
  }
}

function readEvent(call: UserCall): Response {
  const key = call.cloud.ids.decode('EVENT', call.params['eventId']!);
  const event = key === undefined ? undefined : call.cloud.events.get(key);
  if (!event || !maySee(call, event)) throw errors.notFound();
  return json(eventWire(call.cloud, event));
}
