import { announce } from '../../internal/announcer.ts';
import { conversation as words } from '../../locales/en/conversation.ts';
import type { Store } from '../../store/store.ts';
import type { Timeline } from '../../store/timeline.ts';
import { excerptOf, nameOf } from '../message/message-words.ts';

/** What is new in a conversation: counted until it was in view, and told to screen readers once. */
export class ThreadNews {
  readonly #store: Store;
  readonly #timeline: Timeline;
  /** The newest message that was in view, or there when the conversation was opened. */
  #seen: string | undefined;
  /** The newest message that was told, or there when the conversation was opened. */
  #told: string | undefined;
  /** What was there when the conversation was opened is known. */
  #isBegun = false;

  constructor(store: Store, timeline: Timeline) {
    this.#store = store;
    this.#timeline = timeline;
  }

  /** How many came since the end was last in view. */
  get count(): number {
    const seen = this.#seen === undefined ? -1 : this.#timeline.indexOf(this.#seen);
    return seen < 0 ? 0 : this.#timeline.ids.length - 1 - seen;
  }

  /** Counts from a message on, which was not read before. */
  startBefore(id: string): void {
    this.#seen = this.#timeline.ids[this.#timeline.indexOf(id) - 1] ?? this.#seen;
  }

  /** Takes in what came. `atEnd` says that the end is in view. */
  update(host: Element, atEnd: boolean): void {
    const newest = this.#timeline.ids.at(-1);
    this.#tell(host, newest);
    if (atEnd || this.#seen === undefined) this.#seen = newest;
  }

  /** Says what others have written since the last update; history and one's own messages are not news. */
  #tell(host: Element, newest: string | undefined): void {
    const { ids, spaceId } = this.#timeline;
    const isFirst = this.#isBegun && this.#told === undefined;
    const known = this.#told === undefined ? -1 : this.#timeline.indexOf(this.#told);
    this.#told = newest;
    this.#isBegun ||= this.#timeline.status.peek() === 'ready';
    if (known < 0 && !isFirst) return;
    for (const id of ids.slice(known + 1)) {
      const message = this.#store.messages.peek(id);
      if (!message || message.personId === this.#store.session.me.peek()?.id) continue;
      const name = nameOf(this.#store.people.get(message.personId).peek(), message.personEmail);
      announce(host, words.newMessageFrom(name, excerptOf(message)), {
        topic: spaceId,
        summarize: words.newMessages,
      });
    }
  }
}
