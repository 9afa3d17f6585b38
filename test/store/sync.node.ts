import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { polling } from '../../src/realtime/polling.ts';
import { createStore } from '../../src/store/store.ts';
import { ScheduleWorld, type Tab } from './schedule-world.ts';

const lists = ({ requests }: Tab): string[] => requests.filter((request) => request.startsWith('GET /messages?'));
const reads = ({ requests }: Tab): string[] => requests.filter((request) => request.startsWith('GET /messages/'));
const recent = ({ requests }: Tab): string[] => requests.filter((request) => request.startsWith('GET /rooms?'));
const calls = ({ requests }: Tab): string[] => requests.filter((request) => !request.startsWith('GET /people'));

describe('What is missed is read, and little else', { concurrency: false }, () => {
  let world: ScheduleWorld;
  let tab: Tab;
  let space: string;

  beforeEach(async () => {
    world = new ScheduleWorld(7);
    await world.openSpaces(2);
    space = world.spaceIds[0]!;
    for (let index = 0; index < 5; index++) await world.post(space, `Before ${index}`);
    await world.openTabs(1);
    tab = world.tabs[0]!;
    world.watch(tab, space);
    await world.time.pass(5_000);
    tab.requests.length = 0;
  });

  afterEach(async () => {
    await tab.store.stop();
    world.end();
  });

  const texts = (): Array<string | undefined> =>
    tab.store.messages.timeline(space).ids.map((id) => tab.store.messages.peek(id)?.text);

  it('one event is one read', async () => {
    await world.post(space, 'One');
    await world.time.pass(5_000);
    assert.equal(texts().at(-1), 'One');
    assert.deepEqual([calls(tab).length, reads(tab).length], [1, 1]);
  });

  it('further events within a quarter of a second are one list', async () => {
    for (let index = 0; index < 20; index++) {
      await world.post(space, `Burst ${index}`);
      await world.time.pass(10);
    }
    await world.time.pass(5_000);
    assert.equal(texts().at(-1), 'Burst 19');
    assert.deepEqual([calls(tab).length, reads(tab).length, lists(tab).length], [2, 1, 1]);
  });

  it('a thousand events within a second are at most a list per quarter of a second', async () => {
    const began = world.time.now;
    for (let index = 0; index < 1_000; index++) {
      await world.post(space, `Burst ${index}`);
      await world.time.pass(1);
    }
    await world.time.pass(5_000);
    const seconds = (world.time.now - began) / 1_000;
    assert.equal(texts().at(-1), 'Burst 999');
    assert.equal(reads(tab).length, 1);
    assert.ok(lists(tab).length <= Math.min(12, seconds * 4), `${lists(tab).length} lists`);
  });

  for (const at of [1e300, Infinity, Number.NaN])
    it(`nobody can say that a space was read up to ${at}`, async () => {
      const actorId = tab.store.session.me.peek()!.id;
      tab.socket.tell({ resource: 'memberships', event: 'seen', spaceId: space, actorId, at });
      await world.time.pass(1_000);
      assert.ok(tab.store.readMarkers.readAt(space)! <= Date.now() + 5 * 60_000);
    });

  it('events in a space nobody looks at are read when somebody does', async () => {
    const other = world.spaceIds[1]!;
    for (let index = 0; index < 5; index++) await world.post(other, `Elsewhere ${index}`);
    await world.time.pass(5_000);
    assert.deepEqual(calls(tab), []);
    assert.equal(tab.store.spaces.ids[0], other);
    world.watch(tab, other);
    await world.time.pass(1_000);
    assert.equal(tab.store.messages.timeline(other).ids.length, 5);
    assert.equal(calls(tab).length, 1);
  });

  it('what is said after somebody looked away from a space that was being opened is read when they look again', async () => {
    await world.openSpaces(12);
    const opened = world.spaceIds.slice(-12);
    for (const [index, spaceId] of opened.entries()) {
      world.watch(tab, spaceId);
      world.unwatch(tab, spaceId);
      // Before the first page is read by Webex, or while it is on its way.
      await world.time.pass(5 * index);
      await world.post(spaceId, 'Meanwhile');
      await world.time.pass(5_000);
      world.watch(tab, spaceId);
      await world.time.pass(1_000);
      const shown = tab.store.messages.timeline(spaceId).ids.map((id) => tab.store.messages.peek(id)?.text);
      assert.deepEqual(shown, ['Meanwhile'], `${5 * index} ms after it was opened`);
    }
  });

  it('what was said while one was taken out for a moment is read', async () => {
    await world.leave(space);
    await world.post(space, 'Without Alice');
    await world.join(space);
    await world.time.pass(5_000);
    assert.equal(texts().at(-1), 'Without Alice');
    assert.equal(tab.store.readMarkers.unread(tab.store.spaces.get(space).peek()!)?.count, 1);
  });

  it('a space that is open and that one was taken out of while away goes, though a hundred others come before it', async () => {
    tab.socket.break();
    await world.openSpaces(100);
    await world.leave(space);
    tab.socket.restore();
    await world.time.pass(5_000);
    assert.equal(tab.store.spaces.has(space), false);
  });

  it('and so it does where nothing tells of it and changes are looked for', async () => {
    await tab.store.stop();
    await world.openSpaces(100);
    const store = createStore({
      getAccessToken: () => world.cloud.tokens.alice,
      fetch: (input, init) => world.time.during(world.cloud.fetch(new Request(input, init))),
      realtime: polling(),
    });
    void store.start();
    await world.time.pass(500);
    await world.time.standStill(() => store.session.connection.peek() !== 'off');
    await store.spaces.read(space);
    store.messages.timeline(space).watch();
    await world.time.pass(5_000);
    assert.equal(store.session.connection.peek(), 'polling');
    await world.leave(space);
    await world.time.pass(70_000);
    assert.equal(store.spaces.has(space), false);
    await store.stop();
  });

  it('a conversation that was refused is read once its space is there again', async () => {
    const other = world.spaceIds[1]!;
    await world.post(other, 'Before');
    await world.leave(other);
    world.watch(tab, other);
    await world.time.pass(60);
    await world.join(other);
    await world.time.pass(5_000);
    assert.equal(tab.store.messages.timeline(other).ids.length, 1);
  });

  for (const fault of [404, 429] as const) {
    it(`a ${fault} on the read after an event neither loses it nor causes a storm`, async () => {
      tab.faults.push(fault);
      await world.post(space, 'Hard to get');
      await world.time.pass(10_000);
      assert.equal(texts().at(-1), 'Hard to get');
      assert.ok(calls(tab).length <= 2, calls(tab).join('\n'));
    });
  }

  it('a forged event for a message or a space that does not exist costs a few reads, once', async () => {
    for (let index = 0; index < 100; index++) {
      tab.socket.tell({ resource: 'messages', event: 'created', id: `nothing-${index}`, spaceId: space });
      tab.socket.tell({ resource: 'messages', event: 'created', id: `nothing-${index}`, spaceId: `nowhere-${index}` });
    }
    await world.time.pass(30_000);
    assert.deepEqual(texts().length, 5);
    assert.ok(calls(tab).length <= 15, `${calls(tab).length} calls`);
  });

  it('after eight hours of sleep with forty busy spaces, five calls are enough', async () => {
    await world.openSpaces(40);
    await world.time.pass(5_000);
    tab.socket.break();
    for (const spaceId of world.spaceIds) for (let n = 0; n < 3; n++) await world.post(spaceId, `Missed ${n}`);
    for (let index = 0; index < 80; index++) await world.post(space, `Missed here ${index}`);
    await world.edit(0, 'Edited meanwhile');
    await world.remove(1);
    world.time.sleep(8 * 3_600_000);
    tab.requests.length = 0;
    tab.socket.restore();
    await world.time.pass(3_000);
    assert.equal(texts().at(-1), 'Missed here 79');
    assert.equal(texts()[0], 'Edited meanwhile');
    assert.ok(!texts().includes('Before 1'));
    const checks = reads(tab);
    const others = calls(tab).filter((call) => !checks.includes(call));
    assert.ok(others.length <= 5 && checks.length <= 5, calls(tab).join('\n'));
  });

  it('more than 350 missed messages leave a gap that says so and can be filled', async () => {
    tab.socket.break();
    for (let index = 0; index < 400; index++) {
      await world.post(space, `Missed ${index}`);
      await world.time.pass(1);
    }
    tab.socket.restore();
    await world.time.pass(5_000);
    const timeline = tab.store.messages.timeline(space);
    const before = timeline.ids.find((id) => timeline.gapBefore(id))!;
    assert.ok(before);
    assert.equal(lists(tab).length, 4);
    await Promise.all([timeline.fill(timeline.gapBefore(before)!), world.time.pass(1_000)]);
    assert.equal(timeline.ids.length, 405);
    assert.ok(!timeline.ids.some((id) => timeline.gapBefore(id)));
  });

  it('a socket that flaps every half second for five minutes costs at most six lists', async () => {
    for (let flap = 0; flap < 300; flap++) {
      tab.socket.break();
      await world.time.pass(500);
      tab.socket.restore();
      await world.time.pass(500);
    }
    assert.ok(lists(tab).length <= 6, `${lists(tab).length} lists`);
    assert.ok(recent(tab).length <= 6, `${recent(tab).length} lists of spaces`);
  });

  it('while the socket is down for more than a minute, the visible space is read every 15 seconds', async () => {
    tab.socket.break();
    await world.time.pass(59_000);
    assert.deepEqual(calls(tab), []);
    await world.post(space, 'Without a socket');
    await world.time.pass(2_000);
    assert.equal(texts().at(-1), 'Without a socket');
    await world.time.pass(45_000);
    assert.equal(lists(tab).length, 4);
  });
});
