import { hasScope } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import { control } from '../control.ts';
import type { RequestFault } from '../faults.ts';
import { avatarService } from '../resources/avatars.ts';
import { router } from '../resources/routes.ts';
import { Body, readBody } from './body.ts';
import { allowOrigin, preflight } from './cors.ts';
import { ApiError, errors } from './errors.ts';
import { sufferFaults } from './suffer-faults.ts';
import { errorResponse } from './respond.ts';
import type { Call } from './router.ts';

/** Answers any request. Whatever goes wrong inside becomes an error answer of Webex, never a rejection. */
export async function serve(cloud: Cloud, request: Request): Promise<Response> {
  const trackingId = trackingIdOf(cloud, request);
  const url = new URL(request.url);
  const reply = () => answer(cloud, request, url, trackingId);
  let response: Response;
  try {
    await cloud.ready;
    const faults = faultsFor(cloud, request, url);
    response = faults.length > 0 ? await sufferFaults(cloud, faults, trackingId, reply) : await reply();
    addCommonHeaders(cloud, request, response.headers, trackingId);
  } catch (error) {
    response = failure(error, trackingId);
    addCommonHeaders(cloud, request, response.headers, trackingId);
  }
  return response;
}

async function answer(cloud: Cloud, request: Request, url: URL, trackingId: string): Promise<Response> {
  let response: Response;
  try {
    response = request.method === 'OPTIONS' ? preflight(request) : await route(cloud, request, url);
  } catch (error) {
    response = failure(error, trackingId);
  }
  const isWhole = request.method !== 'HEAD' || response.body === null;
  return isWhole ? response : new Response(null, { status: response.status, headers: response.headers });
}

function failure(error: unknown, trackingId: string): Response {
  if (error instanceof ApiError) return errorResponse(error, trackingId);
  console.error('The simulated cloud failed to answer:', error);
  return errorResponse(errors.internal(), trackingId);
}

async function route(cloud: Cloud, request: Request, url: URL): Promise<Response> {
  if (url.pathname.startsWith('/v1/')) return rest(cloud, request, url);
  if (url.pathname.startsWith('/_simulator/')) return control(cloud, request, url);
  const context = { cloud, url };
  for (const service of [avatarService, ...cloud.services]) {
    const response = service(request, context);
    if (response) return response;
  }
  throw errors.notFound();
}

async function rest(cloud: Cloud, request: Request, url: URL): Promise<Response> {
  // The SDK asks for `people/?id=…`.
  const match = router.find(request.method, url.pathname.slice('/v1'.length).replace(/\/$/, ''));
  if (!match) throw identify(cloud, request) ? errors.notFound() : errors.unauthorized();
  if ('allowed' in match) throw errors.methodNotAllowed(match.allowed);
  const { route: found, params } = match;
  const call: Call = { cloud, request, url, query: url.searchParams, params, now: cloud.now(), body: new Body() };
  if ('open' in found) {
    call.body = await bodyOf(request, found.accepts);
    return found.handle(call);
  }
  const identity = identify(cloud, request);
  if (!identity) throw errors.unauthorized();
  const wait = cloud.rateLimits.request(identity.person.id, url.pathname, identity.person.type === 'bot');
  if (wait > 0) throw errors.tooManyRequests(wait);
  if (found.scopes && !found.scopes.some((scope) => hasScope(identity, scope))) throw errors.forbidden();
  call.body = await bodyOf(request, found.accepts);
  // Reading the body took time, in which the token may have been revoked or the person removed.
  if (!identify(cloud, request)) throw errors.unauthorized();
  return found.handle({ ...call, identity, callerId: identity.person.id });
}

function identify(cloud: Cloud, request: Request) {
  return cloud.access.authenticate(request);
}

function bodyOf(
  request: Request,
  accepts: readonly ('json' | 'form' | 'multipart')[] = ['json'],
): Promise<Body> | Body {
  const hasBody = request.method === 'POST' || request.method === 'PUT' || request.method === 'PATCH';
  return hasBody ? readBody(request, accepts) : new Body();
}

function faultsFor(cloud: Cloud, request: Request, url: URL): RequestFault[] {
  // The controls must work in any weather, or nobody could end it. A preflight shares the fate of its request.
  if (url.pathname.startsWith('/_simulator/') || request.method === 'OPTIONS') return [];
  return cloud.faults.forRequest({
    method: request.method,
    path: url.pathname,
    person: () => identify(cloud, request)?.person.email,
  });
}

function addCommonHeaders(cloud: Cloud, request: Request, headers: Headers, trackingId: string): void {
  headers.set('trackingid', trackingId);
  if (!headers.has('date')) headers.set('date', new Date(cloud.now()).toUTCString());
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache, no-store');
  allowOrigin(request, headers);
}

function trackingIdOf(cloud: Cloud, request: Request): string {
  const own = request.headers.get('trackingid');
  if (own && /^[\w.:-]{1,200}$/.test(own)) return own;
  return `ROUTERGW_${cloud.ids.trackingId()}`;
}
