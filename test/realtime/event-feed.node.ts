import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';

import { EventFeed } from '../../src/realtime/event-feed.ts';
import { restId } from '../../src/realtime/rest-id.ts';
import type { SdkServices } from '../../src/realtime/sdk/connection.ts';
import { Recorder } from './recorder.ts';
import { RoomsService } from './rooms-service.ts';

const ben = '0b0b0b0b-0000-4000-8000-000000000002';
const space = '5ace5ace-0000-4000-8000-000000000003';
const cluster = 'urn:TEAM:eu-central-1_k';

const services: SdkServices = {
  serviceId: () => `${cluster}:identityLookup`,
  conversationService: () => undefined,
  selfUuid: () => undefined,
  request: async () => undefined,
};

const post = (id: string) => ({
  eventType: 'conversation.activity',
  activity: {
    id,
    verb: 'post',
    actor: { id: ben },
    target: { objectType: 'conversation', id: space, url: 'https://conv-k.wbx2.com/' },
  },
});
const typing = {
  eventType: 'status.start_typing',
  actor: { id: ben, entryUUID: ben },
  conversationId: space,
};

describe('the events of a socket', () => {
  let service: RoomsService;
  let recorder: Recorder;
  let feed: EventFeed;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    service = new RoomsService();
    recorder = new Recorder();
    feed = new EventFeed(services, service.context(), recorder);
  });

  afterEach(() => {
    feed.end();
    mock.timers.reset();
  });

  it('are told once, though they come twice while the service moves clients to another socket', () => {
    for (const id of ['a', 'b', 'a', 'b', 'c']) feed.take(post(id));
    assert.deepEqual(
      recorder.changes.map(({ id }) => id),
      ['a', 'b', 'c'].map((id) => restId('MESSAGE', id, cluster)),
    );
  });

  it('do not pile up in memory', () => {
    for (let index = 0; index < 2_000; index += 1) feed.take(post(`m${index}`));
    feed.take(post('m0'));
    assert.equal(recorder.changes.length, 2_001);
  });

  it('name a space by the id it is open under, or by the cluster it was last heard of from', () => {
    feed.take(typing);
    assert.equal(recorder.typings[0]?.spaceId, restId('ROOM', space));
    feed.take(post('a'));
    feed.take(typing);
    assert.equal(recorder.typings[1]?.spaceId, restId('ROOM', space, cluster));
    service.visible = [restId('ROOM', space, 'urn:TEAM:us-west-2_r')];
    feed.take(typing);
    assert.equal(recorder.typings[2]?.spaceId, service.visible[0]);
  });

  it('may be anything', () => {
    for (const data of [
      null,
      undefined,
      7,
      'x',
      [],
      {},
      { eventType: 7 },
      { eventType: 'conversation.activity' },
      { eventType: 'locus.event' },
    ])
      feed.take(data);
    assert.deepEqual(recorder.changes, []);
    assert.deepEqual(recorder.typings, []);
  });

  it('tell a gap at once, and a hundred more as one', () => {
    for (let index = 0; index < 100; index += 1) feed.gap();
    assert.equal(recorder.gaps, 1);
    mock.timers.tick(2_000);
    assert.equal(recorder.gaps, 2);
    mock.timers.tick(10_000);
    assert.equal(recorder.gaps, 2);
  });
});
