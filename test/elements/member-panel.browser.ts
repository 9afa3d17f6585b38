import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import '../../src/elements/member-panel/member-panel.ts';
import type { WebexMemberPanel } from '../../src/elements/member-panel/member-panel.ts';
import { WebexMembershipError } from '../../src/errors.ts';
import type { WebexMembershipChangeEvent } from '../../src/events/membership-change.ts';
import type { WebexMembershipFailedEvent } from '../../src/events/membership-failed.ts';
import type { Store } from '../../src/store/store.ts';
import { findAll, startSimulator, textOf, type as typeInto, until, type Simulator } from '../browser/page.ts';
import { canCommandThePage } from '../support/engine.ts';
import { emulateLook } from '../support/look.ts';
import { clearThreads, signIn, spaceIdOf } from './conversation.ts';

describe('The member panel', () => {
  let simulator: Simulator;
  let alice: Store;
  let bob: Store;

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  beforeEach(async () => {
    alice = await signIn(simulator, 'alice');
    bob = await signIn(simulator, 'bob');
  });

  afterEach(async () => {
    document.documentElement.dir = '';
    if (canCommandThePage) await emulateLook();
    await setFaults();
    await clearThreads();
  });

  const setFaults = (...rules: object[]) =>
    executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules } });
  const idOf = (store: Store): string => store.session.me.peek()!.id;

  /** A space of alice's with bob and others in it. */
  const meet = async ({ isLocked = false, others = [] as string[] } = {}): Promise<string> => {
    const { id: spaceId } = await alice.spaces.create({ title: 'Harbour', isLocked });
    await alice.members.add({ spaceId, personId: idOf(bob) });
    for (const personEmail of others) await alice.members.add({ spaceId, personEmail });
    await bob.spaces.reload();
    alice.members.clear();
    return spaceId;
  };

  const show = async (
    store: Store,
    group: { spaceId?: string; teamId?: string },
    { width = 320, height = 480 } = {},
  ): Promise<WebexMemberPanel> => {
    const panel = Object.assign(document.createElement('webex-member-panel'), { store, ...group });
    const frame = document.createElement('div');
    frame.style.cssText = `inline-size: ${width}px; block-size: ${height}px`;
    frame.append(panel);
    document.body.append(frame);
    await until(() => rowsOf(panel).length > 0, 'the people');
    return panel;
  };

  const rowsOf = (panel: WebexMemberPanel) => findAll(panel, '.row');
  const namesOf = (panel: WebexMemberPanel) => rowsOf(panel).map((row) => textOf(row.querySelector('bdi')!).trim());
  const rowOf = (panel: WebexMemberPanel, name: string) =>
    until(() => rowsOf(panel).find((row) => textOf(row).includes(name)), `the row of ${name}`);
  const isModerator = (panel: WebexMemberPanel, name: string): boolean => {
    const row = rowsOf(panel).find((each) => textOf(each).includes(name));
    return row !== undefined && !row.matches('.working') && textOf(row).includes('Moderator');
  };
  const isNoModerator = (panel: WebexMemberPanel, name: string): boolean => {
    const row = rowsOf(panel).find((each) => textOf(each).includes(name));
    return row !== undefined && !row.matches('.working') && !textOf(row).includes('Moderator');
  };
  const openMenu = async (panel: WebexMemberPanel, name: string) => {
    (await rowOf(panel, name)).querySelector<HTMLElement>('.more')!.click();
    await until(() => findAll(panel, '.menu:popover-open')[0], `the menu of ${name}`);
    return findAll(panel, '[role=menuitem]');
  };
  const choose = async (panel: WebexMemberPanel, name: string, label: string) => {
    (await openMenu(panel, name)).find((item) => textOf(item).includes(label))!.click();
  };
  const confirm = async (panel: WebexMemberPanel) => {
    const question = await until(() => findAll(panel, 'webex-question-dialog')[0], 'the question');
    const button = await until(() => findAll(question, '.dialog-actions > .button')[1], 'its action');
    button.click();
    return question;
  };
  const said = (words: string) =>
    until(
      () => findAll(document, '[aria-live]').some((region) => textOf(region).includes(words)),
      `“${words}” to be said`,
    );
  const focused = (panel: WebexMemberPanel) => {
    let element: Element | null = panel;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element as HTMLElement;
  };

  const openAdd = async (panel: WebexMemberPanel) => {
    findAll(panel, '.add')[0]!.click();
    const dialog = await until(() => findAll(panel, 'webex-add-members-dialog')[0], 'the dialog');
    await until(() => findAll(dialog, '.input')[0], 'the picker');
    return dialog;
  };
  const pickIn = async (dialog: HTMLElement, text: string) => {
    typeInto(findAll<HTMLInputElement>(dialog, '.input')[0]!, text);
    (await until(() => findAll(dialog, '[role=option]').find((option) => textOf(option).includes(text)), text)).click();
    await until(() => findAll<HTMLInputElement>(dialog, '.input')[0]!.value === '', 'the field to be empty');
  };
  const submit = (dialog: HTMLElement) => findAll(dialog, '.dialog-actions > .button')[1]!.click();

  it('lists moderators first, then by name, with what people should know of them', async () => {
    const spaceId = alice.spaces.ids.find((id) => /Havrebakken/.test(alice.spaces.get(id).peek()!.title))!;
    const panel = await show(alice, { spaceId }, { height: 900 });
    await until(() => textOf(panel).includes('people'), 'the count');
    expect(textOf(await rowOf(panel, 'Solveig'))).to.contain('Outside your organization');
    const moderators = rowsOf(panel).map((row) => textOf(row).includes('Moderator'));
    expect(moderators).to.deep.equal(moderators.toSorted((one, other) => Number(other) - Number(one)));
    expect(textOf(await rowOf(panel, 'Alice Marlowe'))).to.contain('You');
  });

  it('begins names where everything begins, also from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const panel = await show(alice, { spaceId: await meet() });
    const row = await rowOf(panel, 'Alice Marlowe');
    const edges = [...row.querySelectorAll('.words > bdi, .words bdi')].map((words) => {
      const range = document.createRange();
      range.selectNodeContents(words);
      return Math.round(range.getBoundingClientRect().right);
    });
    expect(edges.length).to.be.at.least(2);
    expect(new Set(edges).size, edges.join(', ')).to.equal(1);
  });

  it('says what people are doing, also to those who do not see it', async () => {
    const spaceId = await meet();
    await alice.people.refresh(idOf(alice));
    const panel = await show(alice, { spaceId });
    await until(() => rowsOf(panel).some((row) => textOf(row).includes('active')), 'that alice is there');
  });

  it('says how many it finds, also to those who do not see it', async () => {
    const panel = await show(alice, { spaceId: await meet() });
    const field = panel.shadowRoot!.querySelector('input')!;
    typeInto(field, 'Bob');
    await said('1 person found');
    typeInto(field, 'Nobody at all');
    await said('Nobody matches');
  });

  it('finds by name and address, and says when nobody matches', async () => {
    const spaceId = await meet({ others: ['carol.lindqvist@fernwright.example'] });
    const panel = await show(alice, { spaceId });
    const field = findAll<HTMLInputElement>(panel, 'input')[0]!;
    typeInto(field, 'lindq');
    await until(() => namesOf(panel).join() === 'Carol Lindqvist', 'Carol alone');
    typeInto(field, 'bob.ade');
    await until(() => namesOf(panel).join() === 'Bob Adeyemi', 'Bob alone');
    typeInto(field, 'nobody');
    await until(() => textOf(panel).includes('Nobody matches'), 'nobody');
  });

  describe('adds people', () => {
    it('several at once, and says which could not be added and why', async () => {
      const spaceId = await meet();
      const panel = await show(alice, { spaceId });
      const failures: WebexMembershipFailedEvent[] = [];
      panel.addEventListener('webex-membership-failed', (event) => failures.push(event));
      const dialog = await openAdd(panel);
      await pickIn(dialog, 'Carol Lindqvist');
      await pickIn(dialog, 'new.person@elsewhere.example');
      await pickIn(dialog, 'nobody.here@fernwright.example');
      submit(dialog);
      await until(() => textOf(dialog).includes('No such person'), 'the reason');
      expect(textOf(dialog)).to.contain('nobody.here@fernwright.example');
      expect(failures.map(({ error }) => error instanceof WebexMembershipError && error.problem)).to.deep.equal([
        'unknown-person',
      ]);
      await rowOf(panel, 'Carol Lindqvist');
      await rowOf(panel, 'new.person@elsewhere.example');
      findAll(dialog, '.refused .icon-button')[0]!.click();
      await until(() => findAll(dialog, '.refused').length === 0, 'the list to be empty');
    });

    it('tries again what may succeed then', async () => {
      const spaceId = await meet();
      const panel = await show(alice, { spaceId });
      await setFaults({ method: 'POST', path: '/v1/memberships', fault: { kind: 'status', status: 403 } });
      const dialog = await openAdd(panel);
      await pickIn(dialog, 'Carol Lindqvist');
      submit(dialog);
      const again = await until(() => findAll(dialog, '.refused .link-button')[0], 'the way to try again');
      await setFaults();
      again.click();
      await rowOf(panel, 'Carol Lindqvist');
      await until(() => findAll(panel, 'webex-add-members-dialog').length === 0, 'the dialog to close');
    });

    it('and comes back to say who could not be added, where it was closed meanwhile', async () => {
      const spaceId = await meet();
      const panel = await show(alice, { spaceId });
      const dialog = await openAdd(panel);
      await pickIn(dialog, 'nobody.here@fernwright.example');
      submit(dialog);
      const box = findAll<HTMLDialogElement>(dialog, 'dialog')[0]!;
      box.close();
      expect(box.open).to.equal(false);
      await until(() => box.open && textOf(dialog).includes('No such person'), 'the reason');
    });

    it('does not offer who is here, and shows who was added by somebody else meanwhile', async () => {
      const spaceId = await meet();
      const panel = await show(alice, { spaceId });
      const dialog = await openAdd(panel);
      typeInto(findAll<HTMLInputElement>(dialog, '.input')[0]!, 'Bob Adeyemi');
      await until(() => textOf(dialog).includes('Bob Adeyemi is already here'), 'that bob is here');
      await pickIn(dialog, 'Carol Lindqvist');
      await bob.members.add({ spaceId, personEmail: 'carol.lindqvist@fernwright.example' });
      submit(dialog);
      await until(() => textOf(dialog).includes('Already here'), 'the reason');
      await rowOf(panel, 'Carol Lindqvist');
    });

    it('unless the page objects', async () => {
      const spaceId = await meet();
      const panel = await show(alice, { spaceId });
      const wishes: WebexMembershipChangeEvent[] = [];
      document.body.addEventListener(
        'webex-membership-change',
        (event) => {
          wishes.push(event);
          event.preventDefault();
        },
        { once: true },
      );
      const dialog = await openAdd(panel);
      await pickIn(dialog, 'Carol Lindqvist');
      submit(dialog);
      await until(() => wishes.length === 1, 'the wish');
      const { wish } = wishes[0]!;
      expect(wish.change === 'add' && [wish.spaceId, wish.person.name]).to.deep.equal([spaceId, 'Carol Lindqvist']);
      await until(() => findAll(panel, 'webex-add-members-dialog').length === 0, 'the dialog to close');
      expect(namesOf(panel)).to.not.include('Carol Lindqvist');
    });
  });

  describe('changes what people are', () => {
    it('the first moderator after telling what that means', async () => {
      const spaceId = await meet();
      const panel = await show(alice, { spaceId });
      await choose(panel, 'Bob Adeyemi', 'Make moderator');
      const question = await confirm(panel);
      expect(textOf(question)).to.contain('It will be moderated from now on');
      await until(() => textOf(rowsOf(panel)[0]!).includes('Moderator'), 'a moderator on top');
      await until(
        () => rowsOf(panel).filter((row) => textOf(row).includes('Moderator')).length === 2,
        'alice to be one too',
      );
      await choose(panel, 'Bob Adeyemi', 'No longer moderator');
      await until(() => isNoModerator(panel, 'Bob Adeyemi'), 'bob to be none');
      await said('Bob Adeyemi is no moderator any more');
    });

    it('takes out, asks before, and says what others have done meanwhile', async () => {
      const spaceId = await meet({ others: ['carol.lindqvist@fernwright.example'] });
      const panel = await show(alice, { spaceId });
      await choose(panel, 'Carol Lindqvist', 'Take out of the space');
      await confirm(panel);
      await until(() => !namesOf(panel).includes('Carol Lindqvist'), 'carol to go');
      await bob.members.of(spaceId).load();
      await bob.members.remove(bob.members.of(spaceId).of(idOf(bob))!);
      await choose(panel, 'Bob Adeyemi', 'Take out of the space');
      const question = await confirm(panel);
      await until(() => textOf(question).includes('Not there any more'), 'the reason');
      await until(() => !namesOf(panel).includes('Bob Adeyemi'), 'the view to be true again');
    });

    it('asks about nobody of a space that is not shown any more', async () => {
      const spaceId = await meet();
      const panel = await show(alice, { spaceId });
      await choose(panel, 'Bob Adeyemi', 'Take out of the space');
      const question = await until(() => findAll(panel, 'webex-question-dialog')[0], 'the question');
      await until(() => findAll(question, 'dialog[open]')[0], 'it to be asked');
      panel.spaceId = spaceIdOf(alice, 'Gatehouse Firmware');
      await until(() => !question.isConnected, 'it to go');
    });

    it('says what did not succeed, and tries again', async () => {
      const spaceId = await meet({ isLocked: true });
      const panel = await show(alice, { spaceId });
      await setFaults({ method: 'PUT', path: '/v1/memberships/*', fault: { kind: 'status', status: 403 } });
      await choose(panel, 'Bob Adeyemi', 'Make moderator');
      const failure = await until(() => findAll(panel, '.failure')[0], 'the failure');
      expect(textOf(failure)).to.contain('Bob Adeyemi was not made a moderator.').and.to.contain('Not allowed');
      await setFaults();
      failure.querySelector<HTMLElement>('.link-button')!.click();
      await until(() => isModerator(panel, 'Bob Adeyemi'), 'bob to be a moderator');
      expect(findAll(panel, '.failure')).to.have.length(0);
    });

    it('steps down and leaves, after telling what is lost', async () => {
      const spaceId = await meet({ isLocked: true });
      const panel = await show(alice, { spaceId });
      await choose(panel, 'Alice Marlowe', 'Leave the space');
      const question = await until(() => findAll(panel, 'webex-question-dialog')[0], 'the question');
      await until(() => textOf(question).includes('nobody can manage this space'), 'what is lost');
      findAll(question, '.button')[0]!.click();
      await until(() => findAll(panel, 'webex-question-dialog').length === 0, 'the question to be gone');
      await choose(panel, 'Alice Marlowe', 'Step down');
      await confirm(panel);
      await until(() => isNoModerator(panel, 'Alice Marlowe'), 'alice to be none');
      await until(() => textOf(panel).includes('This space is moderated'), 'the rule');
      await choose(panel, 'Alice Marlowe', 'Leave the space');
      await confirm(panel);
      await until(() => textOf(panel).includes('not there any more'), 'the space to be gone');
    });
  });

  describe('says what cannot be done before it is attempted', () => {
    const refusals: Array<[who: 'bob' | 'bot' | 'guest']> = [['bob'], ['bot'], ['guest']];
    for (const [who] of refusals)
      it(`to ${who} in a moderated space`, async () => {
        const me = who === 'bob' ? bob : await signIn(simulator, who);
        const spaceId = await meet({ isLocked: true });
        if (me !== bob) await alice.members.add({ spaceId, personId: idOf(me) });
        await me.spaces.reload();
        const panel = await show(me, { spaceId });
        await until(() => findAll(panel, '.add')[0]?.ariaDisabled === 'true', 'adding to be refused');
        const add = findAll(panel, '.add')[0]!;
        expect(textOf(panel.shadowRoot!.getElementById(add.getAttribute('aria-describedby')!)!)).to.contain(
          'only its moderators',
        );
        add.click();
        const items = await openMenu(panel, 'Alice Marlowe');
        const stepDown = items.find((item) => textOf(item).includes('No longer moderator'))!;
        expect([stepDown.ariaDisabled, textOf(stepDown)].join())
          .to.contain('true')
          .and.to.contain('only its moderators');
        stepDown.click();
        expect(findAll(panel, 'webex-question-dialog')).to.have.length(0);
        expect(findAll(panel, 'webex-add-members-dialog')).to.have.length(0);
      });

    it('in a conversation of two', async () => {
      const { id: spaceId } = await alice.directSpaces.start({ personId: idOf(bob) }, 'Hello');
      const panel = await show(alice, { spaceId });
      await until(() => textOf(panel).includes('conversation of two'), 'the rule');
      const items = await openMenu(panel, 'Bob Adeyemi');
      expect(items.filter(({ ariaDisabled }) => ariaDisabled === 'true')).to.have.length(2);
    });
  });

  it('shows what others change as it happens, and keeps the place', async () => {
    const live = await signIn(simulator, 'alice', { realtime: 'polling' });
    const spaceId = await meet();
    await live.spaces.reload();
    const panel = await show(live, { spaceId });
    await bob.members.add({ spaceId, personEmail: 'carol.lindqvist@fernwright.example' });
    await bob.members.of(spaceId).load();
    live.members.of(spaceId).receive(bob.members.of(spaceId).list.value);
    await rowOf(panel, 'Carol Lindqvist');
  });

  describe('of a team', () => {
    const makeTeam = async () => {
      const { id: teamId } = await alice.teams.create({ name: 'Harbour team' });
      await alice.teamMembers.add({ teamId, personId: idOf(bob) });
      return teamId;
    };

    it('is the same', async () => {
      const teamId = await makeTeam();
      const panel = await show(alice, { teamId });
      const dialog = await openAdd(panel);
      await pickIn(dialog, 'Carol Lindqvist');
      expect(textOf(dialog)).to.contain('can join all its spaces');
      submit(dialog);
      await rowOf(panel, 'Carol Lindqvist');
      await until(() => findAll(panel, 'webex-add-members-dialog').length === 0, 'the dialog to close');
      await choose(panel, 'Carol Lindqvist', 'Make moderator');
      await until(() => isModerator(panel, 'Carol'), 'carol to be a moderator');
      await choose(panel, 'Carol Lindqvist', 'Take out of the team');
      await confirm(panel);
      await until(() => !namesOf(panel).includes('Carol Lindqvist'), 'carol to go');
    });

    it('has its own rules', async () => {
      const teamId = await makeTeam();
      const panel = await show(bob, { teamId });
      await until(() => textOf(panel).includes('Only the moderators of the team'), 'the rule');
      const own = await show(alice, { teamId });
      const items = await openMenu(own, 'Alice Marlowe');
      const leave = items.find((item) => textOf(item).includes('Leave the team'))!;
      expect(textOf(leave)).to.contain('A team has to have a moderator');
    });
  });

  it('keeps the focus with a person who becomes a moderator, and with the neighbour of one who is taken out', async () => {
    const others = ['carol.lindqvist@fernwright.example', 'viktor.hellstrom@fernwright.example'];
    const panel = await show(alice, { spaceId: await meet({ isLocked: true, others }) });
    const nameWithFocus = () => textOf(focused(panel).closest('.row') ?? focused(panel));
    const last = namesOf(panel).at(-1)!;
    (await rowOf(panel, last)).querySelector<HTMLElement>('.more')!.focus();
    await choose(panel, last, 'Make moderator');
    await until(() => isModerator(panel, last) && namesOf(panel).at(-1) !== last, 'the new moderator further up');
    expect(nameWithFocus()).to.contain(last);
    const names = namesOf(panel);
    (await rowOf(panel, names[2]!)).querySelector<HTMLElement>('.more')!.focus();
    await choose(panel, names[2]!, 'Take out of the space');
    await confirm(panel);
    await until(() => !namesOf(panel).includes(names[2]!) && findAll(panel, 'dialog').length === 0, 'them to be gone');
    await until(() => focused(panel).matches('.person'), 'the focus on a person');
    expect(nameWithFocus()).to.contain(names[3]);
  });

  it('says when the space is gone, and when it cannot be read', async () => {
    const spaceId = await meet({ isLocked: true });
    const panel = await show(alice, { spaceId });
    await bob.members.of(spaceId).load();
    await alice.spaces.delete(spaceId);
    await until(() => textOf(panel).includes('This space is not there any more'), 'that it is gone');
    await setFaults({ path: '/v1/memberships*', fault: { kind: 'status', status: 403 } });
    panel.spaceId = alice.spaces.ids[0]!;
    await until(() => textOf(panel).includes('Not allowed'), 'why it cannot be read');
  });

  it('is worked by the keyboard alone: add two people, promote one, take one out', async function () {
    this.timeout(30_000);
    const spaceId = await meet({ isLocked: true });
    const panel = await show(alice, { spaceId });
    findAll(panel, 'input')[0]!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(panel).className).to.contain('add');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(panel).matches('.input'), 'the picker to have the focus');
    for (const name of ['Carol', 'Anika']) {
      await sendKeys({ type: name });
      await until(() => findAll(panel, '[role=option]').some((option) => textOf(option).includes(name)), name);
      await sendKeys({ press: 'Enter' });
      await until(() => findAll(panel, '.chip').some((chip) => textOf(chip).includes(name)), `${name} to be chosen`);
      await until(() => focused(panel).matches('.input'), 'the focus to be back');
    }
    await sendKeys({ press: 'Enter' });
    await rowOf(panel, 'Anika Rao');
    await until(() => findAll(panel, 'webex-add-members-dialog').length === 0, 'the dialog to close');
    await until(() => focused(panel).className.includes('add'), 'the focus to be where it was');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'a' });
    await until(() => textOf(focused(panel)).includes('Anika'), 'Anika by her first letter');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => focused(panel).getAttribute('role') === 'menuitem', 'the menu');
    await sendKeys({ press: 'ArrowDown' });
    expect(textOf(focused(panel))).to.contain('Make moderator');
    await sendKeys({ press: 'Enter' });
    await until(() => isModerator(panel, 'Anika'), 'Anika to be a moderator');
    await until(() => focused(panel).matches('.more'), 'the focus to be on the row');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(panel).getAttribute('role') === 'menuitem', 'the menu');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    await until(() => findAll(panel, 'webex-question-dialog')[0], 'the question');
    await until(() => focused(panel).matches('.button'), 'the safe answer first');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => !namesOf(panel).includes('Anika Rao'), 'Anika to go');
  });

  const states: Array<[name: string, open: () => Promise<WebexMemberPanel>]> = [
    [
      'with people and a menu',
      async () => {
        const panel = await show(alice, { spaceId: await meet({ isLocked: true, others: ['x@elsewhere.example'] }) });
        await openMenu(panel, 'Bob Adeyemi');
        return panel;
      },
    ],
    [
      'where nothing is allowed',
      async () => {
        const panel = await show(bob, { spaceId: await meet({ isLocked: true }) });
        await until(() => textOf(panel).includes('only its moderators'), 'the rule');
        await openMenu(panel, 'Alice Marlowe');
        return panel;
      },
    ],
    [
      'with a failure',
      async () => {
        const panel = await show(alice, { spaceId: await meet({ isLocked: true }) });
        await setFaults({ method: 'PUT', path: '/v1/memberships/*', fault: { kind: 'status', status: 403 } });
        await choose(panel, 'Bob Adeyemi', 'Make moderator');
        await until(() => findAll(panel, '.failure')[0], 'the failure');
        return panel;
      },
    ],
    [
      'adding people, one of them in vain',
      async () => {
        const panel = await show(alice, { spaceId: await meet() });
        const dialog = await openAdd(panel);
        await pickIn(dialog, 'nobody.here@fernwright.example');
        submit(dialog);
        await until(() => textOf(dialog).includes('No such person'), 'the reason');
        await pickIn(dialog, 'Carol Lindqvist');
        return panel;
      },
    ],
    [
      'asking',
      async () => {
        const panel = await show(alice, { spaceId: await meet() });
        await choose(panel, 'Bob Adeyemi', 'Make moderator');
        await until(() => findAll(panel, '.dialog-actions')[0], 'the question');
        return panel;
      },
    ],
  ];
  const looks: Array<[name: string, set: () => unknown, everywhere?: boolean]> = [
    ['as it comes', () => {}, true],
    ['from right to left', () => (document.documentElement.dir = 'rtl'), true],
    ['in the dark', () => emulateLook({ scheme: 'dark' })],
    ['in forced colours', () => emulateLook({ forcedColors: 'active' })],
  ];
  for (const [state, open] of states)
    for (const [look, set, everywhere] of looks)
      it(`has no violation that axe finds, ${state}, ${look}`, async function () {
        if (!everywhere && !canCommandThePage) this.skip();
        await set();
        const panel = await open();
        // What fades in has no contrast to measure.
        const roots = [panel, ...findAll(panel, '*')].map(({ shadowRoot }) => shadowRoot);
        const animations = roots.flatMap((root) => root?.getAnimations() ?? []);
        await Promise.allSettled(animations.map(({ finished }) => finished));
        const { violations } = await axe.run(panel, { rules: { region: { enabled: false } } });
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).to.deep.equal([]);
      });
});
