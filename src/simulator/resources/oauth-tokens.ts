import type { Cloud } from '../cloud.ts';
import type { ApplicationRecord, PersonRecord } from '../state/records.ts';

/** The answer of the token endpoint. Lifetimes are in seconds. */
export interface TokenPair {
  access_token: string;
  expires_in: number;
  refresh_token: string;
  refresh_token_expires_in: number;
  token_type: 'Bearer';
}

const accessLifetime = 1_209_599;
const refreshLifetime = 7_775_999;

export function issuePair(
  cloud: Cloud,
  person: PersonRecord,
  application: ApplicationRecord,
  scopes: string[],
  authorizationId?: string,
): TokenPair {
  const token = cloud.access.issue(person.id, person.organizationId, {
    scopes,
    lifetime: accessLifetime,
    applicationId: application.id,
    authorizationId,
  });
  const refreshToken = cloud.access.secret(person.organizationId);
  cloud.grants.refreshTokens.set(refreshToken, {
    personId: person.id,
    applicationId: application.id,
    scopes,
    expiresAt: cloud.now() + refreshLifetime * 1000,
    authorizationId: token.authorizationId,
  });
  return {
    access_token: token.value,
    expires_in: accessLifetime,
    refresh_token: refreshToken,
    refresh_token_expires_in: refreshLifetime,
    token_type: 'Bearer',
  };
}
