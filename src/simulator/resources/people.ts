import { hasRole, hasScope } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { list, pageSize, takePage } from '../http/paging.ts';
import { queryFlag, queryText } from '../http/query.ts';
import { json, noContent } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import type { PersonRecord } from '../state/records.ts';
import { createPerson, deletePerson, updatePerson } from './people-administration.ts';
import { personWire, roles } from './people-wire.ts';

const readScopes = ['spark:people_read', 'spark-admin:people_read'];
const writeScopes = ['spark-admin:people_write'];

/** See https://developer.webex.com/docs/api/v1/people */
export const peopleRoutes: UserRoute[] = [
  { method: 'GET', path: '/people', scopes: readScopes, handle: listPeople },
  { method: 'POST', path: '/people', scopes: writeScopes, handle: create },
  { method: 'GET', path: '/people/me', scopes: readScopes, handle: (call) => json(wire(call, call.identity.person)) },
  { method: 'GET', path: '/people/:personId', scopes: readScopes, handle: (call) => json(wire(call, found(call))) },
  { method: 'PUT', path: '/people/:personId', scopes: writeScopes, handle: update },
  { method: 'DELETE', path: '/people/:personId', scopes: writeScopes, handle: remove },
];

function wire(call: UserCall, person: PersonRecord): unknown {
  return personWire(call.cloud, person, call.identity);
}

function found(call: UserCall): PersonRecord {
  const key = call.cloud.ids.decode('PEOPLE', call.params['personId']!);
  if (key === undefined) throw errors.notFound();
  const person = call.cloud.state.people.get(key);
  if (!person) throw errors.notFound('Person not found');
  return person;
}

function listPeople(call: UserCall): Response {
  queryFlag(call, 'callingData');
  const withoutStatus = queryFlag(call, 'excludeStatus') ?? false;
  const largest = queryText(call, 'locationId') ? 50 : call.query.get('callingData') === 'true' ? 100 : 1000;
  const size = pageSize(call, 100, largest);
  const idList = queryText(call, 'id');
  if (idList) return listById(call, idList);
  const email = queryText(call, 'email');
  const accept = filterOf(call);
  if (email) {
    const person = personByEmail(call.cloud, email);
    const people = person && accept(person) ? [person] : [];
    return list(
      call,
      people.map((match) => personWire(call.cloud, match, call.identity, { withoutStatus })),
    );
  }
  const prefix = queryText(call, 'displayName');
  if (!prefix && !isDirectoryReader(call)) {
    throw errors.badRequest('Email, displayName, or id list should be specified.');
  }
  const page = takePage(call.cloud.state.people.named(prefix, continuedFrom(call)), size, accept);
  const items = page.items.map((person) => personWire(call.cloud, person, call.identity, { withoutStatus }));
  const last = page.items.at(-1);
  const next = page.more && last ? { before: '', after: call.cloud.ids.encode('PEOPLE', last.id) } : undefined;
  return list(call, items, next);
}

function isDirectoryReader(call: UserCall): boolean {
  return hasRole(call.identity, 'admin') && hasScope(call.identity, 'spark-admin:people_read');
}

/** People are looked up in one's own organization; only administrators may name it, and narrow it down by role. */
function filterOf(call: UserCall): (person: PersonRecord) => boolean {
  const own = call.identity.person.organizationId;
  const organization = queryText(call, 'orgId');
  const role = queryText(call, 'roles');
  const location = queryText(call, 'locationId');
  if ((organization || role || location) && !isDirectoryReader(call)) throw errors.forbidden();
  const key = organization === undefined ? own : call.cloud.ids.decode('ORGANIZATION', organization);
  if (key !== own) throw errors.forbidden();
  const name = role === undefined ? undefined : roleName(call.cloud, role);
  return (person) =>
    person.organizationId === own &&
    (name === undefined || person.roles.includes(name)) &&
    (location === undefined || person.locationId === location);
}

function roleName(cloud: Cloud, id: string): string {
  const key = cloud.ids.decode('ROLE', id) ?? id;
  return Object.keys(roles).find((name) => roles[name]!.key === key || name === id) ?? key;
}

function continuedFrom(call: UserCall): PersonRecord | undefined {
  const after = queryText(call, 'after');
  if (after === undefined) return undefined;
  const key = call.cloud.ids.decode('PEOPLE', after);
  const person = key === undefined ? undefined : call.cloud.state.people.get(key);
  if (!person) throw errors.malformed('after must be the id of a person.');
  return person;
}

function listById(call: UserCall, text: string): Response {
  const wanted = text
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  if (wanted.length > 85) throw errors.malformed('At most 85 ids can be looked up at a time.');
  const people: unknown[] = [];
  const notFoundIds: string[] = [];
  for (const id of new Set(wanted)) {
    const key = call.cloud.ids.decode('PEOPLE', id);
    const person = key === undefined ? undefined : call.cloud.state.people.get(key);
    if (person) people.push(personWire(call.cloud, person, call.identity, { withoutStatus: true }));
    else notFoundIds.push(id);
  }
  return list(call, people, undefined, notFoundIds.length > 0 ? { notFoundIds } : undefined);
}

export function personByEmail(cloud: Cloud, email: string): PersonRecord | undefined {
  return cloud.state.people.withEmail(email);
}

function requireAdministrator(call: UserCall): void {
  if (!hasRole(call.identity, 'admin')) throw errors.forbidden();
}

function create(call: UserCall): Response {
  requireAdministrator(call);
  return json(wire(call, createPerson(call)));
}

function update(call: UserCall): Response {
  requireAdministrator(call);
  return json(wire(call, updatePerson(call, managed(call))));
}

function remove(call: UserCall): Response {
  requireAdministrator(call);
  const person = managed(call);
  if (person.id === call.callerId) throw errors.badRequest('Administrators cannot delete themselves.');
  deletePerson(call, person);
  return noContent();
}

/** Administrators manage the people of their own organization alone. */
function managed(call: UserCall): PersonRecord {
  const person = found(call);
  if (person.organizationId !== call.identity.person.organizationId) throw errors.notFound('Person not found');
  return person;
}
