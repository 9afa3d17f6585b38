import type { ReactiveController } from 'lit';
import { toWebexError, WebexHttpError, type WebexError } from '../../errors.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import type { Person } from '../../resources/index.ts';

/** So long nothing is asked while somebody types, milliseconds. */
const calm = 200;
const most = 20;

/**
 * - `idle`: nothing was typed
 * - `short`: too little was typed to ask Webex
 * - `searching`: Webex is asked, or will be in a moment
 * - `ready`: `people` is what Webex found
 * - `failed`: `error` says why
 * - `refused`: the identity may not look people up
 */
export type FinderStatus = 'idle' | 'short' | 'searching' | 'ready' | 'failed' | 'refused';

/** Asks Webex for people while somebody types: not at every key, one question at a time, and only the last one counts. */
export class PeopleFinder implements ReactiveController {
  readonly #host: WebexElement;
  #text = '';
  #status: FinderStatus = 'idle';
  #error: WebexError | undefined;
  #people: readonly Person[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #question: AbortController | undefined;
  #isRefused = false;

  constructor(host: WebexElement) {
    this.#host = host;
    host.addController(this);
  }

  get status(): FinderStatus {
    return this.#status;
  }

  get error(): WebexError | undefined {
    return this.#error;
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  /** Whether Webex has said that the identity may not look people up. */
  get isRefused(): boolean {
    return this.#isRefused || (this.#host.store?.capabilities.refused.value.has('people') ?? false);
  }

  /** What was typed so far. */
  search(text: string): void {
    const wanted = text.trim();
    if (wanted === this.#text && this.#status !== 'failed') return;
    this.#stop();
    this.#text = wanted;
    this.#error = undefined;
    this.#status = this.#statusBefore(wanted);
    if (this.#status !== 'searching') this.#people = [];
    else this.#timer = setTimeout(() => void this.#ask(), calm);
    this.#host.requestUpdate();
  }

  /** Asks again what failed. */
  retry(): void {
    this.#stop();
    this.#error = undefined;
    this.#status = 'searching';
    this.#host.requestUpdate();
    void this.#ask();
  }

  /** Another identity may do, and finds, something else. */
  reset(): void {
    this.#stop();
    this.#text = '';
    this.#status = 'idle';
    this.#error = undefined;
    this.#people = [];
    this.#isRefused = false;
  }

  hostDisconnected(): void {
    this.#stop();
    this.#text = '';
    if (this.#status === 'searching') this.#status = 'idle';
  }

  #statusBefore(wanted: string): FinderStatus {
    if (wanted === '') return 'idle';
    if (this.isRefused) return 'refused';
    return isEnough(wanted) ? 'searching' : 'short';
  }

  async #ask(): Promise<void> {
    const { store } = this.#host;
    const { signal } = (this.#question = new AbortController());
    try {
      this.#people = store ? await store.people.search(this.#text, { signal, max: most }) : [];
      if (signal.aborted) return;
      this.#status = 'ready';
    } catch (thrown) {
      const error = toWebexError(thrown);
      if (signal.aborted || error.kind === 'abort') return;
      this.#people = [];
      this.#isRefused = error instanceof WebexHttpError && error.status === 403;
      this.#error = error;
      this.#status = this.#isRefused ? 'refused' : 'failed';
    }
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#question?.abort();
    this.#question = undefined;
  }
}

/** One letter finds too many; one character of a script that writes words in it does not. */
const isEnough = (text: string): boolean => [...text].length > 1 || text.charCodeAt(0) > 0x2e7f;
