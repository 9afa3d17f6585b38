import axe from 'axe-core';
import { expect } from 'chai';
import type { Message } from '../../src/resources/index.ts';
import { createStore } from '../../src/store/store.ts';
import { findAll, textOf, until } from '../browser/page.ts';
import {
  clearThreads,
  dayHasFaded,
  distanceFromEnd,
  isShown,
  messagesAt,
  rowsOf,
  scrollerOf,
  settled,
  showThread,
  signIn,
  spaceIdOf,
  useSimulator,
} from './conversation.ts';

const minute = 60_000;
const begin = Date.UTC(2026, 0, 1);

describe('A conversation of which it is known how far it was read', () => {
  const simulator = useSimulator();

  /** 200 messages, a minute apart, read up to the given one. */
  const openRead = async (upTo: number, make?: (index: number, me: string) => Partial<Message>) => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Half read' });
    await store.messages.timeline(spaceId).load();
    const me = store.session.me.peek()!.id;
    store.messages.receive(messagesAt(spaceId, 200, make && ((index) => make(index, me))));
    const thread = await showThread({ store, spaceId, lastReadAt: begin + upTo * minute });
    await isShown(thread);
    return { store, spaceId, thread };
  };

  const line = (thread: HTMLElement): HTMLElement | undefined => findAll(thread, '.unread')[0];
  const keyBelow = (thread: HTMLElement): string | undefined =>
    line(thread)?.closest<HTMLElement>('.row')?.dataset['key'];

  it('opens at the first unread message, below a line', async () => {
    const { thread } = await openRead(99);
    await until(() => keyBelow(thread) === 'made-000100', 'the line');
    await settled(thread);
    const top = line(thread)!.getBoundingClientRect().top - scrollerOf(thread).getBoundingClientRect().top;
    expect(top).to.be.within(0, 120);
    await until(
      () => findAll(thread, '.jump').some((button) => textOf(button).includes('100 new messages')),
      'the count',
    );
    await dayHasFaded(thread);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });

  it('keeps the line where it was, whatever is read, written or said later', async () => {
    const { thread, store, spaceId } = await openRead(195);
    await until(() => keyBelow(thread) === 'made-000196', 'the line');
    thread.lastReadAt = begin + 199 * minute;
    store.messages.receive(messagesAt(spaceId, 201));
    await settled(thread);
    expect(keyBelow(thread)).to.equal('made-000196');
  });

  it('stays at the end where all that is new is in view', async () => {
    const { thread, store, spaceId } = await openRead(197);
    await until(() => keyBelow(thread) === 'made-000198', 'the line');
    await settled(thread);
    store.messages.receive(messagesAt(spaceId, 230));
    await until(() => distanceFromEnd(thread) <= 1 && textOf(thread).includes('Message 229'), 'the end');
  });

  it('draws no line where everything was read, or all that came is one’s own', async () => {
    const { thread } = await openRead(199);
    await settled(thread);
    expect(line(thread)).to.equal(undefined);
    await clearThreads();
    const mine = await openRead(189, (index, me) => (index > 189 ? { personId: me } : {}));
    await settled(mine.thread);
    expect(line(mine.thread)).to.equal(undefined);
    expect(distanceFromEnd(mine.thread)).to.be.at.most(1);
  });

  it('leads there from elsewhere when it becomes known late, and moves nothing by itself', async () => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Half read' });
    await store.messages.timeline(spaceId).load();
    store.messages.receive(messagesAt(spaceId, 200));
    const thread = await showThread({ store, spaceId });
    await isShown(thread);
    thread.lastReadAt = begin + 99 * minute;
    const button = await until(
      () => findAll(thread, '.jump').find((one) => textOf(one).includes('100 unread messages')),
      'the way there',
    );
    expect(distanceFromEnd(thread)).to.be.at.most(1);
    button.click();
    await until(() => rowsOf(thread).some(({ dataset }) => dataset['key'] === 'made-000100'), 'the message');
    await until(() => !findAll(thread, '.jump').some((one) => textOf(one).includes('unread')), 'the button to go');
    expect(keyBelow(thread)).to.equal('made-000100');
  });

  it('opens there also when it is in the page before anybody is signed in', async () => {
    const before = await signIn(simulator, 'alice', { persist: 'durable' });
    const spaceId = spaceIdOf(before, 'Gatehouse Firmware');
    const timeline = before.messages.timeline(spaceId);
    await timeline.load();
    const read = before.messages.peek(timeline.ids.at(-4)!)!;
    before.readMarkers.markRead(spaceId, Date.parse(read.created));
    await before.stop();
    const store = createStore({
      getAccessToken: () => simulator.tokens.alice,
      apiBase: `${simulator.url}/v1`,
      realtime: 'off',
    });
    try {
      const thread = await showThread({ store, spaceId });
      await store.start();
      await until(() => line(thread), 'the line');
      const ids = store.messages.timeline(spaceId).ids;
      expect(ids.indexOf(keyBelow(thread)!)).to.be.greaterThan(ids.indexOf(read.id));
    } finally {
      await store.stop({ forget: true });
    }
  });

  it('begins anew for another person, at what that one has not read', async () => {
    let person: 'alice' | 'bob' = 'bob';
    const options = { persist: 'durable', getAccessToken: () => simulator.tokens[person] } as const;
    const store = await signIn(simulator, 'bob', options);
    const spaceId = spaceIdOf(store, 'Gatehouse Firmware');
    await store.messages.timeline(spaceId).load();
    const read = store.messages.peek(store.messages.timeline(spaceId).ids.at(-4)!)!;
    store.readMarkers.markRead(spaceId, Date.parse(read.created));
    person = 'alice';
    await store.restart();
    const thread = await showThread({ store, spaceId });
    await isShown(thread);
    await settled(thread);
    expect(line(thread), 'a line for the first person').to.equal(undefined);
    person = 'bob';
    await store.restart();
    await until(() => line(thread), 'the line of the second');
    await store.stop({ forget: true });
  });

  it('reads back to where one left off', async function () {
    this.timeout(20_000);
    const store = await signIn(simulator, 'alice');
    const spaceId = spaceIdOf(store, 'Gatehouse Firmware');
    const timeline = store.messages.timeline(spaceId);
    await timeline.load();
    await timeline.loadOlder();
    const read = store.messages.peek(timeline.ids[10]!)!;
    await clearThreads();
    const again = await signIn(simulator, 'alice');
    const thread = await showThread({ store: again, spaceId, lastReadAt: Date.parse(read.created) });
    await until(() => line(thread), 'the line');
    const ids = again.messages.timeline(spaceId).ids;
    expect(ids.indexOf(keyBelow(thread)!)).to.be.greaterThan(ids.indexOf(read.id));
  });
});
