import { pause } from './retry.ts';

/**
 * Remembers until when Webex wants to be left alone, so that no request earns another 429. Webex counts per user, and
 * for posts per space, so one busy space does not stop the others.
 */
export interface RateLimiter {
  /** Waits until the scope is open again. */
  ready(scope: string, signal?: AbortSignal): Promise<void>;
  /** Closes a scope for so many milliseconds, and tells. */
  close(scope: string, milliseconds: number): void;
  /** Closes a scope until a time, milliseconds since 1970, of which somebody else was told. */
  hold(scope: string, until: number): void;
}

export const createRateLimiter = (
  onLimit?: (until: number, scope: string) => void,
  now: () => number = Date.now,
): RateLimiter => {
  const closedUntil = new Map<string, number>();
  const closeUntil = (scope: string, time: number): number => {
    const until = Math.max(closedUntil.get(scope) ?? 0, time);
    closedUntil.set(scope, until);
    return until;
  };
  return {
    async ready(scope, signal) {
      for (let until = closedUntil.get(scope) ?? 0; until > now(); until = closedUntil.get(scope) ?? 0)
        await pause(until - now(), signal);
      closedUntil.delete(scope);
    },
    close(scope, milliseconds) {
      onLimit?.(closeUntil(scope, now() + milliseconds), scope);
    },
    hold: closeUntil,
  };
};
