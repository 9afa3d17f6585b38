import { ApiError, errors } from '../http/errors.ts';
import { json } from '../http/respond.ts';
import type { Call, OpenRoute } from '../http/router.ts';
import { clientOf } from './oauth.ts';
import { issuePair } from './oauth-tokens.ts';

/** Sign-in for devices without a keyboard. See https://developer.webex.com/docs/login-with-webex */
export const deviceFlowRoutes: OpenRoute[] = [
  { method: 'POST', path: '/device/authorize', open: true, accepts: ['form', 'json'], handle: begin },
  { method: 'POST', path: '/device/token', open: true, accepts: ['form', 'json'], handle: poll },
  { method: 'GET', path: '/device/verify', open: true, handle: approve },
];

const lifetime = 300;
const grantType = 'urn:ietf:params:oauth:grant-type:device_code';

function begin(call: Call): Response {
  const { body, cloud, now } = call;
  const application = cloud.state.applications.get(body.text('client_id') ?? '');
  if (!application) throw errors.malformed('Client Id is invalid');
  const scopes = (body.text('scope') ?? '').split(/\s+/).filter(Boolean);
  if (scopes.length === 0 || !scopes.every((scope) => application.scopes.includes(scope))) {
    throw errors.malformed('scope is invalid');
  }
  const deviceCode = cloud.random.base64url(64);
  const userCode = String(100_000 + cloud.random.below(900_000));
  cloud.grants.deviceCodes.set(deviceCode, {
    applicationId: application.id,
    userCode,
    scopes,
    expiresAt: now + lifetime * 1000,
  });
  const verify = `${cloud.origin}/v1/device/verify`;
  return json({
    device_code: deviceCode,
    expires_in: lifetime,
    user_code: userCode,
    verification_uri: verify,
    verification_uri_complete: `${verify}?userCode=${userCode}`,
    interval: 2,
  });
}

function poll(call: Call): Response {
  const application = clientOf(call);
  if (call.body.text('grant_type') !== grantType) throw errors.malformed('grant_type is invalid');
  const code = call.body.text('device_code') ?? '';
  const grant = call.cloud.grants.deviceCodes.get(code);
  if (!grant || grant.applicationId !== application.id || grant.expiresAt <= call.now) {
    throw errors.malformed('The device code is invalid or expired');
  }
  if (grant.personId === undefined) {
    throw new ApiError(428, 'Precondition required', 'authorization_pending');
  }
  const person = call.cloud.state.people.get(grant.personId);
  if (!person) throw errors.malformed('The device code is invalid or expired');
  call.cloud.grants.deviceCodes.delete(code);
  return json({ ...issuePair(call.cloud, person, application, grant.scopes), scope: grant.scopes.join(' ') });
}

/** What the person does in a browser: `userCode` from the device, `login_hint` for who they are. */
function approve(call: Call): Response {
  const { cloud, query, now } = call;
  const person = cloud.state.people.withEmail(query.get('login_hint') ?? '');
  const userCode = query.get('userCode');
  for (const grant of cloud.grants.deviceCodes.values()) {
    if (grant.userCode !== userCode || grant.expiresAt <= now) continue;
    if (!person) throw errors.malformed('login_hint must be the e-mail address of a person.');
    grant.personId = person.id;
    return new Response('You are signed in. Go back to your device.', {
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
    });
  }
  throw errors.notFound();
}
