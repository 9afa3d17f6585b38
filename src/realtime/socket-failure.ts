import { isWebexError, WebexAuthError, type WebexError, WebexHttpError, WebexNetworkError } from '../errors.ts';

/**
 * Whatever the SDK rejected or closed with, in our own terms. The original is left behind: it holds the request, and the
 * request holds the token.
 */
export const socketFailure = (cause: unknown): WebexError => {
  if (isWebexError(cause)) return cause;
  if (cause instanceof DOMException)
    return new WebexNetworkError('The browser does not let this page open the real-time socket to Webex.');
  const { statusCode, code, reason, message } = (cause ?? {}) as Record<string, unknown>;
  // The SDK's words for a second 401, after it got another token.
  const isRefused = /^Failed after \d+ replay attempts$/.test(String(message));
  if (isRefused || statusCode === 401 || code === 4401 || code === 1008)
    return new WebexAuthError('refused', 'Webex refused the token for its real-time socket.');
  if (typeof statusCode === 'number' && statusCode >= 400)
    return new WebexHttpError(`Webex answered ${statusCode} while the real-time socket was set up.`, {
      status: statusCode,
    });
  if (typeof code === 'number') {
    const detail = [code, typeof reason === 'string' && reason.slice(0, 100)].filter(Boolean).join(' ');
    return new WebexNetworkError(`The real-time socket to Webex was closed or does not open (${detail}).`);
  }
  if (statusCode === 0) return new WebexNetworkError('The services for real-time news cannot be reached.');
  const known = /^(The|This) [\w ,'-]+\.$/.exec(String(message))?.[0];
  return new WebexNetworkError(known ?? 'The real-time socket to Webex cannot be set up.');
};

/** Refused data, authentication, logout, replaced by another client of the same device, and what Webex refuses. */
const FINAL_CODES: ReadonlySet<unknown> = new Set([1003, 1008, 3050, 4000, 4400, 4401, 4403]);

/**
 * True for a socket that was closed with a code after which the SDK does not reconnect, though nothing speaks against it:
 * a restart of the service (1012), a device that another app deleted, a move to another socket that failed (4001).
 */
export const isMendable = (cause: unknown): boolean => {
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'number' && !FINAL_CODES.has(code);
};

/** True when another try would end the same way. */
export const isFinal = (failure: WebexError): boolean =>
  failure.kind === 'auth' ||
  failure.kind === 'configuration' ||
  (failure instanceof WebexHttpError && failure.status >= 400 && failure.status < 500 && failure.status !== 429);
