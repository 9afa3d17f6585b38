import { executeServerCommand } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { adoptDataApi, type DataApiAdoption, type DataApiOptions } from '../../src/index.ts';
import type { WebexMessenger } from '../../src/elements/messenger/messenger.ts';
import type { WebexSpaceList } from '../../src/elements/space-list/space-list.ts';
import { findAll, startSimulator, textOf, until, type Simulator } from '../browser/page.ts';
import { clearThreads, post, signIn, spaceIdOf } from '../elements/conversation.ts';

describe('The markup of the former widgets', () => {
  let simulator: Simulator;
  let gatehouse: string;
  let adoption: DataApiAdoption | undefined;
  const warnings: string[] = [];
  const { warn } = console;

  before(async () => {
    simulator = await startSimulator();
    gatehouse = spaceIdOf(await signIn(simulator, 'alice'), 'Gatehouse Firmware');
    console.warn = (...words: unknown[]) => {
      // Lit's own advice to developers, which no build for pages has, is about something else.
      if (!String(words[0]).includes('lit.dev')) warnings.push(words.join(' '));
    };
  });

  after(async () => {
    console.warn = warn;
    await executeServerCommand('simulator:close', { url: simulator.url });
  });

  afterEach(async () => {
    adoption?.undo();
    warnings.length = 0;
    await clearThreads();
  });

  const put = (attributes: Record<string, string>, content = ''): HTMLElement => {
    const host = document.createElement('div');
    host.style.cssText = 'inline-size: 700px; block-size: 500px';
    for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
    host.innerHTML = content;
    document.body.append(host);
    return host;
  };

  const putSpace = (attributes: Record<string, string> = {}): HTMLElement =>
    put({
      'data-toggle': 'webex-space',
      'data-access-token': simulator.tokens.alice,
      'data-destination-type': 'spaceId',
      'data-destination-id': gatehouse,
      ...attributes,
    });

  const putRecents = (attributes: Record<string, string> = {}): HTMLElement =>
    put({ 'data-toggle': 'webex-recents', 'data-access-token': simulator.tokens.alice, ...attributes });

  const adopt = async (options: DataApiOptions = {}): Promise<void> => {
    adoption = adoptDataApi({
      apiBase: `${simulator.url}/v1`,
      discoveryUrl: `${simulator.url}/u2c/api/v1`,
      realtime: 'off',
      persist: 'memory',
      ...options,
    });
    await adoption.ready;
  };

  const messengerIn = (host: HTMLElement) => host.querySelector('webex-messenger')!;
  const listIn = (host: HTMLElement) => host.querySelector('webex-space-list')!;
  const messagesIn = (host: HTMLElement) => until(() => findAll(host, 'webex-message').length > 0, 'the messages');
  const spacesIn = (host: HTMLElement) => until(() => findAll(host, 'button.space').length >= 8, 'the spaces');
  const storeIn = (host: HTMLElement) => (host.firstElementChild as WebexMessenger | WebexSpaceList | null)?.store;

  it('becomes one conversation, without the other spaces beside it', async () => {
    const host = putSpace();
    await adopt();
    await messagesIn(host);
    await until(() => textOf(host).includes('Gatehouse Firmware'), 'the title');
    expect(findAll(host, 'webex-space-list')).to.have.length(0);
    expect(findAll(host, 'button.back')).to.have.length(0);
    expect(warnings).to.deep.equal([]);
  });

  it('becomes a list of spaces', async () => {
    const host = putRecents();
    await adopt();
    await spacesIn(host);
    expect(listIn(host).readOnly, 'without a button for new spaces, as it was').to.equal(true);
    const other = putRecents({ 'data-enable-add-button': 'true' });
    await spacesIn(other);
    expect(listIn(other).readOnly).to.equal(false);
  });

  for (const [what, attributes] of Object.entries<Record<string, string>>({
    'a person by address': { 'data-destination-type': 'email', 'data-destination-id': 'carol@gatehouse.example' },
    'a person by the attribute of the first widgets': { 'data-to-person-email': 'carol@gatehouse.example' },
    'a person by id': { 'data-destination-type': 'userId', 'data-destination-id': 'carol' },
    'a person by the id of the first widgets': { 'data-to-person-id': 'carol' },
    'a space by the attribute of the first widgets': { 'data-space-id': 'gatehouse' },
    'a space, where the type was left out': { 'data-destination-id': 'gatehouse' },
  }))
    it(`leads to ${what}`, async () => {
      const carol = (await signIn(simulator, 'carol')).session.me.peek()!;
      const known: Record<string, string> = {
        'carol@gatehouse.example': carol.emails[0]!,
        carol: carol.id,
        gatehouse,
      };
      const translated = Object.entries(attributes).map(([name, value]) => [name, known[value] ?? value] as const);
      const host = put({
        'data-toggle': 'ciscospark-space',
        'data-access-token': simulator.tokens.alice,
        ...Object.fromEntries(translated),
      });
      await adopt();
      const title = JSON.stringify(attributes).includes('gatehouse"') ? 'Gatehouse Firmware' : 'Carol Lindqvist';
      await until(() => textOf(host).includes(title), title);
      expect(warnings).to.deep.equal([]);
    });

  it('loses its token, which is neither kept in the page nor in storage nor said', async () => {
    const host = putSpace({ 'data-guest-token': 'a.guest.token' });
    const said: string[] = [];
    const { log, info, error, debug } = console;
    for (const name of ['log', 'info', 'error', 'debug'] as const)
      console[name] = (...words: unknown[]) => said.push(words.join(' '));
    await adopt({ persist: 'durable' });
    await messagesIn(host);
    Object.assign(console, { log, info, error, debug });
    const everything = [
      document.documentElement.outerHTML,
      ...Object.values(localStorage),
      ...Object.keys(localStorage),
      ...Object.values(sessionStorage),
      ...said,
      ...warnings,
    ].join('\n');
    expect(everything).to.not.include(simulator.tokens.alice);
    expect(everything).to.not.include('a.guest.token');
  });

  it('shares one store among all with the same token, and none with another one', async () => {
    const space = putSpace();
    const recents = putRecents();
    const bob = putRecents({ 'data-access-token': simulator.tokens.bob });
    await adopt();
    await Promise.all([messagesIn(space), spacesIn(recents), spacesIn(bob)]);
    expect(storeIn(space)).to.equal(storeIn(recents));
    expect(storeIn(space)).to.not.equal(storeIn(bob));
    const me = await until(() => storeIn(bob)!.session.me.value, 'who bob is');
    expect(me.displayName).to.include('Bob');
  });

  it('needs no token where the page gives one', async () => {
    const host = put({ 'data-toggle': 'webex-recents' });
    await adopt({ getAccessToken: () => simulator.tokens.alice });
    await spacesIn(host);
    expect(warnings).to.deep.equal([]);
  });

  it('is filled when it comes later, or gets its token or its destination later', async () => {
    await adopt();
    const host = put({ 'data-toggle': 'webex-space' });
    await until(() => warnings.length > 0, 'the warning');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('data-access-token').and.include('docs/migration.md#');
    host.setAttribute('data-destination-id', gatehouse);
    host.setAttribute('data-access-token', simulator.tokens.alice);
    await messagesIn(host);
    expect(host.hasAttribute('data-access-token')).to.equal(false);

    const other = spaceIdOf(await signIn(simulator, 'alice'), 'Carol Lindqvist');
    host.setAttribute('data-destination-id', other);
    await until(() => textOf(host).includes('Carol Lindqvist'), 'the other conversation');
  });

  it('becomes another person with another token', async () => {
    const host = putRecents();
    await adopt();
    await spacesIn(host);
    host.setAttribute('data-access-token', simulator.tokens.bob);
    await until(() => storeIn(host)?.session.me.value?.displayName.includes('Bob'), 'Bob');
    expect(host.hasAttribute('data-access-token')).to.equal(false);
  });

  it('goes on where it is moved or comes back, and ends its connection when it is gone', async () => {
    const host = putSpace();
    await adopt();
    await messagesIn(host);
    const store = storeIn(host)!;
    const messenger = messengerIn(host);
    const frame = document.createElement('div');
    document.body.append(frame);
    frame.append(host);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(storeIn(host)).to.equal(store);
    expect(store.session.status.value).to.equal('ready');

    host.remove();
    await until(() => store.session.status.value !== 'ready', 'the end of the session');
    frame.append(host);
    await messagesIn(host);
    expect(messengerIn(host)).to.equal(messenger);
    await until(() => storeIn(host)!.session.status.value === 'ready', 'the new session');
  });

  it('is left as it was by undo, also by one that comes at once', async () => {
    const host = put({ 'data-toggle': 'webex-recents', 'data-access-token': simulator.tokens.alice }, '<p>Loading</p>');
    await adopt();
    await spacesIn(host);
    const store = storeIn(host)!;
    adoption!.undo();
    expect(host.innerHTML).to.equal('<p>Loading</p>');
    await until(() => store.session.status.value !== 'ready', 'the end of the session');
    const late = putRecents();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(late.children).to.have.length(0);

    const hasty = adoptDataApi({ apiBase: `${simulator.url}/v1`, realtime: 'off' });
    hasty.undo();
    await hasty.ready;
    expect(late.children).to.have.length(0);
    expect(late.hasAttribute('data-access-token')).to.equal(true);
  });

  it('tells what happens by the names that it had', async () => {
    const space = putSpace();
    const recents = putRecents();
    const told: Array<{ at: string; name: string; detail: Record<string, unknown> }> = [];
    for (const [at, host] of Object.entries({ space, recents }))
      for (const name of ['messages:created', 'rooms:selected', 'rooms:unread', 'rooms:read'])
        host.addEventListener(name, (event) => told.push({ at, name, detail: (event as CustomEvent).detail }));
    const heard = (at: string, name: string) => told.filter((each) => each.at === at && each.name === name);
    await adopt({ realtime: 'auto' });
    await Promise.all([messagesIn(space), spacesIn(recents)]);
    const store = storeIn(space)!;
    await until(() => store.session.connection.value === 'live', 'the connection');

    const { id } = await post(simulator, 'bob', { roomId: gatehouse, text: 'For the widgets' });
    await until(() => heard('recents', 'messages:created').length > 0, 'the news');
    const { detail } = heard('recents', 'messages:created')[0]!;
    expect(detail).to.include({ resource: 'messages', event: 'created' });
    expect(detail['data']).to.include({ id, roomId: gatehouse, roomType: 'group', text: 'For the widgets' });
    expect(detail['actorId']).to.equal((detail['data'] as { personId: string }).personId);
    await until(() => heard('space', 'messages:created').length === 1, 'the same in the space');

    const carols = spaceIdOf(await signIn(simulator, 'alice'), 'Carol Lindqvist');
    await post(simulator, 'carol', { roomId: carols, text: 'Elsewhere' });
    const unread = await until(
      () => heard('recents', 'rooms:unread').find(({ detail: { data } }) => (data as { id: string }).id === carols),
      'what is unread',
    );
    expect(unread.detail['data']).to.include({ title: 'Carol Lindqvist', type: 'direct' });
    await until(() => heard('recents', 'messages:created').length === 2, 'the second message');
    expect(heard('space', 'messages:created'), 'of another space').to.have.length(1);
    store.readMarkers.markRead(carols, Date.now() + 60_000);
    await until(() => heard('recents', 'rooms:read').length > 0, 'that it was read');

    listIn(recents).select(gatehouse);
    expect(heard('recents', 'rooms:selected').at(-1)!.detail['data']).to.include({
      id: gatehouse,
      title: 'Gatehouse Firmware',
    });
  });

  it('says once for each what it cannot do, with where to read on', async () => {
    const wishes = {
      'data-start-call': 'true',
      'data-initial-activity': 'meet',
      'data-log-level': 'debug',
      'data-new-space': 'Ideas',
      'data-space-url': 'https://conv.example/1',
    };
    const hosts = [putSpace(wishes), putSpace(wishes)];
    hosts.push(
      putSpace({ 'data-start-call': 'false', 'data-initial-activity': 'message', 'data-log-level': 'silent' }),
    );
    const recents = {
      'data-enable-space-list-filter': 'false',
      'data-enable-user-profile': 'true',
      'data-enable-user-profile-popover': 'true',
    };
    hosts.push(putRecents(recents), putRecents(recents));
    await adopt();
    await Promise.all(hosts.slice(0, 3).map(messagesIn));
    const named = warnings.map((text) => /^data-[a-z-]+/.exec(text)?.[0]);
    expect(named).to.have.members([...Object.keys(wishes), ...Object.keys(recents)]);
    for (const text of warnings) expect(text).to.include('docs/migration.md#attribute-by-attribute');
  });

  it('opens nothing, and throws nothing, where it leads nowhere', async () => {
    const thrown: string[] = [];
    const onError = ({ message }: ErrorEvent): unknown => thrown.push(message);
    addEventListener('error', onError);
    const host = putSpace({ 'data-destination-type': 'sip', 'data-destination-id': 'x@y.example' });
    const nowhere = putSpace({ 'data-destination-id': ' ' });
    const nonsense = putSpace({ 'data-destination-id': '%%%' });
    put({ 'data-toggle': 'webex-nothing', 'data-access-token': 'hers' });
    await adopt();
    await until(() => storeIn(nonsense)?.session.status.value === 'ready', 'the sign-in');
    expect(warnings.map((text) => /data-destination-\w+/.exec(text)?.[0])).to.have.members([
      'data-destination-id',
      'data-destination-type',
    ]);
    for (const each of [host, nowhere]) expect(messengerIn(each).spaceId).to.equal(undefined);
    removeEventListener('error', onError);
    expect(thrown).to.deep.equal([]);
    expect(document.querySelector('[data-toggle="webex-nothing"]')!.getAttribute('data-access-token')).to.equal('hers');
  });

  it('has no accessibility violation', async () => {
    const space = putSpace();
    const recents = putRecents();
    await adopt();
    await Promise.all([messagesIn(space), spacesIn(recents)]);
    for (const host of [space, recents]) {
      const { violations } = await axe.run(host, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).to.deep.equal([]);
    }
  });
});
