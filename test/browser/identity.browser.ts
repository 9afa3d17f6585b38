import { executeServerCommand } from '@web/test-runner-commands';
import { createClient } from '../../src/rest/index.ts';
import { clearPage, findAll, showPage, startSimulator, textOf, type, until, type Simulator } from './page.ts';

describe('When somebody else signs in', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startSimulator();
  });

  afterEach(async () => {
    await clearPage();
    await executeServerCommand('simulator:close', { url: simulator.url });
  });

  it('nothing of the former person is left on the screen', async () => {
    const apiBase = `${simulator.url}/v1`;
    const alice = createClient({ apiBase, getAccessToken: () => simulator.tokens.alice });
    const space = await alice.spaces.create({ title: 'Alice alone' });
    await alice.messages.create({ spaceId: space.id, text: 'Told to nobody' });
    let token = simulator.tokens.alice;
    const provider = showPage(
      `<webex-messenger space-id="${space.id}"></webex-messenger>
       <webex-message-composer space-id="${space.id}"></webex-message-composer>`,
      { apiBase, discoveryUrl: `${simulator.url}/u2c/api/v1`, getAccessToken: () => token, realtime: 'off' },
    );
    const fields = () =>
      findAll(provider, 'webex-message-composer').flatMap((each) => findAll<HTMLTextAreaElement>(each, 'textarea'));
    const sees = (words: string) => until(() => textOf(provider).includes(words), words);
    await sees('Told to nobody');
    await sees('Gatehouse Firmware');
    await until(() => fields().length === 2, 'both composers');
    const refuse = { method: 'POST', path: '/v1/messages', fault: { kind: 'status', status: 403 } };
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [refuse] } });
    provider.store!.outbox.send({ spaceId: space.id, text: 'Refused words' });
    await sees('Not sent');
    await sees('Refused words');
    for (const field of fields()) type(field, 'Half a secret');

    token = simulator.tokens.bob;
    await provider.restart();
    await until(() => provider.store!.session.me.value?.displayName.startsWith('Bob'), 'the other person');
    await until(() => findAll(provider, 'button.space').length > 0, 'their spaces');
    const lefts = () => {
      const shown = `${textOf(provider)} ${fields()
        .map(({ value }) => value)
        .join(' ')}`;
      return ['Alice alone', 'Told to nobody', 'Refused words', 'Not sent', 'Half a secret'].filter((words) =>
        shown.includes(words),
      );
    };
    // An announcement that was under way is made to its end; then nothing comes back with what is still on its way.
    let clean = Date.now();
    const isClean = (): boolean => {
      if (lefts().length > 0) clean = Date.now();
      return Date.now() - clean > 1_500;
    };
    await until(isClean, 'nothing of the former person', 12_000);

    token = simulator.tokens.alice;
    await provider.restart();
    await until(() => fields().some(({ value }) => value === 'Half a secret'), 'what the former one had begun');
    await sees('Told to nobody');
    // Other pages of this origin look for what is left behind.
    await provider.signOut({ forget: true });
  }).timeout(30_000);
});
