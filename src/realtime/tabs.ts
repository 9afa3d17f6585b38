import type { WebexError } from '../errors.ts';
import { LeaderElection } from './leader-election.ts';
import type { ChangeSignal, RealtimeFactory, RealtimeSource, SourceContext } from './source.ts';
import type { SourceListener, SourceStatus, TypingSignal } from './source.ts';
import { packError, tabMessage, unpackError, type TabMessage } from './tab-message.ts';

/** Milliseconds. */
const heartbeat = 2_000;
const takeOverAfter = 6_000;
/** The timers of hidden tabs run once a minute, so silence says little there, on either side. */
const hiddenTakeOverAfter = 150_000;
const frozenAfter = 90_000;

/**
 * One source for all tabs of an identity that want the same `kind`: the leader's, which tells the others what it is told.
 * When the leader closes another tab takes over at once, when it falls silent after six seconds. Where the browser has no
 * Web Locks, or the identity is not known, each tab has its own.
 */
export const sharedByTabs =
  (factory: RealtimeFactory, kind = 'own'): RealtimeFactory =>
  (context) => {
    const possible =
      context.identity !== undefined &&
      typeof BroadcastChannel === 'function' &&
      globalThis.window !== undefined &&
      globalThis.navigator?.locks !== undefined;
    return possible ? new TabsSource(factory, context, `${context.identity} ${kind}`) : factory(context);
  };

class TabsSource implements RealtimeSource {
  readonly #factory: RealtimeFactory;
  readonly #context: SourceContext;
  readonly #channel: BroadcastChannel;
  readonly #election: LeaderElection;
  readonly #tab = crypto.randomUUID();
  readonly #looksAt = new Map<string, { spaceIds: readonly string[]; at: number }>();
  #listener: SourceListener | undefined;
  #source: RealtimeSource | undefined;
  /** Of the leader that is believed; one of an earlier term has been frozen and does not know yet. */
  #term = 0;
  #status: SourceStatus = 'connecting';
  #error: WebexError | undefined;
  #can = { typing: false, acknowledge: false, receipts: false };
  #everLive = false;
  #heardAt = Date.now();
  #tickedAt = Date.now();
  #ticks: ReturnType<typeof setInterval> | undefined;
  readonly #patience = takeOverAfter + Math.random() * 1_000;

  constructor(factory: RealtimeFactory, context: SourceContext, group: string) {
    this.#factory = factory;
    this.#context = context;
    const name = `webex-elements realtime ${context.apiBase} ${group}`;
    this.#channel = new BroadcastChannel(name);
    this.#election = new LeaderElection(name, { elected: () => this.#lead(), deposed: () => void this.#stepDown() });
  }

  get name(): string {
    return this.#source?.name ?? 'tabs';
  }

