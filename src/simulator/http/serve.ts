import { hasScope } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import { control } from '../control.ts';
import { withTransportFault } from '../faults.ts';
import type { RequestFault } from '../faults.ts';
import { avatarService } from '../resources/avatars.ts';
import { router } from '../resources/routes.ts';
import { Body, readBody } from './body.ts';
import { allowOrigin, preflight } from './cors.ts';
import { ApiError, errors } from './errors.ts';
import { errorResponse } from './respond.ts';
import type { Call } from './router.ts';

/** Answers any request. Whatever goes wrong inside becomes an error answer of Webex, never a rejection. */
export async function serve(cloud: Cloud, request: Request): Promise<Response> {
  const trackingId = trackingIdOf(cloud, request);
  const url = new URL(request.url);
  let response: Response;
  try {
    await cloud.ready;
    const faults = faultsFor(cloud, request, url);
    response =
      faults.length > 0
        ? await suffer(cloud, faults, request, url, trackingId)
        : await answer(cloud, request, url, trackingId);
  } catch (error) {
    response = failure(error, trackingId);
  }
  return response;
}

async function answer(cloud: Cloud, request: Request, url: URL, trackingId: string, skew = 0): Promise<Response> {
  let response: Response;
  try {
    response = request.method === 'OPTIONS' ? preflight(request) : await route(cloud, request, url);
  } catch (error) {
    response = failure(error, trackingId);
  }
  return withCommonHeaders(cloud, request, response, trackingId, skew);
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
  // The controls must work in any weather, or nobody could end it.
  if (url.pathname.startsWith('/_simulator/')) return [];
  return cloud.faults.forRequest({
    method: request.method,
    path: url.pathname,
    person: () => identify(cloud, request)?.person.email,
  });
}

async function suffer(
  cloud: Cloud,
  faults: RequestFault[],
  request: Request,
  url: URL,
  trackingId: string,
): Promise<Response> {
  let skew = 0;
  for (const fault of faults) {
    if (fault.kind === 'clockSkew') skew += fault.milliseconds;
    if (fault.kind === 'latency') {
      const delay = fault.milliseconds + (fault.jitter ?? 0) * cloud.faults.fraction();
      await new Promise<void>((resolve) => cloud.clock.setTimeout(resolve, delay));
    }
  }
  const fate = faults.find(({ kind }) => kind !== 'latency' && kind !== 'clockSkew');
  switch (fate?.kind) {
    case 'drop':
      return withTransportFault(errorResponse(errors.internal(), trackingId), { kind: 'destroy', afterBytes: 0 });
    case 'hang':
      return withTransportFault(errorResponse(errors.internal(), trackingId), { kind: 'hang' });
    case 'reset':
      return withTransportFault(await answer(cloud, request, url, trackingId, skew), {
        kind: 'destroy',
        afterBytes: 0,
      });
    case 'truncate':
      return withTransportFault(await answer(cloud, request, url, trackingId, skew), {
        kind: 'destroy',
        afterBytes: fate.bytes,
      });
    case 'status': {
      // A preflight is answered by the edge, whose failures a browser would not show to the page anyway.
      if (request.method === 'OPTIONS') break;
      if (fate.commit) await answer(cloud, request, url, trackingId, skew);
      return withCommonHeaders(cloud, request, statusResponse(cloud, fate, trackingId), trackingId, skew);
    }
  }
  return answer(cloud, request, url, trackingId, skew);
}

function statusResponse(cloud: Cloud, fault: Extract<RequestFault, { kind: 'status' }>, trackingId: string): Response {
  const headers: Record<string, string> = { ...fault.headers };
  const { retryAfter } = fault;
  if (typeof retryAfter === 'object') {
    headers['retry-after'] = new Date(cloud.now() + retryAfter.dateInSeconds * 1000).toUTCString();
  } else if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  if (fault.status === 204 || fault.status === 205 || fault.status === 304) {
    return new Response(null, { status: fault.status, headers });
  }
  if (fault.body === undefined) {
    return errorResponse(new ApiError(fault.status, messageFor(fault.status), undefined, headers), trackingId);
  }
  headers['content-type'] = fault.contentType ?? 'application/json;charset=UTF-8';
  return new Response(fault.body, { status: fault.status, headers });
}

function messageFor(status: number): string {
  if (status === 401) return errors.unauthorized().message;
  if (status === 403) return errors.forbidden().message;
  if (status === 404) return errors.notFound().message;
  if (status === 429) return errors.tooManyRequests(1).message;
  return status >= 500 ? errors.internal().message : errors.malformed('').message;
}

function withCommonHeaders(
  cloud: Cloud,
  request: Request,
  response: Response,
  trackingId: string,
  skew: number,
): Response {
  const { headers } = response;
  headers.set('trackingid', trackingId);
  headers.set('date', new Date(cloud.now() + skew).toUTCString());
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache, no-store');
  allowOrigin(request, headers);
  if (request.method !== 'HEAD' || response.body === null) return response;
  return new Response(null, { status: response.status, headers });
}

function trackingIdOf(cloud: Cloud, request: Request): string {
  const own = request.headers.get('trackingid');
  if (own && /^[\w.:-]{1,200}$/.test(own)) return own;
  return `ROUTERGW_${cloud.ids.trackingId()}`;
}
