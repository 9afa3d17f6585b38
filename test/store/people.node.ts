import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Person } from '../../src/resources/index.ts';
import { createCloud, type Cloud } from '../../src/simulator/cloud.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { VirtualTime } from './virtual-time.ts';

describe('People', { concurrency: false }, () => {
  let cloud: Cloud;
  let store: Store;
  let asked: string[];

  beforeEach(async () => {
    cloud = createCloud({ seed: 'demo' });
    asked = [];
    store = createStore({
      getAccessToken: () => cloud.tokens.alice,
      apiBase: `${cloud.origin}/v1`,
      realtime: 'off',
      persist: 'memory',
      fetch: (input, init) => {
        const url = new URL(String(input));
        if (url.pathname.includes('/people')) asked.push(url.pathname + url.search);
        return cloud.fetch(new Request(input, init));
      },
    });
    await store.start();
    asked.length = 0;
  });

  afterEach(() => store.stop());

  const spaceCalled = (title: string) => store.spaces.ids.find((id) => store.spaces.get(id).peek()!.title === title)!;
  const settled = async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  };

  it('of a page of 50 messages cost one request, and none when they are known', async () => {
    const timeline = store.messages.timeline(spaceCalled('Gatehouse Firmware'));
    await timeline.load();
    await settled();
    const authors = new Set(timeline.ids.map((id) => store.messages.peek(id)!.personId));
    assert.ok(authors.size > 2, `${authors.size} authors`);
    assert.equal(asked.length, 1, asked.join('\n'));
    for (const author of authors) assert.ok(store.people.get(author).peek(), 'everybody is known');
    await timeline.refresh();
    store.people.ensure(authors);
    await settled();
    assert.equal(asked.length, 1, 'nobody is asked for again');
  });

  it('are read 85 at a time, one request after the other', async () => {
    const people = Array.from({ length: 200 }, (_, index) => `unknown-${index}`);
    const answer = cloud.fetch.bind(cloud);
    let running = 0;
    let most = 0;
    let open!: () => void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    cloud.fetch = async (request) => {
      most = Math.max(most, ++running);
      await gate;
      return answer(request).finally(() => running--);
    };
    store.people.ensure(people.slice(0, 100));
    while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    store.people.ensure(people);
    open();
    await settled();
    const counts = asked.map((path) => new URLSearchParams(path.split('?')[1]).get('id')!.split(',').length);
    assert.deepEqual(counts, [85, 85, 30]);
    assert.equal(most, 1);
  });

  it('keep the presence that was told when a look-up by id tells none', async () => {
    const [bob] = await store.people.search('Bob');
    assert.equal(store.people.get(bob!.id).peek()!.status, 'active');
    store.people.receive([{ ...bob!, status: 'unknown', title: 'Captain' }]);
    assert.equal(store.people.get(bob!.id).peek()!.status, 'active');
    assert.equal(store.people.get(bob!.id).peek()!.title, 'Captain');
  });

  it('are read again for their presence once a minute at most', async () => {
    const [bob] = await store.people.search('Bob');
    asked.length = 0;
    cloud.state.people.withEmail(bob!.emails[0]!)!.status = 'meeting';
    await Promise.all([store.people.refresh(bob!.id), store.people.refresh(bob!.id)]);
    await store.people.refresh(bob!.id);
    assert.equal(asked.length, 1);
    assert.equal(store.people.get(bob!.id).peek()!.status, 'meeting');
  });

  it('are forgotten with the identity, found people too', async () => {
    await store.people.search('Bob');
    await store.restart();
    asked.length = 0;
    await store.people.search('Bob');
    assert.equal(asked.length, 1);
  });
});

describe('Presence', { concurrency: false }, () => {
  it('is not shown when it is older than ten minutes', async () => {
    const time = new VirtualTime();
    try {
      const store = createStore({ getAccessToken: () => 'none', realtime: 'off' });
      const person: Person = { id: 'ann', displayName: 'Ann', emails: [], type: 'person', status: 'active' };
      store.people.receive([person]);
      await time.pass(300_000);
      store.people.receive([{ ...person, id: 'bob' }]);
      await time.pass(301_000);
      assert.equal(store.people.get('ann').peek()!.status, 'unknown');
      assert.equal(store.people.get('bob').peek()!.status, 'active');
      await time.pass(300_000);
      assert.equal(store.people.get('bob').peek()!.status, 'unknown');
    } finally {
      time.end();
    }
  });
});
