import {
  WebexAbortError,
  WebexAuthError,
  WebexHttpError,
  WebexNetworkError,
  WebexParseError,
  WebexRateLimitError,
} from '../errors.ts';
import { defaultApiBase, parseApiBase, withinApi } from './api-base.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { defaultRetryPolicy, pause, pauseBefore, readRetryAfter, unlessAborted, type RetryPolicy } from './retry.ts';
import { createTokenProvider, type GetAccessToken, type TokenProvider } from './token.ts';

export interface TransportOptions {
  getAccessToken: GetAccessToken;
  /** Default `https://webexapis.com/v1`. */
  apiBase?: string;
  /** Default the platform's own. */
  fetch?: typeof fetch;
  retry?: Partial<RetryPolicy>;
  /** Longest wait for the start of an answer, milliseconds; default 30,000. Uploads have no limit. */
  timeout?: number;
  /** Requests wait for this; by default for nothing. */
  ready?: Promise<void>;
  /** Told of each token: when the sign-in ends, milliseconds since 1970, or undefined when it is renewed or nobody knows. */
  onToken?: (endsAt: number | undefined) => void;
  /**
   * Asked before a token that came in place of another one is used for anything, since it may be somebody else's. `read`
   * gets a path with it. What this throws, the requests that wait for the token throw. By default every token is used.
   */
  admit?: (read: (path: string) => Promise<unknown>) => Promise<void>;
  /** Told whenever Webex asks to slow down; `until` in milliseconds since 1970. */
  onRateLimit?: (until: number, scope: string) => void;
}

export interface TransportRequest {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** A path below the API's base, or a whole address that lies below it. */
  path: string;
  query?: URLSearchParams;
  /** Sent as JSON, unless it is a form. */
  body?: object | FormData;
  signal?: AbortSignal;
  /** What shares a rate limit; default `user`. */
  scope?: string;
  /** Called right before the request leaves, each time it does. What it throws keeps it from leaving. */
  leaving?: () => void;
  /** Told how much of a form has left. Browsers alone know it, and not with a `fetch` of the page's own. */
  onProgress?: OnProgress;
}

/** Bytes so far, and in all. */
export type OnProgress = (sent: number, total: number) => void;

/** Authenticated requests to the one configured API, with time limits, retries and typed errors. */
export interface Transport {
  readonly apiBase: string;
  readonly tokens: TokenProvider;
  /** Holds back what shares a limit until a time, milliseconds since 1970, as if Webex had asked for it here. */
  hold(scope: string, until: number): void;
  /**
   * Answers with success, or throws: {@link WebexHttpError}, {@link WebexRateLimitError}, {@link WebexAuthError},
   * {@link WebexNetworkError}, {@link WebexAbortError}.
   */
  request(request: TransportRequest): Promise<Response>;
  /** The same, with the answer's JSON; throws {@link WebexParseError} when it is none. */
  json(request: TransportRequest): Promise<{ json: unknown; response: Response }>;
}

