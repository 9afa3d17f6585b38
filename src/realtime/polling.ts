import { isAbort, toWebexError, WebexAuthError, WebexParseError, WebexRateLimitError } from '../errors.ts';
import { backoff } from './backoff.ts';
import { RoomSnapshot } from './room-snapshot.ts';
import type { RealtimeFactory, RealtimeSource, SourceContext, SourceListener } from './source.ts';

/** Intervals are in milliseconds; each is stretched or shortened by up to a tenth, so that pages do not poll in step. */
export interface PollingOptions {
  /** While a space is open and something happened within the last five minutes. Default 3 s. */
  interval?: number;
  /** While no space is open, or nothing has happened for five minutes. Default 15 s. */
  relaxedInterval?: number;
  /** While the tab is hidden. Default 60 s. */
  hiddenInterval?: number;
}

const QUICK_LOOK = 20;
const THOROUGH_LOOK = 100;
const THOROUGH_EVERY = 60_000;
const SHORTEST_PAUSE = 1_000;
const QUIET_AFTER = 300_000;

/**
 * Learns of changes by asking: `GET /rooms?sortBy=lastactivity` tells which spaces moved. Needs nothing but REST, so it
 * works where sockets are blocked, and in Node.
 *
 * The activity of a space does not move when a message is edited or deleted, so every space that people look at is told
 * as `unknown` at each look, and its members once a minute. Elsewhere an edit is noticed when the space is opened.
 * In an account of more than 3000 spaces Webex sorts only a part of them, so news of some may be late.
 *
 * https://developer.webex.com/docs/api/v1/rooms/list-rooms
 */
export const polling =
  (options: PollingOptions = {}): RealtimeFactory =>
  (context) =>
    new PollingSource(context, options);

class PollingSource implements RealtimeSource {
  readonly name = 'polling';
  readonly #context: SourceContext;
  readonly #intervals: Required<PollingOptions>;
  readonly #stopped = new AbortController();
  readonly #rooms = new RoomSnapshot();
  #listener: SourceListener | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = false;
  #first = true;
  #failures = 0;
  #thoroughAt = -Infinity;
  #lastNews = 0;
  /** A tab that comes and goes must not ask more often than this, nor before Webex allows it. */
  #notBefore = 0;

  constructor(context: SourceContext, options: PollingOptions) {
    this.#context = context;
    this.#intervals = {
      interval: options.interval ?? 3_000,
      relaxedInterval: options.relaxedInterval ?? 15_000,
      hiddenInterval: options.hiddenInterval ?? 60_000,
    };
  }

  start(listener: SourceListener): void {
    if (this.#listener !== undefined || this.#stopped.signal.aborted) return;
    this.#listener = listener;
    this.#lastNews = Date.now();
    listener.status('connecting');
    const { signal } = this.#stopped;
    globalThis.document?.addEventListener('visibilitychange', this.#onWake, { signal });
    globalThis.window?.addEventListener('online', this.#onWake, { signal });
    void this.#look();
  }

  async stop(): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    this.#stopped.abort();
    clearTimeout(this.#timer);
    this.#listener?.status('closed');
  }

  /** People came back, or the network did: what they see may be a minute old. */
  readonly #onWake = (): void => {
    if (globalThis.document?.visibilityState === 'hidden' || this.#looking) return;
    this.#schedule(Math.max(0, this.#notBefore - Date.now()));
  };

  async #look(): Promise<void> {
    this.#looking = true;
    this.#notBefore = Date.now() + SHORTEST_PAUSE;
    let wait: number;
    try {
      await this.#ask();
      wait = this.#nextInterval();
    } catch (error) {
      if (this.#stopped.signal.aborted) return;
      const failure = toWebexError(error);
      if (failure instanceof WebexAuthError) {
        this.#fail(failure);
        return;
      }
      wait = backoff(this.#failures);
      if (failure instanceof WebexRateLimitError) {
        wait = Math.max(wait, failure.retryAfter);
        this.#notBefore = Date.now() + wait;
      }
      this.#failures += 1;
      if (!isAbort(failure)) this.#listener?.status(this.#first ? 'connecting' : 'reconnecting', failure);
    } finally {
      this.#looking = false;
    }
    this.#schedule(wait);
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped.signal.aborted) this.#timer = setTimeout(() => void this.#look(), wait);
  }

  async #ask(): Promise<void> {
    const thorough = Date.now() - this.#thoroughAt >= THOROUGH_EVERY;
    let max = thorough ? THOROUGH_LOOK : QUICK_LOOK;
    let items = await this.#list(max);
    if (!thorough && items.length >= max && !this.#rooms.recognises(items)) {
      max = THOROUGH_LOOK;
      items = await this.#list(max);
    }
    if (this.#stopped.signal.aborted) return;
    if (thorough) this.#thoroughAt = Date.now();
    const { changes, gap } = this.#rooms.look(items, items.length < max);
    const first = this.#first;
    const resumed = this.#failures > 0;
    this.#first = false;
    this.#failures = 0;
    const listener = this.#listener!;
    if (first || resumed) listener.status('polling');
    // The first list is what the store has read or is about to read anyway.
    if (first) return;
    if (changes.length > 0) this.#lastNews = Date.now();
    for (const change of changes) listener.change(change);
    if (gap) listener.gap?.();
    const moved = new Set(changes.filter((change) => change.resource === 'messages').map((change) => change.spaceId));
    for (const spaceId of this.#context.visibleSpaces()) {
      if (!moved.has(spaceId)) listener.change({ resource: 'messages', event: 'unknown', spaceId });
      if (thorough) listener.change({ resource: 'memberships', event: 'unknown', spaceId });
    }
  }

  async #list(max: number): Promise<readonly unknown[]> {
    const page = await this.#context.get(`/rooms?sortBy=lastactivity&max=${max}`, this.#stopped.signal);
    const items = (page as { items?: unknown } | null | undefined)?.items;
    if (!Array.isArray(items)) throw new WebexParseError('The list of spaces has no items.', 'items');
    return items;
  }

  #nextInterval(): number {
    const { interval, relaxedInterval, hiddenInterval } = this.#intervals;
    const jitter = 0.9 + Math.random() * 0.2;
    if (globalThis.document?.visibilityState === 'hidden') return hiddenInterval * jitter;
    const quiet = Date.now() - this.#lastNews > QUIET_AFTER;
    return (quiet || this.#context.visibleSpaces().length === 0 ? relaxedInterval : interval) * jitter;
  }

  #fail(error: WebexAuthError): void {
    const listener = this.#listener;
    this.#stopped.abort();
    listener?.status('failed', error);
  }
}
