import type { ReactiveControllerHost } from 'lit';
import type { Store } from '../../store/store.ts';

/** Why a message is not there. */
export type Absence = 'deleted' | 'unavailable';

/** Reads a message that is not known yet, once, and keeps why that did not succeed. */
export class MissingMessage {
  readonly #host: ReactiveControllerHost;
  #absence: Absence | undefined;
  #reading: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get absence(): Absence | undefined {
    return this.#absence;
  }

  /** Another message is meant. */
  forget(): void {
    this.#absence = undefined;
    this.#reading = undefined;
  }

  async read(store: Store, id: string): Promise<void> {
    if (store.messages.get(id).value || this.#absence || this.#reading === id) return;
    this.#reading = id;
    const absence = await store.messages.ensure(id).then(
      (message): Absence | undefined => (message ? undefined : 'deleted'),
      (): Absence => 'unavailable',
    );
    if (this.#reading !== id) return;
    this.#reading = undefined;
    this.#absence = absence;
    this.#host.requestUpdate();
  }
}
