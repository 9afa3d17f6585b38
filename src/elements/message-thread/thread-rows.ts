import { dayOf } from '../../internal/format.ts';
import type { Message } from '../../resources/index.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';
import type { Timeline } from '../../store/timeline.ts';
import type { SystemEvent, SystemEvents } from './system-events.ts';

/** Messages of one author that follow each other within this time, milliseconds, share one name and picture. */
const groupWithin = 5 * 60_000;

/** How a row follows the one before it. */
export interface RowContext {
  /** When its day begins with it: a moment of that day, milliseconds since 1970. */
  day: number | undefined;
  /** The same author goes on. */
  continued: boolean;
  /** What happened before it and after the row above. */
  events: readonly SystemEvent[];
  /** It is not plain from the row before to which message it replies. */
  namesParent: boolean;
}

type Sent = Pick<Message, 'personId' | 'parentId' | 'id'> & { time: number };

/**
 * The rows of a conversation, counted and looked up without a list of them: the history row, the thread's root, the
 * messages of the timeline, and what has not arrived yet.
 */
export class ThreadRows {
  readonly timeline: Timeline;
  /** Names the row above all messages: it says whether there is more. */
  readonly historyKey: string;
  /** The message with a line above it that says that it is the first unread one. */
  unreadId: string | undefined;
  /** What happened in the space, as far as somebody looks. */
  system: SystemEvents | undefined;
  readonly #store: Store;
  /** The row of the oldest message. */
  readonly #first: number;
  #entries: readonly OutboxEntry[] = [];

  constructor(store: Store, timeline: Timeline) {
    this.#store = store;
    this.timeline = timeline;
    this.#first = timeline.parentId === undefined ? 1 : 2;
    this.historyKey = `history ${timeline.spaceId} ${timeline.parentId ?? ''}`;
  }

  /** Takes in what changed. Reads the signals that tell of it. */
  update(): void {
    const { spaceId, parentId, version } = this.timeline;
    void version.value;
    this.system?.update();
    const entries = this.#store.outbox.entries(spaceId).value;
    this.#entries = parentId === undefined ? entries : entries.filter(({ draft }) => draft.parentId === parentId);
  }

  get entries(): readonly OutboxEntry[] {
    return this.#entries;
  }

  get count(): number {
    return this.#first + this.timeline.ids.length + this.#entries.length;
  }

  /** Whether there is anything to read, or about to be. */
  get isEmpty(): boolean {
    return this.timeline.ids.length + this.#entries.length === 0;
  }

  keyAt(index: number): string {
    // A list of 100,000 is read through when it opens.
    const id = this.timeline.ids[index - this.#first];
    if (id !== undefined) return id;
    return index === 0 ? this.historyKey : (this.messageAt(index) ?? this.entryAt(index)?.id ?? '');
  }

  /** The id of the message in a row. */
  messageAt(index: number): string | undefined {
    if (index < this.#first) return index === 1 ? this.timeline.parentId : undefined;
    return this.timeline.ids[index - this.#first];
  }

  entryAt(index: number): OutboxEntry | undefined {
    return this.#entries[index - this.#first - this.timeline.ids.length];
  }

  /** The row of a message, or -1. */
  indexOf(key: string): number {
    if (key === this.timeline.parentId) return 1;
    const index = this.timeline.indexOf(key);
    if (index >= 0) return this.#first + index;
    const entry = this.#entries.findIndex(({ id }) => id === key);
    return entry < 0 ? -1 : this.#first + this.timeline.ids.length + entry;
  }

  /** When the message in a row was written, milliseconds since 1970; 0 where that is not known. */
  timeAt(index: number): number {
    return this.#sentAt(index)?.time ?? 0;
  }

  contextOf(index: number): RowContext {
    const sent = this.#sentAt(index);
    // What is missing in between may have been another day, and somebody else.
    const before = this.timeline.gapBefore(sent?.id ?? '') ? undefined : this.#sentAt(index - 1);
    if (!sent) return { day: undefined, continued: false, namesParent: true, events: [] };
    const events = (before && this.system?.between(before.time, sent.time)) ?? [];
    const sameDay = before !== undefined && dayOf(before.time) === dayOf(sent.time);
    const sameThread = before?.parentId === sent.parentId;
    const goesOn = sameDay && sameThread && events.length === 0 && sent.id !== this.unreadId;
    return {
      events,
      day: sameDay || !sent.time ? undefined : sent.time,
      continued: goesOn && before.personId === sent.personId && sent.time - before.time < groupWithin,
      namesParent: !sameDay || !(sameThread || before.id === sent.parentId),
    };
  }

  /** What happened after the last message. */
  get latestEvents(): readonly SystemEvent[] {
    return this.system?.between(this.timeAt(this.count - 1) || Infinity, Infinity) ?? [];
  }

  /** A guess of the height of a row, pixels. */
  estimate(index: number, width: number): number {
    if (index === 0) return 48;
    const message = this.#store.messages.peek(this.messageAt(index) ?? '') ?? this.entryAt(index)?.draft;
    const { day, continued, namesParent, events } = this.contextOf(index);
    const text = message?.text ?? message?.markdown ?? '';
    const perLine = Math.max(20, (width - 80) / 7);
    const lines = text.split('\n', 60).reduce((sum, line) => sum + 1 + Math.floor(line.length / perLine), 0);
    return (
      lines * 20 +
      (continued ? 4 : 28) +
      (day === undefined ? 0 : 45) +
      events.length * 34 +
      (this.unreadId !== undefined && this.unreadId === this.messageAt(index) ? 34 : 0) +
      (message && 'id' in message && this.timeline.gapBefore(message.id) ? 48 : 0) +
      (message?.parentId !== undefined && namesParent ? 20 : 0) +
      (message?.files?.length ?? 0) * 240 +
      (message?.attachments?.length ?? 0) * 240
    );
  }

  #sentAt(index: number): Sent | undefined {
    const id = this.messageAt(index);
    if (id !== undefined) {
      const message = this.#store.messages.peek(id);
      return message && { ...message, time: Date.parse(message.created) || 0 };
    }
    const entry = this.entryAt(index);
    const me = this.#store.session.me.peek()?.id ?? '';
    return entry && { id: entry.id, personId: me, parentId: entry.draft.parentId, time: entry.created };
  }
}
