import { WebexAuthError, type WebexError } from '../errors.ts';
import { createRealtime, type RealtimeKind } from '../realtime/auto.ts';
import { backoff } from '../realtime/backoff.ts';
import type { RealtimeFactory, RealtimeSource, SourceStatus, TypingSignal } from '../realtime/source.ts';
import type { Capabilities } from './capabilities.ts';
import { Changes, type ChangesOptions } from './changes.ts';
import type { People } from './people.ts';
import * as resume from './resume.ts';
import { ResumePace } from './resume-pace.ts';
import type { ConnectionStatus } from './session.ts';
import { SharedLimits } from './shared-limits.ts';
import { Standby } from './standby.ts';
import type { Typing } from './typing.ts';
import { UnreadCounts } from './unread-counts.ts';
import { watchWake } from './wake.ts';

const webexDiscoveryUrl = 'https://u2c.wbx2.com/u2c/api/v1';

/** The longest that a timer can wait, milliseconds. */
const longestWait = 2 ** 31;

export interface SyncOptions extends ChangesOptions {
  capabilities: Capabilities;
  typing: Typing;
  people: People;
  realtime?: RealtimeKind | RealtimeFactory | undefined;
  relayUrl?: string | undefined;
  discoveryUrl?: string | undefined;
}

/**
 * Keeps the store equal to Webex. {@link Changes} reads what the real-time source tells of. Whenever something may have
 * been missed (the source was away or says so, the network or the tab came back, a read failed) one list of the recent
 * spaces and one list of each conversation that somebody looks at are read.
 */
