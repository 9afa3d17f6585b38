import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../store/store.ts';
import { connectionNotice, type ConnectionNotice } from './connection-notice.ts';

/** How long something has to last before people are told, in milliseconds. */
const patience = 1_500;

/** Gives an element the connection notice, and updates it when the notice becomes another by time alone. */
export class ConnectionNoticeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when there has been something that may pass in a moment, milliseconds since 1970. */
  #passingSince: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#passingSince = undefined;
  }

  /** To be called while rendering: reads the store's signals. */
  read({ session, capabilities }: Store): ConnectionNotice | undefined {
    const now = Date.now();
    const notice = connectionNotice(session, capabilities, now);
    this.#passingSince = notice?.isPassing ? (this.#passingSince ?? now) : undefined;
    const shownAt = (this.#passingSince ?? -Infinity) + patience;
    const isShown = now >= shownAt;
    this.#updateAt(isShown ? notice?.changesAt : shownAt, now);
    return isShown ? notice : undefined;
  }

  #updateAt(time: number | undefined, now: number): void {
    clearTimeout(this.#timer);
    if (time !== undefined) this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.max(0, time - now) + 10);
  }
}
