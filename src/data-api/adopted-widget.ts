import '../elements/messenger/messenger.ts';
import '../elements/space-list/space-list.ts';
import type { WebexMessenger } from '../elements/messenger/messenger.ts';
import type { WebexSpaceList } from '../elements/space-list/space-list.ts';
import type { Store } from '../store/store.ts';
import { canAddSpaces, destinationOf, warnOfUnsupported, type WidgetKind } from './attributes.ts';
import { tellFormerEvents } from './former-events.ts';
import type { SharedStores } from './shared-stores.ts';

/** One piece of the widgets' markup, with the element that fills it. */
export class AdoptedWidget {
  readonly kind: WidgetKind;
  readonly #host: HTMLElement;
  readonly #stores: SharedStores;
  readonly #element: WebexMessenger | WebexSpaceList;
  readonly #former: readonly Node[];
  #token: string;
  #store: Store | undefined;
  #stopTelling: (() => void) | undefined;

  constructor(host: HTMLElement, kind: WidgetKind, stores: SharedStores, token: string) {
    this.#host = host;
    this.kind = kind;
    this.#stores = stores;
    this.#token = token;
    this.#former = [...host.childNodes];
    this.#element =
      kind === 'space'
        ? Object.assign(document.createElement('webex-messenger'), { view: 'conversation' as const })
        : document.createElement('webex-space-list');
    warnOfUnsupported(host);
    this.#connect();
    this.follow();
    host.replaceChildren(this.#element);
  }

  /** Does what the attributes say now. */
  follow(): void {
    const host = this.#host;
    if (this.kind === 'recents') {
      (this.#element as WebexSpaceList).readOnly = !canAddSpaces(host);
      return;
    }
    const destination = destinationOf(host);
    const messenger = this.#element as WebexMessenger;
    messenger.destinationType = destination?.type ?? 'spaceId';
    messenger.destinationId = destination?.id;
    if (!destination) messenger.spaceId = undefined;
  }

  /** Another token is another identity. */
  changeToken(token: string): void {
    if (token === this.#token) return;
    this.#token = token;
    this.disconnect();
    this.#connect();
  }

  /** It is in the page again. */
  reconnect(): void {
    if (!this.#store) this.#connect();
  }

  /** It left the page; its element stays in it, should it come back. */
  disconnect(): void {
    if (!this.#store) return;
    this.#stopTelling?.();
    this.#stores.release(this.#store);
    this.#store = undefined;
  }

  /** Leaves the markup as it was, but for the token. */
  undo(): void {
    this.disconnect();
    this.#host.replaceChildren(...this.#former);
  }

  #connect(): void {
    this.#store = this.#stores.acquire(this.#token);
    this.#element.store = this.#store;
    const isAboutAll = this.kind === 'recents';
    this.#stopTelling = tellFormerEvents(
      this.#host,
      this.#store,
      (spaceId) => isAboutAll || this.#element.spaceId === spaceId,
    );
  }
}
