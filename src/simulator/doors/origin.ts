import type { Cloud, CloudSocket } from '../cloud.ts';
import { transportFault, withTransportFault } from '../faults.ts';

/** The part of a cloud that doors deal with. */
export type CloudFront = Pick<Cloud, 'fetch' | 'connect'>;

/**
 * The same cloud as seen from another address, such as `localhost` beside `127.0.0.1`: requests are moved to the
 * cloud's own origin, and the URLs in its answers and frames to the one the client used.
 */
export function atOrigin(cloud: Cloud, origin: string): CloudFront {
  if (origin === cloud.origin) return cloud;
  const outward = (text: string) =>
    text.replaceAll(cloud.origin, origin).replaceAll(cloud.origin.replace('http', 'ws'), origin.replace('http', 'ws'));
  return {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const response = await cloud.fetch(new Request(cloud.origin + pathname + search, request));
      return movedResponse(response, outward);
    },
    connect(socket) {
      const { pathname, search } = new URL(socket.url);
      const inner: CloudSocket = {
        url: cloud.origin.replace('http', 'ws') + pathname + search,
        send: (text) => socket.send(outward(text)),
        close: (code, reason) => socket.close(code, reason),
        onmessage: null,
        onclose: null,
      };
      socket.onmessage = (text) => inner.onmessage?.(text);
      socket.onclose = (code) => inner.onclose?.(code);
      cloud.connect(inner);
    },
  };
}

async function movedResponse(response: Response, outward: (text: string) => string): Promise<Response> {
  const headers = new Headers(response.headers);
  for (const name of ['link', 'location']) {
    const value = headers.get(name);
    if (value !== null) headers.set(name, outward(value));
  }
  const isJson = headers.get('content-type')?.startsWith('application/json') ?? false;
  if (isJson) headers.delete('content-length');
  const body = isJson ? outward(await response.text()) : response.body;
  const moved = new Response(body, { status: response.status, headers });
  const fault = transportFault(response);
  return fault ? withTransportFault(moved, fault) : moved;
}
