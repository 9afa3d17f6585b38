import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { WebexMessenger } from '../../src/elements/messenger/messenger.ts';
import type { WebexNewConversationDialog } from '../../src/elements/space-dialogs/new-conversation.ts';
import { WebexPeopleChangeEvent } from '../../src/events/people-change.ts';
import type { Store } from '../../src/store/store.ts';
import { findAll, startSimulator, textOf, type as typeInto, until, type Simulator } from '../browser/page.ts';
import { canCommandThePage } from '../support/engine.ts';
import { emulateLook } from '../support/look.ts';
import { clearThreads, signIn, spaceIdOf } from './conversation.ts';
import {
  buttonOf,
  choose,
  dialogOf,
  expectAccessible,
  fieldOf,
  fill,
  hintOf,
  isClosed,
  menuEntries,
  pick,
  press,
  problemIn,
  showMessenger,
} from './management.ts';

type Who = keyof Simulator['tokens'];

describe('Spaces, managed in place', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  afterEach(async () => {
    document.documentElement.dir = '';
    if (canCommandThePage) await emulateLook();
    await clearThreads();
  });

  const open = async (who: Who, title?: string): Promise<{ store: Store; messenger: WebexMessenger }> => {
    const store = await signIn(simulator, who);
    const messenger = await showMessenger({
      store,
      spaceId: title === undefined ? undefined : spaceIdOf(store, title),
    });
    return { store, messenger };
  };

  const make = async (title: string, isLocked: boolean, ...others: Who[]) => {
    const alice = await signIn(simulator, 'alice');
    const space = await alice.spaces.create({ title, isLocked });
    for (const who of others) {
      const { session } = await signIn(simulator, who);
      await alice.members.add({ spaceId: space.id, personId: session.me.peek()!.id });
    }
    return { alice, space };
  };

  const openSettings = async (messenger: WebexMessenger) => {
    await press(messenger, 'More actions');
    await pick(messenger, 'Settings');
    return dialogOf(messenger);
  };

  const titleOf = (messenger: WebexMessenger) => textOf(messenger.shadowRoot!.querySelector('h2') ?? new Text()).trim();

  it('are made with all there is to them, by a member', async () => {
    const { store, messenger } = await open('alice');
    await press(messenger, 'New');
    await pick(messenger, 'New space');
    const dialog = await dialogOf(messenger);
    const create = await buttonOf(dialog, 'Create');
    expect(create.ariaDisabled).to.equal('true');
    expect(create.title).to.equal('Give the space a name.');
    fill(dialog, 'Name', '  Harbour works ');
    fieldOf(dialog, 'Public').click();
    await until(() => hintOf(dialog, 'Description').includes('needs a description'), 'the rule');
    fill(dialog, 'Description', 'Cranes and quays');
    const announcement = fieldOf(dialog, 'Announcements only');
    expect(announcement.ariaDisabled).to.equal('true');
    announcement.click();
    expect(announcement.checked).to.equal(false);
    fieldOf(dialog, 'Moderated').click();
    await until(() => announcement.ariaDisabled === 'false', 'announcements to be possible');
    announcement.click();
    await until(
      () => findAll(dialog, 'label').some((label) => textOf(label).trim().startsWith('Team')),
      'the choice of a team',
    );
    await until(() => (fieldOf(dialog, 'Team') as unknown as HTMLSelectElement).options.length > 1, 'the teams');
    const team = store.teams.list.value.find(({ name }) => name === 'Engineering')!;
    choose(dialog, 'Team', team.id);
    await until(() => store.classifications.list.value.length > 0, 'the classifications');
    await expectAccessible(messenger);
    await press(dialog, 'Create');
    await isClosed(messenger);
    await until(() => titleOf(messenger) === 'Harbour works', 'the space to be open');
    const space = store.spaces.get(messenger.spaceId!).value!;
    expect(space).to.include({
      title: 'Harbour works',
      description: 'Cranes and quays',
      teamId: team.id,
      isPublic: true,
      isLocked: true,
      isAnnouncementOnly: true,
    });
  });

  it('are made by bots and guests as well', async () => {
    for (const who of ['bot', 'guest'] as const) {
      const { store, messenger } = await open(who);
      await press(messenger, 'New');
      await pick(messenger, 'New space');
      const dialog = await dialogOf(messenger);
      fill(dialog, 'Name', `Space of a ${who}`);
      await press(dialog, 'Create');
      await isClosed(messenger);
      await until(() => titleOf(messenger) === `Space of a ${who}`, 'the space to be open');
      expect(store.spaces.get(messenger.spaceId!).value?.isLocked).to.equal(false);
      await clearThreads();
    }
  });

  it('are not made, changed or left where the page objects', async () => {
    const { store, messenger } = await open('alice', 'Gatehouse Firmware');
    const before = store.spaces.ids.length;
    messenger.addEventListener('webex-space-create', (event) => event.preventDefault());
    messenger.addEventListener('webex-space-change', (event) => (event.change = { title: 'Redacted' }));
    messenger.addEventListener('webex-space-leave', (event) => event.preventDefault());
    await press(messenger, 'New');
    await pick(messenger, 'New space');
    fill(await dialogOf(messenger), 'Name', 'Unwanted');
    await press(await dialogOf(messenger), 'Create');
    await isClosed(messenger);
    expect(store.spaces.ids.length).to.equal(before);
    const settings = await openSettings(messenger);
    fill(settings, 'Name', 'Anything');
    await press(settings, 'Save');
    await isClosed(messenger);
    await until(() => titleOf(messenger) === 'Redacted', 'what the page made of it');
    await press(messenger, 'More actions');
    await pick(messenger, 'Leave space');
    await press(await dialogOf(messenger), 'Leave');
    await isClosed(messenger);
    expect(store.spaces.has(messenger.spaceId!)).to.equal(true);
    await store.spaces.update(messenger.spaceId!, { title: 'Gatehouse Firmware' });
  });

  it('are renamed, described and locked by a member, who moderates from then on', async () => {
    const { alice, space } = await make('Plain', false, 'bob');
    const messenger = await showMessenger({ store: alice, spaceId: space.id });
    const dialog = await openSettings(messenger);
    expect((await buttonOf(dialog, 'Save')).title).to.equal('Nothing has been changed.');
    fill(dialog, 'Name', 'Fancy');
    fill(dialog, 'Description', 'What for');
    fieldOf(dialog, 'Moderated').click();
    await press(dialog, 'Save');
    await isClosed(messenger);
    await until(() => titleOf(messenger) === 'Fancy', 'the new name');
    expect(alice.spaces.get(space.id).value).to.include({ isLocked: true, description: 'What for' });
    const again = await openSettings(messenger);
    fill(again, 'Description', '');
    await press(again, 'Save');
    await isClosed(messenger);
    expect(alice.spaces.get(space.id).value?.description ?? '').to.equal('');
  });

  it('say to members of a moderated one what only moderators can, before they try', async () => {
    const { space } = await make('Board', true, 'bob');
    const bob = await signIn(simulator, 'bob');
    const messenger = await showMessenger({ store: bob, spaceId: space.id });
    const dialog = await openSettings(messenger);
    await until(() => hintOf(dialog, 'Name') === 'Only moderators can.', 'the rule');
    expect(fieldOf(dialog, 'Name').readOnly).to.equal(true);
    expect(hintOf(dialog, 'Moderated')).to.equal('Only moderators can.');
    expect(findAll(dialog, 'button').map((button) => textOf(button).trim())).to.not.include('Save');
    await expectAccessible(messenger);
  });

  it('show what Webex refuses, and then what is true', async () => {
    const { alice, space } = await make('Board', false, 'bob');
    const bob = await signIn(simulator, 'bob');
    const messenger = await showMessenger({ store: bob, spaceId: space.id });
    const dialog = await openSettings(messenger);
    await until(() => bob.classifications.status.value === 'ready', 'everything to be read');
    fill(dialog, 'Description', 'Bob’s');
    await alice.spaces.update(space.id, { isLocked: true, title: 'The board' });
    await press(dialog, 'Save');
    expect(await problemIn(dialog))
      .to.contain('Not allowed')
      .and.to.contain('Webex says:');
    await until(() => fieldOf(dialog, 'Name').value === 'The board', 'the name that the other gave it');
    expect(fieldOf(dialog, 'Description').value, 'what was typed stays').to.equal('Bob’s');
    await expectAccessible(messenger);
  });

  it('keep what another moderator changed meanwhile', async () => {
    const { alice, space } = await make('Board', false, 'bob');
    const bob = await signIn(simulator, 'bob');
    const messenger = await showMessenger({ store: bob, spaceId: space.id });
    const dialog = await openSettings(messenger);
    fill(dialog, 'Description', 'Quarterly');
    await alice.spaces.update(space.id, { title: 'The board' });
    await bob.spaces.read(space.id);
    await until(() => fieldOf(dialog, 'Name').value === 'The board', 'the new name');
    await press(dialog, 'Save');
    await isClosed(messenger);
    expect(await alice.spaces.read(space.id)).to.include({ title: 'The board', description: 'Quarterly' });
  });

  it('that are deleted under one’s hands say so, and lead back', async () => {
    const { alice, space } = await make('Short-lived', false, 'bob');
    const bob = await signIn(simulator, 'bob');
    const messenger = await showMessenger({ store: bob, spaceId: space.id });
    const dialog = await openSettings(messenger);
    await alice.spaces.delete(space.id);
    fill(dialog, 'Name', 'Still here?');
    await press(dialog, 'Save');
    await until(() => textOf(dialog).includes('This space is gone'), 'that it is gone');
    await press(dialog, 'Close');
    await isClosed(messenger);
    await until(() => textOf(messenger).includes('“Short-lived” is gone'), 'that it is gone');
    await expectAccessible(messenger);
    await press(messenger, 'Back');
    await until(() => messenger.spaceId === undefined, 'no space to be open');
  });

  it('are deleted and left with the consequences said first', async () => {
    const { alice, space } = await make('Doomed', false, 'bob');
    const bob = await signIn(simulator, 'bob');
    const his = await showMessenger({ store: bob, spaceId: space.id });
    await press(his, 'More actions');
    expect((await menuEntries(his)).at(-1)).to.equal('Delete space Only whoever made the space can.');
    await pick(his, 'Leave space');
    const leave = await dialogOf(his);
    expect(textOf(leave)).to.contain('Leave “Doomed”?').and.to.contain('has to add you');
    await expectAccessible(his);
    await press(leave, 'Leave');
    await isClosed(his);
    await until(() => his.spaceId === undefined, 'nothing to be open');
    expect(textOf(his)).to.not.contain('is gone');
    document.body.replaceChildren();
    const hers = await showMessenger({ store: alice, spaceId: space.id });
    await press(hers, 'More actions');
    await pick(hers, 'Delete space');
    const dialog = await dialogOf(hers);
    expect(textOf(dialog)).to.contain('for everybody').and.to.contain('cannot be undone');
    await press(dialog, 'Delete');
    await isClosed(hers);
    expect(alice.spaces.has(space.id)).to.equal(false);
  });

  it('of a team are archived rather than deleted, and the General one is neither', async () => {
    const { store, messenger } = await open('alice');
    const team = await store.teams.create({ name: 'Divers' });
    const space = await store.spaces.create({ title: 'Wrecks', teamId: team.id });
    await store.spaces.reload();
    messenger.spaceId = space.id;
    await press(messenger, 'More actions');
    await pick(messenger, 'Archive space');
    expect(textOf(await dialogOf(messenger))).to.contain('archives it');
    await press(await dialogOf(messenger), 'Archive');
    await isClosed(messenger);
    messenger.spaceId = spaceIdOf(store, 'Divers');
    await press(messenger, 'More actions');
    expect((await menuEntries(messenger)).at(-1)).to.contain('Not for the General space of a team.');
  });

  it('of two have no settings, and are hidden and shown again', async () => {
    const { store, messenger } = await open('alice', 'Carol Lindqvist');
    await press(messenger, 'More actions');
    const entries = await menuEntries(messenger);
    expect(entries).to.not.include('Settings').and.to.not.include('Leave space');
    await pick(messenger, 'Hide conversation');
    await press(await dialogOf(messenger), 'Hide');
    await isClosed(messenger);
    const titles = () => findAll(messenger, 'button.space').map((row) => textOf(row));
    await until(() => !titles().some((title) => title.includes('Carol')), 'it to leave the list');
    await press(messenger, 'New');
    await pick(messenger, 'Hidden conversations');
    const dialog = await dialogOf(messenger);
    await press(dialog, 'Show: Carol Lindqvist');
    await isClosed(messenger);
    await until(() => titles().some((title) => title.includes('Carol')), 'it to be back');
    expect(store.directSpaces.isHidden(store.spaces.get(messenger.spaceId!).value!)).to.equal(false);
  });

  it('of two that are hidden are all reached, however many, and found by name', async () => {
    const { store, messenger } = await open('alice');
    const some = store.spaces.get(spaceIdOf(store, 'Carol Lindqvist')).peek()!;
    store.directSpaces.loadHidden = async () =>
      Array.from({ length: 150 }, (_, index) => ({ ...some, id: `hidden-${index}`, title: `Hidden ${index}` }));
    await press(messenger, 'New');
    await pick(messenger, 'Hidden conversations');
    const dialog = await dialogOf(messenger);
    const rows = () => [...dialog.querySelectorAll('li')];
    const more = await buttonOf(dialog, 'Show more');
    const inside = dialog.getRootNode() as ShadowRoot;
    await until(() => inside.activeElement?.matches('input'), 'the focus in the search that came with them');
    const [row] = rows();
    const room = row!.getBoundingClientRect().right - row!.querySelector('button')!.getBoundingClientRect().right;
    expect(room, 'room for the focus around a button').to.be.at.least(4);
    await expectAccessible(messenger);
    expect(rows()).to.have.lengthOf(100);
    more.focus();
    more.click();
    await until(() => rows().length === 150, 'the others');
    expect(more.isConnected, 'a button with nothing to show').to.equal(false);
    await until(() => inside.activeElement?.ariaLabel === 'Show: Hidden 100', 'the focus on the first of the others');
    typeInto(dialog.querySelector('input')!, 'hidden 149');
    await until(() => rows().length === 1, 'the one that was looked for');
    typeInto(dialog.querySelector('input')!, 'nobody');
    await until(() => textOf(dialog).includes('No hidden conversation matches.'), 'that there is none');
  });

  it('of two that could not be shown again say so, also where nobody waits for it', async () => {
    const { store, messenger } = await open('alice');
    const some = store.spaces.get(spaceIdOf(store, 'Carol Lindqvist')).peek()!;
    let fail!: (reason: Error) => void;
    store.directSpaces.loadHidden = async () => [some];
    store.directSpaces.setHidden = () => new Promise((_, reject) => (fail = reject));
    await press(messenger, 'New');
    await pick(messenger, 'Hidden conversations');
    const dialog = await dialogOf(messenger);
    await press(dialog, `Show: ${some.title}`);
    await press(dialog, 'Close');
    await isClosed(messenger);
    fail(new Error('It did not work.'));
    expect(await problemIn(await dialogOf(messenger))).to.not.equal('');
  });

  it('of two begin with a person and a first message, or are opened where there are', async () => {
    const { store, messenger } = await open('alice');
    const admin = (await signIn(simulator, 'admin')).session.me.peek()!;
    await press(messenger, 'New');
    await pick(messenger, 'New conversation');
    const dialog = await dialogOf(messenger);
    expect((await buttonOf(dialog, 'Send')).title).to.equal('Choose somebody.');
    const picker = dialog.querySelector('webex-people-picker')!;
    await until(() => picker.shadowRoot?.activeElement?.matches('input'), 'the field to have the focus');
    const choosePerson = (personId: string, name: string) => {
      picker.selected = [{ personId, name }];
      picker.dispatchEvent(new WebexPeopleChangeEvent(picker.selected));
    };
    choosePerson(admin.id, admin.displayName);
    await until(() => textOf(dialog).includes('First message'), 'the field');
    await expectAccessible(messenger);
    fill(dialog, 'First message', 'Good day');
    await press(dialog, 'Send');
    await isClosed(messenger);
    await until(() => titleOf(messenger) === admin.displayName, 'the conversation');
    const { spaceId } = messenger;
    messenger.spaceId = undefined;
    await press(messenger, 'New');
    await pick(messenger, 'New conversation');
    const again = await dialogOf(messenger);
    again
      .querySelector('webex-people-picker')!
      .dispatchEvent(new WebexPeopleChangeEvent([{ personId: admin.id, name: admin.displayName }]));
    await press(again, 'Open');
    await isClosed(messenger);
    await until(() => messenger.spaceId === spaceId, 'the same one');
    expect(store.spaces.get(spaceId!).value?.type).to.equal('direct');
  });

  it('of two are looked for before a first message can be written, and what was written is kept', async () => {
    const { store, messenger } = await open('alice');
    const spaceId = spaceIdOf(store, 'Carol Lindqvist');
    const answers: Array<(spaceId: string | undefined) => void> = [];
    store.directSpaces.find = () => new Promise((resolve) => answers.push(resolve));
    await press(messenger, 'New');
    await pick(messenger, 'New conversation');
    const dialog = await dialogOf(messenger);
    const host = (dialog.getRootNode() as ShadowRoot).host as WebexNewConversationDialog;
    expect(await host.updateComplete, 'whole at once').to.equal(true);
    const choosePerson = (personId: string) => {
      const selected = [{ personId, name: personId }];
      dialog.querySelector('webex-people-picker')!.dispatchEvent(new WebexPeopleChangeEvent(selected));
    };
    choosePerson('somebody');
    await until(() => textOf(dialog).includes('Loading'), 'that one has to wait');
    expect(dialog.querySelector('textarea'), 'a field that may go again').to.equal(null);
    answers.at(-1)!(undefined);
    await until(() => dialog.querySelector('textarea'), 'the field');
    fill(dialog, 'First message', 'Good day');
    choosePerson('carol');
    answers.at(-1)!(spaceId);
    await press(dialog, 'Open');
    await until(() => messenger.spaceId === spaceId, 'the conversation');
    expect(store.drafts.get(spaceId)).to.equal('Good day');
    store.drafts.set('', spaceId);
  });

  it('say in the list as well what only moderators can, before they try', async () => {
    const { space } = await make('Kept in order', true, 'bob');
    const { messenger } = await open('bob');
    const row = await until(
      () => findAll(messenger, 'button.space').find((each) => textOf(each).includes('Kept in order')),
      'the space',
    );
    row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await until(
      () => findAll(messenger, '[role=menu] .item').some((item) => /Delete space\s*Only moderators/.test(textOf(item))),
      'that bob cannot delete it',
    );
    expect(space.isLocked).to.equal(true);
  });

  it('are not left half made to the next person', async () => {
    let who: Who = 'alice';
    const store = await signIn(simulator, 'alice', { getAccessToken: () => simulator.tokens[who] });
    const messenger = await showMessenger({ store });
    await press(messenger, 'New');
    await pick(messenger, 'New space');
    fill(await dialogOf(messenger), 'Name', 'A surprise for Bob');
    who = 'bob';
    await store.stop();
    await store.start();
    await until(() => store.session.me.peek()?.displayName === 'Bob Adeyemi', 'bob');
    await isClosed(messenger);
  });

  it('can be changed in a window that is low, whatever they are called', async function () {
    if (!canCommandThePage) this.skip();
    const { space } = await make('A name without end '.repeat(12).trim(), false);
    const store = await signIn(simulator, 'alice');
    const messenger = await showMessenger({ store, spaceId: space.id }, { width: 640, height: 300 });
    await setViewport({ width: 640, height: 320 });
    try {
      await press(messenger, 'More actions');
      await pick(messenger, 'Settings');
      const dialog = await dialogOf(messenger);
      await Promise.allSettled(dialog.getAnimations().map(({ finished }) => finished));
      const field = fieldOf(dialog, 'Description');
      field.scrollIntoView({ block: 'center' });
      const { left, top, height } = field.getBoundingClientRect();
      const seen = () => (dialog.getRootNode() as ShadowRoot).elementFromPoint(left + 8, top + 4);
      const end = () => (dialog.getRootNode() as ShadowRoot).elementFromPoint(left + 8, top + height - 4);
      expect([seen(), end()], 'all of the field').to.deep.equal([field, field]);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });

  it('that are public are found and joined', async () => {
    const admin = await signIn(simulator, 'admin');
    const space = await admin.spaces.create({ title: 'Chess club', description: 'Thursdays', isPublic: true });
    const { store, messenger } = await open('alice');
    await press(messenger, 'New');
    await pick(messenger, 'Join a public space');
    const dialog = await dialogOf(messenger);
    expect(
      (dialog.getRootNode() as ShadowRoot).activeElement?.matches('input[type=search]'),
      'searching first',
    ).to.equal(true);
    const join = await buttonOf(dialog, 'Join: Chess club');
    await expectAccessible(messenger);
    join.click();
    await isClosed(messenger);
    await until(() => messenger.spaceId === space.id, 'it to be open');
    expect(store.spaces.has(space.id)).to.equal(true);
  });

  it('tell how to meet, to those whom Webex tells', async () => {
    const { messenger } = await open('alice', 'Gatehouse Firmware');
    await press(messenger, 'More actions');
    await pick(messenger, 'Meet');
    const dialog = await dialogOf(messenger);
    const link = await until(() => dialog.querySelector('a'), 'the link');
    expect(link.href).to.match(/^https:/);
    expect(link.rel).to.contain('noopener');
    await expectAccessible(messenger);
    await press(dialog, 'Close');
    await isClosed(messenger);
    const refuse = { method: 'GET', path: '/v1/rooms/:id/meetingInfo', fault: { kind: 'status', status: 404 } };
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [refuse] } });
    await press(messenger, 'More actions');
    await pick(messenger, 'Meet');
    const again = await dialogOf(messenger);
    await until(() => textOf(again).includes('gives no meeting') || again.querySelector('a'), 'an answer');
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
  });

  it('are made, renamed and left by the keyboard alone', async function () {
    if (!canCommandThePage) this.skip();
    this.timeout(30_000);
    const { store, messenger } = await open('alice');
    const keys = async (...pressed: string[]) => {
      for (const key of pressed) await sendKeys({ press: key });
    };
    const focused = () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element as HTMLElement;
    };
    findAll<HTMLInputElement>(messenger, 'input[type=search]')[0]!.focus();
    await keys('Tab', 'Tab');
    expect(focused().ariaLabel).to.equal('New');
    await keys('Enter');
    await until(() => textOf(focused()).includes('New space'), 'the menu');
    await keys('Enter');
    await until(() => focused().id === 'title', 'the field');
    await sendKeys({ type: 'By keys' });
    await keys('Enter');
    await isClosed(messenger);
    await until(() => titleOf(messenger) === 'By keys', 'the space');
    (await buttonOf(messenger, 'More actions')).focus();
    await keys('Enter');
    await until(() => textOf(focused()).includes('favorites'), 'the menu');
    await keys('S', 'Enter');
    await until(() => focused().id === 'title', 'the settings');
    await keys('End');
    await sendKeys({ type: ' alone' });
    await keys('Enter');
    await isClosed(messenger);
    await until(() => titleOf(messenger) === 'By keys alone', 'the new name');
    expect(focused().ariaLabel, 'the focus is back').to.equal('More actions');
    await keys('Enter');
    await until(() => textOf(focused()).includes('favorites'), 'the menu');
    await keys('L', 'Enter');
    await until(() => textOf(focused()).trim() === 'Cancel', 'the question');
    await keys('Tab', 'Enter');
    await isClosed(messenger);
    await until(() => messenger.spaceId === undefined, 'the space to be left');
    expect(store.spaces.ids.some((id) => store.spaces.get(id).peek()?.title === 'By keys alone')).to.equal(false);
  });

  for (const [name, set] of [
    ['in the dark', () => emulateLook({ scheme: 'dark' })],
    ['in forced colours', () => emulateLook({ forcedColors: 'active' })],
    ['from right to left', () => (document.documentElement.dir = 'rtl')],
  ] as const)
    it(`have no violation that axe finds, ${name}`, async function () {
      if (!canCommandThePage) this.skip();
      await set();
      const { messenger } = await open('alice', 'Gatehouse Firmware');
      const dialog = await openSettings(messenger);
      await until(() => dialog.querySelector('select'), 'everything');
      await expectAccessible(messenger);
    });
});
