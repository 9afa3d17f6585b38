import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { WebexSpaceList } from '../../src/elements/space-list/space-list.ts';
import '../../src/elements/space-list/space-list.ts';
import type { WebexSpaceSelectEvent } from '../../src/events/space-select.ts';
import type { Store } from '../../src/store/store.ts';
import { findAll, startSimulator, textOf, type as typeInto, until, type Simulator } from '../browser/page.ts';
import { canCommandThePage } from '../support/engine.ts';
import { emulateLook } from '../support/look.ts';
import { clearThreads, signIn, spaceIdOf } from './conversation.ts';

describe('The list of spaces', () => {
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

  const show = async (properties: Partial<WebexSpaceList> = {}, store?: Store) => {
    const list = Object.assign(document.createElement('webex-space-list'), {
      store: store ?? (await signIn(simulator, 'alice')),
      ...properties,
    });
    const frame = document.createElement('div');
    frame.style.cssText =
      'color-scheme: light dark; inline-size: 300px; block-size: 600px; background: var(--webex-color-background-secondary)';
    frame.append(list);
    document.body.append(frame);
    await until(() => rowsOf(list)[0], 'the first row');
    return list;
  };

  const rowsOf = (list: WebexSpaceList) => findAll<HTMLButtonElement>(list, '[data-key]');
  const spacesOf = (list: WebexSpaceList) => findAll<HTMLButtonElement>(list, 'button.space');
  const headingsOf = (list: WebexSpaceList) =>
    findAll<HTMLButtonElement>(list, '.heading').map((each) => textOf(each).trim());
  const rowOf = (list: WebexSpaceList, title: string) =>
    until(() => spacesOf(list).find((row) => textOf(row).includes(title)), title);
  const titlesOf = (list: WebexSpaceList) => spacesOf(list).map((row) => textOf(row.querySelector('bdi')!).trim());
  const searchIn = (list: WebexSpaceList, text: string) =>
    typeInto(list.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!, text);
  const menuOf = (list: WebexSpaceList) => until(() => findAll(list, '[role=menu]')[0], 'the menu');
  const choose = async (list: WebexSpaceList, label: string) => {
    const item = await until(
      () => findAll<HTMLButtonElement>(list, '[role=menu] .item').find((each) => textOf(each).trim().startsWith(label)),
      label,
    );
    item.click();
  };
  const openMenuOf = async (list: WebexSpaceList, title: string) => {
    const row = await rowOf(list, title);
    row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    return menuOf(list);
  };

  it('says in words what the other one in a conversation of two is doing', async () => {
    const store = await signIn(simulator, 'alice');
    const list = await show({}, store);
    const space = store.spaces.ids.map((id) => store.spaces.get(id).peek()!).find(({ type }) => type === 'direct')!;
    await store.members.of(space.id).load();
    const me = store.session.me.peek()!.id;
    const { personId } = store.members
      .of(space.id)
      .list.peek()
      .find((member) => member.personId !== me)!;
    store.people.ensure([personId]);
    const person = await until(() => store.people.get(personId).peek(), 'the person');
    store.people.receive([{ ...person, status: 'meeting' }]);
    const row = await rowOf(list, space.title);
    await until(() => textOf(row).includes(`${space.title} , in a meeting`), 'the presence');
  });

  it('has no headings until there is more than one section', async () => {
    const list = await show();
    expect(headingsOf(list)).to.deep.equal([]);
    const first = titlesOf(list)[0]!;
    await openMenuOf(list, titlesOf(list)[1]!);
    const favorite = titlesOf(list)[1]!;
    await choose(list, 'Add to favorites');
    await until(() => headingsOf(list).length === 2, 'the headings');
    expect(headingsOf(list)).to.deep.equal(['Favorites', 'Recent']);
    expect(titlesOf(list).slice(0, 2), 'once only').to.deep.equal([favorite, first]);
    await openMenuOf(list, favorite);
    await choose(list, 'Remove from favorites');
    await until(() => headingsOf(list).length === 0, 'the list as it was');
  });

  it('is divided by people and groups, or by team, and remembers what was closed', async () => {
    const list = await show({ groupBy: 'type' });
    expect(headingsOf(list)).to.include('People');
    const people = rowsOf(list).find((row) => textOf(row).includes('People'))!;
    const before = titlesOf(list);
    people.click();
    await until(() => people.ariaExpanded === 'false', 'it to close');
    expect(titlesOf(list)).to.not.include(before[0]!);
    findAll<HTMLButtonElement>(list, '.search > .icon-button')[0]!.click();
    await choose(list, 'By team');
    await until(() => headingsOf(list).includes('Engineering'), 'the teams');
    expect(headingsOf(list)[0]).to.equal('Customer Care');
    expect(list.store!.listChoices.value).to.deep.equal({ groupBy: 'team', closed: ['direct'] });
  });

  it('finds by any words of a title, whatever their case and accents, also what was not scrolled to', async () => {
    const list = await show();
    await list.store!.spaces.create({ title: 'Équipe Réseau du Port' });
    searchIn(list, 'port equ');
    await until(() => titlesOf(list).length === 1, 'one row');
    expect(titlesOf(list)).to.deep.equal(['Équipe Réseau du Port']);
    searchIn(list, 'no such space');
    await until(() => textOf(list).includes('No space matches'), 'the reason');
    searchIn(list, '');
    await until(() => titlesOf(list).length > 3, 'all');
  });

  it('says what was begun, and what was said last where that is known, without a request', async () => {
    const store = await signIn(simulator, 'alice');
    const spaceId = spaceIdOf(store, 'Gatehouse Firmware');
    await store.messages.timeline(spaceId).load();
    const list = await show({}, store);
    const row = await rowOf(list, 'Gatehouse Firmware');
    await until(() => row.querySelector('.last'), 'what was said last');
    expect(spacesOf(list).filter((each) => each.querySelector('.last')).length, 'of no other').to.equal(1);
    store.drafts.set('I would rather', spaceId);
    await until(() => textOf(row).includes('Draft: I would rather'), 'the draft');
    store.drafts.set('', spaceId);
    await until(() => !textOf(row).includes('Draft:'), 'no draft');
    store.messages.timeline(spaceId).markStale();
    store.spaces.touch(spaceId, Date.now() + 1_000);
    await until(() => !row.querySelector('.last'), 'nothing rather than what is old');
  });

  it('marks what is unread, until it is marked as read, and can show nothing else', async () => {
    const store = await signIn(simulator, 'alice');
    const list = await show({}, store);
    const spaceId = spaceIdOf(store, 'Gatehouse Firmware');
    store.spaces.touch(spaceId, Date.now() + 60_000);
    const row = await until(() => findAll(list, 'button.unread.space')[0], 'the mark');
    expect(textOf(row)).to.contain('Gatehouse Firmware').and.to.contain('unread');
    findAll<HTMLButtonElement>(list, '.search > .icon-button')[0]!.click();
    await choose(list, 'Only what is unread');
    await until(() => titlesOf(list).length === 1, 'it alone');
    await openMenuOf(list, 'Gatehouse Firmware');
    await choose(list, 'Mark as read');
    await until(() => textOf(list).includes('Nothing unread'), 'that all is read');
    findAll<HTMLButtonElement>(list, '.notice .button')[0]!.click();
    await until(() => titlesOf(list).length > 3, 'all');
  });

  it('reads on where nothing of what was read is to be shown', async () => {
    const { spaces } = await signIn(simulator, 'alice');
    const oldest = spaces.get(spaces.ids.at(-1)!).peek()!;
    const threeAtOnce: typeof fetch = (input, init) =>
      fetch(input instanceof Request ? input : String(input).replace(/\bmax=100\b/, 'max=3'), init);
    const store = await signIn(simulator, 'alice', { fetch: threeAtOnce });
    expect(store.spaces.has(oldest.id)).to.equal(false);
    store.readMarkers.isUnread = ({ id }) => id === oldest.id;
    store.listChoices.value = { unreadOnly: true };
    const list = await show({}, store);
    expect(titlesOf(list)).to.deep.equal([oldest.title]);
  });

  it('chooses nothing while a word is being composed', async () => {
    const list = await show();
    const field = list.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    typeInto(field, 'gate');
    await list.updateComplete;
    const enter = (isComposing: boolean) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true, composed: true }));
    enter(true);
    expect(list.spaceId).to.equal(undefined);
    enter(false);
    await until(() => list.spaceId, 'the space');
  });

  it('leads the keyboard over headings and spaces, and to the menu of a space', async function () {
    if (!canCommandThePage) this.skip();
    const list = await show({ groupBy: 'type' });
    const focused = () => list.shadowRoot!.activeElement as HTMLElement;
    const selected: string[] = [];
    list.addEventListener('webex-space-select', (event) => selected.push((event as WebexSpaceSelectEvent).spaceId));
    list.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => focused().className.includes('heading'), 'the heading');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => focused().ariaExpanded === 'false', 'it to close');
    await sendKeys({ press: 'ArrowRight' });
    await until(() => focused().ariaExpanded === 'true', 'it to open');
    await sendKeys({ press: 'ArrowDown' });
    const row = await until(() => focused().className.includes('space') && focused(), 'the first space');
    await sendKeys({ press: 'Enter' });
    expect(selected).to.deep.equal([row.dataset['key']]);
    await until(() => row.ariaCurrent === 'true', 'it to be chosen');
    await sendKeys({ press: 'Tab' });
    expect(focused()?.ariaHasPopup).to.equal('menu');
    await sendKeys({ press: 'Enter' });
    await menuOf(list);
    const inMenu = () => findAll(list, 'webex-menu')[0]?.shadowRoot?.activeElement;
    await until(() => textOf(inMenu() ?? document.createTextNode('')).includes('Add to favorites'), 'the first action');
    await sendKeys({ press: 'Escape' });
    await until(() => findAll(list, 'webex-menu').length === 0, 'it to close');
    expect(focused().ariaHasPopup, 'back where it was').to.equal('menu');
  });

  const states: Array<[name: string, set: (list: WebexSpaceList) => unknown]> = [
    ['as it comes', () => {}],
    ['divided', ({ store }) => (store!.listChoices.value = { groupBy: 'team' })],
    ['from right to left', () => (document.documentElement.dir = 'rtl')],
    ['in the dark', () => canCommandThePage && emulateLook({ scheme: 'dark' })],
    ['in forced colours', () => canCommandThePage && emulateLook({ forcedColors: 'active' })],
    ['without a match', (list) => searchIn(list, 'nowhere')],
    ['with a menu', (list) => openMenuOf(list, titlesOf(list)[0]!)],
  ];

  for (const [name, set] of states)
    it(`has no violation that axe finds, ${name}`, async () => {
      const list = await show();
      const store = list.store!;
      store.spaces.touch(store.spaces.ids[3]!, Date.now() + 60_000);
      store.drafts.set('A draft', store.spaces.ids[2]!);
      store.favorites.set(store.spaces.ids[1]!, true);
      await set(list);
      await list.updateComplete;
      const { violations } = await axe.run(list, { rules: { region: { enabled: false } } });
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message}`)),
      ).to.deep.equal([]);
    });

  describe('keeps the focus', () => {
    const titleWithFocus = (list: WebexSpaceList) => {
      const { activeElement } = list.shadowRoot!;
      return activeElement ? textOf(activeElement.closest('.row') ?? activeElement) : '';
    };

    it('on a space that moves when something is written in it, and when it becomes a favorite', async () => {
      const store = await signIn(simulator, 'alice');
      const list = await show({}, store);
      const title = titlesOf(list)[3]!;
      (await rowOf(list, title)).focus();
      const space = store.spaces.get(spaceIdOf(store, title)).peek()!;
      store.spaces.receive([{ ...space, lastActivity: new Date().toISOString() }]);
      await until(() => titlesOf(list)[0] === title, 'it to be the first');
      expect(titleWithFocus(list)).to.contain(title);
      const other = titlesOf(list)[2]!;
      const row = await rowOf(list, other);
      const more = row.nextElementSibling as HTMLElement;
      more.focus();
      more.click();
      await menuOf(list);
      await choose(list, 'Add to favorites');
      await until(() => headingsOf(list).length === 2, 'the headings');
      expect(list.shadowRoot!.activeElement).to.equal(more);
      await openMenuOf(list, other);
      await choose(list, 'Remove from favorites');
      await until(() => headingsOf(list).length === 0, 'the list as it was');
    });

    it('on the neighbour of a space that one leaves', async () => {
      const store = await signIn(simulator, 'alice');
      await store.spaces.create({ title: 'To be left' });
      const list = await show({}, store);
      expect(titlesOf(list)[0]).to.equal('To be left');
      const neighbour = titlesOf(list)[1]!;
      const more = (await rowOf(list, 'To be left')).nextElementSibling as HTMLElement;
      more.focus();
      more.click();
      await menuOf(list);
      await choose(list, 'Leave');
      const question = await until(() => findAll(list, 'dialog[open]')[0], 'the question');
      findAll<HTMLButtonElement>(question, '.dialog-actions > .button')[1]!.click();
      await until(() => titleWithFocus(list).includes(neighbour), 'the focus on the neighbour');
      expect(titlesOf(list)).to.not.contain('To be left');
    });

    it('in the list when a space is no longer among the unread, and when all are shown', async () => {
      const store = await signIn(simulator, 'alice');
      const list = await show({}, store);
      for (const id of store.spaces.ids) store.readMarkers.markRead(id, Date.now() + 60_000);
      store.listChoices.value = { ...store.listChoices.value, unreadOnly: true };
      const showAll = await until(
        () => findAll<HTMLButtonElement>(list, '.notice .button').find((each) => textOf(each).includes('Show all')),
        'a way back',
      );
      showAll.focus();
      showAll.click();
      await until(() => titleWithFocus(list).includes(titlesOf(list)[0] ?? 'none'), 'the focus on the first space');
    });
  });
});
