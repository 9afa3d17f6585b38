import type { Clock } from './clock.ts';
import type { Random } from './random.ts';
import type { PersonRecord } from './state/records.ts';
import type { State } from './state/state.ts';

/** What one access token may do, for whom and until when. */
export interface Token {
  value: string;
  personId: string;
  scopes: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** The client it was issued to. */
  applicationId: string;
  /** Key under which `/authorizations` lists it. */
  authorizationId: string;
}

/** A caller whose token was accepted. */
export interface Identity {
  person: PersonRecord;
  token: Token;
  scopes: ReadonlySet<string>;
}

export interface IssueOptions {
  scopes?: Iterable<string>;
  /** Seconds; default 14 days, as for integrations. */
  lifetime?: number;
  applicationId?: string;
  authorizationId?: string;
}

export const userScopes = ['spark:all', 'spark:kms'] as const;

export const adminScopes = [
  ...userScopes,
  'spark-admin:people_read',
  'spark-admin:people_write',
  'spark-admin:organizations_read',
  'spark-admin:licenses_read',
  'spark-admin:roles_read',
  'identity:tokens_read',
  'identity:tokens_write',
  'spark-compliance:events_read',
  'spark-compliance:rooms_read',
  'spark-compliance:memberships_read',
  'spark-compliance:memberships_write',
  'spark-compliance:messages_read',
  'spark-compliance:messages_write',
  'spark-compliance:team_memberships_read',
  'spark-compliance:teams_read',
  'guest-issuer:read',
  'guest-issuer:write',
  'spark:applications_token',
] as const;

export const guestScopes = [
  'spark:kms',
  'spark:people_read',
  'spark:rooms_read',
  'spark:rooms_write',
  'spark:messages_read',
  'spark:messages_write',
  'spark:memberships_read',
  'spark:memberships_write',
] as const;

const fourteenDays = 14 * 24 * 3600;

/** Issues tokens and recognises callers by them. */
export class Access {
  readonly #state: State;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #tokens = new Map<string, Token>();

  constructor(state: State, clock: Clock, random: Random) {
    this.#state = state;
    this.#clock = clock;
    this.#random = random;
  }

  /** Makes a token in the form that Webex SDKs insist on: three sections, the last one the organization. */
  issue(personId: string, organizationId: string, options: IssueOptions = {}): Token {
    const value = this.secret(organizationId);
    const token: Token = {
      value,
      personId,
      scopes: new Set(options.scopes ?? userScopes),
      expiresAt: this.#clock.now() + (options.lifetime ?? fourteenDays) * 1000,
      applicationId: options.applicationId ?? '',
      authorizationId: options.authorizationId ?? this.#random.hex(32),
    };
    this.#tokens.set(value, token);
    return token;
  }

  /** An unguessable text of the form that access and refresh tokens share. */
  secret(organizationId: string): string {
    return `${this.#random.base64url(64)}_P0A1_${organizationId}`;
  }

  revoke(value: string): boolean {
    return this.#tokens.delete(value);
  }

  tokens(): Iterable<Token> {
    return this.#tokens.values();
  }

  /** The caller behind a bare token; `undefined` when it is unknown, expired, or its owner is gone. */
  identify(value: string): Identity | undefined {
    const token = this.#tokens.get(value);
    if (!token || token.expiresAt <= this.#clock.now()) return undefined;
    const person = this.#state.people.get(token.personId);
    return person && person.loginEnabled ? { person, token, scopes: token.scopes } : undefined;
  }

  /** The caller behind the value of an `Authorization` header, which is `Bearer` and the token. */
  fromHeader(header: string | null): Identity | undefined {
    const match = /^Bearer\s+(\S+)$/i.exec(header ?? '');
    return match ? this.identify(match[1]!) : undefined;
  }

  authenticate(request: Request): Identity | undefined {
    return this.fromHeader(request.headers.get('authorization'));
  }
}

/** Whether the token carries `scope`; `spark:all` stands for every scope of an ordinary user. */
export function hasScope(identity: Identity, scope: string): boolean {
  return (
    identity.scopes.has(scope) ||
    (scope.startsWith('spark:') && scope !== 'spark:kms' && identity.scopes.has('spark:all'))
  );
}

export function hasRole(identity: Identity, role: 'admin' | 'complianceOfficer'): boolean {
  return identity.person.roles.includes(role);
}

/** Whether the caller acts as compliance officer in matters of `scope`, such as `messages_read`. */
export function isCompliance(identity: Identity, scope: string): boolean {
  return hasRole(identity, 'complianceOfficer') && identity.scopes.has(`spark-compliance:${scope}`);
}
