import '../../src/elements/message-composer/message-composer.ts';
import '../../src/elements/message-thread/message-thread.ts';
import type { Message } from '../../src/resources/index.ts';
import { createStore, type Store } from '../../src/store/store.ts';

const spaceId = 'space';
const me = { id: 'me', displayName: 'Me', emails: ['me@example.org'], type: 'person', status: 'active' };

const messages = (count: number): Message[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `m-${String(index).padStart(6, '0')}`,
    spaceId,
    spaceType: 'group',
    personId: `person-${index % 37}`,
    personEmail: `person.${index % 37}@example.org`,
    created: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    text: `Message ${index} about the build and when it is green again`,
  }));

const answer = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });

let store: Store;
let field: HTMLTextAreaElement;
const plain = document.createElement('textarea');
const times: number[] = [];
const watched = new Set<HTMLElement>();
const onKey = ({ timeStamp }: KeyboardEvent): void => {
  void afterPaint().then(() => times.push(performance.now() - timeStamp));
};

const unsent = (): HTMLElement[] =>
  [
    ...document.querySelector('webex-message-thread')!.shadowRoot!.querySelectorAll<HTMLElement>('webex-message'),
  ].filter((message) => message.shadowRoot?.querySelector('webex-unsent-message')?.shadowRoot?.querySelector('.body'));

/** What the benchmark calls. */
export const page = {
  /** A conversation of so many messages, with its composer; what is sent never gets an answer. */
  async open(count: number): Promise<void> {
    store = createStore({
      getAccessToken: () => 'none',
      realtime: 'off',
      persist: 'memory',
      fetch: (input, init) => {
        if (init?.method === 'POST') return new Promise<Response>(() => {});
        const url = String(input instanceof Request ? input.url : input);
        if (url.endsWith('/people/me')) return Promise.resolve(answer(me));
        const isSpace = /\/rooms\//.test(url);
        return Promise.resolve(answer(isSpace ? { id: spaceId, title: 'A long one', type: 'group' } : { items: [] }));
      },
    });
    await store.start();
    await store.messages.timeline(spaceId).load();
    store.messages.receive(messages(count));
    const thread = Object.assign(document.createElement('webex-message-thread'), { store, spaceId });
    const composer = Object.assign(document.createElement('webex-message-composer'), { store, spaceId });
    thread.style.cssText = 'block-size: 560px';
    document.body.replaceChildren(thread, composer, plain);
    await composer.updateComplete;
    field = composer.shadowRoot!.querySelector('textarea')!;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  },

  /** From now on each key is timed until what it did is painted: in the composer, or in a field as the browser has it. */
  watch(which: 'composer' | 'plain'): void {
    watched.forEach((each) => each.removeEventListener('keydown', onKey));
    const target = which === 'composer' ? field : plain;
    watched.add(target);
    target.focus();
    target.addEventListener('keydown', onKey);
  },

  taken: (): number[] => times.splice(0),

  /** Frames from sending a message until its row is painted. */
  async send(text: string): Promise<number> {
    const before = unsent().length;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await afterPaint();
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
    );
    for (let frames = 1; ; frames += 1) {
      await afterPaint();
      if (unsent().length > before) return frames;
      if (frames > 600) throw new Error('The row did not come.');
    }
  },
};

Object.assign(globalThis, { page });
