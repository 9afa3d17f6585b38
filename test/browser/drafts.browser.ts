import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { startSimulator, type Simulator } from './page.ts';
import { closeTabs, openStore } from './tabs.ts';

/** What a browser does to a page that is left. */
const leavePage = (): boolean => globalThis.dispatchEvent(new Event('pagehide'));

describe('Drafts', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator({ seed: 'empty' });
  });

  afterEach(async () => {
    await closeTabs();
    localStorage.clear();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  it('survive a reload, each in its space and thread', async () => {
    const former = await openStore(simulator);
    former.drafts.set('to the space', 'space-1');
    former.drafts.set('to the thread', 'space-1', 'message-1');
    former.drafts.set('to another space', 'space-2');
    leavePage();
    const { drafts } = await openStore(simulator);
    expect(drafts.get('space-1')).to.equal('to the space');
    expect(drafts.get('space-1', 'message-1')).to.equal('to the thread');
    expect(drafts.get('space-2')).to.equal('to another space');
    expect(drafts.get('space-2', 'message-1')).to.equal('');
  });

  it('are known to their own identity only', async () => {
    const alice = await openStore(simulator, 'alice');
    alice.drafts.set('hers', 'space-1');
    leavePage();
    const bob = await openStore(simulator, 'bob');
    expect(bob.drafts.get('space-1')).to.equal('');
  });

  it('begun before it was known by whom are kept for who it was', async () => {
    const former = await openStore(simulator);
    await former.stop();
    former.drafts.set('early', 'space-1');
    await former.start();
    leavePage();
    const { drafts } = await openStore(simulator);
    expect(drafts.get('space-1')).to.equal('early');
  });

  it('do not come back once they were sent', async () => {
    const former = await openStore(simulator);
    former.drafts.set('sent', 'space-1');
    leavePage();
    former.drafts.set('', 'space-1');
    const { drafts } = await openStore(simulator);
    expect(drafts.get('space-1')).to.equal('');
  });

  it('live as long as the page where there is no room', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    try {
      const { drafts } = await openStore(simulator);
      drafts.set('begun', 'space-1');
      leavePage();
      expect(drafts.get('space-1')).to.equal('begun');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
