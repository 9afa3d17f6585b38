import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { createManualClock } from '../../src/simulator/clock.ts';
import { createCloud } from '../../src/simulator/cloud.ts';
import type { Cloud } from '../../src/simulator/cloud.ts';
import { answer, callerWith, callers, ok, refused } from './caller.ts';
import type { Answer } from './caller.ts';

async function exchange(cloud: Cloud, values: Record<string, string>): Promise<Answer> {
  const url = `${cloud.origin}/v1/access_token`;
  return answer(await cloud.fetch(new Request(url, { method: 'POST', body: new URLSearchParams(values) })));
}

async function authorize(cloud: Cloud, values: Record<string, string>): Promise<URLSearchParams> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: cloud.applications.integration.id,
    redirect_uri: 'http://localhost:9/back',
    scope: 'spark:messages_read spark:people_read',
    state: 'xyz',
    login_hint: 'bob@example.com',
    ...values,
  });
  const response = await cloud.fetch(new Request(`${cloud.origin}/v1/authorize?${query}`));
  assert.equal(response.status, 302);
  return new URL(response.headers.get('location')!).searchParams;
}

describe('tokens', () => {
  it('have the form that Webex SDKs insist on', () => {
    const { tokens } = createCloud({ seed: 'empty' });
    assert.deepEqual(Object.keys(tokens), ['alice', 'bob', 'carol', 'bot', 'guest', 'admin']);
    for (const token of Object.values(tokens)) assert.match(token, /^[^_]{64}_P0A1_[0-9a-f-]{36}$/);
  });

  it('are the same in every run with the same seed', () => {
    const one = createCloud({ seed: 'empty', randomSeed: 5, clock: createManualClock() });
    const other = createCloud({ seed: 'empty', randomSeed: 5, clock: createManualClock() });
    assert.deepEqual(one.tokens, other.tokens);
    assert.deepEqual(one.state.snapshot(), other.state.snapshot());
    assert.notDeepEqual(createCloud({ seed: 'empty' }).tokens, one.tokens);
  });

  it('do what their scopes allow until they expire', async () => {
    const clock = createManualClock();
    const { cloud, alice } = callers({ clock });
    const person = cloud.state.people.get(cloud.identities.alice)!;
    const scopes = ['spark:rooms_read', 'spark:people_read'];
    const token = cloud.access.issue(person.id, person.organizationId, { scopes, lifetime: 60 }).value;
    const reader = callerWith(cloud, token);
    ok(await reader.get('/rooms'));
    assert.match(refused(await reader.post('/rooms', { title: 'no' }), 403), /missing required scopes/);
    assert.equal(ok(await reader.get('/authorizations/tokenExpiry')).exp, clock.now() + 60_000);
    await clock.advance(60_000);
    const gone = await reader.get('/rooms');
    assert.match(refused(gone, 401), /^The request requires a valid access token/);
    ok(await alice.get('/rooms'));
  });
});

