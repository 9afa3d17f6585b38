import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { loadThreadParts } from '../../src/elements/message-thread/message-thread.ts';
import {
  clearPage,
  composerField,
  findAll,
  openSpace,
  showPage,
  startSimulator,
  type,
  until,
  type Simulator,
} from '../browser/page.ts';
import { engine } from '../support/engine.ts';

/** Nothing is read, made or measured any more. */
const heightAtRest = (scroller: Element): Promise<boolean> => {
  let height = -1;
  let looks = 0;
  return until(() => {
    looks = scroller.scrollHeight === height ? looks + 1 : 0;
    height = scroller.scrollHeight;
    return looks > 20;
  }, 'a height that stays');
};

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

  it('writes attributes that mean nothing, and is told once for each what was meant', async () => {
    warnings.length = 0;
    const markup = `<webex-messenger spaceid="x" view="full"></webex-messenger>
      <webex-people-picker max="many" Theme="dim"></webex-people-picker>
      <webex-space-list read-only group-by="" data-spaceid="mine" id="x" theme="dark"></webex-space-list>`;
    const provider = showPage(markup.repeat(2), settings());
    provider.setAttribute('realtime', 'off');
    provider.setAttribute('getaccesstoken', 'x');
    provider.setAttribute('persistence', 'never');
    const expected = [
      '<webex-messenger spaceid> means nothing: it is space-id.',
      '<webex-messenger view> takes embedded, conversation, launcher, and not "full".',
      '<webex-people-picker max> takes a number, and not "many".',
      '<webex-people-picker theme> takes light, dark, auto, and not "dim".',
      '<webex-provider persistence> takes durable, memory, and not "never".',
    ].map((text) => `${text} See docs/troubleshooting.md#wrong-attribute of webex-elements.`);
    await until(() => expected.every((text) => warnings.includes(text)), `all of them in ${warnings.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(new Set(warnings).size, 'each once').to.equal(warnings.length);
    expect(warnings.filter((text) => /space-list|getaccesstoken|realtime/.test(text))).to.deep.equal([]);
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

  it('puts the elements into the page long before they are defined', async () => {
    const inert = document.implementation.createHTMLDocument();
    inert.body.innerHTML = '<webex-space-list></webex-space-list>';
    const provider = showPage('', settings());
    // Adopted by the document it is upgraded, with what was set on it while it was nothing yet.
    const list = Object.assign(inert.body.firstElementChild!, { readOnly: true });
    provider.append(list);
    await until(() => spacesIn(provider).length >= 8, 'the spaces', 15_000);
    expect(findAll(provider, 'button[aria-label="New"]')).to.have.length(0);
  });

  it('moves a conversation about: what is open, what is being written and where one reads stays', async () => {
    const provider = showPage(
      '<webex-messenger></webex-messenger><section style="block-size: 500px"></section>',
      settings(),
    );
    const messenger = provider.querySelector('webex-messenger')!;
    provider.parentElement!.style.inlineSize = '1000px';
    await openSpace(provider, 'Gatehouse Firmware');
    const field = await until(() => composerField(provider), 'the field');
    type(field, 'Half a sentence');
    findAll<HTMLButtonElement>(messenger, 'button.people')[0]!.click();
    await until(() => findAll(messenger, 'webex-member-panel .member, webex-member-panel').length > 0, 'the people');
    const scroller = findAll(messenger, 'webex-message-thread')[0]!.shadowRoot!.querySelector('.scroller')!;
    const { spaceId } = messenger;
    await loadThreadParts();
    await heightAtRest(scroller);
    scroller.scrollTop = Math.round((scroller.scrollHeight - scroller.clientHeight) / 2);
    await heightAtRest(scroller);
    const topMessage = () => {
      const { top } = scroller.getBoundingClientRect();
      const rows = findAll<HTMLElementTagNameMap['webex-message']>(scroller, 'webex-message');
      return rows.find((row) => row.getBoundingClientRect().bottom > top + 1)!.messageId;
    };
    const reading = topMessage();

    provider.querySelector('section')!.append(messenger);
    await messenger.updateComplete;
    await heightAtRest(scroller);
    expect(messenger.spaceId).to.equal(spaceId);
    expect(composerField(provider).value).to.equal('Half a sentence');
    expect(findAll(messenger, 'webex-member-panel')).to.have.length(1);
    expect(topMessage()).to.equal(reading);
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

  it('takes fifty of them away again: none of them is kept', async function () {
    if (engine !== 'chromium') this.skip();
    this.timeout(90_000);
    const devtools = (method: string) => executeServerCommand('devtools', { method });
    const provider = showPage('<webex-messenger></webex-messenger>'.repeat(50), settings());
    await until(
      () => [...provider.children].every((each) => spacesIn(each.shadowRoot!).length >= 8),
      'all fifty',
      45_000,
    );
    const gone = [...provider.children].map((each) => new WeakRef(each));
    provider.replaceChildren();
    await until(() => provider.store?.session.status.value === 'ready', 'the session, which goes on');
    for (let round = 0; round < 50 && gone.some((each) => each.deref()); round++) {
      await devtools('HeapProfiler.collectGarbage');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(gone.filter((each) => each.deref())).to.have.length(0);
  });
});
