import { WebexAuthError, WebexHttpError, WebexMembershipError, type WebexError } from '../errors.ts';
import { errors } from '../locales/en/errors.ts';

/** An error in words for the person who sees it. */
export interface Explanation {
  title: string;
  /** What they can do, in one or two sentences. */
  advice: string;
  /** True when trying again may help. */
  retry: boolean;
}

const online = (): boolean => typeof navigator === 'undefined' || navigator.onLine !== false;

export const explainError = (error: WebexError): Explanation => {
  if (error instanceof WebexAuthError) {
    const { reason } = error;
    const words = reason === 'missing' ? errors.signedOut : reason === 'refused' ? errors.expired : errors.tokenFailed;
    return { ...words, retry: reason === 'provider' };
  }
  if (error instanceof WebexMembershipError)
    return { ...errors.membership[error.problem], retry: error.problem === 'not-allowed' };
  switch (error.kind) {
    case 'configuration':
      return { title: errors.configuration.title, advice: errors.configuration.advice + error.message, retry: false };
    case 'network':
      return { ...(online() ? errors.unreachable : errors.offline), retry: true };
    case 'parse':
      return { ...errors.notWebex, retry: true };
    case 'rate-limit':
      return { ...errors.busy, retry: true };
    default:
      return error instanceof WebexHttpError ? explainStatus(error) : { ...errors.unexpected, retry: true };
  }
};

const explainStatus = ({ status, message }: WebexHttpError): Explanation => {
  if (status === 404) return { ...errors.notFound, retry: true };
  if (status === 403) return { ...errors.forbidden, retry: true };
  if (status >= 500) return { ...errors.server, retry: true };
  return { title: errors.refused.title, advice: message, retry: true };
};
