/**
 * Everything that can go wrong between us and Webex, one class per cause. Catch {@link WebexError} for all of them, or
 * switch on `kind`.
 */
export type WebexErrorKind =
  | 'http'
  | 'rate-limit'
  | 'auth'
  | 'network'
  | 'parse'
  | 'abort'
  | 'configuration'
  | 'unexpected';

export interface WebexErrorOptions {
  cause?: unknown;
  /** Webex's tracking id: what Webex support asks for. */
  trackingId?: string;
}

/** Base of all errors thrown by this package. Messages never hold a token or a request body. */
export class WebexError extends Error {
  readonly kind: WebexErrorKind;
  readonly trackingId: string | undefined;

  constructor(kind: WebexErrorKind, message: string, options: WebexErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.kind = kind;
    this.trackingId = options.trackingId;
  }
}

export interface WebexHttpErrorOptions extends WebexErrorOptions {
  status: number;
  /** The details Webex gives beside its message. */
  details?: string[];
  /** What was asked for: the method and the kind of thing, such as `GET /messages`. Never an id. */
  operation?: string;
}

/** Webex answered with an error status. */
export class WebexHttpError extends WebexError {
  readonly status: number;
  readonly details: readonly string[];
  readonly operation: string | undefined;

  constructor(message: string, options: WebexHttpErrorOptions, kind: WebexErrorKind = 'http') {
    super(kind, message, options);
    this.status = options.status;
    this.details = options.details ?? [];
    this.operation = options.operation;
  }
}

/** 429, after the retries that the policy allows. `retryAfter` is in milliseconds, from when the error was made. */
export class WebexRateLimitError extends WebexHttpError {
  readonly retryAfter: number;

  constructor(message: string, options: WebexHttpErrorOptions & { retryAfter: number }) {
    super(message, options, 'rate-limit');
    this.retryAfter = options.retryAfter;
  }
}

/**
 * - `already-in`: the person is a member already
 * - `unknown-person`: nobody has the address and Webex may not invite it, since the organization of its domain manages its
 *   people in a directory of its own; or the person is gone
 * - `full`: the space takes nobody else
 * - `not-allowed`: it takes a moderator, or a right that the sign-in does not have
 * - `last-moderator`: somebody has to moderate
 * - `gone`: the space, the team or the membership does not exist any more, or not for this identity
 */
export type MembershipProblem = 'already-in' | 'unknown-person' | 'full' | 'not-allowed' | 'last-moderator' | 'gone';

/** Webex did not change who is in a space or a team; `problem` says why. */
export class WebexMembershipError extends WebexHttpError {
  readonly problem: MembershipProblem;

  constructor(problem: MembershipProblem, { message, status, details, operation, trackingId }: WebexHttpError) {
    super(message, { status, details: [...details], operation, trackingId });
    this.problem = problem;
  }
}

/** There is no token, the provider failed to give one, or Webex refused it twice. `status` is 401 when Webex refused. */
export class WebexAuthError extends WebexError {
  readonly reason: 'missing' | 'provider' | 'refused';

  constructor(reason: 'missing' | 'provider' | 'refused', message: string, options?: WebexErrorOptions) {
    super('auth', message, options);
    this.reason = reason;
  }
}

/** No answer: offline, DNS, TLS, CORS, a reset, or a time limit. The request may or may not have been carried out. */
export class WebexNetworkError extends WebexError {
  readonly timedOut: boolean;

  constructor(message: string, options: WebexErrorOptions & { timedOut?: boolean } = {}) {
    super('network', message, options);
    this.timedOut = options.timedOut ?? false;
  }
}

/** An answer that is not what Webex documents: HTML, broken JSON, a missing field. `path` says where. */
export class WebexParseError extends WebexError {
  readonly path: string;

  constructor(message: string, path: string, options?: WebexErrorOptions) {
    super('parse', message, options);
    this.path = path;
  }
}

/** The caller's `AbortSignal` fired. */
export class WebexAbortError extends WebexError {
  constructor(options?: WebexErrorOptions) {
    super('abort', 'The request was cancelled.', options);
  }
}

/** The page set us up wrongly, for example with an `api-base` that is not an https address. */
export class WebexConfigurationError extends WebexError {
  constructor(message: string, options?: WebexErrorOptions) {
    super('configuration', message, options);
  }
}

export const isWebexError = (value: unknown): value is WebexError => value instanceof WebexError;

/** True when Webex says that a thing does not exist, or that this identity may not see it: it answers 404 to both. */
export const isNotFound = (value: unknown): value is WebexHttpError =>
  value instanceof WebexHttpError && value.status === 404;

const passingStatuses: ReadonlySet<number> = new Set([408, 423, 429]);

/** True when the same request may succeed later, false when Webex or this page has refused it. */
export const isPassing = (error: WebexError): boolean => {
  if (error instanceof WebexHttpError) return error.status >= 500 || passingStatuses.has(error.status);
  return error.kind === 'network' || error.kind === 'parse';
};

export const isAbort = (value: unknown): value is WebexAbortError => value instanceof WebexAbortError;

/** Any thrown value as a WebexError, so that what reaches a `webex-error` event always has a kind. */
export const toWebexError = (value: unknown): WebexError => {
  if (value instanceof WebexError) return value;
  if (value instanceof DOMException && value.name === 'AbortError') return new WebexAbortError({ cause: value });
  const message = value instanceof Error ? value.message : String(value);
  return new WebexError('unexpected', message, { cause: value });
};