export class Sync {
  readonly #options: SyncOptions;
  readonly #source: RealtimeSource;
  readonly #changes: Changes;
  readonly #pace = new ResumePace(() => void this.#resume());
  readonly #standby = new Standby(() => void this.#options.messages.readUp());
  readonly #limits: SharedLimits;
  #endWatch: (() => void) | undefined;
  #forgetEnd: (() => void) | undefined;
  /** When the sign-in ends. */
  #end: ReturnType<typeof setTimeout> | undefined;
  /** What the source says, whatever the browser says of its network. */
  #status: ConnectionStatus = 'connecting';
  #wasLive = false;
  #offline = false;
  #resuming = false;
  /** What was missed could not be read. */
  #isMissing = false;
  /** How often something was, or may have been, missed. */
  #doubts = 0;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(options: SyncOptions) {
    this.#options = options;
    this.#changes = new Changes(options);
    const { context, realtime, relayUrl, discoveryUrl = webexDiscoveryUrl } = options;
    const { transport } = context.client;
    const identity = options.session.me.peek()?.id;
    this.#limits = new SharedLimits(`${transport.apiBase} ${identity}`, (scope, until) => {
      transport.hold(scope, until);
      options.session.rateLimitedUntil.value = Math.max(options.session.rateLimitedUntil.peek(), until);
    });
    const makeSource = typeof realtime === 'function' ? realtime : createRealtime(realtime, { relayUrl });
    this.#source = makeSource({
      apiBase: transport.apiBase,
      discoveryUrl,
      identity,
      getToken: (reason, refused) => this.#orSignOut(transport.tokens.get(reason, refused)),
      get: async (path, signal) => {
        const ends = AbortSignal.any([signal, context.lifetime]);
        return (await this.#orSignOut(transport.json({ path, signal: ends }))).json;
      },
      visibleSpaces: () => this.#visibleSpaces(),
    });
  }

  start(): void {
    this.#endWatch = watchWake({
      offline: () => this.#setOffline(true),
      online: () => this.#setOffline(false),
      awake: () => this.#pace.call(),
    });
    this.#forgetEnd = this.#options.session.endsAt.subscribe((endsAt) => this.#lookAt(endsAt));
    this.#standby.start();
    this.#source.start({
      status: (status, error) => this.#onStatus(status, error),
      change: (change) => void (!this.#stopped && this.#changes.take(change)),
      typing: (typing) => void (!this.#stopped && this.#onTyping(typing)),
      gap: () => void (!this.#stopped && this.#onGap()),
    });
  }

  /** Webex asked this tab for a pause, and means all of them. */
  shareLimit(scope: string, until: number): void {
    this.#limits.tell(scope, until);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#limits.end();
    this.#endWatch?.();
    this.#forgetEnd?.();
    clearTimeout(this.#end);
    clearTimeout(this.#retry);
    this.#pace.stop();
    this.#standby.stop();
    this.#changes.stop();
    await this.#source.stop();
  }

  /** The source may be the first to learn that there is no token any more. */
  async #orSignOut<Answer>(asked: Promise<Answer>): Promise<Answer> {
    try {
      return await asked;
    } catch (error) {
      if (error instanceof WebexAuthError && !this.#stopped) this.#options.context.report(error);
      throw error;
    }
  }

  /** A socket may stay open when the sign-in has ended, and nothing be asked for: whether it has is asked then. */
  #lookAt(endsAt: number): void {
    clearTimeout(this.#end);
    const wait = endsAt - Date.now();
    if (wait > 0 && wait < longestWait) this.#end = setTimeout(() => void this.#resume(), wait);
  }

  #onTyping(typing: TypingSignal): void {
    const { people, session } = this.#options;
    if (typing.personId === session.me.peek()?.id) return;
    people.ensure([typing.personId]);
    this.#options.typing.receive(typing);
  }

  /** A source may be able to tell others only while it is connected. */
  #offerAbilities(): void {
    const { capabilities, typing, messages, readMarkers, receipts } = this.#options;
    capabilities.connect(this.#source);
    typing.sender = (spaceId, isTyping) => this.#source.sendTyping?.(spaceId, isTyping);
    messages.resume = resume;
    readMarkers.countWith(new UnreadCounts());
    readMarkers.acknowledge = (spaceId, messageId) => {
      this.#source.acknowledge?.(spaceId, messageId).catch(() => {});
    };
    receipts.connect(this.#source.askReceipts && ((spaceId) => this.#source.askReceipts?.(spaceId)));
  }

  #setOffline(offline: boolean): void {
    const came = this.#offline && !offline;
    this.#offline = offline;
    if (came) this.#pace.call();
    this.#showStatus();
  }

  /** Signals were lost: nothing that came lately proves that nothing was missed before it. */
  #onGap(): void {
    this.#doubt();
    this.#pace.call();
  }

  #doubt(): void {
    this.#doubts += 1;
    this.#options.readMarkers.doubt();
    this.#options.receipts.doubt();
    for (const timeline of this.#options.messages.timelines()) timeline.markStale();
  }

  #onStatus(status: SourceStatus, error?: WebexError): void {
    if (this.#stopped) return;
    this.#options.session.connectionError.value = error;
    this.#offerAbilities();
    const before = this.#status;
    this.#status = status === 'closed' ? 'off' : status;
    if (isServing(this.#status)) {
      this.#standby.stop();
      // What happened before it began to tell is read: the first time as much as after a break.
      if (!isServing(before) || (before === 'polling' && status === 'live')) this.#pace.call();
    } else {
      if (status !== 'closed') this.#standby.start();
      if (isServing(before)) this.#doubt();
    }
    this.#showStatus();
    this.#wasLive ||= status === 'live';
  }

  async #resume(): Promise<void> {
    if (this.#resuming || this.#stopped) return void (this.#stopped || this.#pace.call());
    const { messages, spaces, members, teamMembers, readMarkers, receipts } = this.#options;
    receipts.readUp();
    const doubts = this.#doubts;
    this.#resuming = true;
    const [spacesRead, messagesRead] = await Promise.all([
      spaces.readUp(),
      messages.readUp(),
      members.readUp(),
      teamMembers.readUp(),
    ]);
    this.#resuming = false;
    if (this.#stopped) return;
    this.#lookAtSpaces();
    if (spacesRead && doubts === this.#doubts && this.#status === 'live')
      readMarkers.verify((spaceId) => spaces.recentActivityOf(spaceId));
    this.#isMissing = !spacesRead || !messagesRead;
    if (this.#isMissing) this.readFailed();
    else this.#failures = 0;
    this.#showStatus();
  }

  #visibleSpaces(): string[] {
    const watched = [...this.#options.messages.timelines()].filter(({ isWatched }) => isWatched);
    return [...new Set(watched.map(({ spaceId }) => spaceId))];
  }

  /** Whether one is still in a space that is open shows in the list of the recent ones, unless it is none of them. */
  #lookAtSpaces(): void {
    const { spaces } = this.#options;
    for (const spaceId of this.#visibleSpaces())
      if (spaces.has(spaceId) && spaces.recentActivityOf(spaceId) === undefined) this.#changes.look(spaceId);
  }

  /** A read did not succeed, whoever asked for it: a while later, what is still missing is read. */
  readFailed(): void {
    if (this.#stopped) return;
    this.#retry ??= setTimeout(
      () => {
        this.#retry = undefined;
        const { messages, spaces } = this.#options;
        const isStale = [...messages.timelines()].some((timeline) => timeline.isWatched && timeline.isStale);
        if (this.#isMissing || isStale || spaces.status.peek() === 'failed') void this.#resume();
        else this.#failures = 0;
      },
      backoff(this.#failures++),
    );
  }

  /** What people are told: that what was missed is being read goes before that all is well again. */
  #showStatus(): void {
    const { connection } = this.#options.session;
    const isCatchingUp = this.#resuming || this.#pace.isWaiting || this.#isMissing;
    if (this.#offline) connection.value = 'offline';
    else if (this.#wasLive && this.#status === 'live' && isCatchingUp) connection.value = 'catching-up';
    else connection.value = this.#status;
  }
}

/** True while changes are told of. */
const isServing = (status: ConnectionStatus): boolean => status === 'live' || status === 'polling';
