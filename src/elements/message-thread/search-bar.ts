import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { nextFrame } from '../../internal/frame.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import type { Store } from '../../store/store.ts';
import type { Timeline } from '../../store/timeline.ts';
import type { SearchedThread, WebexThreadSearch } from '../thread-search/thread-search.ts';

export interface SearchBarOptions {
  /** What is shown, if anything is. */
  timeline: () => Timeline | undefined;
  show: (messageId: string) => void;
  /** Takes the focus back to where one was, or where that is out of view to what was found. */
  onClose: (found: string | undefined) => void;
}

/** The place of the search above a conversation. The search itself is loaded when somebody wants it. */
export class SearchBar {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: SearchBarOptions;
  #searched: SearchedThread | undefined;

  constructor(host: ReactiveControllerHost & Element, options: SearchBarOptions) {
    this.#host = host;
    this.#options = options;
  }

  async open(): Promise<void> {
    const timeline = this.#options.timeline();
    if (!timeline) return;
    try {
      await import('../thread-search/thread-search.ts');
    } catch (cause) {
      return warnOfMissingChunk(cause);
    }
    if (timeline !== this.#options.timeline()) return;
    const { show } = this.#options;
    this.#searched ??= { timeline, show, bodies: () => this.#bodies(), close: () => this.close() };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#element?.focus();
  }

  close(): void {
    const hadFocus = !!this.#element?.matches(':focus-within');
    const found = this.#element?.found;
    this.leave();
    if (hadFocus) this.#options.onClose(found);
    this.#host.requestUpdate();
  }

  /** The conversation it stood above is not shown any more. */
  leave(): void {
    this.#searched = undefined;
  }

  render(store: Store | undefined): TemplateResult | typeof nothing {
    if (!this.#searched) return nothing;
    return html`<webex-thread-search .store=${store} .thread=${this.#searched}></webex-thread-search>`;
  }

  /** After a render: marks the matches in rows that are new. They say what is in them a moment later. */
  hostUpdated(): void {
    if (this.#searched) void nextFrame().then(() => this.#element?.mark());
  }

  /** The browser's own search sees only what is rendered. A second time the keys are the browser's. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (this.#element?.matches(':focus-within')) return;
    event.preventDefault();
    void this.open();
  };

  get #element(): WebexThreadSearch | null | undefined {
    return this.#host.shadowRoot?.querySelector('webex-thread-search');
  }

  *#bodies(): Generator<Element> {
    for (const { shadowRoot } of this.#host.shadowRoot?.querySelectorAll('webex-message') ?? [])
      yield* shadowRoot?.querySelectorAll('.body') ?? [];
  }
}
