import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConversationService } from '../../src/realtime/conversation-service.ts';
import { restId } from '../../src/realtime/rest-id.ts';
import type { SdkRequest } from '../../src/realtime/sdk/connection.ts';

const ben = '0b0b0b0b-0000-4000-8000-000000000002';
const space = '5ace5ace-0000-4000-8000-000000000003';
const message = '0e55a6e0-0000-11ee-8000-000000000004';
const spaceId = restId('ROOM', space);
const seen = { lastSeenActivityUUID: message, lastSeenActivityDate: '2026-01-02T03:04:05.678Z' };

describe('what the conversation service knows of read receipts', () => {
  const requests: SdkRequest[] = [];
  const answering = (answer: () => unknown) => {
    requests.length = 0;
    return new ConversationService({
      serviceId: () => undefined,
      conversationService: () => 'https://conv-a.wbx2.com/conversation/api/v1',
      selfUuid: () => undefined,
      request: async (request) => {
        requests.push(request);
        return answer();
      },
    });
  };

  it('is told with the ids that REST knows', async () => {
    const service = answering(() => ({ participants: { items: [{ entryUUID: ben, roomProperties: seen }] } }));
    assert.deepEqual(await service.receipts(spaceId), [
      {
        resource: 'memberships',
        event: 'seen',
        id: restId('MEMBERSHIP', `${ben}:${space}`),
        spaceId,
        actorId: restId('PEOPLE', ben),
        seenId: restId('MESSAGE', message),
        at: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
      },
    ]);
    assert.match(requests[0]!.uri, new RegExp(`/conversations/${space}\\?activitiesLimit=0&participantAckFilter=all`));
  });

  it('is nothing where the answer is nonsense, or the space is', async () => {
    const nonsense: unknown[] = [
      undefined,
      null,
      7,
      '<html>',
      {},
      { participants: null },
      { participants: { items: 'all' } },
      { participants: { items: [null, 7, {}, { entryUUID: ben }, { entryUUID: ben, roomProperties: 7 }] } },
      { participants: { items: [{ entryUUID: '../x', roomProperties: seen }] } },
      { participants: { items: [{ id: ben, roomProperties: { ...seen, lastSeenActivityUUID: { a: 1 } } }] } },
      { participants: { items: [{ id: ben, roomProperties: { ...seen, lastSeenActivityDate: 'once' } }] } },
    ];
    for (const body of nonsense) assert.deepEqual(await answering(() => body).receipts(spaceId), []);
    assert.deepEqual(await answering(() => ({})).receipts('no id'), []);
    assert.deepEqual(requests, []);
  });

  it('is not asked for again once Webex has refused, and is after any other failure', async () => {
    const fails = (statusCode: number) =>
      answering(() => {
        throw Object.assign(new Error(), { statusCode });
      });
    const refused = fails(403);
    assert.equal(refused.can('receipts'), true);
    assert.deepEqual(await refused.receipts(spaceId), []);
    assert.deepEqual([refused.can('receipts'), refused.can('typing')], [false, true]);
    const broken = fails(503);
    assert.deepEqual(await broken.receipts(spaceId), []);
    assert.equal(broken.can('receipts'), true);
  });
});
