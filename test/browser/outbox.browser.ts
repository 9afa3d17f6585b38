import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { startSimulator, until, type Simulator } from './page.ts';
import { arrived, atWebex, closeTabs, emptied, entryWith, everythingStored, openFrame, openStore } from './tabs.ts';

describe('The outbox in a browser', () => {
  let simulator: Simulator;
  let spaceId: string;

  const postSuffers = (fault: object, times = 1): Promise<unknown> =>
    executeServerCommand('simulator:faults', {
      url: simulator.url,
      faults: { rules: [{ method: 'POST', path: '/v1/messages', times, fault }] },
    });

  const said = (): Promise<string[]> => atWebex(simulator).said(spaceId);

  before(async () => {
    simulator = await startSimulator({ seed: 'empty' });
  });

  beforeEach(async () => {
    await executeServerCommand('simulator:faults', { url: simulator.url });
    spaceId = await atWebex(simulator).addSpace('Workshop');
  });

  afterEach(closeTabs);

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  it('keeps unsent messages on disk, and says so', async () => {
    const store = await openStore(simulator);
    await until(() => store.outbox.persistence.peek(), 'the outbox');
    expect(store.outbox.persistence.peek()).to.deep.equal({ place: 'disk' });
  });

  it('sends in the order it was written', async () => {
    const store = await openStore(simulator);
    const texts = ['one', 'two', 'three', 'four', 'five'];
    for (const text of texts) store.outbox.send({ spaceId, text });
    await emptied(store, spaceId);
    expect(await said()).to.deep.equal(texts);
  });

  it('a message that Webex took, though its answer broke off, is there once after a reload', async () => {
    const tab = await openFrame(simulator);
    await postSuffers({ kind: 'truncate', bytes: 20 });
    tab.store.outbox.send({ spaceId, text: 'The valve is open' });
    await until(() => tab.store.outbox.entries(spaceId).peek()[0]?.status === 'unknown', 'doubt');
    tab.kill();
    const store = await openStore(simulator);
    await emptied(store, spaceId);
    expect(await said()).to.deep.equal(['The valve is open']);
  });

  it('a tab that dies right after the message was written loses nothing', async () => {
    const tab = await openFrame(simulator);
    tab.store.outbox.send({ spaceId, text: 'Last words' });
    tab.kill();
    const store = await openStore(simulator);
    await arrived(simulator, spaceId, 'Last words');
    await emptied(store, spaceId);
    expect(await said()).to.deep.equal(['Last words']);
  }).timeout(90_000);

  it('of two tabs one sends, for both', async () => {
    const [one, other] = await Promise.all([openStore(simulator), openStore(simulator)]);
    await until(() => one.outbox.persistence.peek() && other.outbox.persistence.peek(), 'both');
    const texts = Array.from({ length: 10 }, (_, index) => `Line ${index}`);
    for (const [index, text] of texts.entries()) (index % 2 ? one : other).outbox.send({ spaceId, text });
    await Promise.all([emptied(one, spaceId), emptied(other, spaceId)]);
    expect((await said()).toSorted()).to.deep.equal(texts.toSorted());
    const { held = [] } = await navigator.locks.query();
    expect(held.filter(({ name }) => name?.startsWith('webex-elements outbox'))).to.have.length(1);
  });

  it('the other tab goes on when the sender dies', async () => {
    const sender = await openFrame(simulator);
    await until(() => sender.store.outbox.persistence.peek(), 'the sender');
    const other = await openStore(simulator);
    await until(() => other.outbox.persistence.peek(), 'the other');
    sender.kill();
    other.outbox.send({ spaceId, text: 'Still here' });
    await emptied(other, spaceId);
    expect(await said()).to.deep.equal(['Still here']);
  });

  it('tells of each message once: sent or failed', async () => {
    const store = await openStore(simulator);
    const told: string[] = [];
    store.listen({
      sent: (_, { text }) => told.push(`sent ${text}`),
      failed: ({ draft, error }) => told.push(`failed ${draft.text}: ${error?.kind}`),
    });
    await postSuffers({ kind: 'status', status: 403 });
    store.outbox.send({ spaceId, text: 'refused' });
    store.outbox.send({ spaceId, text: 'welcome' });
    const refused = await entryWith(store, spaceId, 'failed');
    await until(() => store.outbox.entries(spaceId).peek().length === 1, 'the other one');
    expect(told).to.deep.equal(['failed refused: http', 'sent welcome']);
    store.outbox.retry(refused);
    await emptied(store, spaceId);
    expect(told).to.deep.equal(['failed refused: http', 'sent welcome', 'sent refused']);
  });

  it('tells of it in the tab where it was written, and not in the one that sent it', async () => {
    const sender = await openStore(simulator);
    await until(() => sender.outbox.persistence.peek(), 'the sender');
    const writer = await openStore(simulator);
    await until(() => writer.outbox.persistence.peek(), 'the writer');
    const told: string[] = [];
    for (const [name, store] of Object.entries({ sender, writer }))
      store.listen({
        sent: (_, { text }) => told.push(`${name}: sent ${text}`),
        failed: ({ draft }) => told.push(`${name}: failed ${draft.text}`),
      });
    await postSuffers({ kind: 'status', status: 403 });
    writer.outbox.send({ spaceId, text: 'refused' });
    await until(() => told.length === 1, 'the failure');
    writer.outbox.send({ spaceId, text: 'welcome' });
    await until(() => told.length === 2, 'the success');
    sender.outbox.send({ spaceId, text: 'mine' });
    await until(() => told.length === 3, 'the other success');
    expect(told).to.deep.equal(['writer: failed refused', 'writer: sent welcome', 'sender: sent mine']);
  });

  it('a failed message is still there after a reload, with the reason', async () => {
    const tab = await openFrame(simulator);
    await postSuffers({ kind: 'status', status: 403 });
    tab.store.outbox.send({ spaceId, text: 'refused' });
    await entryWith(tab.store, spaceId, 'failed');
    tab.kill();
    const store = await openStore(simulator);
    const { error, draft } = await entryWith(store, spaceId, 'failed');
    expect(error).to.have.property('status', 403);
    expect(draft.text).to.equal('refused');
  });

  it('a message whose token ends on the way waits, and goes with the next one', async () => {
    let token = simulator.tokens.alice;
    const store = await openStore(simulator, 'alice', { getAccessToken: () => token });
    token = 'ended';
    await postSuffers({ kind: 'status', status: 401 });
    store.outbox.send({ spaceId, text: 'Tokens come and go' });
    await until(() => store.session.status.peek() === 'signed-out', 'the end');
    expect((await entryWith(store, spaceId, 'queued')).draft.text).to.equal('Tokens come and go');
    token = simulator.tokens.alice;
    await store.start();
    await emptied(store, spaceId);
    expect(await said()).to.deep.equal(['Tokens come and go']);
  });

  it('a message to a space that is deleted while it is on its way fails, with the reason', async () => {
    const store = await openStore(simulator);
    await postSuffers({ kind: 'latency', milliseconds: 400 });
    store.outbox.send({ spaceId, text: 'Too late' });
    await entryWith(store, spaceId, 'sending');
    await atWebex(simulator).deleteSpace(spaceId);
    const { error } = await entryWith(store, spaceId, 'failed');
    expect(error).to.have.property('status', 404);
  });

  it('a message of somebody who is taken out of the space while it is on its way fails, with the reason', async () => {
    const membershipId = await atWebex(simulator).addMember(spaceId, (await atWebex(simulator, 'bob').me()).id);
    const store = await openStore(simulator, 'bob');
    await postSuffers({ kind: 'latency', milliseconds: 400 });
    store.outbox.send({ spaceId, text: 'Too late' });
    await entryWith(store, spaceId, 'sending');
    await atWebex(simulator).removeMember(membershipId);
    const { error } = await entryWith(store, spaceId, 'failed');
    expect(error).to.have.property('kind', 'http');
  });

  it('messages of one identity are not seen by another', async () => {
    const tab = await openFrame(simulator);
    await postSuffers({ kind: 'status', status: 403 });
    tab.store.outbox.send({ spaceId, text: 'refused' });
    await entryWith(tab.store, spaceId, 'failed');
    const bob = await openStore(simulator, 'bob');
    await until(() => bob.outbox.persistence.peek(), 'Bob');
    expect(bob.outbox.entries(spaceId).peek()).to.deep.equal([]);
  });

  it('what is still on its way to the disk when somebody else comes is kept for whoever wrote it', async () => {
    let current: 'alice' | 'bob' = 'alice';
    const store = await openStore(simulator, 'alice', { getAccessToken: () => simulator.tokens[current] });
    await until(() => store.outbox.persistence.peek(), 'the outbox');
    await postSuffers({ kind: 'status', status: 403 });
    store.outbox.send({ spaceId, text: 'Alice wrote this', file: new Blob(['x']), fileName: 'x.txt' });
    // As far as the disk, and no further.
    await Promise.resolve();
    await store.stop();
    current = 'bob';
    await store.start();
    await until(() => store.outbox.persistence.peek(), 'Bob');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(store.outbox.entries(spaceId).peek()).to.deep.equal([]);
    await store.stop({ forget: true });
    current = 'alice';
    await store.start();
    const entry = await entryWith(store, spaceId, 'failed');
    expect(await entry.draft.file!.text()).to.equal('x');
  });

  it('what is still on its way to the disk does not outlive being forgotten', async () => {
    const store = await openStore(simulator);
    await until(() => store.outbox.persistence.peek(), 'the outbox');
    store.outbox.send({ spaceId, text: 'What nobody took', file: new Blob(['x']), fileName: 'x.txt' });
    await Promise.resolve();
    await store.stop({ forget: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await everythingStored()).not.to.contain('What nobody took');
  });

  it('a file waits on disk with its message', async () => {
    const tab = await openFrame(simulator);
    await postSuffers({ kind: 'status', status: 403 });
    const file = new File(['a,b\n1,2'], 'table.csv', { type: 'text/csv' });
    tab.store.outbox.send({ spaceId, text: 'Figures', file, fileName: file.name });
    await entryWith(tab.store, spaceId, 'failed');
    tab.kill();
    const store = await openStore(simulator);
    const entry = await entryWith(store, spaceId, 'failed');
    expect(await entry.draft.file!.text()).to.equal('a,b\n1,2');
    store.outbox.retry(entry);
    await emptied(store, spaceId);
    const [address] = await atWebex(simulator).files(spaceId);
    const { name, blob } = await store.files.load(address!);
    expect(name).to.equal('table.csv');
    expect(await blob.text()).to.equal('a,b\n1,2');
  });

  it('after the quarantine text is sent again by itself, a file is not', async () => {
    const store = await openStore(simulator);
    const other = await atWebex(simulator).addSpace('Storeroom');
    await postSuffers({ kind: 'status', status: 502 }, 2);
    store.outbox.send({ spaceId, text: 'Again' });
    store.outbox.send({ spaceId: other, text: 'Once', file: new Blob(['x']), fileName: 'x.txt' });
    await entryWith(store, other, 'needs-user', 45_000);
    await emptied(store, spaceId, 10_000);
    expect(await said()).to.deep.equal(['Again']);
    expect(await atWebex(simulator).said(other)).to.deep.equal([]);
  }).timeout(60_000);

  it('leaves nothing on disk where the page wants that', async () => {
    const store = await openStore(simulator, 'carol', { persist: 'memory' });
    const carolsSpace = await atWebex(simulator, 'carol').addSpace('Quiet room');
    await postSuffers({ kind: 'status', status: 403 });
    store.outbox.send({ spaceId: carolsSpace, text: 'Secret plan' });
    store.drafts.set('Secret draft', carolsSpace);
    await entryWith(store, carolsSpace, 'failed');
    expect(store.outbox.persistence.peek()).to.deep.equal({ place: 'memory', reason: 'policy' });
    globalThis.dispatchEvent(new Event('pagehide'));
    const stored = await everythingStored();
    expect(stored).not.to.contain('Secret');
    expect(stored).not.to.contain(store.session.me.peek()!.id);
  });

  it('keeps no token anywhere', async () => {
    const store = await openStore(simulator);
    await postSuffers({ kind: 'status', status: 403 }, 9);
    store.outbox.send({ spaceId, text: 'refused', file: new Blob(['x']), fileName: 'x.txt' });
    store.drafts.set('begun', spaceId);
    await entryWith(store, spaceId, 'failed');
    globalThis.dispatchEvent(new Event('pagehide'));
    const stored = await everythingStored();
    expect(stored).to.contain('refused');
    expect(stored).to.contain('begun');
    for (const token of Object.values(simulator.tokens)) expect(stored).not.to.contain(token);
  });

  it('keeps what is unsent when somebody signs out, and forgets it when that is wanted', async () => {
    const store = await openStore(simulator);
    await postSuffers({ kind: 'status', status: 403 });
    store.outbox.send({ spaceId, text: 'What nobody took' });
    store.drafts.set('What was begun', spaceId);
    await entryWith(store, spaceId, 'failed');
    const me = store.session.me.peek()!.id;
    await store.stop();
    expect(store.outbox.entries(spaceId).peek()).to.deep.equal([]);
    await store.start();
    await entryWith(store, spaceId, 'failed');
    expect(store.drafts.get(spaceId)).to.equal('What was begun');
    await store.stop({ forget: true });
    const names = async (): Promise<string> => JSON.stringify(await indexedDB.databases());
    for (const end = Date.now() + 8_000; (await names()).includes(me) && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const stored = await everythingStored();
    expect(stored).not.to.contain('What nobody took');
    expect(stored).not.to.contain('What was begun');
    expect(stored).not.to.contain(me);
    await store.start();
    await until(() => store.outbox.persistence.peek(), 'the outbox');
    expect(store.outbox.entries(spaceId).peek()).to.deep.equal([]);
  });

  describe('without a disk', () => {
    const openDatabase = IDBFactory.prototype.open;
    const put = IDBObjectStore.prototype.put;

    afterEach(() => {
      IDBFactory.prototype.open = openDatabase;
      IDBObjectStore.prototype.put = put;
    });

    it('that is blocked, sends from memory and says so', async () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Blocked.', 'SecurityError');
      };
      const store = await openStore(simulator);
      store.outbox.send({ spaceId, text: 'All the same' });
      await until(() => store.outbox.persistence.peek(), 'the outbox');
      expect(store.outbox.persistence.peek()).to.deep.equal({ place: 'memory', reason: 'blocked' });
      await emptied(store, spaceId);
      expect(await said()).to.deep.equal(['All the same']);
    });

    it('that does not open when everything is to be forgotten, says so', async () => {
      const store = await openStore(simulator);
      await until(() => store.outbox.persistence.peek(), 'the outbox');
      const told: string[] = [];
      store.listen({ error: ({ message }) => told.push(message) });
      IDBFactory.prototype.open = () => {
        throw new DOMException('No way in.', 'SecurityError');
      };
      await store.stop({ forget: true });
      expect(told.join()).to.contain('No way in.');
      IDBFactory.prototype.open = openDatabase;
      await store.start();
    });

    it('that is full, sends from memory and says so', async () => {
      const store = await openStore(simulator);
      await until(() => store.outbox.persistence.peek(), 'the outbox');
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
      store.outbox.send({ spaceId, text: 'All the same' });
      await emptied(store, spaceId);
      expect(store.outbox.persistence.peek()).to.deep.equal({ place: 'memory', reason: 'full' });
      expect(await said()).to.deep.equal(['All the same']);
    });
  });
});
