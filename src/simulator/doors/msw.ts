import { http, HttpResponse, ws } from 'msw';
import type { RequestHandler, WebSocketHandler } from 'msw';
import type { Cloud, CloudSocket } from '../cloud.ts';
import { createFetch } from '../network.ts';

/** Where Webex's SDKs look for the API and for the service catalog when nobody tells them otherwise. */
const wellKnownHosts = ['https://api.ciscospark.com', 'https://u2c.wbx2.com'];

/**
 * MSW handlers behind which a cloud stands, for `setupWorker(...handlers(cloud))` in a browser:
 * every request and every socket to the cloud's origin is answered inside the page, and nothing leaves the computer.
 * Clients that were told nothing find it too, at the addresses that Webex's SDKs have built in. Close the cloud before
 * you stop the worker.
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
  const answer = createFetch(cloud);
  // Stopping the worker waits for every answer, so that requests left hanging must end with the cloud.
  const closed = new Promise<never>((_resolve, reject) => {
    cloud.onClose(() => reject(new TypeError('The simulated cloud was closed.')));
  });
  closed.catch(() => {});
  return http.all(`${origin}/*`, async ({ request }) => {
    const url = cloud.origin + request.url.slice(origin.length);
    try {
      return await Promise.race([answer(origin === cloud.origin ? request : new Request(url, request)), closed]);
    } catch {
      return HttpResponse.error();
    }
  });
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
