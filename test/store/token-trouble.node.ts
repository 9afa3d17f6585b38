import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { RealtimeSource, SourceContext } from '../../src/realtime/source.ts';
import type { AccessToken } from '../../src/rest/token.ts';
import { createCloud, type Cloud } from '../../src/simulator/cloud.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { VirtualTime } from './virtual-time.ts';

const minute = 60_000;

describe('When there is trouble with the token', { concurrency: false }, () => {
  let time: VirtualTime;
  let cloud: Cloud;
  let store: Store;
  let realtime: SourceContext | undefined;
  /** What the page gives; undefined while its back end is down. */
  let given: AccessToken | undefined;
  let asked = 0;
  /** How Webex asks for pauses, by path. */
  const pauses = new Map<string, string>();

  const another = (lifetime?: number): string =>
    cloud.access.issue(cloud.identities.alice, cloud.tokens.alice.split('_').at(-1)!, { lifetime }).value;
  const open = async (): Promise<void> => {
    store = createStore({
      getAccessToken: () => {
        asked += 1;
        if (!given) throw new TypeError('The back end is down.');
        return given;
      },
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const retryAfter = pauses.get(`${request.method} ${new URL(request.url).pathname}`);
        if (retryAfter !== undefined) return Response.json({}, { status: 429, headers: { 'retry-after': retryAfter } });
        return time.during(cloud.fetch(request));
      },
      realtime: (context) => {
        realtime = context;
        return live;
      },
    });
    void store.start();
    await time.pass(500);
    await time.standStill(() => realtime !== undefined);
    await time.pass(5_000);
    assert.equal(store.session.connection.peek(), 'live');
  };

  beforeEach(() => {
    time = new VirtualTime();
    cloud = createCloud({ seed: 'empty', randomSeed: 1 });
    given = { token: cloud.tokens.alice };
    pauses.clear();
    realtime = undefined;
  });

  afterEach(async () => {
    await store.stop();
    cloud.close();
    time.end();
  });

  it('a page that cannot give one for a while is asked again, until it can', async () => {
    await open();
    cloud.access.revoke(cloud.tokens.alice);
    given = undefined;
    void store.spaces.reload();
    await time.pass(1_000);
    assert.equal(store.session.status.peek(), 'signed-out');
    assert.equal(store.session.connection.peek(), 'off');
    const statuses = new Set<string>();
    store.session.status.subscribe((status) => statuses.add(status));
    const before = asked;
    await time.pass(10 * minute);
    assert.ok(asked - before > 5 && asked - before < 20, `asked ${asked - before} times`);
    assert.deepEqual([...statuses], ['signed-out']);
    given = { token: another() };
    await time.pass(minute);
    assert.equal(store.session.status.peek(), 'ready');
    await time.standStill(() => store.session.connection.peek() === 'live');
    const after = asked;
    await time.pass(60 * minute);
    assert.equal(asked, after);
  });

  it('a page that has a network again is asked at once', async () => {
    const browser = Object.assign(globalThis, { window: new EventTarget() as Window & typeof globalThis });
    try {
      await open();
      given = undefined;
      cloud.access.revoke(cloud.tokens.alice);
      void store.spaces.reload();
      await time.pass(10 * minute);
      assert.equal(store.session.status.peek(), 'signed-out');
      given = { token: another() };
      browser.window.dispatchEvent(new Event('online'));
      await time.pass(100);
      assert.equal(store.session.status.peek(), 'ready');
      cloud.access.revoke(given.token);
      given = undefined;
      void store.spaces.reload();
      await time.pass(minute);
      await store.stop();
      const before = asked;
      browser.window.dispatchEvent(new Event('online'));
      await time.pass(minute);
      assert.equal(asked, before);
    } finally {
      Reflect.deleteProperty(globalThis, 'window');
    }
  });

  it('the real-time source gets what the page gave meanwhile, and the page is not asked once more', async () => {
    await open();
    const former = cloud.tokens.alice;
    cloud.access.revoke(former);
    given = { token: another() };
    await Promise.all([store.spaces.reload(), time.pass(1_000)]);
    const before = asked;
    assert.equal(await realtime!.getToken('unauthorized', former), given.token);
    assert.equal(asked, before);
  });

  it('it is said at once, though only the real-time source came to know of it', async () => {
    await open();
    cloud.access.revoke(cloud.tokens.alice);
    await assert.rejects(time.during(realtime!.get('/rooms?max=1', new AbortController().signal)), { kind: 'auth' });
    assert.equal(store.session.status.peek(), 'signed-out');
  });

  it('it is said when it has ended, though nothing happens', async () => {
    const token = another(3_600);
    given = { token, expiresAt: time.now + 60 * minute, renewable: false };
    await open();
    await time.pass(59 * minute);
    assert.equal(store.session.status.peek(), 'ready');
    cloud.access.revoke(token);
    await time.pass(2 * minute);
    assert.equal(store.session.status.peek(), 'signed-out');
  });

  it('a pause that ends sooner does not hide one that lasts longer', async () => {
    await open();
    const { id } = await time.during(store.spaces.create({ title: 'Harbour' }));
    pauses.set('GET /v1/rooms', '40');
    void store.spaces.reload();
    await time.pass(1_000);
    const until = store.session.rateLimitedUntil.peek();
    assert.ok(until > time.now + 35_000);
    pauses.set('POST /v1/messages', '2');
    store.outbox.send({ spaceId: id, text: 'Ahoy' });
    await time.pass(1_000);
    assert.equal(store.session.rateLimitedUntil.peek(), until);
    pauses.clear();
    await time.pass(minute);
  });
});

const live: RealtimeSource = {
  name: 'live',
  start: (listener) => listener.status('live'),
  stop: async () => {},
};
