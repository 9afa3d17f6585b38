import { isAbort, toWebexError, WebexAuthError, WebexHttpError, type WebexError } from '../errors.ts';
import type { Message, MessageDraft } from '../resources/index.ts';
import type { StoreContext } from './context.ts';
import type { Messages } from './messages.ts';
import { pause } from '../rest/retry.ts';
import { batch, signal, type ReadonlySignal, type Signal } from './reactive.ts';

/** What somebody wants to say in a space: one of markdown, text and file at least. */
export type OutboxDraft = Omit<MessageDraft, 'toPersonId' | 'toPersonEmail' | 'spaceId'> & { spaceId: string };

/**
 * - `queued`: waits for those before it in the same space
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

/** What the outbox tells of: a message that arrived, or one that did not. */
export interface OutboxListener {
  sent(entry: OutboxEntry, message: Message): void;
  failed(entry: OutboxEntry): void;
}

const lookAgainAfter = [2_000, 8_000];

/**
 * What was written and has not arrived yet. Within a space messages leave in the order they were written. A post has no
 * idempotency key, so one without an answer is looked for among the newest messages before anybody sends it again.
 */
export class Outbox {
  readonly #context: StoreContext;
  readonly #messages: Messages;
  readonly #myId: () => string | undefined;
  readonly #listener: OutboxListener;
  readonly #entries = new Map<string, Signal<readonly OutboxEntry[]>>();
  readonly #busy = new Set<string>();
  #count = 0;

  constructor(context: StoreContext, messages: Messages, myId: () => string | undefined, listener: OutboxListener) {
    this.#context = context;
    this.#messages = messages;
    this.#myId = myId;
    this.#listener = listener;
  }

  /** What waits in a space, in the order it was written. */
  entries(spaceId: string): ReadonlySignal<readonly OutboxEntry[]> {
    return this.#of(spaceId);
  }

  /** Puts a message in; it is shown at once and sent when those before it are. */
  send(draft: OutboxDraft): OutboxEntry {
    const entry: OutboxEntry = {
      id: `outbox-${Date.now().toString(36)}-${++this.#count}`,
      draft,
      status: 'queued',
      error: undefined,
      created: Date.now(),
    };
    const entries = this.#of(draft.spaceId);
    entries.value = [...entries.peek(), entry];
    void this.#work(draft.spaceId);
    return entry;
  }

  /** Sends a failed entry again. */
  retry(entry: OutboxEntry): void {
    this.#change(entry, { status: 'queued', error: undefined });
    void this.#work(entry.draft.spaceId);
  }

  /** Gives an entry up and hands its draft back, for the composer. */
  discard(entry: OutboxEntry): OutboxDraft {
    const entries = this.#of(entry.draft.spaceId);
    entries.value = entries.peek().filter(({ id }) => id !== entry.id);
    return entry.draft;
  }

  clear(): void {
    for (const entries of this.#entries.values()) entries.value = [];
    this.#busy.clear();
  }

  #of(spaceId: string): Signal<readonly OutboxEntry[]> {
    let entries = this.#entries.get(spaceId);
    if (!entries) this.#entries.set(spaceId, (entries = signal<readonly OutboxEntry[]>([])));
    return entries;
  }

  #change({ id, draft }: OutboxEntry, change: Partial<OutboxEntry>): OutboxEntry | undefined {
    const entries = this.#of(draft.spaceId);
    let changed: OutboxEntry | undefined;
    entries.value = entries.peek().map((entry) => (entry.id === id ? (changed = { ...entry, ...change }) : entry));
    return changed;
  }

  async #work(spaceId: string): Promise<void> {
    if (this.#busy.has(spaceId)) return;
    const { lifetime } = this.#context;
    this.#busy.add(spaceId);
    try {
      for (;;) {
        const next = this.#of(spaceId)
          .peek()
          .find(({ status }) => status === 'queued');
        if (!next) return;
        await this.#deliver(next, lifetime);
        if (lifetime.aborted) return;
      }
    } finally {
      if (!lifetime.aborted) this.#busy.delete(spaceId);
    }
  }

  async #deliver(entry: OutboxEntry, lifetime: AbortSignal): Promise<void> {
    const startedAt = Date.now();
    this.#change(entry, { status: 'sending' });
    const known = new Set(this.#messages.timeline(entry.draft.spaceId).ids);
    try {
      const message = await this.#context.client.messages.create(entry.draft, { signal: lifetime });
      this.#arrive(entry, message);
    } catch (thrown) {
      const error = toWebexError(thrown);
      if (isAbort(error) || lifetime.aborted) return;
      if (definitelyNotSent(error)) return this.#fail(entry, 'failed', error);
      this.#change(entry, { status: 'unknown', error });
      const found = await this.#lookFor(entry, known, startedAt, lifetime);
      if (lifetime.aborted) return;
      if (found) this.#arrive(entry, found);
      else this.#fail(entry, 'needs-user', error);
    }
  }

  #arrive(entry: OutboxEntry, message: Message): void {
    batch(() => {
      this.#messages.receive([message]);
      this.discard(entry);
    });
    this.#listener.sent(entry, message);
  }

  #fail(entry: OutboxEntry, status: 'failed' | 'needs-user', error: WebexError): void {
    const failed = this.#change(entry, { status, error });
    if (failed) this.#listener.failed(failed);
    this.#context.report(error);
  }

  /** Did Webex take it after all? Looks among the newest messages, twice. */
  async #lookFor(
    { draft }: OutboxEntry,
    known: ReadonlySet<string>,
    startedAt: number,
    lifetime: AbortSignal,
  ): Promise<Message | undefined> {
    for (const wait of lookAgainAfter) {
      try {
        await pause(wait, lifetime);
        const { items } = await this.#context.client.messages.list(
          { spaceId: draft.spaceId, max: 50 },
          { signal: lifetime },
        );
        const found = items.find((message) => !known.has(message.id) && this.#matches(message, draft, startedAt));
        if (found) return found;
      } catch {
        // Still no answer: look again, or leave it to the person.
      }
    }
    return undefined;
  }

  #matches(message: Message, draft: OutboxDraft, startedAt: number): boolean {
    const sameWords = fingerprint(message.markdown ?? message.text) === fingerprint(draft.markdown ?? draft.text);
    return (
      message.personId === this.#myId() &&
      message.parentId === draft.parentId &&
      sameWords &&
      (message.files?.length ?? 0) === (draft.file ? 1 : (draft.files?.length ?? 0)) &&
      Date.parse(message.created) >= startedAt - 5_000
    );
  }
}

const fingerprint = (text = ''): string => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

/** True when Webex certainly did not take the message. */
const definitelyNotSent = (error: WebexError): boolean =>
  error instanceof WebexAuthError ||
  error.kind === 'configuration' ||
  (error instanceof WebexHttpError && error.status < 500 && error.status !== 408);
