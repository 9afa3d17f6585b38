import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import axe from 'axe-core';
import type { WebexProvider } from '../../src/elements/provider/provider.ts';
import { chromiumOnly, engine } from '../support/engine.ts';
import { emulateLook } from '../support/look.ts';
import { clearPage, findAll, openSpace, showMessenger, startSimulator, textOf, until, type Simulator } from './page.ts';

const violationsOf = async (element: Element): Promise<string[]> => {
  const { violations } = await axe.run(element, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
};

/** The element that has the focus, through shadow roots. */
const focused = (): Element | undefined => {
  let element = document.activeElement ?? undefined;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

const peopleButton = (provider: WebexProvider): HTMLButtonElement =>
  findAll<HTMLButtonElement>(provider, 'button').find((button) => button.getAttribute('aria-label') === 'People')!;

describe('The messenger, for people who do not see it or use no mouse', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });

  after(async () => {
    if (engine === 'chromium') await emulateLook();
    await executeServerCommand('simulator:close', { url: simulator.url });
  });

  afterEach(clearPage);

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has no violation that axe finds: list, conversation, people (${colorScheme})`, async function () {
      this.timeout(60_000);
      if (engine === 'chromium') await emulateLook({ scheme: colorScheme });
      else if (colorScheme === 'dark') this.skip();
      const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
      await until(() => findAll(provider, 'button.space').length > 8, 'the spaces');
      expect(await violationsOf(provider)).to.deep.equal([]);
      await openSpace(provider, 'Gatehouse Firmware');
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await violationsOf(provider)).to.deep.equal([]);
      peopleButton(provider).click();
      await until(() => textOf(provider).includes('Senior Firmware Engineer'), 'the people');
      expect(await violationsOf(provider)).to.deep.equal([]);
    });

  it('has no violation that axe finds when nobody is signed in', async () => {
    const provider = showMessenger(simulator, 'alice', { getAccessToken: () => '', realtime: 'off' });
    await until(() => textOf(provider).includes('You are not signed in'), 'the notice');
    expect(await violationsOf(provider)).to.deep.equal([]);
  });

  it('finds a real violation, which shows that the check can fail', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    expect(await violationsOf(button)).to.have.lengthOf(1);
    button.remove();
  });

  it('goes from the search to a space, into the conversation and to the field by keyboard alone', async function () {
    this.timeout(30_000);
    chromiumOnly.call(this);
    const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
    await until(() => findAll(provider, 'button.space').length > 8, 'the spaces');
    findAll<HTMLInputElement>(provider, 'input[type=search]')[0]!.focus();
    await sendKeys({ type: 'Builds' });
    await until(() => findAll(provider, 'button.space').length === 1, 'one match');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => focused()?.classList.contains('space'), 'the focus on the match');
    await sendKeys({ press: 'Enter' });
    await until(() => findAll(provider, 'webex-message').length > 0, 'the conversation');
    for (let presses = 0; presses < 12 && focused()?.localName !== 'textarea'; presses++)
      await sendKeys({ press: 'Tab' });
    expect(focused()?.localName).to.equal('textarea');
    await sendKeys({ type: 'By keyboard' });
    await sendKeys({ press: 'Enter' });
    await until(
      () => findAll(provider, 'webex-message').some((row) => textOf(row).includes('By keyboard')),
      'the message',
    );
  });

  it('opens and closes the people by keyboard, and comes back', async function () {
    chromiumOnly.call(this);
    const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(provider, 'Gatehouse Firmware');
    peopleButton(provider).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => findAll(provider, 'webex-member-panel')[0], 'the people');
    await sendKeys({ press: 'Tab' });
    await until(() => findAll(provider, 'webex-member-panel')[0], 'still the people');
    findAll<HTMLInputElement>(findAll(provider, 'webex-member-panel')[0]!, 'input')[0]!.focus();
    await sendKeys({ press: 'Escape' });
    await until(() => findAll(provider, 'webex-member-panel').length === 0, 'the panel to be gone');
    expect(focused()?.localName, 'the focus is not lost').not.to.equal('body');
  });
});
