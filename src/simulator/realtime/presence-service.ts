import type { ChangeNotice } from '../changes.ts';
import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { json } from '../http/respond.ts';
import type { PersonRecord, PersonStatus } from '../state/records.ts';
import { isoTime } from './activity-objects.ts';
import type { InternalCall, InternalRoute } from './internal-service.ts';
import type { Mercury } from './mercury.ts';

/** The words of this service for what the public API says of a person. */
const internalNames: Partial<Record<PersonStatus, string>> = { DoNotDisturb: 'dnd', OutOfOffice: 'ooo' };
const publicNames = new Map<unknown, PersonStatus>(
  Object.entries({
    active: 'active',
    inactive: 'inactive',
    dnd: 'DoNotDisturb',
    ooo: 'OutOfOffice',
    call: 'call',
    meeting: 'meeting',
    presenting: 'presenting',
  } as const),
);
const mostSubjects = 50;

/** Presence: who is there, told on request and, to those who subscribed, by the socket. */
export class PresenceService {
  readonly #cloud: Cloud;
  readonly #mercury: Mercury;
  /** By subject: when the subscription of each watcher ends. */
  readonly #watchers = new Map<string, Map<string, number>>();

  readonly routes: InternalRoute[] = [
    {
      method: 'GET',
      path: '/apheleia/api/v1/compositions',
      handle: ({ url }) => json(this.#composition(url.searchParams.get('userId') ?? '')),
    },
    {
      method: 'POST',
      path: '/apheleia/api/v1/compositions',
      handle: async (call) => {
        const subjects = await subjectsOf(call);
        return json({ statusList: subjects.map((subject) => this.#composition(subject)) });
      },
    },
    { method: 'POST', path: '/apheleia/api/v1/subscriptions', handle: (call) => this.#subscribe(call) },
    { method: 'POST', path: '/apheleia/api/v1/events', handle: (call) => this.#setStatus(call) },
  ];

  constructor(cloud: Cloud, mercury: Mercury) {
    this.#cloud = cloud;
    this.#mercury = mercury;
  }

  /** Takes a change and tells those who watch the person. */
  take(notice: ChangeNotice): void {
    if (notice.resource !== 'people' || notice.event !== 'updated') return;
    const { before, record } = notice;
    if (before?.status === record.status) return;
    const event = { eventType: 'apheleia.subscription_update', ...this.#composition(record.id) };
    const now = this.#cloud.now();
    for (const [watcher, until] of this.#watchers.get(record.id) ?? []) {
      if (until > now) this.#mercury.send(watcher, event);
    }
  }

  #composition(subject: string): { subject: string; [field: string]: unknown } {
    const person = this.#cloud.state.people.get(subject);
    if (!person) return { subject, status: 'unknown' };
    const since = isoTime(person.lastActivity ?? person.lastModified);
    return {
      url: `/apheleia/api/v1/compositions?userId=${subject}`,
      subject,
      status: internalNames[person.status] ?? person.status,
      statusTime: since,
      lastActive: since,
      expires: -1,
    };
  }

  async #subscribe(call: InternalCall): Promise<Response> {
    const subjects = await subjectsOf(call);
    const { subscriptionTtl } = await call.json();
    const ttl = typeof subscriptionTtl === 'number' ? subscriptionTtl : 600;
    const me = call.identity.person.id;
    for (const subject of subjects) {
      if (!this.#cloud.state.people.get(subject)) continue;
      const watchers = this.#watchers.get(subject) ?? new Map<string, number>();
      if (ttl > 0) this.#watchers.set(subject, watchers.set(me, this.#cloud.now() + ttl * 1000));
      else watchers.delete(me);
    }
    const responses = subjects.map((subject) => ({
      responseCode: 200,
      subject,
      status: this.#composition(subject),
      subscriptionTtl: ttl,
    }));
    return json({ responses });
  }

  async #setStatus(call: InternalCall): Promise<Response> {
    const { eventType } = await call.json();
    const status = publicNames.get(eventType);
    if (!status) throw errors.malformed('eventType must be a status.');
    const { person } = call.identity;
    changeStatus(this.#cloud, person, status);
    return json(this.#composition(person.id));
  }
}

function changeStatus(cloud: Cloud, person: PersonRecord, status: PersonStatus): void {
  const at = cloud.now();
  const before = { ...person };
  cloud.state.people.update(person, { status, lastActivity: at });
  cloud.changes.publish({
    resource: 'people',
    event: 'updated',
    actorId: person.id,
    at,
    record: person,
    before,
    audience: () => [person.id],
  });
}

async function subjectsOf({ json: body }: InternalCall): Promise<string[]> {
  const { subjects } = await body();
  return (Array.isArray(subjects) ? subjects.filter((subject) => typeof subject === 'string') : []).slice(
    0,
    mostSubjects,
  );
}
