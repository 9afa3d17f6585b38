import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createCloud, createManualClock, socketsOf } from '../../src/simulator/index.ts';
import type { Cloud, CloudSocket, IdentityName, ManualClock } from '../../src/simulator/index.ts';

interface Frame {
  id: string;
  type?: string;
  sequenceNumber: number;
  wsWriteTimestamp?: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  data?: any;
}

const settings = 'outboundWireFormat=text&bufferStates=true&aliasHttpStatus=true';

describe('the Mercury socket', () => {
  let clock: ManualClock;
  let cloud: Cloud;

  beforeEach(async () => {
    clock = createManualClock();
    cloud = createCloud({ seed: 'empty', clock, randomSeed: 1 });
    await cloud.ready;
  });

  afterEach(() => cloud.close());

  async function call<T>(who: IdentityName, method: string, path: string, body?: object): Promise<T> {
    const response = await cloud.fetch(
      new Request(cloud.origin + path, {
        method,
        headers: { authorization: `Bearer ${cloud.tokens[who]}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  async function register(who: IdentityName): Promise<{ url: string; webSocketUrl: string }> {
    return call(who, 'POST', '/wdm/api/v1/devices', { deviceType: 'WEB' });
  }

  async function connect(url: string): Promise<TestSocket> {
    const socket = new TestSocket(url);
    cloud.connect(socket);
    await turn();
    return socket;
  }

  /** A registered, authorized client that has been greeted. */
  async function join(who: IdentityName, query = settings): Promise<TestSocket> {
    const { webSocketUrl } = await register(who);
    const socket = await connect(`${webSocketUrl}?${query}`);
    socket.authorize(cloud.tokens[who]);
    return socket;
  }

  async function sharedRoom(...members: IdentityName[]): Promise<string> {
    const { id } = await call<{ id: string }>('alice', 'POST', '/v1/rooms', { title: 'Launch' });
    for (const who of members) {
      const personId = cloud.identities[who];
      await call('alice', 'POST', '/v1/memberships', { roomId: id, personId });
    }
    return id;
  }

  async function say(roomId: string, text: string): Promise<void> {
    await call('alice', 'POST', '/v1/messages', { roomId, text });
    await socketsOf(cloud).settled();
  }

  describe('at the door', () => {
    it('greets an authorized client with its buffer state', async () => {
      const socket = await join('bob');
      assert.equal(socket.frames.length, 1);
      assert.equal(socket.frames[0]!.data.eventType, 'mercury.buffer_state');
      assert.equal(socket.frames[0]!.type, undefined);
    });

    it('greets with the registration status those who ask for it', async () => {
      const socket = await join('bob', 'aliasHttpStatus=true&mercuryRegistrationStatus=true');
      const { data } = socket.frames[0]!;
      assert.equal(data.eventType, 'mercury.registration_status');
      assert.match(data.localClusterServiceUrls.mercuryConnectionServiceClusterUrl, /^wss:/);
    });

    it('waits thirty seconds for the authorization', async () => {
      const { webSocketUrl } = await register('bob');
      const socket = await connect(`${webSocketUrl}?${settings}`);
      await clock.advance(29_999);
      assert.equal(socketsOf(cloud).count, 0);
      await clock.advance(1);
      assert.equal(socket.closed?.code, 1008);
      assert.match(socket.closed.reason, /^Authentication did not happen within the timeout window/);
    });

    it('turns a wrong token, a device of somebody else and an unknown device away', async () => {
      const { webSocketUrl } = await register('bob');
      const wrong = await connect(`${webSocketUrl}?${settings}`);
      wrong.authorize('nonsense');
      assert.equal(wrong.closed?.code, 4401);
      const stranger = await connect(`${webSocketUrl}?${settings}`);
      stranger.authorize(cloud.tokens.carol);
      assert.equal(stranger.closed?.code, 4403);
      const unknown = await connect(`wss://webexapis.com/mercury/v1/apps/wx2/registrations/none/messages?${settings}`);
      unknown.authorize(cloud.tokens.bob);
      assert.equal(unknown.closed?.code, 4404);
      const plain = await connect(webSocketUrl);
      plain.authorize('nonsense');
      assert.equal(plain.closed?.code, 1008);
    });

    it('has one connection a device, unless several are asked for', async () => {
      const { webSocketUrl } = await register('bob');
      const sockets: TestSocket[] = [];
      for (const query of [settings, settings, `${settings}&multipleConnections=true`]) {
        const socket = await connect(`${webSocketUrl}?${query}`);
        socket.authorize(cloud.tokens.bob);
        sockets.push(socket);
      }
      assert.deepEqual(sockets[0]!.closed, { code: 4000, reason: 'Replaced' });
      assert.equal(sockets[1]!.closed, undefined);
      assert.equal(sockets[2]!.closed, undefined);
      assert.equal(socketsOf(cloud).count, 2);
    });

    it('survives whatever a client says', async () => {
      const { webSocketUrl } = await register('bob');
      const socket = await connect(`${webSocketUrl}?${settings}`);
      for (const text of ['', '{', 'null', '[]', '"x"', '{"type":"ping"}', '{"type":"authorization","data":7}']) {
        socket.onmessage?.(text);
      }
      assert.equal(socket.closed?.code, 4401);
    });
  });

  describe('devices', () => {
    it('are refreshed, listed and forgotten', async () => {
      const device = await register('bob');
      const path = new URL(device.url).pathname;
      const again = await call<{ url: string }>('bob', 'PUT', path, { name: 'Kiosk' });
      assert.equal(again.url, device.url);
      const { devices } = await call<{ devices: Array<{ name: string }> }>('bob', 'GET', '/wdm/api/v1/devices');
      assert.deepEqual(
        devices.map(({ name }) => name),
        ['Kiosk'],
      );
      await assert.rejects(call('alice', 'GET', path), /404/);
      await call('bob', 'DELETE', path);
      await assert.rejects(call('bob', 'PUT', path, {}), /404/);
    });

    it('that are ephemeral end unless they are refreshed', async () => {
      const device = await call<{ url: string }>('bob', 'POST', '/wdm/api/v1/devices', { ttl: 30 });
      await clock.advance(31_000);
      await assert.rejects(call('bob', 'PUT', new URL(device.url).pathname, {}), /404/);
    });

    it('may become too many', async () => {
      for (let count = 0; count < 100; count++) await register('bob');
      await assert.rejects(register('bob'), /403.*User has excessive device registrations/);
      await register('alice');
    });
  });

  it('answers pings and numbers every frame', async () => {
    const roomId = await sharedRoom('bob');
    const socket = await join('bob');
    socket.tell({ type: 'ping', id: 'ping-1' });
    await say(roomId, 'one');
    await say(roomId, 'two');
    socket.tell({ type: 'ping', id: 'ping-2' });
    assert.deepEqual(
      socket.frames.map(({ sequenceNumber }) => sequenceNumber),
      [1, 2, 3, 4, 5],
    );
    const [, pong] = socket.frames;
    assert.equal(pong!.type, 'pong');
    assert.equal(pong!.id, 'ping-1');
    assert.equal(pong!.wsWriteTimestamp, clock.now());
  });

  it('sends to every connection of a person, and to nobody else', async () => {
    const roomId = await sharedRoom('bob');
    const sockets = [await join('bob'), await join('bob'), await join('carol')];
    await say(roomId, 'hello');
    assert.deepEqual(
      sockets.map(({ verbs }) => verbs),
      [['post'], ['post'], []],
    );
  });

  it('tells bots, in groups, of nothing that does not mention them', async () => {
    const roomId = await sharedRoom('bot');
    const bot = await join('bot');
    await say(roomId, 'about you');
    assert.deepEqual(bot.verbs, []);
    const personId = cloud.identities.bot;
    await call('alice', 'POST', '/v1/messages', { roomId, markdown: `<@personId:${personId}> to you` });
    await call('alice', 'POST', '/v1/messages', { toPersonId: personId, text: 'just us' });
    await socketsOf(cloud).settled();
    assert.deepEqual(bot.verbs, ['post', 'create', 'post']);
  });

  it('tells of everything that happens in a space, by its verb', async () => {
    const roomId = await sharedRoom();
    const bob = await join('bob');
    const carol = await join('carol');
    const membership = await call<{ id: string }>('alice', 'POST', '/v1/memberships', {
      roomId,
      personId: cloud.identities.bob,
    });
    const message = await call<{ id: string }>('alice', 'POST', '/v1/messages', { roomId, text: 'one' });
    await call('alice', 'PUT', `/v1/messages/${message.id}`, { roomId, text: 'two' });
    await call('alice', 'DELETE', `/v1/messages/${message.id}`);
    await call('alice', 'PUT', `/v1/rooms/${roomId}`, { title: 'Landing' });
    await call('alice', 'PUT', `/v1/rooms/${roomId}`, { title: 'Landing', isLocked: true });
    await call('alice', 'PUT', `/v1/memberships/${membership.id}`, { isModerator: true });
    await call('alice', 'PUT', `/v1/memberships/${membership.id}`, { isModerator: false });
    await call('alice', 'PUT', `/v1/rooms/${roomId}`, { title: 'Landing', isLocked: false });
    await call('alice', 'DELETE', `/v1/memberships/${membership.id}`);
    await socketsOf(cloud).settled();
    assert.deepEqual(bob.verbs, [
      'add',
      'post',
      'post',
      'delete',
      'update',
      // Who locks a space becomes its moderator.
      'assignModerator',
      'lock',
      'assignModerator',
      'unassignModerator',
      'unassignModerator',
      'unlock',
      'leave',
    ]);
    assert.deepEqual(carol.verbs, []);
    const edit = bob.activities[2]!;
    assert.deepEqual(edit.parent.type, 'edit');
    assert.equal(edit.parent.id, bob.activities[1]!.id);
  });

  it('resolves the activity of an edit to the message, as REST does', async () => {
    const roomId = await sharedRoom('bob');
    const bob = await join('bob');
    const message = await call<{ id: string }>('alice', 'POST', '/v1/messages', { roomId, text: 'one' });
    await call('alice', 'PUT', `/v1/messages/${message.id}`, { roomId, text: 'two' });
    await socketsOf(cloud).settled();
    const edit = await call<{ id: string; text: string }>('bob', 'GET', `/v1/messages/${bob.activities[1]!.id}`);
    assert.equal(edit.id, message.id);
    assert.equal(edit.text, 'two');
  });

  describe('in bad weather', () => {
    let roomId: string;
    let bob: TestSocket;

    beforeEach(async () => {
      roomId = await sharedRoom('bob');
      bob = await join('bob');
    });

    const path = 'conversation.*';

    async function sayThree(): Promise<void> {
      for (const text of ['one', 'two', 'three']) await say(roomId, text);
    }

    it('loses a frame, which leaves a gap', async () => {
      cloud.faults.add({ path, fault: { kind: 'loseFrame' }, skip: 1, times: 1 });
      await sayThree();
      assert.deepEqual(bob.sequence, [1, 2, 4]);
    });

    it('doubles a frame', async () => {
      cloud.faults.add({ path, fault: { kind: 'duplicateFrame' }, skip: 1, times: 1 });
      await sayThree();
      assert.deepEqual(bob.sequence, [1, 2, 3, 3, 4]);
    });

    it('lets a frame be overtaken', async () => {
      cloud.faults.add({ path, fault: { kind: 'reorderFrame' }, skip: 1, times: 1 });
      await sayThree();
      assert.deepEqual(bob.sequence, [1, 2, 4, 3]);
    });

    it('lets a frame that nothing overtakes be late', async () => {
      cloud.faults.add({ path, fault: { kind: 'reorderFrame' }, times: 1 });
      await say(roomId, 'only');
      assert.deepEqual(bob.sequence, [1]);
      await clock.advance(2000);
      assert.deepEqual(bob.sequence, [1, 2]);
    });

    it('delays a frame', async () => {
      cloud.faults.add({ path, fault: { kind: 'delayFrame', milliseconds: 500 }, times: 1 });
      await sayThree();
      assert.deepEqual(bob.sequence, [1, 3, 4]);
      await clock.advance(500);
      assert.deepEqual(bob.sequence, [1, 3, 4, 2]);
    });

    it('cuts a frame', async () => {
      cloud.faults.add({ path, fault: { kind: 'corruptFrame' }, times: 1 });
      await say(roomId, 'one');
      assert.throws(() => JSON.parse(bob.texts.at(-1)!) as unknown, SyntaxError);
    });

    it('goes dead without telling: no event, no pong', async () => {
      cloud.faults.add({ path, fault: { kind: 'halfOpen' }, times: 1 });
      await sayThree();
      bob.tell({ type: 'ping', id: 'ping-1' });
      assert.equal(bob.frames.length, 1);
      assert.equal(bob.closed, undefined);
    });

    it('closes the socket', async () => {
      cloud.faults.add({ path, fault: { kind: 'closeSocket', code: 1001, reason: 'Idle' }, times: 1 });
      await say(roomId, 'one');
      assert.deepEqual(bob.closed, { code: 1001, reason: 'Idle' });
      assert.equal(socketsOf(cloud).count, 0);
    });

    it('strikes the person it is meant for', async () => {
      const alice = await join('alice');
      cloud.faults.add({ person: cloud.state.people.get(cloud.identities.bob)!.email, fault: { kind: 'loseFrame' } });
      await say(roomId, 'one');
      assert.deepEqual(bob.verbs, []);
      assert.deepEqual(alice.verbs, ['post']);
    });

    it('lets nobody in while the network is gone', async () => {
      cloud.faults.set({ rules: [{ path: '/mercury/*', fault: { kind: 'drop' } }] });
      const { webSocketUrl } = await register('carol');
      const socket = await connect(`${webSocketUrl}?${settings}`);
      assert.equal(socket.closed?.code, 1006);
    });

    it('announces a restart, keeps both connections for a while and closes the first', async () => {
      socketsOf(cloud).shutDown(1000);
      assert.equal(bob.frames.at(-1)!.type, 'shutdown');
      const second = await join('bob', `${settings}&multipleConnections=true`);
      await say(roomId, 'twice');
      assert.deepEqual([bob.verbs, second.verbs], [['post'], ['post']]);
      await clock.advance(1000);
      assert.equal(bob.closed?.code, 4001);
      assert.equal(second.closed, undefined);
    });
  });

  it('counts as gone who has hung up', async () => {
    const socket = await join('bob');
    assert.equal(socketsOf(cloud).count, 1);
    socket.onclose?.(1001);
    assert.equal(socketsOf(cloud).count, 0);
  });

  it('tells watchers of presence', async () => {
    const bob = await join('bob');
    const alice = cloud.identities.alice;
    const { responses } = await call<{ responses: Array<{ status: { status: string } }> }>(
      'bob',
      'POST',
      '/apheleia/api/v1/subscriptions',
      { subjects: [alice], subscriptionTtl: 60 },
    );
    assert.equal(responses[0]!.status.status, 'active');
    await call('alice', 'POST', '/apheleia/api/v1/events', { subject: alice, eventType: 'dnd', ttl: 600 });
    const { data } = bob.frames.at(-1)!;
    assert.deepEqual([data.eventType, data.subject, data.status], ['apheleia.subscription_update', alice, 'dnd']);
    assert.equal((await call<{ status: string }>('alice', 'GET', '/v1/people/me')).status, 'DoNotDisturb');
    await clock.advance(61_000);
    await call('alice', 'POST', '/apheleia/api/v1/events', { subject: alice, eventType: 'active', ttl: 600 });
    assert.equal(bob.frames.at(-1)!.data.status, 'dnd');
  });
});

/** A client's end of the socket, in the same process. */
class TestSocket implements CloudSocket {
  readonly url: string;
  readonly texts: string[] = [];
  closed: { code: number; reason: string } | undefined;
  onmessage: ((text: string) => void) | null = null;
  onclose: ((code: number) => void) | null = null;

  constructor(url: string) {
    this.url = url;
  }

  get frames(): Frame[] {
    return this.texts.map((text) => JSON.parse(text) as Frame);
  }

  get sequence(): number[] {
    return this.frames.map(({ sequenceNumber }) => sequenceNumber);
  }

  // oxlint-disable-next-line typescript/no-explicit-any
  get activities(): any[] {
    return this.frames.flatMap(({ data }) => (data?.eventType === 'conversation.activity' ? [data.activity] : []));
  }

  get verbs(): string[] {
    return this.activities.map(({ verb }) => verb as string);
  }

  send(text: string): void {
    this.texts.push(text);
  }

  close(code = 1000, reason = ''): void {
    if (this.closed) return;
    this.closed = { code, reason };
    this.onclose?.(code);
  }

  tell(frame: object): void {
    this.onmessage?.(JSON.stringify(frame));
  }

  authorize(token: string): void {
    this.tell({ id: 'authorization-1', type: 'authorization', data: { token: `Bearer ${token}` } });
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
