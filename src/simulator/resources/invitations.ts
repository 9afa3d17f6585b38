import { errors } from '../http/errors.ts';
import type { UserCall } from '../http/router.ts';
import type { PersonRecord } from '../state/records.ts';
import { isEmail } from './people-administration.ts';

/**
 * The person with this address. Somebody without an account is invited: a pending account in an organization of their
 * own, unless the directory of the domain is synchronised and would know them.
 *
 * @throws ApiError 404 for an address that is none, or that a synchronised directory does not know.
 */
export function findOrInvite(call: UserCall, address: string): PersonRecord {
  const email = address.trim().toLowerCase();
  if (!isEmail(email)) throw errors.notFound();
  const { state, ids } = call.cloud;
  const known = state.people.withEmail(email);
  if (known) return known;
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const isReserved = domain === 'webex.bot' || domain === 'sparkbot.io' || domain === 'appid.ciscospark.com';
  if (isReserved || state.organizationOfDomain(domain)) {
    throw errors.notFound('Failed to find user with specified email address.');
  }
  const person = state.people.add({
    id: ids.random(),
    type: 'person',
    organizationId: consumerOrganization(call),
    displayName: email,
    email,
    roles: [],
    licenses: [],
    status: 'pending',
    invitePending: true,
    loginEnabled: true,
    created: call.now,
    lastModified: call.now,
  });
  const { callerId: actorId, now: at } = call;
  const audience = () => [actorId];
  call.cloud.changes.publish({ resource: 'people', event: 'created', actorId, at, record: person, audience });
  return person;
}

/** Where Webex keeps the accounts of people who belong to no customer. */
const consumerKey = '1eb65fdf-9643-417f-9974-ad72cae0e10f';

function consumerOrganization(call: UserCall): string {
  const { organizations } = call.cloud.state;
  if (!organizations.has(consumerKey)) {
    organizations.set(consumerKey, { id: consumerKey, displayName: 'Consumer', created: 0, domain: '' });
  }
  return consumerKey;
}
