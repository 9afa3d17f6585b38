import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createManualClock } from '../../src/simulator/clock.ts';
import { callers, ok, refused } from './caller.ts';
import type { Caller } from './caller.ts';

async function space(alice: Caller, ...others: string[]): Promise<string> {
  const { id } = ok(await alice.post('/rooms', { title: 'Plans' }));
  for (const personEmail of others) ok(await alice.post('/memberships', { roomId: id, personEmail }));
  return id;
}

describe('messages', () => {
  it('are posted, read, edited and deleted', async () => {
    const { alice, bob } = callers();
    const roomId = await space(alice, 'bob@example.com');
    const sent = ok(await alice.post('/messages', { roomId, text: 'Hello' }));
    assert.equal(sent.text, 'Hello');
    assert.equal(sent.roomType, 'group');
    assert.equal(sent.personEmail, 'alice@example.com');
    assert.match(sent.created, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    assert.ok(!('html' in sent) && !('updated' in sent) && !('files' in sent), 'absent values are left out');
    assert.deepEqual(ok(await bob.get(`/messages/${sent.id}`)), sent);
    const edited = ok(await alice.put(`/messages/${sent.id}`, { roomId, markdown: '**Hello**' }));
    assert.equal(edited.text, 'Hello');
    assert.match(edited.html, /<strong>Hello<\/strong>/);
    assert.ok(edited.updated);
    refused(await bob.put(`/messages/${sent.id}`, { roomId, text: 'no' }), 403);
    refused(await bob.delete(`/messages/${sent.id}`), 403);
    assert.equal((await alice.delete(`/messages/${sent.id}`)).status, 204);
    assert.equal(refused(await alice.get(`/messages/${sent.id}`), 404), 'Unable to get message.');
  });

  it('are listed newest first, page by page, each once', async () => {
    const { alice } = callers();
    const roomId = await space(alice);
    const ids: string[] = [];
    for (let index = 0; index < 25; index++) {
      ids.unshift(ok(await alice.post('/messages', { roomId, text: `Message ${index}` })).id);
    }
    const pages = await alice.pages(`/messages?roomId=${roomId}&max=10`);
    assert.deepEqual(
      pages.map((page) => page.length),
      [10, 10, 5],
    );
    assert.deepEqual(
      pages.flat().map(({ id }) => id),
      ids,
    );
  });

  it('page on from a message that has been deleted since', async () => {
    const { alice } = callers();
    const roomId = await space(alice);
    for (const text of ['1', '2', '3', '4']) ok(await alice.post('/messages', { roomId, text }));
    const first = await alice.get(`/messages?roomId=${roomId}&max=2`);
    await alice.delete(`/messages/${first.body.items[1].id}`);
    const next = /<([^>]+)>/.exec(first.headers.get('link')!)![1]!;
    assert.deepEqual(
      ok(await alice.get(next)).items.map(({ text }: { text: string }) => text),
      ['2', '1'],
    );
  });

  it('stand in threads of one level, listed flat and by parent', async () => {
    const { alice } = callers();
    const roomId = await space(alice);
    const root = ok(await alice.post('/messages', { roomId, text: 'root' }));
    const reply = ok(await alice.post('/messages', { roomId, text: 'reply', parentId: root.id }));
    const nested = ok(await alice.post('/messages', { roomId, text: 'nested', parentId: reply.id }));
    assert.equal(nested.parentId, root.id);
    assert.equal(ok(await alice.get(`/messages?roomId=${roomId}`)).items.length, 3);
    const replies = ok(await alice.get(`/messages?roomId=${roomId}&parentId=${root.id}`)).items;
    assert.deepEqual(
      replies.map(({ id }: { id: string }) => id),
      [nested.id, reply.id],
    );
    const elsewhere = await space(alice);
    refused(await alice.post('/messages', { roomId: elsewhere, text: 'lost', parentId: root.id }), 404);
  });

  it('mention by id, by e-mail address and all at once', async () => {
    const { alice, bob, cloud } = callers();
    const roomId = await space(alice, 'bob@example.com');
    const bobId = cloud.ids.encode('PEOPLE', cloud.identities.bob);
    const sent = ok(
      await alice.post('/messages', {
        roomId,
        markdown: `<@personId:${bobId}> <@personEmail:carol@example.com|C> <@all>`,
      }),
    );
    assert.deepEqual(sent.mentionedPeople, [bobId, cloud.ids.encode('PEOPLE', cloud.identities.carol)]);
    assert.deepEqual(sent.mentionedGroups, ['all']);
    assert.ok(
      sent.html.includes(
        `<spark-mention data-object-type="person" data-object-id="${bobId}">Bob Adeyemi</spark-mention>`,
      ),
    );
    assert.ok(
      sent.html.includes('<spark-mention data-object-type="groupMention" data-group-type="all">All</spark-mention>'),
    );
    assert.equal(ok(await bob.get(`/messages?roomId=${roomId}&mentionedPeople=me`)).items.length, 1);
    refused(await bob.get(`/messages?roomId=${roomId}&mentionedPeople=${sent.personId}`), 400);
    ok(await alice.post('/messages', { roomId, markdown: '<@personId:nonsense|Nobody>' }));
  });

  it('open a 1:1 space by person, whose title is the other one', async () => {
    const { alice, bob } = callers();
    const sent = ok(await alice.post('/messages', { toPersonEmail: 'bob@example.com', text: 'psst' }));
    assert.equal(sent.toPersonEmail, 'bob@example.com');
    assert.equal(sent.roomType, 'direct');
    assert.equal(ok(await alice.get(`/rooms/${sent.roomId}`)).title, 'Bob Adeyemi');
    assert.equal(ok(await bob.get(`/rooms/${sent.roomId}`)).title, 'Alice Marlowe');
    const back = ok(await bob.post('/messages', { toPersonId: sent.personId, text: 'yes?', parentId: sent.id }));
    assert.equal(back.roomId, sent.roomId);
    const listed = ok(await bob.get('/messages/direct?personEmail=alice@example.com')).items;
    assert.deepEqual(
      listed.map(({ text }: { text: string }) => text),
      ['yes?', 'psst'],
    );
    assert.ok(!('toPersonEmail' in listed[1]));
  });

  it('can be edited ten times, and not at all when they hold a file', async () => {
    const { alice } = callers();
    const roomId = await space(alice);
    const { id } = ok(await alice.post('/messages', { roomId, text: '0' }));
    for (let edit = 1; edit <= 10; edit++) ok(await alice.put(`/messages/${id}`, { roomId, text: String(edit) }));
    refused(await alice.put(`/messages/${id}`, { roomId, text: '11' }), 400);
    assert.equal(ok(await alice.get(`/messages/${id}`)).text, '10');
    const form = new FormData();
    form.set('roomId', roomId);
    form.set('files', new File(['a'], 'a.txt', { type: 'text/plain' }));
    const withFile = ok(await alice.post('/messages', form));
    refused(await alice.put(`/messages/${withFile.id}`, { roomId, text: 'x' }), 400);
  });

  it('answer misuse in the recorded words', async () => {
    const { alice, bob } = callers();
    const roomId = await space(alice);
    const said = async (body: unknown, status: number) => refused(await alice.post('/messages', body), status);
    const destination = /^Message destination could not be determined/;
    assert.match(await said({ text: 'x' }, 400), destination);
    assert.match(await said({ roomId, toPersonEmail: 'bob@example.com', text: 'x' }, 400), destination);
    assert.equal(await said({ roomId }, 400), 'Both text and file cannot be empty.');
    assert.match(
      await said({ roomId, text: 'é'.repeat(3720) }, 400),
      /Message length limited to 7439 characters before encryption/,
    );
    ok(await alice.post('/messages', { roomId, text: 'é'.repeat(3719) }));
    assert.equal(await said({ roomId: 'nonsense', text: 'x' }, 404), 'The requested resource could not be found.');
    assert.equal(
      await said({ toPersonEmail: 'nobody@example.com', text: 'x' }, 404),
      'Failed to find user with specified email address.',
    );
    const adaptive = {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', body: [] },
    };
    assert.equal(await said({ roomId, text: 'x', attachments: [adaptive] }, 400), 'Missing Adaptive Card Version');
    assert.equal(refused(await alice.get('/messages'), 400), "Required String parameter 'roomId' is not present");
    assert.equal(refused(await alice.get('/messages?roomId=1234'), 400), 'Expect base64 ID or UUID.');
    assert.equal(refused(await bob.get(`/messages?roomId=${roomId}`), 404), 'Could not find a room with provided ID.');
    assert.equal(
      refused(await bob.post('/messages', { roomId, text: 'x' }), 404),
      'Could not find a room with provided ID.',
    );
  });

  it('expire where the organization keeps them for a while only', async () => {
    const clock = createManualClock();
    const { alice } = callers({ clock, retentionDays: 30 });
    const roomId = await space(alice);
    const old = ok(await alice.post('/messages', { roomId, text: 'old' }));
    await clock.advance(20 * 24 * 3_600_000);
    ok(await alice.post('/messages', { roomId, text: 'new' }));
    assert.equal(ok(await alice.get(`/messages?roomId=${roomId}`)).items.length, 2);
    await clock.advance(11 * 24 * 3_600_000);
    assert.equal(ok(await alice.get(`/messages?roomId=${roomId}`)).items.length, 1);
    refused(await alice.get(`/messages/${old.id}`), 404);
  });

  it('invite a stranger, whose account is pending', async () => {
    const { alice, cloud } = callers();
    ok(await alice.post('/messages', { toPersonEmail: 'stranger@elsewhere.test', text: 'come and see' }));
    assert.equal(cloud.state.people.withEmail('stranger@elsewhere.test')?.invitePending, true);
  });

  it('in an announcement space come from moderators', async () => {
    const { alice, bob } = callers();
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'News', isLocked: true, isAnnouncementOnly: true }));
    ok(await alice.post('/memberships', { roomId, personEmail: 'bob@example.com' }));
    ok(await alice.post('/messages', { roomId, text: 'hear' }));
    refused(await bob.post('/messages', { roomId, text: 'me too' }), 403);
  });
});

