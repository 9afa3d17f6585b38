import type { ChangeNotice } from '../changes.ts';
import type { Cloud } from '../cloud.ts';
import { base64url } from '../state/ids.ts';
import type { Ids } from '../state/ids.ts';
import { time } from '../http/wire.ts';
import { attachmentActionWire } from './attachment-action-wire.ts';
import { membershipWire } from './memberships.ts';
import { messageWire } from './message-wire.ts';
import { roomWire } from './rooms.ts';
import { tabWire } from './room-tabs.ts';

export const eventResources = [
  'attachmentActions',
  'businessTexts',
  'call_records',
  'convergedRecordings',
  'file_transcodings',
  'files',
  'meetingMessages',
  'meetings',
  'meetingTranscripts',
  'memberships',
  'messages',
  'rooms',
  'tabs',
] as const;

export const eventTypes = ['created', 'updated', 'deleted', 'ended'] as const;

/** One entry of the compliance log. `data` is the object at that time, worked out when it is read. */
export interface LoggedEvent {
  id: string;
  resource: string;
  type: string;
  actorId: string;
  organizationId: string;
  created: number;
  data: () => Record<string, unknown>;
}

/** Older events are forgotten beyond this number. */
const mostEvents = 100_000;

/** What happened, for compliance officers. See https://developer.webex.com/docs/api/v1/events */
export class EventLog {
  readonly #ids: Ids;
  readonly #byId = new Map<string, LoggedEvent>();
  #events: LoggedEvent[] = [];

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  get size(): number {
    return this.#events.length;
  }

  get(id: string): LoggedEvent | undefined {
    return this.#byId.get(id);
  }

  /** Newest first, beginning after the event of this id. */
  *newestFirst(after?: string): Generator<LoggedEvent, undefined> {
    let position = this.#events.length;
    if (after !== undefined) position = this.#events.findIndex(({ id }) => id === after);
    while (position > 0) yield this.#events[--position]!;
  }

  /** Keeps the log from now on; call the returned function to stop. */
  record(cloud: Cloud): () => void {
    return cloud.changes.subscribe((notice) => this.#add(cloud, notice));
  }

  #add(cloud: Cloud, notice: ChangeNotice): void {
    const wire = wireOf(cloud, notice);
    const actor = cloud.state.people.get(notice.actorId);
    if (!wire || notice.event === 'seen') return;
    const event: LoggedEvent = {
      id: this.#ids.timeBased(notice.at),
      resource: notice.resource,
      type: notice.event,
      actorId: notice.actorId,
      organizationId: actor?.organizationId ?? '',
      created: notice.at,
      data: wire,
    };
    this.#events.push(event);
    this.#byId.set(event.id, event);
    if (this.#events.length > mostEvents * 1.1) this.#forget();
  }

  #forget(): void {
    const kept = this.#events.slice(-mostEvents);
    for (const { id } of this.#events.slice(0, -mostEvents)) this.#byId.delete(id);
    this.#events = kept;
  }
}

/** A copy of the record is taken now, and put into its public form when somebody asks. */
function wireOf(
  cloud: Cloud,
  { resource, record, actorId }: ChangeNotice,
): (() => Record<string, unknown>) | undefined {
  const copy = { ...record };
  switch (resource) {
    case 'messages':
      return () => messageWire(cloud, copy as typeof record);
    case 'memberships':
      return () => membershipWire(cloud, copy as typeof record);
    case 'rooms':
      return () => roomWire(cloud, copy as typeof record, actorId);
    case 'attachmentActions':
      return () => attachmentActionWire(cloud, copy as typeof record);
    case 'tabs':
      return () => tabWire(cloud, copy as typeof record);
    default:
      return undefined;
  }
}

export function eventWire(cloud: Cloud, event: LoggedEvent): Record<string, unknown> {
  return {
    id: cloud.ids.encode('EVENT', event.id),
    resource: event.resource,
    type: event.type,
    appId: cloud.ids.encode('APPLICATION', cloud.applications.integration.id),
    actorId: cloud.ids.encode('PEOPLE', event.actorId),
    orgId: base64url(event.organizationId),
    created: time(event.created),
    data: event.data(),
  };
}
