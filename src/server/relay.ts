import { answer, type Handler } from './handler.ts';
import { KeptEvents } from './kept-events.ts';
import type { WebhookCall } from './webhook-call.ts';

export interface RelayOptions {
  /**
   * Who listens: the person id of whoever is signed in to your site with this request, by your own session; undefined
   * answers 401. It decides whose changes a page is told of, so never take it from what the page says.
   */
  identify(request: Request): string | undefined | Promise<string | undefined>;
  /** So many changes are kept for each person, for pages whose connection broke. Default 500. */
  mostKept?: number;
  /** So long they are kept when the last page of a person has gone, milliseconds. Default 5 minutes. */
  keepFor?: number;
  /** How often a connection with no news says that it lives, milliseconds. Default 15 s; pages give up after 45 s. */
  heartbeat?: number;
  /** So many pages of a person may listen at once; more are answered 429. Default 50. */
  mostPages?: number;
}

/** See {@link createRelay}. */
export interface Relay {
  /** Answers a page's `GET`: a stream that tells of changes until the page goes. */
  readonly handle: Handler;
  /** Tells the pages of whoever owns the webhook. */
  readonly publish: (call: WebhookCall) => void;
  /** Ends the streams of a person, who signed out of your site; those of everybody when none is given. */
  readonly disconnect: (personId?: string) => void;
  /** Ends everything, and keeps nothing. */
  readonly close: () => void;
}

/** Bytes that a page may leave unread; it is let go then, and comes back for what it missed. */
const mostUnread = 256 * 1024;

const encoder = new TextEncoder();

interface Audience {
  readonly events: KeptEvents;
  readonly streams: Set<Stream>;
  /** Nobody listens any more, and what is kept goes then. */
  leaving?: ReturnType<typeof setTimeout> | undefined;
}

interface Stream {
  send(text: string): void;
  end(): void;
}

/**
 * Tells pages what webhooks tell: the other half of `realtime="relay"`. It needs a public address for Webex and neither
 * the SDK nor a socket in the page.
 *
 * ```ts
 * const relay = createRelay({ identify: (request) => sessionOf(request)?.personId });
 * const receiver = createWebhookReceiver({ secret, receive: relay.publish });
 * ```
 *
 * A page is told of the changes of its own person alone, which are those of the webhooks that this person owns
 * (`createdBy`), and only that something happened to which object. What it missed while its connection was broken it is
 * told when it comes back; where that is not known any more it is told of a gap, and reads up by itself.
 *
 * It keeps what it knows in memory. Where several processes serve one site, each of them has to `publish` every call; a
 * page that comes back to another process is told of a gap.
 */
export const createRelay = ({
  identify,
  mostKept = 500,
  keepFor = 5 * 60_000,
  heartbeat = 15_000,
  mostPages = 50,
}: RelayOptions): Relay => {
  const audiences = new Map<string, Audience>();
  /** An id of another relay, or of this one before it was started anew, says nothing here. */
  const series = crypto.randomUUID();
  let latest = 0;

  const audienceOf = (personId: string): Audience => {
    let audience = audiences.get(personId);
    if (!audience)
      audiences.set(personId, (audience = { events: new KeptEvents(mostKept, latest), streams: new Set() }));
    return audience;
  };

  const leave = (personId: string, stream: Stream): void => {
    const audience = audiences.get(personId);
    if (!audience?.streams.delete(stream) || audience.streams.size > 0) return;
    audience.leaving = setTimeout(() => audiences.delete(personId), keepFor);
    unref(audience.leaving);
  };

  /** What a page is told first: where it stands, and what it missed. */
  const greeting = ({ events }: Audience, lastEventId: string | null): string => {
    const here = `id: ${series}-${latest}\n\n`;
    if (!lastEventId) return here;
    const [, of, number] = /^(.+)-(\d{1,15})$/.exec(lastEventId) ?? [];
    const missed = of === series ? events.since(Number(number)) : undefined;
    return missed ? `${missed.join('')}${here}` : `event: gap\ndata: {}\n${here}`;
  };

  const open = (personId: string, audience: Audience, request: Request): Response => {
    let beat: ReturnType<typeof setInterval> | undefined;
    let stream: Stream | undefined;
    const end = (): void => {
      clearInterval(beat);
      if (stream) leave(personId, stream);
    };
    const body = new ReadableStream<Uint8Array>(
      {
        start(controller) {
          const send = (text: string): void => {
            // It does not read: what is kept for it here would grow for as long as it is there.
            if ((controller.desiredSize ?? 0) < 0) return stream!.end();
            controller.enqueue(encoder.encode(text));
          };
          stream = {
            send,
            end() {
              end();
              try {
                controller.close();
              } catch {
                // The page has gone already.
              }
            },
          };
          send(greeting(audience, request.headers.get('last-event-id')));
          beat = setInterval(() => send(':\n\n'), heartbeat);
          unref(beat);
        },
        cancel: end,
      },
      new ByteLengthQueuingStrategy({ highWaterMark: mostUnread }),
    );
    clearTimeout(audience.leaving);
    audience.streams.add(stream!);
    if (request.signal.aborted) stream!.end();
    else request.signal.addEventListener('abort', () => stream!.end(), { once: true });
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // nginx would hold the events back until its buffer is full.
        'x-accel-buffering': 'no',
      },
    });
  };

  const disconnect = (personId?: string): void => {
    for (const [id, { streams }] of audiences)
      if (personId === undefined || id === personId) for (const stream of [...streams]) stream.end();
  };

  return {
    async handle(request) {
      if (request.method !== 'GET') return answer(405, 'Changes are read by GET.', { allow: 'GET' });
      const personId = await identify(request);
      if (!personId) return answer(401, 'Nobody is signed in.');
      const audience = audienceOf(personId);
      if (audience.streams.size >= mostPages) return answer(429, 'Too many pages listen.', { 'retry-after': '30' });
      return open(personId, audience, request);
    },
    publish(call) {
      latest += 1;
      const audience = audiences.get(call.createdBy);
      if (!audience) return;
      const text = `id: ${series}-${latest}\ndata: ${JSON.stringify(told(call))}\n\n`;
      audience.events.add(latest, text);
      for (const stream of [...audience.streams]) stream.send(text);
    },
    disconnect,
    close() {
      disconnect();
      for (const { leaving } of audiences.values()) clearTimeout(leaving);
      audiences.clear();
    },
  };
};

/** What a page has use for; where webhooks go and what they are called is nobody's business. */
const told = ({ resource, event, createdBy, actorId, created, data }: WebhookCall): Partial<WebhookCall> => ({
  resource,
  event,
  createdBy,
  ...(actorId !== undefined && { actorId }),
  ...(created !== undefined && { created }),
  data,
});

/** In Node a timer alone is no reason to stay. */
const unref = (timer: ReturnType<typeof setTimeout>): void => {
  if (typeof timer === 'object') timer.unref();
};
