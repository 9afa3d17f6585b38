import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { untracked } from '../../store/reactive.ts';
import type { Receipt } from '../../store/receipts.ts';
import type { Store } from '../../store/store.ts';
import type { Timeline } from '../../store/timeline.ts';

type SeenBy = typeof import('./seen-by.ts');

/**
 * Who has read up to which message of a space. It costs a row one look into a map; what finds and shows it is loaded when
 * it is first told that somebody has read.
 */
export class ReadReceipts implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element & { readonly store: Store | undefined };
  readonly #timeline: () => Timeline | undefined;
  #seenBy: SeenBy | undefined;
  #isLoading = false;
  #watched: Timeline | undefined;
  #release: (() => void) | undefined;
  #receipts: readonly Receipt[] = [];
  #version = -1;
  #readers: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    host: ReactiveControllerHost & Element & { readonly store: Store | undefined },
    timeline: () => Timeline | undefined,
  ) {
    this.#host = host;
    this.#timeline = timeline;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** Before the rows of an update are rendered. Reads the signals that tell of it. */
  hostUpdate(): void {
    const { store } = this.#host;
    const timeline = this.#timeline();
    if (timeline !== this.#watched) this.#leave();
    if (!store || !timeline || timeline.parentId !== undefined) return;
    this.#watched = timeline;
    this.#release ??= untracked(() => store.receipts.watch(timeline.spaceId));
    const receipts = store.receipts.in(timeline.spaceId).value;
    if (receipts.length === 0) return;
    if (!this.#isLoading) void this.#load();
    const version = timeline.version.value;
    if (!this.#seenBy || (receipts === this.#receipts && version === this.#version)) return;
    this.#receipts = receipts;
    this.#version = version;
    this.#readers = this.#seenBy.readersOf(store, timeline, receipts);
  }

  /** Who has read up to a message and no further. */
  render(key: string): unknown {
    const people = this.#readers?.get(key);
    if (!people || !this.#host.store || !this.#seenBy) return nothing;
    return this.#seenBy.renderReaders(this.#host.store, people);
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#seenBy = await import('./seen-by.ts');
      this.#host.requestUpdate();
    } catch (error) {
      warnOfMissingChunk(error);
    }
  }

  #leave(): void {
    this.#release?.();
    this.#release = undefined;
    this.#watched = undefined;
    this.#readers = undefined;
    this.#receipts = [];
  }
}
