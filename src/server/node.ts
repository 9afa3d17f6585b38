import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answer, type Handler } from './handler.ts';

export interface NodeListenerOptions {
  /** Told of what a handler throws, which is answered 500. Default: it is written to the console. */
  onError?(error: unknown): void;
}

/**
 * Makes of a handler what Node's `http` and Express call. A page that goes away aborts the request's `signal`.
 *
 * ```ts
 * app.get('/webex/events', toNodeListener(relay.handle));
 * ```
 */
export const toNodeListener =
  (handler: Handler, { onError = (error) => console.error(error) }: NodeListenerOptions = {}) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    try {
      const request = toRequest(incoming, gone.signal);
      await write(request ? await handler(request) : answer(400, 'This address is none.'), outgoing, gone.signal);
    } catch (error) {
      if (gone.signal.aborted) return;
      onError(error);
      if (outgoing.headersSent) outgoing.destroy();
      else await write(answer(500, 'Something went wrong.'), outgoing, gone.signal);
    }
  };

const toRequest = (incoming: IncomingMessage, signal: AbortSignal): Request | undefined => {
  const { method = 'GET', url = '/', socket } = incoming;
  const origin = `${'encrypted' in socket && socket.encrypted ? 'https' : 'http'}://${incoming.headers.host ?? 'localhost'}`;
  if (!URL.canParse(url, origin)) return undefined;
  // The web platform makes no requests of these, and no handler here has them.
  if (['CONNECT', 'TRACE', 'TRACK'].includes(method)) return undefined;
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2)
    headers.append(incoming.rawHeaders[index]!, incoming.rawHeaders[index + 1]!);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, origin), {
    method,
    headers,
    signal,
    ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
  } as RequestInit);
};

/** Express's `raw()` leaves the bytes; what any other reader has made of them cannot be undone. */
const bodyOf = (incoming: IncomingMessage & { body?: unknown }): ReadableStream | Uint8Array => {
  if (incoming.body instanceof Uint8Array) return incoming.body;
  if (incoming.readableEnded)
    throw new Error(
      'The body of the request was read before: put the handler in front of express.json() and the like.',
    );
  return Readable.toWeb(incoming) as ReadableStream;
};

const write = async (response: Response, outgoing: ServerResponse, gone: AbortSignal): Promise<void> => {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  outgoing.writeHead(response.status, headers);
  if (!response.body) return void outgoing.end();
  // A stream that has nothing to tell yet is one all the same.
  outgoing.flushHeaders();
  await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing, { signal: gone });
};
