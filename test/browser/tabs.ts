/** Tabs for tests: each has a store of its own, and nothing but the browser's storage, locks and channels in common. */
import { createStore, type Store, type StoreOptions } from '../../src/store/store.ts';
import type { OutboxDraft, OutboxEntry } from '../../src/store/outbox.ts';
import { type Simulator, until } from './page.ts';

export type Person = keyof Simulator['tokens'];

const stores: Store[] = [];
const frames: HTMLIFrameElement[] = [];

const settingsFor = ({ url, tokens }: Simulator, person: Person): StoreOptions => ({
  getAccessToken: () => tokens[person],
  apiBase: `${url}/v1`,
  realtime: 'off',
});

/** A store in this page, signed in. */
export const openStore = async (
  simulator: Simulator,
  person: Person = 'alice',
  options: Partial<StoreOptions> = {},
): Promise<Store> => {
  const store = createStore({ ...settingsFor(simulator, person), ...options });
  stores.push(store);
  await store.start();
  return store;
};

/** A store in a frame, which dies with it: in the midst of whatever it does, as a tab that crashes. */
export const openFrame = async (
  simulator: Simulator,
  person: Person = 'alice',
): Promise<{ store: Store; kill: () => void }> => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><script type="module">
    import { createStore } from '/src/store/store.ts';
    window.createStore = createStore;
  </script>`;
  document.body.append(frame);
  frames.push(frame);
  const inside = frame.contentWindow as (Window & { createStore?: typeof createStore }) | null;
  const create = await until(() => (frame.contentWindow as typeof inside)?.createStore, 'the frame', 20_000);
  const store = create(settingsFor(simulator, person));
  await store.start();
  return { store, kill: () => frame.remove() };
};

export const closeTabs = async (): Promise<void> => {
  for (const frame of frames.splice(0)) frame.remove();
  await Promise.all(stores.splice(0).map((store) => store.stop({ forget: true })));
};

/** Waits until nothing is left in the outbox of a space. */
export const emptied = (store: Store, spaceId: string, limit?: number): Promise<boolean> =>
  until(
    () => store.outbox.persistence.peek() && store.outbox.entries(spaceId).peek().length === 0,
    'an empty outbox',
    limit,
  );

/** Waits until Webex has something in a space, however often. */
export const arrived = async (simulator: Simulator, spaceId: string, text: string, limit = 60_000): Promise<void> => {
  for (const end = Date.now() + limit; Date.now() < end;) {
    if ((await atWebex(simulator).said(spaceId)).includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`“${text}” did not arrive.`);
};

/** Waits for an entry in some state. */
export const entryWith = (
  store: Store,
  spaceId: string,
  status: OutboxEntry['status'],
  limit?: number,
): Promise<OutboxEntry> =>
  until(
    () =>
      store.outbox
        .entries(spaceId)
        .peek()
        .find((entry) => entry.status === status),
    `an entry that is ${status}`,
    limit,
  );

/** What Webex itself has. */
export const atWebex = ({ url, tokens }: Simulator, person: Person = 'alice') => {
  const call = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${url}/v1/${path}`, {
      headers: { authorization: `Bearer ${tokens[person]}`, 'content-type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    return (await answer.json()) as Answer;
  };
  return {
    /** A new space; its id. */
    addSpace: async (title: string): Promise<string> => (await call<{ id: string }>('rooms', { title })).id,
    addMessage: async (spaceId: string, text: string): Promise<string> =>
      (await call<{ id: string }>('messages', { roomId: spaceId, text })).id,
    /** What was said in a space, oldest first. */
    said: async (spaceId: string): Promise<string[]> => {
      const { items } = await call<{ items: OutboxDraft[] }>(`messages?roomId=${spaceId}&max=100`);
      return items.map(({ text = '' }) => text).toReversed();
    },
    /** Addresses of files in a space. */
    files: async (spaceId: string): Promise<string[]> => {
      const { items } = await call<{ items: OutboxDraft[] }>(`messages?roomId=${spaceId}&max=100`);
      return items.flatMap(({ files = [] }) => files);
    },
  };
};

/** Everything that this origin keeps, as text. */
export const everythingStored = async (): Promise<string> => {
  const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
  for (const { name = '' } of await indexedDB.databases()) kept.push(name, await readDatabase(name));
  return JSON.stringify(kept);
};

const readDatabase = (name: string): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error as Error);
    opening.onsuccess = () => {
      const database = opening.result;
      const kept: unknown[] = [];
      const names = [...database.objectStoreNames];
      if (names.length === 0) return resolve(kept);
      const transaction = database.transaction(names);
      for (const store of names)
        transaction.objectStore(store).getAll().onsuccess = ({ target }) =>
          kept.push(store, (target as IDBRequest<unknown>).result);
      transaction.oncomplete = () => {
        database.close();
        resolve(kept);
      };
    };
  });
