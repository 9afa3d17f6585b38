import type { Cloud } from '../cloud.ts';
import { json } from '../http/respond.ts';
import type { Call, OpenRoute, UserCall, UserRoute } from '../http/router.ts';
import { base64url } from '../state/ids.ts';
import type { PersonRecord } from '../state/records.ts';

/** Signing in with Webex. See https://developer.webex.com/docs/login-with-webex */
export const openIdRoutes: Array<UserRoute | OpenRoute> = [
  {
    method: 'GET',
    path: '/userinfo',
    scopes: ['openid'],
    handle: ({ cloud, identity }: UserCall) => json(claimsOf(cloud, identity.person, identity.scopes)),
  },
  { method: 'GET', path: '/verification', open: true, handle: publicKeys },
  {
    method: 'GET',
    path: '/.well-known/openid-configuration',
    open: true,
    handle: ({ cloud }: Call) => json(configuration(cloud)),
  },
];

const lifetime = 3600;
const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const keyId = 'simulator';

/** Each cloud signs with a key of its own, made when it is first needed. */
const keys = new WeakMap<Cloud, Promise<CryptoKeyPair>>();

function keysOf(cloud: Cloud): Promise<CryptoKeyPair> {
  let pair = keys.get(cloud);
  if (!pair) {
    const parameters = { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
    keys.set(cloud, (pair = crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])));
  }
  return pair;
}

function claimsOf(cloud: Cloud, person: PersonRecord, scopes: ReadonlySet<string>): Record<string, unknown> {
  return {
    sub: cloud.ids.encode('PEOPLE', person.id),
    ...(scopes.has('email') ? { email: person.email, email_verified: true } : undefined),
    ...(scopes.has('profile')
      ? { name: person.displayName, given_name: person.firstName, family_name: person.lastName, picture: person.avatar }
      : undefined),
  };
}

/** Who signed in, for the client alone (RS256). */
export async function idToken(
  cloud: Cloud,
  person: PersonRecord,
  clientId: string,
  scopes: string[],
  nonce?: string,
): Promise<string> {
  const now = Math.floor(cloud.now() / 1000);
  const claims = {
    iss: issuerOf(cloud),
    aud: clientId,
    iat: now,
    exp: now + lifetime,
    ...(nonce === undefined ? undefined : { nonce }),
    ...claimsOf(cloud, person, new Set(scopes)),
  };
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${part(claims)}`;
  const { privateKey } = await keysOf(cloud);
  const signature = await crypto.subtle.sign(algorithm, privateKey, new TextEncoder().encode(text));
  return `${text}.${base64url(binary(new Uint8Array(signature)))}`;
}

function part(value: unknown): string {
  return base64url(binary(new TextEncoder().encode(JSON.stringify(value))));
}

function binary(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function issuerOf(cloud: Cloud): string {
  return `${cloud.origin}/v1`;
}

async function publicKeys({ cloud }: Call): Promise<Response> {
  const { publicKey } = await keysOf(cloud);
  const { kty, n, e } = await crypto.subtle.exportKey('jwk', publicKey);
  return json({ keys: [{ kty, n, e, kid: keyId, alg: 'RS256', use: 'sig' }] });
}

function configuration(cloud: Cloud): Record<string, unknown> {
  const base = issuerOf(cloud);
  return {
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/access_token`,
    userinfo_endpoint: `${base}/userinfo`,
    jwks_uri: `${base}/verification`,
    device_authorization_endpoint: `${base}/device/authorize`,
    response_types_supported: ['code', 'token'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'email', 'profile', 'phone', 'address'],
    code_challenge_methods_supported: ['S256', 'plain'],
  };
}
