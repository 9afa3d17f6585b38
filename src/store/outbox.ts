import { toWebexError, type WebexError } from '../errors.ts';
import type { Message, MessageDraft } from '../resources/index.ts';
import type { StoreContext } from './context.ts';
import { localStorageIfAny } from './local-storage.ts';
import type { Messages } from './messages.ts';
import type { Intent } from './outbox/intent.ts';
import { Journal } from './outbox/journal.ts';
import type { RunningOutbox } from './outbox/start.ts';
import type { OutboxView } from './outbox/view.ts';
import { batch, signal, type ReadonlySignal, type Signal } from './reactive.ts';

/** What somebody wants to say in a space: one of markdown, text and file at least. */
export type OutboxDraft = Omit<MessageDraft, 'toPersonId' | 'toPersonEmail' | 'spaceId'> & { spaceId: string };

/**
 * - `queued`: waits for those before it in the same space, for the network, or for Webex's leave
 * - `sending`: on its way
 * - `unknown`: no answer came; whether Webex has it is being looked up
 * - `failed`: Webex does not have it, `error` says why; `retry` sends it again
 * - `needs-user`: Webex may have it, and only a person can decide to send it again
 */
export type OutboxStatus = 'queued' | 'sending' | 'unknown' | 'failed' | 'needs-user';

export interface OutboxEntry {
  /** Ours, until Webex gives the message its own. */
  readonly id: string;
  readonly draft: OutboxDraft;
  readonly status: OutboxStatus;
  readonly error: WebexError | undefined;
  /** Milliseconds since 1970, by this device's clock. */
  readonly created: number;
}

/** How much of a message with a file has left: bytes of the whole request, which is a little more than the file. */
export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}

/** What the outbox tells of: a message that arrived, or one that did not. */
export interface OutboxListener {
  sent(entry: OutboxEntry, message: Message): void;
  failed(entry: OutboxEntry): void;
}

/** Whose outbox it is. */
export interface OutboxIdentity {
  personId: string;
  /** Origin of the REST API. */
  apiOrigin: string;
}

/**
 * Where the outbox is kept. In memory it does not survive the tab:
 *
 * - `policy`: the page wants nothing on disk
 * - `unsupported`: there is no IndexedDB, no Web Locks or no BroadcastChannel, as in Node
 * - `blocked`: the browser does not allow it, as in some private windows
 * - `full`: the disk refused at least one message, which is in memory; the others are on disk
 */
export type OutboxPersistence =
  | { place: 'disk' }
  | { place: 'memory'; reason: 'policy' | 'unsupported' | 'blocked' | 'full' };

/** Until the code of the outbox could be loaded it is tried again after so long, milliseconds. */
const loadPause = 5_000;

/**
 * What was written and has not arrived yet, by this identity, in whatever tab. Within a space messages leave in the order
 * they were written. This is what the elements see; `outbox/engine.ts` does the work and is loaded when it is needed.
 */
export class Outbox {
  readonly #context: StoreContext;
  readonly #messages: Messages;
  readonly #listener: OutboxListener;
  readonly #persist: 'durable' | 'memory';
  readonly #persistence = signal<OutboxPersistence | undefined>(undefined);
  readonly #spaces = new Map<string, Signal<readonly OutboxEntry[]>>();
  readonly #entries = new Map<string, OutboxEntry>();
  readonly #progress = new Map<string, Signal<UploadProgress | undefined>>();
  /** Written in this tab: its fate is told here. */
  readonly #own = new Set<string>();
  /** Written before it was known by whom. */
  #early: Intent[] = [];
  #identity: OutboxIdentity | undefined;
  #journal: Journal | undefined;
  #loading: Promise<RunningOutbox> | undefined;
  #engine: RunningOutbox | undefined;
  #end = new AbortController();
  #latest = 0;

  constructor(
    context: StoreContext,
    messages: Messages,
    listener: OutboxListener,
    persist: 'durable' | 'memory' = 'durable',
  ) {
    this.#context = context;
    this.#messages = messages;
    this.#listener = listener;
    this.#persist = persist;
  }

