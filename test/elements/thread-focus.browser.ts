import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { WebexMessageThread } from '../../src/elements/message-thread/message-thread.ts';
import { findAll, startSimulator, textOf, until, type Simulator } from '../browser/page.ts';
import { chromiumOnly } from '../support/engine.ts';
import {
  clearThreads,
  isShown,
  messagesAt,
  post,
  rowWith,
  scrollerOf,
  settled,
  showThread,
  signIn,
  useSimulator,
} from './conversation.ts';

describe('The focus in a conversation, after a button that has done its work', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  afterEach(async () => {
    await setFaults();
    await clearThreads();
  });

  const setFaults = (...rules: object[]) =>
    executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules } });
  const refusal = (method: string) => ({ method, path: '/v1/messages', fault: { kind: 'status', status: 400 } });

  const open = async (texts: readonly string[] = []) => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Focus' });
    for (const text of texts) await post(simulator, 'alice', { roomId: spaceId, text });
    const thread = await showThread({ store, spaceId });
    return { store, spaceId, thread };
  };

  const rowOfFocus = (thread: WebexMessageThread) =>
    document.activeElement === thread ? thread.shadowRoot!.activeElement?.closest<HTMLElement>('.row') : undefined;
  const buttonIn = (row: Element, label: string) =>
    until(() => findAll<HTMLButtonElement>(row, 'button').find((each) => textOf(each).trim() === label), label);
  const press = (button: HTMLButtonElement) => {
    button.focus();
    button.click();
  };

  it('stays with the message that is sent again', async () => {
    const { thread, store, spaceId } = await open(['Before']);
    await setFaults(refusal('POST'));
    store.outbox.send({ spaceId, text: 'Refused' });
    const row = await rowWith(thread, 'Not sent');
    await setFaults({ ...refusal('POST'), fault: { kind: 'latency', milliseconds: 500 } });
    press(await buttonIn(row, 'Send again'));
    await until(() => !textOf(thread).includes('Not sent'), 'it to be on its way');
    await until(() => textOf(rowOfFocus(thread) ?? new Text()).includes('Refused'), 'the focus on the message');
    await until(() => store.outbox.entries(spaceId).peek().length === 0, 'it to arrive');
    await settled(thread);
    await until(() => textOf(rowOfFocus(thread) ?? new Text()).includes('Refused'), 'the focus on what arrived');
  });

  it('goes to the neighbour of a message that is given up', async () => {
    const { thread, store, spaceId } = await open(['Before']);
    await setFaults(refusal('POST'));
    store.outbox.send({ spaceId, text: 'Refused' });
    press(await buttonIn(await rowWith(thread, 'Not sent'), 'Delete'));
    await until(() => !textOf(thread).includes('Refused'), 'the message to go');
    await until(() => textOf(rowOfFocus(thread) ?? new Text()).includes('Before'), 'the focus on the one before');
  });

  it('stays where a gap was that is read', async function () {
    this.timeout(60_000);
    const { thread, store, spaceId } = await open(['Before the break']);
    await rowWith(thread, 'Before the break');
    for (let index = 0; index < 400; index++)
      await post(simulator, 'alice', { roomId: spaceId, text: `Missed ${index}.` });
    const timeline = store.messages.timeline(spaceId);
    await timeline.refresh();
    await settled(thread);
    await setFaults(refusal('GET'));
    const gapId = timeline.ids.find((id) => timeline.gapBefore(id))!;
    await thread.jumpToMessage(gapId);
    const gap = await until(() => findAll(thread, '.gap').find((row) => textOf(row).includes('could not')), 'the word');
    await setFaults();
    press(findAll<HTMLButtonElement>(gap, 'button')[0]!);
    await until(() => timeline.ids.every((id) => !timeline.gapBefore(id)), 'the gap to close', 20_000);
    await until(() => rowOfFocus(thread)?.dataset['key'] === gapId, 'the focus on the message below');
  });

  it('stays in view where older messages could not be read', async function () {
    this.timeout(60_000);
    const { thread, store, spaceId } = await open(Array.from({ length: 120 }, (_, index) => `Older ${index}.`));
    await isShown(thread);
    await setFaults(refusal('GET'));
    const history = await until(
      () => {
        scrollerOf(thread).scrollTop = 0;
        return findAll(thread, '.history').find((row) => row.querySelector('button'));
      },
      'the word',
      20_000,
    );
    await settled(thread);
    await setFaults();
    const timeline = store.messages.timeline(spaceId);
    const known = timeline.ids.length;
    press(history.querySelector('button')!);
    await until(() => timeline.ids.length > known, 'the messages');
    await settled(thread);
    const row = await until(() => rowOfFocus(thread), 'the focus in the conversation');
    const { top, bottom } = scrollerOf(thread).getBoundingClientRect();
    expect(row.getBoundingClientRect().bottom).to.be.greaterThan(top);
    expect(row.getBoundingClientRect().top).to.be.lessThan(bottom);
    expect(textOf(row), 'not at the end').to.not.include('Older 119.');
  });

  it('goes to the first unread message', async () => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Half read' });
    await store.messages.timeline(spaceId).load();
    store.messages.receive(messagesAt(spaceId, 200));
    const lastReadAt = Date.UTC(2026, 0, 1) + 99 * 60_000;
    const thread = await showThread({ store, spaceId, lastReadAt, messageId: 'made-000199' });
    await isShown(thread);
    const jump = await until(
      () => findAll<HTMLButtonElement>(thread, '.jump').find((each) => /unread|new messages/.test(textOf(each))),
      'the number',
    );
    press(jump);
    await until(() => rowOfFocus(thread)?.dataset['key'] === 'made-000100', 'the focus on the first unread one');
  });

  it('stays in the conversation that could not be read', async () => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Unread' });
    await post(simulator, 'alice', { roomId: spaceId, text: 'At last' });
    await setFaults(refusal('GET'));
    const thread = await showThread({ store, spaceId });
    const again = await until(() => findAll<HTMLButtonElement>(thread, '.centred button')[0], 'the way to try again');
    await setFaults();
    press(again);
    await rowWith(thread, 'At last');
    await settled(thread);
    expect(document.activeElement).to.equal(thread);
    expect(thread.shadowRoot!.activeElement).to.not.equal(null);
  });
});

