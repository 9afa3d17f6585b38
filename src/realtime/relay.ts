import {
  toWebexError,
  WebexAuthError,
  WebexConfigurationError,
  WebexHttpError,
  WebexNetworkError,
  type WebexError,
} from '../errors.ts';
import { backoff } from './backoff.ts';
import { readEventStream, type EventStreamState } from './event-stream.ts';
import type { RealtimeFactory, RealtimeSource, SourceListener } from './source.ts';
import { changesOfWebhook } from './webhook-envelope.ts';

export interface RelayOptions {
  /** Headers that let the relay know who listens. Asked for at each connection. Never the Webex token unless set here. */
  headers?(): HeadersInit | Promise<HeadersInit>;
  /** Whether cookies go along. Default `same-origin`. */
  credentials?: RequestCredentials;
  /** Without a byte for this long the connection counts as dead, in milliseconds. Default 45 s. */
  silenceLimit?: number;
  /** Default: the platform's. */
  fetch?: typeof fetch;
}

/** A stream that ended sooner has flapped, and the next try waits longer. */
const STABLE_AFTER = 10_000;

/**
 * Learns of changes from webhooks, by way of a relay in the embedding page's back end (`webex-elements/server`). No socket
 * and no SDK: one `GET` whose answer goes on, as `text/event-stream`:
 *
 *     id: 17
 *     data: {"resource":"messages","event":"created","actorId":"...","createdBy":"...","data":{"id":"...","roomId":"..."}}
 *
 * - `data` is a webhook as Webex posts it, in one or more lines; what it tells is read over REST and not believed.
 * - `id` is given back as `Last-Event-ID`, and the relay sends what came since. When it cannot, it sends an event `gap`.
 * - A comment line (`:`) at least every 30 s says that the connection lives.
 * - `retry` is honoured. 204 ends it; 401 and 403 end it with an error.
 */
export const relay =
  (url: string, options: RelayOptions = {}): RealtimeFactory =>
  () =>
    new RelaySource(url, options);

class RelaySource implements RealtimeSource {
  readonly name = 'relay';
  readonly #url: string;
  readonly #options: RelayOptions;
  readonly #stream: EventStreamState = { lastEventId: '', retry: undefined };
  #listener: SourceListener | undefined;
  #attempt: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #everLive = false;
  #stopped = false;

  constructor(url: string, options: RelayOptions) {
    this.#url = url;
    this.#options = options;
  }

  start(listener: SourceListener): void {
    if (this.#listener !== undefined || this.#stopped) return;
    this.#listener = listener;
    listener.status('connecting');
    if (!isSafe(this.#url)) {
      this.#fail(new WebexConfigurationError('The relay must have an https address.'));
      return;
    }
    globalThis.window?.addEventListener('online', this.#onOnline);
    void this.#run();
  }

  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#end();
    this.#listener?.status('closed');
  }

  readonly #onOnline = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    void this.#run();
  };

  async #run(): Promise<void> {
    this.#timer = undefined;
    const attempt = new AbortController();
    this.#attempt = attempt;
    const guard = new SilenceGuard(this.#options.silenceLimit ?? 45_000, attempt);
    let failure: WebexError = new WebexNetworkError('The relay ended the stream.');
    let liveSince = Infinity;
    try {
      const response = await this.#request(attempt.signal);
      if (this.#stopped) return;
      liveSince = Date.now();
      this.#everLive = true;
      this.#listener!.status('live');
      for await (const { type, data } of readEventStream(response.body!, this.#stream, () => guard.rearm())) {
        if (this.#stopped) return;
        if (type === 'gap') this.#listener!.gap?.();
        else if (type === 'message') this.#tell(data);
      }
    } catch (error) {
      failure = guard.fired ? new WebexNetworkError('The relay fell silent.', { timedOut: true }) : toWebexError(error);
    } finally {
      guard.disarm();
      attempt.abort();
    }
    if (this.#stopped) return;
    if (Date.now() - liveSince > STABLE_AFTER) this.#failures = 0;
    if (isFinal(failure)) this.#fail(failure);
    else this.#runLater(failure);
  }

  async #request(signal: AbortSignal): Promise<Response> {
    const headers = new Headers(await this.#options.headers?.());
    headers.set('accept', 'text/event-stream');
    if (this.#stream.lastEventId) headers.set('last-event-id', this.#stream.lastEventId);
    const response = await (this.#options.fetch ?? fetch)(this.#url, {
      headers,
      signal,
      credentials: this.#options.credentials ?? 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const { status } = response;
    if (status === 401) throw new WebexAuthError('refused', 'The relay does not know this page.');
    if (status !== 200) throw new WebexHttpError(`The relay answered ${status}.`, { status });
    if (!response.body || !/^text\/event-stream\b/i.test(response.headers.get('content-type') ?? ''))
      throw new WebexNetworkError('The relay did not answer with a stream of events.');
    return response;
  }

  #tell(data: string): void {
    let webhook: unknown;
    try {
      webhook = JSON.parse(data);
    } catch {
      return;
    }
    for (const change of changesOfWebhook(webhook)) this.#listener!.change(change);
  }

  #runLater(failure: WebexError): void {
    this.#listener!.status(this.#everLive ? 'reconnecting' : 'connecting', failure);
    const wait = Math.max(backoff(this.#failures), this.#stream.retry ?? 0);
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  #fail(failure: WebexError): void {
    this.#end();
    this.#listener!.status('failed', failure);
  }

  #end(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#attempt?.abort();
    globalThis.window?.removeEventListener('online', this.#onOnline);
  }
}

/** Breaks a connection off that has been silent for too long: proxies drop streams without telling either end. */
class SilenceGuard {
  readonly #limit: number;
  readonly #attempt: AbortController;
  #timer: ReturnType<typeof setTimeout> | undefined;
  fired = false;

  constructor(limit: number, attempt: AbortController) {
    this.#limit = limit;
    this.#attempt = attempt;
    this.rearm();
  }

  rearm(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.fired = true;
      this.#attempt.abort();
    }, this.#limit);
  }

  disarm(): void {
    clearTimeout(this.#timer);
  }
}

/** 204 is how a server tells an event stream's client not to come back. */
const isFinal = (failure: WebexError): boolean =>
  failure.kind === 'auth' || (failure instanceof WebexHttpError && [204, 400, 403, 404, 410].includes(failure.status));

const isSafe = (address: string): boolean => {
  let url: URL;
  try {
    url = new URL(address, globalThis.location?.href);
  } catch {
    return false;
  }
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return (
    url.protocol === 'https:' || url.origin === globalThis.location?.origin || (url.protocol === 'http:' && isLoopback)
  );
};
