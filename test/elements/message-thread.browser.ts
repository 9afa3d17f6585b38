import { executeServerCommand, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { WebexThreadOpenEvent } from '../../src/events/thread-open.ts';
import { findAll, textOf, until } from '../browser/page.ts';
import { chromiumOnly } from '../support/engine.ts';
import {
  clearThreads,
  distanceFromEnd,
  isShown,
  messagesAt,
  paintedTop,
  post,
  rowsOf,
  rowWith,
  scrollerOf,
  settled,
  showThread,
  signIn,
  spaceIdOf,
  useSimulator,
} from './conversation.ts';

const gatehouse = 'Gatehouse Firmware';

describe('<webex-message-thread>', () => {
  const simulator = useSimulator();

  const open = async (title = gatehouse, size?: { width: number; height: number }) => {
    const store = await signIn(simulator, 'alice');
    const spaceId = spaceIdOf(store, title);
    const thread = await showThread({ store, spaceId }, size);
    await isShown(thread);
    await settled(thread);
    return { store, spaceId, thread };
  };

  /** A space of its own with Bob and Carol, where Bob has said something already. */
  const openNew = async () => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Kitchen' });
    for (const person of ['bob.adeyemi', 'carol.lindqvist'])
      await store.members.add({ spaceId, personEmail: `${person}@fernwright.example` });
    await post(simulator, 'bob', { roomId: spaceId, text: 'Good morning' });
    const thread = await showThread({ store, spaceId });
    await rowWith(thread, 'Good morning');
    await settled(thread);
    return { store, spaceId, thread };
  };

  describe('opening', () => {
    it('shows the latest messages, at the end', async () => {
      const { thread, store, spaceId } = await open();
      const newest = store.messages.peek(store.messages.timeline(spaceId).ids.at(-1)!)!;
      expect(textOf(rowsOf(thread).at(-1)!)).to.include(newest.text!.slice(0, 30));
      await until(() => distanceFromEnd(thread) <= 1, 'the end');
    });

    it('has no accessibility violations', async () => {
      const { thread } = await open();
      await until(() => findAll(thread, 'webex-avatar').length > 0, 'the avatars');
      const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
    });

    it('is a log named after the space, which does not speak by itself', async () => {
      const { thread } = await open();
      const log = scrollerOf(thread);
      expect(log.role).to.equal('log');
      expect(log.ariaLabel).to.equal(`Messages in ${gatehouse}`);
      expect(log.ariaLive).to.equal('off');
    });

    it('shows one request worth of messages only', async () => {
      const asked: string[] = [];
      const store = await signIn(simulator, 'alice', {
        fetch: (input, init) => {
          asked.push(String(input instanceof Request ? input.url : input));
          return fetch(input, init);
        },
      });
      const thread = await showThread({ store, spaceId: spaceIdOf(store, gatehouse) });
      await isShown(thread);
      expect(asked.filter((url) => url.includes('/messages?'))).to.have.length(1);
    });

    it('separates days, groups what one author wrote within five minutes, and tells times', async () => {
      const { thread } = await open();
      await until(() => {
        scrollerOf(thread).scrollTop = 0;
        return findAll(thread, '.day').length > 0;
      }, 'a day');
      await until(() => findAll(thread, '.message.continued').length > 0, 'a group');
      const continued = findAll(thread, '.message.continued');
      for (const row of continued) expect(row.querySelector('.author')).to.equal(null);
      for (const time of findAll<HTMLTimeElement>(thread, 'time'))
        expect(Number.isNaN(Date.parse(time.dateTime)), time.dateTime).to.equal(false);
    });

    it('reads older messages on the way up, without a jump, until the beginning', async () => {
      const { thread, store, spaceId } = await open();
      const timeline = store.messages.timeline(spaceId);
      while (timeline.hasOlder.peek()) {
        const before = timeline.ids.length;
        const scroller = scrollerOf(thread);
        scroller.scrollTop = Math.max(60, scroller.scrollTop - 400);
        await settled(thread);
        const edge = scroller.getBoundingClientRect().top;
        const anchor = rowsOf(thread).find((row) => row.getBoundingClientRect().top >= edge)!;
        const key = anchor.dataset['key'];
        const top = await paintedTop(anchor);
        if (timeline.ids.length > before) continue;
        await new Promise((resolve) => setTimeout(resolve, 60));
        const again = rowsOf(thread).find((row) => row.dataset['key'] === key)!;
        expect(Math.abs((await paintedTop(again)) - top), 'the row that was on top').to.be.at.most(1);
      }
      await until(() => {
        scrollerOf(thread).scrollTop = 0;
        return textOf(thread).includes(`This is the beginning of ${gatehouse}.`);
      }, 'the beginning');
    });

    it('shows another space at once when it is chosen, and nothing of the former', async () => {
      const { thread, store } = await open();
      thread.spaceId = spaceIdOf(store, 'Builds and Releases');
      await thread.updateComplete;
      expect(rowsOf(thread), 'rows of the former space').to.have.length(0);
      await isShown(thread);
      await settled(thread);
      const ids = new Set(store.messages.timeline(thread.spaceId).ids);
      for (const row of rowsOf(thread)) expect(ids.has(row.dataset['key']!)).to.equal(true);
      expect(distanceFromEnd(thread)).to.be.at.most(1);
    });

    it('begins at a message that a link names, however far back', async () => {
      const store = await signIn(simulator, 'alice');
      const spaceId = spaceIdOf(store, gatehouse);
      const timeline = store.messages.timeline(spaceId);
      await timeline.load();
      while (timeline.hasOlder.peek()) await timeline.loadOlder();
      const [oldest] = timeline.ids;
      await clearThreads();

      const again = await signIn(simulator, 'alice');
      const thread = await showThread({ store: again, spaceId, messageId: oldest });
      const row = await until(() => rowsOf(thread).find(({ dataset }) => dataset['key'] === oldest), 'the message');
      await settled(thread);
      const box = row.getBoundingClientRect();
      expect(box.top).to.be.at.least(0);
      expect(box.bottom).to.be.at.most(560);
      expect(row.querySelector('webex-message')!.highlighted).to.equal(true);
    });
  });

  const linkText = 'The message of this link was deleted';

  describe('a link to a message that is not there', () => {
    it('opens at the latest, and says so until that is put away', async () => {
      const store = await signIn(simulator, 'alice');
      const spaceId = spaceIdOf(store, gatehouse);
      const elsewhere = store.spaces.ids.find((id) => id !== spaceId)!;
      const timeline = store.messages.timeline(elsewhere);
      await timeline.load();
      const id = timeline.ids.at(-1)!;
      const thread = await showThread({ store, spaceId, messageId: id });
      await until(() => textOf(thread).includes(linkText), 'what became of it');
      await until(() => distanceFromEnd(thread) <= 1, 'the latest message');
      const close = findAll<HTMLButtonElement>(thread, '.missing-link button')[0]!;
      close.focus();
      close.click();
      await until(() => !textOf(thread).includes(linkText), 'it to be put away');
      expect(thread.matches(':focus-within')).to.equal(true);
    });

    it('says nothing more of it in another conversation', async () => {
      const store = await signIn(simulator, 'alice');
      const spaceId = spaceIdOf(store, gatehouse);
      const thread = await showThread({ store, spaceId, messageId: 'nothing' });
      await until(() => textOf(thread).includes(linkText), 'what became of it');
      Object.assign(thread, { spaceId: store.spaces.ids.find((id) => id !== spaceId), messageId: undefined });
      await until(() => !textOf(thread).includes(linkText), 'it to go');
    });
  });

  it('follows a link once the session that failed is there after all', async () => {
    const known = await signIn(simulator, 'alice');
    const spaceId = spaceIdOf(known, gatehouse);
    const timeline = known.messages.timeline(spaceId);
    await timeline.load();
    const near = timeline.ids.at(-30)!;
    await clearThreads();
    let isThere = false;
    let refusals = 0;
    const store = await signIn(simulator, 'alice', {
      fetch: async (input, init) => {
        if (isThere) return fetch(input, init);
        if (String(input instanceof Request ? input.url : input).includes(`/messages/${near}`)) refusals += 1;
        return new Response('{}', { status: 404, headers: { 'content-type': 'application/json' } });
      },
    });
    expect(store.session.status.peek()).to.equal('failed');
    const thread = await showThread({ store, spaceId, messageId: near });
    await until(() => refusals > 0, 'the link to be followed in vain');
    // What comes of it is known a moment later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    isThere = true;
    await store.start();
    await until(() => rowsOf(thread).find((row) => row.dataset['key'] === near), 'the message');
    expect(textOf(thread)).not.to.include(linkText);
  });

  describe('a jump', () => {
    it('ends at the message that was asked for last, whichever is found first', async function () {
      this.timeout(20_000);
      const store = await signIn(simulator, 'alice');
      const spaceId = spaceIdOf(store, gatehouse);
      const timeline = store.messages.timeline(spaceId);
      await timeline.load();
      while (timeline.hasOlder.peek()) await timeline.loadOlder();
      const oldest = timeline.ids[0]!;
      await clearThreads();

      const again = await signIn(simulator, 'alice');
      const thread = await showThread({ store: again, spaceId });
      await isShown(thread);
      const near = again.messages.timeline(spaceId).ids.at(-8)!;
      const [far, last] = await Promise.all([thread.jumpToMessage(oldest), thread.jumpToMessage(near)]);
      expect([far, last]).to.deep.equal([false, true]);
      await settled(thread);
      const marked = rowsOf(thread).find((row) => row.querySelector('webex-message')!.highlighted);
      expect(marked?.dataset['key']).to.equal(near);
    });

    it('is given up for the latest message by whoever wants to see that instead', async function () {
      this.timeout(20_000);
      const { thread, store, spaceId } = await open();
      const timeline = store.messages.timeline(spaceId);
      const near = timeline.ids.at(-30)!;
      const jump = thread.jumpToMessage(near);
      thread.jumpToLatest();
      expect(await jump).to.equal(false);
      await settled(thread);
      await until(() => distanceFromEnd(thread) <= 1, 'the latest message');
    });
  });

  describe('staying up to date', () => {
    it('stays at the end while messages come', async () => {
      const { thread, store, spaceId } = await openNew();
      await post(simulator, 'bob', { roomId: spaceId, text: 'One more thing' });
      await store.messages.timeline(spaceId).refresh();
      await rowWith(thread, 'One more thing');
      await settled(thread);
      expect(distanceFromEnd(thread)).to.be.at.most(1);
    });

    it('stays where somebody reads, says how much is new, and leads there', async () => {
      const { thread, store, spaceId } = await openNew();
      store.messages.receive(messagesAt(spaceId, 60));
      await settled(thread);
      scrollerOf(thread).scrollTop -= 500;
      await settled(thread);
      const edge = scrollerOf(thread).getBoundingClientRect().top;
      const anchor = rowsOf(thread).find((row) => row.getBoundingClientRect().top >= edge)!;
      const top = await paintedTop(anchor);
      for (const text of ['First', 'Second'])
        await store.messages.read((await post(simulator, 'bob', { roomId: spaceId, text })).id);
      const jump = await until(
        () => findAll(thread, '.jump').find((button) => textOf(button).includes('2 new messages')),
        'the count',
      );
      await settled(thread);
      expect(Math.abs((await paintedTop(anchor)) - top)).to.be.at.most(1);
      await settled(thread);
      jump.click();
      await rowWith(thread, 'Second');
      await until(() => distanceFromEnd(thread) <= 1, 'the end');
      await until(() => findAll(thread, '.jump').length === 0, 'the button to go');
    });

    it('says where messages were missed, and reads them when somebody comes there', async () => {
      const { thread, store, spaceId } = await openNew();
      for (let index = 0; index < 400; index++)
        await post(simulator, 'bob', { roomId: spaceId, text: `Missed ${index}` });
      await store.messages.readUp();
      const timeline = store.messages.timeline(spaceId);
      await rowWith(thread, 'Missed 399');
      const before = timeline.ids.find((id) => timeline.gapBefore(id))!;
      expect(timeline.ids.length).to.be.lessThan(400);
      await thread.jumpToMessage(before);
      await until(() => !timeline.ids.some((id) => timeline.gapBefore(id)), 'the gap to be filled');
      expect(timeline.ids.length).to.be.at.least(401);
      expect(findAll(thread, '.gap').length).to.equal(0);
    });

    it('tells screen readers what others write, and nothing of one’s own', async () => {
      const { thread, store, spaceId } = await openNew();
      await post(simulator, 'alice', { roomId: spaceId, text: 'From another window of mine' });
      await post(simulator, 'bob', { roomId: spaceId, text: 'Something new' });
      await store.messages.timeline(spaceId).refresh();
      const region = await until(
        () => thread.shadowRoot!.querySelector<HTMLElement>('[aria-live=polite]'),
        'the live region',
      );
      await until(() => textOf(region).includes('Bob Adeyemi: Something new'), 'the announcement');
      expect(textOf(region)).not.to.include('another window');
    });

    it('tells screen readers the very first message of a space too, and no history', async () => {
      const store = await signIn(simulator, 'alice');
      const { id: spaceId } = await store.spaces.create({ title: 'Blank' });
      await store.members.add({ spaceId, personEmail: 'bob.adeyemi@fernwright.example' });
      const thread = await showThread({ store, spaceId });
      await until(() => textOf(thread).includes('No messages yet'), 'that there are none');
      await post(simulator, 'bob', { roomId: spaceId, text: 'The first word' });
      await store.messages.timeline(spaceId).refresh();
      const region = () => thread.shadowRoot!.querySelector<HTMLElement>('[aria-live=polite]');
      await until(() => region() && textOf(region()!).includes('The first word'), 'the announcement');
    });

    it('repaints the row of a message that was edited, and no other', async () => {
      const { thread, store, spaceId } = await openNew();
      const { id } = await post(simulator, 'alice', { roomId: spaceId, text: 'Befor the edit' });
      await store.messages.timeline(spaceId).refresh();
      const row = await rowWith(thread, 'Befor the edit');
      await store.messages.update(store.messages.peek(id)!, { text: 'After the edit' });
      await until(() => textOf(row).includes('After the edit'), 'the edit');
      expect(textOf(row)).to.include('edited');
    });

    it('takes a deleted message away, also the first of a group', async () => {
      const { thread, store, spaceId } = await openNew();
      const { id } = await post(simulator, 'alice', { roomId: spaceId, text: 'Gone soon' });
      await post(simulator, 'alice', { roomId: spaceId, text: 'Stays' });
      await store.messages.timeline(spaceId).refresh();
      await rowWith(thread, 'Stays');
      await store.messages.delete(id);
      await until(() => !textOf(thread).includes('Gone soon'), 'the message to go');
      const row = await rowWith(thread, 'Stays');
      await until(() => textOf(row).includes('You'), 'who wrote what is now the first');
    });
  });

  describe('what is being sent', () => {
    it('is there at once, and once', async () => {
      const { thread, store, spaceId } = await openNew();
      store.outbox.send({ spaceId, text: 'On its way' });
      await thread.updateComplete;
      await rowWith(thread, 'On its way');
      await until(() => store.outbox.entries(spaceId).peek().length === 0, 'it to arrive');
      await settled(thread);
      expect(rowsOf(thread).filter((row) => textOf(row).includes('On its way'))).to.have.length(1);
      expect(distanceFromEnd(thread)).to.be.at.most(1);
    });

    it('says why it failed, and sends it again or gives it up', async () => {
      const { thread, store, spaceId } = await openNew();
      const refuse = { name: 'refuse', method: 'POST', path: '/v1/messages', fault: { kind: 'status', status: 403 } };
      await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [refuse] } });
      let failures = 0;
      store.listen({ failed: () => (failures += 1) });
      store.outbox.send({ spaceId, text: 'Refused twice' });
      const row = await rowWith(thread, 'Not sent: Not allowed');
      const [again, , discard] = findAll<HTMLButtonElement>(row, '.link-button');
      again!.click();
      await until(() => failures === 2, 'another try');
      await rowWith(thread, 'Not sent: Not allowed');
      await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
      discard!.click();
      await until(() => !textOf(thread).includes('Refused twice'), 'the message to go');
      expect(store.outbox.entries(spaceId).peek()).to.have.length(0);
    });
  });

  describe('threads', () => {
    const openThread = async () => {
      const { store, spaceId, thread } = await openNew();
      const root = await post(simulator, 'bob', { roomId: spaceId, text: 'Who brings cake?' });
      await post(simulator, 'carol', { roomId: spaceId, parentId: root.id, text: 'I bring cake' });
      await post(simulator, 'bob', { roomId: spaceId, text: 'Something in between' });
      await post(simulator, 'alice', { roomId: spaceId, parentId: root.id, text: 'I bring tea' });
      await store.messages.timeline(spaceId).refresh();
      await rowWith(thread, 'I bring tea');
      await settled(thread);
      return { store, spaceId, thread, root };
    };

    it('shows replies in the flow, and to what they reply where that is not plain', async () => {
      const { thread } = await openThread();
      expect(textOf(await rowWith(thread, 'I bring cake'))).not.to.include('Reply to');
      expect(textOf(await rowWith(thread, 'I bring tea'))).to.include('Reply to Bob Adeyemi : Who brings cake?');
    });

    it('counts the replies below their root, and opens the thread there', async () => {
      const { thread, spaceId, root } = await openThread();
      const row = rowsOf(thread).find(({ dataset }) => dataset['key'] === root.id)!;
      const footer = await until(() => findAll<HTMLButtonElement>(row, '.footer')[0], 'the footer');
      expect(textOf(footer)).to.include('2 replies');
      const named = footer.getAttribute('aria-labelledby')!.split(' ');
      const around = footer.getRootNode() as ShadowRoot;
      expect(named.map((id) => textOf(around.getElementById(id)!).trim()).join(' '), 'no names of faces').to.match(
        /^2 replies /,
      );
      const opened = new Promise<WebexThreadOpenEvent>((resolve) =>
        document.body.addEventListener('webex-thread-open', resolve, { once: true }),
      );
      footer.click();
      const event = await opened;
      expect([event.spaceId, event.parentId]).to.deep.equal([spaceId, root.id]);
    });

    it('shows the root and its replies, and nothing else, when parent-id is set', async () => {
      const { store, spaceId, root } = await openThread();
      const thread = await showThread({ store, spaceId, parentId: root.id });
      await rowWith(thread, 'I bring tea');
      expect(rowsOf(thread).map((row) => findAll(row, '.body').map(textOf).join())).to.deep.equal([
        'Who brings cake?',
        'I bring cake',
        'I bring tea',
      ]);
      expect(textOf(thread)).not.to.include('Reply to');
    });

    it('says so where the root was deleted', async () => {
      const { store, spaceId, thread, root } = await openThread();
      const { ok } = await fetch(`${simulator.url}/v1/messages/${root.id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${simulator.tokens.bob}` },
      });
      expect(ok).to.equal(true);
      await store.messages.timeline(spaceId).refresh();
      store.messages.drop(root.id);
      await until(() => textOf(thread).includes('Reply to a deleted message'), 'the word of it');
    });
  });

  describe('when something is wrong', () => {
    it('says that a space is not there, or not for oneself', async () => {
      const store = await signIn(simulator, 'alice');
      const thread = await showThread({ store, spaceId: 'Y2lzY29zcGFyazovL3VzL1JPT00vbm93aGVyZQ' });
      await until(() => textOf(thread).includes('Nothing here for you'), 'the explanation');
      expect(findAll(thread, 'button').length, 'a way to try again').to.equal(1);
    });

    it('says that nobody is signed in', async () => {
      const store = await signIn(simulator, 'alice', { getAccessToken: () => 'wrong' });
      const thread = await showThread({ store, spaceId: 'any' });
      await until(() => textOf(thread).includes('Your session has ended'), 'the explanation');
    });

    it('says that Webex cannot be reached, and reads when one tries again', async () => {
      let online = false;
      const store = await signIn(simulator, 'alice', {
        fetch: (input, init) =>
          online || !String(input instanceof Request ? input.url : input).includes('/messages')
            ? fetch(input, init)
            : Promise.reject(new TypeError('no network')),
      });
      const thread = await showThread({ store, spaceId: spaceIdOf(store, gatehouse) });
      const button = await until(() => findAll(thread, '.notice button')[0], 'the button', 14_000);
      expect(textOf(thread)).to.include('Webex cannot be reached');
      online = true;
      button.click();
      await isShown(thread);
    }).timeout(20_000);

    it('says where there are no messages, and where no space is chosen', async () => {
      const store = await signIn(simulator, 'alice');
      const space = await store.spaces.create({ title: 'Quite empty' });
      const thread = await showThread({ store, spaceId: space.id });
      await until(() => textOf(thread).includes('No messages yet'), 'the word of it');
      thread.spaceId = undefined;
      await until(() => textOf(thread).includes('No conversation is open'), 'the word of it');
    });

    it('shows the row that is loading only when it takes a while', async () => {
      const thread = await showThread({ spaceId: 'any' });
      const loading = thread.shadowRoot!.querySelector('.loading')!;
      expect(loading.getAttribute('aria-busy')).to.equal('true');
      expect(loading.childElementCount, 'shapes of messages').to.equal(0);
      await until(() => loading.childElementCount > 0, 'the skeleton', 1_000);
    });
  });

  describe('by keyboard', () => {
    const focusedText = (thread: HTMLElement): string =>
      (thread.shadowRoot!.activeElement as HTMLElement | null)?.closest<HTMLElement>('.row')?.dataset['key'] ?? '';

    before(chromiumOnly);

    it('is one tab stop, and the arrows go from message to message', async () => {
      const { thread } = await open();
      const after = document.createElement('button');
      document.body.append(after);
      const keys = rowsOf(thread).map(({ dataset }) => dataset['key']);
      await sendKeys({ press: 'Tab' });
      expect(focusedText(thread)).to.equal(keys.at(-1));
      await sendKeys({ press: 'ArrowUp' });
      await until(() => focusedText(thread) === keys.at(-2), 'the message before');
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement).to.equal(after);
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      await until(() => focusedText(thread) === keys.at(-2), 'the message again');
    });

    it('shows all that can be done with a message that comes into view at the top', async () => {
      const { thread } = await open();
      await sendKeys({ press: 'Tab' });
      const { top } = scrollerOf(thread).getBoundingClientRect();
      const end = scrollerOf(thread).scrollTop;
      for (let step = 0; step < 30 && scrollerOf(thread).scrollTop === end; step += 1) {
        const before = focusedText(thread);
        await sendKeys({ press: 'ArrowUp' });
        await until(() => focusedText(thread) !== before, 'the message before');
        await settled(thread);
      }
      await sendKeys({ press: 'Enter' });
      const toolbar = await until(() => findAll(thread, '.toolbar')[0], 'the toolbar');
      await settled(thread);
      expect(toolbar.getBoundingClientRect().top).to.be.at.least(top);
    });

    it('names the message that has the focus', async () => {
      const { thread } = await openNew();
      await rowWith(thread, 'Bob Adeyemi');
      await sendKeys({ press: 'Tab' });
      expect((thread.shadowRoot!.activeElement as HTMLElement).ariaLabel).to.match(/^Bob Adeyemi, .+, Good morning$/);
    });

    it('goes into a message by Enter, and out by Escape', async () => {
      const { thread, store, spaceId } = await openNew();
      store.outbox.send({ spaceId, text: 'Mine' });
      await until(() => store.messages.timeline(spaceId).ids.length === 2, 'it to arrive');
      await settled(thread);
      await sendKeys({ press: 'Tab' });
      const item = thread.shadowRoot!.activeElement!;
      await sendKeys({ press: 'Enter' });
      const actions = await until(() => findAll(item, 'webex-message-actions')[0], 'the toolbar');
      await until(() => actions.shadowRoot?.activeElement?.localName === 'button', 'the focus on its first button');
      await sendKeys({ press: 'ArrowRight' });
      expect((actions.shadowRoot!.activeElement as HTMLElement).title).to.equal('Edit');
      await sendKeys({ press: 'Escape' });
      expect(thread.shadowRoot!.activeElement).to.equal(item);
    });

    it('is a tab stop also where the message that had the focus is far out of view, and begins anew in another space', async () => {
      const store = await signIn(simulator, 'alice');
      const { id: spaceId } = await store.spaces.create({ title: 'Long' });
      await store.messages.timeline(spaceId).load();
      store.messages.receive(messagesAt(spaceId, 400));
      const thread = await showThread({ store, spaceId });
      await isShown(thread);
      thread.focus();
      await until(() => focusedText(thread) === 'made-000399', 'the focus on the latest');
      (thread.shadowRoot!.activeElement as HTMLElement).blur();
      scrollerOf(thread).scrollTop = 4_000;
      const stop = () => findAll(thread.shadowRoot!, '.item[tabindex="0"]')[0]?.closest<HTMLElement>('.row');
      await until(() => stop() && stop()!.dataset['key'] !== 'made-000399', 'a tab stop in view');
      thread.focus();
      await until(() => focusedText(thread) !== '', 'the focus');
      thread.spaceId = spaceIdOf(store, 'Gatehouse Firmware');
      await until(() => stop()?.matches('.last'), 'the tab stop on the latest message there');
    });

    it('keeps the focus when messages come, and gives it to the neighbour when its message goes', async () => {
      const { thread, store, spaceId } = await openNew();
      const { id } = await post(simulator, 'alice', { roomId: spaceId, text: 'Not for long' });
      await store.messages.timeline(spaceId).refresh();
      await rowWith(thread, 'Not for long');
      await sendKeys({ press: 'Tab' });
      expect(focusedText(thread)).to.equal(id);
      await post(simulator, 'bob', { roomId: spaceId, text: 'In between' });
      await store.messages.timeline(spaceId).refresh();
      await rowWith(thread, 'In between');
      expect(focusedText(thread)).to.equal(id);
      await store.messages.delete(id);
      await until(() => focusedText(thread) !== id && focusedText(thread) !== '', 'the focus on the neighbour');
    });

    it('asks before it deletes', async () => {
      const { thread, store, spaceId } = await openNew();
      const { id } = await post(simulator, 'alice', { roomId: spaceId, text: 'Delete me' });
      await store.messages.timeline(spaceId).refresh();
      await rowWith(thread, 'Delete me');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      const actions = await until(() => findAll(thread, 'webex-message-actions')[0], 'the toolbar');
      await until(() => actions.shadowRoot?.activeElement, 'the focus');
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Enter' });
      const dialog = await until(() => findAll<HTMLDialogElement>(actions, 'dialog[open]')[0], 'the question');
      const { violations } = await axe.run(dialog);
      expect(violations.map(({ id: rule }) => rule)).to.deep.equal([]);
      expect(textOf(dialog)).to.include('Delete me');
      await sendKeys({ press: 'Escape' });
      expect(dialog.open).to.equal(false);
      expect(store.messages.peek(id)).not.to.equal(undefined);
      await sendKeys({ press: 'Enter' });
      await until(() => dialog.open, 'the question again');
      findAll<HTMLButtonElement>(dialog, '.danger')[0]!.click();
      await until(() => !textOf(thread).includes('Delete me'), 'the message to go');
    });
  });

  describe('with a hundred thousand messages', () => {
    it('renders a window of them, opens at the end, and goes anywhere', async function () {
      this.timeout(30_000);
      const store = await signIn(simulator, 'alice');
      const space = await store.spaces.create({ title: 'Very long' });
      const timeline = store.messages.timeline(space.id);
      await timeline.load();
      store.messages.receive(
        messagesAt(space.id, 100_000, (index) => ({ text: `Message ${index} ${'word '.repeat((index * 7919) % 70)}` })),
      );
      const thread = await showThread({ store, spaceId: space.id });
      await isShown(thread);
      await settled(thread);
      expect(textOf(thread)).to.include('Message 99999');
      expect(findAll(thread, 'webex-message').length).to.be.at.most(200);
      expect(await thread.jumpToMessage('made-050000')).to.equal(true);
      await rowWith(thread, 'Message 50000 ');
      expect(findAll(thread, 'webex-message').length).to.be.at.most(200);
    });
  });

  describe('at the width of a phone', () => {
    before(chromiumOnly);
    afterEach(() => setViewport({ width: 1280, height: 800 }));

    it('fits, whatever people write', async () => {
      const { thread, store, spaceId } = await open(gatehouse, { width: 320, height: 500 });
      store.messages.receive(
        messagesAt(spaceId, 3, (index) => ({
          created: new Date().toISOString(),
          text: index === 0 ? 'x'.repeat(7439) : index === 1 ? 'Z̸̡̢̛͎̤͔a̴̧̡̛l̵̢̛g̶̡o'.repeat(50) : 'مرحبا بالعالم '.repeat(20),
        })),
      );
      await settled(thread);
      const scroller = scrollerOf(thread);
      expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
    });
  });

  it('shows what can be done with a message under the pointer', async function () {
    chromiumOnly.call(this);
    const { thread, store, spaceId } = await openNew();
    store.outbox.send({ spaceId, text: 'Mine' });
    await until(() => store.messages.timeline(spaceId).ids.length === 2, 'it to arrive');
    await settled(thread);
    const row = rowsOf(thread).at(-1)!;
    const { left, top } = row.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 200, Math.round(top) + 15] });
    const actions = await until(() => findAll(row, 'webex-message-actions')[0], 'the toolbar');
    await until(() => findAll(actions, '.toolbar button').length >= 4, 'its buttons');
    expect(findAll<HTMLButtonElement>(actions, '.toolbar button').map(({ title }) => title)).to.deep.equal([
      'Reply in thread',
      'Edit',
      'Copy text',
      'Copy link',
      'Delete',
    ]);
  });
});
