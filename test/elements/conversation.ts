/** A conversation on a simulated Webex, with one thread element that shows it. */
import { executeServerCommand } from '@web/test-runner-commands';
import { loadThreadParts, type WebexMessageThread } from '../../src/elements/message-thread/message-thread.ts';
import type { Message } from '../../src/resources/index.ts';
import { createStore, type Store, type StoreOptions } from '../../src/store/store.ts';
import { findAll, startSimulator, textOf, until, type Simulator } from '../browser/page.ts';

const stores: Store[] = [];

export const signIn = async (
  { url, tokens }: Simulator,
  person: keyof Simulator['tokens'],
  options: Partial<StoreOptions> = {},
): Promise<Store> => {
  const store = createStore({
    getAccessToken: () => tokens[person],
    apiBase: `${url}/v1`,
    realtime: 'off',
    persist: 'memory',
    ...options,
  });
  stores.push(store);
  await store.start();
  return store;
};

export const spaceIdOf = (store: Store, title: string): string => {
  const id = store.spaces.ids.find((each) => store.spaces.get(each).peek()?.title === title);
  if (id === undefined) throw new Error(`There is no space ${title}.`);
  return id;
};

/** Writes to the simulated Webex as somebody else would. */
export const post = async (
  { url, tokens }: Simulator,
  person: keyof Simulator['tokens'],
  draft: Record<string, unknown>,
): Promise<{ id: string }> => {
  const response = await fetch(`${url}/v1/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens[person]}`, 'content-type': 'application/json' },
    body: JSON.stringify(draft),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json() as Promise<{ id: string }>;
};

/** Shows a long conversation as a page's first one, half a screen high: what comes after its first paint is yet to come. */
export const showFirstThread = async (simulator: Simulator): Promise<WebexMessageThread> => {
  const store = await signIn(simulator, 'alice');
  const spaceId = spaceIdOf(store, 'Gatehouse Firmware');
  await store.messages.timeline(spaceId).load();
  const thread = Object.assign(document.createElement('webex-message-thread'), { store, spaceId });
  thread.style.blockSize = '500px';
  document.body.append(thread);
  await isShown(thread);
  return thread;
};

/** Shows a thread with all that comes after its first paint. */
export const showThread = async (
  properties: Partial<WebexMessageThread>,
  { width = 700, height = 560 } = {},
): Promise<WebexMessageThread> => {
  await loadThreadParts();
  const thread = Object.assign(document.createElement('webex-message-thread'), properties);
  const frame = document.createElement('div');
  frame.style.cssText = `inline-size: ${width}px; block-size: ${height}px`;
  frame.append(thread);
  document.body.append(frame);
  await thread.updateComplete;
  return thread;
};

export const clearThreads = async (): Promise<void> => {
  document.body.replaceChildren();
  await Promise.all(stores.splice(0).map((store) => store.stop()));
};

/** A simulated Webex for the tests of a suite. After each, what it was told to do wrong and what was shown are gone. */
export const useSimulator = (): Simulator => {
  const simulator = {} as Simulator;
  before(async () => void Object.assign(simulator, await startSimulator()));
  after(() => executeServerCommand('simulator:close', { url: simulator.url }));
  afterEach(async () => {
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
    await clearThreads();
  });
  return simulator;
};

/** The rows that show a message, top to bottom. */
export const rowsOf = (thread: WebexMessageThread): HTMLElement[] =>
  findAll(thread.shadowRoot!, '.row').filter((row) => row.querySelector('webex-message'));

export const rowWith = (thread: WebexMessageThread, text: string): Promise<HTMLElement> =>
  until(() => rowsOf(thread).find((row) => textOf(row).includes(text)), `a row with "${text}"`);

export const isShown = (thread: WebexMessageThread): Promise<HTMLElement> =>
  until(() => rowsOf(thread)[0], 'the messages');

export const scrollerOf = (thread: WebexMessageThread): HTMLElement =>
  thread.shadowRoot!.querySelector<HTMLElement>('.scroller')!;

/** Two frames: heights are measured in the first, what follows from them stands in the second. */
export const settled = async (thread: WebexMessageThread): Promise<void> => {
  await thread.updateComplete;
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Reads something as it stands when the next frame is painted: what grew before is made up for only then. */
const whenPainted = <Value>(element: Element, read: () => Value): Promise<Value> =>
  new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      resolve(read());
    });
    observer.observe(element);
  });

export const paintedTop = (row: HTMLElement): Promise<number> =>
  whenPainted(row, () => row.getBoundingClientRect().top);

/** How many pixels the end of a conversation is from view when the next frame is painted. */
export const paintedDistanceFromEnd = (thread: WebexMessageThread): Promise<number> =>
  whenPainted(thread, () => distanceFromEnd(thread));

export const distanceFromEnd = (thread: WebexMessageThread): number => {
  const { scrollHeight, scrollTop, clientHeight } = scrollerOf(thread);
  return scrollHeight - scrollTop - clientHeight;
};

/** Messages that no Webex would send in this order or shape, put into the store directly. */
export const messagesAt = (spaceId: string, count: number, make: (index: number) => Partial<Message> = () => ({})) =>
  Array.from({ length: count }, (_, index): Message => {
    const id = `made-${String(index).padStart(6, '0')}`;
    const created = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    const text = `Message ${index}`;
    return {
      id,
      spaceId,
      spaceType: 'group',
      personId: 'nobody',
      personEmail: 'no@body.example',
      created,
      text,
      ...make(index),
    };
  });

/** Waits until the day that floats on top while one scrolls has faded: half of it has no contrast to measure. */
export const dayHasFaded = (thread: WebexMessageThread): Promise<unknown> =>
  until(() => {
    const day = thread.shadowRoot!.querySelector('.floating-day')!;
    return !day.classList.contains('shown') && getComputedStyle(day).opacity === '0';
  }, 'the day to fade');
