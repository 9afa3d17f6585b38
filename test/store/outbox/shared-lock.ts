import type { SenderLock } from '../../../src/store/outbox/platform.ts';
import type { TabLoop } from './virtual-time.ts';

interface Claimant {
  tab: TabLoop;
  granted: (release: () => void) => void;
  lost: () => void;
}

/** A lock as browsers have it: given in turn, taken by who steals, and given back by a tab that dies. */
export class SharedLock {
  #holder: Claimant | undefined;
  #row: Claimant[] = [];

  open(tab: TabLoop): SenderLock {
    return {
      acquire: ({ steal, signal, lost }) =>
        new Promise((resolve, reject) => {
          const claimant: Claimant = { tab, granted: resolve, lost };
          if (steal) {
            const former = this.#holder;
            this.#grant(claimant);
            former?.tab.deliver('lock', 1, former.lost);
            return;
          }
          this.#row.push(claimant);
          signal.addEventListener('abort', () => {
            this.#row = this.#row.filter((other) => other !== claimant);
            reject(signal.reason as Error);
          });
          this.#next();
        }),
    };
  }

  /** Tabs have died. */
  collect(): void {
    this.#row = this.#row.filter(({ tab }) => !tab.isDead);
    if (this.#holder?.tab.isDead) this.#holder = undefined;
    this.#next();
  }

  #next(): void {
    const next = this.#holder ? undefined : this.#row.shift();
    if (next) this.#grant(next);
  }

  #grant(claimant: Claimant): void {
    this.#holder = claimant;
    claimant.tab.deliver('lock', 1, () =>
      claimant.granted(() => {
        if (this.#holder !== claimant) return;
        this.#holder = undefined;
        this.#next();
      }),
    );
  }
}
