import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { changesOf, typingOf } from '../../src/realtime/activity.ts';
import { parseRestId, restCluster, restId } from '../../src/realtime/rest-id.ts';

const ada = '0a0a0a0a-0000-4000-8000-000000000001';
const ben = '0b0b0b0b-0000-4000-8000-000000000002';
const space = '5ace5ace-0000-4000-8000-000000000003';
const message = '0e55a6e0-0000-11ee-8000-000000000004';
const original = '0e55a6e0-0000-11ee-8000-000000000005';

const person = (id: string) => ({ objectType: 'person', id, entryUUID: id });
const conversation = { objectType: 'conversation', id: space, url: `https://conv-a.wbx2.com/conversations/${space}` };
const surroundings = { clusterOf: () => 'us', selfUuid: ada };

const told = (activity: object, more: Partial<typeof surroundings> = {}) =>
  changesOf(
    { id: message, objectType: 'activity', actor: person(ben), target: conversation, ...activity },
    { ...surroundings, ...more },
  ).map(({ resource, event, id, spaceId }) => ({ what: `${resource} ${event}`, id, spaceId }));

const spaceId = restId('ROOM', space);
const messageId = restId('MESSAGE', message);

describe('an activity of the conversation service', () => {
  it('tells a message, with the ids that REST knows it by', () => {
    const [change] = changesOf(
      {
        id: message,
        verb: 'post',
        published: '2026-01-02T03:04:05.678Z',
        actor: person(ben),
        object: { objectType: 'comment', displayName: 'ciphertext' },
        target: conversation,
      },
      surroundings,
    );
    assert.deepEqual(change, {
      resource: 'messages',
      event: 'created',
      id: messageId,
      spaceId,
      actorId: restId('PEOPLE', ben),
      at: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
    });
  });

  it('tells of a message whether it mentions the identity or everybody', () => {
    const isMention = (object: object) =>
      changesOf(
        {
          id: message,
          verb: 'post',
          actor: person(ben),
          target: conversation,
          object: { objectType: 'comment', ...object },
        },
        surroundings,
      )[0]?.isMention;
    assert.equal(isMention({ mentions: { items: [person(ben), person(ada)] } }), true);
    assert.equal(isMention({ groupMentions: { items: [{ objectType: 'groupMention', groupType: 'all' }] } }), true);
    assert.equal(isMention({ mentions: { items: [person(ben)] }, groupMentions: { items: [] } }), undefined);
    for (const nonsense of [null, 7, [], { items: 7 }, { items: [null, 7, {}] }])
      assert.equal(isMention({ mentions: nonsense, groupMentions: { items: 'all' } }), undefined);
  });

  it('tells a file, a reply and a deletion as changes of messages', () => {
    assert.deepEqual(told({ verb: 'share', object: { objectType: 'content' } }), [
      { what: 'messages created', id: messageId, spaceId },
    ]);
    assert.deepEqual(told({ verb: 'post', parent: { id: original, type: 'reply' } }), [
      { what: 'messages created', id: messageId, spaceId },
    ]);
    assert.deepEqual(told({ verb: 'delete', object: { objectType: 'activity', id: original } }), [
      { what: 'messages deleted', id: restId('MESSAGE', original), spaceId },
    ]);
  });

  it('tells an edit as an update of the message that was edited', () => {
    assert.deepEqual(told({ verb: 'post', parent: { id: original, type: 'edit' } }), [
      { what: 'messages updated', id: restId('MESSAGE', original), spaceId },
    ]);
  });

  it('tells who came, who left and who became a moderator', () => {
    const id = restId('MEMBERSHIP', `${ben}:${space}`);
    assert.deepEqual(told({ verb: 'add', object: person(ben) }), [{ what: 'memberships created', id, spaceId }]);
    assert.deepEqual(told({ verb: 'leave', object: person(ben) }), [{ what: 'memberships deleted', id, spaceId }]);
    assert.deepEqual(told({ verb: 'leave' }), [{ what: 'memberships deleted', id, spaceId }]);
    for (const verb of ['assignModerator', 'unassignModerator'])
      assert.deepEqual(told({ verb, object: person(ben) }), [{ what: 'memberships updated', id, spaceId }]);
  });

  it('tells of the space too when it is oneself who came or left', () => {
    const id = restId('MEMBERSHIP', `${ada}:${space}`);
    assert.deepEqual(told({ verb: 'add', object: person(ada) }), [
      { what: 'memberships created', id, spaceId },
      { what: 'rooms created', id: spaceId, spaceId },
    ]);
    assert.deepEqual(told({ verb: 'leave', object: person(ada) }), [
      { what: 'memberships deleted', id, spaceId },
      { what: 'rooms deleted', id: spaceId, spaceId },
    ]);
  });

  it('tells what happened to a space', () => {
    assert.deepEqual(told({ verb: 'create', target: undefined, object: conversation }), [
      { what: 'rooms created', id: spaceId, spaceId },
    ]);
    for (const verb of ['update', 'lock', 'unlock', 'assign', 'archive'])
      assert.deepEqual(told({ verb, object: conversation }), [{ what: 'rooms updated', id: spaceId, spaceId }], verb);
    assert.deepEqual(told({ verb: 'hide', target: undefined, object: conversation, actor: person(ada) }), [
      { what: 'memberships updated', id: restId('MEMBERSHIP', `${ada}:${space}`), spaceId },
    ]);
  });

  it('tells a read receipt with the message that was read, since REST does not', () => {
    const [change] = changesOf(
      {
        id: 'x',
        verb: 'acknowledge',
        actor: person(ben),
        object: { objectType: 'activity', id: message },
        target: conversation,
      },
      surroundings,
    );
    assert.equal(change?.event, 'seen');
    assert.equal(change?.id, restId('MEMBERSHIP', `${ben}:${space}`));
    assert.equal(change?.seenId, messageId);
  });

  it('tells an answer to a card', () => {
    assert.deepEqual(told({ verb: 'cardAction', object: { objectType: 'submit' }, parent: { id: original } }), [
      { what: 'attachmentActions created', id: restId('ATTACHMENT_ACTION', message), spaceId },
    ]);
  });

  it('reads the space anew when files got their previews', () => {
    assert.deepEqual(told({ verb: 'update', object: { objectType: 'content', id: original } }), [
      { what: 'messages updated', id: undefined, spaceId },
    ]);
  });

  it('says nothing of reactions and of verbs that REST does not show', () => {
    assert.deepEqual(told({ verb: 'add', object: { objectType: 'reaction2', id: 'r' } }), []);
    assert.deepEqual(told({ verb: 'delete', object: { objectType: 'reaction2', id: 'r' } }), []);
    for (const verb of ['mute', 'favorite', 'tag', 'meet', 'toString', '__proto__'])
      assert.deepEqual(told({ verb }), []);
  });

  it('tells changes of teams', () => {
    const team = { objectType: 'team', id: space };
    assert.equal(told({ verb: 'add', object: person(ben), target: team })[0]?.what, 'teamMemberships unknown');
    assert.equal(told({ verb: 'update', object: team, target: undefined })[0]?.what, 'teams unknown');
  });

  it('puts the cluster into every id but that of people', () => {
    const cluster = 'urn:TEAM:eu-central-1_k';
    const [change] = changesOf(
      { id: message, verb: 'post', actor: person(ben), target: conversation },
      { ...surroundings, clusterOf: () => cluster },
    );
    assert.equal(atob(change!.id!), `ciscospark://${cluster}/MESSAGE/${message}`);
    assert.equal(change!.actorId, restId('PEOPLE', ben));
  });

  it('is nothing when it is broken', () => {
    const broken = [
      undefined,
      null,
      1,
      'post',
      [],
      {},
      { verb: 'post' },
      { verb: 'post', target: 'space' },
      { verb: 'post', target: { objectType: 'conversation', id: '../../people/me' } },
      { verb: 3, target: conversation },
      { verb: 'cardAction', target: conversation },
    ];
    for (const value of broken) assert.deepEqual(changesOf(value, surroundings), [], JSON.stringify(value));
    // Where something did happen in a space, but to what is unreadable, the space is read.
    for (const verb of ['post', 'delete'])
      assert.deepEqual(told({ id: {}, verb, object: { id: 7 } }), [
        { what: 'messages unknown', id: undefined, spaceId },
      ]);
  });
});

