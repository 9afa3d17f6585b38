import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { ScheduleWorld, type Tab } from './schedule-world.ts';

/** What the browser says, in a test's own hand. */
class FakeDocument extends EventTarget {
  visibilityState: 'visible' | 'hidden' = 'visible';

  show(visibilityState: 'visible' | 'hidden'): void {
    this.visibilityState = visibilityState;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

describe('What the browser says of tab and network', { concurrency: false }, () => {
  let world: ScheduleWorld;
  let tab: Tab;
  let page: FakeDocument;
  let network: EventTarget;

  before(() => {
    page = new FakeDocument();
    network = new EventTarget();
    Object.assign(globalThis, { document: page, window: network });
  });

  after(() => {
    for (const name of ['document', 'window']) delete (globalThis as Record<string, unknown>)[name];
  });

  beforeEach(async () => {
    world = new ScheduleWorld(7);
    await world.openSpaces(1);
    await world.post(world.spaceIds[0]!, 'Before');
    await world.openTabs(1);
    tab = world.tabs[0]!;
    world.watch(tab, world.spaceIds[0]!);
    // Calm, so that the next reason to read is followed at once.
    await world.time.pass(120_000);
    tab.requests.length = 0;
  });

  afterEach(async () => {
    page.visibilityState = 'visible';
    await tab.store.stop();
    world.end();
  });

  const lists = (): string[] => tab.requests.map((request) => request.replace(/\?.*/, '')).sort();

  it('a tab that was hidden for more than half a minute reads up when it is seen again', async () => {
    page.show('hidden');
    await world.time.pass(31_000);
    assert.deepEqual(tab.requests, []);
    page.show('visible');
    await world.time.pass(3_000);
    assert.deepEqual(lists(), ['GET /messages', 'GET /rooms']);
  });

  it('a tab that was hidden for less reads nothing', async () => {
    page.show('hidden');
    await world.time.pass(29_000);
    page.show('visible');
    await world.time.pass(30_000);
    assert.deepEqual(tab.requests, []);
  });

  it('a machine that slept behind a hidden tab is read up after, though no timer ran', async () => {
    page.show('hidden');
    world.time.sleep(8 * 3_600_000);
    page.show('visible');
    await world.time.pass(3_000);
    assert.deepEqual(lists(), ['GET /messages', 'GET /rooms']);
  });

  it('people are told that they are offline, and what was missed is read when the network is back', async () => {
    const { connection } = tab.store.session;
    network.dispatchEvent(new Event('offline'));
    assert.equal(connection.value, 'offline');
    await world.time.pass(10_000);
    assert.deepEqual(tab.requests, []);
    network.dispatchEvent(new Event('online'));
    assert.equal(connection.value, 'catching-up');
    await world.time.pass(3_000);
    assert.equal(connection.value, 'live');
    assert.deepEqual(lists(), ['GET /messages', 'GET /rooms']);
  });

  it('a network that comes and goes ten times a second costs two reads', async () => {
    for (let times = 0; times < 20; times++) {
      network.dispatchEvent(new Event('offline'));
      await world.time.pass(50);
      network.dispatchEvent(new Event('online'));
      await world.time.pass(50);
    }
    await world.time.pass(5_000);
    assert.equal(tab.store.session.connection.value, 'live');
    assert.ok(lists().length <= 4, lists().join('\n'));
  });

  it('a socket that breaks is reconnecting, then catching up, then live', async () => {
    const seen: string[] = [];
    const end = tab.store.session.connection.subscribe((status) => seen.push(status));
    tab.socket.break();
    await world.time.pass(1_000);
    tab.socket.restore();
    await world.time.pass(5_000);
    end();
    assert.deepEqual(seen, ['live', 'reconnecting', 'catching-up', 'live']);
  });
});
