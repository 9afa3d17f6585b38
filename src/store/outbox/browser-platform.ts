import {
  FencedError,
  type Channel,
  type Clock,
  type NetworkState,
  type SenderLock,
  type TabMessage,
} from './platform.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout(task, milliseconds) {
    // A longer delay would be taken for none.
    const timer = setTimeout(task, Math.min(milliseconds, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

export const browserNetwork: NetworkState = {
  get isOnline() {
    return typeof navigator === 'undefined' || navigator.onLine !== false;
  },
  onOnline(listener) {
    globalThis.addEventListener?.('online', listener);
    return () => globalThis.removeEventListener?.('online', listener);
  },
};

/** A Web Lock: the browser gives it back when the tab dies. */
export const webLock = (name: string): SenderLock => ({
  acquire: ({ steal, signal, lost }) =>
    new Promise((resolve, reject) => {
      let isHeld = false;
      const held = (): Promise<void> =>
        new Promise((release) => {
          isHeld = true;
          resolve(release);
        });
      // A request that steals cannot be called off; it is granted at once.
      navigator.locks.request(name, steal ? { steal } : { signal }, held).catch((error: unknown) => {
        if (isHeld) lost();
        else reject(error instanceof Error ? error : new FencedError(String(error)));
      });
    }),
});

export const broadcastChannel = (name: string): Channel & { close(): void } => {
  const channel = new BroadcastChannel(name);
  return {
    isOpen: true,
    post: (message) => channel.postMessage(message),
    listen(listener) {
      const onMessage = ({ data }: MessageEvent<TabMessage>): void => listener(data);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
    close: () => channel.close(),
  };
};

/** For a tab that is alone, or has to act as if it were. */
export const noLock: SenderLock = { acquire: async () => () => {} };

export const noChannel: Channel = { isOpen: false, post() {}, listen: () => () => {} };
