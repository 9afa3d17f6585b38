import { guestScopes } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { json } from '../http/respond.ts';
import type { Call, OpenRoute, UserCall, UserRoute } from '../http/router.ts';
import { decodeBase64 } from '../state/ids.ts';
import type { PersonRecord } from '../state/records.ts';

/** See https://developer.webex.com/docs/api/v1/guest-management */
export const guestRoutes: Array<UserRoute | OpenRoute> = [
  { method: 'POST', path: '/guests/token', scopes: ['guest-issuer:write'], handle: createGuest },
  { method: 'GET', path: '/guests/count', scopes: ['guest-issuer:read'], handle: countGuests },
  { method: 'POST', path: '/jwt/login', open: true, accepts: ['json', 'form'], handle: logIn },
];

const lifetime = 64_799;

function createGuest(call: UserCall): Response {
  const { body, cloud, identity } = call;
  const subject = body.text('subject')?.trim();
  const displayName = body.text('displayName')?.trim();
  if (!subject || !displayName) throw errors.malformed('subject and displayName are required.');
  const guest = guestFor(
    cloud,
    identity.person.organizationId,
    identity.token.applicationId,
    subject,
    displayName,
    call.now,
  );
  return json({
    id: cloud.ids.encode('PEOPLE', guest.id),
    subject,
    displayName: guest.displayName,
    email: guest.email,
    accessToken: tokenFor(cloud, guest, identity.token.applicationId),
    expiresIn: lifetime,
  });
}

/** The guest of this issuer and subject, made at the first time and renamed at later ones. */
function guestFor(
  cloud: Cloud,
  organizationId: string,
  issuer: string,
  subject: string,
  displayName: string,
  now: number,
): PersonRecord {
  const { grants, ids, state } = cloud;
  const key = JSON.stringify([issuer, subject]);
  const known = state.people.get(grants.guests.get(key) ?? '');
  if (known) {
    if (known.displayName !== displayName) state.people.update(known, { displayName, lastModified: now });
    return known;
  }
  const id = ids.random();
  grants.guests.set(key, id);
  return state.people.add({
    id,
    type: 'appuser',
    organizationId,
    displayName,
    email: `${id}@appid.ciscospark.com`,
    roles: [],
    licenses: [],
    status: 'unknown',
    invitePending: false,
    loginEnabled: true,
    created: now,
    lastModified: now,
  });
}

function tokenFor(cloud: Cloud, guest: PersonRecord, applicationId: string): string {
  return cloud.access.issue(guest.id, guest.organizationId, { scopes: guestScopes, lifetime, applicationId }).value;
}

function countGuests({ cloud, identity }: UserCall): Response {
  let count = 0;
  for (const person of cloud.state.people.values()) {
    if (person.type === 'appuser' && person.organizationId === identity.person.organizationId) count++;
  }
  return new Response(String(count), { headers: { 'content-type': 'text/plain;charset=UTF-8' } });
}

/** The older way for guests: a token that the guest issuer's own server has signed (HS256). */
async function logIn(call: Call): Promise<Response> {
  const { cloud } = call;
  const bearer = /^Bearer\s+(\S+)$/i.exec(call.request.headers.get('authorization') ?? '')?.[1];
  const claims = await verifiedClaims(cloud, bearer ?? call.body.text('jwt') ?? '');
  const expiry = Number(claims?.['exp']);
  const subject = claims?.['sub'];
  if (!claims || typeof subject !== 'string' || !(expiry * 1000 > call.now)) throw errors.unauthorized();
  const name = typeof claims['name'] === 'string' ? claims['name'] : subject;
  const { guestIssuer } = cloud.applications;
  const guest = guestFor(cloud, guestIssuer.organizationId, guestIssuer.id, subject, name, call.now);
  return json({ token: tokenFor(cloud, guest, guestIssuer.id), expiresIn: 21_599 });
}

async function verifiedClaims(cloud: Cloud, jwt: string): Promise<Record<string, unknown> | undefined> {
  const [header = '', payload = '', mark = ''] = jwt.split('.');
  const signature = decodeBase64(mark);
  const secret = decodeBase64(cloud.applications.guestIssuer.secret);
  const claims = parse(payload);
  if (signature === undefined || secret === undefined || parse(header)?.['alg'] !== 'HS256') return undefined;
  if (
    claims?.['iss'] !== cloud.ids.encode('APPLICATION', cloud.applications.guestIssuer.id) &&
    claims?.['iss'] !== cloud.applications.guestIssuer.id
  )
    return undefined;
  const key = await crypto.subtle.importKey('raw', latin1(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ]);
  const signed = new TextEncoder().encode(`${header}.${payload}`);
  return (await crypto.subtle.verify('HMAC', key, latin1(signature), signed)) ? claims : undefined;
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function parse(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(latin1(decodeBase64(part) ?? '')));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
