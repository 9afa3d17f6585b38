import { pause } from './retry.ts';

/**
 * Remembers until when Webex wants to be left alone, so that no request earns another 429. Webex counts per user, and
 * for posts per space, so one busy space does not stop the others.
 */
export interface RateLimiter {
  /** Waits until the scope is open again. */
  ready(scope: string, signal?: AbortSignal): Promise<void>;
  /** Closes a scope for so many milliseconds. */
  close(scope: string, milliseconds: number): void;
}

export const createRateLimiter = (
  onLimit?: (until: number, scope: string) => void,
  now: () => number = Date.now,
): RateLimiter => {
  const closedUntil = new Map<string, number>();
  return {
    async ready(scope, signal) {
      for (let until = closedUntil.get(scope) ?? 0; until > now(); until = closedUntil.get(scope) ?? 0)
        await pause(until - now(), signal);
      closedUntil.delete(scope);
    },
    close(scope, milliseconds) {
      const until = Math.max(closedUntil.get(scope) ?? 0, now() + milliseconds);
      closedUntil.set(scope, until);
      onLimit?.(until, scope);
    },
  };
};
