import { WebexHttpError, WebexNetworkError, WebexRateLimitError } from '../errors.ts';

export interface RetryPolicy {
  /** How often a request is tried in all; default 4. */
  tries: number;
  /** First pause, milliseconds; it doubles, and a random part of it is waited. Default 500. */
  base: number;
  /** Longest pause, milliseconds; default 30,000. */
  longest: number;
}

export const defaultRetryPolicy: RetryPolicy = { tries: 4, base: 500, longest: 30_000 };

/**
 * How long to wait before the next try, or undefined when there is none. What may have been carried out (a POST without
 * an answer) is never repeated here: that is for the outbox, which can look whether it was.
 */
export const pauseBefore = (error: unknown, tries: number, method: string, policy: RetryPolicy): number | undefined => {
  if (tries >= policy.tries) return undefined;
  if (error instanceof WebexRateLimitError) return error.retryAfter;
  const repeatable = method !== 'POST';
  const passing =
    error instanceof WebexNetworkError ||
    (error instanceof WebexHttpError && (error.status >= 500 || error.status === 408));
  if (!repeatable || !passing) return undefined;
  return Math.random() * Math.min(policy.longest, policy.base * 2 ** (tries - 1));
};

/** `Retry-After` in milliseconds: seconds or a date, 1 s at least, an hour at most, 15 s when it is missing or nonsense. */
export const readRetryAfter = (header: string | null, now: number = Date.now()): number => {
  const text = header?.trim() ?? '';
  const wait = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : text === '' ? Number.NaN : Date.parse(text) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 1_000), 3_600_000) : 15_000;
};

/** Waits, or rejects with the signal's reason. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', onAbort, { once: true });
  });

/** The promise's outcome, or a rejection with the signal's reason, whichever is first. */
export const unlessAborted = <Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> =>
  signal === undefined
    ? promise
    : new Promise((resolve, reject) => {
        const onAbort = (): void => reject(signal.reason as Error);
        // First of all: a failure that comes too late to matter is still one that somebody has to handle.
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
        if (signal.aborted) return onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
      });
