import { toWebexError } from '../../errors.ts';
import type { Message } from '../../resources/index.ts';
import type { UploadProgress } from '../outbox.ts';
import { defaultPolicy, type DoubtPolicy } from './doubt.ts';
import { isPending, type Intent } from './intent.ts';
import { Leadership } from './leadership.ts';
import { Ledger } from './ledger.ts';
import type { Platform, TabMessage } from './platform.ts';
import { Sender } from './sender.ts';
import { ServerClock } from './server-clock.ts';
import type { OutboxView } from './view.ts';

export interface EngineOptions extends Platform {
  /** Person id of the identity. */
  me: string;
  view: OutboxView;
  policy?: DoubtPolicy;
  /** Ids of messages that belong to an intent; shared by engines of one identity in one tab. */
  claims?: Set<string>;
}

/** After a failure of the disk it is tried again, milliseconds. */
const diskPause = 5_000;

/**
 * The outbox of one identity in one tab: takes in what is written, keeps up with the other tabs, and sends, if this tab
 * is the one to do so. The view is told what happens to each intent, in whatever tab.
 */
export class OutboxEngine {
  readonly #options: EngineOptions;
  readonly #end = new AbortController();
  readonly #leadership: Leadership;
  readonly #ledger: Ledger;
  readonly #serverClock: ServerClock;
  #sender: Sender | undefined;
  /** Written in tabs that live, or did when they wrote: they tell themselves what becomes of it. */
  readonly #elsewhere = new Set<string>();
  #ignore: Array<() => void> = [];

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#serverClock = new ServerClock(options.clock);
    this.#ledger = new Ledger({
      me: options.me,
      view: options.view,
      claims: options.claims ?? new Set(),
      known: (spaceId) => options.api.known(spaceId),
      matched: (intent, message) => void this.#sender?.recognised(intent, message),
    });
    this.#leadership = new Leadership({
      clock: options.clock,
      lock: options.lock,
      channel: options.channel,
      signal: this.#end.signal,
      waitingFor: () => this.#ledger.all.filter(isPending).map(({ id }) => id),
      won: () => void this.#begin(),
      lost: () => this.#stopSending(),
    });
  }

  /** Shows what is on disk, and sends it when this tab is, or becomes, the sender. */
  async start(): Promise<void> {
    const { channel, network } = this.#options;
    this.#ignore = [channel.listen((message) => this.#onTab(message)), network.onOnline(() => this.#sender?.resume())];
    await this.#load().catch((error: unknown) => this.#report(error));
    if (!this.#end.signal.aborted) this.#leadership.start();
  }

  /** Ends everything, requests too; what is on disk stays there. */
  stop(): void {
    for (const ignore of this.#ignore) ignore();
    this.#end.abort();
    this.#stopSending();
  }

  /** Takes an intent in; resolves when it is on disk. Rejects when the disk does not take it. */
  async add(intent: Intent): Promise<void> {
    if (!(await this.#options.storage.add(intent))) return;
    this.#update(intent);
    this.#tell(intent.id);
  }

  /** Somebody wants it sent, or sent again. */
  async retry(id: string): Promise<void> {
    const changed = await this.#options.storage.change(id, (intent) =>
      isPending(intent) ? undefined : { ...intent, status: 'queued', tries: 0, error: undefined },
    );
    if (!changed) return;
    this.#update(changed);
    this.#tell(id);
  }

  /** Somebody gives it up. If it is on its way it may arrive all the same. */
  async discard(id: string): Promise<void> {
    this.#sender?.abort(id);
    await this.#finish(id, undefined);
  }

  /** There is a valid token again. */
  resume(): void {
    this.#sender?.resume();
  }

  /**
   * Messages were read, by whatever way: one of them may be what an intent became. Called in the same batch in which
   * they are shown. Gives back those that are no intent's.
   */
  recognise(messages: readonly Message[]): Message[] {
    for (const { created } of messages) this.#serverClock.observe(Date.parse(created));
    return this.#ledger.recognise(messages);
  }

  /** The sender's time begins: what another tab had begun is in doubt now. */
  async #begin(): Promise<void> {
    const { storage, channel, policy = defaultPolicy, clock } = this.#options;
    try {
      const epoch = await storage.takeOver();
      await this.#load();
      if (this.#end.signal.aborted || !this.#leadership.isSender) return;
      this.#sender?.end();
      this.#sender = new Sender({
        ...this.#options,
        policy,
        epoch,
        ledger: this.#ledger,
        serverClock: this.#serverClock,
        signal: this.#end.signal,
        arrived: (id, message) => this.#finish(id, message),
        found: (id, message, epoch) => this.#find(id, message, epoch),
        progressed: (id, progress) => this.#progressed(id, progress),
        gaveUp: (intent) => this.#options.view.failed(intent, this.#isOurs(intent.id)),
        tell: (id) => this.#tell(id),
        fenced: () => this.#leadership.yield(),
      });
      channel.post({ type: 'beat' });
      for (const spaceId of this.#ledger.spaces) this.#sender.work(spaceId);
    } catch (error) {
      if (this.#end.signal.aborted) return;
      this.#report(error);
      clock.setTimeout(() => this.#leadership.yield(), diskPause);
    }
  }

  #stopSending(): void {
    this.#sender?.end();
    this.#sender = undefined;
  }

  async #load(): Promise<void> {
    const held = this.#ledger.all;
    const { intents, settled } = await this.#options.storage.load();
    if (this.#end.signal.aborted) return;
    for (const { messageId } of settled) if (messageId !== undefined) this.#ledger.claim(messageId);
    const present = new Set(intents.map(({ id }) => id));
    for (const { id } of held) {
      if (present.has(id)) continue;
      this.#sender?.abort(id);
      this.#ledger.drop(id, undefined, false);
    }
    for (const intent of intents) {
      // A tab that told of it, and died before that was on disk.
      if (this.#ledger.isDone(intent.id)) void this.#keepDone(intent.id);
      else if (!this.#isInHand(intent.id)) this.#update(intent);
    }
  }

  /** It is certain what became of it; that holds in whatever tab it was found out. */
  async #finish(id: string, message: Message | undefined): Promise<void> {
    this.#ledger.drop(id, message, this.#isOurs(id));
    this.#options.channel.post({ type: 'settled', id, messageId: message?.id });
    await this.#keepDone(id);
  }

  /** It became what looks like it, as far as no other tab knows better. */
  async #find(id: string, message: Message, epoch: number): Promise<void> {
    const { storage, clock, channel } = this.#options;
    const isNews = await storage.settle({ id, messageId: message.id, at: clock.now() }, epoch);
    this.#ledger.drop(id, isNews ? message : undefined, isNews && this.#isOurs(id));
    if (isNews) channel.post({ type: 'settled', id, messageId: message.id });
  }

  /** Until this is on disk, the intent is there as what may have been sent, and would be found again. */
  async #keepDone(id: string): Promise<void> {
    const { storage, clock } = this.#options;
    try {
      await storage.settle({ id, messageId: this.#ledger.became(id), at: clock.now() });
    } catch (error) {
      // Whoever starts next finds out as much.
      if (this.#end.signal.aborted) return;
      this.#report(error);
      clock.setTimeout(() => void this.#keepDone(id), diskPause);
    }
  }

  #onTab(message: TabMessage): void {
    switch (message.type) {
      case 'changed':
        if (!this.#ledger.has(message.id)) this.#elsewhere.add(message.id);
        return void this.#read(message.id);
      case 'settled':
        if (message.messageId === undefined) this.#ledger.drop(message.id, undefined, false);
        else void this.#became(message.id, message.messageId);
        if (!this.#sender) return;
        // Given up in another tab.
        if (message.messageId === undefined) this.#sender.abort(message.id);
        // Who told of it may have died before it was on disk.
        return void this.#keepDone(message.id);
      case 'progress':
        if (this.#ledger.has(message.id)) this.#options.view.progressed(message.id, message.progress);
        return;
      case 'ping':
        if (!this.#sender) return;
        this.#options.channel.post({ type: 'beat' });
        // What this tab takes for settled or given up may have been taken up again, by a tab that died before it told.
        for (const id of message.ids) if (!this.#isInHand(id)) void this.#read(id);
        return;
      case 'beat':
        return this.#leadership.heard();
      case 'cleared':
        // What was written since stays.
        return void this.#load().catch((error: unknown) => this.#report(error));
    }
  }

  /** Another tab says so; any script of the origin could. What is shown is what Webex has. */
  async #became(id: string, messageId: string): Promise<void> {
    this.#ledger.told(id, messageId);
    if (!this.#ledger.has(id)) return;
    const { api, me } = this.#options;
    // One that cannot be read now comes with the next list.
    const message = await api.read(messageId).catch(() => undefined);
    if (this.#ledger.has(id)) this.#ledger.drop(id, message?.personId === me ? message : undefined, false);
  }

  /** Another tab has changed it. */
  async #read(id: string): Promise<void> {
    const intent = await this.#options.storage.get(id).catch(() => undefined);
    if (!intent || this.#end.signal.aborted) return;
    const held = this.#ledger.get(id);
    if (this.#isInHand(id)) return;
    this.#update(intent);
    if (held && isPending(held) && !isPending(intent)) this.#options.view.failed(intent, false);
  }

  /** What this tab itself is about to do with an intent is newer than what it reads of it. */
  #isInHand(id: string): boolean {
    const held = this.#ledger.get(id);
    return this.#sender !== undefined && held !== undefined && isPending(held);
  }

  #isOurs(id: string): boolean {
    return !this.#elsewhere.has(id);
  }

  #update(intent: Intent): void {
    this.#ledger.show(intent);
    this.#sender?.work(intent.draft.spaceId);
  }

  #progressed(id: string, progress: UploadProgress): void {
    if (!this.#ledger.has(id)) return;
    this.#options.view.progressed(id, progress);
    this.#options.channel.post({ type: 'progress', id, progress });
  }

  #tell(id: string): void {
    this.#options.channel.post({ type: 'changed', id });
  }

  #report(error: unknown): void {
    this.#options.view.report(toWebexError(error));
  }
}
