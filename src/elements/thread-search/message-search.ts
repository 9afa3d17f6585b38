import { fold } from '../../internal/fold.ts';
import type { Message } from '../../resources/index.ts';
import type { Store } from '../../store/store.ts';
import type { Timeline } from '../../store/timeline.ts';

/** So long it looks through messages before the page may do something else, milliseconds. */
const slice = 8;

/** `reading`: older messages are on their way. `failed`: they could not be read. */
export type SearchStatus = 'idle' | 'reading' | 'failed';

const afterTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Where a line ends is a space like any other: a field to search with has one line. */
const foldLines = (text: string): string => fold(text).replaceAll(/\s+/g, ' ');

/**
 * Finds a text in what a timeline has, and, page by page, in what is older. Upper and lower case, and accents, are the
 * same. Looking through many messages leaves the page responsive; a newer search ends an older one.
 */
export class MessageSearch {
  readonly #store: Store;
  readonly #timeline: Timeline;
  readonly #onChange: () => void;
  #query = '';
  readonly #looked = new Set<string>();
  readonly #found = new Set<string>();
  #matches: string[] = [];
  #current: string | undefined;
  #moves = 0;
  #status: SearchStatus = 'idle';
  #run = new AbortController();

  /** `onChange` is called whenever anything that can be read here is another. */
  constructor(store: Store, timeline: Timeline, onChange: () => void) {
    this.#store = store;
    this.#timeline = timeline;
    this.#onChange = onChange;
  }

  get status(): SearchStatus {
    return this.#status;
  }

  /** What is searched for; empty when nothing is. */
  get query(): string {
    return this.#query;
  }

  /** The messages that match, oldest first. */
  get matches(): readonly string[] {
    return this.#matches;
  }

  /** The match that is shown. */
  get current(): string | undefined {
    return this.#current;
  }

  /** How often it went to a match: one that takes the place of a deleted one is not gone to. */
  get moves(): number {
    return this.#moves;
  }

  /** The place of the match that is shown, counted from the newest, which is 1; 0 when there is none. */
  get place(): number {
    const index = this.#current === undefined ? -1 : this.#matches.indexOf(this.#current);
    return index < 0 ? 0 : this.#matches.length - index;
  }

  /** How many messages were there to look through. */
  get looked(): number {
    return this.#timeline.ids.length;
  }

  /** When the oldest of them was written, milliseconds since 1970. */
  get reached(): number | undefined {
    return Date.parse(this.#store.messages.peek(this.#timeline.ids[0] ?? '')?.created ?? '') || undefined;
  }

  get hasOlder(): boolean {
    return this.#timeline.hasOlder.peek();
  }

  /** Looks through what is here, newest first; the newest match becomes the current one. */
  async search(query: string): Promise<void> {
    this.stop();
    const { signal } = this.#run;
    this.#query = foldLines(query);
    this.#looked.clear();
    this.#found.clear();
    this.#matches = [];
    this.#current = undefined;
    await this.#look(signal);
    if (signal.aborted) return;
    this.#goTo(this.#matches.at(-1));
    this.#onChange();
  }

  /** Takes in what came, or went, since it was last looked through. */
  async update(): Promise<void> {
    if (this.#query === '' || this.#status === 'reading') return;
    const before = this.#matches.join();
    const { signal } = this.#run;
    await this.#look(signal);
    if (!signal.aborted && this.#matches.join() !== before) this.#onChange();
  }

  /** Goes one match back in time, or forward. Answers whether there was one. */
  go(direction: 'older' | 'newer'): boolean {
    const index = this.#current === undefined ? this.#matches.length : this.#matches.indexOf(this.#current);
    const next = this.#matches[index + (direction === 'older' ? -1 : 1)];
    if (next === undefined) return false;
    this.#goTo(next);
    this.#onChange();
    return true;
  }

  /** Reads older messages until one of them matches, and goes there; until {@link stop}, a failure or the beginning. */
  async searchOlder(): Promise<void> {
    this.stop();
    const { signal } = this.#run;
    this.#setStatus('reading');
    while (this.hasOlder && !signal.aborted) {
      const [oldest] = this.#matches;
      await this.#timeline.loadOlder();
      if (signal.aborted) return;
      if (this.#timeline.olderStatus.peek() === 'failed') return this.#setStatus('failed');
      await this.#look(signal);
      if (signal.aborted) return;
      this.#onChange();
      const found = oldest === undefined ? this.#matches.length : this.#matches.indexOf(oldest);
      if (found > 0) {
        this.#goTo(this.#matches[found - 1]);
        break;
      }
    }
    this.#setStatus('idle');
  }

  /** Ends what is going on; what was found stays. */
  stop(): void {
    this.#run.abort();
    this.#run = new AbortController();
    if (this.#status !== 'idle') this.#setStatus('idle');
  }

  #goTo(match: string | undefined): void {
    this.#current = match;
    this.#moves += 1;
  }

  /** Looks through what was not looked at yet, and leaves out what is not there any more. */
  async #look(signal: AbortSignal): Promise<void> {
    let since = performance.now();
    for (const id of this.#query === '' ? [] : this.#timeline.ids.toReversed()) {
      if (this.#looked.has(id)) continue;
      this.#looked.add(id);
      if (this.#isMatch(this.#store.messages.peek(id))) this.#found.add(id);
      if (performance.now() - since < slice) continue;
      await afterTask();
      if (signal.aborted) return;
      since = performance.now();
    }
    const places = new Map(Array.from(this.#found, (id) => [id, this.#timeline.indexOf(id)] as const));
    for (const [id, place] of places) if (place < 0) this.#found.delete(id);
    const before = this.#current === undefined ? -1 : this.#matches.indexOf(this.#current);
    this.#matches = [...this.#found].toSorted((one, other) => places.get(one)! - places.get(other)!);
    if (before >= 0 && !this.#found.has(this.#current!)) this.#current = this.#matches[before] ?? this.#matches.at(-1);
  }

  #isMatch(message: Message | undefined): boolean {
    return message !== undefined && foldLines(message.text ?? message.markdown ?? '').includes(this.#query);
  }

  #setStatus(status: SearchStatus): void {
    this.#status = status;
    this.#onChange();
  }
}