  get sendTyping(): RealtimeSource['sendTyping'] {
    if (this.#source) return this.#source.sendTyping?.bind(this.#source);
    if (!this.#can.typing) return undefined;
    return (spaceId, typing) => this.#post({ type: 'send-typing', spaceId, typing });
  }

  get acknowledge(): RealtimeSource['acknowledge'] {
    if (this.#source) return this.#source.acknowledge?.bind(this.#source);
    if (!this.#can.acknowledge) return undefined;
    return async (spaceId, messageId) => this.#post({ type: 'acknowledge', spaceId, messageId });
  }

  /** What the leader learns, it tells all. */
  get askReceipts(): RealtimeSource['askReceipts'] {
    if (this.#source) return this.#source.askReceipts?.bind(this.#source);
    if (!this.#can.receipts) return undefined;
    return (spaceId) => this.#post({ type: 'ask-receipts', spaceId });
  }

  start(listener: SourceListener): void {
    this.#listener = listener;
    listener.status('connecting');
    this.#channel.onmessage = ({ data }) => {
      const message = tabMessage(data);
      if (message) this.#onMessage(message);
    };
    this.#post({ type: 'hello' });
    this.#election.stand();
    this.#ticks = setInterval(() => this.#tick(), heartbeat);
  }

  async stop(): Promise<void> {
    const listener = this.#listener;
    this.#listener = undefined;
    clearInterval(this.#ticks);
    // The next leader registers its device when this one's is gone.
    await this.#source?.stop();
    this.#election.end();
    this.#channel.close();
    listener?.status('closed');
  }

  #lead(): void {
    if (!this.#listener) return;
    this.#term = Math.max(Date.now(), this.#term + 1);
    // Nobody listened since the former leader went.
    if (this.#everLive) this.#show('reconnecting');
    const source = this.#factory({ ...this.#context, visibleSpaces: () => this.#visibleSpaces() });
    this.#source = source;
    const serves = (): boolean => source === this.#source && this.#listener !== undefined;
    source.start({
      status: (status, error) => void (serves() && this.#tellStatus(status, error)),
      change: (change) => void (serves() && this.#tellChange(change)),
      typing: (typing) => void (serves() && this.#tellTyping(typing)),
      gap: () => void (serves() && this.#tellGap()),
    });
  }

  async #stepDown(): Promise<void> {
    const source = this.#source;
    this.#source = undefined;
    this.#heardAt = Date.now();
    this.#show('reconnecting');
    await source?.stop();
    if (this.#listener) this.#post({ type: 'hello' });
  }

  #tellStatus(status: SourceStatus, error?: WebexError): void {
    this.#show(status, error);
    this.#postState();
  }

  #tellChange(change: ChangeSignal): void {
    this.#listener?.change(change);
    this.#post({ type: 'change', term: this.#term, change });
  }

  #tellTyping(typing: TypingSignal): void {
    this.#listener?.typing?.(typing);
    this.#post({ type: 'typing', term: this.#term, typing });
  }

  #tellGap(): void {
    this.#listener?.gap?.();
    this.#post({ type: 'gap', term: this.#term });
  }

  #onMessage(message: TabMessage): void {
    if (this.#source) this.#onRequest(message);
    else this.#onNews(message);
  }

  /** As leader. */
  #onRequest(message: TabMessage): void {
    if (message.type === 'hello') this.#postState();
    else if (message.type === 'visible') this.#looksAt.set(message.tab, { spaceIds: message.spaceIds, at: Date.now() });
    else if (message.type === 'ask-receipts') this.#source?.askReceipts?.(message.spaceId);
    else if (message.type === 'send-typing') this.#source?.sendTyping?.(message.spaceId, message.typing);
    else if (message.type === 'acknowledge')
      void this.#source?.acknowledge?.(message.spaceId, message.messageId).catch(() => {});
  }

  /** As follower. */
  #onNews(message: TabMessage): void {
    if (!('term' in message) || message.term < this.#term) return;
    if (message.type !== 'state') {
      if (message.term !== this.#term) return;
      this.#heardAt = Date.now();
      if (message.type === 'change') this.#listener?.change(message.change);
      else if (message.type === 'typing') this.#listener?.typing?.(message.typing);
      else this.#listener?.gap?.();
      return;
    }
    this.#heardAt = Date.now();
    this.#can = { typing: message.typing, acknowledge: message.acknowledge, receipts: message.receipts };
    // Between two leaders there was none.
    if (message.term !== this.#term && this.#everLive) this.#show('reconnecting');
    this.#term = message.term;
    if (message.status !== this.#status || message.error?.message !== this.#error?.message)
      this.#show(message.status, unpackError(message.error));
    // It polls once a minute, and somebody looks here.
    if (message.hidden && message.status === 'polling' && !isHidden()) this.#election.seize();
  }

  #show(status: SourceStatus, error?: WebexError): void {
    this.#everLive ||= status === 'live';
    const shown = status === 'connecting' && this.#everLive ? 'reconnecting' : status;
    this.#status = shown;
    this.#error = error;
    if (status !== 'closed') this.#listener?.status(shown, error);
  }

  #tick(): void {
    const now = Date.now();
    const slept = now - this.#tickedAt;
    this.#tickedAt = now;
    if (this.#source) {
      this.#postState();
      return;
    }
    if (slept > frozenAfter) {
      // Whatever was said meanwhile may have been dropped, and the leader may have spoken all the time.
      this.#heardAt = now;
      this.#listener?.gap?.();
    }
    this.#post({ type: 'visible', tab: this.#tab, spaceIds: [...this.#context.visibleSpaces()] });
    if (now - this.#heardAt > (isHidden() ? hiddenTakeOverAfter : this.#patience)) this.#election.seize();
  }

  #postState(): void {
    this.#post({
      type: 'state',
      term: this.#term,
      status: this.#status,
      error: packError(this.#error),
      typing: this.#source?.sendTyping !== undefined,
      acknowledge: this.#source?.acknowledge !== undefined,
      receipts: this.#source?.askReceipts !== undefined,
      hidden: isHidden(),
    });
  }

  #post(message: TabMessage): void {
    if (this.#listener) this.#channel.postMessage(message);
  }

  #visibleSpaces(): readonly string[] {
    const spaceIds = new Set(this.#context.visibleSpaces());
    for (const [tab, { spaceIds: others, at }] of this.#looksAt) {
      if (Date.now() - at > hiddenTakeOverAfter) this.#looksAt.delete(tab);
      else for (const id of others) spaceIds.add(id);
    }
    return [...spaceIds];
  }
}

const isHidden = (): boolean => globalThis.document?.visibilityState === 'hidden';