  /** Where it is kept; undefined until what is there has been read. */
  get persistence(): ReadonlySignal<OutboxPersistence | undefined> {
    return this.#persistence;
  }

  /** What waits in a space, in the order it was written. */
  entries(spaceId: string): ReadonlySignal<readonly OutboxEntry[]> {
    return this.#of(spaceId);
  }

  /** An entry as it is now, by its id. */
  entry(id: string): OutboxEntry | undefined {
    return this.#entries.get(id);
  }

  /**
   * How much of an entry's file has left; undefined while none has, and where that cannot be known: outside browsers, and
   * with a `fetch` of the page's own.
   */
  progress(id: string): ReadonlySignal<UploadProgress | undefined> {
    return this.#progressOf(id);
  }

  /** Puts a message in; it is shown at once and sent when those before it are. */
  send(draft: OutboxDraft): OutboxEntry {
    const created = (this.#latest = Math.max(Date.now(), this.#latest + 1));
    const id = `outbox-${created.toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
    // Threads are one level deep: a reply to a reply is one to its root.
    const parentId = (draft.parentId && this.#messages.peek(draft.parentId)?.parentId) ?? draft.parentId;
    const intent: Intent = { id, draft: { ...draft, parentId }, created, status: 'queued', tries: 0 };
    this.#own.add(id);
    const entry = this.#show(intent, undefined);
    if (this.#identity) this.#hand(intent);
    else this.#early.push(intent);
    return entry;
  }

  /** Sends a failed entry again. */
  retry({ id }: OutboxEntry): void {
    void this.#ask((engine) => engine.retry(id));
  }

  /** Gives an entry up and hands its draft back, for the composer. */
  discard({ id, draft }: OutboxEntry): OutboxDraft {
    this.#early = this.#early.filter((intent) => intent.id !== id);
    this.#remove(id);
    if (this.#identity) {
      this.#journal?.remove(id);
      void this.#ask((engine) => engine.discard(id));
    }
    return draft;
  }

  /**
   * Says who is here: what they left unsent is shown and sent, after what is given. Called again, goes on after a pause.
   */
  open(identity: OutboxIdentity, after?: Promise<unknown>): void {
    const { personId, apiOrigin } = identity;
    if (this.#identity) return this.#engine?.resume();
    this.#identity = identity;
    const storage = this.#persist === 'durable' ? localStorageIfAny() : undefined;
    this.#journal = storage && new Journal(storage, `${apiOrigin} ${personId}`);
    for (const intent of this.#early.splice(0)) this.#hand(intent);
    if (this.#persist !== 'durable') return;
    if (!after) return void this.#load();
    const { signal: end } = this.#end;
    void after.then(() => (end.aborted ? undefined : this.#load()));
  }

  /** Messages were read: what waits may be among them. */
  recognise(messages: readonly Message[]): void {
    this.#engine?.recognise(messages);
  }

  /**
   * Forgets the identity, and takes what waits off the disk, for good, in every tab. Waits for it five seconds at most;
   * where the disk does not allow it, that is reported.
   */
  async forget(): Promise<void> {
    const identity = this.#identity;
    const journal = this.#journal;
    const engine = this.#engine;
    this.clear();
    journal?.clear();
    if (!identity || this.#persist === 'memory') return;
    const erased = import('./outbox/start.ts')
      .then(({ eraseOutbox }) => eraseOutbox(identity, engine))
      .catch((error: unknown) => this.#context.report(toWebexError(error)));
    await Promise.race([erased, new Promise((resolve) => setTimeout(resolve, loadPause))]);
  }

  /** Forgets the identity. What is on disk stays there until the same one comes back. */
  clear(): void {
    this.#end.abort();
    this.#end = new AbortController();
    this.#identity = this.#journal = this.#loading = this.#engine = undefined;
    this.#early = [];
    batch(() => {
      this.#persistence.value = undefined;
      for (const entries of this.#spaces.values()) entries.value = [];
    });
    this.#entries.clear();
    this.#progress.clear();
    this.#own.clear();
  }

  /** Puts it on disk. */
  #hand(intent: Intent): void {
    const { signal: end } = this.#end;
    this.#journal?.add(intent);
    void this.#ask(async (engine) => {
      // Given up before that.
      if (!end.aborted && this.#entries.has(intent.id)) await engine.add(intent);
    });
  }

  async #ask(task: (engine: RunningOutbox) => Promise<void>): Promise<void> {
    const { signal: end } = this.#end;
    try {
      await task(await this.#load());
    } catch (error) {
      if (!end.aborted) this.#context.report(toWebexError(error));
    }
  }

  /** The engine; waits as long as its code cannot be loaded. Settles never when the identity ends before. */
  #load(): Promise<RunningOutbox> {
    return (this.#loading ??= this.#begin(this.#end.signal));
  }

  async #begin(end: AbortSignal): Promise<RunningOutbox> {
    const { startOutbox, reviveError } = await this.#import(end);
    const view: OutboxView = {
      changed: (intent) => void this.#show(intent, intent.error && reviveError(intent.error)),
      covered: ({ id }) => this.#hide(id),
      settled: (id, message, byThisTab) => this.#settle(id, message, byThisTab),
      progressed: (id, progress) => (this.#progressOf(id).value = progress),
      failed: ({ id }, byThisTab) => this.#fail(id, byThisTab),
      report: (error) => this.#context.report(error),
    };
    const engine = await startOutbox({
      context: this.#context,
      messages: this.#messages,
      identity: this.#identity!,
      persist: this.#persist,
      signal: end,
      journal: this.#journal,
      isOwn: (id) => this.#own.has(id),
      view,
      kept: (persistence) => (this.#persistence.value = persistence),
    });
    if (end.aborted) return new Promise<never>(() => {});
    return (this.#engine = engine);
  }

  async #import(end: AbortSignal): Promise<typeof import('./outbox/start.ts')> {
    for (;;) {
      try {
        const code = await import('./outbox/start.ts');
        if (!end.aborted) return code;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, loadPause));
      }
      if (end.aborted) await new Promise<never>(() => {});
    }
  }

  #of(spaceId: string): Signal<readonly OutboxEntry[]> {
    let entries = this.#spaces.get(spaceId);
    if (!entries) this.#spaces.set(spaceId, (entries = signal<readonly OutboxEntry[]>([])));
    return entries;
  }

  #progressOf(id: string): Signal<UploadProgress | undefined> {
    let progress = this.#progress.get(id);
    if (!progress) this.#progress.set(id, (progress = signal<UploadProgress | undefined>(undefined)));
    return progress;
  }

  #show({ id, draft, status, created }: Intent, error: WebexError | undefined): OutboxEntry {
    const entry: OutboxEntry = { id, draft, status, error, created };
    this.#latest = Math.max(this.#latest, created);
    this.#entries.set(id, entry);
    // Each try begins at nothing.
    if (status !== 'sending' && this.#progress.has(id)) this.#progressOf(id).value = undefined;
    const entries = this.#of(draft.spaceId);
    const others = entries.peek().filter((other) => other.id !== id);
    entries.value = [...others, entry].sort((one, other) => one.created - other.created);
    return entry;
  }

  #hide(id: string): void {
    const spaceId = this.#entries.get(id)?.draft.spaceId;
    if (spaceId === undefined) return;
    const entries = this.#of(spaceId);
    entries.value = entries.peek().filter((entry) => entry.id !== id);
  }

  #remove(id: string): void {
    this.#hide(id);
    this.#entries.delete(id);
    this.#progress.delete(id);
  }

  #settle(id: string, message: Message | undefined, byThisTab: boolean): void {
    const entry = this.#entries.get(id);
    batch(() => {
      if (message) this.#messages.receive([message]);
      this.#remove(id);
    });
    // A message written in a tab that is gone is told of by the tab that sent it.
    if (entry && message && (this.#own.has(id) || byThisTab)) this.#listener.sent(entry, message);
    this.#own.delete(id);
  }

  #fail(id: string, byThisTab: boolean): void {
    const entry = this.#entries.get(id);
    if (!entry || !(this.#own.has(id) || byThisTab)) return;
    this.#listener.failed(entry);
    if (entry.error) this.#context.report(entry.error);
  }
}
