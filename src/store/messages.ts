import { isNotFound, WebexConfigurationError } from '../errors.ts';
import type { Message } from '../resources/index.ts';
import { adaptiveCard } from '../resources/message.ts';
import { Collection } from './collection.ts';
import type { StoreContext } from './context.ts';
import { later } from './later.ts';
import type { MessageChanges } from './message-changes.ts';
import type { Outbox, OutboxDraft, OutboxEntry } from './outbox.ts';
import type { People } from './people.ts';
import { batch, signal, type ReadonlySignal, type Signal } from './reactive.ts';
import { SortedIndex } from './sorted-index.ts';
import { rankOf } from './message-pages.ts';
import type { UnreadMessage } from './unread-counts.ts';
import { Timeline, type Resume, type TimelineMessages } from './timeline.ts';

/** A message to send: text, markdown, a file or an Adaptive Card at least. */
export type MessageToSend = OutboxDraft & {
  /** An Adaptive Card of version 1.3 at most. https://developer.webex.com/docs/buttons-and-cards */
  card?: Record<string, unknown>;
};

/**
 * Every message that was read, once, and the timelines that show them. Precedence: deleted wins over everything, then
 * the newest edit wins; a late answer never brings back what was deleted or undoes an edit.
 */
export class Messages implements TimelineMessages {
  readonly context: StoreContext;
  readonly #people: People;
  readonly #messages = new Collection<Message>();
  readonly #deleted = new Set<string>();
  readonly #edits = new Map<string, number>();
  readonly #timelines = new Map<string, Timeline>();
  readonly #replies = new Map<string, SortedIndex>();
  readonly #directAuthors = new Map<string, Signal<readonly string[]>>();
  readonly #pending = new Map<string, Promise<Message | undefined>>();
  /** Set by what tells of changes. */
  resume: Resume | undefined;
  /** Sends what is written, and is told what is taken in, in the same batch. */
  outbox: Pick<Outbox, 'send' | 'recognise'> | undefined;

  readonly #changes: () => Promise<MessageChanges>;

