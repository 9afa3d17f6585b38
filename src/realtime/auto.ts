import { toWebexError, WebexConfigurationError } from '../errors.ts';
import type { RealtimeFactory, RealtimeSource, SourceContext, SourceListener } from './source.ts';

/**
 * - `auto`: the SDK's socket, and while that is not to be had the relay (when there is one) or polling, saying why
 * - `sdk`, `relay`, `polling`: that one and no other; when it fails, it fails
 * - `off`: nothing; people see news when they ask for it
 */
export type RealtimeKind = 'auto' | 'sdk' | 'relay' | 'polling' | 'off';

export interface RealtimeOptions {
  /** Address of the webhook relay, for `relay` and as second choice of `auto`. */
  relayUrl?: string;
}

/** The source of a kind by name, one for all tabs of an identity that want this kind. Each kind is loaded when it is started, so this costs a page next to nothing. */
export const createRealtime = (kind: RealtimeKind = 'auto', { relayUrl }: RealtimeOptions = {}): RealtimeFactory => {
  const relay = lazy('relay', async () => {
    if (relayUrl === undefined) throw new WebexConfigurationError('The relay needs its address.');
    return (await import('./relay.ts')).relay(relayUrl);
  });
  const sdk = lazy('sdk', async () => (await import('./sdk.ts')).sdk());
  const polling = lazy('polling', async () => (await import('./polling.ts')).polling());
  const shared = (factory: RealtimeFactory): RealtimeFactory =>
    lazy(kind, async () => (await import('./tabs.ts')).sharedByTabs(factory, kind));
  switch (kind) {
    case 'sdk':
      return shared(sdk);
    case 'relay':
      return shared(relay);
    case 'polling':
      return shared(polling);
    case 'off':
      return () => ({ name: 'off', start: (listener) => listener.status('closed'), stop: async () => {} });
    default:
      return shared(
        lazy('auto', async () => {
          const { withFallback } = await import('./fallback.ts');
          return withFallback(sdk, relayUrl === undefined ? polling : withFallback(relay, polling));
        }),
      );
  }
};

const lazy =
  (name: string, load: () => Promise<RealtimeFactory>): RealtimeFactory =>
  (context) =>
    new LazySource(name, context, load);

class LazySource implements RealtimeSource {
  readonly #name: string;
  readonly #context: SourceContext;
  readonly #load: () => Promise<RealtimeFactory>;
  #source: RealtimeSource | undefined;
  #listener: SourceListener | undefined;
  #stopped = false;

  constructor(name: string, context: SourceContext, load: () => Promise<RealtimeFactory>) {
    this.#name = name;
    this.#context = context;
    this.#load = load;
  }

  get name(): string {
    return this.#source?.name ?? this.#name;
  }

  get sendTyping(): RealtimeSource['sendTyping'] {
    return this.#source?.sendTyping?.bind(this.#source);
  }

  get acknowledge(): RealtimeSource['acknowledge'] {
    return this.#source?.acknowledge?.bind(this.#source);
  }

  get askReceipts(): RealtimeSource['askReceipts'] {
    return this.#source?.askReceipts?.bind(this.#source);
  }

  start(listener: SourceListener): void {
    this.#listener = listener;
    listener.status('connecting');
    void this.#start(listener);
  }

  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    if (this.#source === undefined) this.#listener?.status('closed');
    await this.#source?.stop();
  }

  async #start(listener: SourceListener): Promise<void> {
    try {
      const factory = await this.#load();
      if (this.#stopped) return;
      this.#source = factory(this.#context);
      this.#source.start(listener);
    } catch (error) {
      if (!this.#stopped) listener.status('failed', toWebexError(error));
    }
  }
}
