/** What a page holds on to: counted from its first script on, to find what is left when the elements are gone. */
import type { CDPSession, Page } from 'puppeteer-core';

export interface Held {
  listeners: number;
  intervals: number;
  timeouts: number;
}

/** Runs in the page before everything else; counts listeners on the window and the document, and timers. */
const countWhatIsHeld = (): void => {
  const listeners = new Map<EventTarget, Map<string, Set<unknown>>>();
  const keyOf = (type: string, options: unknown): string =>
    `${type} ${typeof options === 'boolean' ? options : ((options as { capture?: boolean } | undefined)?.capture ?? false)}`;
  for (const target of [window, document]) {
    const kept = new Map<string, Set<unknown>>();
    listeners.set(target, kept);
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      const key = keyOf(type, options);
      kept.set(key, (kept.get(key) ?? new Set()).add(listener));
      options?.signal?.addEventListener('abort', () => kept.get(key)?.delete(listener));
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: EventListener, options?: EventListenerOptions) => {
      kept.get(keyOf(type, options))?.delete(listener);
      removeEventListener.call(target, type, listener, options);
    };
  }
  const timeouts = new Set<unknown>();
  const intervals = new Set<unknown>();
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  Object.assign(window, {
    setTimeout: (handler: (...words: unknown[]) => void, delay?: number, ...words: unknown[]) => {
      const timer = setTimeout(() => {
        timeouts.delete(timer);
        handler(...words);
      }, delay);
      timeouts.add(timer);
      return timer;
    },
    clearTimeout: (timer: number) => {
      timeouts.delete(timer);
      clearTimeout(timer);
    },
    setInterval: (...words: Parameters<typeof setInterval>) => {
      const timer = setInterval(...words);
      intervals.add(timer);
      return timer;
    },
    clearInterval: (timer: number) => {
      intervals.delete(timer);
      clearInterval(timer);
    },
    held: (): Held & { names: string[] } => {
      const names = [...listeners.values()].flatMap((kept) =>
        [...kept].flatMap(([key, set]) => Array.from(set, () => key)),
      );
      return { listeners: names.length, intervals: intervals.size, timeouts: timeouts.size, names: names.sort() };
    },
  });
};

export class PageWatch {
  readonly #page: Page;
  readonly #devtools: CDPSession;
  #sockets = 0;
  /** Exceptions, and what was written to the console as a warning or an error. */
  readonly complaints: string[] = [];

  private constructor(page: Page, devtools: CDPSession) {
    this.#page = page;
    this.#devtools = devtools;
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.complaints.push(message.text());
    });
    devtools.on('Network.webSocketCreated', () => (this.#sockets += 1));
    devtools.on('Network.webSocketClosed', () => (this.#sockets -= 1));
  }

  static async start(page: Page): Promise<PageWatch> {
    const devtools = await page.createCDPSession();
    await devtools.send('Network.enable');
    // The name that the compiler of the tests calls in functions of theirs.
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.evaluateOnNewDocument(countWhatIsHeld);
    return new PageWatch(page, devtools);
  }

  /** Sockets that are open. */
  get sockets(): number {
    return this.#sockets;
  }

  held(): Promise<Held & { names: string[] }> {
    return this.#page.evaluate('held()') as Promise<Held & { names: string[] }>;
  }

  collectGarbage(): Promise<unknown> {
    return this.#devtools.send('HeapProfiler.collectGarbage');
  }
}
