import { hasRole } from '../access.ts';
import type { Identity } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import { optionalTime, time } from '../http/wire.ts';
import type { PersonRecord } from '../state/records.ts';

export interface PersonView {
  /** Presence is never told in lookups by id. Default false. */
  withoutStatus?: boolean;
}

/** A person as `viewer` may see them. See https://developer.webex.com/docs/api/v1/people */
export function personWire(cloud: Cloud, person: PersonRecord, viewer: Identity, view: PersonView = {}): unknown {
  const { ids } = cloud;
  const isColleague = person.organizationId === viewer.person.organizationId;
  return {
    id: ids.encode('PEOPLE', person.id),
    emails: [person.email],
    phoneNumbers: person.phoneNumbers ?? [],
    sipAddresses: person.sipAddresses ?? [],
    displayName: person.displayName,
    nickName: person.nickName,
    firstName: person.firstName,
    lastName: person.lastName,
    avatar: person.avatar,
    orgId: ids.encode('ORGANIZATION', person.organizationId),
    title: person.title,
    department: person.department,
    manager: person.manager,
    managerId: person.managerId,
    addresses: person.addresses,
    timezone: person.timezone,
    ...(isColleague && hasRole(viewer, 'admin') ? adminFields(cloud, person) : undefined),
    created: time(person.created),
    lastModified: time(person.lastModified),
    ...(isColleague && !view.withoutStatus && person.type !== 'bot'
      ? { lastActivity: optionalTime(person.lastActivity), status: person.status }
      : undefined),
    type: person.type,
  };
}

function adminFields(cloud: Cloud, person: PersonRecord): Record<string, unknown> {
  return {
    roles: person.roles.map((role) => cloud.ids.encode('ROLE', roleKey(role))),
    licenses: person.licenses.map((license) => cloud.ids.encode('LICENSE', license)),
    siteUrls: person.siteUrls,
    extension: person.extension,
    locationId: person.locationId,
    invitePending: person.invitePending,
    loginEnabled: person.loginEnabled,
  };
}

/** The names of roles within this simulator, and the keys of their public ids. */
export const roles: Record<string, { key: string; name: string }> = {
  admin: { key: '96abc2aa-3dcc-11e5-a152-fe34819cdc9a', name: 'Full Administrator' },
  readOnlyAdmin: { key: '96abcbba-3dcc-11e5-a152-fe34819cdc9a', name: 'Read-only Administrator' },
  complianceOfficer: { key: '96abd07e-3dcc-11e5-a152-fe34819cdc9a', name: 'Compliance Officer' },
};

function roleKey(role: string): string {
  return roles[role]?.key ?? role;
}
