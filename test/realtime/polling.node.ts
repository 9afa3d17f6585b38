import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';

import { WebexAuthError, WebexRateLimitError } from '../../src/errors.ts';
import { polling } from '../../src/realtime/polling.ts';
import type { RealtimeSource } from '../../src/realtime/source.ts';
import { Recorder } from './recorder.ts';
import { RoomsService } from './rooms-service.ts';

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('polling', () => {
  let service: RoomsService;
  let recorder: Recorder;
  let source: RealtimeSource;

  const pass = async (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 500) {
      mock.timers.tick(Math.min(500, left));
      await settle();
    }
  };
  const start = async () => {
    source.start(recorder);
    await settle();
  };

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    service = new RoomsService();
    recorder = new Recorder();
    source = polling()(service.context());
    for (let index = 0; index < 40; index += 1) service.add(`space-${index}`, index);
  });

  afterEach(async () => {
    await source.stop();
    mock.timers.reset();
  });

  it('says that it polls once it has seen the list, and tells nothing of what was there before', async () => {
    await start();
    assert.deepEqual(recorder.statuses, ['connecting', 'polling']);
    assert.deepEqual(recorder.changes, []);
    assert.deepEqual(service.requests, ['/v1/rooms?sortBy=lastactivity&max=100']);
  });

  it('tells of a space whose activity moved, though nobody looks at it', async () => {
    await start();
    service.move('space-3', 100);
    await pass(17_000);
    const at = 100 * 60_000;
    assert.deepEqual(recorder.changes, [{ resource: 'messages', event: 'unknown', spaceId: 'space-3', at }]);
  });

  it('tells the open space at each look, since edits and deletes do not move it', async () => {
    service.visible = ['space-7'];
    await start();
    await pass(3_500);
    assert.deepEqual(recorder.take(), [{ resource: 'messages', event: 'unknown', spaceId: 'space-7' }]);
    await pass(3_500);
    assert.deepEqual(recorder.take(), [{ resource: 'messages', event: 'unknown', spaceId: 'space-7' }]);
  });

  it('tells the open space once when it moved as well', async () => {
    service.visible = ['space-7'];
    await start();
    service.move('space-7', 100);
    await pass(3_500);
    assert.equal(recorder.changes.length, 1);
  });

  it('tells the members of the open space once a minute', async () => {
    service.visible = ['space-7'];
    await start();
    await pass(70_000);
    assert.equal(recorder.changes.filter((change) => change.resource === 'memberships').length, 1);
  });

  it('tells of a new space, of another title and of a space that is gone', async () => {
    await start();
    service.add('space-new', 200);
    service.rooms.find((room) => room.id === 'space-5')!.title = 'Renamed';
    service.rooms = service.rooms.filter((room) => room.id !== 'space-6');
    await pass(80_000);
    const told = recorder.changes.map(({ resource, event, spaceId }) => `${resource} ${event} ${spaceId}`);
    assert.deepEqual(told.sort(), ['rooms deleted space-6', 'rooms unknown space-new', 'rooms updated space-5']);
  });

  it('looks further when all it sees has moved', async () => {
    await start();
    for (let index = 0; index < 30; index += 1) service.move(`space-${index}`, 100 + index);
    await pass(17_000);
    assert.equal(recorder.changes.length, 30);
    assert.equal(recorder.gaps, 0);
    assert.deepEqual(service.requests.slice(1), [
      '/v1/rooms?sortBy=lastactivity&max=20',
      '/v1/rooms?sortBy=lastactivity&max=100',
    ]);
  });

  it('tells a gap when more has moved than it can list', async () => {
    for (let index = 0; index < 100; index += 1) service.add(`far-${index}`, -1000 + index);
    await start();
    for (const [index, room] of service.rooms.entries()) service.move(room.id, 1000 + index);
    await pass(17_000);
    assert.equal(recorder.gaps, 1);
  });

  it('does not believe that all spaces are gone at once', async () => {
    await start();
    service.rooms = [];
    await pass(17_000);
    assert.deepEqual(recorder.changes, []);
    assert.equal(recorder.gaps, 1);
  });

  it('asks each 3 s while a space is open, each 15 s otherwise and when all is quiet', async () => {
    await start();
    await pass(60_000);
    const relaxed = service.requests.length;
    assert.ok(relaxed >= 4 && relaxed <= 6, `${relaxed} in a minute without an open space`);
    service.visible = ['space-7'];
    service.move('space-1', 100);
    await pass(20_000);
    service.requests.length = 0;
    await pass(60_000);
    assert.ok(service.requests.length >= 18 && service.requests.length <= 23, `${service.requests.length} in a minute`);
    await pass(300_000);
    service.requests.length = 0;
    await pass(60_000);
    assert.ok(service.requests.length <= 5, `${service.requests.length} in a quiet minute`);
  });

  it('goes slower and slower while Webex does not answer, says so, and misses nothing', async () => {
    service.visible = ['space-7'];
    await start();
    service.faults.push(...Array.from({ length: 60 }, () => 0));
    await pass(4_000);
    assert.equal(recorder.last, 'reconnecting');
    assert.equal(recorder.errors[0]?.kind, 'network');
    const before = service.requests.length;
    service.move('space-1', 100);
    await pass(120_000);
    assert.ok(service.requests.length - before < 40, `${service.requests.length - before} tries in two minutes`);
    service.faults.length = 0;
    recorder.take();
    await pass(31_000);
    assert.equal(recorder.last, 'polling');
    assert.ok(recorder.changes.some((change) => change.spaceId === 'space-1'));
  });

  it('never asks before Webex allows it', async () => {
    service.visible = ['space-7'];
    await start();
    service.faults.push(429);
    await pass(4_000);
    const asked = service.requests.length;
    assert.ok(recorder.errors[0] instanceof WebexRateLimitError);
    await pass(36_000);
    assert.equal(service.requests.length, asked);
    await pass(10_000);
    assert.ok(service.requests.length > asked);
  });

  it('gives up when the token is refused', async () => {
    await start();
    service.faults.push(401);
    await pass(60_000);
    assert.equal(recorder.last, 'failed');
    assert.ok(recorder.errors[0] instanceof WebexAuthError);
    const asked = service.requests.length;
    await pass(60_000);
    assert.equal(service.requests.length, asked);
  });

  it('says so when the answer is not a list', async () => {
    service.body = { message: 'Welcome to the hotel network' };
    await start();
    assert.equal(recorder.last, 'connecting');
    assert.equal(recorder.errors[0]?.kind, 'parse');
    service.body = { items: [null, 3, { id: 7 }, { id: 'a' }, { id: 'b', lastActivity: 'yesterday' }] };
    await pass(31_000);
    assert.equal(recorder.last, 'polling');
  });

  it('asks nothing more once stopped', async () => {
    await start();
    await source.stop();
    await pass(60_000);
    assert.equal(service.requests.length, 1);
    assert.equal(recorder.last, 'closed');
  });
});
