import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { WebexMessageSendEvent } from '../../src/events/message-send.ts';
import type { WebexMessage } from '../../src/elements/message/message.ts';
import type { WebexProvider } from '../../src/elements/provider/provider.ts';
import { createClient } from '../../src/rest/index.ts';
import { chromiumOnly } from '../support/engine.ts';
import {
  clearPage,
  composerField,
  findAll,
  openSpace,
  pressEnter,
  showMessenger,
  startSimulator,
  textOf,
  type,
  until,
  type Simulator,
} from './page.ts';

const rowsWith = (provider: WebexProvider, text: string): HTMLElement[] =>
  findAll(provider, 'webex-message').filter((row) => textOf(row).includes(text));

describe('Two people in one Webex', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });

  after(async () => {
    await executeServerCommand('simulator:close', { url: simulator.url });
  });

  afterEach(clearPage);

  for (const realtime of ['sdk', 'polling'] as const)
    it(`see what the other writes, without a reload (${realtime})`, async function () {
      this.timeout(40_000);
      const alice = showMessenger(simulator, 'alice', { realtime });
      const bob = showMessenger(simulator, 'bob', { realtime });
      await Promise.all([openSpace(alice, 'Gatehouse Firmware'), openSpace(bob, 'Gatehouse Firmware')]);
      for (const person of [alice, bob])
        await until(
          () => ['live', 'polling'].includes(person.store?.session.connection.value ?? ''),
          'the connection',
          20_000,
        );

      const words = `Is the **gateway** still warm? ${realtime}`;
      const field = composerField(alice);
      type(field, words);
      pressEnter(field);
      await until(() => field.value === '', 'the field to be free for the next message', 500);

      const seen = await until(
        () => rowsWith(bob, `still warm? ${realtime}`)[0],
        'the message on the other side',
        15_000,
      );
      await until(() => findAll(seen, 'strong').some((strong) => strong.textContent === 'gateway'), 'its emphasis');
      await until(() => rowsWith(alice, `still warm? ${realtime}`).length === 1, 'exactly one row for the author');

      type(composerField(bob), `Lukewarm. ${realtime}`);
      pressEnter(composerField(bob));
      await until(() => rowsWith(alice, `Lukewarm. ${realtime}`)[0], 'the answer', 15_000);
    });

  it('can write by keyboard alone', async function () {
    chromiumOnly.call(this);
    const alice = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(alice, 'Gatehouse Firmware');
    composerField(alice).focus();
    await sendKeys({ type: 'First line' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'second line' });
    await sendKeys({ press: 'Enter' });
    const row = await until(() => rowsWith(alice, 'second line')[0], 'the message');
    expect(textOf(row)).to.include('First line');
  });

  it('show a message at once, before Webex has it, and only once when Webex has it', async () => {
    const alice = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(alice, 'Gatehouse Firmware');
    type(composerField(alice), 'Already here');
    pressEnter(composerField(alice));
    await until(() => rowsWith(alice, 'Already here').length === 1, 'the row', 200);
    await until(() => rowsWith(alice, 'Already here').some((row) => (row as WebexMessage).messageId), 'the real row');
    expect(rowsWith(alice, 'Already here')).to.have.length(1);
  });

  it('let the page change or hold back a message before it is sent', async () => {
    const alice = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(alice, 'Gatehouse Firmware');
    const redact = (event: WebexMessageSendEvent): void => {
      if (event.draft.text?.includes('secret')) event.preventDefault();
      event.draft = { ...event.draft, text: event.draft.text?.replace('4711', '****') };
    };
    alice.addEventListener('webex-message-send', redact as EventListener);
    const field = composerField(alice);
    type(field, 'The code is 4711');
    pressEnter(field);
    await until(() => rowsWith(alice, 'The code is ****')[0], 'the changed message');
    type(field, 'A secret');
    pressEnter(field);
    expect(field.value, 'what was held back stays').to.equal('A secret');
    expect(rowsWith(alice, 'A secret')).to.have.length(0);
  });

  it('keep what was begun in each space', async () => {
    const alice = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(alice, 'Gatehouse Firmware');
    type(composerField(alice), 'Begun in one space');
    await openSpace(alice, 'Builds and Releases');
    await until(() => composerField(alice).value === '', 'an empty field in the other space');
    await openSpace(alice, 'Gatehouse Firmware');
    await until(() => composerField(alice).value === 'Begun in one space', 'the draft');
  });

  it('shows what is unread, who types, and tells the others', async function () {
    this.timeout(60_000);
    const title = `Quay ${Date.now()}`;
    const bob = createClient({ apiBase: `${simulator.url}/v1`, getAccessToken: () => simulator.tokens.bob });
    const { id: spaceId } = await bob.spaces.create({ title });
    await bob.memberships.create({ spaceId, personEmail: 'alice.marlowe@fernwright.example' });
    const alice = showMessenger(simulator, 'alice');
    const writer = showMessenger(simulator, 'bob');
    await until(() => alice.store?.session.connection.value === 'live', 'Alice to be live', 20_000);
    await until(() => writer.store?.session.connection.value === 'live', 'Bob to be live', 20_000);
    await bob.messages.create({ spaceId, text: 'Anybody here?' });
    const row = () => findAll(alice, 'button.space').find((button) => textOf(button).includes(title));
    await until(() => row()?.classList.contains('unread'), 'the mark of what is unread');
    expect(textOf(row()!)).to.include('unread');
    await openSpace(alice, title);
    await until(() => !row()?.classList.contains('unread'), 'the mark to go');
    await until(() => writer.store!.capabilities.typing.value, 'the capability');
    writer.store!.typing.say(spaceId, true);
    await until(() => textOf(alice).includes('is typing …'), 'who types');
    writer.store!.typing.say(spaceId, false);
    await until(() => !textOf(alice).includes('is typing …'), 'the end of it');
  });
});
