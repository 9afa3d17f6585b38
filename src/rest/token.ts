import { WebexAuthError } from '../errors.ts';

export type TokenReason = 'initial' | 'expiring' | 'unauthorized';

export interface AccessToken {
  token: string;
  /** When it ends: milliseconds since 1970, or anything `Date` reads. */
  expiresAt?: number | string | Date;
  /**
   * False when there will be no other one after it, as with a developer's token of twelve hours: people are told how
   * long it lasts. Default true.
   */
  renewable?: boolean;
}

/**
 * The page's own way to get a token, usually a call to its back end. `reason` is `unauthorized` when Webex refused the
 * last one, and `expiring` five minutes before `expiresAt`. `signal` fires after ten seconds. When it throws, a token that
 * lasts is used until then, and it is called again by itself.
 */
export type GetAccessToken = (request: {
  reason: TokenReason;
  signal: AbortSignal;
}) => AccessToken | string | Promise<AccessToken | string>;

export interface TokenProvider {
  /** `refused` is the token that Webex did not take: another is asked for, once, however many were refused. */
  get(reason?: TokenReason, refused?: string): Promise<string>;
  /** When the current token ends, milliseconds since 1970. */
  readonly expiresAt: number | undefined;
}

const timeLimit = 10_000;
const margin = 5 * 60_000;
/** So long after it failed, renewing is tried again while the token lasts, milliseconds. */
const triedAgainAfter = 30_000;

export interface TokenProviderOptions {
  /** Told of each token: when the sign-in ends, milliseconds since 1970, or undefined when it is renewed. */
  onToken?: (endsAt: number | undefined) => void;
  /** Asked before anybody gets a token that is another than the one before it. What it throws keeps it from them. */
  admit?: (token: string) => Promise<void>;
  now?: () => number;
}

interface Current {
  token: string;
  expiresAt: number | undefined;
  /** How long before its end another is asked for, milliseconds; 0 when there will be none. */
  margin: number;
}

/** Holds the token in a closure and nowhere else. All who ask at the same time share one call of the page's callback. */
export const createTokenProvider = (
  getAccessToken: GetAccessToken,
  { onToken, admit, now = Date.now }: TokenProviderOptions = {},
): TokenProvider => {
  let current: Current | undefined;
  let last: string | undefined;
  let pending: Promise<string> | undefined;

  const left = ({ expiresAt = Infinity }: Current): number => expiresAt - now();

  const ask = async (reason: TokenReason): Promise<Current> => {
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
      return check(answer);
    } catch (cause) {
      if (cause instanceof WebexAuthError) throw cause;
      throw new WebexAuthError('provider', 'getAccessToken failed.', { cause });
    } finally {
      clearTimeout(timer);
    }
  };

  const renew = async (reason: TokenReason): Promise<string> => {
    const former = reason === 'unauthorized' ? undefined : current;
    current = undefined;
    let given: Current;
    try {
      given = await ask(reason);
    } catch (error) {
      if ((error as WebexAuthError).reason === 'missing' || !former || left(former) <= 0) throw error;
      // It is good for a while yet.
      former.margin = Math.max(0, left(former) - triedAgainAfter);
      current = former;
      return former.token;
    }
    if (last !== undefined && given.token !== last) await admit?.(given.token);
    // The same once more, when it was to be another: there is none.
    if (reason === 'expiring' && given.token === last && given.expiresAt !== undefined) given.margin = 0;
    current = given;
    last = given.token;
    onToken?.(given.margin > 0 ? undefined : given.expiresAt);
    return given.token;
  };

  return {
    get(reason, refused) {
      const isWanted = reason !== 'unauthorized' || (refused !== undefined && refused !== current?.token);
      if (isWanted && current && left(current) > current.margin) return Promise.resolve(current.token);
      const why = reason ?? (current ? 'expiring' : 'initial');
      pending ??= renew(why).finally(() => (pending = undefined));
      return pending;
    },
    get expiresAt() {
      return current?.expiresAt;
    },
  };
};

const check = (answer: AccessToken | string): Current => {
  const given: Partial<AccessToken> = typeof answer === 'string' ? { token: answer } : (answer ?? {});
  const { token, expiresAt, renewable = true } = given;
  const trimmed = typeof token === 'string' ? token.trim().replace(/^Bearer\s+/i, '') : '';
  if (trimmed === '')
    throw new WebexAuthError('missing', 'There is no access token. Sign in, or give the provider one.');
  // A header value must be one line of visible ASCII; whatever else came is no token.
  if (!/^[\x21-\x7e]+$/.test(trimmed))
    throw new WebexAuthError('provider', 'getAccessToken gave something else than a token.');
  const end = expiresAt === undefined ? Number.NaN : new Date(expiresAt).getTime();
  return { token: trimmed, expiresAt: Number.isNaN(end) ? undefined : end, margin: renewable === false ? 0 : margin };
};