describe('signing in', () => {
  it('gives a code for tokens, with PKCE, and refreshes them', async () => {
    const { cloud } = callers();
    const { id: client_id, secret: client_secret } = cloud.applications.integration;
    const code_verifier = 'v'.repeat(50);
    const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
    const back = await authorize(cloud, { code_challenge, code_challenge_method: 'S256' });
    assert.equal(back.get('state'), 'xyz');
    const wanted = {
      grant_type: 'authorization_code',
      client_id,
      client_secret,
      code: back.get('code')!,
      redirect_uri: 'http://localhost:9/back',
      code_verifier,
    };
    const pair = ok(await exchange(cloud, wanted));
    assert.equal(pair.token_type, 'Bearer');
    assert.equal(pair.expires_in, 1_209_599);
    assert.equal(pair.refresh_token_expires_in, 7_775_999);
    assert.equal(ok(await callerWith(cloud, pair.access_token).get('/people/me')).displayName, 'Bob Adeyemi');
    refused(await exchange(cloud, wanted), 400);
    const refresh = { grant_type: 'refresh_token', client_id, client_secret, refresh_token: pair.refresh_token };
    ok(await exchange(cloud, refresh));
    refused(await exchange(cloud, refresh), 400);
  });

  it('forgets codes that nobody came back for', async () => {
    const clock = createManualClock();
    const { cloud } = callers({ clock });
    for (let count = 0; count < 20; count++) await authorize(cloud, {});
    assert.equal(cloud.grants.codes.size, 20);
    await clock.advance(5 * 60_000);
    await authorize(cloud, {});
    assert.equal(cloud.grants.codes.size, 1);
  });

  it('fails without the secret, the verifier or the same address', async () => {
    const { cloud } = callers();
    const { id: client_id, secret: client_secret } = cloud.applications.integration;
    const redirect_uri = 'http://localhost:9/back';
    const tryWith = async (values: Record<string, string>) => {
      const back = await authorize(cloud, { code_challenge: 'c'.repeat(43), code_challenge_method: 'S256' });
      const base = {
        grant_type: 'authorization_code',
        client_id,
        client_secret,
        redirect_uri,
        code: back.get('code')!,
      };
      return (await exchange(cloud, { ...base, ...values })).status;
    };
    assert.equal(await tryWith({ client_secret: 'wrong' }), 401);
    assert.equal(await tryWith({}), 400);
    assert.equal(await tryWith({ code_verifier: 'v'.repeat(50) }), 400);
    assert.equal(await tryWith({ redirect_uri: 'http://localhost:9/elsewhere' }), 400);
    assert.equal(await tryWith({ client_id: 'nobody' }), 400);
    assert.equal((await authorize(cloud, { scope: 'no:such' })).get('error'), 'invalid_scope');
    assert.equal((await authorize(cloud, { login_hint: '', prompt: 'none' })).get('error'), 'login_required');
    const query = new URLSearchParams({ client_id, redirect_uri: 'https://evil.example/', response_type: 'code' });
    assert.equal((await cloud.fetch(new Request(`${cloud.origin}/v1/authorize?${query}`))).status, 400);
  });

  it('tells the client who signed in, when it asks for that', async () => {
    const { cloud } = callers();
    const { id: client_id, secret: client_secret } = cloud.applications.integration;
    const back = await authorize(cloud, { scope: 'openid email profile', nonce: 'n-1' });
    const values = {
      grant_type: 'authorization_code',
      client_id,
      client_secret,
      redirect_uri: 'http://localhost:9/back',
    };
    const { id_token, access_token } = ok(await exchange(cloud, { ...values, code: back.get('code')! }));
    const open = async (path: string) => ok(await answer(await cloud.fetch(new Request(`${cloud.origin}/v1${path}`))));
    const { jwks_uri, issuer } = await open('/.well-known/openid-configuration');
    const keySet = createLocalJWKSet(ok(await answer(await cloud.fetch(new Request(jwks_uri)))));
    const { payload } = await jwtVerify(id_token, keySet, { issuer, audience: client_id });
    assert.equal(payload['nonce'], 'n-1');
    assert.equal(payload['email'], 'bob@example.com');
    const reader = callerWith(cloud, access_token);
    assert.equal(ok(await reader.get('/userinfo')).name, 'Bob Adeyemi');
    refused(await reader.get('/rooms'), 403);
  });

  it('works on a device without a keyboard', async () => {
    const { cloud } = callers();
    const { id: client_id, secret: client_secret } = cloud.applications.integration;
    const send = async (path: string, values: Record<string, string>) =>
      answer(
        await cloud.fetch(
          new Request(`${cloud.origin}/v1${path}`, { method: 'POST', body: new URLSearchParams(values) }),
        ),
      );
    const begun = ok(await send('/device/authorize', { client_id, scope: 'spark:people_read' }));
    assert.match(begun.user_code, /^\d{6}$/);
    const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
    const poll = () => send('/device/token', { grant_type, client_id, client_secret, device_code: begun.device_code });
    refused(await poll(), 428);
    await cloud.fetch(new Request(`${begun.verification_uri_complete}&login_hint=bob@example.com`));
    assert.ok(ok(await poll()).access_token);
    const wrong = await send('/device/authorize', { client_id: 'nobody', scope: 'x' });
    refused(wrong, 400);
    assert.equal(wrong.body.errors[0].description, 'Client Id is invalid');
  });

  it('of service apps is by their secret and organization', async () => {
    const { admin, alice, cloud } = callers();
    const { id, secret, organizationId } = cloud.applications.serviceApp;
    const path = `/applications/${cloud.ids.encode('APPLICATION', id)}/token`;
    const targetOrgId = cloud.ids.encode('ORGANIZATION', organizationId);
    const pair = ok(await admin.post(path, { clientId: id, clientSecret: secret, targetOrgId }));
    ok(await callerWith(cloud, pair.access_token).get('/people/me'));
    refused(await admin.post(path, { clientId: id, clientSecret: 'wrong', targetOrgId }), 400);
    refused(await admin.post(path, { clientId: id }), 400);
    assert.equal((await alice.post(path, { clientId: id, clientSecret: secret, targetOrgId })).status, 200);
  });
});

