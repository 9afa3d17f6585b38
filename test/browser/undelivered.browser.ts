import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { WebexMessage } from '../../src/elements/message/message.ts';
import '../../src/elements/message/message.ts';
import type { WebexMessageComposer } from '../../src/elements/message-composer/message-composer.ts';
import type { WebexProvider } from '../../src/elements/provider/provider.ts';
import type { OutboxEntry } from '../../src/store/outbox.ts';
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
import { atWebex } from './tabs.ts';

describe('What is written in a composer', () => {
  let simulator: Simulator;

  const open = async (): Promise<{ provider: WebexProvider; spaceId: string; field: HTMLTextAreaElement }> => {
    const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(provider, 'Gatehouse Firmware');
    const spaceId = provider.querySelector('webex-messenger')!.spaceId!;
    return { provider, spaceId, field: await until(() => composerField(provider), 'the composer') };
  };

  const write = (field: HTMLTextAreaElement, text: string): void => {
    type(field, text);
    pressEnter(field);
  };

  const postsFail = (status: number, times: number): Promise<unknown> =>
    executeServerCommand('simulator:faults', {
      url: simulator.url,
      faults: { rules: [{ method: 'POST', path: '/v1/messages', times, fault: { kind: 'status', status } }] },
    });

  const said = (spaceId: string): Promise<string[]> => atWebex(simulator).said(spaceId);

  const button = (root: ParentNode, label: string): Promise<HTMLButtonElement> =>
    until(
      () => findAll<HTMLButtonElement>(root, 'button').find((each) => textOf(each).trim() === label),
      `the button ${label}`,
    );

  beforeEach(async () => {
    simulator = await startSimulator();
  });

  afterEach(async () => {
    await clearPage();
    await executeServerCommand('simulator:close', { url: simulator.url });
  });

  it('stays there when the page objects to its being sent', async () => {
    const { provider, spaceId, field } = await open();
    provider.addEventListener('webex-message-send', (event) => event.preventDefault());
    write(field, 'My password is swordfish');
    await provider.querySelector('webex-messenger')!.updateComplete;
    expect(field.value).to.equal('My password is swordfish');
    expect(provider.store!.outbox.entries(spaceId).peek()).to.deep.equal([]);
  });

  it('is sent as the page changed it', async () => {
    const { provider, spaceId, field } = await open();
    provider.addEventListener('webex-message-send', (event) => {
      event.draft = { ...event.draft, text: event.draft.text!.replace('swordfish', '…') };
    });
    write(field, 'My password is swordfish');
    await until(() => provider.store!.outbox.entries(spaceId).peek().length === 0, 'it to arrive');
    expect((await said(spaceId)).at(-1)).to.equal('My password is …');
    expect(field.value).to.equal('');
  });

  it('is told of once: when it is sent, or when it has failed', async () => {
    const { provider, field } = await open();
    const told: string[] = [];
    provider.addEventListener('webex-message-sent', ({ message }) => told.push(`sent: ${message.text}`));
    provider.addEventListener('webex-message-failed', ({ entry }) => told.push(`failed: ${entry.draft.text}`));
    await postsFail(403, 1);
    write(field, 'refused');
    await button(provider, 'Send again');
    write(field, 'welcome');
    await until(() => told.length === 2, 'both');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).to.deep.equal(['failed: refused', 'sent: welcome']);
  });

  it('is read out in plain words when it could not be sent', async () => {
    const { provider, field } = await open();
    await postsFail(403, 1);
    write(field, '**Refused** again');
    await until(
      () => findAll(provider, '[aria-live=polite]').some((each) => textOf(each).includes('Not sent: Refused again')),
      'what was not sent',
    );
  });

  it('is there again after a reload', async () => {
    const { field } = await open();
    type(field, 'Half a sent');
    globalThis.dispatchEvent(new Event('pagehide'));
    await clearPage();
    const again = await open();
    await until(() => again.field.value === 'Half a sent', 'the draft');
  });

  it('comes back into the field to be changed when it has failed, above what was begun since', async () => {
    const { provider, spaceId, field } = await open();
    await postsFail(403, 1);
    write(field, 'Frist line');
    const edit = await button(provider, 'Edit');
    type(field, 'Next');
    edit.click();
    await until(() => field.value === 'Frist line\nNext', 'the text');
    expect(provider.store!.outbox.entries(spaceId).peek()).to.deep.equal([]);
    expect(provider.store!.drafts.get(spaceId)).to.equal('Frist line\nNext');
  });

  it('comes back with its file', async () => {
    const { provider, spaceId } = await open();
    await postsFail(403, 1);
    const file = new File(['a,b'], 'table.csv');
    provider.store!.outbox.send({ spaceId, text: 'Figures', file, fileName: file.name });
    (await button(provider, 'Edit')).click();
    const composer = findAll<WebexMessageComposer>(provider, 'webex-message-composer')[0]!;
    await until(() => textOf(composer).includes('table.csv'), 'the file');
  });

  it('comes back to its thread when it was a reply', async () => {
    const { provider, spaceId } = await open();
    const parentId = provider.store!.messages.timeline(spaceId).ids.at(-1)!;
    await postsFail(403, 1);
    provider.store!.outbox.send({ spaceId, parentId, text: 'A reply' });
    (await button(provider, 'Edit')).click();
    const composer = await until(
      () =>
        findAll<WebexMessageComposer>(provider, 'webex-message-composer').find((each) => each.parentId === parentId),
      'the thread',
    );
    await until(() => composer.shadowRoot!.querySelector('textarea')!.value === 'A reply', 'the text');
  });

  it('is asked about when it may have been sent', async () => {
    const { provider, spaceId } = await open();
    const entry: OutboxEntry = {
      id: 'outbox-1',
      draft: { spaceId, text: 'Perhaps' },
      status: 'needs-user',
      error: undefined,
      created: Date.now(),
    };
    const row: WebexMessage = Object.assign(document.createElement('webex-message'), { store: provider.store, entry });
    provider.append(row);
    await row.updateComplete;
    expect(textOf(row)).to.include('This may have been sent. Send it again?');
    const offers = findAll(row.shadowRoot!, '.link-button').map((each) => textOf(each).trim());
    expect(offers).to.deep.equal(['Send again', 'Delete']);
  });
});
