import { displayText } from '../../content/display-text.ts';
import { launcher as words } from '../../locales/en/launcher.ts';
import type { Arrival } from '../../store/changes.ts';
import type { Store } from '../../store/store.ts';
import { excerptOf, nameOf } from '../message/message-words.ts';
import { VisibleTabs } from './visible-tabs.ts';

/** Whether a page of this origin may notify, and whether the person wants it. */
export type NotificationState = 'unavailable' | 'blocked' | 'off' | 'on';

const key = 'webex-elements notifications';

/**
 * Notifications of the desktop, of what arrives while nobody looks at any tab of this origin; the same message is shown
 * once, however many tabs are open. The browser is asked for permission by {@link turn} only, so after a gesture.
 */
export class DesktopNotifications {
  readonly #store: Store;
  readonly #onOpen: (spaceId: string) => void;
  readonly #tabs = new VisibleTabs();
  readonly #shown = new Map<string, Notification>();
  readonly #forget: () => void;
  #stopped = false;

  constructor(store: Store, onOpen: (spaceId: string) => void) {
    this.#store = store;
    this.#onOpen = onOpen;
    this.#forget = store.listen({ messageArrived: (arrival) => void this.#onArrival(arrival) });
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  get state(): NotificationState {
    if (typeof Notification === 'undefined') return 'unavailable';
    if (Notification.permission === 'denied') return 'blocked';
    return Notification.permission === 'granted' && isWanted() ? 'on' : 'off';
  }

  /** To be called from a click: a browser that was not asked yet asks now. */
  async turn(on: boolean): Promise<void> {
    if (this.state === 'unavailable') return;
    remember(on);
    if (on && Notification.permission === 'default') await Notification.requestPermission();
  }

  stop(): void {
    this.#stopped = true;
    this.#forget();
    this.#tabs.stop();
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.#closeAll();
  }

  async #onArrival({ spaceId, id }: Arrival): Promise<void> {
    if (this.state !== 'on' || (await this.#tabs.isAnyVisible())) return;
    const message = await this.#store.messages.read(id).catch(() => undefined);
    if (!message || this.#stopped || document.visibilityState === 'visible') return;
    const space = this.#store.spaces.get(spaceId).peek();
    const sender = nameOf(this.#store.people.get(message.personId).peek(), message.personEmail);
    const title = space?.type === 'group' ? words.inSpace(sender, displayText(space.title)) : sender;
    this.#show(title, excerptOf(message), spaceId, id);
  }

  #show(title: string, body: string, spaceId: string, tag: string): void {
    try {
      const notification = new Notification(title, { body, tag, dir: 'auto' });
      this.#shown.set(spaceId, notification);
      notification.addEventListener('click', () => {
        window.focus();
        notification.close();
        this.#onOpen(spaceId);
      });
    } catch {
      // Browsers of phones show none without a service worker, which is the page's own to have.
    }
  }

  /** Who is back sees for themselves. */
  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible') this.#closeAll();
  };

  #closeAll(): void {
    for (const notification of this.#shown.values()) notification.close();
    this.#shown.clear();
  }
}

const isWanted = (): boolean => {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
};

const remember = (on: boolean): void => {
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // It holds for as long as the browser grants the permission.
  }
};
