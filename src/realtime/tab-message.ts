import { WebexError, type WebexErrorKind } from '../errors.ts';
import type { ChangeSignal, SourceStatus, TypingSignal } from './source.ts';

/**
 * What tabs of one identity tell each other: that something changed, never what, and no token. `term` says whose word it
 * is: the moment when the leader was elected, milliseconds since 1970.
 */
export type TabMessage =
  | {
      type: 'state';
      term: number;
      status: SourceStatus;
      error?: { kind: WebexErrorKind; message: string };
      typing: boolean;
      acknowledge: boolean;
      receipts: boolean;
      hidden: boolean;
    }
  | { type: 'change'; term: number; change: ChangeSignal }
  | { type: 'typing'; term: number; typing: TypingSignal }
  | { type: 'gap'; term: number }
  /** A tab that is new wants to know the state. */
  | { type: 'hello' }
  /** What a follower looks at. */
  | { type: 'visible'; tab: string; spaceIds: string[] }
  /** What a follower has the leader do. */
  | { type: 'send-typing'; spaceId: string; typing: boolean }
  | { type: 'acknowledge'; spaceId: string; messageId: string }
  | { type: 'ask-receipts'; spaceId: string };

const types: ReadonlySet<unknown> = new Set<TabMessage['type']>([
  'state',
  'change',
  'typing',
  'gap',
  'hello',
  'visible',
  'send-typing',
  'acknowledge',
  'ask-receipts',
]);

/** The message, or undefined for what another script or another release said on the channel. */
export const tabMessage = (data: unknown): TabMessage | undefined => {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, term, change, typing, spaceIds } = data as Record<string, unknown>;
  if (!types.has(type)) return undefined;
  const isLeaders = type === 'state' || type === 'change' || type === 'typing' || type === 'gap';
  if (isLeaders && !isTerm(term)) return undefined;
  if (type === 'change' && (typeof change !== 'object' || change === null)) return undefined;
  if (type === 'typing' && (typeof typing !== 'object' || typing === null)) return undefined;
  if (type === 'visible' && !Array.isArray(spaceIds)) return undefined;
  return data as TabMessage;
};

/** Who claims a term far ahead would be believed for ever. The clock may have been set back since it began. */
const isTerm = (term: unknown): boolean => Number.isFinite(term) && (term as number) <= Date.now() + furthestAhead;

/** A day, milliseconds. */
const furthestAhead = 24 * 3_600_000;

/** An error as it travels between tabs, and back. */
export const packError = (error: WebexError | undefined): { kind: WebexErrorKind; message: string } | undefined =>
  error && { kind: error.kind, message: error.message };

export const unpackError = (packed: { kind: WebexErrorKind; message: string } | undefined): WebexError | undefined =>
  packed && new WebexError(packed.kind, packed.message);
