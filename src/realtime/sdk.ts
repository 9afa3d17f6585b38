import { isWebexError, toWebexError, WebexConfigurationError, WebexNetworkError, type WebexError } from '../errors.ts';
import { backoff } from './backoff.ts';
import { ConversationService } from './conversation-service.ts';
import { EventFeed } from './event-feed.ts';
import type { Connection, SdkChunk } from './sdk/connection.ts';
import { ReconnectPace } from './reconnect-pace.ts';
import { isFinal, isMendable, socketFailure } from './socket-failure.ts';
import type { RealtimeFactory, RealtimeSource, SourceContext, SourceListener } from './source.ts';
import { isTokenForSdk } from './token-shape.ts';

export interface SdkOptions {
  /**
   * Loads the chunk with the SDK, for a page that serves it by itself. By default it is loaded from beside this module,
   * once the page is idle.
   */
  load?(): Promise<SdkChunk>;
}

/** How often a network that came back, or a tab that came into view, may make the socket try at once. */
const RETRY_PAUSE = 5_000;
const IDLE_LIMIT = 1_500;
/** A timer that comes later than this has slept, with the machine or the tab; hidden tabs still get one each minute. */
const WATCH_EVERY = 15_000;
const ASLEEP_AFTER = 150_000;

/**
 * Learns of changes from the socket of the Webex JS SDK. Needs a token of the kind that Webex gives to people, bots and
 * integrations; says `failed` with a `configuration` error when it is another.
 */
export const sdk =
  (options: SdkOptions = {}): RealtimeFactory =>
  (context) =>
    new SdkSource(context, options);

class SdkSource implements RealtimeSource {
  readonly name = 'sdk';
  readonly #context: SourceContext;
  readonly #load: () => Promise<SdkChunk>;
  readonly #ended = new AbortController();
  #listener: SourceListener | undefined;
  #chunk: SdkChunk | undefined;
  #connection: Connection | undefined;
  #feed: EventFeed | undefined;
  #conversations: ConversationService | undefined;
  #restart: ReturnType<typeof setTimeout> | undefined;
  #live = false;
  #everLive = false;
  /** Whether the present connection has been live. */
  #wasOnline = false;
  #failures = 0;
  readonly #pace = new ReconnectPace();
  #retriedAt = 0;

  constructor(context: SourceContext, { load = loadChunk }: SdkOptions) {
    this.#context = context;
    this.#load = load;
  }

