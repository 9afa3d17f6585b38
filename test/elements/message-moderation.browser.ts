import { executeServerCommand } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { WebexMessage } from '../../src/elements/message/message.ts';
import '../../src/elements/message/message.ts';
import type { Store } from '../../src/store/store.ts';
import { findAll, startSimulator, textOf, until, type Simulator } from '../browser/page.ts';
import { clearThreads, post, signIn } from './conversation.ts';

describe('Deleting what somebody else wrote', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));
  afterEach(clearThreads);

  const ask = async (person: 'alice' | 'bob', method: string, path: string, body?: object): Promise<Response> => {
    const response = await fetch(`${simulator.url}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${simulator.tokens[person]}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    expect(response.ok, `${method} ${path}`).to.equal(true);
    return response;
  };

  /** A space that Alice and Bob moderate, unless nobody does. */
  const openSpace = async (isLocked = true) => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'In order', isLocked });
    const { id: personId } = (await (await ask('bob', 'GET', '/people/me')).json()) as { id: string };
    await ask('alice', 'POST', '/memberships', { roomId: spaceId, personId, isModerator: isLocked });
    const { id } = await post(simulator, 'bob', { roomId: spaceId, text: 'Out of order' });
    await store.messages.timeline(spaceId).load();
    return { store, spaceId, id };
  };

  const show = async (store: Store, messageId: string): Promise<WebexMessage> => {
    const element = Object.assign(document.createElement('webex-message'), { store, messageId, active: true });
    document.body.append(element);
    await until(() => findAll(element, '.toolbar button').length > 0, 'the toolbar');
    return element;
  };

  const deleteButton = (element: WebexMessage): HTMLButtonElement | undefined =>
    findAll<HTMLButtonElement>(element, '.toolbar button').find(({ ariaLabel }) => ariaLabel === 'Delete');

  it('is for moderators, who are told that it is gone for everybody', async () => {
    const { store, id } = await openSpace();
    const element = await show(store, id);
    (await until(() => deleteButton(element), 'the button')).click();
    const dialog = await until(() => findAll<HTMLDialogElement>(element, 'dialog[open]')[0], 'the question');
    expect(textOf(dialog)).to.include('Out of order').and.to.include('You are a moderator');
    expect((await axe.run(dialog)).violations.map(({ id: rule }) => rule)).to.deep.equal([]);
    findAll<HTMLButtonElement>(dialog, '.danger')[0]!.click();
    await until(() => store.messages.peek(id) === undefined, 'the message to go');
    const gone = await fetch(`${simulator.url}/v1/messages/${id}`, {
      headers: { authorization: `Bearer ${simulator.tokens.bob}` },
    });
    expect(gone.status, 'for Bob too').to.equal(404);
  });

  it('is not offered where nobody moderates', async () => {
    const { store, id, spaceId } = await openSpace(false);
    const element = await show(store, id);
    await store.members.of(spaceId).load();
    expect(deleteButton(element)).to.equal(undefined);
  });

  it('says so when Webex refuses it, and leaves the message', async () => {
    const { store, id, spaceId } = await openSpace();
    const element = await show(store, id);
    const button = await until(() => deleteButton(element), 'the button');
    const me = store.session.me.peek()!.id;
    const membership = store.members.of(spaceId).of(me)!;
    await ask('bob', 'PUT', `/memberships/${membership.id}`, { isModerator: false });
    button.click();
    const dialog = await until(() => findAll<HTMLDialogElement>(element, 'dialog[open]')[0], 'the question');
    findAll<HTMLButtonElement>(dialog, '.danger')[0]!.click();
    const alert = await until(() => findAll(dialog, '[role=alert]')[0], 'the refusal');
    expect(textOf(alert)).to.match(/\w{3}.*\./);
    expect(dialog.open).to.equal(true);
    expect(store.messages.peek(id)).not.to.equal(undefined);
  });
});
