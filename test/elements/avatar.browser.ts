import axe from 'axe-core';
import { expect } from 'chai';

import { initialsOf } from '../../src/elements/avatar/initials.ts';
import { loadAvatarMarks, type WebexAvatar } from '../../src/elements/avatar/avatar.ts';
import type { Person, Space } from '../../src/resources/index.ts';
import { createStore } from '../../src/store/store.ts';

const picture = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const ann: Person = {
  id: 'ann',
  displayName: 'Ann de la Smith',
  emails: ['ann@example.com'],
  type: 'person',
  status: 'active',
};

function storeWith(...people: Person[]) {
  const store = createStore({
    getAccessToken: async () => ({ token: 'none' }),
    fetch: async () => new Response('{"items":[]}', { headers: { 'content-type': 'application/json' } }),
    realtime: 'off',
  });
  store.people.receive(people);
  return store;
}

async function show(properties: Partial<WebexAvatar>): Promise<WebexAvatar> {
  const avatar = Object.assign(document.createElement('webex-avatar'), properties);
  document.body.append(avatar);
  await avatar.updateComplete;
  return avatar;
}

const partOf = (avatar: WebexAvatar, name: string) => avatar.shadowRoot!.querySelector(`[part=${name}]`);
const textOf = (avatar: WebexAvatar) => partOf(avatar, 'face')!.textContent.trim();
const labelOf = (avatar: WebexAvatar) => partOf(avatar, 'avatar')!.getAttribute('aria-label');