describe('guests', () => {
  it('are made by subject, again and again the same', async () => {
    const { admin, alice, cloud } = callers();
    const made = ok(await admin.post('/guests/token', { subject: 'visitor-1', displayName: 'Vera' }));
    const again = ok(await admin.post('/guests/token', { subject: 'visitor-1', displayName: 'Vera V.' }));
    assert.equal(again.id, made.id);
    assert.match(made.email, /@appid\.ciscospark\.com$/);
    assert.equal(made.expiresIn, 64_799);
    const me = ok(await callerWith(cloud, made.accessToken).get('/people/me'));
    assert.equal(me.displayName, 'Vera V.');
    assert.equal(me.type, 'appuser');
    refused(await admin.post('/guests/token', { subject: 'x' }), 400);
    refused(await alice.post('/guests/token', { subject: 'x', displayName: 'X' }), 403);
    assert.equal((await admin.get('/guests/count')).status, 200);
  });

  it('talk to people, not to each other', async () => {
    const { admin, guest, cloud } = callers();
    const { accessToken } = ok(await admin.post('/guests/token', { subject: 's', displayName: 'Vera' }));
    const vera = callerWith(cloud, accessToken);
    ok(await vera.post('/messages', { toPersonEmail: 'alice@example.com', text: 'hello' }));
    refused(await vera.post('/messages', { toPersonId: ok(await guest.get('/people/me')).id, text: 'hello' }), 403);
  });

  it('sign in with a JWT of the older kind', async () => {
    const { cloud } = callers();
    const { id, secret } = cloud.applications.guestIssuer;
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = (claims: object, key = secret) => {
      const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
      return `${text}.${createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64url')}`;
    };
    const logIn = async (jwt: string) =>
      answer(
        await cloud.fetch(
          new Request(`${cloud.origin}/v1/jwt/login`, {
            method: 'POST',
            headers: { authorization: `Bearer ${jwt}`, 'content-type': 'application/json' },
            body: '{}',
          }),
        ),
      );
    const claims = { sub: 'old', name: 'Otto', iss: id, exp: Date.now() / 1000 + 60 };
    const { token } = ok(await logIn(signed(claims)));
    assert.equal(ok(await callerWith(cloud, token).get('/people/me')).displayName, 'Otto');
    refused(await logIn(signed(claims, Buffer.from('other').toString('base64'))), 401);
    refused(await logIn(signed({ ...claims, exp: 1 })), 401);
  });
});

describe('browsers', () => {
  it('may call from any origin and read what they need', async () => {
    const { cloud } = callers();
    const headers = {
      origin: 'https://app.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization,trackingid,spark-user-agent,cisco-no-http-redirect',
    };
    const preflight = await cloud.fetch(new Request(`${cloud.origin}/v1/rooms`, { method: 'OPTIONS', headers }));
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), 'https://app.example');
    const allowed = preflight.headers.get('access-control-allow-headers')!;
    for (const name of headers['access-control-request-headers'].split(',')) assert.ok(allowed.includes(name));
    const response = await cloud.fetch(
      new Request(`${cloud.origin}/v1/rooms`, { headers: { origin: 'https://app.example' } }),
    );
    assert.equal(response.status, 401);
    assert.match(
      response.headers.get('access-control-expose-headers')!,
      /link, retry-after, trackingid, content-disposition/,
    );
  });
});
