import { executeServerCommand } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { WebexMessageThread } from '../../src/elements/message-thread/message-thread.ts';
import { parseRestId } from '../../src/realtime/rest-id.ts';
import type { Store } from '../../src/store/store.ts';
import { findAll, startSimulator, textOf, until, type Simulator } from '../browser/page.ts';
import { clearThreads, isShown, post, rowsOf, rowWith, showThread, signIn } from './conversation.ts';

describe('Who has read a conversation', function () {
  this.timeout(40_000);

  let simulator: Simulator;
  let store: Store;
  let spaceId: string;

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  afterEach(clearThreads);

  const open = async (realtime: 'sdk' | 'polling'): Promise<WebexMessageThread> => {
    store = await signIn(simulator, 'alice', { realtime, discoveryUrl: `${simulator.url}/u2c/api/v1` });
    ({ id: spaceId } = await store.spaces.create({ title: 'Read by some' }));
    for (const person of ['bob', 'carol'] as const) {
      const answer = await fetch(`${simulator.url}/v1/people/me`, {
        headers: { authorization: `Bearer ${simulator.tokens[person]}` },
      });
      await store.members.add({ spaceId, personId: ((await answer.json()) as { id: string }).id });
    }
    await post(simulator, 'alice', { roomId: spaceId, text: 'First' });
    const { id } = await post(simulator, 'alice', { roomId: spaceId, text: 'Second' });
    await read('bob', id);
    const thread = await showThread({ store, spaceId });
    await isShown(thread);
    return thread;
  };

  /** As the app of another person says that they have read. */
  const read = async (person: 'bob' | 'carol', messageId: string): Promise<void> => {
    const { uuid } = parseRestId(spaceId)!;
    const { status } = await fetch(`${simulator.url}/conversation/api/v1/conversations/${uuid}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${simulator.tokens[person]}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        verb: 'acknowledge',
        objectType: 'activity',
        object: { objectType: 'activity', id: parseRestId(messageId)!.uuid },
      }),
    });
    expect(status).to.be.below(300);
  };

  const seenIn = (row: HTMLElement): string | null | undefined =>
    row.querySelector('.seen')?.getAttribute('aria-label');
  const isSeen = (thread: WebexMessageThread, text: string, sentence: string): Promise<boolean> =>
    until(
      () => findAll(thread.shadowRoot!, '.row').some((row) => textOf(row).includes(text) && seenIn(row) === sentence),
      `"${sentence}" below "${text}"`,
      20_000,
    );

  it('is shown below the last message they have read, before it was opened and as they read on', async () => {
    const thread = await open('sdk');
    await isSeen(thread, 'Second', 'Seen by Bob Adeyemi');
    const { id } = await post(simulator, 'alice', { roomId: spaceId, text: 'Third' });
    await rowWith(thread, 'Third');
    await read('carol', id);
    await isSeen(thread, 'Third', 'Seen by Carol Lindqvist');
    await read('bob', id);
    await isSeen(thread, 'Third', 'Seen by Carol Lindqvist and Bob Adeyemi');
    expect(findAll(thread.shadowRoot!, '.seen')).to.have.length(1);
  });

  it('is plain of whoever wrote something later, and not said of them', async () => {
    const thread = await open('sdk');
    await isSeen(thread, 'Second', 'Seen by Bob Adeyemi');
    await post(simulator, 'bob', { roomId: spaceId, text: 'An answer' });
    await rowWith(thread, 'An answer');
    await until(() => findAll(thread.shadowRoot!, '.seen').length === 0, 'the receipt to go');
  });

  it('is one sentence that is not spoken as it changes, and hides nothing from a screen reader', async () => {
    const thread = await open('sdk');
    await isSeen(thread, 'Second', 'Seen by Bob Adeyemi');
    const seen = findAll(thread.shadowRoot!, '.seen')[0]!;
    expect(seen.closest('[aria-live]')?.getAttribute('aria-live')).to.equal('off');
    expect(seen.closest('[role=article]')).to.equal(null);
    for (const face of seen.children) expect(face.getAttribute('aria-hidden')).to.equal('true');
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });

  it('is not claimed where nobody tells', async () => {
    const thread = await open('polling');
    await until(() => store.session.connection.value === 'polling', 'polling', 20_000);
    expect(store.capabilities.readReceipts.value).to.equal(false);
    await post(simulator, 'alice', { roomId: spaceId, text: 'Third' });
    await until(() => rowsOf(thread).some((row) => textOf(row).includes('Third')), 'the message', 20_000);
    expect(findAll(thread.shadowRoot!, '.seen')).to.have.length(0);
  });
});