  constructor(context: StoreContext, people: People) {
    this.context = context;
    this.#changes = later(
      context,
      async () => new (await import('./message-changes.ts')).MessageChanges(context, this),
    );
    this.#people = people;
  }

  get(id: string): ReadonlySignal<Message | undefined> {
    return this.#messages.get(id);
  }

  /**
   * Puts a message into the outbox, where it is shown at once and sent as soon as it can be; the entry tells how it goes.
   * With a card, the text is what is read where cards are not shown, as in notifications.
   *
   * Throws a WebexConfigurationError for a card that Webex would refuse: one without `type` or `version`.
   */
  send({ card, ...draft }: MessageToSend): OutboxEntry {
    if (!this.outbox) throw new WebexConfigurationError('Messages without a store have no outbox.');
    if (!card) return this.outbox.send(draft);
    if (card['type'] !== 'AdaptiveCard' || typeof card['version'] !== 'string')
      throw new WebexConfigurationError('A card needs type "AdaptiveCard" and a version, such as "1.3".');
    return this.outbox.send({ ...draft, attachments: [{ contentType: adaptiveCard, content: card }] });
  }

  /** The message as it is now, without watching it. */
  peek(id: string): Message | undefined {
    return this.#messages.peek(id);
  }

  has(id: string): boolean {
    return this.#messages.peek(id) !== undefined;
  }

  /** The conversation of a space, or one of its threads. Watch it to have it read and kept up. */
  timeline(spaceId: string, parentId?: string): Timeline {
    const key = parentId === undefined ? spaceId : `${spaceId} ${parentId}`;
    let timeline = this.#timelines.get(key);
    if (!timeline) this.#timelines.set(key, (timeline = new Timeline(this, spaceId, parentId)));
    return timeline;
  }

  /** Every timeline of a space that somebody has asked for: the space's own and its threads'. */
  timelinesOf(spaceId: string): Timeline[] {
    return [...this.#timelines.values()].filter((timeline) => timeline.spaceId === spaceId);
  }

  /** What others wrote in a space after a time, milliseconds since 1970, where all of that is here. */
  unreadAfter(spaceId: string, after: number, me: string | undefined): UnreadMessage[] | undefined {
    const ids = this.#timelines.get(spaceId)?.idsAfter(after);
    return ids?.flatMap((id) => {
      const message = this.#messages.peek(id);
      if (!message || message.personId === me) return [];
      const isMention = !!message.mentionedGroups?.length || (message.mentionedPeople ?? []).includes(me ?? '');
      return [{ id, at: rankOf(message), isMention }];
    });
  }

  timelines(): Iterable<Timeline> {
    return this.#timelines.values();
  }

  /** The replies to a message that are known so far, oldest first. */
  replies(parentId: string): SortedIndex {
    let replies = this.#replies.get(parentId);
    if (!replies) this.#replies.set(parentId, (replies = new SortedIndex()));
    return replies;
  }

  /** The message, read when it is not known. Undefined when it is gone. Throws a {@link WebexError} other than 404. */
  async ensure(id: string): Promise<Message | undefined> {
    if (this.#deleted.has(id)) return undefined;
    const held = this.#messages.peek(id) ?? this.#pending.get(id);
    if (held) return held;
    const pending = this.read(id)
      .catch((error: unknown) => {
        if (isNotFound(error)) return undefined;
        throw error;
      })
      .finally(() => this.#pending.delete(id));
    this.#pending.set(id, pending);
    return pending;
  }

  /** Reads one message, anew if need be. Throws a {@link WebexError}; 404 says that it is gone, or not there yet. */
  async read(id: string): Promise<Message> {
    const { client, lifetime } = this.context;
    const message = await client.messages.get(id, { signal: lifetime });
    lifetime.throwIfAborted();
    this.receive([message]);
    return message;
  }

  /** Who wrote in a 1:1, as far as it was read: at most two people, who are its members. */
  directAuthors(spaceId: string): ReadonlySignal<readonly string[]> {
    return this.#authorsIn(spaceId);
  }

  #authorsIn(spaceId: string): Signal<readonly string[]> {
    let authors = this.#directAuthors.get(spaceId);
    if (!authors) this.#directAuthors.set(spaceId, (authors = signal([])));
    return authors;
  }

  #noteDirectAuthor({ spaceId, personId }: Message): void {
    const authors = this.#authorsIn(spaceId);
    if (!authors.peek().includes(personId)) authors.value = [...authors.peek(), personId];
  }

  /** How many edits of a message were seen: at least so many of the ten that Webex takes are used up. */
  seenEdits(id: string): number {
    return this.#edits.get(id) ?? 0;
  }

  /** Changes a message of one's own, at most ten times. */
  async update(message: Message, change: { text?: string; markdown?: string }): Promise<Message> {
    return (await this.#changes()).update(message, change);
  }

  async delete(id: string): Promise<void> {
    return (await this.#changes()).delete(id);
  }

  /** Reads what was missed: at once where somebody looks, otherwise when somebody does. False when a read failed. */
  async readUp(): Promise<boolean> {
    for (const timeline of this.#timelines.values()) timeline.markStale();
    const spaceIds = new Set([...this.#timelines.values()].map(({ spaceId }) => spaceId));
    const reads = await Promise.all([...spaceIds].map((spaceId) => this.readUpSpace(spaceId)));
    return reads.every(({ succeeded }) => succeeded);
  }

  /**
   * The same for one space. Replies stand among the other messages, so its threads are read by themselves only when the
   * list of the space is not watched or does not reach what was here. `oldest` is the rank down to which was read.
   */
  async readUpSpace(spaceId: string): Promise<{ succeeded: boolean; oldest: number }> {
    const timelines = this.timelinesOf(spaceId);
    const watched = timelines.filter(({ isWatched }) => isWatched);
    for (const timeline of timelines) if (!timeline.isWatched) timeline.markStale();
    const whole = watched.find(({ parentId }) => parentId === undefined);
    const coverage = await whole?.refresh();
    const threads = whole && coverage?.joined !== false ? [] : watched.filter((timeline) => timeline !== whole);
    const threadReads = await Promise.all(threads.map((timeline) => timeline.refresh()));
    const reads = whole ? [coverage, ...threadReads] : threadReads;
    const oldest = Math.min(...reads.map((read) => read?.oldest ?? Infinity));
    return { succeeded: reads.every((read) => read !== undefined), oldest };
  }

  /** Sends what somebody entered into the card of a message to the card's author. Throws a {@link WebexError}. */
  async submitCard(messageId: string, inputs: Record<string, unknown>): Promise<void> {
    return (await this.#changes()).submitCard(messageId, inputs);
  }

  /** Takes in messages that were read. */
  receive(messages: readonly Message[]): void {
    batch(() => {
      const alive = messages.filter(({ id }) => !this.#deleted.has(id));
      for (const message of alive) if (this.#isNews(message)) this.#set(message);
      for (const message of alive) if (message.spaceType === 'direct') this.#noteDirectAuthor(message);
      this.#people.ensure(alive.map(({ personId }) => personId));
      for (const [key, entries] of groupByTimeline(alive)) this.#timelines.get(key)?.put(entries, this.context.isLive);
      for (const message of alive)
        if (message.parentId !== undefined) this.replies(message.parentId).put([[message.id, rankOf(message)]]);
      this.outbox?.recognise(alive);
    });
  }

  /** A message is gone, for good. */
  drop(id: string): void {
    const message = this.#messages.peek(id);
    this.#deleted.add(id);
    if (!message) return;
    batch(() => {
      for (const timeline of this.timelinesOf(message.spaceId)) timeline.remove(id);
      if (message.parentId !== undefined) this.#replies.get(message.parentId)?.remove(id);
      this.#messages.delete(id);
    });
  }

  clear(): void {
    for (const timeline of this.#timelines.values()) timeline.clear();
    for (const replies of this.#replies.values()) replies.clear();
    this.#replies.clear();
    for (const authors of this.#directAuthors.values()) authors.value = [];
    this.#pending.clear();
    this.#deleted.clear();
    this.#edits.clear();
    this.#messages.clear();
  }

  #set(message: Message): void {
    // Of a message that was edited before it was first read, one edit is certain.
    if (message.updated && message.updated !== this.#messages.peek(message.id)?.updated)
      this.#edits.set(message.id, this.seenEdits(message.id) + 1);
    this.#messages.set(message);
  }

  /** Files and previews join a message without a new `updated`; the same once more is no news. */
  #isNews(message: Message): boolean {
    const held = this.#messages.peek(message.id);
    if (!held) return true;
    const [before, now] = [held.updated ?? '', message.updated ?? ''];
    return now > before || (now === before && JSON.stringify(message) !== JSON.stringify(held));
  }
}

const groupByTimeline = (messages: readonly Message[]): Map<string, Array<readonly [Message, number]>> => {
  const groups = new Map<string, Array<readonly [Message, number]>>();
  const add = (key: string, message: Message): void => {
    const group = groups.get(key);
    const entry = [message, rankOf(message)] as const;
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  };
  for (const message of messages) {
    add(message.spaceId, message);
    if (message.parentId !== undefined) add(`${message.spaceId} ${message.parentId}`, message);
  }
  return groups;
};
