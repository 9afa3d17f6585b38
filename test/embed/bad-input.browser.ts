import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clearPage, findAll, showPage, startSimulator, until, type Simulator } from '../browser/page.ts';

/** Pages that are wrong, or do what no demo does. Whatever they do, nothing may be thrown. */
describe('A page that uses the elements wrongly', () => {
  let simulator: Simulator;
  const thrown: string[] = [];
  const warnings: string[] = [];
  const { warn } = console;
  const onError = ({ message }: ErrorEvent): unknown => thrown.push(message);
  const onRejection = ({ reason }: PromiseRejectionEvent): unknown => thrown.push(String(reason));

  before(async () => {
    simulator = await startSimulator();
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  });

  after(async () => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    console.warn = warn;
    await executeServerCommand('simulator:close', { url: simulator.url });
  });

  afterEach(() => {
    clearPage();
    expect(thrown.splice(0)).to.deep.equal([]);
  });

  const settings = () =>
    ({
      apiBase: `${simulator.url}/v1`,
      realtime: 'off',
      persistence: 'memory',
      getAccessToken: () => simulator.tokens.alice,
    }) as const;

  const spacesIn = (root: ParentNode & Node): HTMLElement[] => findAll(root as HTMLElement, 'button.space');

  it('gives attributes that mean nothing', async () => {
    const provider = showPage(
      `<webex-messenger space-id="nonsense" theme="purple" density="">
      </webex-messenger><webex-message-thread space-id="%%%" parent-id="?" last-read-at="yesterday"></webex-message-thread>
      <webex-message-composer space-id="" send-on="never"></webex-message-composer>
      <webex-avatar person-id="nobody" src="::" presence="asleep"></webex-avatar>
      <webex-message message-id="none"></webex-message><webex-file address="nowhere"></webex-file>`,
      settings(),
    );
    await until(() => spacesIn(provider).length >= 8, 'the spaces', 15_000);
  });

  it('gives the provider attributes that mean nothing', async () => {
    const errors: unknown[] = [];
    for (const [name, value] of [
      ['api-base', 'no address'],
      ['realtime', 'sometimes'],
      ['relay-url', '::'],
      ['persistence', 'somewhere'],
    ] as const) {
      const provider = showPage('<webex-messenger></webex-messenger>', {
        ...settings(),
        getAccessToken: () => simulator.tokens.alice,
      });
      provider.addEventListener('webex-error', (event) => errors.push(event));
      provider.setAttribute(name, value);
      await until(
        () => ['failed', 'signed-out', 'ready'].includes(provider.store?.session.status.value ?? ''),
        `a session with ${name}="${value}"`,
        15_000,
      );
    }
  });

  it('forgets the provider: one warning for all of them, with where to read on', async function () {
    this.timeout(20_000);
    const frame = document.createElement('div');
    frame.innerHTML = '<webex-space-list></webex-space-list><webex-messenger></webex-messenger>'.repeat(5);
    document.body.append(frame);
    await until(() => warnings.some((text) => text.includes('found no store')), 'the warning', 15_000);
    frame.remove();
    const about = warnings.filter((text) => text.includes('found no store'));
    expect(about).to.have.length(1);
    expect(about[0]).to.contain('docs/troubleshooting.md#no-store');
  });

  it('takes the elements away in the middle of a request, and moves them about', async () => {
    const provider = showPage('<webex-messenger></webex-messenger>', settings());
    const messenger = provider.firstElementChild!;
    messenger.remove();
    await until(() => provider.store?.session.status.value === 'ready', 'the session', 15_000);
    provider.append(messenger);
    document.body.append(messenger);
    provider.append(messenger);
    provider.parentElement!.prepend(provider);
    await until(() => spacesIn(provider).length >= 8, 'the spaces', 15_000);
  });

  it('shows fifty of them at once', async function () {
    this.timeout(60_000);
    const provider = showPage('<webex-space-list></webex-space-list>'.repeat(50), settings());
    await until(
      () => [...provider.children].every((list) => spacesIn(list.shadowRoot!).length >= 8),
      'spaces in all fifty lists',
      45_000,
    );
  });
});
