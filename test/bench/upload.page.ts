import '../../src/elements/message-composer/message-composer.ts';
import '../../src/elements/message-thread/message-thread.ts';
import { createStore, type Store } from '../../src/store/store.ts';

let store: Store;
let spaceId: string;
let begun = 0;
let ended = 0;
let news = 0;
const tasks: number[] = [];

/** What the benchmark calls. */
export const page = {
  async open(url: string, token: string): Promise<void> {
    store = createStore({ getAccessToken: () => token, apiBase: `${url}/v1`, realtime: 'off' });
    await store.start();
    spaceId = store.spaces.ids[0]!;
    const thread = Object.assign(document.createElement('webex-message-thread'), { store, spaceId });
    const composer = Object.assign(document.createElement('webex-message-composer'), { store, spaceId });
    thread.style.cssText = 'block-size: 480px';
    document.body.replaceChildren(thread, composer);
    await composer.updateComplete;
    // The first of everything is loaded, and at rest.
    composer.send('Here it comes');
    while (store.outbox.entries(spaceId).peek().length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    });
    store.listen({ sent: () => (ended = performance.now()) });
  },

  send(): void {
    begun = performance.now();
    const composer = document.querySelector('webex-message-composer')!;
    composer.shadowRoot!.querySelector<HTMLButtonElement>('.send')!.click();
    const [entry] = store.outbox.entries(spaceId).peek();
    if (!entry?.draft.file) throw new Error('No file was sent.');
    store.outbox.progress(entry.id).subscribe((progress) => (news += Number(progress !== undefined)));
  },

  isSent: (): boolean => ended > 0,

  seen: (): { took: number; tasks: number[]; news: number } => ({ took: ended - begun, tasks, news }),
};

Object.assign(globalThis, { page });
