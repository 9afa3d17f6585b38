import { html, nothing, render, type TemplateResult } from 'lit';
import '../../src/elements/message-thread/message-thread.ts';
import type { WebexMessageThread } from '../../src/elements/message-thread/message-thread.ts';
import type { Message, Person } from '../../src/resources/index.ts';
import { createStore, type Store } from '../../src/store/store.ts';

/** A generator of the same numbers every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const words = 'the build is green again and we can ship it to everybody on friday unless someone objects'.split(' ');
const spaceId = 'space';
const start = Date.UTC(2026, 0, 1);

const people: Person[] = Array.from({ length: 37 }, (_, index) => ({
  id: `person-${index}`,
  displayName: `Person Number ${index}`,
  emails: [`person.${index}@example.org`],
  type: 'person',
  status: 'active',
}));

/** 1 to 400 words, most of them few; every tenth a reply, every tenth formatted, every fiftieth with a card. */
function messagesFor(count: number, prefix: string, from: number, every = 60_000): Message[] {
  const next = sequence(42);
  let author = 0;
  return Array.from({ length: count }, (_, index): Message => {
    const length = Math.ceil(400 ** next());
    const text = Array.from({ length }, () => words[Math.floor(next() * words.length)]).join(' ');
    if (next() < 0.6) author = Math.floor(next() * people.length);
    const { id: personId, emails } = people[author]!;
    const kind = next();
    return {
      id: `${prefix}-${String(index).padStart(6, '0')}`,
      spaceId,
      spaceType: 'group',
      personId,
      personEmail: emails[0]!,
      created: new Date(from + index * every).toISOString(),
      text,
      html: kind < 0.1 ? `<p><strong>${text.slice(0, 12)}</strong>${text.slice(12)}</p>` : undefined,
      parentId: kind > 0.9 && index > 5 ? `${prefix}-${String(index - 3).padStart(6, '0')}` : undefined,
      attachments:
        kind > 0.5 && kind < 0.52
          ? [
              {
                contentType: 'application/vnd.microsoft.card.adaptive',
                content: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text }] },
              },
            ]
          : undefined,
    };
  });
}

const answer = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

/** A store that hears that there is nothing but what it is given. */
async function storeWith(messages: readonly Message[]): Promise<Store> {
  const store = createStore({
    getAccessToken: () => 'none',
    realtime: 'off',
    fetch: async (input) => {
      const url = String(input instanceof Request ? input.url : input);
      if (url.endsWith('/people/me')) return answer({ ...people[0] });
      return answer(/\/rooms\//.test(url) ? { id: spaceId, title: 'A long one', type: 'group' } : { items: [] });
    },
  });
  await store.start();
  store.people.receive(people);
  await store.messages.timeline(spaceId).load();
  store.messages.receive(messages);
  return store;
}

/** What a page would write that shows the same without windowing: one template per message. */
const plainRow = ({ personId, created, text }: Message): TemplateResult => html`
  <article style="display: flex; gap: 8px; padding: 8px 16px">
    <div style="flex: none; width: 32px; height: 32px; border-radius: 50%; background: #ccc">${personId.slice(-2)}</div>
    <div style="min-width: 0">
      <b>${personId}</b> <time datetime=${created}>${created.slice(11, 16)}</time>
      <p style="margin: 0; overflow-wrap: anywhere">${text || nothing}</p>
    </div>
  </article>
`;

const plainElement = (message: Message): HTMLElement => {
  const row = document.createElement('div');
  row.className = 'row';
  render(plainRow(message), row);
  return row;
};

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const afterTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
const afterPaint = async (): Promise<void> => {
  await nextFrame();
  await afterTask();
};
/** Long enough at rest for the window to have settled. */
const afterRest = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await afterPaint();
};

let data: Message[] = [];
let store: Store | undefined;
let few: Store | undefined;
let thread: WebexMessageThread;
let added = 0;

const scroller = (): HTMLElement =>
  document.querySelector<HTMLElement>('.plain') ?? thread.shadowRoot!.querySelector<HTMLElement>('.scroller')!;
const rowAt = (y: number): HTMLElement | undefined =>
  (scroller().getRootNode() as Document | ShadowRoot)
    .elementFromPoint(40, scroller().getBoundingClientRect().top + y)
    ?.closest<HTMLElement>('.row') ?? undefined;

/** Whether the end of a message is to be seen. */
const isInView = (id: string): boolean => {
  const element = [...thread.shadowRoot!.querySelectorAll('webex-message')].find(({ messageId }) => messageId === id);
  return (
    element !== undefined && element.getBoundingClientRect().bottom <= scroller().getBoundingClientRect().bottom + 1
  );
};

