import { expect } from 'chai';
import type { RealtimeKind } from '../../src/realtime/auto.ts';
import type { RealtimeFactory, SourceListener } from '../../src/realtime/source.ts';
import { sharedByTabs } from '../../src/realtime/tabs.ts';
import type { createStore, Store } from '../../src/store/store.ts';
import { until } from '../browser/page.ts';
import { Recorder } from './recorder.ts';
import { SimulatedPeople } from './simulated-people.ts';

/** A source whose events the test makes up, and that can be counted. */
class PuppetSource {
  readonly listeners: SourceListener[] = [];
  running = 0;

  readonly factory: RealtimeFactory = () => ({
    name: 'puppet',
    start: (listener) => {
      this.running += 1;
      this.listeners.push(listener);
      listener.status('live');
    },
    stop: async () => void (this.running -= 1),
  });
}

describe('Tabs of one identity', function () {
  this.timeout(60_000);

  describe('in one browser', () => {
    let people: SimulatedPeople;
    const frames: HTMLIFrameElement[] = [];

    before(async () => {
      people = await SimulatedPeople.meet();
    });

    after(() => people.leave());

    afterEach(() => {
      for (const frame of frames.splice(0)) frame.remove();
    });

    /** A store in a frame, which dies with it as a tab does that is closed. */
    const openTab = async (
      person: 'alice' | 'bob' = 'alice',
      realtime: RealtimeKind = 'sdk',
    ): Promise<{ store: Store; close: () => void }> => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><script type="module">
        import { createStore } from '/src/store/store.ts';
        window.createStore = createStore;
      </script>`;
      document.body.append(frame);
      frames.push(frame);
      type Inside = Window & { createStore?: typeof createStore };
      const create = await until(() => (frame.contentWindow as Inside | null)?.createStore, 'the frame', 20_000);
      const store = create({
        getAccessToken: () => people.tokens[person],
        apiBase: `${people.url}/v1`,
        discoveryUrl: `${people.url}/u2c/api/v1`,
        realtime,
      });
      await store.start();
      return { store, close: () => frame.remove() };
    };

    const isLive = (store: Store) =>
      until(() => store.session.connection.value === 'live', 'the tab to be live', 25_000);

    it('have what they want: one that is to poll keeps no other from the socket', async () => {
      const polling = await openTab('alice', 'polling');
      await until(() => polling.store.session.connection.value === 'polling', 'the first tab to poll', 20_000);
      const other = await openTab();
      await isLive(other.store);
      expect(polling.store.session.connection.value).to.equal('polling');
      await Promise.all([polling, other].map(({ store }) => store.stop()));
    });

    it('share one socket, all hear what happens, and another takes over when the first is closed', async () => {
      const bob = people.client('bob');
      const { id: spaceId } = await bob.spaces.create({ title: 'Harbour' });
      await bob.memberships.create({ spaceId, personEmail: 'alice@example.com' });
      const said = new BroadcastChannel(
        `webex-elements realtime ${people.url}/v1 ${(await people.client('alice').people.get('me')).id} sdk`,
      );
      const words: string[] = [];
      said.onmessage = ({ data }) => words.push(JSON.stringify(data));
      const first = await openTab();
      await isLive(first.store);
      const second = await openTab();
      await isLive(second.store);
      expect((await people.devices('alice')).length, 'sockets').to.equal(1);

      const timelines = [first, second].map(({ store }) => store.messages.timeline(spaceId));
      for (const timeline of timelines) timeline.watch();
      await until(() => timelines.every(({ status }) => status.value === 'ready'), 'the conversation');
      const { id } = await bob.messages.create({ spaceId, text: 'All hands' });
      await until(() => timelines.every(({ ids }) => ids.includes(id)), 'the message in both tabs');

      first.close();
      const other = (await bob.messages.create({ spaceId, text: 'While nobody leads' })).id;
      await until(() => timelines[1]!.ids.includes(other), 'what was missed', 25_000);
      await isLive(second.store);
      expect((await people.devices('alice')).length, 'sockets under the new leader').to.equal(1);
      const last = (await bob.messages.create({ spaceId, text: 'Under a new leader' })).id;
      await until(() => timelines[1]!.ids.includes(last), 'the message after the change');

      said.close();
      expect(words.length).to.be.greaterThan(0);
      expect(words.join('\n')).not.to.include(people.tokens.alice);
      expect(words.join('\n')).not.to.include('All hands');
      await second.store.stop();
      expect(await people.devices('alice')).to.deep.equal([]);
    });

    it('all learn how far others had read before they were opened', async () => {
      const alice = people.client('alice');
      const { id: spaceId } = await alice.spaces.create({ title: 'Lighthouse' });
      await alice.memberships.create({ spaceId, personEmail: 'bob@example.com' });
      const { id: messageId } = await alice.messages.create({ spaceId, text: 'Who has read this?' });
      const bob = await openTab('bob');
      await isLive(bob.store);
      const timeline = bob.store.messages.timeline(spaceId);
      timeline.watch();
      await until(() => timeline.ids.includes(messageId), 'the message');
      bob.store.readMarkers.markRead(spaceId, Date.parse(bob.store.messages.get(messageId).value!.created), messageId);
      const [leader, follower] = [await openTab(), await openTab()];
      for (const { store } of [leader, follower]) await isLive(store);
      expect((await people.devices('alice')).length, 'sockets').to.equal(1);

      follower.store.receipts.watch(spaceId);
      const receipts = follower.store.receipts.in(spaceId);
      await until(() => receipts.value.some((receipt) => receipt.messageId === messageId), 'what bob has read', 20_000);
      expect(receipts.value.map(({ personId }) => personId)).to.deep.equal([bob.store.session.me.value!.id]);
      await Promise.all([bob, leader, follower].map(({ store }) => store.stop()));
    });
  });

  describe('with a source of the test’s own', () => {
    const context = (identity: string | undefined = crypto.randomUUID()) => ({
      apiBase: 'https://webex.example/v1',
      discoveryUrl: '',
      getToken: async () => 'secret',
      get: async () => ({}),
      visibleSpaces: () => [],
      ...(identity === undefined ? {} : { identity }),
    });
    const channelOf = (identity: string): string => `webex-elements realtime https://webex.example/v1 ${identity} own`;

    it('are led by one; followers hear changes, gaps and typing', async () => {
      const puppet = new PuppetSource();
      const surroundings = context();
      const tabs = [1, 2, 3].map(() => sharedByTabs(puppet.factory)(surroundings));
      const recorders = tabs.map(() => new Recorder());
      for (const [index, tab] of tabs.entries()) {
        tab.start(recorders[index]!);
        await recorders[index]!.until(({ last }) => last === 'live');
      }
      expect(puppet.running).to.equal(1);
      const [listener] = puppet.listeners;
      listener!.change({ resource: 'messages', event: 'created', id: 'message', spaceId: 'space' });
      listener!.typing!({ spaceId: 'space', personId: 'person', typing: true });
      listener!.gap!();
      for (const recorder of recorders) {
        await recorder.until(({ gaps }) => gaps === 1);
        expect([recorder.changes.length, recorder.typings.length]).to.deep.equal([1, 1]);
      }
      await Promise.all(tabs.map((tab) => tab.stop()));
      expect(puppet.running).to.equal(0);
    });

    it('are told of the time between two leaders, in which nobody listened', async () => {
      const puppet = new PuppetSource();
      const surroundings = context();
      const [leader, follower] = [1, 2].map(() => sharedByTabs(puppet.factory)(surroundings));
      const recorder = new Recorder();
      leader!.start(new Recorder());
      follower!.start(recorder);
      await recorder.until(({ last }) => last === 'live');
      await leader!.stop();
      await recorder.until(({ statuses }) => statuses.join(' ').endsWith('live reconnecting live'));
      expect(puppet.running).to.equal(1);
      await follower!.stop();
    });

    it('take over from a leader that is frozen, after six seconds', async () => {
      const puppet = new PuppetSource();
      const surroundings = context();
      let release = (): void => {};
      const frozen = navigator.locks
        .request(channelOf(surroundings.identity!), () => new Promise<void>((resolve) => (release = resolve)))
        .catch(() => {});
      const tab = sharedByTabs(puppet.factory)(surroundings);
      const recorder = new Recorder();
      const began = Date.now();
      tab.start(recorder);
      await recorder.until(({ last }) => last === 'live', 12_000);
      expect(Date.now() - began).to.be.within(5_900, 11_000);
      await tab.stop();
      release();
      await frozen;
    });

    it('do not believe a leader of an earlier term, nor nonsense', async () => {
      const puppet = new PuppetSource();
      const surroundings = context();
      const [leader, follower] = [1, 2].map(() => sharedByTabs(puppet.factory)(surroundings));
      const recorder = new Recorder();
      leader!.start(new Recorder());
      follower!.start(recorder);
      await recorder.until(({ last }) => last === 'live');
      const channel = new BroadcastChannel(channelOf(surroundings.identity!));
      const change = { resource: 'messages', event: 'created', spaceId: 'forged' };
      for (const data of [null, 'text', { type: 'change' }, { type: 'change', term: 1, change }, { type: 'state' }, {}])
        channel.postMessage(data);
      puppet.listeners[0]!.change({ resource: 'messages', event: 'created', spaceId: 'true' });
      await recorder.until(({ changes }) => changes.length > 0);
      expect(recorder.changes.map(({ spaceId }) => spaceId)).to.deep.equal(['true']);
      channel.close();
      await Promise.all([leader!.stop(), follower!.stop()]);
    });

    it('each have their own source where the identity is not known', async () => {
      const puppet = new PuppetSource();
      const { identity: _, ...surroundings } = context();
      const tabs = [1, 2].map(() => sharedByTabs(puppet.factory)(surroundings));
      for (const tab of tabs) tab.start(new Recorder());
      expect(puppet.running).to.equal(2);
      await Promise.all(tabs.map((tab) => tab.stop()));
    });
  });
});
