import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createCloud, type Cloud } from '../../src/simulator/cloud.ts';
import { createStore, type Store } from '../../src/store/store.ts';

/** The browser's, as far as it is used. */
class MemoryLocalStorage {
  readonly values = new Map<string, string>();
  getItem = (key: string): string | null => this.values.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.values.set(key, value);
  removeItem = (key: string): void => void this.values.delete(key);
  key = (index: number): string | null => [...this.values.keys()][index] ?? null;
  get length(): number {
    return this.values.size;
  }
}

describe('What is forgotten', { concurrency: false }, () => {
  let cloud: Cloud;
  let store: Store;
  let storage: MemoryLocalStorage;

  beforeEach(async () => {
    storage = new MemoryLocalStorage();
    Object.assign(globalThis, { document: {}, localStorage: storage });
    cloud = createCloud({ seed: 'empty', randomSeed: 1 });
    store = createStore({
      getAccessToken: () => cloud.tokens.alice,
      fetch: (input, init) => cloud.fetch(new Request(input, init)),
      realtime: 'off',
    });
    await store.start();
    assert.equal(store.session.status.peek(), 'ready');
    store.drafts.set('Begun', 'space');
    store.readMarkers.markRead('space', 1);
    store.favorites.set('space', true);
    store.outbox.send({ spaceId: 'space', text: 'Unsent' });
  });

  afterEach(async () => {
    await store.stop();
    cloud.close();
    for (const name of ['document', 'localStorage']) Reflect.deleteProperty(globalThis, name);
  });

  const kept = (): string[] => [...storage.values.keys()];

  it('was on disk before, and stays there without being asked to go', async () => {
    await store.stop();
    for (const what of ['draft', 'read', 'favorites', 'outbox'])
      assert.ok(
        kept().some((key) => key.startsWith(`webex-elements ${what} `)),
        what,
      );
  });

  it('does not come back by what is typed, read, chosen or sent on the way', async () => {
    const stopped = store.stop({ forget: true });
    store.drafts.set('Begun and gone on', 'space');
    store.readMarkers.markRead('space', 2);
    store.favorites.set('other', true);
    store.outbox.send({ spaceId: 'space', text: 'Too late' });
    await stopped;
    await store.stop();
    assert.deepEqual(kept(), []);
  });

  it('ends at once: whoever starts meanwhile is not stopped', async () => {
    const stopped = store.stop({ forget: true });
    const started = store.start();
    await stopped;
    await started;
    assert.equal(store.session.status.peek(), 'ready');
  });
});
