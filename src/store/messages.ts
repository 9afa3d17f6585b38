import { isNotFound } from '../errors.ts';
import type { Message } from '../resources/index.ts';
import { Collection } from './collection.ts';
import { run, type StoreContext } from './context.ts';
import type { People } from './people.ts';
import { batch, type ReadonlySignal } from './reactive.ts';
import { SortedIndex } from './sorted-index.ts';
import { rankOf, Timeline, type TimelineMessages } from './timeline.ts';

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
  readonly #pending = new Map<string, Promise<Message | undefined>>();

  constructor(context: StoreContext, people: People) {
    this.context = context;
    this.#people = people;
  }

  get(id: string): ReadonlySignal<Message | undefined> {
    return this.#messages.get(id);
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
    const pending = this.read(id).finally(() => this.#pending.delete(id));
    this.#pending.set(id, pending);
    return pending;
  }

  /** Reads one message, anew if need be; drops it when it is gone. Throws a {@link WebexError} other than 404. */
  async read(id: string): Promise<Message | undefined> {
    const { client, lifetime } = this.context;
    try {
      const message = await client.messages.get(id, { signal: lifetime });
      lifetime.throwIfAborted();
      this.receive([message]);
      return message;
    } catch (error) {
      if (!isNotFound(error)) throw error;
      this.drop(id);
      return undefined;
    }
  }

  /** How many edits of a message were seen: at least so many of the ten that Webex takes are used up. */
  seenEdits(id: string): number {
    return this.#edits.get(id) ?? 0;
  }

  /** Changes a message of one's own, at most ten times. */
  async update(message: Message, change: { text?: string; markdown?: string }): Promise<Message> {
    const changed = await run(this.context, (client, signal) =>
      client.messages.update(message.id, { spaceId: message.spaceId, ...change }, { signal }),
    );
    this.receive([changed]);
    return changed;
  }

  async delete(id: string): Promise<void> {
    try {
      await run(this.context, (client, signal) => client.messages.delete(id, { signal }));
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    this.drop(id);
  }

  /** Reads what was missed: at once where somebody looks, otherwise when somebody does. */
  readUp(): Promise<void[]> {
    const reads: Array<Promise<void>> = [];
    for (const timeline of this.#timelines.values()) {
      if (timeline.isWatched) reads.push(timeline.refresh());
      else timeline.markStale();
    }
    return Promise.all(reads);
  }

  /** Sends what somebody entered into the card of a message to the card's author. Throws a {@link WebexError}. */
  async submitCard(messageId: string, inputs: Record<string, unknown>): Promise<void> {
    await run(this.context, (client, signal) =>
      client.attachmentActions.create({ type: 'submit', messageId, inputs }, { signal }),
    );
  }

  /** Takes in messages that were read. */
  receive(messages: readonly Message[]): void {
    batch(() => {
      const alive = messages.filter(({ id }) => !this.#deleted.has(id));
      for (const message of alive) if (this.#isNews(message)) this.#set(message);
      this.#people.ensure(alive.map(({ personId }) => personId));
      for (const [key, entries] of groupByTimeline(alive)) this.#timelines.get(key)?.put(entries, this.context.isLive);
      for (const message of alive)
        if (message.parentId !== undefined) this.replies(message.parentId).put([[message.id, rankOf(message)]]);
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
    this.#pending.clear();
    this.#deleted.clear();
    this.#edits.clear();
    this.#messages.clear();
  }

  #set(message: Message): void {
    // Of a message that was edited before it was first read, one edit is certain.
    if (message.updated) this.#edits.set(message.id, this.seenEdits(message.id) + 1);
    this.#messages.set(message);
  }

  #isNews(message: Message): boolean {
    const held = this.#messages.peek(message.id);
    return !held || (message.updated ?? '') > (held.updated ?? '');
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