/** What the benchmark calls. */
export const page = {
  /** Makes the messages. They are kept: what a store needs beyond them is its own. */
  make(count: number): void {
    store = undefined;
    data = messagesFor(count, 'm', start);
  },

  async fill(): Promise<void> {
    store = await storeWith(data);
  },

  /** Milliseconds from an empty page to the painted end of the conversation: of all messages, or of the last hundred. */
  async open(which: 'all' | 'hundred'): Promise<number> {
    few ??= await storeWith(data.slice(-100));
    document.body.replaceChildren();
    await afterPaint();
    const begin = await nextFrame();
    thread = Object.assign(document.createElement('webex-message-thread'), {
      store: which === 'all' ? store : few,
      spaceId,
    });
    thread.style.cssText = 'block-size: 700px';
    document.body.append(thread);
    while (!thread.shadowRoot?.querySelector('webex-message')?.shadowRoot?.querySelector('.body')) await afterPaint();
    await afterPaint();
    return performance.now() - begin;
  },

  /** The same for plain DOM. */
  async openPlain(): Promise<number> {
    document.body.replaceChildren();
    await afterPaint();
    const begin = await nextFrame();
    const log = document.createElement('div');
    log.className = 'plain';
    log.style.cssText = 'block-size: 700px; overflow: auto; font: 14px sans-serif';
    const fragment = document.createDocumentFragment();
    for (const message of data) fragment.append(plainElement(message));
    log.append(fragment);
    document.body.append(log);
    log.scrollTop = log.scrollHeight;
    await afterPaint();
    return performance.now() - begin;
  },

  close(): void {
    document.body.replaceChildren();
  },

  nodeCount: (): number => thread.shadowRoot!.querySelectorAll('webex-message').length,

  /** From frame to frame, milliseconds, while scrolling; and the frames in which something was missing. */
  async scroll(frames: number, by: number): Promise<{ intervals: number[]; blank: number }> {
    const intervals: number[] = [];
    let blank = 0;
    let before = await nextFrame();
    for (let step = 0; step < frames; step += 1) {
      scroller().scrollTop += by;
      const now = await nextFrame();
      intervals.push(now - before);
      before = now;
      await afterTask();
      if ([4, 350, 690].some((y) => rowAt(y) === undefined)) blank += 1;
    }
    return { intervals, blank };
  },

  toEnd: async (): Promise<void> => {
    thread.jumpToLatest();
    await afterRest();
  },

  /**
   * Milliseconds from each new message to the end of the frame it is painted in, at the end of the thread, and the frames
   * that took.
   */
  async append(count: number): Promise<{ times: number[]; frames: number[] }> {
    const times: number[] = [];
    const frames: number[] = [];
    const last = Date.parse(store!.messages.peek(store!.messages.timeline(spaceId).ids.at(-1)!)!.created);
    added += 1;
    for (const message of messagesFor(count, `a${added}`, last + 60_000)) {
      await afterPaint();
      const begin = performance.now();
      store!.messages.receive([{ ...message, parentId: undefined }]);
      let waited = 0;
      do {
        await afterPaint();
        waited += 1;
      } while (!isInView(message.id) && waited < 60);
      times.push(performance.now() - begin);
      frames.push(waited);
    }
    return { times, frames };
  },

  /** The same for plain DOM, which is at its end. */
  async appendPlain(count: number): Promise<number[]> {
    const times: number[] = [];
    const log = scroller();
    for (const message of messagesFor(count, 'plain', start)) {
      await afterPaint();
      const begin = performance.now();
      log.append(plainElement(message));
      log.scrollTop = log.scrollHeight;
      await afterPaint();
      times.push(performance.now() - begin);
    }
    return times;
  },

  /** How far what is in view moves, pixels, when 50 older messages come. */
  async prepend(): Promise<number> {
    scroller().scrollTop -= 2_000;
    await afterRest();
    const row = rowAt(350)!;
    const before = row.getBoundingClientRect().top;
    const first = Date.parse(store!.messages.peek(store!.messages.timeline(spaceId).ids[0]!)!.created);
    added += 1;
    store!.messages.receive(messagesFor(50, `p${added}`, first - 60 * 60_000));
    await afterPaint();
    await afterPaint();
    return Math.abs(row.getBoundingClientRect().top - before);
  },

  async jump(id: string): Promise<number> {
    const begin = performance.now();
    await thread.jumpToMessage(id);
    await afterPaint();
    return performance.now() - begin;
  },
};

Object.assign(globalThis, { page });
