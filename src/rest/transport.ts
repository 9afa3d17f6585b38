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
  /**
   * Longest wait for the start of an answer, and from there for the rest of it, milliseconds; default 30,000. What is
   * uploaded and the files that are loaded have no limit.
   */
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

/** An answer, and its body where that was read. */
interface Answer {
  response: Response;
  text: string;
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

  /** One exchange, no repetition. The caller's signal goes on until the body is read, by us or by the caller. */
  const exchange = async (url: URL, request: TransportRequest, token: string, whole: boolean): Promise<Answer> => {
    const { method = 'GET', body, signal, onProgress } = request;
    const form = typeof FormData !== 'undefined' && body instanceof FormData;
    const upload = form && onProgress && !options.fetch ? await loadUpload() : undefined;
    // It may have been called off while there was no token yet.
    if (signal?.aborted) throw new WebexAbortError();
    request.leaving?.();
    const limit = new AbortController();
    const ends = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal;
    const startLimit = () => setTimeout(() => limit.abort(), options.timeout ?? 30_000);
    let timer = form ? undefined : startLimit();
    try {
      const exchanged: RequestInit = {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body && !form ? { 'content-type': 'application/json' } : {}) },
        body: form ? body : body ? JSON.stringify(body) : undefined,
        signal: ends,
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      };
      const response = await (upload && onProgress
        ? upload(url.href, exchanged, onProgress)
        : send(url.href, exchanged));
      clearTimeout(timer);
      const { ok, status } = response;
      if (ok ? !whole : status === 401) return { response, text: '' };
      timer = startLimit();
      // Of an error the status says enough.
      const text: Promise<string> = unlessAborted(response.text(), ends);
      return { response, text: await (ok ? text : text.catch(() => '')) };
    } catch (cause) {
      if (signal?.aborted) throw new WebexAbortError({ cause });
      const timedOut = limit.signal.aborted;
      throw new WebexNetworkError(timedOut ? 'Webex took too long to answer.' : 'Webex could not be reached.', {
        cause,
        timedOut,
      });
    } finally {
      clearTimeout(timer);
    }
  };

  const attempt = async (url: URL, request: TransportRequest, whole: boolean): Promise<Answer> => {
    const token = await tokens.get();
    const first = await exchange(url, request, token, whole);
    if (first.response.status !== 401) return first;
    void first.response.body?.cancel();
    const second = await exchange(url, request, await tokens.get('unauthorized', token), whole);
    if (second.response.status !== 401) return second;
    throw new WebexAuthError('refused', 'Webex refused the access token: it has expired or is wrong.', {
      trackingId: second.response.headers.get('trackingid') ?? undefined,
    });
  };

  /** What is read with a token that nothing else is sent with yet. Those who wait for it try again, where they may. */
  const readWith = async (token: string, path: string): Promise<unknown> => {
    const url = withinApi(base, path);
    const answer = await exchange(url, { path }, token, true);
    if (!answer.response.ok) throw readError(answer, `GET ${operationOf(url, base)}`);
    try {
      return JSON.parse(answer.text) as unknown;
    } catch {
      return undefined;
    }
  };

  const answerTo = async (wanted: TransportRequest, whole: boolean): Promise<Answer> => {
    const url = withinApi(base, wanted.path);
    for (const [key, value] of wanted.query ?? []) url.searchParams.set(key, value);
    const { method = 'GET', signal, scope = 'user' } = wanted;
    for (let tries = 1; ; tries++) {
      try {
        if (signal?.aborted) throw new WebexAbortError();
        if (options.ready) await unlessAborted(options.ready, signal);
        await limiter.ready(scope, signal);
        const answer = await attempt(url, wanted, whole);
        if (answer.response.ok) return answer;
        throw readError(answer, `${method} ${operationOf(url, base)}`);
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
    request: async (wanted) => (await answerTo(wanted, false)).response,
    async json(wanted) {
      const { response, text } = await answerTo(wanted, true);
      try {
        return { json: JSON.parse(text) as unknown, response };
      } catch (cause) {
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
const readError = ({ response, text }: Answer, operation: string): WebexHttpError => {
  let body: { message?: unknown; errors?: unknown; trackingId?: unknown } = {};
  try {
    body = (JSON.parse(text) as typeof body | null) ?? {};
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
