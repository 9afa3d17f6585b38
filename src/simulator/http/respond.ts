import type { ApiError } from './errors.ts';

const jsonType = 'application/json;charset=UTF-8';

export function json(value: unknown, headers?: Record<string, string>, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': jsonType, ...headers } });
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}

/** `errors[].description` repeats the message or gives the detail; `trackingId` is that of the response. */
export function errorResponse(error: ApiError, trackingId: string): Response {
  const body = { message: error.message, errors: [{ description: error.description }], trackingId };
  return json(body, { trackingid: trackingId, ...error.headers }, error.status);
}
