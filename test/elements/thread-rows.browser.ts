import { sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { html } from 'lit';
import type { MessageRow } from '../../src/elements/message-thread/message-row.ts';
import type { Message } from '../../src/resources/index.ts';
import { findAll, textOf, until } from '../browser/page.ts';
import { chromiumOnly } from '../support/engine.ts';
import {
  distanceFromEnd,
  isShown,
  messagesAt,
  rowsOf,
  rowWith,
  settled,
  showThread,
  signIn,
  useSimulator,
} from './conversation.ts';

describe('The rows of a conversation', () => {
  const simulator = useSimulator();

  const openMade = async (count: number, make?: (index: number) => Partial<Message>) => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Workshop' });
    await store.messages.timeline(spaceId).load();
    store.messages.receive(messagesAt(spaceId, count, make));
    return { store, spaceId };
  };

  describe('when the page renders them', () => {
    it('are what it returns, around the standard row or without it, and the standard row for undefined', async () => {
      const { store, spaceId } = await openMade(3);
      const renderMessage = ({ message, standard }: MessageRow) => {
        if (message?.text === 'Message 0') return html`<p class="own">Mine: ${message.text}</p>`;
        return message?.text === 'Message 1' ? html`<div class="frame">${standard}</div>` : undefined;
      };
      const thread = await showThread({ store, spaceId, renderMessage });
      await isShown(thread);
      await settled(thread);
      expect(textOf(findAll(thread, '.own')[0]!)).to.equal('Mine: Message 0');
      expect(textOf(findAll(thread, '.frame webex-message')[0]!)).to.include('Message 1');
      expect(findAll(thread, 'webex-message')).to.have.length(2);
    });

    it('are called again when a signal changes that they read', async () => {
      const { store, spaceId } = await openMade(1);
      const renderMessage = ({ message }: MessageRow) => html`<p class="own">${message?.text}</p>`;
      const thread = await showThread({ store, spaceId, renderMessage });
      await until(() => findAll(thread, '.own')[0], 'the row');
      const [before] = messagesAt(spaceId, 1);
      store.messages.receive([{ ...before!, text: 'Changed', updated: new Date().toISOString() }]);
      await until(() => textOf(findAll(thread, '.own')[0]!).trim() === 'Changed', 'the change');
    });

    it('are the standard ones where that fails', async () => {
      const { store, spaceId } = await openMade(2);
      const error = console.error;
      console.error = () => {};
      try {
        const renderMessage = () => {
          throw new Error('a mistake of the page');
        };
        const thread = await showThread({ store, spaceId, renderMessage });
        await rowWith(thread, 'Message 1');
      } finally {
        console.error = error;
      }
    });

    it('are reached and read by keyboard', async function () {
      chromiumOnly.call(this);
      const { store, spaceId } = await openMade(2);
      const renderMessage = ({ message }: MessageRow) =>
        html`<p>Own ${message?.text}</p>
          <button>Do it</button>`;
      const thread = await showThread({ store, spaceId, renderMessage });
      await until(() => findAll(thread, '.item button').length === 2, 'the rows');
      const item = findAll(thread, '.item').at(-1)!;
      item.focus();
      expect(item.ariaLabel).to.include('Own Message 1');
      await sendKeys({ press: 'Enter' });
      expect(thread.shadowRoot!.activeElement?.localName).to.equal('button');
      await sendKeys({ press: 'Escape' });
      expect(thread.shadowRoot!.activeElement).to.equal(item);
    });

    it('can be styled from the page through the parts of a message', async () => {
      const { store, spaceId } = await openMade(1);
      const style = document.createElement('style');
      style.textContent = 'webex-message-thread::part(body) { letter-spacing: 3px }';
      const thread = await showThread({ store, spaceId });
      document.body.append(style);
      const row = await rowWith(thread, 'Message 0');
      expect(getComputedStyle(findAll(row, '.body')[0]!).letterSpacing).to.equal('3px');
    });
  });

  describe('of what happened in the space', () => {
    const events = (thread: HTMLElement): string[] => findAll(thread, '.event').map((event) => textOf(event).trim());

    it('say who joined and when, as far as the members are known, and who left', async () => {
      const { store, spaceId } = await openMade(2, (index) => ({
        created: new Date(Date.now() + index * 3_600_000).toISOString(),
      }));
      const thread = await showThread({ store, spaceId });
      await isShown(thread);
      expect(events(thread)).to.deep.equal([]);
      const list = store.members.of(spaceId);
      await list.load();
      const [me] = list.list.peek();
      const between = new Date(Date.now() + 1_800_000).toISOString();
      const bob = { ...me!, id: 'm-bob', personId: 'bob', personDisplayName: 'Bob Adeyemi', created: between };
      list.receive([bob, { ...bob, id: 'm-carol', personId: 'carol', personDisplayName: 'Carol Lindqvist' }]);
      await until(() => events(thread)[0] === 'Bob Adeyemi and Carol Lindqvist joined.', 'who joined');
      expect(findAll(thread, '.event')[0]!.closest<HTMLElement>('.row')!.dataset['key']).to.equal('made-000001');
      list.drop('m-bob');
      await until(() => events(thread).includes('Bob Adeyemi left.'), 'who left');
    });

    it('say that the space was renamed or is moderated now, once it was seen', async () => {
      const { store, spaceId } = await openMade(2);
      const thread = await showThread({ store, spaceId });
      await isShown(thread);
      const space = (await store.spaces.ensure(spaceId))!;
      await settled(thread);
      store.spaces.receive([{ ...space, title: 'Laboratory' }]);
      await until(() => events(thread).includes('This space is now called Laboratory.'), 'the title');
      store.spaces.receive([{ ...space, title: 'Laboratory', isLocked: true }]);
      await until(() => events(thread).includes('This space is now moderated.'), 'the moderation');
      const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id }) => id)).to.deep.equal([]);
    });
  });

  it('are parted by the days of the reader, not by those of Greenwich', async () => {
    const { store, spaceId } = await openMade(1, () => ({ created: '2026-01-01T20:00:00.000Z' }));
    const { getTimezoneOffset } = Date.prototype;
    // In Tokyo it is the next morning.
    Date.prototype.getTimezoneOffset = () => -540;
    try {
      const thread = await showThread({ store, spaceId });
      const day = await until(() => findAll<HTMLTimeElement>(thread, '.day time')[0], 'the day');
      expect(day.dateTime).to.equal('2026-01-02');
    } finally {
      Date.prototype.getTimezoneOffset = getTimezoneOffset;
    }
  });

  it('are updated once for each change', async () => {
    const warnings = (globalThis as { litIssuedWarnings?: Set<string | undefined> }).litIssuedWarnings!;
    const twice = () => [...warnings].filter((warning) => warning?.includes('scheduled an update'));
    for (const warning of twice()) warnings.delete(warning);
    const { store, spaceId } = await openMade(200, (index) => (index % 50 ? {} : { files: ['https://x.example/y'] }));
    const thread = await showThread({ store, spaceId });
    await isShown(thread);
    expect(await thread.jumpToMessage('made-000020')).to.equal(true);
    await settled(thread);
    thread.focus();
    await settled(thread);
    thread.jumpToLatest();
    await settled(thread);
    expect(twice()).to.deep.equal([]);
  });

  describe('whatever Webex sends', () => {
    it('stand in an order, and one can scroll through ten thousand of the same minute', async function () {
      this.timeout(20_000);
      const { store, spaceId } = await openMade(10_000, () => ({ created: '2026-01-01T10:00:00.000Z' }));
      const thread = await showThread({ store, spaceId });
      await isShown(thread);
      await settled(thread);
      expect(findAll(thread, 'webex-message').length).to.be.at.most(200);
      expect(findAll(thread, '.day')).to.have.length(0);
      expect(await thread.jumpToMessage('made-000000')).to.equal(true);
      await rowWith(thread, 'Message 0');
      expect(findAll(thread, '.day')).to.have.length(1);
    });

    it('are shown with what is missing, wrong or unknown in them', async () => {
      const nested = (depth: number): object =>
        depth === 0 ? { type: 'TextBlock', text: 'deep' } : { type: 'Container', items: [nested(depth - 1)] };
      const card = (content: object) => ({
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: content as never }],
      });
      const odd: Array<Partial<Message>> = [
        { created: 'not a date' },
        { created: '' },
        { created: '-271821-04-19T23:59:59.000Z' },
        { created: '9999-12-31T23:59:59.999Z' },
        { text: undefined },
        { text: 'x'.repeat(7_439) },
        { text: 'Z̸̡̢̛͎̤͔a̴̧̡̛l̵̢̛g̶̡o'.repeat(300) },
        { text: 'مرحبا \u202e abc' },
        { personId: '', personEmail: '' },
        { parentId: 'nowhere' },
        { parentId: 'made-000000', files: ['not an address'] },
        card({ type: 'AdaptiveCard', body: [nested(60)] }),
        card({ type: 'AdaptiveCard', body: Array.from({ length: 5_000 }, () => ({ type: 'Input.Text' })) }),
        card({ type: 'AdaptiveCard', body: [{ type: 'Image', url: 'javascript:alert(1)' }, null, 7, [[]]] }),
        card({ type: 'Unknown' }),
        { attachments: [{ contentType: 'application/x-unknown', content: {} }] },
      ];
      const { store, spaceId } = await openMade(odd.length, (index) => odd[index]!);
      const thread = await showThread({ store, spaceId }, { width: 360, height: 9_000 });
      await until(() => rowsOf(thread).length === odd.length, 'every row');
      await until(
        () => findAll(thread, 'webex-card').every(({ shadowRoot }) => shadowRoot?.childElementCount),
        'the cards',
      );
      await settled(thread);
      for (const row of rowsOf(thread)) {
        expect(row.offsetHeight, textOf(row).slice(0, 80)).to.be.greaterThan(0);
        expect(row.scrollWidth, textOf(row).slice(0, 80)).to.be.at.most(row.clientWidth + 1);
      }
      expect(textOf(thread)).to.include('cannot be shown here');
      expect(distanceFromEnd(thread)).to.be.at.most(1);
      const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
    });
  });
});
