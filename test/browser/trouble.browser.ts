import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { WebexError } from '../../src/errors.ts';
import type { WebexMessage } from '../../src/elements/message/message.ts';
import type { WebexProvider } from '../../src/elements/provider/provider.ts';
import {
  clearPage,
  composerField,
  findAll,
  openSpace,
  pressEnter,
  showMessenger,
  showPage,
  startSimulator,
  textOf,
  type,
  until,
  type Simulator,
} from './page.ts';

const sees = (provider: WebexProvider, words: string, limit?: number): Promise<boolean> =>
  until(() => textOf(provider).includes(words), `“${words}”`, limit);

const errorsOf = (provider: WebexProvider): WebexError[] => {
  const errors: WebexError[] = [];
  provider.addEventListener('webex-error', ({ error }) => errors.push(error));
  return errors;
};

describe('When something is wrong, the page says what and what to do:', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });

  after(async () => {
    await executeServerCommand('simulator:close', { url: simulator.url });
  });

  afterEach(clearPage);

  it('no token', async () => {
    const provider = showPage('<webex-messenger></webex-messenger>', {
      apiBase: `${simulator.url}/v1`,
      realtime: 'off',
    });
    const errors = errorsOf(provider);
    await sees(provider, 'You are not signed in');
    expect(errors[0]).to.be.instanceOf(WebexError).with.property('kind', 'auth');
  });

  it('a token that comes late is no error', async () => {
    const provider = showPage('<webex-messenger></webex-messenger>', {
      apiBase: `${simulator.url}/v1`,
      realtime: 'off',
    });
    const errors = errorsOf(provider);
    await new Promise((resolve) => setTimeout(resolve, 300));
    provider.getAccessToken = () => simulator.tokens.alice;
    await sees(provider, 'Gatehouse Firmware');
    expect(errors).to.deep.equal([]);
  });

  it('an expired token, and everything goes on with a new one', async () => {
    const provider = showMessenger(simulator, 'alice', { getAccessToken: () => 'expired_token_x', realtime: 'off' });
    const errors = errorsOf(provider);
    await sees(provider, 'Your session has ended');
    expect(errors[0]).to.have.property('kind', 'auth');
    provider.getAccessToken = () => simulator.tokens.alice;
    await sees(provider, 'Gatehouse Firmware');
  });

  it('an API base that would show the token to others', async () => {
    const provider = showMessenger(simulator, 'alice', { apiBase: 'http://webex.example/v1', realtime: 'off' });
    const errors = errorsOf(provider);
    await sees(provider, 'This page is set up wrongly');
    expect(errors[0]).to.have.property('kind', 'configuration');
  });

  it('a server that is not there', async () => {
    const provider = showMessenger(simulator, 'alice', { apiBase: 'http://127.0.0.1:9/v1', realtime: 'off' });
    const errors = errorsOf(provider);
    await sees(provider, 'Webex cannot be reached');
    expect(errors[0]).to.have.property('kind', 'network');
  });

  it('an address that answers with a web page', async () => {
    const page = new Response('<!doctype html><title>Welcome</title>', { headers: { 'content-type': 'text/html' } });
    const provider = showMessenger(simulator, 'alice', { fetch: async () => page.clone(), realtime: 'off' });
    const errors = errorsOf(provider);
    await sees(provider, 'This is not Webex');
    expect(errors[0]).to.have.property('kind', 'parse');
  });

  it('an answer that breaks off', async () => {
    const provider = showMessenger(simulator, 'alice', {
      fetch: async () => new Response('{"items": [{"id": "'),
      realtime: 'off',
    });
    await sees(provider, 'This is not Webex');
  });

  it('a space that does not exist', async () => {
    const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
    const errors = errorsOf(provider);
    await sees(provider, 'Gatehouse Firmware');
    provider.querySelector('webex-messenger')!.spaceId =
      'Y2lzY29zcGFyazovL3VzL1JPT00vMDAwMDAwMDAtMDAwMC0xMWYxLTgwMDAtMDAwMDAwMDAwMDAw';
    await sees(provider, 'does not exist');
    expect(errors.some((error) => 'status' in error && error.status === 404)).to.equal(true);
  });

  it('a pause that Webex asks for: counted down for the eye, said once to the ear', async () => {
    const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(provider, 'Gatehouse Firmware');
    const status = findAll(provider, '[role=status]')[0]!;
    const spoken = new Set<string>();
    const observer = new MutationObserver(() => spoken.add(status.textContent.trim()));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    provider.store!.session.rateLimitedUntil.value = Date.now() + 2_600;
    for (const seconds of [3, 2, 1]) await sees(provider, `Webex asks for a pause of ${seconds} s.`);
    await until(() => findAll(provider, '.banner').length === 0, 'the end of the pause');
    observer.disconnect();
    expect([...spoken].filter(Boolean)).to.deep.equal(['Webex asks for a short pause.']);
  });

  it('a connection that is lost for longer than a moment, and that it is back', async () => {
    const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(provider, 'Gatehouse Firmware');
    const { connection } = provider.store!.session;
    connection.value = 'reconnecting';
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(findAll(provider, '.banner').length).to.equal(0);
    await sees(provider, 'The connection was lost. Reconnecting …');
    connection.value = 'catching-up';
    await sees(provider, 'Reading what was missed');
    connection.value = 'live';
    await until(() => findAll(provider, '.banner').length === 0, 'the banner to go');
  });

  it('a bot sees only mentions', async () => {
    const provider = showMessenger(simulator, 'bot', { realtime: 'off' });
    await sees(provider, 'in group spaces it sees only what mentions it');
  });

  it('a post that Webex refuses stays, and can be sent again', async () => {
    const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
    await openSpace(provider, 'Gatehouse Firmware');
    const fail = {
      rules: [{ method: 'POST', path: '/v1/messages', times: 1, fault: { kind: 'status', status: 403 } }],
    };
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: fail });
    type(composerField(provider), 'Not lost');
    pressEnter(composerField(provider));
    const again = await until(
      () => findAll<HTMLButtonElement>(provider, 'button').find((button) => /again/i.test(textOf(button))),
      'the offer to send again',
    );
    await sees(provider, 'Not lost');
    again.click();
    await until(
      () =>
        findAll<WebexMessage>(provider, 'webex-message').some(
          (row) => row.messageId && textOf(row).includes('Not lost'),
        ),
      'the message, sent',
    );
  });
});