  /** Absent while there is no connection, and once Webex has refused. */
  get sendTyping(): RealtimeSource['sendTyping'] {
    if (!this.#live || !this.#conversations?.can('typing')) return undefined;
    return (spaceId, typing) => void this.#conversations?.sendTyping(spaceId, typing);
  }

  /** Absent while there is no connection, and once Webex has refused. */
  get acknowledge(): RealtimeSource['acknowledge'] {
    if (!this.#live || !this.#conversations?.can('acknowledge')) return undefined;
    return async (spaceId, messageId) => this.#conversations?.acknowledge(spaceId, messageId);
  }

  /** Absent while there is no connection, and once Webex has refused. */
  get askReceipts(): RealtimeSource['askReceipts'] {
    if (!this.#live || !this.#conversations?.can('receipts')) return undefined;
    return (spaceId) => void this.#askReceipts(spaceId);
  }

  start(listener: SourceListener): void {
    if (this.#listener !== undefined || this.#ended.signal.aborted) return;
    this.#listener = listener;
    listener.status('connecting');
    const { signal } = this.#ended;
    globalThis.window?.addEventListener('pagehide', this.#onPageHide, { signal });
    globalThis.window?.addEventListener('pageshow', this.#onPageShow, { signal });
    globalThis.window?.addEventListener('online', this.#onNetwork, { signal });
    globalThis.document?.addEventListener('visibilitychange', this.#onWake, { signal });
    this.#watchForSleep();
    void this.#open();
  }

  async stop(): Promise<void> {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    await this.#disconnect();
    this.#listener?.status('closed');
  }

  readonly #onPageHide = (): void => {
    clearTimeout(this.#restart);
    this.#restart = undefined;
    const connection = this.#connection;
    this.#connection = undefined;
    this.#live = false;
    connection?.leave();
  };

  /** Out of the back-forward cache, where the socket was not to be kept. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || this.#connection) return;
    this.#listener!.status('reconnecting');
    void this.#open();
  };

  readonly #onWake = (): void => {
    if (globalThis.document?.visibilityState === 'hidden' || this.#live) return;
    if (Date.now() - this.#retriedAt < RETRY_PAUSE) return;
    this.#retriedAt = Date.now();
    if (this.#connection) this.#connection.retry();
    else if (this.#restart !== undefined) this.#openAgain();
  };

  /** The network is another than before, and what is open leads nowhere. The SDK would notice half a minute later. */
  readonly #onNetwork = (): void => {
    if (this.#live) this.#renew();
    else this.#onWake();
  };

  #watchForSleep(): void {
    let last = Date.now();
    const watch = setInterval(() => {
      const slept = Date.now() - last;
      last = Date.now();
      if (slept > ASLEEP_AFTER && this.#live) this.#renew();
    }, WATCH_EVERY);
    this.#ended.signal.addEventListener('abort', () => clearInterval(watch));
  }

  #renew(): void {
    if (Date.now() - this.#retriedAt < RETRY_PAUSE) return;
    this.#retriedAt = Date.now();
    void this.#disconnect();
    this.#listener!.status('reconnecting');
    void this.#open();
  }

  async #open(): Promise<void> {
    const { signal } = this.#ended;
    try {
      const token = await this.#context.getToken('initial');
      if (!isTokenForSdk(token))
        throw new WebexConfigurationError(
          'The Webex SDK takes only tokens that name their organisation, and this one does not.',
        );
      const chunk = (this.#chunk ??= await this.#load());
      if (signal.aborted || this.#connection) return;
      this.#connect(chunk, token);
    } catch (error) {
      if (!signal.aborted) this.#fail(isWebexError(error) ? error : socketFailure(error));
    }
  }

  #connect(chunk: SdkChunk, token: string): void {
    const { apiBase, discoveryUrl } = this.#context;
    const isCurrent = () => connection === this.#connection && !this.#ended.signal.aborted;
    const connection: Connection = chunk.connect({
      apiBase,
      discoveryUrl,
      token,
      getToken: (reason, refused) => this.#context.getToken(reason, refused),
      listener: {
        online: () => void (isCurrent() && this.#onOnline()),
        offline: (cause) => void (isCurrent() && this.#onOffline(socketFailure(cause))),
        failed: (cause) => void (isCurrent() && this.#onFailed(cause)),
        event: (data) => void (isCurrent() && this.#feed!.take(data)),
        gap: () => void (isCurrent() && this.#feed!.gap()),
      },
    });
    this.#connection = connection;
    this.#wasOnline = false;
    this.#conversations = new ConversationService(connection);
    this.#feed = new EventFeed(connection, this.#context, this.#listener!);
  }

  async #askReceipts(spaceId: string): Promise<void> {
    for (const change of (await this.#conversations?.receipts(spaceId)) ?? [])
      if (!this.#ended.signal.aborted) this.#listener?.change(change);
  }

  #onOnline(): void {
    this.#live = true;
    this.#wasOnline = true;
    this.#everLive = true;
    this.#failures = 0;
    this.#pace.opened();
    this.#listener!.status('live');
  }

  #onOffline(failure: WebexError): void {
    this.#live = false;
    this.#listener!.status(this.#everLive ? 'reconnecting' : 'connecting', failure);
  }

  /**
   * Before its first socket the SDK gives up at once, for a service that is restarting as for a refused token; later it
   * does at many a close. Where it can help, another connection is made.
   */
  #onFailed(cause: unknown): void {
    const failure = socketFailure(cause);
    if (isFinal(failure) || (this.#wasOnline && !isMendable(cause))) {
      this.#fail(failure);
      return;
    }
    const wait = this.#wasOnline ? this.#pace.waitAfterBreak() : backoff(this.#failures);
    this.#failures += 1;
    this.#onOffline(failure);
    void this.#disconnect();
    this.#restart = setTimeout(() => this.#openAgain(), wait);
  }

  #openAgain(): void {
    clearTimeout(this.#restart);
    this.#restart = undefined;
    void this.#open();
  }

  #fail(failure: WebexError): void {
    this.#ended.abort();
    void this.#disconnect();
    this.#listener!.status('failed', failure);
  }

  async #disconnect(): Promise<void> {
    clearTimeout(this.#restart);
    this.#restart = undefined;
    const connection = this.#connection;
    this.#connection = undefined;
    this.#live = false;
    this.#feed?.end();
    await connection?.close();
  }
}

/** Evaluating the SDK takes long enough to be felt, so the page goes first. */
const loadChunk = async (): Promise<SdkChunk> => {
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: IDLE_LIMIT });
    else setTimeout(resolve);
  });
  try {
    return await import('./sdk/chunk.ts');
  } catch (error) {
    const { message } = toWebexError(error);
    throw new WebexNetworkError(`The part of webex-elements that holds the Webex SDK could not be loaded: ${message}`);
  }
};
