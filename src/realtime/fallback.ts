import type { WebexError } from '../errors.ts';
import type { RealtimeFactory, RealtimeSource, SourceContext, SourceListener, SourceStatus } from './source.ts';

/** In milliseconds. */
export interface FallbackOptions {
  /** How long the first source may take to become live before the second one helps out. Default 8 s. */
  patience?: number;
  /** How long a source that was live may be reconnecting before the second one helps out. Default 20 s. */
  reconnectPatience?: number;
  /** How long after giving up the first source is tried anew. Default 5 min; never where trying cannot help. */
  retryAfter?: number;
}

/**
 * The first source while it is live, else the second. The first goes on trying, and takes over again once it is live.
 * While the second one serves, its status comes with the reason why the first does not.
 */
export const withFallback =
  (first: RealtimeFactory, second: RealtimeFactory, options: FallbackOptions = {}): RealtimeFactory =>
  (context) =>
    new FallbackSource(first, second, context, options);

class FallbackSource implements RealtimeSource {
  readonly #makeFirst: RealtimeFactory;
  readonly #makeSecond: RealtimeFactory;
  readonly #context: SourceContext;
  readonly #times: Required<FallbackOptions>;
  #listener: SourceListener | undefined;
  #first: RealtimeSource | undefined;
  #second: RealtimeSource | undefined;
  #secondStatus: SourceStatus | undefined;
  #reason: WebexError | undefined;
  #impatience: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(first: RealtimeFactory, second: RealtimeFactory, context: SourceContext, options: FallbackOptions) {
    this.#makeFirst = first;
    this.#makeSecond = second;
    this.#context = context;
    this.#times = {
      patience: options.patience ?? 8_000,
      reconnectPatience: options.reconnectPatience ?? 20_000,
      retryAfter: options.retryAfter ?? 300_000,
    };
  }

  get name(): string {
    return (this.#second ?? this.#first)?.name ?? 'fallback';
  }

  get sendTyping(): RealtimeSource['sendTyping'] {
    const source = this.#first ?? this.#second;
    return source?.sendTyping?.bind(source);
  }

  get acknowledge(): RealtimeSource['acknowledge'] {
    const source = this.#first ?? this.#second;
    return source?.acknowledge?.bind(source);
  }

  get askReceipts(): RealtimeSource['askReceipts'] {
    const source = this.#first ?? this.#second;
    return source?.askReceipts?.bind(source);
  }

  start(listener: SourceListener): void {
    this.#listener = listener;
    this.#startFirst();
  }

  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#beCalm();
    clearTimeout(this.#retry);
    await Promise.all([this.#first?.stop(), this.#second?.stop()]);
    this.#listener?.status('closed');
  }

  #startFirst(): void {
    const source = this.#makeFirst(this.#context);
    this.#first = source;
    this.#helpAfter(this.#times.patience);
    source.start(this.#listen(source, (status, error) => this.#onFirst(status, error)));
  }

  #startSecond(): void {
    if (this.#second !== undefined || this.#stopped) return;
    this.#beCalm();
    const source = this.#makeSecond(this.#context);
    this.#second = source;
    source.start(this.#listen(source, (status, error) => this.#onSecond(status, error)));
  }

  /** Passes on what a source tells, unless it has been given up. */
  #listen(source: RealtimeSource, onStatus: (status: SourceStatus, error?: WebexError) => void): SourceListener {
    const serves = () => !this.#stopped && (source === this.#first || source === this.#second);
    const listener = this.#listener!;
    return {
      status: (status, error) => void (serves() && onStatus(status, error)),
      change: (change) => void (serves() && listener.change(change)),
      typing: (typing) => void (serves() && listener.typing?.(typing)),
      gap: () => void (serves() && listener.gap?.()),
    };
  }

  #onFirst(status: SourceStatus, error?: WebexError): void {
    if (error !== undefined) this.#explain(error);
    switch (status) {
      case 'live':
      case 'polling':
        this.#reason = undefined;
        this.#beCalm();
        this.#dropSecond();
        this.#listener!.status(status, error);
        return;
      case 'reconnecting':
        this.#helpAfter(this.#times.reconnectPatience);
        break;
      case 'failed':
        void this.#first?.stop();
        this.#first = undefined;
        this.#startSecond();
        if (error?.kind !== 'configuration' && error?.kind !== 'auth')
          this.#retry = setTimeout(() => this.#startFirst(), this.#times.retryAfter);
        return;
    }
    if (this.#second === undefined && status !== 'closed') this.#listener!.status(status, error);
  }

  /** The reason may become known only after the second source was called for help. */
  #explain(reason: WebexError): void {
    this.#reason = reason;
    if (this.#secondStatus === 'polling') this.#listener!.status('polling', reason);
  }

  #onSecond(status: SourceStatus, error?: WebexError): void {
    if (status === 'closed') return;
    this.#secondStatus = status;
    if (status === 'failed') this.#dropSecond();
    const left = status === 'failed' && this.#first !== undefined ? 'reconnecting' : status;
    this.#listener!.status(left, error ?? this.#reason);
  }

  #dropSecond(): void {
    const second = this.#second;
    this.#second = undefined;
    this.#secondStatus = undefined;
    void second?.stop();
  }

  #helpAfter(wait: number): void {
    if (this.#second === undefined) this.#impatience ??= setTimeout(() => this.#startSecond(), wait);
  }

  #beCalm(): void {
    clearTimeout(this.#impatience);
    this.#impatience = undefined;
  }
}
