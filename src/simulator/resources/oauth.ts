import { errors } from '../http/errors.ts';
import { json } from '../http/respond.ts';
import type { Call, OpenRoute } from '../http/router.ts';
import { decodeBase64 } from '../state/ids.ts';
import type { ApplicationRecord } from '../state/records.ts';
import { issuePair } from './oauth-tokens.ts';
import { idToken } from './openid.ts';

/** See https://developer.webex.com/docs/integrations */
export const oauthRoutes: OpenRoute[] = [
  { method: 'GET', path: '/authorize', open: true, handle: authorize },
  { method: 'POST', path: '/access_token', open: true, accepts: ['form', 'json'], handle: exchange },
];

const codeLifetime = 5 * 60_000;

/**
 * Signs a person in and sends them back with a code. There is no password: `login_hint` names the person by e-mail
 * address, and without it a page asks who one wants to be.
 */
function authorize(call: Call): Response {
  const { cloud, query } = call;
  const application = cloud.state.applications.get(query.get('client_id') ?? '');
  if (!application) throw errors.malformed('Client Id is invalid');
  const redirectUri = query.get('redirect_uri') ?? application.redirectUris[0];
  if (!redirectUri || !mayRedirect(application, redirectUri)) throw errors.malformed('redirect_uri is invalid');
  const problem = problemWith(call, application);
  if (problem) return redirect(call, redirectUri, { error: problem });
  const hint = query.get('login_hint');
  const person = hint ? cloud.state.people.withEmail(hint) : undefined;
  if (!person) {
    return query.get('prompt') === 'none' ? redirect(call, redirectUri, { error: 'login_required' }) : signInPage(call);
  }
  const scopes = (query.get('scope') ?? '').split(/\s+/).filter(Boolean);
  if (query.get('response_type') === 'token') {
    const { access_token, expires_in } = issuePair(cloud, person, application, scopes);
    return redirect(call, redirectUri, { access_token, expires_in: String(expires_in), token_type: 'Bearer' }, '#');
  }
  cloud.grants.forgetExpired(call.now);
  const code = cloud.random.base64url(64);
  const challenge = query.get('code_challenge') ?? undefined;
  cloud.grants.codes.set(code, {
    personId: person.id,
    applicationId: application.id,
    redirectUri,
    scopes,
    challenge,
    challengeMethod: challenge && query.get('code_challenge_method') === 'S256' ? 'S256' : 'plain',
    nonce: query.get('nonce') ?? undefined,
    expiresAt: call.now + codeLifetime,
  });
  return redirect(call, redirectUri, { code });
}

function problemWith({ query }: Call, application: ApplicationRecord): string | undefined {
  const type = query.get('response_type');
  if (type !== 'code' && type !== 'token') return 'unsupported_response_type';
  const scopes = (query.get('scope') ?? '').split(/\s+/).filter(Boolean);
  if (scopes.length === 0 || !scopes.every((scope) => application.scopes.includes(scope))) return 'invalid_scope';
  const method = query.get('code_challenge_method');
  if (method !== null && method !== 'S256' && method !== 'plain') return 'invalid_request';
  return undefined;
}

/** A registered address, or any on this computer, which is what one develops on. */
function mayRedirect(application: ApplicationRecord, uri: string): boolean {
  if (application.redirectUris.includes(uri)) return true;
  return URL.canParse(uri) && /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(uri);
}

function redirect(call: Call, uri: string, values: Record<string, string>, mark: '?' | '#' = '?'): Response {
  const state = call.query.get('state');
  const query = new URLSearchParams(state === null ? values : { ...values, state });
  const joint = mark === '?' && uri.includes('?') ? '&' : mark;
  return new Response(null, { status: 302, headers: { location: `${uri}${joint}${query.toString()}` } });
}

function signInPage(call: Call): Response {
  const choices = Object.values(call.cloud.identities).map((id) => {
    const person = call.cloud.state.people.get(id)!;
    const query = new URLSearchParams(call.query);
    query.set('login_hint', person.email);
    return `<li><a href="?${escapeHtml(query.toString())}">${escapeHtml(person.displayName)}</a></li>`;
  });
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in</title>
<h1>Sign in to the simulated Webex as</h1><ul>${choices.join('')}</ul></html>`;
  return new Response(page, { headers: { 'content-type': 'text/html;charset=UTF-8' } });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** `POST /access_token`: a code or a refresh token for a pair of tokens. */
async function exchange(call: Call): Promise<Response> {
  const application = clientOf(call);
  const grantType = call.body.text('grant_type');
  if (grantType === 'authorization_code') return json(await fromCode(call, application));
  if (grantType === 'refresh_token') return json(fromRefreshToken(call, application));
  throw errors.malformed('grant_type is invalid');
}

/**
 * The client, from the body or from HTTP Basic. PKCE does not replace the secret.
 *
 * @throws ApiError 400 for an unknown client, 401 for a wrong secret.
 */
export function clientOf(call: Call): ApplicationRecord {
  const basic = /^Basic\s+(\S+)$/i.exec(call.request.headers.get('authorization') ?? '');
  const [basicId, basicSecret] = basic ? (decodeBase64(basic[1]!) ?? '').split(':') : [];
  const application = call.cloud.state.applications.get(call.body.text('client_id') ?? basicId ?? '');
  if (!application) throw errors.malformed('Client Id is invalid');
  if ((call.body.text('client_secret') ?? basicSecret) !== application.secret) throw errors.unauthorized();
  return application;
}

async function fromCode(call: Call, application: ApplicationRecord) {
  const { body, cloud } = call;
  const code = body.text('code') ?? '';
  const grant = cloud.grants.codes.get(code);
  const isUsable = grant?.applicationId === application.id && grant.expiresAt > call.now;
  if (!grant || !isUsable) throw errors.malformed('The authorization code is invalid or expired');
  if (body.text('redirect_uri') !== grant.redirectUri) throw errors.malformed('redirect_uri does not match');
  // A code serves once, whether or not the exchange succeeds.
  cloud.grants.codes.delete(code);
  if (
    grant.challenge !== undefined &&
    !(await isVerified(grant.challenge, grant.challengeMethod, body.text('code_verifier')))
  ) {
    throw errors.malformed('code_verifier does not match');
  }
  const person = cloud.state.people.get(grant.personId);
  if (!person) throw errors.malformed('The authorization code is invalid or expired');
  const pair = issuePair(cloud, person, application, grant.scopes);
  if (!grant.scopes.includes('openid')) return pair;
  return { ...pair, id_token: await idToken(cloud, person, application.id, grant.scopes, grant.nonce) };
}

async function isVerified(
  challenge: string,
  method: 'S256' | 'plain' | undefined,
  verifier?: string,
): Promise<boolean> {
  if (verifier === undefined || !/^[\w.~-]{43,128}$/.test(verifier)) return false;
  if (method === 'plain') return verifier === challenge;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const text = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') === challenge;
}

function fromRefreshToken(call: Call, application: ApplicationRecord) {
  const { cloud, now } = call;
  const value = call.body.text('refresh_token') ?? '';
  const grant = cloud.grants.refreshTokens.get(value);
  const person = grant && cloud.state.people.get(grant.personId);
  if (!grant || !person || grant.applicationId !== application.id || grant.expiresAt <= now) {
    throw errors.malformed('The refresh token is invalid or expired');
  }
  cloud.grants.refreshTokens.delete(value);
  return issuePair(cloud, person, application, grant.scopes, grant.authorizationId);
}
