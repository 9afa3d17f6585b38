import { http, HttpResponse, ws } from 'msw';
import type { RequestHandler, WebSocketHandler } from 'msw';
import type { Cloud, CloudSocket } from '../cloud.ts';
import { transportFault } from '../faults.ts';

/** Where Webex's SDKs look for the API and for the service catalog when nobody tells them otherwise. */
const wellKnownHosts = ['https://api.ciscospark.com', 'https://u2c.wbx2.com'];

/**
 * MSW handlers behind which a cloud stands, for `setupWorker(...handlers(cloud))` in a browser:
 * every request and every socket to the cloud's origin is answered inside the page, and nothing leaves the computer.
 * Clients that were told nothing find it too, at the addresses that Webex's SDKs have built in.
 */
export function handlers(cloud: Cloud): Array<RequestHandler | WebSocketHandler> {
  const mercury = ws.link(`${cloud.origin.replace('http', 'ws')}/mercury/*`);
  return [
    answerAll(cloud.origin, cloud),
    ...wellKnownHosts.filter((host) => host !== cloud.origin).map((host) => answerAll(host, cloud)),
    mercury.addEventListener('connection', ({ client }) => cloud.connect(cloudSocket(client))),
  ];
}

function answerAll(origin: string, cloud: Cloud): RequestHandler {
  return http.all(`${origin}/*`, async ({ request }) => {
    const url = cloud.origin + request.url.slice(origin.length);
    const response = await cloud.fetch(origin === cloud.origin ? request : new Request(url, request));
    const fault = transportFault(response);
    if (fault?.kind === 'hang') return new Promise<never>(() => {});
    if (!fault) return response;
    return fault.afterBytes === 0 ? HttpResponse.error() : truncated(response, fault.afterBytes);
  });
}

/** A body that breaks off. */
function truncated(response: Response, bytes: number): Response {
  const reader = response.body?.getReader();
  let left = bytes;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = await reader?.read();
      if (part?.value && left > 0) {
        controller.enqueue(part.value.subarray(0, left));
        left -= part.value.length;
      }
      if (!part || part.done || left <= 0) controller.error(new TypeError('The connection was lost'));
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}

interface MswClient {
  url: URL;
  send(data: string): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'close', listener: (event: { code: number }) => void): void;
}

function cloudSocket(client: MswClient): CloudSocket {
  let open = true;
  const socket: CloudSocket = {
    url: client.url.href,
    send(text) {
      if (open) client.send(text);
    },
    close(code = 1000, reason = '') {
      if (open) client.close(code, reason);
    },
    onmessage: null,
    onclose: null,
  };
  client.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') socket.onmessage?.(data);
  });
  client.addEventListener('close', ({ code }) => {
    open = false;
    socket.onclose?.(code);
  });
  return socket;
}
