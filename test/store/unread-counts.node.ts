import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Unread } from '../../src/store/read-markers.ts';
import { ScheduleWorld, type Tab } from './schedule-world.ts';

describe('How much is unread in a space that is not open', { concurrency: false }, () => {
  let world: ScheduleWorld;
  let tab: Tab;
  let space: string;

  beforeEach(async () => {
    world = new ScheduleWorld(7);
    await world.openSpaces(2);
    space = world.spaceIds[0]!;
    await world.post(space, 'Before');
    await world.openTabs(1);
    tab = world.tabs[0]!;
    await world.time.pass(5_000);
    tab.requests.length = 0;
  });

  afterEach(async () => {
    await tab.store.stop();
    world.end();
  });

  const unread = (): Unread | undefined => tab.store.readMarkers.unread(tab.store.spaces.get(space).peek()!);
  const receive = async (...texts: string[]): Promise<void> => {
    for (const text of texts) await world.post(space, text);
    await world.time.pass(1_000);
  };

  it('is counted as it comes, without a request', async () => {
    assert.equal(unread(), undefined);
    await receive('One', 'Two', 'Three');
    assert.deepEqual(unread(), { count: 3, isMention: false });
    assert.deepEqual(tab.requests, []);
  });

  it('says that somebody was mentioned', async () => {
    await receive('One', '<@personEmail:alice@example.com> Two', 'Three');
    assert.deepEqual(unread(), { count: 3, isMention: true });
  });

  it('is what is left when a part was read, or was deleted', async () => {
    await receive('One', 'Two');
    const { lastActivity } = tab.store.spaces.get(space).peek()!;
    await receive('Three', 'Four');
    tab.store.readMarkers.markRead(space, Date.parse(lastActivity));
    assert.equal(unread()?.count, 2);
    await world.remove(3);
    await world.time.pass(1_000);
    assert.equal(unread()?.count, 1);
    await world.remove(3);
    await world.time.pass(1_000);
    assert.equal(unread(), undefined);
  });

  it('counts a message once that is told twice, and not at all when it was told to be deleted before', async () => {
    tab.socket.double(1);
    await receive('Twice');
    assert.equal(unread()?.count, 1);
    tab.socket.reorder();
    await world.post(space, 'Gone');
    await world.remove(2);
    await world.time.pass(1_000);
    assert.equal(unread()?.count, 1);
  });

  it('is not claimed of what a poll tells, which does not say how much there is', async () => {
    tab.socket.tell({ resource: 'messages', event: 'unknown', spaceId: space, at: world.time.now });
    await world.time.pass(1_000);
    assert.deepEqual(unread(), { isMention: false });
    await receive('Live');
    assert.deepEqual(unread(), { isMention: false });
  });

  it('survives a break in which nothing happened there', async () => {
    await receive('One', 'Two');
    await world.time.pass(40_000);
    tab.socket.break();
    await world.time.pass(2_000);
    tab.socket.restore();
    await world.time.pass(5_000);
    assert.equal(unread()?.count, 2);
    await receive('Three');
    assert.equal(unread()?.count, 3);
  });

  it('is not claimed after a break in which something happened', async () => {
    await receive('One');
    await world.time.pass(40_000);
    tab.socket.break();
    await receive('Missed');
    tab.socket.restore();
    await world.time.pass(5_000);
    assert.deepEqual(unread(), { isMention: false });
    await receive('Three');
    assert.deepEqual(unread(), { isMention: false });
  });

  it('is not claimed when a message was lost before one that came', async () => {
    tab.socket.lose(1);
    await receive('Lost', 'Two');
    await world.time.pass(10_000);
    assert.deepEqual(unread(), { isMention: false });
  });

  it('is counted in a conversation that was open and not read to its end', async () => {
    world.watch(tab, space);
    await receive('One', 'Two');
    world.unwatch(tab, space);
    tab.store.readMarkers.doubt(space);
    assert.deepEqual(unread(), { count: 2, isMention: false });
    await receive('Three');
    assert.deepEqual(unread(), { count: 3, isMention: false });
  });

  it('has what was missed while it is being read, or is not claimed', async () => {
    world.watch(tab, space);
    for (let wait = 250; wait < 450; wait += 10) {
      await receive('Seen');
      tab.store.readMarkers.markRead(space, world.time.now - 1);
      await world.leave(space);
      await world.post(space, 'Without Alice');
      await world.join(space);
      await world.time.pass(wait);
      await receive('One');
      assert.equal(unread()?.count ?? 2, 2, `${wait} ms after she was back`);
    }
  });

  it('has what was told and is being read', async () => {
    world.watch(tab, space);
    await receive('One');
    tab.store.readMarkers.doubt(space);
    await receive('Two');
    tab.store.readMarkers.doubt(space);
    await world.post(space, 'Three');
    await world.time.pass(45);
    tab.store.readMarkers.doubt(space);
    await world.post(space, 'Four');
    await world.time.pass(45);
    assert.equal(unread()?.count, 4);
  });

  it('leaves out what was told to be deleted and is being read once more', async () => {
    world.watch(tab, space);
    await receive('One');
    tab.store.readMarkers.doubt(space);
    await world.remove(1);
    await world.time.pass(45);
    await world.post(space, 'Two');
    await world.time.pass(45);
    assert.equal(unread()?.count, 1);
  });
});
