import { adminScopes, guestScopes, userScopes } from '../access.ts';
import type { Access } from '../access.ts';
import type { Applications } from '../applications.ts';
import type { Ids } from '../state/ids.ts';
import type { PersonRecord } from '../state/records.ts';
import type { State } from '../state/state.ts';

export const identityNames = ['alice', 'bob', 'carol', 'bot', 'guest', 'admin'] as const;

export type IdentityName = (typeof identityNames)[number];

type Person = Pick<PersonRecord, 'displayName' | 'email' | 'type' | 'roles'>;

const people: Record<IdentityName, Person> = {
  alice: { displayName: 'Alice Marlowe', email: 'alice@example.com', type: 'person', roles: [] },
  bob: { displayName: 'Bob Adeyemi', email: 'bob@example.com', type: 'person', roles: [] },
  carol: { displayName: 'Carol Lindqvist', email: 'carol@example.com', type: 'person', roles: [] },
  bot: { displayName: 'Build Bot', email: 'build-bot@webex.bot', type: 'bot', roles: [] },
  guest: { displayName: 'Gus Guest', email: 'guest@appid.ciscospark.com', type: 'appuser', roles: [] },
  admin: {
    displayName: 'Ada Administrator',
    email: 'admin@example.com',
    type: 'person',
    roles: ['admin', 'complianceOfficer'],
  },
};

const year = 365 * 24 * 3600;

/** The key under which a seed finds the organization of the six identities. */
export const homeOrganizationKey = 'home';

/** Creates the people whom every seed has, in one organization; a seed may give them other names and addresses. */
export function createIdentities(state: State, ids: Ids, now: number, origin: string): Record<IdentityName, string> {
  const organizationId = ids.random();
  const created = now - 2 * year * 1000;
  state.organizations.set(organizationId, {
    id: organizationId,
    displayName: 'Example',
    created,
    domain: 'example.com',
  });
  const keys = {} as Record<IdentityName, string>;
  for (const name of identityNames) {
    const { displayName, email, type, roles } = people[name];
    const [firstName, lastName] = displayName.split(' ') as [string, string];
    const id = (keys[name] = ids.random());
    state.people.add({
      id,
      type,
      organizationId,
      displayName,
      nickName: firstName,
      firstName,
      lastName,
      email,
      avatar: `${origin}/avatars/${id}~1600`,
      roles,
      licenses: [],
      status: 'active',
      lastActivity: now,
      invitePending: false,
      loginEnabled: true,
      created,
      lastModified: created,
    });
  }
  return keys;
}

export function identityTokens(
  state: State,
  access: Access,
  identities: Record<IdentityName, string>,
  applications: Applications,
): Record<IdentityName, string> {
  const tokens = {} as Record<IdentityName, string>;
  for (const name of identityNames) {
    const person = state.people.get(identities[name])!;
    const scopes = name === 'admin' ? adminScopes : name === 'guest' ? guestScopes : userScopes;
    const application = name === 'bot' ? applications.bot : applications.integration;
    tokens[name] = access.issue(person.id, person.organizationId, {
      scopes,
      lifetime: name === 'bot' ? 100 * year : year,
      applicationId: application.id,
    }).value;
  }
  return tokens;
}
