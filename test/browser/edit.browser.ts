import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { WebexProvider } from '../../src/elements/provider/provider.ts';
import { chromiumOnly } from '../support/engine.ts';
import {
  clearPage,
  composerField,
  findAll,
  openSpace,
  pressEnter,
  showMessenger,
  startSimulator,
  textOf,
  type,
  until,
  type Simulator,
} from './page.ts';

describe('Changing what one wrote', () => {
  let simulator: Simulator;

  before(async function () {
    chromiumOnly.call(this);
    simulator = await startSimulator();
  });

  after(() => simulator && executeServerCommand('simulator:close', { url: simulator.url }));

  afterEach(clearPage);

  const rowWith = (provider: WebexProvider, text: string): HTMLElement | undefined =>
    findAll(provider, 'webex-message').find((row) => textOf(row).includes(text));

  /** Writes a message, waits until Webex has it, and goes to the buttons of its row by keyboard. */
  const openActions = async (provider: WebexProvider, text: string): Promise<HTMLElement> => {
    type(composerField(provider), text);
    pressEnter(composerField(provider));
    const row = await until(() => {
      const found = rowWith(provider, text);
      return found && 'messageId' in found && found.messageId ? found : undefined;
    }, 'the message');
    row.closest<HTMLElement>('.item')!.focus();
    await sendKeys({ press: 'Enter' });
    const actions = await until(() => findAll(row, 'webex-message-actions')[0], 'its actions');
    await until(() => actions.shadowRoot?.activeElement, 'the focus on them');
    return row;
  };

  it('goes from the row into the field, and back into the row', async () => {
    const alice = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(alice, 'Gatehouse Firmware');
    const row = await openActions(alice, 'Wrnog word');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    const field = await until(() => {
      const found = composerField(alice);
      return found.value === 'Wrnog word' ? found : undefined;
    }, 'the text in the field');
    const puts: string[] = [];
    const { fetch: send } = globalThis;
    globalThis.fetch = (input, init) => {
      if (init?.method === 'PUT' || (input instanceof Request && input.method === 'PUT')) puts.push('PUT');
      return send(input, init);
    };
    type(field, 'Right word');
    pressEnter(field);
    pressEnter(field);
    await until(() => textOf(row).includes('Right word'), 'the change');
    globalThis.fetch = send;
    expect(puts, 'one of its ten edits, however often Enter is pressed').to.have.length(1);
    expect(textOf(row)).to.include('edited');
    expect(rowWith(alice, 'Wrnog word')).to.equal(undefined);
  });

  it('asks before it deletes, and takes the message away', async () => {
    const alice = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(alice, 'Gatehouse Firmware');
    const row = await openActions(alice, 'Better not');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    const dialog = await until(() => findAll<HTMLDialogElement>(row, 'dialog[open]')[0], 'the question');
    expect(textOf(dialog)).to.include('Better not');
    const outside: string[] = [];
    const listen = ({ key }: KeyboardEvent): void => void outside.push(key);
    document.addEventListener('keydown', listen);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog.open, 'the question to close');
    document.removeEventListener('keydown', listen);
    expect(outside, 'what is around hears nothing of it').to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await until(() => dialog.open, 'the question again');
    findAll<HTMLButtonElement>(dialog, '.danger')[0]!.click();
    await until(() => !rowWith(alice, 'Better not'), 'the message to go');
  });
});
