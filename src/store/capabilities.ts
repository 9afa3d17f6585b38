import { WebexHttpError, type WebexError } from '../errors.ts';
import type { Person } from '../resources/index.ts';
import type { RealtimeSource } from '../realtime/source.ts';
import { batch, signal } from './reactive.ts';

/** What a sign-in may have no permission for. */
export type Refusable = 'spaces' | 'messages' | 'people' | 'members' | 'sending';

const refusables: Readonly<Record<string, Refusable | undefined>> = {
  'GET /rooms': 'spaces',
  'GET /messages': 'messages',
  'GET /people': 'people',
  'GET /memberships': 'members',
  'POST /messages': 'sending',
};

/**
 * What the identity can do here, found out at the start and corrected by what Webex refuses. Elements show what there is,
 * leave out what there is not, and say why where somebody would look for it.
 */
export class Capabilities {
  /** Whether others can be told that the person types. It takes Webex's internal conversation service. */
  readonly typing = signal(false);
  /** Whether Webex can be told how far the person has read, and tells how far others have. The same service. */
  readonly readReceipts = signal(false);
  /** Whether people's presence is told. Some organisations and sign-ins do not get it. */
  readonly presence = signal(false);
  /** Which messages of group spaces are seen: a bot sees only those that mention it. */
  readonly groupMessages = signal<'all' | 'mentions'>('all');
  /** What Webex has refused with 403, for want of a scope. */
  readonly refused = signal<ReadonlySet<Refusable>>(new Set());

  /** Takes in who the identity is. */
  identify({ type, status }: Person): void {
    batch(() => {
      this.groupMessages.value = type === 'bot' ? 'mentions' : 'all';
      this.presence.value = status !== 'unknown';
    });
  }

  /** Takes in what the real-time source can do now. */
  connect({ sendTyping, acknowledge }: Pick<RealtimeSource, 'sendTyping' | 'acknowledge'>): void {
    batch(() => {
      this.typing.value = sendTyping !== undefined;
      this.readReceipts.value = acknowledge !== undefined;
    });
  }

  /** Takes in what Webex refused: a missing scope is for the whole of this sign-in, anything else for one thing only. */
  refuse(error: WebexError): void {
    if (!(error instanceof WebexHttpError) || error.status !== 403 || !/\bscopes?\b/i.test(error.message)) return;
    const what = refusables[error.operation ?? ''];
    if (what === undefined || this.refused.peek().has(what)) return;
    this.refused.value = new Set(this.refused.peek()).add(what);
  }

  clear(): void {
    batch(() => {
      this.typing.value = false;
      this.readReceipts.value = false;
      this.presence.value = false;
      this.groupMessages.value = 'all';
      this.refused.value = new Set();
    });
  }
}
