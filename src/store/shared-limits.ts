/** Webex never asks for a longer pause than this, milliseconds; whoever says so on the channel is not believed. */
const longest = 3_600_000;

interface Limit {
  scope: string;
  /** Milliseconds since 1970. */
  until: number;
}

/**
 * Passes on among the tabs of an identity until when Webex wants to be left alone, since it counts by person and not by
 * tab: one 429 holds all of them back. Nothing else is said here.
 */
export class SharedLimits {
  readonly #channel: BroadcastChannel | undefined;

  /** `hold` holds back what shares a scope until a time, milliseconds since 1970. */
  constructor(name: string, hold: (scope: string, until: number) => void) {
    if (globalThis.window === undefined || typeof BroadcastChannel !== 'function') return;
    this.#channel = new BroadcastChannel(`webex-elements limits ${name}`);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { scope, until } = (data ?? {}) as Partial<Record<keyof Limit, unknown>>;
      if (typeof scope !== 'string' || typeof until !== 'number') return;
      if (until > Date.now() && until - Date.now() <= longest) hold(scope, until);
    };
  }

  tell(scope: string, until: number): void {
    this.#channel?.postMessage({ scope, until } satisfies Limit);
  }

  end(): void {
    this.#channel?.close();
  }
}
