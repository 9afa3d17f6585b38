import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { localTimeIn } from '../../src/elements/person-card/local-time.ts';
import { openPersonCard, type WebexPersonCard } from '../../src/elements/person-card/person-card.ts';
import type { WebexPersonMentionEvent } from '../../src/events/person-mention.ts';
import type { WebexPersonMessageEvent } from '../../src/events/person-message.ts';
import { setLocale } from '../../src/locales/locale.ts';
import type { Person } from '../../src/resources/index.ts';
import type { Store } from '../../src/store/store.ts';
import { clearPage, findAll, startSimulator, textOf, until, type Simulator } from '../browser/page.ts';
import { canCommandThePage } from '../support/engine.ts';
import { emulateLook } from '../support/look.ts';
import { clearThreads, signIn } from './conversation.ts';

describe('The card of a person', () => {
  let simulator: Simulator;
  let store: Store;

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  beforeEach(async () => {
    store = await signIn(simulator, 'alice');
  });

  afterEach(async () => {
    document.documentElement.dir = '';
    if (canCommandThePage) await emulateLook();
    await clearPage();
    await clearThreads();
  });

  const find = async (name: string): Promise<Person> => (await store.people.search(name))[0]!;

  const show = async (properties: Partial<WebexPersonCard>): Promise<WebexPersonCard> => {
    const card = Object.assign(document.createElement('webex-person-card'), { store, ...properties });
    document.body.append(card);
    await card.updateComplete;
    await until(() => findAll(card, '[aria-busy=true]').length === 0, 'the person');
    return card;
  };
  const buttonIn = (card: HTMLElement, text: string) =>
    findAll(card, 'button').find((button) => textOf(button).includes(text));

  it('shows what Webex tells of a colleague, with what they are doing in words', async () => {
    const { id } = await find('Carol');
    const card = await show({ personId: id });
    await until(() => /meeting/i.test(textOf(card)), 'what she is doing');
    for (const words of ['Carol Lindqvist', 'Engineering Manager', 'Engineering', 'carol.lindqvist@fernwright.example'])
      expect(textOf(card)).to.contain(words);
  });

  it('shows phone numbers, the local time and the manager, where they are given', async () => {
    const person = await find('Carol');
    const card = await show({ personId: person.id });
    await store.people.refresh(person.id);
    store.people.receive([
      {
        ...person,
        timezone: 'Asia/Tokyo',
        manager: 'Viktor Hellström',
        phoneNumbers: [{ type: 'mobile', value: '+47 22 33 44 55' }],
      },
    ]);
    await until(() => textOf(card).includes('Tokyo'), 'the place');
    expect(findAll<HTMLAnchorElement>(card, 'a[href^="tel:"]')[0]!.href).to.equal('tel:+4722334455');
    expect(textOf(card)).to.contain('Viktor Hellström');
    expect(localTimeIn('Asia/Tokyo', 'en', Date.UTC(2026, 0, 1, 3))).to.match(/^12:00\sPM, Tokyo$/);
    expect(localTimeIn('Nowhere/Land', 'en')).to.equal(undefined);
  });

  it('puts the time and the place together as the language does', async () => {
    await setLocale('ja');
    try {
      expect(localTimeIn('Asia/Tokyo', 'ja', Date.UTC(2026, 0, 1, 3))).to.equal('12:00、Tokyo');
    } finally {
      await setLocale();
    }
  });

  it('writes to the person alone, whatever their address holds', async () => {
    const person = await find('Carol');
    const card = await show({ personId: person.id });
    const mailLink = () => findAll<HTMLAnchorElement>(card, 'a[href^="mailto:"]')[0]?.href;
    await until(() => mailLink() === `mailto:${person.emails[0]}`, 'the link');
    await until(() => {
      // Again, after what the card itself has asked for.
      store.people.receive([{ ...person, emails: ['carol@fernwright.example?bcc=eve@evil.example'] }]);
      return textOf(card).includes('bcc=eve@evil.example');
    }, 'the other address');
    expect(mailLink()).to.equal(undefined);
  });

  it('tells bots, guests and people of other organizations apart', async () => {
    const titles = store.spaces.ids.map((id) => [store.spaces.get(id).peek()!.title, id] as const);
    const [, spaceId] = titles.find(([title]) => title.includes('Havrebakken'))!;
    await store.members.of(spaceId).load();
    const solveig = store.members.of(spaceId).list.value.find(({ personEmail }) => personEmail.startsWith('solveig'))!;
    expect(textOf(await show({ personId: solveig.personId }))).to.contain(
      'Outside your organization: havrebakken.example',
    );
    expect(textOf(await show({ personId: (await find('Gardener')).id }))).to.contain('Bot');
    const guest = await show({ personId: (await find('Odile')).id });
    expect(textOf(guest)).to.contain('Guest').and.not.to.contain('appid.ciscospark.com');
    expect(buttonIn(guest, 'Copy e-mail')).to.equal(undefined);
  });

  it('tells who wants to write to them, or to mention them; nobody writes to oneself', async () => {
    const { id } = await find('Carol');
    const card = await show({ personId: id, canMention: true });
    const told: string[] = [];
    document.body.addEventListener(
      'webex-person-message',
      (event: WebexPersonMessageEvent) => told.push(event.personId),
      { once: true },
    );
    document.body.addEventListener('webex-person-mention', (event: WebexPersonMentionEvent) => told.push(event.name), {
      once: true,
    });
    buttonIn(card, 'Message')!.click();
    buttonIn(card, 'Mention')!.click();
    expect(told).to.deep.equal([id, 'Carol Lindqvist']);
    const mine = await show({ personId: store.session.me.peek()!.id, canMention: true });
    expect([buttonIn(mine, 'Message'), buttonIn(mine, 'Mention')]).to.deep.equal([undefined, undefined]);
  });

  it('says when nothing is known', async () => {
    const card = await show({ personId: 'nobody' });
    expect(textOf(card)).to.contain('Nothing is known about this person');
  });

  it('opens beside what was pressed, and gives the focus back', async () => {
    const { id } = await find('Carol');
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    const card = await openPersonCard(button, id, { store });
    expect(card.matches(':popover-open')).to.equal(true);
    expect([card.getAttribute('role'), card.ariaLabel]).to.deep.equal(['dialog', 'About Carol Lindqvist']);
    await sendKeys({ press: 'Escape' });
    await until(() => !card.isConnected, 'the card to go');
    expect(document.activeElement).to.equal(button);
  });

  const looks: Array<[name: string, set: () => unknown, everywhere?: boolean]> = [
    ['as it comes', () => {}, true],
    ['from right to left', () => (document.documentElement.dir = 'rtl'), true],
    ['in the dark', () => emulateLook({ scheme: 'dark' })],
    ['in forced colours', () => emulateLook({ forcedColors: 'active' })],
  ];
  for (const [look, set, everywhere] of looks)
    it(`has no violation that axe finds, ${look}`, async function () {
      if (!everywhere && !canCommandThePage) this.skip();
      await set();
      const { id } = await find('Carol');
      await show({ personId: id, canMention: true });
      await show({ personId: 'nobody' });
      const card = await openPersonCard(document.body, id, { store });
      await until(() => buttonIn(card, 'Message'), 'the person');
      const { violations } = await axe.run(card, { rules: { region: { enabled: false } } });
      expect(violations.flatMap(({ id: rule, nodes }) => nodes.map(({ html }) => `${rule}: ${html}`))).to.deep.equal(
        [],
      );
    });
});
