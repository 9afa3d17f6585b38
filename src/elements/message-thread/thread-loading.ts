import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Store } from '../../store/store.ts';
import type { ThreadRows } from './thread-rows.ts';

/** Messages mostly come sooner, milliseconds, and are then all that is seen. */
const slow = 200;

/** What is to be seen: the messages, that they are loading, or why there are none. */
export const stateOf = (
  store: Store | undefined,
  spaceId: string | undefined,
  rows: ThreadRows | undefined,
): 'messages' | 'loading' | 'none' => {
  if (spaceId === undefined) return 'none';
  if (!store || !rows) return 'loading';
  const { status, error, hasOlder, parentId } = rows.timeline;
  if (store.session.status.value === 'signed-out' && store.session.error.value) return 'none';
  if (status.value === 'failed' && error.value) return 'none';
  // Until it is known who reads, nobody knows what they wrote themselves, and how far they had read.
  if (status.value !== 'ready' || !store.session.me.value) return 'loading';
  return rows.isEmpty && parentId === undefined && !hasOlder.value ? 'none' : 'messages';
};

/** Where messages will be: nothing at first, shapes of some once it takes long. */
export class ThreadLoading implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #isSlow = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** After a render: whether messages are being read. */
  update(areLoading: boolean): void {
    if (areLoading) {
      this.#waiting ??= setTimeout(() => {
        this.#isSlow = true;
        this.#host.requestUpdate();
      }, slow);
    } else {
      clearTimeout(this.#waiting);
      this.#waiting = undefined;
      this.#isSlow = false;
    }
  }

  hostDisconnected(): void {
    this.update(false);
  }

  render(): TemplateResult {
    const ghost = html`<div class="ghost">
      <span class="skeleton round"></span><span class="skeleton"></span><span class="skeleton"></span>
    </div>`;
    return html`<div class="loading" aria-busy="true">
      ${Array.from({ length: this.#isSlow ? 7 : 0 }, () => ghost)}
    </div>`;
  }
}