describe('The focus in a message', () => {
  const simulator = useSimulator();

  const open = async () => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Inside' });
    await post(simulator, 'alice', { roomId: spaceId, text: 'Before' });
    const thread = await showThread({ store, spaceId });
    await rowWith(thread, 'Before');
    await settled(thread);
    return { store, spaceId, thread };
  };

  const press = (key: string) => sendKeys({ press: key });

  it('is still there when somebody comes back from another window', async function () {
    chromiumOnly.call(this);
    const { thread } = await open();
    await press('Tab');
    await press('Enter');
    const actions = await until(() => findAll(thread, 'webex-message-actions')[0], 'the toolbar');
    const focused = await until(() => actions.shadowRoot!.activeElement, 'the focus in it');
    // What a browser tells when its window is left: the element stays the active one.
    focused.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await settled(thread);
    expect(actions.isConnected).to.equal(true);
    expect(actions.shadowRoot!.activeElement).to.equal(focused);
  });

  it('goes on to the next message from one with nothing to enter', async function () {
    chromiumOnly.call(this);
    const { thread, store, spaceId } = await open();
    await executeServerCommand('simulator:faults', {
      url: simulator.url,
      faults: {
        rules: [{ method: 'POST', path: '/v1/messages', fault: { kind: 'latency', milliseconds: 20_000 } }],
      },
    });
    store.outbox.send({ spaceId, text: 'On its way' });
    const sending = await rowWith(thread, 'Sending');
    thread.focus();
    await until(() => thread.shadowRoot!.activeElement?.closest('.row') === sending, 'the focus on it');
    await press('Enter');
    await settled(thread);
    await press('ArrowUp');
    await until(() => textOf(thread.shadowRoot!.activeElement ?? new Text()).includes('Before'), 'the one before');
  });
});
