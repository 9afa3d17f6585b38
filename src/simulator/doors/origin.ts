import type { Cloud } from '../cloud.ts';
import { transportFault, withTransportFault } from '../faults.ts';

/**
 * Answers a request that came by another address than the cloud's own, such as `localhost` beside `127.0.0.1`, with
 * URLs at the address that the client used.
 */
export async function fetchAt(cloud: Cloud, origin: string, request: Request): Promise<Response> {
  const response = await cloud.fetch(request);
  if (origin === cloud.origin) return response;
  const headers = new Headers(response.headers);
  for (const name of ['link', 'location']) {
    const value = headers.get(name);
    if (value !== null) headers.set(name, value.replaceAll(cloud.origin, origin));
  }
  const isJson = headers.get('content-type')?.startsWith('application/json') ?? false;
  const body = isJson ? (await response.text()).replaceAll(cloud.origin, origin) : response.body;
  const moved = new Response(body, { status: response.status, headers });
  const fault = transportFault(response);
  return fault ? withTransportFault(moved, fault) : moved;
}