describe('bots', () => {
  it('see, of group spaces, what mentions them and what they wrote', async () => {
    const { alice, bot } = callers();
    const roomId = await space(alice, 'build-bot@webex.bot');
    const hidden = ok(await alice.post('/messages', { roomId, text: 'not for bots' }));
    const shown = ok(await alice.post('/messages', { roomId, markdown: '<@personEmail:build-bot@webex.bot> status' }));
    assert.equal(refused(await bot.get(`/messages?roomId=${roomId}`), 403), 'Failed to get activity.');
    const mentions = ok(await bot.get(`/messages?roomId=${roomId}&mentionedPeople=me`)).items;
    assert.deepEqual(
      mentions.map(({ id }: { id: string }) => id),
      [shown.id],
    );
    assert.equal(refused(await bot.get(`/messages/${hidden.id}`), 404), 'Unable to get message.');
    const own = ok(await bot.post('/messages', { roomId, text: 'green' }));
    ok(await bot.get(`/messages/${own.id}`));
  });

  it('see everything in 1:1 spaces', async () => {
    const { alice, bot } = callers();
    const { roomId } = ok(await alice.post('/messages', { toPersonEmail: 'build-bot@webex.bot', text: 'status' }));
    assert.equal(ok(await bot.get(`/messages?roomId=${roomId}`)).items.length, 1);
    assert.equal(ok(await bot.get('/messages/direct?personEmail=alice@example.com')).items.length, 1);
  });
});