export const createTransport = (options: TransportOptions): Transport => {
  const base = parseApiBase(options.apiBase ?? defaultApiBase);
  const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => globalThis.fetch(input, init));
  const policy = { ...defaultRetryPolicy, ...options.retry };
  const { onToken, admit } = options;
  const tokens = createTokenProvider(options.getAccessToken, {
    onToken,
    admit: admit && ((token) => admit((path) => readWith(token, path))),
  });
  const limiter = createRateLimiter(options.onRateLimit);

  /** One exchange, no repetition. */
  const exchange = async (url: URL, request: TransportRequest, token: string): Promise<Response> => {
    const { method = 'GET', body, signal, onProgress } = request;
    const form = typeof FormData !== 'undefined' && body instanceof FormData;
    const upload = form && onProgress && !options.fetch ? await loadUpload() : undefined;
    // It may have been called off while there was no token yet.
    if (signal?.aborted) throw new WebexAbortError();
    request.leaving?.();
    const controller = new AbortController();
    const onAbort = (): void => controller.abort();
    signal?.addEventListener('abort', onAbort, { once: true });
    let timedOut = false;
    const timer = form
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          controller.abort();
        }, options.timeout ?? 30_000);
    try {
      const exchanged: RequestInit = {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body && !form ? { 'content-type': 'application/json' } : {}) },
        body: form ? body : body ? JSON.stringify(body) : undefined,
        signal: controller.signal,
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      };
      return await (upload && onProgress ? upload(url.href, exchanged, onProgress) : send(url.href, exchanged));
    } catch (cause) {
      if (signal?.aborted) throw new WebexAbortError({ cause });
      throw new WebexNetworkError(timedOut ? 'Webex took too long to answer.' : 'Webex could not be reached.', {
        cause,
        timedOut,
      });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  };

  const attempt = async (url: URL, request: TransportRequest): Promise<Response> => {
    const token = await tokens.get();
    const response = await exchange(url, request, token);
    if (response.status !== 401) return response;
    void response.body?.cancel();
    tokens.refuse(token);
    const second = await exchange(url, request, await tokens.get('unauthorized'));
    if (second.status !== 401) return second;
    throw new WebexAuthError('refused', 'Webex refused the access token: it has expired or is wrong.', {
      trackingId: second.headers.get('trackingid') ?? undefined,
    });
  };

  /** What is read with a token that nothing else is sent with yet. Those who wait for it try again, where they may. */
  const readWith = async (token: string, path: string): Promise<unknown> => {
    const url = withinApi(base, path);
    const response = await exchange(url, { path }, token);
    if (response.ok) return response.json().catch(() => undefined);
    throw await readError(response, `GET ${operationOf(url, base)}`);
  };

  const request = async (wanted: TransportRequest): Promise<Response> => {
    const url = withinApi(base, wanted.path);
    for (const [key, value] of wanted.query ?? []) url.searchParams.set(key, value);
    const { method = 'GET', signal, scope = 'user' } = wanted;
    for (let tries = 1; ; tries++) {
      try {
        if (signal?.aborted) throw new WebexAbortError();
        if (options.ready) await unlessAborted(options.ready, signal);
        await limiter.ready(scope, signal);
        const response = await attempt(url, wanted);
        if (response.ok) return response;
        throw await readError(response, `${method} ${operationOf(url, base)}`);
      } catch (thrown) {
        const error = signal?.aborted ? new WebexAbortError({ cause: thrown }) : thrown;
        // A file that is still being scanned (423) is no reason to hold back everything else.
        if (error instanceof WebexRateLimitError && error.status === 429) limiter.close(scope, error.retryAfter);
        const wait = pauseBefore(error, tries, method, policy);
        if (wait === undefined) throw error;
        await pause(wait, signal).catch((cause: unknown) => {
          throw new WebexAbortError({ cause });
        });
      }
    }
  };

  return {
    apiBase: base.href,
    tokens,
    hold: limiter.hold,
    request,
    async json(wanted) {
      const response = await request(wanted);
      try {
        return { json: (await response.json()) as unknown, response };
      } catch (cause) {
        if (wanted.signal?.aborted) throw new WebexAbortError({ cause });
        throw new WebexParseError('The answer is not JSON. Is the API base right?', wanted.path, {
          cause,
          trackingId: response.headers.get('trackingid') ?? undefined,
        });
      }
    },
  };
};

/** What sends a form and tells how far it is; undefined where `fetch` has to do. */
const loadUpload = async () =>
  typeof XMLHttpRequest === 'undefined' ? undefined : (await import('./upload.ts').catch(() => undefined))?.upload;

/** The kind of thing below the base, such as `/messages`. */
const operationOf = (url: URL, base: URL): string =>
  /^\/[^/]*/.exec(url.pathname.slice(base.pathname.length))?.[0] ?? '/';

/** Webex's error body, where it sent one; some errors are HTML or empty. */
const readError = async (response: Response, operation: string): Promise<WebexHttpError> => {
  let body: { message?: unknown; errors?: unknown; trackingId?: unknown } = {};
  try {
    body = ((await response.json()) as typeof body | null) ?? {};
  } catch {
    // The status says enough.
  }
  const { status } = response;
  const message =
    typeof body.message === 'string' ? body.message : `Webex answered ${status} ${response.statusText}`.trim();
  const trackingId =
    typeof body.trackingId === 'string' ? body.trackingId : (response.headers.get('trackingid') ?? undefined);
  const details = Array.isArray(body.errors)
    ? body.errors.flatMap((error: { description?: unknown } | null) =>
        typeof error?.description === 'string' ? [error.description] : [],
      )
    : [];
  if (status === 429 || status === 423)
    return new WebexRateLimitError(message, {
      status,
      details,
      operation,
      trackingId,
      retryAfter: readRetryAfter(response.headers.get('retry-after')),
    });
  return new WebexHttpError(message, { status, details, operation, trackingId });
};
