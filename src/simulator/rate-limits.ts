import type { Clock } from './clock.ts';

export interface RateLimitOptions {
  /** Requests a minute and user for most of the API. Default 300. */
  general?: number;
  /** Requests a minute and user below `/people` and `/messages`. Default 600. */
  generous?: number;
  /** Messages a minute and space. Default 120. */
  messagesPerSpace?: number;
  /** How many times as much a bot may do. Default 3. */
  botFactor?: number;
}

const minute = 60_000;

interface Window {
  startedAt: number;
  count: number;
}

/**
 * Counts requests in windows of a minute that begin with the first request. Everybody's apps share one count.
 * See https://developer.webex.com/docs/basics#rate-limiting
 */
export class RateLimits {
  readonly #clock: Clock;
  readonly #windows = new Map<string, Window>();
  #options: Required<RateLimitOptions> | undefined;

  constructor(clock: Clock, options: boolean | RateLimitOptions = false) {
    this.#clock = clock;
    this.configure(options);
  }

  get options(): Required<RateLimitOptions> | undefined {
    return this.#options;
  }

  configure(options: boolean | RateLimitOptions): void {
    const defaults = { general: 300, generous: 600, messagesPerSpace: 120, botFactor: 3 };
    this.#options = options ? { ...defaults, ...(options === true ? {} : options) } : undefined;
    this.#windows.clear();
  }

  /** Counts a request; the seconds to wait when it is one too many, otherwise 0. */
  request(personId: string, path: string, isBot: boolean): number {
    if (!this.#options) return 0;
    const generous = /^\/v1\/(people|messages)(\/|$)/.test(path);
    const limit = (generous ? this.#options.generous : this.#options.general) * (isBot ? this.#options.botFactor : 1);
    return this.#count(`${generous ? 'generous' : 'general'}:${personId}`, limit);
  }

  /** Counts a message to a space, likewise. */
  message(roomId: string): number {
    return this.#options ? this.#count(`space:${roomId}`, this.#options.messagesPerSpace) : 0;
  }

  #count(key: string, limit: number): number {
    const now = this.#clock.now();
    let window = this.#windows.get(key);
    if (!window || now - window.startedAt >= minute) {
      window = { startedAt: now, count: 0 };
      this.#windows.set(key, window);
    }
    if (window.count >= limit) return Math.max(1, Math.ceil((window.startedAt + minute - now) / 1000));
    window.count++;
    return 0;
  }
}
