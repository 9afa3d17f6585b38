import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { WebexMessageThread } from '../../src/elements/message-thread/message-thread.ts';
import { findAll, textOf, type as typeInto, until } from '../browser/page.ts';
import { chromiumOnly } from '../support/engine.ts';
import {
  clearThreads,
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

describe('The search in a conversation', () => {
  const simulator = useSimulator();

  /** A conversation of its own: every tenth of 300 messages speaks of a café. */
  const openMade = async () => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Breakfast' });
    const timeline = store.messages.timeline(spaceId);
    await timeline.load();
    store.messages.receive(
      messagesAt(spaceId, 300, (index) => ({
        text: index % 10 === 5 ? `The Café number ${index}` : `Nothing ${index}`,
      })),
    );
    const thread = await showThread({ store, spaceId });
    await isShown(thread);
    return { store, thread, timeline };
  };

  const openSearch = async (thread: WebexMessageThread): Promise<HTMLElement> => {
    await thread.openSearch();
    return until(() => findAll(thread, '[role=search]')[0], 'the search');
  };

  const search = async (thread: WebexMessageThread, text: string): Promise<HTMLElement> => {
    const bar = await openSearch(thread);
    typeInto(bar.querySelector('input')!, text);
    return bar;
  };

  const button = (bar: HTMLElement, label: string): HTMLButtonElement =>
    findAll<HTMLButtonElement>(bar, 'button').find((one) => one.ariaLabel === label || textOf(one).trim() === label)!;

  const isMarked = (thread: WebexMessageThread, id: string): boolean =>
    rowsOf(thread).some(({ dataset, children }) => dataset['key'] === id && !!children[0]?.isConnected) &&
    findAll<HTMLElement & { highlighted: boolean; messageId: string }>(thread, 'webex-message').some(
      (message) => message.messageId === id && message.highlighted,
    );

  it('finds what is here, whatever the case and the accents, the newest first, and counts', async () => {
    const { thread } = await openMade();
    const bar = await search(thread, 'CAFE');
    await until(() => textOf(bar).includes('1 of 30'), 'the count');
    await until(() => isMarked(thread, 'made-000295'), 'the newest match');
    button(bar, 'Older match').click();
    await until(() => textOf(bar).includes('2 of 30'), 'the next place');
    await until(() => isMarked(thread, 'made-000285'), 'the next match');
    button(bar, 'Newer match').click();
    await until(() => textOf(bar).includes('1 of 30'), 'the first place again');
  });

  it('takes in what comes and goes', async () => {
    const { thread, store } = await openMade();
    const bar = await search(thread, 'café');
    await until(() => textOf(bar).includes('1 of 30'), 'the count');
    store.messages.receive(
      messagesAt(thread.spaceId!, 1, () => ({ id: 'new', created: new Date().toISOString(), text: 'One more café' })),
    );
    await until(() => textOf(bar).includes('2 of 31'), 'the new count');
    store.messages.drop('new');
    await until(() => textOf(bar).includes('1 of 30'), 'the former count');
  });

  it('marks the words where they stand', async function () {
    if (!('highlights' in CSS)) this.skip();
    const { thread } = await openMade();
    await search(thread, 'café number');
    const marked = () => [...(CSS.highlights.get('webex-search') ?? [])].map(String);
    await until(() => marked().length > 0, 'the marks');
    expect(new Set(marked())).to.deep.equal(new Set(['Café number']));
    thread.closeSearch();
    await settled(thread);
    expect(marked()).to.deep.equal([]);
  });

  /** The word of the oldest message in a space of several pages. */
  const openLong = async () => {
    const store = await signIn(simulator, 'alice');
    const spaceId = spaceIdOf(store, 'Gatehouse Firmware');
    const timeline = store.messages.timeline(spaceId);
    await timeline.load();
    while (timeline.hasOlder.peek()) await timeline.loadOlder();
    const [oldest] = timeline.ids;
    const { text } = store.messages.peek(oldest!)!;
    await clearThreads();
    const again = await signIn(simulator, 'alice');
    const thread = await showThread({ store: again, spaceId });
    await isShown(thread);
    return {
      thread,
      oldest: oldest!,
      text: text!.split('\n').at(-1)!.slice(0, 60),
      timeline: again.messages.timeline(spaceId),
    };
  };

  it('goes back in time until it finds something', async function () {
    this.timeout(20_000);
    const { thread, oldest, text } = await openLong();
    const bar = await search(thread, text);
    await until(() => textOf(bar).includes('No match in the'), 'that nothing is here');
    button(bar, 'Search older messages').click();
    await until(() => isMarked(thread, oldest), 'the oldest message');
    expect(textOf(bar)).to.include('1 of 1');
  });

  it('says how far it has come, and stops when asked', async function () {
    this.timeout(20_000);
    const { thread, timeline } = await openLong();
    const slow = { method: 'GET', path: '/v1/messages', fault: { kind: 'latency', milliseconds: 400 } };
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [slow] } });
    const bar = await search(thread, 'nothing has this in it');
    await until(() => textOf(bar).includes('No match in the'), 'that nothing is here');
    button(bar, 'Search older messages').click();
    await until(() => /Looked through \d+, back to/.test(textOf(bar)), 'how far it has come');
    button(bar, 'Stop').click();
    await until(() => textOf(bar).includes('No match in the'), 'the outcome');
    await until(() => timeline.olderStatus.peek() !== 'loading', 'the page that was on its way');
    const { length } = timeline.ids;
    expect(timeline.hasOlder.peek(), 'what it has not read').to.equal(true);
    expect(timeline.ids).to.have.length(length);
  });

  it('says when it cannot read on, and does when asked again', async function () {
    this.timeout(20_000);
    const { thread, oldest, text } = await openLong();
    const bar = await search(thread, text);
    await until(() => textOf(bar).includes('No match in the'), 'that nothing is here');
    const refuse = { method: 'GET', path: '/v1/messages', fault: { kind: 'status', status: 400 } };
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [refuse] } });
    button(bar, 'Search older messages').click();
    await until(() => textOf(bar).includes('could not be read'), 'the word of it');
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
    button(bar, 'Try again').click();
    await until(() => isMarked(thread, oldest), 'the oldest message');
  });

  it('has no accessibility violations', async () => {
    const { thread } = await openMade();
    const bar = await search(thread, 'café');
    await until(() => textOf(bar).includes('1 of 30'), 'the count');
    const { violations } = await axe.run(bar);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });

  it('opens by Ctrl+F, goes by Enter and Shift+Enter, and closes by Escape', async function () {
    chromiumOnly.call(this);
    const { thread } = await openMade();
    await sendKeys({ press: 'Tab' });
    const item = thread.shadowRoot!.activeElement!;
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'f' });
    await sendKeys({ up: 'Control' });
    const bar = await until(() => findAll(thread, '[role=search]')[0], 'the search');
    await until(() => (bar.getRootNode() as ShadowRoot).activeElement?.localName === 'input', 'the focus in the field');
    await sendKeys({ type: 'café' });
    await until(() => textOf(bar).includes('1 of 30'), 'the count');
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(bar).includes('2 of 30'), 'an older one');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await until(() => textOf(bar).includes('1 of 30'), 'a newer one');
    await sendKeys({ press: 'Escape' });
    await until(() => findAll(thread, '[role=search]').length === 0, 'it to close');
    await until(() => thread.shadowRoot!.activeElement === item, 'the focus back at the message');
  });

  it('leaves what it found in view when it is closed, and the focus there', async function () {
    chromiumOnly.call(this);
    const { thread, timeline } = await openMade();
    thread.focus();
    await until(() => thread.shadowRoot!.activeElement?.matches('.item'), 'the focus on the latest message');
    const bar = await search(thread, 'number 155');
    await until(() => textOf(bar).includes('1 of 1'), 'the match');
    const found = timeline.ids[155]!;
    await until(() => isMarked(thread, found), 'the message');
    await settled(thread);
    const row = rowsOf(thread).find(({ dataset }) => dataset['key'] === found)!;
    const { top } = row.getBoundingClientRect();
    bar.querySelector('input')!.focus();
    await sendKeys({ press: 'Escape' });
    await until(() => thread.shadowRoot!.activeElement?.closest('.row') === row, 'the focus on what was found');
    await settled(thread);
    const bottom = thread.getBoundingClientRect().bottom;
    expect(row.getBoundingClientRect().top).to.be.within(0, bottom);
    // The rows go on where the bar was.
    expect(Math.abs(row.getBoundingClientRect().top - top)).to.be.at.most(80);
  });

  it('is not covered by the day and the way to what is unread', async () => {
    const { thread, store, timeline } = await openMade();
    thread.lastReadAt = Date.parse(store.messages.peek(timeline.ids[100]!)!.created);
    const unread = await until(() => findAll(thread, '.jump.up')[0], 'the way to the first unread message');
    const bar = await openSearch(thread);
    scrollerOf(thread).scrollTop -= 1_000;
    const day = await until(() => findAll(thread, '.floating-day.shown')[0], 'the day');
    const { bottom } = bar.getBoundingClientRect();
    expect(unread.getBoundingClientRect().top).to.be.at.least(bottom);
    expect(day.getBoundingClientRect().top).to.be.at.least(bottom);
  });

  it('goes on beside a match that is deleted', async () => {
    const { thread, store, timeline } = await openMade();
    const bar = await search(thread, 'café');
    await until(() => textOf(bar).includes('1 of 30'), 'the count');
    for (const place of [2, 3]) {
      button(bar, 'Older match').click();
      await until(() => textOf(bar).includes(`${place} of 30`), 'an older one');
    }
    store.messages.drop(timeline.ids[275]!);
    await until(() => textOf(bar).includes('of 29'), 'one match less');
    expect(textOf(bar)).not.to.include('0 of');
    button(bar, 'Older match').click();
    await until(() => textOf(bar).includes('4 of 29') || textOf(bar).includes('3 of 29'), 'the next older one');
  });
});
