import { noticedWithin } from './frontier.ts';

/** A message of somebody else that was not read. */
export interface UnreadMessage {
  readonly id: string;
  /** When it was written, milliseconds since 1970. */
  readonly at: number;
  /** Whether it mentions the person, or everybody. */
  readonly isMention: boolean;
}

/** What was counted in a space. */
export interface UnreadCount {
  readonly messages: ReadonlyMap<string, UnreadMessage>;
  /** False where there may be more than was counted. */
  readonly isComplete: boolean;
}

interface Tally extends UnreadCount {
  isComplete: boolean;
  readonly messages: Map<string, UnreadMessage>;
  /** Up to when it is known what happened, milliseconds since 1970. */
  knownTo: number;
  /** When the last message was told, by this device's clock. */
  toldAt: number;
}

/** So many deletions are remembered for the case that they were told before the message itself. */
const mostGone = 200;

/**
 * Counts the messages that come live and are not read, without a request. A count begins where it is known what is
 * unread, and is complete for as long as nothing was missed since.
 */
export class UnreadCounts {
  readonly #tallies = new Map<string, Tally>();
  readonly #gone = new Set<string>();
  /** Nothing that is told proves that nothing was missed before it. */
  #isDoubtful = true;

  of(spaceId: string): UnreadCount | undefined {
    return this.#tallies.get(spaceId);
  }

  /** A message was told. `before` is what was unread in its space, or undefined where that is not known. */
  add(spaceId: string, message: UnreadMessage, before: () => Iterable<UnreadMessage> | undefined): void {
    if (this.#gone.has(message.id)) return;
    let tally = this.#tallies.get(spaceId);
    if (!tally?.isComplete) {
      const known = before();
      // What was told may not have been read yet.
      const messages = new Map(tally?.messages);
      for (const one of known ?? []) if (!this.#gone.has(one.id)) messages.set(one.id, one);
      this.#tallies.set(spaceId, (tally = { isComplete: known !== undefined, messages, knownTo: 0, toldAt: 0 }));
    }
    tally.messages.set(message.id, message);
    tally.knownTo = Math.max(tally.knownTo, message.at);
    tally.toldAt = Date.now();
    if (this.#isDoubtful) tally.isComplete = false;
  }

  /** A message is gone. Answers up to when everything is read now, because it was the last that was not. */
  remove(spaceId: string, id: string): number | undefined {
    this.#gone.add(id);
    if (this.#gone.size > mostGone) this.#gone.delete(this.#gone.values().next().value!);
    const tally = this.#tallies.get(spaceId);
    if (!tally?.messages.delete(id)) return undefined;
    return tally.isComplete && tally.messages.size === 0 ? tally.knownTo : undefined;
  }

  /** Everything up to a time, milliseconds since 1970, was read. */
  read(spaceId: string, at: number): void {
    const tally = this.#tallies.get(spaceId);
    if (!tally) return;
    for (const message of tally.messages.values()) if (message.at <= at) tally.messages.delete(message.id);
    // Whatever was missed lies before it.
    if (tally.messages.size === 0 && at >= tally.knownTo) this.#tallies.delete(spaceId);
  }

  /** Something may have been missed in a space, up to a time in milliseconds since 1970. */
  doubt(spaceId: string, at = 0): void {
    const { messages, knownTo, toldAt } = this.#tallies.get(spaceId) ?? { messages: new Map(), knownTo: 0, toldAt: 0 };
    this.#tallies.set(spaceId, { isComplete: false, messages, knownTo: Math.max(knownTo, at), toldAt });
  }

  /** Something may have been missed everywhere, and before it was noticed. */
  doubtAll(): void {
    this.#isDoubtful = true;
    const now = Date.now();
    for (const tally of this.#tallies.values()) if (now - tally.toldAt < noticedWithin) tally.isComplete = false;
  }

  /**
   * The recent spaces were read after the doubt: a count is complete unless more has happened in its space since.
   * `lastActivityOf` answers in milliseconds since 1970, or undefined for a space that is not among the recent ones.
   */
  verify(lastActivityOf: (spaceId: string) => number | undefined): void {
    this.#isDoubtful = false;
    for (const [spaceId, tally] of this.#tallies)
      if ((lastActivityOf(spaceId) ?? Infinity) > tally.knownTo) tally.isComplete = false;
  }

  clear(): void {
    this.#tallies.clear();
    this.#gone.clear();
    this.#isDoubtful = true;
  }
}
