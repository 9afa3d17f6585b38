const lockName = 'webex-elements visible';

/**
 * Knows whether the person looks at any tab of this origin with our elements in it: each visible one holds a shared Web
 * Lock, which ends with the tab however that ends.
 */
export class VisibleTabs {
  #leave: (() => void) | undefined;

  constructor() {
    document.addEventListener('visibilitychange', this.#onChange);
    this.#onChange();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onChange);
    this.#leave?.();
    this.#leave = undefined;
  }

  async isAnyVisible(): Promise<boolean> {
    if (document.visibilityState === 'visible') return true;
    const { held } = (await locks()?.query()) ?? {};
    return held?.some(({ name }) => name === lockName) ?? false;
  }

  readonly #onChange = (): void => {
    if (document.visibilityState !== 'visible') {
      this.#leave?.();
      this.#leave = undefined;
    } else if (!this.#leave) {
      const whileVisible = new Promise<void>((resolve) => (this.#leave = resolve));
      locks()
        ?.request(lockName, { mode: 'shared' }, () => whileVisible)
        .catch(() => {
          // Where pages may have no locks, each tab speaks for itself.
        });
    }
  };
}

/** Not there on pages without https; there but refused in a sandbox. */
const locks = (): LockManager | undefined => globalThis.navigator.locks as LockManager | undefined;
