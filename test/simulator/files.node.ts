import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createManualClock } from '../../src/simulator/clock.ts';
import type { Cloud } from '../../src/simulator/cloud.ts';
import { callers, ok, refused } from './caller.ts';
import type { Caller } from './caller.ts';

async function sendFile(alice: Caller, name: string, content: string | Uint8Array<ArrayBuffer>, type = 'text/plain') {
  const { id: roomId } = ok(await alice.post('/rooms', { title: 'Files' }));
  const form = new FormData();
  form.set('roomId', roomId);
  form.set('text', 'see this');
  form.set('files', new File([content], name, { type }));
  return ok(await alice.post('/messages', form));
}

function fetchFile(cloud: Cloud, url: string, method = 'GET', token = cloud.tokens.alice): Promise<Response> {
  return cloud.fetch(new Request(url, { method, headers: { authorization: `Bearer ${token}` } }));
}

describe('files', () => {
  it('are sent in a form and come back as they were', async () => {
    const { alice, cloud } = callers();
    const message = await sendFile(alice, 'grüße.txt', 'hello');
    assert.equal(message.text, 'see this');
    const [url] = message.files;
    assert.match(url, /^https:\/\/webexapis\.com\/v1\/contents\/\w+$/);
    const head = await fetchFile(cloud, url, 'HEAD');
    assert.equal(head.headers.get('content-length'), '5');
    assert.equal(await head.text(), '');
    const file = await fetchFile(cloud, url);
    assert.equal(file.headers.get('content-type'), 'text/plain');
    assert.match(
      file.headers.get('content-disposition')!,
      /^attachment; filename="gr__e\.txt"; filename\*=UTF-8''gr%C3%BC%C3%9Fe\.txt$/,
    );
    assert.equal(await file.text(), 'hello');
    assert.equal((await fetchFile(cloud, url, 'GET', cloud.tokens.bob)).status, 404);
    assert.equal((await fetchFile(cloud, url, 'GET', 'nobody')).status, 401);
  });

  it('are fetched by the cloud when given by URL', async () => {
    const fetched: string[] = [];
    const { alice, cloud } = callers({
      fetch: async (input) => {
        fetched.push(String(input));
        if (String(input).includes('missing')) return new Response('', { status: 404 });
        return new Response('bytes', { headers: { 'content-type': 'image/png' } });
      },
    });
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'Files' }));
    const { files } = ok(await alice.post('/messages', { roomId, files: ['https://example.com/a/picture.png'] }));
    assert.deepEqual(fetched, ['https://example.com/a/picture.png']);
    assert.match((await fetchFile(cloud, files[0])).headers.get('content-disposition')!, /filename="picture\.png"/);
    refused(await alice.post('/messages', { roomId, files: ['https://example.com/missing.png'] }), 400);
    refused(await alice.post('/messages', { roomId, files: ['https://example.com/1', 'https://example.com/2'] }), 400);
    refused(await alice.post('/messages', { roomId, files: ['file:///etc/passwd'] }), 400);
    assert.equal(ok(await alice.get(`/messages?roomId=${roomId}`)).items.length, 1);
  });

  it('are held back while they are scanned, and for good when infected', async () => {
    const clock = createManualClock();
    const { alice, cloud } = callers({ clock, malwareScan: { seconds: 3 } });
    const status = async (url: string, suffix = '') => (await fetchFile(cloud, url + suffix)).status;
    const clean = await sendFile(alice, 'clean.txt', 'hello');
    const infected = await sendFile(
      alice,
      'eicar.com',
      'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
    );
    const encrypted = await sendFile(alice, 'locked.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]));
    const running = await fetchFile(cloud, clean.files[0]);
    assert.equal(running.status, 423);
    assert.equal(running.headers.get('retry-after'), '3');
    await clock.advance(3000);
    assert.equal(await status(clean.files[0]), 200);
    assert.equal(await status(infected.files[0]), 410);
    assert.equal(await status(encrypted.files[0]), 428);
    assert.equal(await status(encrypted.files[0], '?allow=unscannable'), 200);
  });
});

describe('cards', () => {
  it('tell their author what was entered', async () => {
    const { alice, bob, carol, bot } = callers();
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'Votes' }));
    for (const personEmail of ['bob@example.com', 'build-bot@webex.bot'])
      ok(await alice.post('/memberships', { roomId, personEmail }));
    const content = { type: 'AdaptiveCard', version: '1.3', body: [], actions: [{ type: 'Action.Submit' }] };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    const card = ok(await bot.post('/messages', { roomId, text: 'vote', attachments }));
    assert.deepEqual(card.attachments, attachments);
    const action = ok(
      await bob.post('/attachment/actions', { type: 'submit', messageId: card.id, inputs: { vote: 'yes' } }),
    );
    assert.equal(action.roomId, roomId);
    assert.deepEqual(ok(await bot.get(`/attachment/actions/${action.id}`)).inputs, { vote: 'yes' });
    assert.equal(refused(await alice.get(`/attachment/actions/${action.id}`), 404), 'Unable to get attachment action.');
    refused(await carol.post('/attachment/actions', { type: 'submit', messageId: card.id, inputs: {} }), 404);
    const plain = ok(await alice.post('/messages', { roomId, text: 'no card' }));
    assert.match(
      refused(await bob.post('/attachment/actions', { type: 'submit', messageId: plain.id, inputs: {} }), 400),
      /MessageId should point to an activity with cards/,
    );
  });
});

describe('tabs and linked folders', () => {
  it('belong to a space', async () => {
    const { alice, bob } = callers();
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'Plans' }));
    const tab = ok(await alice.post('/room/tabs', { roomId, contentUrl: 'https://example.com', displayName: 'Docs' }));
    refused(await alice.post('/room/tabs', { roomId, contentUrl: 'http://example.com', displayName: 'Docs' }), 400);
    const changed = { roomId, contentUrl: 'https://example.com/2', displayName: 'More' };
    assert.equal(ok(await alice.put(`/room/tabs/${tab.id}`, changed)).displayName, 'More');
    assert.equal(ok(await alice.get(`/room/tabs?roomId=${roomId}`)).items.length, 1);
    refused(await bob.get(`/room/tabs/${tab.id}`), 404);
    assert.equal((await alice.delete(`/room/tabs/${tab.id}`)).status, 204);
    const folder = { ...changed, driveId: '1', itemId: '2', defaultFolder: 'true' };
    const linked = ok(await alice.post('/room/linkedFolders', folder));
    assert.equal(linked.defaultFolder, 'true');
    assert.equal((await alice.delete(`/room/linkedFolders/${linked.id}`)).status, 204);
  });
});