describe('typing', () => {
  const spaceIdOf = (uuid: string) => restId('ROOM', uuid);

  it('names who types where', () => {
    const event = { eventType: 'status.start_typing', actor: person(ben), conversationId: space };
    assert.deepEqual(typingOf(event, spaceIdOf), { spaceId, personId: restId('PEOPLE', ben), typing: true });
    assert.equal(typingOf({ ...event, eventType: 'status.stop_typing' }, spaceIdOf)?.typing, false);
  });

  it('is nothing when it is broken', () => {
    for (const event of [
      null,
      {},
      { eventType: 'status.start_typing' },
      { eventType: 'status.start_typing', conversationId: space },
    ])
      assert.equal(typingOf(event, spaceIdOf), undefined);
  });
});

describe('REST ids', () => {
  it('are unpadded base64url', () => {
    for (const uuid of [ada, ben, space, message]) assert.match(restId('MESSAGE', uuid), /^[\w-]+$/);
  });

  it('are read back, with their cluster', () => {
    assert.deepEqual(parseRestId(restId('ROOM', space)), { uuid: space, cluster: 'us' });
    assert.deepEqual(parseRestId(restId('ROOM', space, 'urn:TEAM:us-west-2_r')), {
      uuid: space,
      cluster: 'urn:TEAM:us-west-2_r',
    });
    assert.deepEqual(parseRestId(space), { uuid: space, cluster: 'us' });
    for (const id of ['', 'abc', btoa('ciscospark://us/ROOM/../x'), btoa('https://evil.example/'), '%%%'])
      assert.equal(parseRestId(id), undefined, id);
  });

  it('call the first clusters us', () => {
    assert.equal(restCluster('urn:TEAM:us-east-2_a:identityLookup'), 'us');
    assert.equal(restCluster('urn:TEAM:us-east-1_int13:identityLookup'), 'us');
    assert.equal(restCluster('urn:TEAM:us-west-2_r:conversation'), 'urn:TEAM:us-west-2_r');
    assert.equal(restCluster(undefined), 'us');
    assert.equal(restCluster('nonsense'), 'us');
  });
});
