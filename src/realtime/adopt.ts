import { WebexConfigurationError } from '../errors.ts';
import { ConversationService } from './conversation-service.ts';
import { EventFeed } from './event-feed.ts';
import type { SdkServices } from './sdk/connection.ts';
import { socketFailure } from './socket-failure.ts';
import type { RealtimeFactory, RealtimeSource, SourceContext, SourceListener } from './source.ts';

/** As much of a Webex JS SDK instance as is needed: `Webex.init()` of the umbrella, or `webex-core` with Mercury. */
export interface AdoptableSdk {
  ready: boolean;
  once(event: string, handler: () => void): void;
  request(options: { method: string; uri: string; body?: unknown }): Promise<{ body: unknown }>;
  internal: {
    device: { userId?: string };
    mercury: {
      connected: boolean;
      connect(): Promise<void>;
      disconnect(): Promise<void>;
      on(event: string, handler: (...values: never[]) => void): void;
      off(event: string, handler: (...values: never[]) => void): void;
    };
    services: {
      get(name: string): string | undefined;
      getClusterId(url: string): string | undefined;
      getServiceUrlFromClusterId(options: { cluster: string }): string;
    };
  };
}

/**
 * Learns of changes from the socket of an SDK that the page runs anyway, so that there is one socket and one device. It
 * must belong to the identity that the store's tokens belong to.
 *
 * A socket that is open stays open when this source ends; one that had to be opened is closed again. The device stays
 * the page's. When Webex closes the socket for good the source fails, and is live again once the page opens another.
 */
export const adopt =
  (webex: AdoptableSdk): RealtimeFactory =>
  (context) =>
    new AdoptedSource(webex, context);

class AdoptedSource implements RealtimeSource {
  readonly name = 'adopted';
  readonly #webex: AdoptableSdk;
  readonly #context: SourceContext;
  readonly #conversations: ConversationService;
  #subscriptions: Array<[event: string, handler: (...values: never[]) => void]> = [];
  #feed: EventFeed | undefined;
  #listener: SourceListener | undefined;
  #everLive = false;
  #opened = false;
  #stopped = false;

  constructor(webex: AdoptableSdk, context: SourceContext) {
    this.#webex = webex;
    this.#context = context;
    this.#conversations = new ConversationService(servicesOf(webex));
  }

  get sendTyping(): RealtimeSource['sendTyping'] {
    if (!this.#isLive() || !this.#conversations.can('typing')) return undefined;
    return (spaceId, typing) => void this.#conversations.sendTyping(spaceId, typing);
  }

  get acknowledge(): RealtimeSource['acknowledge'] {
    if (!this.#isLive() || !this.#conversations.can('acknowledge')) return undefined;
    return (spaceId, messageId) => this.#conversations.acknowledge(spaceId, messageId);
  }

  get askReceipts(): RealtimeSource['askReceipts'] {
    if (!this.#isLive() || !this.#conversations.can('receipts')) return undefined;
    return (spaceId) => void this.#askReceipts(spaceId);
  }

  start(listener: SourceListener): void {
    if (this.#listener !== undefined || this.#stopped) return;
    this.#listener = listener;
    listener.status('connecting');
    if (this.#webex?.internal?.mercury === undefined) {
      listener.status('failed', new WebexConfigurationError('The SDK to adopt has no Mercury plugin.'));
      return;
    }
    const feed = (this.#feed = new EventFeed(servicesOf(this.#webex), this.#context, listener));
    const take = ({ data }: { data?: unknown }) => feed.take(data);
    this.#subscriptions = [
      ['event:conversation.activity', take],
      ['event:status.start_typing', take],
      ['event:status.stop_typing', take],
      ['online', () => this.#onOnline()],
      ['offline', (event: unknown) => this.#onOffline(event)],
      ['offline.permanent', (event: unknown) => this.#fail(event)],
      // A former socket says so too, once Webex has moved the SDK to another.
      ['offline.replaced', (event: unknown) => void (this.#isLive() || this.#fail(event))],
      ['sequence-mismatch', () => feed.gap()],
    ];
    for (const [event, handler] of this.#subscriptions) this.#webex.internal.mercury.on(event, handler);
    if (this.#webex.ready) this.#connect();
    else this.#webex.once('ready', () => this.#connect());
  }

  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#release();
    this.#listener?.status('closed');
    if (this.#opened) await this.#webex.internal.mercury.disconnect().catch(() => {});
  }

  async #askReceipts(spaceId: string): Promise<void> {
    for (const change of await this.#conversations.receipts(spaceId))
      if (!this.#stopped) this.#listener?.change(change);
  }

  #connect(): void {
    if (this.#stopped) return;
    if (this.#isLive()) {
      this.#onOnline();
      return;
    }
    this.#opened = true;
    this.#webex.internal.mercury.connect().catch((error: unknown) => this.#fail(error));
  }

  #isLive(): boolean {
    return !this.#stopped && this.#webex.internal.mercury.connected;
  }

  #onOnline(): void {
    this.#everLive = true;
    this.#listener!.status('live');
  }

  #onOffline(event: unknown): void {
    this.#listener!.status(this.#everLive ? 'reconnecting' : 'connecting', socketFailure(event));
  }

  /** The page may open its socket again. */
  #fail(cause: unknown): void {
    if (this.#stopped) return;
    this.#opened = false;
    this.#listener!.status('failed', socketFailure(cause));
  }

  #release(): void {
    this.#stopped = true;
    this.#feed?.end();
    for (const [event, handler] of this.#subscriptions) this.#webex.internal.mercury.off(event, handler);
    this.#subscriptions = [];
  }
}

const servicesOf = (webex: AdoptableSdk): SdkServices => ({
  selfUuid: () => webex.internal.device.userId,
  serviceId: (url) => webex.internal.services.getClusterId(url),
  conversationService(cluster) {
    const { services } = webex.internal;
    try {
      return services.getServiceUrlFromClusterId({ cluster });
    } catch {
      return services.get('conversation');
    }
  },
  request: async (request) => (await webex.request({ ...request })).body,
});
