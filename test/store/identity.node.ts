import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { RealtimeSource, SourceContext, SourceListener } from '../../src/realtime/source.ts';
import { createCloud, type Cloud } from '../../src/simulator/cloud.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { until } from '../support/until.ts';

interface Sent {
  readonly token: string;
  readonly call: string;
}

describe('Whose token it is', { concurrency: false }, () => {
  let cloud: Cloud;
  let store: Store;
  /** What the page's getAccessToken gives. */
  let token: string;
  let expiresAt: number | undefined;
  const sent: Sent[] = [];
  /** Tokens that Webex refuses, and how /people/me fails. */
  const refused = new Set<string>();
  let failure: number | 'network' | undefined;
  let realtime: SourceContext | undefined;
  let spaceId: string;

  const fetched: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    const bearer = request.headers.get('authorization')!.slice('Bearer '.length);
    const call = `${request.method} ${pathname.replace('/v1', '')}`;
    sent.push({ token: bearer, call });
    if (refused.has(bearer)) return Response.json({ message: 'No.' }, { status: 401 });
    if (failure !== undefined && call === 'GET /people/me') {
      if (failure === 'network') throw new TypeError('There is no network.');
      return Response.json({ message: 'Missing required scopes.' }, { status: failure });
    }
    return cloud.fetch(request);
  };
  const callsWith = (bearer: string): string[] => sent.filter((one) => one.token === bearer).map(({ call }) => call);
  const me = (): string | undefined => store.session.me.peek()?.emails[0];
  const textsIn = async (): Promise<string[]> => {
    const headers = { authorization: `Bearer ${cloud.tokens.bob}` };
    const answer = await cloud.fetch(new Request(`${cloud.origin}/v1/messages?roomId=${spaceId}`, { headers }));
    return ((await answer.json()) as { items: Array<{ text: string; personEmail: string }> }).items.map(
      ({ text, personEmail }) => `${personEmail}: ${text}`,
    );
  };
  /** A second token of Alice. */
  const another = (): string => cloud.access.issue(cloud.identities.alice, cloud.tokens.alice.split('_').at(-1)!).value;

  beforeEach(async () => {
    cloud = createCloud({ seed: 'empty', randomSeed: 1 });
    sent.length = 0;
    refused.clear();
    failure = expiresAt = realtime = stopping = undefined;
    token = cloud.tokens.alice;
    const asBob = async (path: string, body: object): Promise<{ id: string }> => {
      const headers = { authorization: `Bearer ${cloud.tokens.bob}`, 'content-type': 'application/json' };
      const request = new Request(`${cloud.origin}/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await (await cloud.fetch(request)).json()) as { id: string };
    };
    spaceId = (await asBob('/rooms', { title: 'Shared' })).id;
    await asBob('/memberships', { roomId: spaceId, personEmail: 'alice@example.com' });
    store = createStore({
      getAccessToken: () => ({ token, expiresAt }),
      fetch: fetched,
      realtime: (context) => {
        realtime = context;
        return source;
      },
    });
    await store.start();
    await until(() => realtime !== undefined, 'the real-time source is there');
    assert.equal(me(), 'alice@example.com');
  });

  afterEach(async () => {
    await store.stop();
    cloud.close();
  });

  it('is asked once for each renewed token of the same person, and at the first start not beyond what is asked anyway', async () => {
    assert.equal(callsWith(token).filter((call) => call === 'GET /people/me').length, 1);
    refused.add(token);
    token = another();
    await Promise.all([store.spaces.reload(), store.teams.load()]);
    await store.spaces.reload();
    const calls = callsWith(token);
    assert.equal(calls[0], 'GET /people/me');
    assert.equal(calls.filter((call) => call === 'GET /people/me').length, 1);
    assert.equal(store.spaces.status.peek(), 'ready');
  });

  it('a message that was refused with the former token does not leave with the token of somebody else', async () => {
    refused.add(token);
    token = cloud.tokens.bob;
    store.drafts.set('Secret', spaceId);
    store.outbox.send({ spaceId, text: 'From Alice' });
    await until(() => me() === 'bob@example.com', 'the session is that of Bob');
    await until(() => store.session.status.peek() === 'ready', 'he is in');
    assert.deepEqual(
      sent.filter(({ call }) => call === 'POST /messages').map((one) => one.token),
      [cloud.tokens.alice],
    );
    assert.deepEqual(await textsIn(), []);
    assert.deepEqual(store.outbox.entries(spaceId).peek(), []);
    assert.equal(store.drafts.get(spaceId), '');
  });

  it('nothing is read into the view of the one who was here', async () => {
    refused.add(token);
    token = cloud.tokens.bob;
    await store.spaces.reload();
    await until(() => me() === 'bob@example.com', 'the session is that of Bob');
    assert.equal(callsWith(token)[0], 'GET /people/me');
  });

  it('nothing is asked for that the one who was here waited for', async () => {
    const list = store.members.of(spaceId);
    const unwatch = store.messages.timeline(spaceId).watch();
    await until(() => store.messages.timeline(spaceId).status.peek() === 'ready', 'the conversation is there');
    const id = Buffer.from('ciscospark://us/MESSAGE/11111111-1111-1111-1111-111111111111').toString('base64url');
    listener!.status('live');
    listener!.change({ resource: 'messages', event: 'created', spaceId, id });
    // A message that is not there yet is asked for once more, a second later.
    await until(() => callsWith(token).includes(`GET /messages/${id}`), 'the message is asked for');
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    unwatch();
    const waited = [list.reload(), list.reload(), store.spaces.read(spaceId), store.spaces.read(spaceId)];
    token = cloud.tokens.bob;
    await store.restart();
    await until(() => store.session.status.peek() === 'ready', 'Bob is here');
    await Promise.allSettled(waited);
    const asked = callsWith(token).filter((call) => /messages|memberships|rooms\/./.test(call));
    assert.deepEqual(asked, []);
  });

  it('a token that the real-time source asks for is asked too', async () => {
    token = cloud.tokens.bob;
    await assert.rejects(realtime!.getToken('unauthorized'), { kind: 'abort' });
    await until(() => me() === 'bob@example.com', 'the session is that of Bob');
  });

  it('a token that comes before the former one ends is asked too', async () => {
    // Renewed five minutes before its end.
    expiresAt = Date.now() + 5 * 60_000 + 300;
    await store.restart();
    expiresAt = undefined;
    token = cloud.tokens.bob;
    await new Promise((resolve) => setTimeout(resolve, 400));
    await store.spaces.reload();
    await until(() => me() === 'bob@example.com', 'the session is that of Bob');
    assert.equal(callsWith(token)[0], 'GET /people/me');
  });

  it('while nobody can say, nothing is sent, and what waits leaves later', async () => {
    refused.add(token);
    token = another();
    failure = 'network';
    await assert.rejects(store.people.search('Bob'), { kind: 'network' });
    store.outbox.send({ spaceId, text: 'Patience' });
    await until(() => store.outbox.entries(spaceId).peek()[0]?.error !== undefined, 'it was tried');
    assert.equal(store.outbox.entries(spaceId).peek()[0]!.status, 'queued');
    assert.deepEqual([...new Set(callsWith(token))], ['GET /people/me']);
    failure = undefined;
    await until(() => store.outbox.entries(spaceId).peek().length === 0, 'it left');
    assert.deepEqual(await textsIn(), ['alice@example.com: Patience']);
  });

  it('a token that may not tell is none', async () => {
    refused.add(token);
    token = another();
    failure = 403;
    await store.spaces.reload();
    assert.equal(store.session.status.peek(), 'signed-out');
    assert.deepEqual([...new Set(callsWith(token))], ['GET /people/me']);
  });

  it('whoever signs out while somebody else is being signed in stays signed out', async () => {
    let end = (): void => {};
    stopping = new Promise<void>((resolve) => (end = resolve));
    const restarted = store.restart();
    const stopped = store.stop();
    end();
    await Promise.all([restarted, stopped]);
    assert.equal(store.session.status.peek(), 'idle');
  });

  it('whoever signs in where another one was signed out inherits nothing of them', async () => {
    refused.add(token);
    store.outbox.send({ spaceId, text: 'From Alice' });
    await until(() => store.session.status.peek() === 'signed-out', 'Alice is signed out');
    assert.equal(store.outbox.entries(spaceId).peek().length, 1);
    store.capabilities.refused.value = new Set(['sending']);
    token = cloud.tokens.bob;
    await store.start();
    await until(() => me() === 'bob@example.com' && store.session.status.peek() === 'ready', 'Bob is here');
    assert.deepEqual([...store.capabilities.refused.peek()], []);
    assert.deepEqual(store.outbox.entries(spaceId).peek(), []);
    assert.deepEqual(await textsIn(), []);
  });

  it('whoever signs in again finds what they left', async () => {
    refused.add(token);
    store.outbox.send({ spaceId, text: 'Still here' });
    await until(() => store.session.status.peek() === 'signed-out', 'Alice is signed out');
    token = another();
    await store.start();
    await until(() => store.outbox.entries(spaceId).peek().length === 0, 'it left');
    assert.deepEqual(await textsIn(), ['alice@example.com: Still here']);
  });
});

/** What the source waits for when it is stopped. */
let stopping: Promise<void> | undefined;
let listener: SourceListener | undefined;
const source: RealtimeSource = {
  name: 'silent',
  start: (told) => void (listener = told),
  stop: async () => stopping,
};
