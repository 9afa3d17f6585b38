import { expect } from 'chai';
import type { WebexMessenger } from '../../src/elements/messenger/messenger.ts';
import { findAll, textOf, type as typeInto, until } from '../browser/page.ts';
import { post, signIn, spaceIdOf, useSimulator } from './conversation.ts';
import { showMessenger } from './management.ts';

describe('What was begun to somebody whom one has not written to', () => {
  const simulator = useSimulator();

  const firstField = (messenger: WebexMessenger) =>
    findAll(messenger, 'webex-first-message')[0]?.shadowRoot!.querySelector('textarea');
  const composerField = (messenger: WebexMessenger) =>
    findAll(messenger, 'webex-message-composer')[0]?.shadowRoot!.querySelector<HTMLTextAreaElement>(
      '.composer textarea',
    );

  const begin = async (who: 'alice' | 'bob' | 'carol', by: 'userId' | 'email') => {
    const store = await signIn(simulator, who);
    const { session } = await signIn(simulator, 'admin');
    const { id, emails } = session.me.peek()!;
    const destinationId = by === 'userId' ? id : emails[0]!;
    const messenger = await showMessenger({ store, destinationType: by, destinationId });
    typeInto((await until(() => firstField(messenger), 'the field'))!, 'Half a sentence');
    return { store, messenger };
  };

  /** The other one writes first, and how Webex tells of it. */
  const hearFromThem = async (who: 'alice' | 'bob' | 'carol', store: Awaited<ReturnType<typeof signIn>>) => {
    const me = store.session.me.peek()!;
    const { id } = await post(simulator, 'admin', { toPersonId: me.id, text: `Good morning, ${who}` });
    const message = await store.messages.read(id);
    return message.spaceId;
  };

  it('goes on in the conversation that the other one begins meanwhile', async () => {
    const { store, messenger } = await begin('alice', 'userId');
    const spaceId = await hearFromThem('alice', store);
    await store.spaces.ensure(spaceId);
    await until(() => messenger.spaceId === spaceId, 'the conversation');
    await until(() => composerField(messenger)?.value === 'Half a sentence', 'what was begun');
    await until(() => textOf(messenger).includes('Good morning, alice'), 'what they wrote');
    await until(() => composerField(messenger)!.matches(':focus'), 'the focus where one goes on writing');
  });

  it('is found in the conversation when one comes to it later', async () => {
    const { store, messenger } = await begin('bob', 'email');
    messenger.destinationId = undefined;
    await messenger.openSpace(spaceIdOf(store, 'Gatehouse Firmware'));
    await until(() => !firstField(messenger), 'the other conversation');
    const spaceId = await hearFromThem('bob', store);
    await store.spaces.ensure(spaceId);
    await messenger.openSpace(spaceId);
    await until(() => composerField(messenger)?.value === 'Half a sentence', 'what was begun');
    typeInto(composerField(messenger)!, '');
    await messenger.updateComplete;
    expect(composerField(messenger)!.value, 'what was deleted').to.equal('');
  });

  it('is found by the link that it was begun with', async () => {
    const { store, messenger } = await begin('carol', 'email');
    const { destinationId } = messenger;
    messenger.destinationId = undefined;
    await until(() => !firstField(messenger), 'nobody');
    // As in another tab: nothing is known here of what was written there.
    const me = store.session.me.peek()!;
    await post(simulator, 'carol', { toPersonEmail: destinationId, text: 'Written elsewhere' });
    messenger.destinationId = destinationId;
    await until(() => messenger.spaceId !== undefined, 'the conversation');
    await until(() => composerField(messenger)?.value === 'Half a sentence', 'what was begun');
    expect(store.messages.directAuthors(messenger.spaceId!).value.every((author) => author === me.id)).to.equal(true);
  });
});
