import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callers, ok, refused } from './caller.ts';

const names = (items: Array<{ displayName: string }>) => items.map(({ displayName }) => displayName);

describe('people', () => {
  it('know themselves', async () => {
    const { alice, bot, guest } = callers();
    const me = ok(await alice.get('/people/me'));
    assert.deepEqual(me.emails, ['alice@example.com']);
    assert.equal(me.type, 'person');
    assert.equal(me.status, 'active');
    assert.ok(!('roles' in me), 'details of administration are for administrators');
    assert.match(atob(me.id), /^ciscospark:\/\/us\/PEOPLE\/[0-9a-f-]{36}$/);
    assert.equal(ok(await bot.get('/people/me')).type, 'bot');
    assert.equal(ok(await guest.get('/people/me')).type, 'appuser');
  });

  it('are found by the beginning of a name, by address and by id', async () => {
    const { alice, admin } = callers();
    assert.deepEqual(names(ok(await alice.get('/people?displayName=bO')).items), ['Bob Adeyemi']);
    assert.deepEqual(names(ok(await alice.get('/people?email=CAROL@example.com')).items), ['Carol Lindqvist']);
    assert.deepEqual(ok(await alice.get('/people?email=nobody@example.com')).items, []);
    assert.equal(refused(await alice.get('/people'), 400), 'Email, displayName, or id list should be specified.');
    assert.equal((await admin.pages('/people?max=4')).flat().length, 6);
    const { id } = ok(await alice.get('/people/me'));
    const unknown = crypto.randomUUID();
    const listed = ok(await alice.get(`/people?id=${id},${unknown}`));
    assert.deepEqual(names(listed.items), ['Alice Marlowe']);
    assert.deepEqual(listed.notFoundIds, [unknown]);
    assert.ok(!('status' in listed.items[0]), 'presence is not told in lookups by id');
    assert.equal(refused(await alice.get(`/people/${unknown}`), 404), 'Person not found');
  });

  it('have a picture that anybody can load', async () => {
    const { alice, cloud } = callers();
    const { avatar } = ok(await alice.get('/people/me'));
    const picture = await cloud.fetch(new Request(avatar));
    assert.equal(picture.headers.get('content-type'), 'image/png');
    const bytes = new Uint8Array(await picture.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  });

  it('are made, changed and removed by administrators alone', async () => {
    const { alice, admin, bob } = callers();
    const dave = { emails: ['dave@example.com'], firstName: 'Dave', lastName: 'Okoro' };
    refused(await alice.post('/people', dave), 403);
    const made = ok(await admin.post('/people', dave));
    assert.equal(made.displayName, 'Dave Okoro');
    assert.equal(made.invitePending, true);
    refused(await admin.post('/people', dave), 409);
    refused(await admin.post('/people', { emails: [] }), 400);
    const changed = ok(await admin.put(`/people/${made.id}`, { ...made, displayName: 'Dave O.', title: 'Gardener' }));
    assert.equal(changed.title, 'Gardener');
    assert.deepEqual(names(ok(await alice.get('/people?displayName=dave o.')).items), ['Dave O.']);
    assert.equal((await admin.delete(`/people/${made.id}`)).status, 204);
    refused(await alice.get(`/people/${made.id}`), 404);
    const { id: bobId } = ok(await bob.get('/people/me'));
    assert.equal((await admin.delete(`/people/${bobId}`)).status, 204);
    refused(await bob.get('/people/me'), 401);
  });
});

describe('administration', () => {
  it('tells of the organization, its licences, roles and classifications', async () => {
    const { admin, alice } = callers();
    const [organization] = ok(await admin.get('/organizations')).items;
    assert.equal(ok(await admin.get(`/organizations/${organization.id}`)).displayName, 'Example');
    const [license] = ok(await admin.get('/licenses')).items;
    assert.equal(ok(await admin.get(`/licenses/${license.id}`)).name, license.name);
    const [role] = ok(await admin.get('/roles')).items;
    assert.equal(ok(await admin.get(`/roles/${role.id}`)).name, role.name);
    assert.equal(ok(await alice.get('/classifications')).items.length, 4);
    refused(await alice.get('/licenses'), 403);
    refused(await admin.delete(`/organizations/${organization.id}`), 403);
  });

  it('keeps a log of events: everybody sees their own, compliance officers all', async () => {
    const { admin, alice, bob } = callers();
    const room = ok(await alice.post('/rooms', { title: 'Logged' }));
    const message = ok(await alice.post('/messages', { roomId: room.id, text: 'for the record' }));
    ok(await alice.put(`/messages/${message.id}`, { roomId: room.id, text: 'corrected' }));
    const logged = (await admin.pages('/events?max=2')).flat();
    assert.deepEqual(
      logged.map(({ resource, type }) => `${resource} ${type}`),
      ['messages updated', 'messages created', 'memberships created', 'rooms created'],
    );
    assert.equal(logged[1].data.text, 'for the record', 'the object as it was then');
    assert.equal(ok(await alice.get(`/events/${logged[0].id}`)).data.text, 'corrected');
    assert.deepEqual(ok(await bob.get('/events')).items, []);
    refused(await bob.get(`/events/${logged[0].id}`), 404);
    assert.equal(ok(await admin.get('/events?resource=rooms&type=created')).items.length, 1);
    refused(await admin.get('/events?to=2999-01-01T00:00:00Z'), 400);
    refused(await admin.get('/events?resource=nonsense'), 400);
  });
});
