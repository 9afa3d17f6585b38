import { expect } from 'chai';

import { sdk } from '../../src/realtime/sdk.ts';
import type { ChangeSignal, RealtimeSource, SourceContext } from '../../src/realtime/source.ts';
import type { WebexClient } from '../../src/rest/index.ts';
import type { IdentityName } from '../../src/simulator/cloud.ts';
import { Recorder } from './recorder.ts';
import { SimulatedPeople } from './simulated-people.ts';

describe('the socket of the Webex SDK', function () {
  this.timeout(30_000);

  let people: SimulatedPeople;
  let alice: WebexClient;
  let bob: WebexClient;
  let bobId: string;
  let spaceId: string;
  let recorder: Recorder;
  let source: RealtimeSource;
  const sources: RealtimeSource[] = [];
  const complaints: string[] = [];

  const start = (name: IdentityName = 'alice', more: Partial<SourceContext> = {}, listener = new Recorder()) => {
    const started = sdk()(people.context(name, more));
    sources.push(started);
    started.start(listener);
    return { started, listener };
  };
  const live = async (name?: IdentityName, more?: Partial<SourceContext>) => {
    const { started, listener } = start(name, more);
    await listener.until(({ last }) => last === 'live');
    return { started, listener };
  };
  const told = async (matches: (change: ChangeSignal) => boolean): Promise<ChangeSignal> => {
    await recorder.until(({ changes }) => changes.some(matches));
    return recorder.changes.find(matches)!;
  };
  const complain = (event: PromiseRejectionEvent | ErrorEvent) =>
    complaints.push(String('reason' in event ? event.reason : event.message));

  before(async () => {
    addEventListener('unhandledrejection', complain);
    addEventListener('error', complain);
    people = await SimulatedPeople.meet();
    alice = people.client('alice');
    bob = people.client('bob');
    bobId = (await bob.people.get('me')).id;
    spaceId = (await alice.spaces.create({ title: 'Harbour' })).id;
    await alice.memberships.create({ spaceId, personId: bobId });
  });

  beforeEach(async () => {
    ({ started: source, listener: recorder } = await live());
  });

  afterEach(async () => {
    await people.fault();
    await Promise.all(sources.splice(0).map((started) => started.stop()));
    expect(complaints.splice(0)).to.deep.equal([]);
  });

  after(async () => {
    removeEventListener('unhandledrejection', complain);
    removeEventListener('error', complain);
    await people.leave();
  });

  it('tells a message, its edit and its deletion with the ids that REST knows', async () => {
    const { id } = await bob.messages.create({ spaceId, text: 'Tide is turning' });
    const created = await told(({ event }) => event === 'created');
    expect(created).to.include({ resource: 'messages', id, spaceId, actorId: bobId });
    expect(Math.abs(created.at! - Date.now())).to.be.below(10_000);
    await bob.messages.update(id, { spaceId, text: 'Tide has turned' });
    expect(await told(({ event }) => event === 'updated')).to.include({ resource: 'messages', id, spaceId });
    await bob.messages.delete(id);
    expect(await told(({ event }) => event === 'deleted')).to.include({ resource: 'messages', id, spaceId });
    expect(recorder.changes.filter(({ resource }) => resource === 'messages')).to.have.length(3);
  });

  it('tells what one does oneself in another window', async () => {
    const { id } = await alice.messages.create({ spaceId, text: 'From my phone' });
    expect(await told(({ resource }) => resource === 'messages')).to.include({ event: 'created', id });
  });

  it('tells who comes, becomes a moderator and goes', async () => {
    const { id } = await alice.memberships.create({ spaceId, personEmail: 'carol@example.com' });
    expect(await told(({ event }) => event === 'created')).to.include({ resource: 'memberships', id, spaceId });
    await alice.memberships.update(id, { isModerator: true });
    await told((change) => change.event === 'updated' && change.id === id);
    await alice.memberships.delete(id);
    expect(await told(({ event }) => event === 'deleted')).to.include({ resource: 'memberships', id });
  });

  it('tells that one was added to a space, and removed from it', async () => {
    const { id } = await bob.spaces.create({ title: 'Boathouse' });
    const { id: membershipId } = await bob.memberships.create({ spaceId: id, personEmail: 'alice@example.com' });
    await told(({ resource, event }) => resource === 'rooms' && event === 'created');
    await bob.memberships.delete(membershipId);
    expect(await told(({ resource, event }) => resource === 'rooms' && event === 'deleted')).to.include({ id });
  });

  it('tells a new title', async () => {
    await alice.spaces.update(spaceId, { title: 'Old harbour' });
    expect(await told(({ resource }) => resource === 'rooms')).to.include({ event: 'updated', id: spaceId });
  });

  it('passes typing on, in both directions', async () => {
    const other = await live('bob');
    expect(source.sendTyping).to.be.a('function');
    other.started.sendTyping!(spaceId, true);
    await recorder.until(({ typings }) => typings.length === 1);
    expect(recorder.typings[0]).to.deep.equal({ spaceId, personId: bobId, typing: true });
    other.started.sendTyping!(spaceId, false);
    await recorder.until(({ typings }) => typings.at(-1)?.typing === false);
  });

  it('passes read receipts on, in both directions', async () => {
    const other = await live('bob');
    const { id } = await alice.messages.create({ spaceId, text: 'Have you read this?' });
    await other.started.acknowledge!(spaceId, id);
    const seen = await told(({ event }) => event === 'seen');
    expect(seen).to.include({ resource: 'memberships', spaceId, actorId: bobId, seenId: id });
  });

  it('tells how far everybody had read before, when it is asked', async () => {
    const { id } = await alice.messages.create({ spaceId, text: 'Have you read this too?' });
    const other = await live('bob');
    await other.started.acknowledge!(spaceId, id);
    await told(({ event, seenId }) => event === 'seen' && seenId === id);
    recorder.take();
    source.askReceipts!(spaceId);
    const seen = await told(({ actorId }) => actorId === bobId);
    expect(seen).to.include({ resource: 'memberships', event: 'seen', spaceId, seenId: id });
    await source.stop();
    expect(source.askReceipts).to.equal(undefined);
  });

  it('comes back by itself when the socket breaks', async () => {
    await people.fault({ fault: { kind: 'closeSocket', code: 1011 }, path: 'conversation.*', times: 1 });
    await bob.messages.create({ spaceId, text: 'This breaks it' });
    await recorder.until(({ last }) => last === 'reconnecting');
    expect(recorder.errors.at(-1)?.kind).to.equal('network');
    await recorder.until(({ last }) => last === 'live', 10_000);
    recorder.take();
    const { id } = await bob.messages.create({ spaceId, text: 'And on' });
    expect(await told(({ resource }) => resource === 'messages')).to.include({ id });
  });

  it('gives up when Webex ends the socket for good, and leaves no device', async () => {
    await people.fault({
      fault: { kind: 'closeSocket', code: 4000, reason: 'Replaced' },
      path: 'conversation.*',
      times: 1,
    });
    await bob.messages.create({ spaceId, text: 'This ends it' });
    await recorder.until(({ last }) => last === 'failed');
    expect(recorder.errors.at(-1)?.message).to.contain('4000');
    await eventually(async () => (await people.devices('alice')).length === 0);
  });

  it('comes back when Webex restarts the service, which the SDK takes for the end', async () => {
    const closeSocket = { kind: 'closeSocket', code: 1012, reason: 'Service restart' } as const;
    await people.fault({ fault: closeSocket, path: 'conversation.*', times: 1 });
    await bob.messages.create({ spaceId, text: 'Restart' });
    await recorder.until(({ last }) => last === 'reconnecting');
    await recorder.until(({ last }) => last === 'live', 10_000);
    await eventually(async () => (await people.devices('alice')).length === 1);
  });

  it('says that there is a gap when a frame was lost', async () => {
    await people.fault({ fault: { kind: 'loseFrame' }, path: 'conversation.*', times: 1 });
    await bob.messages.create({ spaceId, text: 'Lost' });
    await bob.messages.create({ spaceId, text: 'Not lost' });
    await recorder.until(({ gaps }) => gaps > 0);
  });

  it('tells once what comes twice, and survives what is broken', async () => {
    await people.fault(
      { fault: { kind: 'duplicateFrame' }, path: 'conversation.*', times: 1 },
      { fault: { kind: 'corruptFrame' }, path: 'conversation.*', times: 1 },
    );
    const first = await bob.messages.create({ spaceId, text: 'Twice' });
    await bob.messages.create({ spaceId, text: 'Broken' });
    const last = await bob.messages.create({ spaceId, text: 'Whole' });
    await told(({ id }) => id === last.id);
    expect(recorder.changes.filter(({ id }) => id === first.id)).to.have.length(1);
  });

  it('waits for a service that restarts', async () => {
    await source.stop();
    await people.fault({ fault: { kind: 'status', status: 503 }, path: '/wdm/*', times: 1 });
    const { listener } = await live();
    expect(listener.errors[0]).to.include({ kind: 'http', status: 503 });
    expect(listener.statuses).not.to.include('reconnecting');
  });

  it('gives up at once when the token is refused, and asks for another only once', async () => {
    const reasons: string[] = [];
    const { listener } = start('alice', {
      getToken: async (reason) => {
        reasons.push(reason);
        return 'bm90LWEtdG9rZW4_PF84_1eb65fdf-9643-417f-9974-ad72cae0e10f';
      },
    });
    await listener.until(({ last }) => last === 'failed');
    expect(listener.errors.at(-1)?.kind).to.equal('auth');
    expect(reasons.filter((reason) => reason === 'unauthorized').length).to.be.within(1, 2);
  });

  it('uses the token that the page has now', async () => {
    const reasons: string[] = [];
    let token = 'bm90LWEtdG9rZW4_PF84_1eb65fdf-9643-417f-9974-ad72cae0e10f';
    await live('alice', {
      getToken: async (reason) => {
        reasons.push(reason);
        if (reason === 'unauthorized') token = people.tokens.alice;
        return token;
      },
    });
    expect(reasons).to.include('unauthorized');
  });

  it('goes away with the page, and comes back with it', async () => {
    expect(await people.devices('alice')).to.have.length(1);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await eventually(async () => (await people.devices('alice')).length === 0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await recorder.until(({ last }) => last === 'live');
    expect(recorder.statuses).to.deep.equal(['connecting', 'live', 'reconnecting', 'live']);
  });

  it('opens another socket when the network has changed', async () => {
    dispatchEvent(new Event('online'));
    await recorder.until(({ last }) => last === 'reconnecting');
    await recorder.until(({ last }) => last === 'live');
    recorder.take();
    const { id } = await bob.messages.create({ spaceId, text: 'On another network' });
    expect(await told(({ resource }) => resource === 'messages')).to.include({ id });
    await eventually(async () => (await people.devices('alice')).length === 1);
  });

  it('goes on trying when the network is there but Webex is not', async () => {
    await people.fault({ fault: { kind: 'status', status: 503 }, path: '/u2c/*', times: 2 });
    dispatchEvent(new Event('online'));
    await recorder.until(({ errors }) => errors.length > 0);
    expect(recorder.last).to.equal('reconnecting');
    await recorder.until(({ last }) => last === 'live', 10_000);
  });

  it('moves to another socket when Webex asks it to, and notices when that one breaks', async () => {
    await source.stop();
    const sockets: WebSocket[] = [];
    const Original = WebSocket;
    window.WebSocket = class extends Original {
      constructor(...values: ConstructorParameters<typeof Original>) {
        super(...values);
        sockets.push(this);
      }
    };
    try {
      const { started, listener } = await live();
      recorder = listener;
      const [first] = sockets;
      first!.onmessage!(new MessageEvent('message', { data: '{"id":"s","type":"shutdown"}' }));
      await eventually(async () => sockets[1]?.readyState === WebSocket.OPEN);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const { id } = await bob.messages.create({ spaceId, text: 'In between' });
      await told((change) => change.id === id);
      first!.onclose!(new CloseEvent('close', { code: 4001, reason: 'Replaced during shutdown' }));
      first!.close();
      expect(listener.statuses).to.deep.equal(['connecting', 'live']);
      await people.fault({ fault: { kind: 'closeSocket', code: 1011 }, path: 'conversation.*', times: 1 });
      await bob.messages.create({ spaceId, text: 'This breaks it' });
      await listener.until(({ last }) => last === 'reconnecting');
      await listener.until(({ last }) => last === 'live', 10_000);
      expect(listener.changes.filter((change) => change.id === id)).to.have.length(1);
      await started.stop();
      await eventually(async () => sockets.every(({ readyState }) => readyState === WebSocket.CLOSED));
    } finally {
      window.WebSocket = Original;
    }
  });

  it('leaves no device when it is stopped at any moment', async () => {
    await source.stop();
    for (const moment of [0, 20, 60, 100, 150, 200, 300]) {
      const { started, listener } = start();
      await new Promise((resolve) => setTimeout(resolve, moment));
      await started.stop();
      expect(listener.last).to.equal('closed');
    }
    await eventually(async () => (await people.devices('alice')).length === 0);
  });

  it('takes no token from the address of the page, and keeps nothing in the page', async () => {
    await source.stop();
    const globals = new Set(Object.getOwnPropertyNames(window));
    const wasThere = location.href;
    history.replaceState(null, '', '#access_token=c3RvbGVu_PF84_evil&error=access_denied&state=e30');
    try {
      const { listener } = await live();
      const { id } = await bob.messages.create({ spaceId, text: 'Still me' });
      await listener.until(({ changes }) => changes.some((change) => change.id === id));
      expect(location.hash).to.contain('access_token');
    } finally {
      history.replaceState(null, '', wasThere);
    }
    expect(Object.getOwnPropertyNames(window).filter((name) => !globals.has(name))).to.deep.equal([]);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).not.to.contain(
      people.tokens.alice,
    );
  });

  it('writes nothing to the console', async () => {
    const lines: unknown[] = [];
    const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
    const originals = methods.map((method) => console[method]);
    for (const method of methods) console[method] = (...values: unknown[]) => void lines.push(values);
    try {
      await people.fault({ fault: { kind: 'closeSocket', code: 1011 }, path: 'conversation.*', times: 1 });
      await bob.messages.create({ spaceId, text: 'Quietly' });
      await recorder.until(({ last }) => last === 'reconnecting');
      await recorder.until(({ last }) => last === 'live', 10_000);
    } finally {
      for (const [index, method] of methods.entries()) console[method] = originals[index]!;
    }
    expect(lines).to.deep.equal([]);
  });
});

const eventually = async (holds: () => Promise<boolean>, limit = 5_000): Promise<void> => {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come to pass within ${limit} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
