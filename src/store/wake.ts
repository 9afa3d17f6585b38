/** A tab that was hidden for longer, in milliseconds, reads up what it may have missed. */
const longHidden = 30_000;

/** What the browser says about the network and about the tab. In Node it says nothing. */
export interface WakeListener {
  online(): void;
  offline(): void;
  /** The tab is seen again after it was hidden for more than half a minute, or the machine slept. */
  awake(): void;
}

/** Listens to the browser; returns the function that ends it. */
export const watchWake = (listener: WakeListener): (() => void) => {
  const ended = new AbortController();
  const { signal } = ended;
  const listen = (target: EventTarget | undefined, event: string, handler: () => void): void =>
    target?.addEventListener(event, handler, { signal });
  let hiddenSince = isHidden() ? Date.now() : undefined;
  listen(globalThis.window, 'online', () => listener.online());
  listen(globalThis.window, 'offline', () => listener.offline());
  listen(globalThis.document, 'visibilitychange', () => {
    const since = hiddenSince;
    hiddenSince = isHidden() ? (since ?? Date.now()) : undefined;
    if (hiddenSince === undefined && since !== undefined && Date.now() - since > longHidden) listener.awake();
  });
  return () => ended.abort();
};

export const isHidden = (): boolean => globalThis.document?.visibilityState === 'hidden';
