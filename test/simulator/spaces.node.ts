import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createManualClock } from '../../src/simulator/clock.ts';
import { callers, ok, refused } from './caller.ts';
import type { Json } from './caller.ts';

const titles = (items: Array<{ title: string }>) => items.map(({ title }) => title);

describe('spaces', () => {
  it('are made, read, renamed and deleted', async () => {
    const { alice, bob } = callers();
    const room = ok(await alice.post('/rooms', { title: ' Plans ' }));
    assert.equal(room.title, 'Plans');
    assert.equal(room.type, 'group');
    assert.equal(room.isLocked, false);
    assert.equal(refused(await bob.get(`/rooms/${room.id}`), 404), 'Could not find a room with provided ID.');
    assert.equal(ok(await alice.put(`/rooms/${room.id}`, { title: 'Better plans' })).title, 'Better plans');
    assert.equal((await alice.delete(`/rooms/${room.id}`)).status, 204);
    refused(await alice.get(`/rooms/${room.id}`), 404);
    assert.equal(refused(await alice.get('/rooms/1234'), 404), 'The requested resource could not be found.');
    assert.equal(refused(await alice.post('/rooms', {}), 400), 'Title cannot be empty.');
  });

  it('are listed by activity, by age and by id, page by page', async () => {
    const clock = createManualClock();
    const { alice, bob } = callers({ clock });
    const ids: string[] = [];
    for (const title of ['one', 'two', 'three']) {
      await clock.advance(1000);
      ids.push(ok(await alice.post('/rooms', { title })).id);
      ok(await bob.post('/rooms', { title: `not ${title}` }));
    }
    await clock.advance(1000);
    ok(await alice.post('/messages', { roomId: ids[0], text: 'up' }));
    assert.deepEqual(titles(ok(await alice.get('/rooms')).items), ['one', 'three', 'two']);
    assert.deepEqual(titles((await alice.pages('/rooms?sortBy=lastactivity&max=1')).flat()), ['one', 'three', 'two']);
    assert.deepEqual(titles((await alice.pages('/rooms?sortBy=created&max=2')).flat()), ['three', 'two', 'one']);
    assert.equal((await alice.pages('/rooms?sortBy=id&max=1')).length, 3);
    refused(await alice.get('/rooms?sortBy=size'), 400);
    refused(await alice.get('/rooms?max=0'), 400);
    refused(await alice.get('/rooms?cursor=bm9uc2Vuc2U'), 400);
    assert.deepEqual(ok(await alice.get('/rooms?type=direct')).items, []);
  });

  it('when locked are changed by moderators alone', async () => {
    const { alice, bob } = callers();
    const room = ok(await alice.post('/rooms', { title: 'Board', isLocked: true }));
    const { id } = ok(await alice.post('/memberships', { roomId: room.id, personEmail: 'bob@example.com' }));
    refused(await bob.put(`/rooms/${room.id}`, { title: 'Mine' }), 403);
    refused(await bob.post('/memberships', { roomId: room.id, personEmail: 'carol@example.com' }), 403);
    refused(await bob.put(`/memberships/${id}`, { isModerator: true }), 403);
    ok(await alice.put(`/memberships/${id}`, { isModerator: true }));
    ok(await bob.put(`/rooms/${room.id}`, { title: 'Ours' }));
    const said = ok(await alice.post('/messages', { roomId: room.id, text: 'oops' }));
    assert.equal((await bob.delete(`/messages/${said.id}`)).status, 204, 'moderators delete for others');
  });

  it('when public are found and joined by the organization', async () => {
    const { alice, bob, guest } = callers();
    refused(await alice.post('/rooms', { title: 'Open', isPublic: true }), 400);
    const room = ok(await alice.post('/rooms', { title: 'Open', isPublic: true, description: 'for all' }));
    const me = ok(await bob.get('/people/me'));
    assert.deepEqual(titles(ok(await bob.get('/rooms?orgPublicSpaces=true')).items), ['Open']);
    refused(await bob.get('/rooms?orgPublicSpaces=true&type=group'), 400);
    refused(await bob.get(`/messages?roomId=${room.id}`), 404);
    ok(await bob.post('/memberships', { roomId: room.id, personId: me.id }));
    ok(await bob.get(`/messages?roomId=${room.id}`));
    refused(await guest.get(`/rooms/${room.id}`), 404);
  });

  it('are left, not deleted, by those who did not make them', async () => {
    const { alice, bob } = callers();
    const room = ok(await alice.post('/rooms', { title: 'Safe' }));
    ok(await alice.post('/memberships', { roomId: room.id, personEmail: 'bob@example.com' }));
    assert.equal((await bob.delete(`/rooms/${room.id}`)).status, 204);
    refused(await bob.get(`/rooms/${room.id}`), 404);
    ok(await alice.get(`/rooms/${room.id}`));
  });
});

