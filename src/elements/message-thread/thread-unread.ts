import type { Timeline } from '../../store/timeline.ts';
import type { Store } from '../../store/store.ts';

/** So many older pages are read to find where one left off; beyond that it opens at the latest. */
const mostPages = 4;

/**
 * Where one left off when the conversation was opened. It is looked for once and stays, however far one reads: a line
 * that moved along would tell nothing.
 */
export class ThreadUnread {
  readonly #store: Store;
  readonly #timeline: Timeline;
  #id: string | undefined;
  #wasInView = false;
  /** The messages have not been shown yet. */
  #isOpening = true;
  /** Up to when it had been read before it was opened, milliseconds since 1970. */
  #readAt: number | undefined;
  #soughtFrom: number | undefined;
  #isSeeking = false;
  /** The conversation was scrolled there, and what is in view is not known yet. */
  isOnTheWay = false;

  constructor(store: Store, timeline: Timeline) {
    this.#store = store;
    this.#timeline = timeline;
  }

  /** The first message that had not been read. */
  get id(): string | undefined {
    return this.#id;
  }

  /** How many messages there are from it on, as long as it has not been in view; 0 afterwards. */
  get waiting(): number {
    if (this.#id === undefined || this.#wasInView) return 0;
    const index = this.#timeline.indexOf(this.#id);
    return index < 0 ? 0 : this.#timeline.ids.length - index;
  }

  /** It is not known yet what is unread, or the way there has not begun: nothing counts as read. */
  get isSettling(): boolean {
    return this.#isOpening || this.#isSeeking;
  }

  /** Before a render: notes where one left off, before what is shown counts as read. */
  update(): void {
    const { spaceId, parentId } = this.#timeline;
    if (this.#isOpening && parentId === undefined) this.#readAt ??= this.#store.readMarkers.readAt(spaceId);
  }

  /** Somebody wrote: they stay where they are. */
  stay(): void {
    this.#isSeeking = false;
  }

  /**
   * The messages are shown. Looks for the first that was not read, since `readAt` where that is given; undefined where
   * that was looked for already. `goes` says whether the conversation, which `mayGo` when it opens, is to be scrolled there.
   */
  seek(readAt = this.#readAt, mayGo = true): Promise<{ id: string; goes: boolean } | undefined> | undefined {
    const goes = this.#isOpening && mayGo;
    this.#isOpening = false;
    if (readAt === undefined || readAt === this.#soughtFrom) return undefined;
    this.#soughtFrom = readAt;
    this.#isSeeking ||= goes;
    return this.#find(readAt).then((id) => {
      const stillGoes = goes && this.#isSeeking;
      this.#isSeeking = false;
      return id === undefined ? undefined : { id, goes: stillGoes };
    });
  }

  /** Answers once when it is found. */
  async #find(readAt: number): Promise<string | undefined> {
    if (this.#id !== undefined) return undefined;
    for (let page = 0; page < mostPages && this.#timeline.hasOlder.peek(); page += 1) {
      if (this.#timeAt(0) <= readAt) break;
      await this.#timeline.loadOlder();
      if (this.#timeline.olderStatus.peek() === 'failed') return undefined;
    }
    if (this.#timeline.hasOlder.peek() && this.#timeAt(0) > readAt) return undefined;
    const me = this.#store.session.me.peek()?.id;
    let index = this.#timeline.ids.length;
    while (index > 0 && this.#timeAt(index - 1) > readAt) index -= 1;
    this.#id = this.#timeline.ids.slice(index).find((id) => (this.#store.messages.peek(id)?.personId ?? me) !== me);
    return this.#id;
  }

  /** Notes what is in view. Answers whether that changed what is waiting. */
  look(keys: Iterable<string>): boolean {
    if (this.#id === undefined || this.#wasInView) return false;
    for (const key of keys) this.#wasInView ||= key === this.#id;
    return this.#wasInView;
  }

  #timeAt(index: number): number {
    const message = this.#store.messages.peek(this.#timeline.ids[index] ?? '');
    return Date.parse(message?.created ?? '') || 0;
  }
}
