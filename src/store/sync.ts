import type { WebexError } from '../errors.ts';
import type { ChangeSignal, RealtimeFactory, RealtimeSource, SourceStatus } from '../realtime/source.ts';
import type { StoreContext } from './context.ts';
import type { Members } from './members.ts';
import type { Messages } from './messages.ts';
import type { ConnectionStatus, Session } from './session.ts';
import type { Spaces } from './spaces.ts';

/** Changes of one space that come within this time, milliseconds, after the first are read together. */
const coalesceFor = 250;

export interface SyncOptions {
  context: StoreContext;
  session: Session;
  spaces: Spaces;
  messages: Messages;
  members: Members;
  realtime: RealtimeFactory;
  discoveryUrl: string;
}

/**
 * Turns "something happened" into reads. A change in a space that somebody looks at is read at once, alone; more of them
 * within a quarter of a second are read together by one list. A space that nobody looks at is marked and read when
 * somebody does. Nothing of a signal itself is believed but that there is something to read.
 */
export class Sync {
  readonly #options: SyncOptions;
  readonly #source: RealtimeSource;
  readonly #windows = new Map<string, { changes: number; timer: ReturnType<typeof setTimeout> }>();
  /** What the source says, whatever the browser says of its network. */
  #status: ConnectionStatus = 'connecting';
  #wasLive = false;
  #stopped = false;

  constructor(options: SyncOptions) {
    this.#options = options;
    const { context, discoveryUrl, messages } = options;
    const { transport } = context.client;
    this.#source = options.realtime({
      apiBase: transport.apiBase,
      discoveryUrl,
      getToken: (reason) => transport.tokens.get(reason),
      get: async (path, signal) =>
        (await transport.json({ path, signal: AbortSignal.any([signal, context.lifetime]) })).json,
      visibleSpaces: () => [
        ...new Set([...messages.timelines()].filter(({ isWatched }) => isWatched).map(({ spaceId }) => spaceId)),
      ],
    });
  }

  start(): void {
    globalThis.addEventListener?.('online', this.#onOnline);
    globalThis.addEventListener?.('offline', this.#onOffline);
    this.#source.start({
      status: (status, error) => this.#onStatus(status, error),
      change: (change) => this.#onChange(change),
      gap: () => void this.resume(),
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    globalThis.removeEventListener?.('online', this.#onOnline);
    globalThis.removeEventListener?.('offline', this.#onOffline);
    for (const { timer } of this.#windows.values()) clearTimeout(timer);
    this.#windows.clear();
    await this.#source.stop();
  }

  /** Reads what was missed: the recent spaces in one request, and every conversation that somebody looks at. */
  async resume(): Promise<void> {
    const { messages, spaces } = this.#options;
    await Promise.all([spaces.reload(), messages.readUp()]);
  }

  readonly #onOffline = (): void => {
    this.#options.session.connection.value = 'offline';
  };

  readonly #onOnline = (): void => {
    const { connection } = this.#options.session;
    if (connection.peek() === 'offline') this.#catchUp(this.#status);
  };

  /** Says so while what was missed is read. */
  #catchUp(then: ConnectionStatus): void {
    const { connection } = this.#options.session;
    connection.value = 'catching-up';
    void this.resume().finally(() => {
      if (!this.#stopped && connection.peek() === 'catching-up') connection.value = then;
    });
  }

  #onStatus(status: SourceStatus, error?: WebexError): void {
    if (this.#stopped) return;
    const { session } = this.#options;
    session.connectionError.value = error;
    const before = this.#status;
    this.#status = status === 'closed' ? 'off' : status;
    if (status === 'live' && this.#wasLive && before !== 'live') return this.#catchUp('live');
    this.#wasLive ||= status === 'live';
    if (before === 'live') for (const timeline of this.#options.messages.timelines()) timeline.markStale();
    if (session.connection.peek() !== 'offline') session.connection.value = this.#status;
  }

  #onChange(change: ChangeSignal): void {
    if (this.#stopped) return;
    const { resource, spaceId } = change;
    if (resource === 'messages') this.#onMessage(change);
    else if (resource === 'memberships' && spaceId !== undefined) this.#onMembership(change, spaceId);
    else if (resource === 'rooms') {
      const id = spaceId ?? change.id;
      if (id !== undefined) void this.#options.spaces.read(id);
    }
  }

  #onMessage({ id, spaceId, event, at }: ChangeSignal): void {
    const { spaces, messages } = this.#options;
    if (spaceId === undefined) {
      if (id !== undefined && messages.has(id)) void messages.read(id).catch(() => {});
      return;
    }
    void spaces.ensure(spaceId).then(() => {
      if (event === 'created' && at !== undefined) spaces.touch(spaceId, at);
    });
    const timelines = messages.timelinesOf(spaceId);
    if (!timelines.some(({ isWatched }) => isWatched)) {
      for (const timeline of timelines) timeline.markStale();
      return;
    }
    const window = this.#windows.get(spaceId);
    if (window) window.changes++;
    else this.#open(spaceId, id);
  }

  /** The first change is read at once; those that follow within the window are read when it closes. */
  #open(spaceId: string, id: string | undefined): void {
    if (id === undefined) this.#refresh(spaceId);
    // A read that fails must not lose the message: the list finds it.
    else void this.#options.messages.read(id).catch(() => this.#refresh(spaceId));
    const timer = setTimeout(() => {
      const changes = this.#windows.get(spaceId)?.changes ?? 0;
      this.#windows.delete(spaceId);
      if (changes > 0) this.#refresh(spaceId);
    }, coalesceFor);
    this.#windows.set(spaceId, { changes: 0, timer });
  }

  #refresh(spaceId: string): void {
    for (const timeline of this.#options.messages.timelinesOf(spaceId)) {
      if (timeline.isWatched) void timeline.refresh();
      else timeline.markStale();
    }
  }

  #onMembership({ event, actorId, id }: ChangeSignal, spaceId: string): void {
    const { spaces, members, session } = this.#options;
    const list = members.peek(spaceId);
    if (list && list.status.peek() !== 'idle') void list.reload();
    // One's own membership decides whether the space is there at all.
    const mine = actorId === session.me.peek()?.id;
    if (mine || (event === 'deleted' && id === undefined)) void spaces.read(spaceId);
    else void spaces.ensure(spaceId);
  }
}
