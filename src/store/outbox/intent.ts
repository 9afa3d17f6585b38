import {
  toWebexError,
  WebexAuthError,
  WebexConfigurationError,
  WebexError,
  WebexHttpError,
  WebexNetworkError,
  WebexParseError,
  type WebexErrorKind,
} from '../../errors.ts';
import type { OutboxDraft, OutboxStatus } from '../outbox.ts';

/** What was known when a message first left: enough to find it again among others. */
export interface Attempt {
  /** When it left, by the server's clock, milliseconds since 1970; at the latest. */
  readonly startedServerTime: number;
  /** The same at the earliest. It is less only as long as the server's clock is not known well. */
  readonly earliest: number;
  /** Ids of the latest messages that were in the space before. */
  readonly knownIds: readonly string[];
  readonly fingerprint: string;
}

/** What somebody meant to say, as it is kept on disk until Webex has it. */
export interface Intent {
  readonly id: string;
  readonly draft: OutboxDraft;
  /** Milliseconds since 1970 by this device's clock, and never twice the same in a tab: intents go in this order. */
  readonly created: number;
  readonly status: OutboxStatus;
  /** How often it left. */
  readonly tries: number;
  readonly attempt?: Attempt;
  readonly error?: StoredError;
}

/** An intent that has left at least once. */
export type AttemptedIntent = Intent & { readonly attempt: Attempt };

/** What is remembered of an intent that is done: it must not come back, nor its message be taken for another's. */
export interface Settled {
  readonly id: string;
  readonly messageId?: string;
  readonly at: number;
}

export interface StoredError {
  readonly kind: WebexErrorKind;
  readonly message: string;
  readonly status?: number;
  readonly reason?: WebexAuthError['reason'];
  readonly trackingId?: string;
  readonly operation?: string;
}

export const storeError = (thrown: unknown): StoredError => {
  const { kind, message, trackingId, ...rest } = toWebexError(thrown);
  const { status, reason, operation } = rest as Partial<WebexHttpError & WebexAuthError>;
  return { kind, message, trackingId, status, reason, operation };
};

export const reviveError = ({ kind, message, status, reason, trackingId, operation }: StoredError): WebexError => {
  if (status !== undefined) return new WebexHttpError(message, { status, trackingId, operation }, kind);
  if (kind === 'auth') return new WebexAuthError(reason ?? 'refused', message, { trackingId });
  if (kind === 'network') return new WebexNetworkError(message, { trackingId });
  if (kind === 'parse') return new WebexParseError(message, '', { trackingId });
  if (kind === 'configuration') return new WebexConfigurationError(message, { trackingId });
  return new WebexError(kind, message, { trackingId });
};

/** Intents of a space leave in this order. */
export const byOrder = (one: Intent, other: Intent): number =>
  one.created - other.created || (one.id < other.id ? -1 : 1);

export const hasFile = ({ draft }: Intent): boolean => draft.file !== undefined;

export const hasAttempt = (intent: Intent): intent is AttemptedIntent => intent.attempt !== undefined;

/** True as long as nothing is decided, and nobody has to. */
export const isPending = ({ status }: Intent): boolean =>
  status === 'queued' || status === 'sending' || status === 'unknown';
