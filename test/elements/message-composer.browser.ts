import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { WebexMessageComposer } from '../../src/elements/message-composer/message-composer.ts';
import '../../src/elements/message-composer/message-composer.ts';
import type { Message } from '../../src/resources/index.ts';
import type { Store } from '../../src/store/store.ts';
import { findAll, pressEnter, startSimulator, textOf, type, until, type Simulator } from '../browser/page.ts';
import { chromiumOnly } from '../support/engine.ts';
import { clearThreads, post, signIn, spaceIdOf } from './conversation.ts';

const space = 'Gatehouse Firmware';

describe('<webex-message-composer>', () => {
  let simulator: Simulator;
  let store: Store;
  let spaceId: string;
  let composer: WebexMessageComposer;

  before(async () => {
    simulator = await startSimulator();
  });

  after(async () => {
    await executeServerCommand('simulator:close', { url: simulator.url });
  });

  beforeEach(async () => {
    store = await signIn(simulator, 'alice');
    spaceId = spaceIdOf(store, space);
    composer = await show();
  });

  afterEach(async () => {
    await executeServerCommand('simulator:faults', { url: simulator.url });
    await clearThreads();
  });

  const show = async (): Promise<WebexMessageComposer> => {
    const element = Object.assign(document.createElement('webex-message-composer'), { store, spaceId });
    const frame = document.createElement('div');
    frame.style.cssText = 'position: fixed; inset: auto 0 0; inline-size: 600px';
    frame.append(element);
    document.body.append(frame);
    await element.updateComplete;
    return element;
  };

  const field = (): HTMLTextAreaElement => findAll<HTMLTextAreaElement>(composer, 'textarea')[0]!;
  const button = (label: string): HTMLButtonElement =>
    findAll<HTMLButtonElement>(composer, 'button').find((one) => one.ariaLabel === label)!;
  const options = (): HTMLElement[] => findAll(composer, '[role=option]:not(.choice)');
  const press = (key: string, more: KeyboardEventInit = {}): void => {
    const event = { key, bubbles: true, composed: true, cancelable: true, ...more };
    field().dispatchEvent(new KeyboardEvent('keydown', event));
  };

  /** What Webex has of the newest messages, newest first. */
  const newest = async (count: number): Promise<Message[]> => {
    const response = await fetch(`${simulator.url}/v1/messages?roomId=${spaceId}&max=${count}`, {
      headers: { authorization: `Bearer ${simulator.tokens.alice}` },
    });
    return ((await response.json()) as { items: Message[] }).items;
  };
  const faults = (rules: object[]): Promise<unknown> =>
    executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules } });
  const isSent = () => until(() => store.outbox.entries(spaceId).peek().length === 0, 'the outbox to be empty');

  describe('what is written', () => {
    it('is not sent while there is nothing but blanks', async () => {
      const before = (await newest(1))[0]!.id;
      for (const text of ['', '   ', ' \n\t\u00a0\n']) {
        type(field(), text);
        await composer.updateComplete;
        expect(button('Send').disabled).to.equal(true);
        pressEnter(field());
      }
      expect(store.outbox.entries(spaceId).peek()).to.have.length(0);
      expect((await newest(1))[0]!.id).to.equal(before);
    });

    it('is counted in bytes as they are sent, and not sent when there are too many', async () => {
      // Two bytes each, and one too many.
      type(field(), 'ü'.repeat(3_720));
      await until(() => textOf(composer).includes('1 too many: Webex takes 7,439 bytes.'), 'the count');
      expect(field().getAttribute('aria-invalid')).to.equal('true');
      pressEnter(field());
      expect(store.outbox.entries(spaceId).peek()).to.have.length(0);
      type(field(), `${'ü'.repeat(3_719)}x`);
      await until(() => textOf(composer).includes('0 left'), 'room');
      // Line breaks are two blanks more each, where markdown is meant.
      type(field(), `**a**${'\nb'.repeat(1_860)}`);
      await until(() => textOf(composer).includes('too many'), 'what markdown adds');
    });
  });

  describe('mentions', () => {
    it('are offered after an @, name the chosen one to the screen reader, and mean the person', async () => {
      type(field(), 'Is it warm, @pri');
      await until(() => options().length === 1, 'one suggestion');
      expect(textOf(options()[0]!)).to.include('Priya Raghunathan');
      expect(field().getAttribute('aria-activedescendant')).to.equal(options()[0]!.id);
      press('Enter');
      expect(field().value).to.equal('Is it warm, @Priya Raghunathan ');
      await until(() => options().length === 0, 'the list to close');
      pressEnter(field());
      await isSent();
      const [message] = await newest(1);
      expect(message!.text).to.equal('Is it warm, Priya Raghunathan');
      expect(message!.mentionedPeople).to.have.length(1);
    });

    it('are chosen by arrow keys, and Escape leaves what was typed', async () => {
      type(field(), '@');
      await until(() => options().length > 2, 'suggestions');
      press('ArrowDown');
      await composer.updateComplete;
      expect(options()[1]!.ariaSelected).to.equal('true');
      press('ArrowUp');
      press('ArrowUp');
      await composer.updateComplete;
      expect(options().at(-1)!.ariaSelected, 'round to the last').to.equal('true');
      expect(textOf(options().at(-1)!)).to.include('All');
      press('Escape');
      await until(() => options().length === 0, 'the list to close');
      expect(field().value).to.equal('@');
    });

    it('mean everybody', async () => {
      type(field(), 'Lunch, @all');
      await until(() => options().some((option) => textOf(option).includes('All')), 'all');
      press('Enter');
      pressEnter(field());
      await isSent();
      expect((await newest(1))[0]!.mentionedGroups).to.deep.equal(['all']);
    });

    it('are still mentions in a draft that is come back to', async () => {
      type(field(), '@pri');
      await until(() => options().length === 1, 'one suggestion');
      press('Enter');
      composer.spaceId = spaceIdOf(store, 'Builds and Releases');
      await composer.updateComplete;
      expect(field().value).to.equal('');
      composer.spaceId = spaceId;
      await composer.updateComplete;
      expect(field().value).to.equal('@Priya Raghunathan ');
      pressEnter(field());
      await isSent();
      expect((await newest(1))[0]!.mentionedPeople).to.have.length(1);
    });

    it('are not seen in an address', async () => {
      type(field(), 'bob@pri');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(options()).to.have.length(0);
    });
  });

  describe('formatting', () => {
    it('comes by keyboard, and goes by undo', async function () {
      chromiumOnly.call(this);
      field().focus();
      await sendKeys({ type: 'warm' });
      field().select();
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'b' });
      expect(field().value).to.equal('**warm**');
      await sendKeys({ press: 'z' });
      await sendKeys({ up: 'Control' });
      expect(field().value).to.equal('warm');
    });

    it('goes on with a list on Shift+Enter', () => {
      type(field(), '- milk');
      press('Enter', { shiftKey: true });
      expect(field().value).to.equal('- milk\n- ');
      press('Enter', { shiftKey: true });
      expect(field().value).to.equal('- milk\n');
    });

    it('has a toolbar that is one tab stop, and shows what Webex will show', async () => {
      button('Formatting').click();
      const toolbar = await until(() => findAll(composer, '[role=toolbar]')[0], 'the toolbar');
      expect(findAll(toolbar, 'button[tabindex="0"]')).to.have.length(1);
      type(field(), 'It is **warm** & `on`\n\n- a\n- b');
      button('Preview').click();
      const preview = await until(() => findAll(composer, '.preview .body')[0], 'the preview');
      const shown = preview.innerHTML;
      pressEnter(field());
      await isSent();
      const [message] = await newest(1);
      const { renderBody } = await import('../../src/elements/message/message-body.ts');
      expect(renderBody(message!)!.innerHTML).to.equal(shown);
    });
  });

  describe('emoji', () => {
    it('are found by name and put where the caret is', async () => {
      type(field(), 'Good  night');
      field().setSelectionRange(5, 5);
      button('Emoji').click();
      const picker = await until(() => findAll(composer, 'webex-emoji-picker')[0], 'the picker');
      const search = await until(() => findAll<HTMLInputElement>(picker, 'input')[0], 'the search');
      await until(() => composer.shadowRoot!.activeElement?.localName === 'webex-emoji-picker', 'the focus in it');
      type(search, 'full moon face');
      await until(() => findAll(picker, '.choice').length === 1, 'one emoji');
      search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      expect(field().value).to.equal('Good 🌝 night');
      expect(findAll(composer, '.emoji-popover')[0]!.matches(':popover-open')).to.equal(false);
    });
  });

  describe('files', () => {
    const drop = (...files: File[]): void => {
      const transfer = new DataTransfer();
      for (const file of files) transfer.items.add(file);
      const input = findAll<HTMLInputElement>(composer, 'input[type=file]')[0]!;
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
    };

    it('go one a message, in their order, the words with the first', async () => {
      drop(new File(['1'], 'one.txt'), new File(['2'], 'two.txt'), new File(['3'], 'three.txt'));
      type(field(), 'Three files');
      await until(() => findAll(composer, '.file').length === 3, 'three files');
      button('Remove two.txt').click();
      await until(() => findAll(composer, '.file').length === 2, 'two files');
      pressEnter(field());
      await isSent();
      const [second, first] = await newest(2);
      expect([first!.text, first!.files?.length]).to.deep.equal(['Three files', 1]);
      expect([second!.text, second!.files?.length]).to.deep.equal([undefined, 1]);
      expect(findAll(composer, '.file')).to.have.length(0);
    });

    /** As a browser hands over what is dropped, which no page can make by itself. */
    const dropped = (files: readonly File[], folders: readonly string[] = [], types = ['Files']): DragEvent => {
      const items = [
        ...files.map((file) => ({
          kind: 'file',
          webkitGetAsEntry: () => ({ isDirectory: false }),
          getAsFile: () => file,
        })),
        ...folders.map(() => ({
          kind: 'file',
          webkitGetAsEntry: () => ({ isDirectory: true }),
          getAsFile: () => null,
        })),
      ];
      const box = findAll(composer, '.box')[0]!;
      const send = (name: string): DragEvent => {
        const event = new DragEvent(name, { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'dataTransfer', { value: { types, items, files } });
        box.dispatchEvent(event);
        return event;
      };
      send('dragover');
      return send('drop');
    };

    it('that are dropped are taken, but for folders', async () => {
      expect(dropped([new File(['1'], 'one.txt')], ['Pictures']).defaultPrevented).to.equal(true);
      await until(() => findAll(composer, '.file').length === 1, 'the file');
      expect(textOf(composer)).to.include('Webex takes files, not folders.');
    });

    it('are not what is in dropped HTML: that is text for the field', async () => {
      expect(dropped([], [], ['text/html', 'text/plain']).defaultPrevented).to.equal(false);
      await composer.updateComplete;
      expect(findAll(composer, '.file')).to.have.length(0);
    });

    it('that are too large are refused, with the reason', async () => {
      const film = new File(['x'], 'film.mov');
      Object.defineProperty(film, 'size', { value: 100 * 1024 * 1024 + 1 });
      dropped([film]);
      await until(() => textOf(composer).includes('film.mov is larger than 100 MB'), 'the reason');
      expect(findAll(composer, '.file')).to.have.length(0);
    });

    it('stay with the space where they were attached', async () => {
      drop(new File(['1'], 'one.txt'));
      await until(() => findAll(composer, '.file').length === 1, 'the file');
      composer.spaceId = spaceIdOf(store, 'Builds and Releases');
      await composer.updateComplete;
      expect(findAll(composer, '.file')).to.have.length(0);
      composer.spaceId = spaceId;
      await composer.updateComplete;
      expect(textOf(findAll(composer, '.file')[0]!)).to.include('one.txt');
    });

    it('that are empty are refused, with the reason', async () => {
      drop(new File([], 'nothing.txt'));
      await until(() => textOf(composer).includes('nothing.txt is empty'), 'the reason');
      expect(findAll(composer, '.file')).to.have.length(0);
    });

    it('stay here, all of them, when the page holds one back', async () => {
      composer.addEventListener('webex-message-send', (event) => {
        if ((event as unknown as { draft: { fileName?: string } }).draft.fileName === 'secret.txt')
          event.preventDefault();
      });
      const before = (await newest(1))[0]!.id;
      drop(new File(['1'], 'open.txt'), new File(['2'], 'secret.txt'));
      await until(() => findAll(composer, '.file').length === 2, 'two files');
      button('Send').click();
      expect(findAll(composer, '.file')).to.have.length(2);
      expect((await newest(1))[0]!.id).to.equal(before);
    });
  });

  describe('is closed, and says why,', () => {
    const reason = async (words: string): Promise<void> => {
      await until(() => textOf(composer.shadowRoot!.querySelector('#notes')!).includes(words), words);
      expect(field().disabled).to.equal(true);
      expect(field().placeholder).to.include(words);
      expect(button('Send').disabled).to.equal(true);
    };
    const change = (what: object): void => store.spaces.receive([{ ...store.spaces.get(spaceId).peek()!, ...what }]);

    it('in a space that can only be read', () => {
      change({ isReadOnly: true });
      return reason('This space can only be read.');
    });

    it('where only moderators write', () => {
      change({ isAnnouncementOnly: true });
      return reason('Only moderators write in this space.');
    });

    it('without a valid token', async () => {
      await faults([{ path: '/v1/*', fault: { kind: 'status', status: 401 } }]);
      type(field(), 'Still here?');
      pressEnter(field());
      await reason('Sign in to write. What you wrote is kept.');
      expect(store.outbox.entries(spaceId).peek()[0]?.draft.text).to.equal('Still here?');
    });

    it('when the sign-in may not send, and what was written comes back', async () => {
      const fault = {
        kind: 'status',
        status: 403,
        body: '{"message":"The token misses a scope: spark:messages_write"}',
      };
      await faults([{ method: 'POST', path: '/v1/messages', fault }]);
      type(field(), 'May I?');
      pressEnter(field());
      await reason('This sign-in may not send messages.');
      expect(store.outbox.entries(spaceId).peek()[0]?.status).to.equal('failed');
    });

    it('when somebody is not in the space any more', async () => {
      await until(() => field().placeholder.includes(space), 'the space');
      store.spaces.drop(spaceId);
      await faults([{ path: '/v1/rooms*', fault: { kind: 'status', status: 404 } }]);
      await reason('You are not in this space any more.');
    });
  });

  describe('cards', () => {
    it('are sent by the page, with words for where cards are not shown', async () => {
      const card = { type: 'AdaptiveCard', version: '1.3', body: [{ type: 'TextBlock', text: 'Lunch?' }] };
      store.messages.send({ spaceId, text: 'A poll', card });
      await isSent();
      const [message] = await newest(1);
      expect(message!.text).to.equal('A poll');
      expect(message!.attachments?.[0]?.content).to.deep.include({ type: 'AdaptiveCard', version: '1.3' });
    });

    it('that Webex would refuse are refused at once', () => {
      expect(() => store.messages.send({ spaceId, card: { type: 'AdaptiveCard' } })).to.throw(
        'needs type "AdaptiveCard"',
      );
      expect(store.outbox.entries(spaceId).peek()).to.have.length(0);
    });
  });

  describe('editing', () => {
    it("takes one's last message with Arrow Up, mentions and all, and Escape gives up", async () => {
      const mention = (await newest(50)).find(({ personId }) => personId !== store.session.me.peek()!.id)!.personId;
      await post(simulator, 'alice', { roomId: spaceId, markdown: `Hi <@personId:${mention}|Pat>` });
      await store.messages.timeline(spaceId).load();
      await store.messages.timeline(spaceId).refresh();
      press('ArrowUp');
      await until(() => field().value.startsWith('Hi @'), 'the text');
      expect(field().ariaLabel).to.equal('Edit message');
      field().dispatchEvent(new KeyboardEvent('keyup', { key: 'End' }));
      await composer.updateComplete;
      expect(options(), 'nothing is offered for a mention that is made').to.have.length(0);
      press('Escape');
      await until(() => field().value === '', 'an empty field');
    });

    it('does not begin while an input method composes', () => {
      press('Enter', { isComposing: true });
      press('ArrowUp', { isComposing: true });
      expect(field().ariaLabel).to.equal(`Message to ${space}`);
    });
  });

  it('has no accessibility violations, with everything open', async () => {
    button('Formatting').click();
    await until(() => findAll(composer, '[role=toolbar]')[0], 'the toolbar');
    type(field(), '@');
    await until(() => options().length > 2, 'suggestions');
    const violations = async (): Promise<string[]> =>
      (await axe.run(composer, { rules: { region: { enabled: false } } })).violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
      );
    expect(await violations()).to.deep.equal([]);
    press('Escape');
    button('Emoji').click();
    await until(() => findAll(composer, '.choice').length > 50, 'the picker');
    expect(await violations()).to.deep.equal([]);
  });
});
