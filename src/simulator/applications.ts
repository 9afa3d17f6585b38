import { adminScopes, userScopes } from './access.ts';
import type { Random } from './random.ts';
import type { IdentityName } from './seed/identities.ts';
import type { ApplicationRecord } from './state/records.ts';
import type { State } from './state/state.ts';

/** The OAuth clients of every cloud. */
export interface Applications {
  /** For the code flow. Any loopback address may be redirected to. */
  integration: ApplicationRecord;
  /** For `POST /applications/{id}/token` and `POST /guests/token`. */
  serviceApp: ApplicationRecord;
  /** For `POST /jwt/login`; its secret is the base64 key of the HS256 signature. */
  guestIssuer: ApplicationRecord;
  bot: ApplicationRecord;
}

export function createApplications(
  state: State,
  identities: Record<IdentityName, string>,
  random: Random,
): Applications {
  const organizationId = state.people.get(identities.admin)!.organizationId;

  function register(
    type: ApplicationRecord['type'],
    name: string,
    details: Partial<ApplicationRecord> = {},
  ): ApplicationRecord {
    const application: ApplicationRecord = {
      id: `C${random.hex(64)}`,
      type,
      name,
      secret: random.hex(64),
      organizationId,
      redirectUris: [],
      scopes: [],
      ...details,
    };
    state.applications.set(application.id, application);
    return application;
  }

  return {
    integration: register('integration', 'Demo integration', {
      scopes: [...new Set([...userScopes, ...adminScopes, ...messagingScopes, ...openIdScopes])],
    }),
    serviceApp: register('serviceApp', 'Demo service app', {
      personId: identities.admin,
      scopes: ['guest-issuer:read', 'guest-issuer:write', 'spark:applications_token', ...messagingScopes],
    }),
    guestIssuer: register('guestIssuer', 'Demo guest issuer', { secret: btoa(random.hex(32)) }),
    bot: register('bot', 'Build Bot', { personId: identities.bot, scopes: [...userScopes] }),
  };
}

const messagingScopes = ['people', 'rooms', 'messages', 'memberships', 'teams', 'team_memberships'].flatMap(
  (resource) => (resource === 'people' ? ['spark:people_read'] : [`spark:${resource}_read`, `spark:${resource}_write`]),
);

const openIdScopes = ['openid', 'email', 'profile', 'phone', 'address', 'offline_access'];
