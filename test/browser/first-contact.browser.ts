import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { createClient, type WebexClient } from '../../src/rest/index.ts';
import type { WebexProvider } from '../../src/elements/provider/provider.ts';
import {
  clearPage,
  findAll,
  openSpace,
  showMessenger,
  startSimulator,
  textOf,
  type,
  until,
  type Simulator,
} from './page.ts';

describe('Somebody whom one has not written to', () => {
  let simulator: Simulator;
  let admin: WebexClient;

  before(async () => {
    simulator = await startSimulator();
    admin = clientOf('admin');
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  afterEach(clearPage);

  const clientOf = (person: keyof Simulator['tokens']): WebexClient =>
    createClient({ apiBase: `${simulator.url}/v1`, getAccessToken: () => simulator.tokens[person] });

  const press = async (page: ParentNode, label: string): Promise<void> =>
    (
      await until(
        () =>
          findAll<HTMLButtonElement>(page, 'button, [role=option]').find(
            (button) => button.ariaLabel === label || textOf(button).trim().startsWith(label),
          ),
        label,
      )
    ).click();

  const fieldOf = (page: ParentNode): Promise<HTMLTextAreaElement> =>
    until(() => {
      const hosts = findAll(page, 'webex-first-message, dialog[open]');
      return hosts.flatMap((host) => findAll<HTMLTextAreaElement>(host, 'textarea'))[0];
    }, 'the field for the first message');

  /** The message is in the one conversation that they have, here and at Webex. */
  const expectConversation = async (page: WebexProvider, title: string, text: string): Promise<void> => {
    await until(() => textOf(findAll(page, 'h2')[0] ?? new Text()).trim() === title, 'the conversation');
    await until(() => findAll(page, 'webex-message').filter((row) => textOf(row).includes(text)).length === 1, 'it');
    const { items } = await admin.spaces.list({ type: 'direct', max: 100 });
    const received = await Promise.all(items.map(({ id }) => admin.messages.list({ spaceId: id })));
    const texts = received.flatMap((messages) => messages.items.map((message) => message.text));
    expect(texts.filter((each) => each === text)).to.deep.equal([text]);
  };

  it('is met through the card that their name opens', async () => {
    const { displayName } = await admin.people.get('me');
    const space = await admin.spaces.create({ title: 'Welcome aboard' });
    await admin.memberships.create({ spaceId: space.id, personEmail: 'alice.marlowe@fernwright.example' });
    await admin.messages.create({ spaceId: space.id, text: 'Ask me anything' });
    const alice = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(alice, 'Welcome aboard');
    await press(alice, displayName);
    await press(await until(() => findAll(alice, 'webex-person-card')[0], 'the card'), 'Message');
    await until(() => textOf(alice).includes(`You have not written to ${displayName}`), 'that there is nothing yet');
    expect(findAll(alice, 'webex-person-card')).to.have.length(0);
    const before = alice.store!.spaces.ids.length;
    type(await fieldOf(alice), 'Where is the coffee?');
    await press(alice, 'Send');
    await expectConversation(alice, displayName, 'Where is the coffee?');
    expect(alice.store!.spaces.ids.length).to.equal(before + 1);
  });

  it('is found by name in a new conversation', async () => {
    const { displayName } = await admin.people.get('me');
    const bob = showMessenger(simulator, 'bob', { realtime: 'off' });
    await press(bob, 'New');
    await until(() => findAll(bob, '[role=menu] .item').length > 0, 'the menu');
    findAll(bob, '[role=menu] .item')
      .find((item) => textOf(item).includes('New conversation'))!
      .click();
    const dialog = await until(() => findAll(bob, 'dialog[open]')[0], 'the dialog');
    type(await until(() => findAll<HTMLInputElement>(dialog, 'input')[0], 'the search'), displayName.slice(0, 5));
    await press(dialog, displayName);
    type(await fieldOf(bob), 'May I have a key?');
    await press(dialog, 'Send');
    await expectConversation(bob, displayName, 'May I have a key?');
    expect(findAll(bob, 'dialog[open]')).to.have.length(0);
  });
});
