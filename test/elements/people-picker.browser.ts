import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import '../../src/elements/people-picker/people-picker.ts';
import type { WebexPeoplePicker } from '../../src/elements/people-picker/people-picker.ts';
import type { WebexPeopleChangeEvent } from '../../src/events/people-change.ts';
import type { Store } from '../../src/store/store.ts';
import { findAll, startSimulator, textOf, type as typeInto, until, type Simulator } from '../browser/page.ts';
import { canCommandThePage } from '../support/engine.ts';
import { emulateLook } from '../support/look.ts';
import { signIn } from './conversation.ts';

describe('The people picker', () => {
  let simulator: Simulator;
  let store: Store;
  let asked: string[];

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  beforeEach(async () => {
    asked = [];
    store = await signInAs('alice');
  });

  afterEach(async () => {
    document.body.replaceChildren();
    document.documentElement.dir = '';
    if (canCommandThePage) await emulateLook();
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
    await store.stop();
  });

  const signInAs = (person: keyof Simulator['tokens']): Promise<Store> =>
    signIn(simulator, person, {
      fetch: (input, init) => {
        const url = new URL(String(input));
        if (url.pathname.endsWith('/people')) asked.push(url.search);
        return fetch(input, init);
      },
    });

  const fail = (fault: object, path = '/v1/people*') =>
    executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [{ path, fault }] } });

  const show = async (properties: Partial<WebexPeoplePicker> = {}): Promise<WebexPeoplePicker> => {
    const picker = Object.assign(document.createElement('webex-people-picker'), { store, ...properties });
    document.body.append(picker);
    await picker.updateComplete;
    return picker;
  };

  const fieldOf = (picker: WebexPeoplePicker) => findAll<HTMLInputElement>(picker, '.input')[0]!;
  const optionsOf = (picker: WebexPeoplePicker) => findAll(picker, '[role=option]');
  const namesOf = (picker: WebexPeoplePicker) =>
    optionsOf(picker).map((option) => textOf(option.querySelector('bdi')!).trim());
  const optionWith = (picker: WebexPeoplePicker, text: string) =>
    until(() => optionsOf(picker).find((option) => textOf(option).includes(text)), `an option with ${text}`);
  const stateWith = (picker: WebexPeoplePicker, text: string) =>
    until(() => findAll(picker, '.state').find((state) => textOf(state).includes(text)), text);
  const press = (target: HTMLElement, key: string) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  const focused = (picker: WebexPeoplePicker) => picker.shadowRoot!.activeElement as HTMLElement | null;

  it('finds people by the beginning of their name, and tells who was chosen', async () => {
    const picker = await show();
    const told: WebexPeopleChangeEvent[] = [];
    picker.addEventListener('webex-people-change', (event) => told.push(event));
    typeInto(fieldOf(picker), 'bob');
    (await optionWith(picker, 'Bob Adeyemi')).click();
    expect(told.map(({ selected }) => selected.map(({ name }) => name))).to.deep.equal([['Bob Adeyemi']]);
    expect(picker.value).to.equal(picker.selected[0]!.personId);
    await picker.updateComplete;
    expect(findAll(picker, '.input'), 'one is enough').to.have.length(0);
    await until(() => focused(picker)?.getAttribute('aria-label') === 'Take Bob Adeyemi off', 'the focus on the chip');
    findAll(picker, '.remove')[0]!.click();
    await until(() => focused(picker) === fieldOf(picker), 'the focus in the field');
    expect(picker.value).to.equal('');
    expect(told).to.have.length(2);
  });

  it('asks Webex when typing pauses, and never twice for what it knows', async () => {
    const picker = await show({ multiple: true });
    for (const text of ['m', 'ma', 'mar', 'marg']) typeInto(fieldOf(picker), text);
    await optionWith(picker, 'Marguerite Osei');
    await until(() => asked.length > 0, 'a question');
    expect(asked.filter((query) => query.includes('displayName'))).to.deep.equal(['?displayName=marg&max=20']);
    typeInto(fieldOf(picker), 'margu');
    await optionWith(picker, 'Marguerite Osei');
    typeInto(fieldOf(picker), 'marg');
    await store.people.search('MARG');
    await store.people.search('marguerite');
    expect(asked.filter((query) => query.includes('displayName'))).to.have.length(1);
  });

  it('drops what comes late for what is not asked any more', async () => {
    const picker = await show();
    typeInto(fieldOf(picker), 'viktor');
    await optionWith(picker, 'Viktor');
    await fail({ kind: 'latency', milliseconds: 600 });
    typeInto(fieldOf(picker), 'zo');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(namesOf(picker), 'nothing of the former question').to.deep.equal([]);
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
    typeInto(fieldOf(picker), 'anika');
    await optionWith(picker, 'Anika Rao');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(namesOf(picker)).to.deep.equal(['Anika Rao']);
  });

  it('finds by address, and lets an address that nobody has be chosen as it is', async () => {
    const picker = await show({ multiple: true });
    typeInto(fieldOf(picker), 'Anika.Rao@fernwright.example');
    (await optionWith(picker, 'Anika Rao')).click();
    await picker.updateComplete;
    typeInto(fieldOf(picker), 'Somebody@New.example');
    (await optionWith(picker, 'Use somebody@new.example')).click();
    expect(picker.selected.map(({ personId, email }) => [personId !== undefined, email])).to.deep.equal([
      [true, 'anika.rao@fernwright.example'],
      [false, 'somebody@new.example'],
    ]);
  });

  it('takes a line of addresses at once', async () => {
    const picker = await show({ multiple: true, excluded: ['c@example.org'] });
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'Ann <a@example.org>, b@example.org; c@example.org, a@example.org');
    // Firefox leaves away what a made ClipboardEvent is given.
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData });
    fieldOf(picker).dispatchEvent(paste);
    expect(picker.selected.map(({ email }) => email)).to.deep.equal(['a@example.org', 'b@example.org']);
    await picker.updateComplete;
    expect(textOf(picker)).to.contain('c@example.org is already here');
  });

  it('does not offer who is in already, and says so', async () => {
    const [bob] = await store.people.search('Bob Adeyemi');
    const picker = await show({ excluded: [bob!.id] });
    typeInto(fieldOf(picker), 'bob ad');
    await stateWith(picker, 'Bob Adeyemi is already here');
    typeInto(fieldOf(picker), bob!.emails[0]!);
    await stateWith(picker, 'Bob Adeyemi is already here');
    expect(optionsOf(picker)).to.have.length(0);
  });

  it('marks people of other organizations, bots and guests', async () => {
    await store.people.search('Gardener');
    const members = store.members.of(
      store.spaces.ids.find((id) => /Havrebakken/.test(store.spaces.get(id).peek()!.title))!,
    );
    await members.load();
    store.people.ensure(members.list.value.map(({ personId }) => personId));
    const picker = await show();
    await until(
      () => [...store.people.values()].some(({ displayName }) => displayName.startsWith('Solveig')),
      'Solveig',
    );
    typeInto(fieldOf(picker), 'solveig');
    expect(textOf(await optionWith(picker, 'Solveig'))).to.contain('Outside your organization');
    typeInto(fieldOf(picker), 'gardener');
    expect(textOf(await optionWith(picker, 'Gardener'))).to.contain('Bot');
  });

  it('says when too little was typed, when nobody was found, and what can be done then', async () => {
    const picker = await show();
    typeInto(fieldOf(picker), 'q');
    await stateWith(picker, 'at least two letters');
    typeInto(fieldOf(picker), 'qqq');
    await stateWith(picker, 'Nobody found');
    await stateWith(picker, 'whole e-mail address');
    await until(
      () => findAll(document, '[aria-live]').some((region) => textOf(region).includes('Nobody found')),
      'it to be said',
    );
  });

  it('says why a search failed, and tries again', async () => {
    const picker = await show();
    await fail({ kind: 'status', status: 400 });
    typeInto(fieldOf(picker), 'bob');
    const state = await stateWith(picker, 'The search did not work');
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
    state.querySelector('button')!.click();
    await optionWith(picker, 'Bob Adeyemi');
  });

  it('keeps to addresses where the sign-in may not look people up, and says so', async () => {
    const picker = await show();
    const body = JSON.stringify({ message: 'The access token is missing required scopes.' });
    await fail({ kind: 'status', status: 403, body });
    typeInto(fieldOf(picker), 'zoe');
    await stateWith(picker, 'This sign-in may not look people up');
    typeInto(fieldOf(picker), 'zoe@new.example');
    await optionWith(picker, 'Use zoe@new.example');
    expect(fieldOf(picker).placeholder).to.equal('E-mail address');
    expect(asked.filter((query) => query.includes('displayName') || query.includes('email'))).to.have.length(1);
  });

  for (const person of ['alice', 'bot', 'guest', 'admin'] as const)
    it(`finds colleagues for ${person}`, async () => {
      await store.stop();
      store = await signInAs(person);
      const picker = await show();
      typeInto(fieldOf(picker), 'carol');
      await optionWith(picker, 'Carol Lindqvist');
    });

  it('is worked by the keyboard alone', async () => {
    const picker = await show({ multiple: true, max: 3 });
    picker.focus();
    await sendKeys({ type: 'ma' });
    await until(() => optionsOf(picker).length > 1, 'several people');
    await until(() => !textOf(picker).includes('Searching'), 'the whole answer');
    const [first, second] = namesOf(picker);
    await sendKeys({ press: 'ArrowDown' });
    const field = fieldOf(picker);
    await until(() => field.getAttribute('aria-activedescendant') === 'option-1', 'the second to be active');
    expect(field.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await until(() => picker.selected.length === 1, 'the second');
    expect(picker.selected[0]!.name).to.equal(second);
    await sendKeys({ type: 'ma' });
    await until(() => namesOf(picker)[0] === first, 'the first again');
    await sendKeys({ press: 'Enter' });
    await until(() => picker.selected.length === 2, 'two people');
    await sendKeys({ type: 'b' });
    await sendKeys({ press: 'Escape' });
    await until(() => findAll(picker, '.popover:popover-open').length === 0, 'the list to close');
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await until(() => focused(picker)?.getAttribute('aria-label') === `Take ${first} off`, 'the last chip');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => focused(picker)?.getAttribute('aria-label') === `Take ${second} off`, 'the chip before');
    await sendKeys({ press: 'Backspace' });
    await until(() => picker.selected.length === 1, 'one to be taken off');
    expect(picker.selected[0]!.name).to.equal(first);
    await sendKeys({ press: 'Delete' });
    await until(() => focused(picker) === fieldOf(picker), 'the focus in the field');
    expect(picker.selected).to.deep.equal([]);
  });

  it('chooses as many as it is told to', async () => {
    const picker = await show({ multiple: true, max: 2 });
    for (const name of ['Bob Adeyemi', 'Carol Lindqvist']) {
      typeInto(fieldOf(picker), name);
      (await optionWith(picker, name)).click();
      await picker.updateComplete;
    }
    expect(findAll(picker, '.input')).to.have.length(0);
    expect(textOf(picker)).to.contain('as many people as can be chosen at a time: 2');
    press(findAll(picker, '.remove')[1]!, 'Delete');
    await until(() => focused(picker) === fieldOf(picker), 'the field to be back');
  });

  it('has the chosen as values in a form, and is required when it is told to be', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const picker = await show({ multiple: true, name: 'who', required: true });
    form.append(picker);
    await picker.updateComplete;
    expect(form.checkValidity()).to.equal(false);
    picker.selected = [
      { personId: 'one', name: 'One' },
      { email: 'two@example.org', name: 'two@example.org' },
    ];
    await picker.updateComplete;
    expect(new FormData(form).getAll('who')).to.deep.equal(['one', 'two@example.org']);
    expect(form.checkValidity()).to.equal(true);
    form.reset();
    await picker.updateComplete;
    expect(new FormData(form).getAll('who')).to.deep.equal([]);
  });

  it('forgets what it found when somebody else signs in', async () => {
    const picker = await show();
    typeInto(fieldOf(picker), 'bob');
    await optionWith(picker, 'Bob Adeyemi');
    await store.stop();
    await until(() => optionsOf(picker).length === 0, 'the list to be empty');
  });

  const fillIn: Array<[name: string, set: (picker: WebexPeoplePicker) => unknown]> = [
    ['empty', () => {}],
    [
      'with people chosen and found',
      async (picker) => {
        picker.selected = [
          { personId: 'one', name: 'One' },
          { email: 'two@example.org', name: 'two@example.org' },
        ];
        typeInto(fieldOf(picker), 'ma');
        await optionWith(picker, 'Marguerite');
      },
    ],
    [
      'with nobody found',
      async (picker) => {
        typeInto(fieldOf(picker), 'qqq');
        await stateWith(picker, 'Nobody found');
      },
    ],
    [
      'failed',
      async (picker) => {
        await fail({ kind: 'status', status: 400 });
        typeInto(fieldOf(picker), 'bob');
        await stateWith(picker, 'The search did not work');
      },
    ],
    [
      'full',
      (picker) => {
        picker.max = 1;
        picker.selected = [{ personId: 'one', name: 'One' }];
      },
    ],
    [
      'disabled',
      (picker) => {
        picker.disabled = true;
        picker.selected = [{ personId: 'one', name: 'One' }];
      },
    ],
  ];
  const looks: Array<[name: string, set: () => unknown, everywhere?: boolean]> = [
    ['as it comes', () => {}, true],
    ['from right to left', () => (document.documentElement.dir = 'rtl'), true],
    ['in the dark', () => emulateLook({ scheme: 'dark' })],
    ['in forced colours', () => emulateLook({ forcedColors: 'active' })],
  ];
  for (const [state, fill] of fillIn)
    for (const [look, set, everywhere] of looks)
      it(`has no violation that axe finds, ${state}, ${look}`, async function () {
        if (!everywhere && !canCommandThePage) this.skip();
        await set();
        const picker = await show({ multiple: true });
        await fill(picker);
        await picker.updateComplete;
        const { violations } = await axe.run(picker, { rules: { region: { enabled: false } } });
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).to.deep.equal([]);
      });
});
