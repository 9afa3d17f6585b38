import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { createCloud, type Cloud } from '../../src/simulator/cloud.ts';
import { createStore, type Store } from '../../src/store/store.ts';

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('A pause that Webex asks one tab for', { concurrency: false }, () => {
  let cloud: Cloud;
  let tabs: Array<{ store: Store; sentAt: number[] }>;
  let refuse: boolean;

  before(() => Object.assign(globalThis, { window: new EventTarget() }));
  after(() => delete (globalThis as { window?: unknown }).window);

  const openTab = async (token: string): Promise<void> => {
    const sentAt: number[] = [];
    const store = createStore({
      getAccessToken: () => token,
      persist: 'memory',
      realtime: () => ({ name: 'still', start: ({ status }) => status('live'), stop: async () => {} }),
      fetch(input, init) {
        sentAt.push(Date.now());
        if (!refuse) return cloud.fetch(new Request(input, init));
        refuse = false;
        return Promise.resolve(Response.json({}, { status: 429, headers: { 'retry-after': '2' } }));
      },
    });
    tabs.push({ store, sentAt });
    await store.start();
    await until(() => store.session.connection.value === 'live');
  };

  beforeEach(() => {
    cloud = createCloud({ seed: 'empty', randomSeed: 1 });
    tabs = [];
    refuse = false;
  });

  afterEach(async () => {
    await Promise.all(tabs.map(({ store }) => store.stop()));
    cloud.close();
  });

  it('holds back the others of the same person, who see it counted down', async () => {
    await openTab(cloud.tokens.alice);
    await openTab(cloud.tokens.alice);
    const [first, second] = tabs as [(typeof tabs)[0], (typeof tabs)[0]];
    refuse = true;
    const reload = first.store.spaces.reload();
    await until(() => second.store.session.rateLimitedUntil.value > 0);
    const end = second.store.session.rateLimitedUntil.value;
    assert.equal(end, first.store.session.rateLimitedUntil.value);
    second.sentAt.length = 0;
    await Promise.all([reload, second.store.spaces.reload()]);
    assert.equal(second.sentAt.length, 1);
    assert.ok(second.sentAt[0]! >= end, `sent ${end - second.sentAt[0]!} ms too early`);
  });

  it('is nothing to the tabs of another person', async () => {
    await openTab(cloud.tokens.alice);
    await openTab(cloud.tokens.bob);
    const [first, second] = tabs as [(typeof tabs)[0], (typeof tabs)[0]];
    refuse = true;
    await first.store.spaces.reload();
    assert.equal(second.store.session.rateLimitedUntil.value, 0);
  });

  it('is believed of nobody who says nonsense, or means forever', async () => {
    await openTab(cloud.tokens.alice);
    const { session } = tabs[0]!.store;
    const channel = new BroadcastChannel(`webex-elements limits https://webexapis.com/v1 ${session.me.value!.id}`);
    for (const until of [Infinity, Number.NaN, 0, Date.now() + 7_200_000, '5', null])
      channel.postMessage({ scope: 'user', until });
    for (const odd of [null, 7, 'stop', {}, { scope: 7, until: Date.now() + 5_000 }]) channel.postMessage(odd);
    channel.postMessage({ scope: 'user', until: Date.now() + 1_000 });
    await until(() => session.rateLimitedUntil.value > 0);
    assert.ok(session.rateLimitedUntil.value <= Date.now() + 1_000);
    channel.close();
  });
});
