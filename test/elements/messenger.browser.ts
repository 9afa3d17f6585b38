import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { WebexPersonMessageEvent } from '../../src/events/person-message.ts';
import type { WebexTeamView } from '../../src/elements/team-view/team-view.ts';
import { findAll, startSimulator, textOf, type as typeInto, until, type Simulator } from '../browser/page.ts';
import { canCommandThePage } from '../support/engine.ts';
import { emulateLook } from '../support/look.ts';
import { clearThreads, post, signIn, spaceIdOf } from './conversation.ts';
import {
  buttonOf,
  dialogOf,
  expectAccessible,
  fill,
  isClosed,
  menuEntries,
  pick,
  press,
  problemIn,
  showMessenger,
} from './management.ts';

describe('The messenger', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  afterEach(async () => {
    Object.assign(document.documentElement, { dir: '' }).style.fontSize = '';
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
    await clearThreads();
  });

  const focused = (): HTMLElement | undefined => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element as HTMLElement | null) ?? undefined;
  };
  const chooseWithFocus = (element: HTMLElement): void => {
    element.focus();
    element.click();
  };

  const isShown = (element: Element | null) => element !== null && element.getClientRects().length > 0;

  describe('follows a link', () => {
    it('to a space', async () => {
      const store = await signIn(simulator, 'alice');
      const destinationId = spaceIdOf(store, 'Gatehouse Firmware');
      const messenger = await showMessenger({ store, destinationType: 'spaceId', destinationId });
      await until(() => findAll(messenger, 'webex-message').length > 0, 'the messages');
      expect(messenger.spaceId).to.equal(destinationId);
    });

    it('to somebody one has written with, by address and by id', async () => {
      const store = await signIn(simulator, 'alice');
      const carol = (await signIn(simulator, 'carol')).session.me.peek()!;
      const wanted = spaceIdOf(store, 'Carol Lindqvist');
      const messenger = await showMessenger({ store, destinationType: 'email', destinationId: carol.emails[0]! });
      await until(() => messenger.spaceId === wanted, 'the conversation');
      const other = await showMessenger({ store, destinationType: 'userId', destinationId: carol.id });
      await until(() => other.spaceId === wanted, 'the conversation');
    });

    it('to somebody one has not written with, whom the first message reaches', async () => {
      const store = await signIn(simulator, 'alice');
      const admin = (await signIn(simulator, 'admin')).session.me.peek()!;
      const messenger = await showMessenger({ store, destinationType: 'userId', destinationId: admin.id });
      const field = await until(
        () =>
          findAll<HTMLTextAreaElement>(messenger, 'webex-first-message textarea')[0] ??
          findAll(messenger, 'webex-first-message')[0]?.shadowRoot?.querySelector('textarea'),
        'the field',
      );
      await until(() => textOf(messenger).includes(`You have not written to ${admin.displayName}`), 'who it is');
      await expectAccessible(messenger);
      const before = store.spaces.ids.length;
      typeInto(field, 'Good morning');
      await press(messenger, 'Send');
      await until(() => messenger.spaceId !== undefined, 'the conversation');
      await until(() => textOf(messenger).includes('Good morning'), 'the message');
      await until(() => focused()?.matches('.composer textarea'), 'the focus in the field for the next message');
      expect(store.spaces.ids.length).to.equal(before + 1);
    });

    it('to somebody one has not written with, and keeps what one began to write', async () => {
      const store = await signIn(simulator, 'alice');
      const domain = store.session.me.peek()!.emails[0]!.split('@')[1];
      const destinationId = `somebody.new@${domain}`;
      const messenger = await showMessenger({ store, destinationType: 'email', destinationId });
      const field = () => findAll(messenger, 'webex-first-message')[0]?.shadowRoot!.querySelector('textarea');
      typeInto((await until(field, 'the field'))!, 'Half a');
      messenger.destinationId = undefined;
      await messenger.openSpace(spaceIdOf(store, 'Gatehouse Firmware'));
      await until(() => !field(), 'the other conversation');
      messenger.destinationId = destinationId;
      await until(() => field()?.value === 'Half a', 'what was begun');
    });

    it('to nobody, and says so when one writes', async () => {
      const store = await signIn(simulator, 'alice');
      const domain = store.session.me.peek()!.emails[0]!.split('@')[1];
      const destinationId = `nobody.at.all@${domain}`;
      const messenger = await showMessenger({ store, destinationType: 'email', destinationId });
      const first = await until(() => findAll(messenger, 'webex-first-message')[0], 'the field');
      typeInto(first.shadowRoot!.querySelector('textarea')!, 'Hello?');
      await press(messenger, 'Send');
      await until(() => textOf(first).includes('Failed to find user with specified email address.'), 'what Webex said');
      expect(first.shadowRoot!.querySelector('textarea')!.value, 'what was written stays').to.equal('Hello?');
    });
  });

  it('shows one thing at a time where it is narrow, with a way back', async () => {
    const store = await signIn(simulator, 'alice');
    const messenger = await showMessenger({ store }, { width: 320 });
    const shadow = messenger.shadowRoot!;
    await until(() => findAll(messenger, 'button.space')[0], 'the list');
    expect(isShown(shadow.querySelector('.conversation'))).to.equal(false);
    findAll<HTMLButtonElement>(messenger, 'button.space')[0]!.click();
    await until(() => isShown(shadow.querySelector('.conversation')), 'the conversation');
    expect(isShown(shadow.querySelector('.spaces'))).to.equal(false);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    await press(messenger, 'Back');
    await until(() => isShown(shadow.querySelector('.spaces')), 'the list');
  });

  it('shows the list where it is narrow and the page names no space', async () => {
    const messenger = await showMessenger({ store: await signIn(simulator, 'alice'), spaceId: '' }, { width: 320 });
    await until(() => isShown(findAll(messenger, 'button.space')[0] ?? null), 'the list');
  });

  it('is as narrow as its text is large', async () => {
    document.documentElement.style.fontSize = '200%';
    const messenger = await showMessenger({ store: await signIn(simulator, 'alice') });
    await until(() => findAll(messenger, 'button.space')[0], 'the list');
    expect(isShown(messenger.shadowRoot!.querySelector('.conversation'))).to.equal(false);
  });

  it('is no wider on a page that makes the rem small', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const messenger = await showMessenger({ store: await signIn(simulator, 'alice') }, { width: 600 });
    await until(() => findAll(messenger, 'button.space')[0], 'the list');
    expect(isShown(messenger.shadowRoot!.querySelector('.conversation'))).to.equal(false);
  });

  it('shows where a long name begins, also from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const store = await signIn(simulator, 'alice');
    const { id } = await store.spaces.create({ title: 'A name without end '.repeat(12).trim() });
    const messenger = await showMessenger({ store, spaceId: id });
    const title = await until(() => findAll(messenger, '.conversation h2')[0], 'the title');
    await until(() => textOf(title).includes('A name'), 'its words');
    const box = title.getBoundingClientRect();
    const first = boxOfFirstLetter(title);
    expect([first.left >= box.left - 1, first.right <= box.right + 1]).to.deep.equal([true, true]);
  });

  it('does not grow with the conversation, and so read all of it, where the page gives it no height', async () => {
    const store = await signIn(simulator, 'alice');
    const spaceId = spaceIdOf(store, 'Gatehouse Firmware');
    const messenger = await showMessenger({ store, spaceId });
    messenger.parentElement!.style.blockSize = 'auto';
    const thread = Object.assign(document.createElement('webex-message-thread'), { store, spaceId });
    const list = Object.assign(document.createElement('webex-space-list'), { store });
    document.body.append(thread, list);
    const rows = () => findAll(messenger, 'webex-message').length > 0 && findAll(thread, 'webex-message').length > 0;
    await until(() => rows() && findAll(list, 'button.space').length > 0, 'all three');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const heights = [messenger, thread, list].map((element) => element.getBoundingClientRect().height);
    expect(heights).to.deep.equal([320, 160, 200]);
    for (const element of [messenger, thread]) {
      const scroller = findAll(element, '[role=log]')[0]!;
      expect(scroller.clientHeight).to.be.greaterThan(40).and.lessThan(320);
    }
    expect(store.messages.timeline(spaceId).ids.length, 'one page').to.equal(50);
  });

  it('shows one conversation alone, and the way back from one with a person', async () => {
    const store = await signIn(simulator, 'alice');
    const destinationId = spaceIdOf(store, 'Gatehouse Firmware');
    const bob = (await signIn(simulator, 'bob')).session.me.peek()!;
    const messenger = await showMessenger({ store, view: 'conversation', destinationId }, { width: 600 });
    await until(() => findAll(messenger, 'webex-message').length > 0, 'the messages');
    expect(findAll(messenger, 'webex-space-list')).to.have.length(0);
    expect(findAll(messenger, 'button.back')).to.have.length(0);
    const { width } = messenger.shadowRoot!.querySelector('.conversation')!.getBoundingClientRect();
    expect(width).to.equal(600);

    messenger.dispatchEvent(new WebexPersonMessageEvent(bob.id));
    const back = await until(() => findAll(messenger, 'button.back')[0], 'the way back');
    expect(isShown(back)).to.equal(true);
    expect(messenger.spaceId).to.not.equal(destinationId);
    back.click();
    await until(() => messenger.spaceId === destinationId, 'the conversation that it is about');
    await until(() => findAll(messenger, 'button.back').length === 0, 'no way back from there');
  });

  it('gives the focus to what comes into view where it is narrow', async () => {
    const store = await signIn(simulator, 'alice');
    const messenger = await showMessenger({ store }, { width: 400 });
    const row = await until(() => findAll(messenger, 'button.space')[1], 'the list');
    const title = textOf(row.querySelector('bdi')!).trim();
    chooseWithFocus(row);
    await until(() => focused()?.matches('.conversation h2'), 'the focus on the heading of the conversation');
    expect(textOf(focused()!)).to.contain(title);
    chooseWithFocus(await buttonOf(messenger, 'People'));
    await until(() => focused()?.matches('.panel h2'), 'the focus on the heading of the panel');
    chooseWithFocus(await buttonOf(messenger, 'Close'));
    await until(() => focused()?.matches('.people'), 'the focus on the button it came from');
    chooseWithFocus(await buttonOf(messenger, 'Back'));
    await until(() => focused()?.matches('button.space'), 'the focus in the list');
    expect(textOf(focused()!), 'where one was').to.contain(title);
  });

  it('says what people should know of a space before they write', async () => {
    const store = await signIn(simulator, 'alice');
    const messenger = await showMessenger({ store, spaceId: spaceIdOf(store, 'Havrebakken × Fernwright: Pilot') });
    await until(() => textOf(messenger).includes('People outside your organization are here'), 'who reads along');
    expect(textOf(messenger)).to.contain('Moderated');
    await store.classifications.load();
    const classificationId = store.classifications.list.value[2]!.id;
    const secret = await store.spaces.create({
      title: 'Plans',
      classificationId,
      isLocked: true,
      isAnnouncementOnly: true,
    });
    messenger.spaceId = secret.id;
    await until(() => textOf(messenger).includes('Confidential'), 'how confidential it is');
    expect(textOf(messenger)).to.contain('Only moderators write here').and.to.not.contain('People outside');
    await expectAccessible(messenger);
  });

  it('mentions the person of a card in what is being written, unless the page objects', async () => {
    const store = await signIn(simulator, 'alice');
    const messenger = await showMessenger({ store, spaceId: spaceIdOf(store, 'Gatehouse Firmware') });
    const field = await until(() => findAll<HTMLTextAreaElement>(messenger, '.composer textarea')[0], 'the field');
    const authors = () => findAll<HTMLButtonElement>(messenger, 'button[part~=author]');
    const mention = async (): Promise<string> => {
      const author = authors().find((each) => textOf(each).trim() !== 'You')!;
      author.click();
      await press(await until(() => findAll(messenger, 'webex-person-card')[0], 'the card'), 'Mention');
      await until(() => findAll(messenger, 'webex-person-card').length === 0, 'the card to go');
      return textOf(author).trim();
    };
    await until(() => authors().some((each) => textOf(each).trim() !== 'You'), 'a name');
    typeInto(field, 'As I told');
    const name = await mention();
    await until(() => field.value === `As I told @${name} `, 'the mention in the field');
    expect(messenger.shadowRoot!.activeElement?.localName).to.equal('webex-message-composer');
    messenger.addEventListener('webex-person-mention', (event) => event.preventDefault(), { once: true });
    await mention();
    expect(field.value, 'what the page does elsewhere').to.equal(`As I told @${name} `);
    let markdown: string | undefined;
    messenger.addEventListener('webex-message-send', ({ draft }) => (markdown = draft.markdown), { once: true });
    await press(messenger, 'Send');
    expect(markdown).to.match(/^As I told <@personId:\w+\|[^>]+>/);
  });

  it('keeps tabs: adds, opens, renames and removes them, and only what is safe', async () => {
    const store = await signIn(simulator, 'alice');
    const space = await store.spaces.create({ title: 'With tabs' });
    const messenger = await showMessenger({ store, spaceId: space.id });
    await press(messenger, 'More actions');
    await pick(messenger, 'Add a tab');
    const dialog = await dialogOf(messenger);
    fill(dialog, 'Name', 'Plan');
    for (const address of ['http://plan.example', 'javascript:alert(1)', 'plan']) {
      fill(dialog, 'Address', address);
      await until(() => textOf(dialog).includes('begins with https://'), 'the rule');
      expect((await buttonOf(dialog, 'Save')).ariaDisabled).to.equal('true');
    }
    fill(dialog, 'Address', 'https://plan.example/all');
    await press(dialog, 'Save');
    await isClosed(messenger);
    const link = await until(
      () => findAll<HTMLAnchorElement>(messenger, 'a[href="https://plan.example/all"]')[0],
      'it',
    );
    expect(link).to.include({ target: '_blank', rel: 'noopener noreferrer' });
    await expectAccessible(messenger);
    await press(messenger, 'Actions for the tab “Plan”');
    await pick(messenger, 'Edit tab');
    fill(await dialogOf(messenger), 'Name', 'The plan');
    await press(await dialogOf(messenger), 'Save');
    await isClosed(messenger);
    await press(messenger, 'Actions for the tab “The plan”');
    await pick(messenger, 'Remove tab');
    await press(await dialogOf(messenger), 'Remove');
    await isClosed(messenger);
    await until(() => findAll(messenger, 'nav.tabs').length === 0, 'no tabs');
  });

  it('keeps the newest message in view when what stands above it arrives', async () => {
    const store = await signIn(simulator, 'alice');
    const space = await store.spaces.create({ title: 'Long', isLocked: true });
    await store.spaceTabs.add(space.id, { displayName: 'Plan', contentUrl: 'https://plan.example' });
    store.spaceTabs.clear();
    for (let index = 0; index < 30; index++)
      await post(simulator, 'alice', { roomId: space.id, text: `Line ${index}` });
    const messenger = await showMessenger({ store, spaceId: space.id });
    await until(() => findAll(messenger, 'nav.tabs')[0], 'the tabs');
    await until(() => textOf(messenger).includes('Moderated'), 'the banner');
    const scroller = await until(
      () => findAll(messenger, 'webex-message-thread')[0]!.shadowRoot!.querySelector('.window'),
      'the messages',
    );
    await until(() => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 4, 'the end to be in view');
    expect(textOf(messenger)).to.contain('Line 29');
  });

  it('shows what is chosen without colours of its own', async function () {
    if (!canCommandThePage) this.skip();
    const messenger = await showMessenger({ store: await signIn(simulator, 'alice') });
    await emulateLook({ forcedColors: 'active' });
    try {
      const view = await until(() => findAll(messenger, '.view[aria-pressed=true]')[0], 'the view');
      expect(getComputedStyle(view).borderTopStyle).to.equal('solid');
      await press(messenger, 'Teams');
      const rows = () => findAll(messenger, '.row');
      (await until(() => rows().find((row) => textOf(row).includes('Engineering')), 'the team')).click();
      (await until(() => findAll(messenger, 'button[data-space]')[0], 'a space of it')).click();
      const current = await until(() => findAll(messenger, '.row[aria-current=true]')[0], 'it to be open');
      expect(getComputedStyle(current).outlineStyle).to.equal('solid');
    } finally {
      await emulateLook();
    }
  });

  describe('shows teams', () => {
    it('made, described, renamed and deleted by a moderator', async () => {
      const store = await signIn(simulator, 'alice');
      const messenger = await showMessenger({ store });
      await press(messenger, 'Teams');
      await until(() => textOf(messenger).includes('Customer Care'), 'the teams');
      await expectAccessible(messenger);
      await press(messenger, 'New team');
      fill(await dialogOf(messenger), 'Name', 'Divers');
      await press(await dialogOf(messenger), 'Create');
      await isClosed(messenger);
      const more = await buttonOf(messenger, 'Actions for the team “Divers”');
      more.click();
      await pick(messenger, 'Edit team');
      const dialog = await dialogOf(messenger);
      fill(dialog, 'Name', 'Deep divers');
      fill(dialog, 'Description', 'Below forty metres');
      await press(dialog, 'Save');
      await isClosed(messenger);
      await until(() => textOf(messenger).includes('Below forty metres'), 'what it is for');
      await press(messenger, 'Actions for the team “Deep divers”');
      await pick(messenger, 'Delete team');
      expect(textOf(await dialogOf(messenger))).to.contain('All its spaces go with it');
      await press(await dialogOf(messenger), 'Delete');
      await isClosed(messenger);
      await until(() => textOf(messenger).includes('Customer Care'), 'the teams');
      expect(textOf(messenger)).to.not.contain('Deep divers');
    });

    it('with their spaces to open, to join and to make', async () => {
      const [carol, alice] = await Promise.all([signIn(simulator, 'carol'), signIn(simulator, 'alice')]);
      await carol.teams.load();
      const team = carol.teams.list.value.find(({ name }) => name === 'Engineering')!;
      const space = await carol.spaces.create({ title: 'Antennas', teamId: team.id });
      const messenger = await showMessenger({ store: alice });
      await press(messenger, 'Teams');
      (
        await until(
          () => findAll<HTMLButtonElement>(messenger, '.row').find((row) => textOf(row).includes('Engineering')),
          'it',
        )
      ).click();
      await expectAccessible(messenger);
      await press(messenger, 'Join Antennas');
      await until(() => messenger.spaceId === space.id, 'it to be open');
      await press(messenger, 'Actions for the team “Engineering”');
      expect(await menuEntries(messenger)).to.contain('New space');
      await pick(messenger, 'New space');
      fill(await dialogOf(messenger), 'Name', 'Cables');
      await press(await dialogOf(messenger), 'Create');
      await isClosed(messenger);
      await until(() => alice.spaces.get(messenger.spaceId!).value?.title === 'Cables', 'it to be open');
      expect(alice.spaces.get(messenger.spaceId!).value?.teamId).to.equal(team.id);
      await press(findAll(messenger, 'webex-team-view')[0]!, 'People');
      await until(() => textOf(messenger).includes('Viktor Hellström'), 'the people of the team');
      await press(messenger, 'Actions for the team “Engineering”');
      expect((await menuEntries(messenger)).at(-1), 'as it is known now').to.contain(
        'Only moderators of the team can.',
      );
      await pick(messenger, 'Edit team');
      await press(messenger, 'Back to teams');
      await until(() => textOf(messenger).includes('Customer Care'), 'the teams');
    });

    it('and keeps the focus among them, there and back, also when one joins a space', async () => {
      const [carol, alice] = await Promise.all([signIn(simulator, 'carol'), signIn(simulator, 'alice')]);
      await carol.teams.load();
      const team = carol.teams.list.value.find(({ name }) => name === 'Engineering')!;
      await carol.spaces.create({ title: 'Masts', teamId: team.id });
      const messenger = await showMessenger({ store: alice });
      await press(messenger, 'Teams');
      const row = () => findAll(messenger, '.row').find((each) => textOf(each).includes('Engineering'));
      chooseWithFocus(await until(row, 'the team'));
      await until(() => focused()?.ariaLabel === 'Back to teams', 'the focus in the team');
      chooseWithFocus(await buttonOf(messenger, 'Join Masts'));
      await until(() => focused()?.matches('.row[aria-current]'), 'the focus on the space');
      expect(textOf(focused()!)).to.contain('Masts');
      chooseWithFocus(await buttonOf(messenger, 'Back to teams'));
      await until(() => focused() === row() && focused(), 'the focus on the team one came from');
    });

    it('and leads nowhere else when one has gone on while a space is joined', async () => {
      const [carol, alice] = await Promise.all([signIn(simulator, 'carol'), signIn(simulator, 'alice')]);
      await carol.teams.load();
      const { id: teamId } = carol.teams.list.value.find(({ name }) => name === 'Engineering')!;
      await carol.spaces.create({ title: 'Signals', teamId });
      const answers: Array<(error?: Error) => void> = [];
      alice.spaces.join = () =>
        new Promise((resolve, reject) =>
          answers.push((error) => (error ? reject(error) : resolve(alice.spaces.get(alice.spaces.ids[0]!).peek()!))),
        );
      await alice.teams.load();
      const other = alice.teams.list.value.find(({ name }) => name !== 'Engineering')!;
      const view = Object.assign(document.createElement('webex-team-view'), { store: alice, teamId }) as WebexTeamView;
      document.body.append(view);
      await press(view, 'Join Signals');
      view.spaceId = alice.spaces.ids[1];
      answers[0]!();
      await until(() => view.shadowRoot!.querySelector('[aria-label="Join Signals"]')?.ariaDisabled === 'false', 'it');
      expect(view.spaceId).to.equal(alice.spaces.ids[1]);
      await press(view, 'Join Signals');
      view.teamId = other.id;
      await until(() => textOf(view).includes(other.name), 'the other team');
      answers[1]!(new Error('It did not work.'));
      await new Promise((resolve) => setTimeout(resolve));
      await view.updateComplete;
      expect(findAll(view, '[role=alert]')).to.deep.equal([]);
    });

    it('and says to those who do not moderate what they cannot, before they try', async () => {
      const messenger = await showMessenger({ store: await signIn(simulator, 'alice') });
      await press(messenger, 'Teams');
      (await until(() => findAll(messenger, '.row').find((row) => textOf(row).includes('Engineering')), 'it')).click();
      await press(messenger, 'Actions for the team “Engineering”');
      await until(
        () =>
          textOf(findAll(messenger, '[role=menu] .item').at(-1) ?? messenger).includes(
            'Only moderators of the team can.',
          ),
        'that alice cannot delete it',
      );
    });

    it('and what Webex refuses to those who do not moderate', async () => {
      const alice = await signIn(simulator, 'alice');
      const messenger = await showMessenger({ store: alice });
      // Who moderates is not known here.
      alice.teamMembers.of = () =>
        ({ of: () => undefined, load: async () => {}, status: { peek: () => 'failed' } }) as never;
      alice.teamMembers.peek = () => undefined;
      await press(messenger, 'Teams');
      (
        await until(
          () => findAll<HTMLButtonElement>(messenger, '.row').find((row) => textOf(row).includes('Engineering')),
          'it',
        )
      ).click();
      await press(messenger, 'Actions for the team “Engineering”');
      await pick(messenger, 'Edit team');
      fill(await dialogOf(messenger), 'Name', 'Mine');
      await press(await dialogOf(messenger), 'Save');
      expect(await problemIn(await dialogOf(messenger))).to.contain('Webex says:');
      expect(alice.teams.list.value.map(({ name }) => name)).to.contain('Engineering');
    });

    it('to people and bots, but not to guests', async () => {
      const bot = await showMessenger({ store: await signIn(simulator, 'bot') });
      await buttonOf(bot, 'Teams');
      const guest = await showMessenger({ store: await signIn(simulator, 'guest') });
      await until(
        () => findAll(guest, 'button.space')[0] ?? (textOf(guest).includes('No spaces') || undefined),
        'the list',
      );
      expect(findAll(guest, '.view')).to.deep.equal([]);
    });
  });
});

const boxOfFirstLetter = (element: Element): DOMRect => {
  const range = document.createRange();
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (text.nextNode()) if (text.currentNode.nodeValue?.trim()) break;
  range.setStart(text.currentNode, 0);
  range.setEnd(text.currentNode, 1);
  return range.getBoundingClientRect();
};
