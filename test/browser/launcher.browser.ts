import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { WebexLauncher } from '../../src/elements/launcher/launcher.ts';
import type { WebexProvider } from '../../src/elements/provider/provider.ts';
import type { WebexSpaceSelectEvent } from '../../src/events/space-select.ts';
import { post, spaceIdOf } from '../elements/conversation.ts';
import { canCommandThePage } from '../support/engine.ts';
import { clearPage, findAll, showPage, startSimulator, textOf, until, type Simulator } from './page.ts';

describe('The launcher', () => {
  let simulator: Simulator;
  const title = document.title;
  const Original = globalThis.Notification;

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  afterEach(async () => {
    await clearPage();
    sessionStorage.clear();
    localStorage.clear();
    globalThis.Notification = Original;
    Reflect.deleteProperty(document, 'visibilityState');
    document.title = title;
  });

  const show = async (markup: string, settings: Partial<WebexProvider> = {}) => {
    const provider = showPage(markup, {
      apiBase: `${simulator.url}/v1`,
      discoveryUrl: `${simulator.url}/u2c/api/v1`,
      getAccessToken: () => simulator.tokens.alice,
      realtime: 'off',
      ...settings,
    });
    const launcher = provider.querySelector('webex-launcher')!;
    await until(() => provider.store?.session.status.value === 'ready', 'the sign-in');
    return { provider, launcher, store: provider.store! };
  };

  const buttonOf = (launcher: WebexLauncher) => launcher.shadowRoot!.querySelector<HTMLButtonElement>('.launch')!;
  const panelOf = (launcher: WebexLauncher) => launcher.shadowRoot!.querySelector<HTMLElement>('.panel')!;
  const isShown = (launcher: WebexLauncher) => panelOf(launcher).getBoundingClientRect().height > 0;
  const press = (key: string) => sendKeys({ press: key });

  it('is a button in the corner that reads no message before it is opened', async () => {
    const { launcher } = await show('<webex-launcher></webex-launcher>');
    const { right, bottom } = buttonOf(launcher).getBoundingClientRect();
    expect([right, bottom]).to.deep.equal([innerWidth - 20, innerHeight - 20]);
    expect(isShown(launcher)).to.equal(false);
    expect(findAll(launcher, 'webex-messenger')).to.have.length(0);
    buttonOf(launcher).click();
    await until(() => textOf(launcher).includes('Gatehouse Firmware'), 'the spaces');
    expect(isShown(launcher)).to.equal(true);
    expect(buttonOf(launcher).getAttribute('aria-expanded')).to.equal('true');
  });

  it('is opened, used and closed by keyboard, and the focus returns to the button', async () => {
    const { launcher } = await show('<webex-launcher></webex-launcher>');
    buttonOf(launcher).focus();
    await press('Enter');
    await until(() => launcher.shadowRoot!.activeElement?.closest('.panel'), 'the focus in the panel');
    await press('Escape');
    await until(() => !isShown(launcher), 'the end of the panel');
    expect(launcher.shadowRoot!.activeElement).to.equal(buttonOf(launcher));
    expect(launcher.open).to.equal(false);
  });

  it('takes the whole window of a phone, and the page waits behind it', async function () {
    if (!canCommandThePage) this.skip();
    const before = { width: innerWidth, height: innerHeight };
    await setViewport({ width: 390, height: 700 });
    const { launcher } = await show('<webex-launcher></webex-launcher>');
    buttonOf(launcher).focus();
    await press('Enter');
    await until(() => panelOf(launcher).matches(':modal'), 'the dialog');
    const { left, top, width, height } = panelOf(launcher).getBoundingClientRect();
    expect([left, top, width, height]).to.deep.equal([0, 0, 390, 700]);
    await setViewport(before);
    await until(() => !panelOf(launcher).matches(':modal') && isShown(launcher), 'the panel beside the page');
    expect(panelOf(launcher).getBoundingClientRect().width).to.equal(400);
    await press('Escape');
    await until(() => !isShown(launcher), 'the end of the panel');
    expect(launcher.shadowRoot!.activeElement).to.equal(buttonOf(launcher));
  });

  it('keeps its place while it is closed, and is open again on the next page of the tab', async () => {
    const { launcher } = await show('<webex-launcher id="help"></webex-launcher>');
    await launcher.show();
    const [messenger] = findAll(launcher, 'webex-messenger');
    await launcher.hide();
    await launcher.show();
    expect(findAll(launcher, 'webex-messenger')[0]).to.equal(messenger);
    await clearPage();
    const next = await show('<webex-launcher id="help"></webex-launcher>');
    await until(() => isShown(next.launcher), 'the panel');
    const other = await show('<webex-launcher id="sales"></webex-launcher>');
    expect(other.launcher.open, 'another launcher').to.equal(false);
  });

  describe('that the page moves while it is open', () => {
    const move = async (launcher: WebexLauncher) => {
      const place = document.createElement('section');
      launcher.parentElement!.append(place);
      place.append(launcher);
      await launcher.updateComplete;
    };

    it('stays open beside the page, with the focus where it was, and tells of nothing', async () => {
      const { launcher } = await show('<webex-launcher><input aria-label="Ours" /></webex-launcher>');
      await launcher.show();
      const field = launcher.querySelector('input')!;
      field.focus();
      let toggles = 0;
      launcher.addEventListener('webex-launcher-toggle', () => void toggles++);
      await move(launcher);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(launcher.open).to.equal(true);
      expect(panelOf(launcher).matches(':popover-open')).to.equal(true);
      expect(isShown(launcher)).to.equal(true);
      expect(document.activeElement).to.equal(field);
      expect(toggles).to.equal(0);
      await launcher.hide();
      expect(isShown(launcher)).to.equal(false);
    });

    it('stays open over the whole window of a phone', async function () {
      if (!canCommandThePage) this.skip();
      const before = { width: innerWidth, height: innerHeight };
      await setViewport({ width: 390, height: 700 });
      const { launcher } = await show('<webex-launcher><input aria-label="Ours" /></webex-launcher>');
      await launcher.show();
      await move(launcher);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(panelOf(launcher).matches(':modal')).to.equal(true);
      expect(launcher.open).to.equal(true);
      await launcher.hide();
      expect(isShown(launcher)).to.equal(false);
      await setViewport(before);
    });

    it('takes no focus from what has it by then', async () => {
      const { launcher } = await show(
        '<webex-launcher><input aria-label="Ours" /></webex-launcher><button>Page</button>',
      );
      await launcher.show();
      launcher.querySelector('input')!.focus();
      const button = document.querySelector('button')!;
      const place = launcher.parentElement!.appendChild(document.createElement('section'));
      place.append(launcher);
      button.focus();
      await launcher.updateComplete;
      expect(document.activeElement).to.equal(button);
    });
  });

  it('shows and says how much is unread, and puts it before the title of the page', async () => {
    document.title = 'Orders';
    const { launcher, store } = await show('<webex-launcher title-badge></webex-launcher>', { realtime: 'auto' });
    await until(() => store.session.connection.value === 'live', 'the connection');
    const spaceId = spaceIdOf(store, 'Gatehouse Firmware');
    await post(simulator, 'bob', { roomId: spaceId, text: 'One' });
    await until(() => buttonOf(launcher).getAttribute('aria-label')!.endsWith('1 unread'), 'the number');
    expect(launcher.shadowRoot!.querySelector('.badge')!.textContent).to.equal('1');
    expect(document.title).to.equal('(1) Orders');
    document.title = 'Order 17';
    await until(() => document.title === '(1) Order 17', 'the number before the new title');
    store.readMarkers.markRead(spaceId, Date.now() + 60_000);
    await until(() => document.title === 'Order 17', 'the plain title');
    expect(launcher.shadowRoot!.querySelector('.badge')).to.equal(null);
  });

  it('asks for notifications after a click only, and shows one while nobody looks', async () => {
    const notified: Array<{ title: string; options: NotificationOptions; click: () => void }> = [];
    let asked = 0;
    class Recorded extends EventTarget {
      static permission: NotificationPermission = 'default';
      static async requestPermission() {
        asked++;
        return (Recorded.permission = 'granted');
      }
      constructor(heading: string, options: NotificationOptions) {
        super();
        notified.push({ title: heading, options, click: () => this.dispatchEvent(new Event('click')) });
      }
      close() {}
    }
    globalThis.Notification = Recorded as unknown as typeof Notification;
    const { launcher, store } = await show('<webex-launcher notifications></webex-launcher>', { realtime: 'auto' });
    await until(() => store.session.connection.value === 'live', 'the connection');
    const spaceId = spaceIdOf(store, 'Gatehouse Firmware');
    const hide = (state: DocumentVisibilityState) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
      document.dispatchEvent(new Event('visibilitychange'));
    };

    await launcher.show();
    const bell = await until(
      () => launcher.shadowRoot!.querySelector<HTMLButtonElement>('.bar button[aria-pressed]'),
      'the bell',
    );
    expect(asked).to.equal(0);
    expect(bell.getAttribute('aria-pressed')).to.equal('false');
    bell.click();
    await until(() => bell.getAttribute('aria-pressed') === 'true', 'the permission');
    expect(asked).to.equal(1);
    await launcher.hide();

    let arrived = 0;
    store.listen({ messageArrived: () => void arrived++ });
    await post(simulator, 'bob', { roomId: spaceId, text: 'Somebody looks' });
    await until(() => arrived === 1, 'the first message');
    hide('hidden');
    const { id } = await post(simulator, 'bob', { roomId: spaceId, markdown: 'Nobody **looks**' });
    await until(() => notified.length > 0, 'the notification');
    expect(notified).to.have.length(1);
    expect(notified[0]!.options.body).to.equal('Nobody looks');
    expect(notified[0]!.options.tag, 'by which the browser shows that of several tabs once').to.equal(id);
    expect(notified[0]!.title).to.match(/ in Gatehouse Firmware$/);

    const chosen: string[] = [];
    launcher.addEventListener('webex-space-select', (event: WebexSpaceSelectEvent) => void chosen.push(event.spaceId));
    hide('visible');
    notified[0]!.click();
    await until(() => isShown(launcher), 'the panel');
    expect(chosen).to.deep.equal([spaceId]);
    await until(
      () => findAll(launcher, 'webex-messenger').some((messenger) => messenger.getAttribute('space-id') === spaceId),
      'the space',
    );
  });

  it('has no accessibility violation, closed and open', async () => {
    const { launcher } = await show('<webex-launcher></webex-launcher>');
    const violations = async () =>
      (await axe.run(launcher, { rules: { region: { enabled: false } } })).violations.map(({ id }) => id);
    expect(await violations()).to.deep.equal([]);
    await launcher.show();
    await until(() => textOf(launcher).includes('Gatehouse Firmware'), 'the spaces');
    expect(await violations()).to.deep.equal([]);
  });

  it('holds what a page puts into it in place of the messenger', async () => {
    const { launcher } = await show('<webex-launcher><p>Ours</p></webex-launcher>');
    await launcher.show();
    expect(textOf(panelOf(launcher))).to.include('Ours');
    expect(findAll(launcher, 'webex-messenger')).to.have.length(0);
  });

  it('is a way to show the messenger, with whatever that is told to open', async () => {
    const provider = showPage('<webex-messenger view="launcher"></webex-messenger>', {
      apiBase: `${simulator.url}/v1`,
      getAccessToken: () => simulator.tokens.alice,
      realtime: 'off',
    });
    await until(() => provider.store?.session.status.value === 'ready', 'the sign-in');
    const messenger = provider.querySelector('webex-messenger')!;
    messenger.spaceId = spaceIdOf(provider.store!, 'Gatehouse Firmware');
    const launcher = await until(() => findAll<WebexLauncher>(provider, 'webex-launcher')[0], 'the launcher');
    await until(() => launcher.shadowRoot?.querySelector('.launch'), 'the button');
    expect(findAll(provider, 'webex-message-thread')).to.have.length(0);
    buttonOf(launcher).click();
    await until(() => findAll(provider, 'webex-message').length > 0, 'the messages');
    expect(isShown(launcher)).to.equal(true);
  });
});
