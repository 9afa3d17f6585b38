import { hasRole } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { queryText } from '../http/query.ts';
import { json } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { time } from '../http/wire.ts';
import type { OrganizationRecord } from '../state/records.ts';
import { roles } from './people-wire.ts';

const organizationScopes = ['spark-admin:organizations_read', 'spark:organizations_read'];
const licenseScopes = ['spark-admin:licenses_read'];
const roleScopes = ['spark-admin:roles_read'];

/** What messaging clients read of administration. See https://developer.webex.com/docs/api/v1/organizations */
export const organizationRoutes: UserRoute[] = [
  { method: 'GET', path: '/organizations', scopes: organizationScopes, handle: listOrganizations },
  { method: 'GET', path: '/organizations/:orgId', scopes: organizationScopes, handle: readOrganization },
  { method: 'DELETE', path: '/organizations/:orgId', scopes: ['spark-admin:organizations_write'], handle: refuse },
  { method: 'GET', path: '/licenses', scopes: licenseScopes, handle: listLicenses },
  { method: 'GET', path: '/licenses/:licenseId', scopes: licenseScopes, handle: readLicense },
  { method: 'GET', path: '/roles', scopes: roleScopes, handle: listRoles },
  { method: 'GET', path: '/roles/:roleId', scopes: roleScopes, handle: readRole },
];

function organizationWire({ ids }: Cloud, organization: OrganizationRecord): Record<string, unknown> {
  return {
    id: ids.encode('ORGANIZATION', organization.id),
    displayName: organization.displayName,
    created: time(organization.created),
  };
}

function own(call: UserCall): OrganizationRecord {
  return call.cloud.state.organizations.get(call.identity.person.organizationId)!;
}

function listOrganizations(call: UserCall): Response {
  return json({ items: [organizationWire(call.cloud, own(call))] });
}

function readOrganization(call: UserCall): Response {
  const key = call.cloud.ids.decode('ORGANIZATION', call.params['orgId']!);
  if (key !== own(call).id) throw errors.notFound();
  return json(organizationWire(call.cloud, own(call)));
}

/** Only partners with the write scope may delete organizations, and nobody here is one. */
function refuse(): Response {
  throw errors.forbidden();
}

const licenses = [
  { key: 'MS_e4b1c9a2-30d8-4c5b-9a93-0a4a1f5f2b10', name: 'Messaging', totalUnits: 10_000 },
  { key: 'MC_7c3b4a66-5d0f-4d0e-8a44-8a52c8f2b7d1', name: 'Webex Meetings Suite', totalUnits: 1_000 },
];

function licenseWire(call: UserCall, { key, name, totalUnits }: (typeof licenses)[number]): Record<string, unknown> {
  const users = assignedTo(call, key).length;
  return {
    id: call.cloud.ids.encode('LICENSE', key),
    name,
    totalUnits,
    consumedUnits: users,
    consumedByUsers: users,
    consumedByWorkspaces: 0,
  };
}

function assignedTo(call: UserCall, key: string) {
  const organizationId = own(call).id;
  return [...call.cloud.state.people.values()].filter(
    (person) => person.organizationId === organizationId && person.licenses.includes(key),
  );
}

function requireOwn(call: UserCall): void {
  const orgId = queryText(call, 'orgId');
  if (orgId && call.cloud.ids.decode('ORGANIZATION', orgId) !== own(call).id) throw errors.forbidden();
  if (!hasRole(call.identity, 'admin')) throw errors.forbidden();
}

function listLicenses(call: UserCall): Response {
  requireOwn(call);
  return json({ items: licenses.map((license) => licenseWire(call, license)) });
}

function readLicense(call: UserCall): Response {
  requireOwn(call);
  const key = call.cloud.ids.decode('LICENSE', call.params['licenseId']!);
  const license = licenses.find((candidate) => candidate.key === key);
  if (!license) throw errors.notFound();
  const wire = licenseWire(call, license);
  if (queryText(call, 'includeAssignedTo') !== 'user') return json(wire);
  const users = assignedTo(call, license.key).map((person) => ({
    id: call.cloud.ids.encode('PEOPLE', person.id),
    type: 'INTERNAL',
    displayName: person.displayName,
    email: person.email,
  }));
  return json({ ...wire, users });
}

function listRoles(call: UserCall): Response {
  const { ids } = call.cloud;
  return json({ items: Object.values(roles).map(({ key, name }) => ({ id: ids.encode('ROLE', key), name })) });
}

function readRole(call: UserCall): Response {
  const key = call.cloud.ids.decode('ROLE', call.params['roleId']!);
  const role = Object.values(roles).find((candidate) => candidate.key === key);
  if (!role) throw errors.notFound();
  return json({ id: call.cloud.ids.encode('ROLE', role.key), name: role.name });
}
