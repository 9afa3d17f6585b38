import { isAbort, toWebexError } from '../errors.ts';
import type { Message } from '../resources/index.ts';
import type { Page } from '../rest/page.ts';
import type { LoadStatus } from './loading.ts';
import { batch, signal, type ReadonlySignal, type Signal } from './reactive.ts';
import type { SortedIndex } from './sorted-index.ts';

/** A stretch of the conversation that has not been read, between two that have. */
export interface Gap {
  readonly status: ReadonlySignal<LoadStatus>;
}

interface OpenGap extends Gap {
  readonly status: Signal<LoadStatus>;
  /** Ranks of the messages on either side. */
  readonly older: number;
  newer: number;
  next: Page<Message>['next'];
}

/** Where a gap is read on: at the page after the last one, or before a message. */
export type GapStart = { next: NonNullable<Page<Message>['next']> } | { beforeId: string };

/** The gaps of one timeline, by the message that follows each. */
export class Gaps {
  readonly #index: SortedIndex;
  readonly #gaps = new Map<string, OpenGap>();

  constructor(index: SortedIndex) {
    this.#index = index;
  }

  before(id: string): Gap | undefined {
    return this.#gaps.get(id);
  }

  /** True for a rank that lies in a gap: what is there is not shown until the gap is read. */
  contain(rank: number): boolean {
    for (const { older, newer } of this.#gaps.values()) if (rank > older && rank < newer) return true;
    return false;
  }

  /** Says that nothing is known between two ranks, and takes out of the index what lies there. */
  leave(older: number, { id }: Message, newer: number, next: Page<Message>['next']): void {
    for (const [beforeId, gap] of this.#gaps) if (gap.newer > older && gap.newer <= newer) this.#gaps.delete(beforeId);
    for (const between of this.#index.idsBetween(older, newer)) this.#index.remove(between);
    this.#gaps.set(id, { status: signal<LoadStatus>('idle'), older, newer, next });
  }

  /** Reads one page more of a gap and hands it over. Never throws: the outcome is in the gap's status. */
  async fill(
    gap: Gap,
    receive: (page: Page<Message>) => void,
    list: (from: GapStart) => Promise<Page<Message>>,
  ): Promise<void> {
    const [beforeId, open] = [...this.#gaps].find(([, one]) => one === gap) ?? [];
    if (!open || beforeId === undefined || open.status.peek() === 'loading') return;
    open.status.value = 'loading';
    try {
      const page = await list(open.next ? { next: open.next } : { beforeId });
      batch(() => {
        this.#advance(open, page);
        receive(page);
      });
    } catch (thrown) {
      if (!isAbort(toWebexError(thrown))) open.status.value = 'failed';
    }
  }

  /** The message is about to leave the index: a gap before it stands before its successor then. */
  forget(id: string): void {
    const gap = this.#gaps.get(id);
    if (!gap) return;
    this.#gaps.delete(id);
    const following = this.#index.ids[this.#index.indexOf(id) + 1];
    if (following !== undefined) this.#gaps.set(following, gap);
    gap.next = undefined;
  }

  clear(): void {
    this.#gaps.clear();
  }

  #advance(gap: OpenGap, page: Page<Message>): void {
    for (const [beforeId, one] of this.#gaps) if (one === gap) this.#gaps.delete(beforeId);
    gap.status.value = 'ready';
    const oldest = page.items.at(-1);
    const rank = Date.parse(oldest?.created ?? '') || 0;
    if (page.next === undefined || oldest === undefined || rank <= gap.older) return;
    gap.newer = rank;
    gap.next = page.next;
    gap.status.value = 'idle';
    this.#gaps.set(oldest.id, gap);
  }
}