describe('<webex-avatar>', () => {
  before(loadAvatarMarks);
  afterEach(() => document.body.replaceChildren());

  it('has no name where it is hidden beside one that is written out', async () => {
    const avatar = await show({ name: 'Ann Smith' });
    expect(avatar.shadowRoot!.querySelector('[aria-label]')).to.not.equal(null);
    const hidden = await show({ name: 'Ann Smith', ariaHidden: 'true' });
    expect(hidden.shadowRoot!.querySelector('[role], [aria-label]')).to.equal(null);
  });

  it('has no accessibility violations, with a person, a picture, a space and nothing at all', async () => {
    const store = storeWith(ann, { ...ann, id: 'bob', avatar: picture });
    await show({ store, personId: 'ann' });
    await show({ store, personId: 'bob' });
    await show({ store, spaceId: 'unknown' });
    await show({});
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('shows the initials, and says the name and what the person is doing', async () => {
    const avatar = await show({ store: storeWith(ann), personId: 'ann' });
    expect(textOf(avatar)).to.equal('AS');
    expect(labelOf(avatar)).to.equal('Ann de la Smith, active');
    expect(partOf(avatar, 'presence')).not.to.equal(null);
  });

  it('follows the person as they change', async () => {
    const store = storeWith(ann);
    const avatar = await show({ store, personId: 'ann' });
    store.people.receive([{ ...ann, displayName: 'Ann Jones', status: 'DoNotDisturb' }]);
    await avatar.updateComplete;
    expect(textOf(avatar)).to.equal('AJ');
    expect(labelOf(avatar)).to.equal('Ann Jones, do not disturb');
  });

  it("asks for no picture of the page's own origin, whatever a profile says, but for what the page gives itself", async () => {
    const logout = `${location.origin}/logout`;
    const store = storeWith({ ...ann, avatar: logout }, { ...ann, id: 'eve', avatar: 'javascript:alert(1)' });
    for (const personId of ['ann', 'eve'])
      expect((await show({ store, personId })).shadowRoot!.querySelector('img'), personId).to.equal(null);
    const given = await show({ src: picture });
    expect(given.shadowRoot!.querySelector('img')!.getAttribute('src')).to.equal(picture);
  });

  it('shows no mark where it is not known what the person is doing, or nobody wants it', async () => {
    const store = storeWith({ ...ann, status: 'unknown' }, { ...ann, id: 'bob' });
    expect(partOf(await show({ store, personId: 'ann' }), 'presence')).to.equal(null);
    expect(partOf(await show({ store, personId: 'bob', hidePresence: true }), 'presence')).to.equal(null);
  });

  it('shows the picture once it is there', async () => {
    const avatar = await show({ name: 'Ann Smith', src: picture });
    await new Promise((resolve) => avatar.shadowRoot!.querySelector('img')!.addEventListener('load', resolve));
    await avatar.updateComplete;
    expect(textOf(avatar)).to.equal('');
    expect(getComputedStyle(avatar.shadowRoot!.querySelector('img')!).visibility).to.equal('visible');
  });

  it('falls back to the initials when the picture cannot be loaded, and does not ask for it again', async () => {
    const src = '/there-is-no-such-picture.png';
    const avatar = await show({ name: 'Ann Smith', src });
    await new Promise((resolve) => avatar.shadowRoot!.querySelector('img')!.addEventListener('error', resolve));
    await avatar.updateComplete;
    expect(textOf(avatar)).to.equal('AS');
    expect(avatar.shadowRoot!.querySelector('img')).to.equal(null);
    expect((await show({ name: 'Ann Smith', src })).shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('has the same colour for the same person everywhere', async () => {
    const store = storeWith(ann);
    const colors = [await show({ store, personId: 'ann' }), await show({ store, personId: 'ann' })].map(
      (avatar) => getComputedStyle(partOf(avatar, 'face')!).backgroundColor,
    );
    expect(colors[0]).to.equal(colors[1]);
  });

  it('shows a group space by one letter, and a 1:1 by the other person', async () => {
    const store = storeWith(ann);
    const space: Space = {
      id: 'group',
      title: 'release party',
      type: 'group',
      isLocked: false,
      created: '2026-01-01T00:00:00Z',
      lastActivity: '2026-01-01T00:00:00Z',
    };
    store.spaces.receive([space, { ...space, id: 'direct', type: 'direct', title: 'Ann Smith' }]);
    expect(textOf(await show({ store, spaceId: 'group' }))).to.equal('R');
    expect(textOf(await show({ store, spaceId: 'direct' }))).to.equal('AS');
  });

  it('knows the other person of a 1:1 by what they wrote, without asking who is in it', async () => {
    const asked: string[] = [];
    const store = createStore({
      getAccessToken: async () => ({ token: 'none' }),
      fetch: async (input) => {
        const url = String(input);
        asked.push(url);
        const body = url.endsWith('/people/me') ? { ...ann, id: 'me', displayName: 'Me' } : { items: [] };
        return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
      },
      realtime: 'off',
    });
    await store.start();
    store.people.receive([{ ...ann, avatar: picture }]);
    const created = '2026-01-01T00:00:00Z';
    const space: Space = {
      id: 'direct',
      title: 'Ann',
      type: 'direct',
      isLocked: false,
      created,
      lastActivity: created,
    };
    store.spaces.receive([space]);
    const avatar = await show({ store, spaceId: 'direct' });
    expect(avatar.shadowRoot!.querySelector('img')).to.equal(null);
    const message = { spaceId: 'direct', spaceType: 'direct', personEmail: '', created, text: 'Hello' } as const;
    store.messages.receive([{ ...message, id: 'mine', personId: 'me' }]);
    store.messages.receive([{ ...message, id: 'hers', personId: 'ann' }]);
    await new Promise((later) => requestAnimationFrame(later));
    await avatar.updateComplete;
    expect(avatar.shadowRoot!.querySelector('img')?.getAttribute('src')).to.equal(picture);
    expect(labelOf(avatar)).to.equal('Ann de la Smith, active');
    expect(asked.filter((url) => url.includes('memberships'))).to.deep.equal([]);
    await store.stop();
  });

  it('is as large as its token says', async () => {
    const avatar = await show({ name: 'Ann' });
    avatar.style.setProperty('--webex-avatar-size', '72px');
    expect(avatar.getBoundingClientRect().width).to.equal(72);
  });
});

describe('The initials of a name', () => {
  const cases: [name: string, initials: string][] = [
    ['Ann Smith', 'AS'],
    ['ann', 'A'],
    ['Ann Smith (external)', 'AS'],
    ['Dr. Ann-Marie Smith', 'DS'],
    ['ann.smith@example.com', 'AS'],
    ['王小明', '王'],
    ['👩‍🚀 Mission', '👩‍🚀M'],
    ['  ', ''],
    ['(…)', ''],
    ['\u202eevil name', 'EN'],
  ];
  for (const [name, initials] of cases) {
    it(`are “${initials}” for “${name}”`, () => expect(initialsOf(name, 'en', 2)).to.equal(initials));
  }
  it('are in capitals as the language writes them', () => expect(initialsOf('irmak', 'tr', 2)).to.equal('İ'));
});
