import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { transportFault } from '../faults.ts';
import { errors } from '../http/errors.ts';
import { errorResponse } from '../http/respond.ts';

/**
 * Serves a web-standard handler on node:http, with everything that a fault plan may do to a connection. A client that
 * goes away aborts the request's `signal` and cancels the body.
 */
export function requestListener(
  answer: (request: Request) => Promise<Response>,
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    outgoing.on('error', () => gone.abort());
    incoming.on('error', () => gone.abort());
    try {
      const request = toRequest(incoming, gone.signal);
      const response = await (request ? answer(request) : unintelligible());
      const fault = transportFault(response);
      if (fault?.kind === 'hang') return;
      if (fault?.afterBytes === 0) throw new Error('The connection is to be lost');
      if (gone.signal.aborted) await response.body?.cancel();
      else await writeResponse(response, incoming.method === 'HEAD', outgoing, gone.signal, fault?.afterBytes);
    } catch {
      breakOff(incoming, outgoing);
    }
  };
}

/** Part of a body still arrives, so that a client sees a truncated one; without an answer, the connection is reset. */
function breakOff({ socket }: IncomingMessage, outgoing: ServerResponse): void {
  if (outgoing.headersSent) socket.destroySoon();
  else socket.resetAndDestroy();
}

/** Scheme, host and port as the client wrote them. */
export function originOf({ headers, socket }: IncomingMessage): string {
  const scheme = 'encrypted' in socket && socket.encrypted ? 'https' : 'http';
  return `${scheme}://${headers.host ?? '127.0.0.1'}`;
}

/** What Webex answers to a request line or host that cannot be understood. */
function unintelligible(): Response {
  const error = errors.malformed('The address of the request is not valid.');
  return errorResponse(error, `ROUTERGW_${crypto.randomUUID()}`);
}

/** Methods that the web platform refuses to make a request of. No route has them, as it has none of others. */
const unheardOf: ReadonlySet<string> = new Set(['TRACE', 'TRACK', 'CONNECT']);

/** `undefined` when its address is none. */
function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request | undefined {
  const asked = incoming.method ?? 'GET';
  const method = unheardOf.has(asked) ? `X-${asked}` : asked;
  const origin = originOf(incoming);
  if (!URL.canParse(incoming.url ?? '/', origin)) return undefined;
  const url = new URL(incoming.url ?? '/', origin);
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index]!, incoming.rawHeaders[index + 1]!);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD' && hasContent(incoming);
  return new Request(url, {
    method,
    headers,
    signal,
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  } as RequestInit);
}

/** Without this a proxy that sends no body would make every request a stream. */
function hasContent({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

async function writeResponse(
  response: Response,
  headOnly: boolean,
  outgoing: ServerResponse,
  gone: AbortSignal,
  breakAfter = Infinity,
): Promise<void> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  if (!response.body || headOnly) {
    outgoing.writeHead(response.status, headers).end();
    await response.body?.cancel();
    return;
  }
  // Short answers go out whole, with their length; only content is worth streaming.
  if (breakAfter === Infinity && response.headers.get('content-type')?.startsWith('application/json')) {
    const bytes = Buffer.from(await response.arrayBuffer());
    outgoing.writeHead(response.status, { ...headers, 'content-length': bytes.length }).end(bytes);
    return;
  }
  outgoing.writeHead(response.status, headers);
  const reader = response.body.getReader();
  const cancel = () => void reader.cancel().catch(() => {});
  gone.addEventListener('abort', cancel, { once: true });
  let left = breakAfter;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const bytes = part.value.subarray(0, left);
    if (!outgoing.write(bytes) && !gone.aborted) await drained(outgoing);
    left -= bytes.length;
    if (left <= 0) throw new Error('The connection is to be lost');
  }
  gone.removeEventListener('abort', cancel);
  outgoing.end();
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    outgoing.once('drain', resolve);
    outgoing.once('close', resolve);
  });
}
