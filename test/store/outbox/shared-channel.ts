import type { Channel, TabMessage } from '../../../src/store/outbox/platform.ts';
import type { TabLoop } from './virtual-time.ts';

/** What tabs tell each other: everybody but the speaker hears it, a little later. */
export class SharedChannel {
  readonly #listeners = new Map<TabLoop, Set<(message: TabMessage) => void>>();

  open(tab: TabLoop): Channel {
    return {
      isOpen: true,
      post: (message) => {
        for (const [other, listeners] of this.#listeners)
          if (other !== tab && !other.isDead)
            other.deliver('channel', 1, () => {
              for (const listener of listeners) listener(structuredClone(message));
            });
      },
      listen: (listener) => {
        const listeners = this.#listeners.get(tab) ?? new Set();
        this.#listeners.set(tab, listeners.add(listener));
        return () => void listeners.delete(listener);
      },
    };
  }
}