describe('memberships', () => {
  it('are added, listed and ended', async () => {
    const { alice, bob, carol } = callers();
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'Plans' }));
    const added = ok(await alice.post('/memberships', { roomId, personEmail: 'Bob@example.com' }));
    assert.equal(added.personDisplayName, 'Bob Adeyemi');
    assert.equal(added.isMonitor, false);
    assert.equal(
      refused(await bob.post('/memberships', { roomId, personId: added.personId }), 409),
      'User is already a participant in the room.',
    );
    assert.equal(refused(await alice.post('/memberships', { personEmail: 'x@y.z' }), 400), 'roomId cannot be null');
    assert.equal(
      refused(await alice.post('/memberships', { roomId }), 400),
      'Must specify either personId or personEmail.',
    );
    refused(await alice.post('/memberships', { roomId, personEmail: 'no-at-sign' }), 404);
    refused(await carol.get(`/memberships?roomId=${roomId}`), 404);
    assert.deepEqual(
      (await alice.pages(`/memberships?roomId=${roomId}&max=1`)).map((page) => page.length),
      [1, 1],
    );
    assert.equal(
      ok(await alice.get(`/memberships?roomId=${roomId}&personEmail=bob@example.com`)).items[0].id,
      added.id,
    );
    assert.equal((await bob.delete(`/memberships/${added.id}`)).status, 204);
    assert.equal(refused(await alice.get(`/memberships/${added.id}`), 404), 'Failed to get membership');
  });

  it('of a moderator appointed in an open space make the appointer one too, and the space locked', async () => {
    const { alice, cloud } = callers();
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'Plans' }));
    const told: string[] = [];
    cloud.changes.subscribe(({ resource, event }) => told.push(`${resource} ${event}`));
    const added = ok(await alice.post('/memberships', { roomId, personEmail: 'bob@example.com', isModerator: true }));
    assert.equal(added.isModerator, true);
    assert.ok(ok(await alice.get(`/memberships?roomId=${roomId}`)).items.every((one: Json) => one.isModerator));
    assert.equal(ok(await alice.get(`/rooms/${roomId}`)).isLocked, true);
    assert.deepEqual(told.slice(-2), ['memberships created', 'memberships updated']);
  });

  it('hide a 1:1 space until the next message', async () => {
    const { alice, bob } = callers();
    const { roomId } = ok(await alice.post('/messages', { toPersonEmail: 'bob@example.com', text: 'hi' }));
    const [own] = ok(await alice.get(`/memberships?roomId=${roomId}&personEmail=alice@example.com`)).items;
    assert.equal(ok(await alice.put(`/memberships/${own.id}`, { isRoomHidden: true })).isRoomHidden, true);
    refused(await bob.put(`/memberships/${own.id}`, { isRoomHidden: false }), 403);
    ok(await bob.post('/messages', { roomId, text: 'hello?' }));
    assert.equal(ok(await alice.get(`/memberships/${own.id}`)).isRoomHidden, false);
    refused(await alice.delete(`/memberships/${own.id}`), 400);
  });
});

describe('teams', () => {
  it('come with a General space, which everybody on the team is in', async () => {
    const { alice, bob } = callers();
    const team = ok(await alice.post('/teams', { name: 'Growers' }));
    const [general] = ok(await alice.get(`/rooms?teamId=${team.id}`)).items;
    assert.equal(general.title, 'Growers');
    const added = ok(await alice.post('/team/memberships', { teamId: team.id, personEmail: 'bob@example.com' }));
    assert.equal(ok(await bob.get(`/rooms/${general.id}`)).teamId, team.id);
    refused(await bob.post('/team/memberships', { teamId: team.id, personEmail: 'carol@example.com' }), 403);
    refused(await bob.delete(`/teams/${team.id}`), 403);
    assert.equal(ok(await bob.get(`/team/memberships?teamId=${team.id}`)).items.length, 2);
    assert.equal((await bob.delete(`/team/memberships/${added.id}`)).status, 204);
    refused(await bob.get(`/rooms/${general.id}`), 404);
    refused(await bob.get(`/teams/${team.id}`), 404);
  });

  it('keep their last moderator and archive their spaces', async () => {
    const { alice, bob } = callers();
    const team = ok(await alice.post('/teams', { name: 'Growers' }));
    const [own] = ok(await alice.get(`/team/memberships?teamId=${team.id}`)).items;
    refused(await alice.delete(`/team/memberships/${own.id}`), 400);
    refused(await alice.put(`/team/memberships/${own.id}`, { isModerator: false }), 400);
    ok(await alice.post('/team/memberships', { teamId: team.id, personEmail: 'bob@example.com' }));
    const room = ok(await alice.post('/rooms', { title: 'Tomatoes', teamId: team.id }));
    assert.equal(ok(await bob.get(`/rooms?teamId=${team.id}`)).items.length, 2, 'team spaces are visible to the team');
    const { id: bobId } = ok(await bob.get('/people/me'));
    ok(await bob.post('/memberships', { roomId: room.id, personId: bobId }));
    assert.equal((await alice.delete(`/rooms/${room.id}`)).status, 204);
    refused(await bob.get(`/rooms/${room.id}`), 404);
    assert.equal(ok(await bob.get(`/rooms?teamId=${team.id}`)).items.length, 1);
    assert.equal((await alice.delete(`/teams/${team.id}`)).status, 204);
    assert.deepEqual(ok(await bob.get('/teams')).items, []);
  });
});
