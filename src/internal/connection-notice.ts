import { connection as words } from '../locales/en/connection.ts';
import { sentences } from '../locales/punctuation.ts';
import type { Capabilities } from '../store/capabilities.ts';
import type { Session } from '../store/session.ts';
import { explainError } from './explain-error.ts';

/** The one thing about the connection that people should know now. */
export interface ConnectionNotice {
  text: string;
  /** What a screen reader says: the same, without a number that changes all the time. Default: the text. */
  spoken?: string;
  isWarning: boolean;
  /** When the text is another, milliseconds since 1970. */
  changesAt?: number;
  /** True for what is often over in a moment, and need not be told until it is not. */
  isPassing?: boolean;
}

const second = 1_000;
const minute = 60_000;
/** A sign-in that cannot be renewed is counted down for its last twelve hours; this is when it becomes urgent. */
const countedDown = 12 * 60 * minute;
const urgent = 10 * minute;

/** Reads the session's signals. `now` is in milliseconds since 1970. */
export const connectionNotice = (
  session: Session,
  capabilities: Capabilities,
  now: number,
): ConnectionNotice | undefined => {
  const pause = session.rateLimitedUntil.value - now;
  if (pause > 0) {
    const seconds = Math.ceil(pause / second);
    const changesAt = session.rateLimitedUntil.value - (seconds - 1) * second;
    return { text: words.rateLimited(seconds), spoken: words.rateLimitedSpoken, isWarning: true, changesAt };
  }
  const ended = session.status.value === 'signed-out' && session.error.value;
  if (ended) {
    const { title, advice } = explainError(ended);
    return { text: sentences(title, advice), isWarning: true };
  }
  return connecting(session) ?? ending(session, now) ?? standing(session, capabilities);
};

const connecting = (session: Session): ConnectionNotice | undefined => {
  const reason = session.connectionError.value;
  switch (session.connection.value) {
    case 'offline':
      return { text: words.offline, isWarning: true };
    case 'connecting':
      return { text: words.connecting, isWarning: false, isPassing: true };
    case 'reconnecting':
      return { text: words.reconnecting, isWarning: true, isPassing: true };
    case 'catching-up':
      return { text: words.catchingUp, isWarning: false, isPassing: true };
    case 'failed':
      return { text: words.failed(reason?.message ?? ''), isWarning: true };
    case 'polling':
      return { text: words.polling(reason?.message ?? ''), isWarning: false };
    default:
      return undefined;
  }
};

const ending = ({ endsAt }: Session, now: number): ConnectionNotice | undefined => {
  const left = endsAt.value - now;
  if (endsAt.value === 0 || left <= 0 || left > countedDown) return undefined;
  const minutes = Math.ceil(left / minute);
  const isUrgent = left <= urgent;
  return {
    text: words.ends(Math.floor(minutes / 60), minutes % 60),
    spoken: isUrgent ? words.endsSoon : words.endsToday,
    isWarning: isUrgent,
    changesAt: endsAt.value - (minutes - 1) * minute,
  };
};

const standing = (session: Session, capabilities: Capabilities): ConnectionNotice | undefined => {
  if (session.status.value !== 'ready') return undefined;
  if (capabilities.groupMessages.value === 'mentions') return { text: words.bot, isWarning: false };
  const refused = [...capabilities.refused.value].map((what) => words.refusable[what]);
  if (refused.length > 0) return { text: words.refused(refused), isWarning: false };
  return undefined;
};
