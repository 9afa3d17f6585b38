import { WebexAuthError } from '../errors.ts';

export type TokenReason = 'initial' | 'expiring' | 'unauthorized';

export interface AccessToken {
  token: string;
  /** When it ends: milliseconds since 1970, or anything `Date` reads. */
  expiresAt?: number | string | Date;
}

/**
 * The page's own way to get a token, usually a call to its back end. `reason` is `unauthorized` when Webex refused the
 * last one, and `expiring` five minutes before `expiresAt`. `signal` fires after ten seconds.
 */
export type GetAccessToken = (request: {
  reason: TokenReason;
  signal: AbortSignal;
}) => AccessToken | string | Promise<AccessToken | string>;

export interface TokenProvider {
  get(reason?: TokenReason): Promise<string>;
  /** Says that Webex refused this token, so that the next `get` asks for another: once, however many ask. */
  refuse(token: string): void;
  /** When the current token ends, milliseconds since 1970. */
  readonly expiresAt: number | undefined;
}

const timeLimit = 10_000;
const margin = 5 * 60_000;

/** Holds the token in a closure and nowhere else. All who ask at the same time share one call of the page's callback. */
export const createTokenProvider = (getAccessToken: GetAccessToken, now: () => number = Date.now): TokenProvider => {
  let current: { token: string; expiresAt: number | undefined } | undefined;
  let pending: Promise<string> | undefined;

  const ask = async (reason: TokenReason): Promise<string> => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        controller.abort();
        reject(new WebexAuthError('provider', 'getAccessToken took longer than ten seconds.'));
      }, timeLimit);
    });
    try {
      const answer = await Promise.race([
        Promise.resolve().then(() => getAccessToken({ reason, signal: controller.signal })),
        late,
      ]);
      current = check(answer);
      return current.token;
    } catch (cause) {
      current = undefined;
      if (cause instanceof WebexAuthError) throw cause;
      throw new WebexAuthError('provider', 'getAccessToken failed.', { cause });
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    get(reason) {
      if (
        current &&
        (current.expiresAt === undefined || current.expiresAt - now() > margin) &&
        reason !== 'unauthorized'
      )
        return Promise.resolve(current.token);
      const why = reason ?? (current ? 'expiring' : 'initial');
      pending ??= ask(why).finally(() => (pending = undefined));
      return pending;
    },
    refuse(token) {
      if (current?.token === token) current = undefined;
    },
    get expiresAt() {
      return current?.expiresAt;
    },
  };
};

const check = (answer: AccessToken | string): { token: string; expiresAt: number | undefined } => {
  const { token, expiresAt } = typeof answer === 'string' ? { token: answer, expiresAt: undefined } : (answer ?? {});
  const trimmed = typeof token === 'string' ? token.trim().replace(/^Bearer\s+/i, '') : '';
  if (trimmed === '')
    throw new WebexAuthError('missing', 'There is no access token. Sign in, or give the provider one.');
  // A header value must be one line of visible ASCII; whatever else came is no token.
  if (!/^[\x21-\x7e]+$/.test(trimmed))
    throw new WebexAuthError('provider', 'getAccessToken gave something else than a token.');
  const end = expiresAt === undefined ? Number.NaN : new Date(expiresAt).getTime();
  return { token: trimmed, expiresAt: Number.isNaN(end) ? undefined : end };
};
