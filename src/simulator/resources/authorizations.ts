import { hasRole } from '../access.ts';
import type { Token } from '../access.ts';
import { errors } from '../http/errors.ts';
import { queryText } from '../http/query.ts';
import { json, noContent } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { time } from '../http/wire.ts';
import type { PersonRecord } from '../state/records.ts';

const readScopes = ['identity:tokens_read'];
const writeScopes = ['identity:tokens_write'];

/** See https://developer.webex.com/docs/api/v1/authorizations */
export const authorizationRoutes: UserRoute[] = [
  { method: 'GET', path: '/authorizations', scopes: readScopes, handle: listAuthorizations },
  { method: 'DELETE', path: '/authorizations', scopes: writeScopes, handle: removeOfClient },
  { method: 'DELETE', path: '/authorizations/:authorizationId', scopes: writeScopes, handle: remove },
  {
    method: 'GET',
    path: '/authorizations/tokenExpiry',
    handle: ({ identity }) => json({ exp: identity.token.expiresAt }),
  },
];

function listAuthorizations(call: UserCall): Response {
  if (!hasRole(call.identity, 'admin')) throw errors.forbidden();
  const person = personOf(call);
  const items = [...authorizationsOf(call, (token) => token.personId === person.id).values()].map((token) => {
    const application = call.cloud.state.applications.get(token.applicationId);
    return {
      id: call.cloud.ids.encode('AUTHORIZATION', token.authorizationId),
      applicationId: application && call.cloud.ids.encode('APPLICATION', application.id),
      applicationName: application?.name,
      personId: call.cloud.ids.encode('PEOPLE', token.personId),
      clientId: application?.id,
      created: time(call.now),
      type: 'access',
    };
  });
  return json({ items });
}

function personOf(call: UserCall): PersonRecord {
  const id = queryText(call, 'personId');
  const email = queryText(call, 'personEmail');
  if ((id === undefined) === (email === undefined)) throw errors.malformed('personId or personEmail is required.');
  const { ids, state } = call.cloud;
  const person = id === undefined ? state.people.withEmail(email!) : state.people.get(ids.decode('PEOPLE', id) ?? '');
  if (!person || person.organizationId !== call.identity.person.organizationId)
    throw errors.notFound('Person not found');
  return person;
}

function authorizationsOf(call: UserCall, accept: (token: Token) => boolean): Map<string, Token> {
  const found = new Map<string, Token>();
  for (const token of call.cloud.access.tokens()) {
    if (token.expiresAt > call.now && accept(token)) found.set(token.authorizationId, token);
  }
  return found;
}

function removeOfClient(call: UserCall): Response {
  if (!hasRole(call.identity, 'admin')) throw errors.forbidden();
  const clientId = queryText(call, 'clientId');
  if (!clientId) throw errors.badRequest("Required String parameter 'clientId' is not present");
  const found = authorizationsOf(call, (token) => token.applicationId === clientId && isColleague(call, token));
  if (found.size === 0) throw errors.notFound();
  revoke(call, new Set(found.keys()));
  return noContent();
}

function remove(call: UserCall): Response {
  if (!hasRole(call.identity, 'admin')) throw errors.forbidden();
  const key = call.cloud.ids.decode('AUTHORIZATION', call.params['authorizationId']!);
  const found = authorizationsOf(call, (token) => token.authorizationId === key && isColleague(call, token));
  if (found.size === 0) throw errors.notFound();
  revoke(call, new Set(found.keys()));
  return noContent();
}

function isColleague(call: UserCall, token: Token): boolean {
  const person = call.cloud.state.people.get(token.personId);
  return person?.organizationId === call.identity.person.organizationId;
}

function revoke(call: UserCall, authorizationIds: Set<string>): void {
  const { access, grants } = call.cloud;
  for (const token of [...access.tokens()]) if (authorizationIds.has(token.authorizationId)) access.revoke(token.value);
  for (const [value, grant] of grants.refreshTokens) {
    if (authorizationIds.has(grant.authorizationId)) grants.refreshTokens.delete(value);
  }
}
