import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { WebexHttpError, type WebexError } from '../../src/errors.ts';
import { createCloud, type Cloud, type IdentityName } from '../../src/simulator/cloud.ts';
import { createStore, type Store, type StoreListener } from '../../src/store/store.ts';

describe('Spaces and teams, managed through the store', () => {
  let cloud: Cloud;
  let stores: Store[];
  let requests: string[];
  /** What keeps answers to reads on their way. */
  let hold: Promise<void> | undefined;

  beforeEach(() => {
    cloud = createCloud({ seed: 'empty', randomSeed: 3 });
    stores = [];
    requests = [];
    hold = undefined;
  });

  afterEach(() => Promise.all(stores.map((store) => store.stop())));

  const as = async (name: IdentityName): Promise<Store> => {
    const store = createStore({
      getAccessToken: () => cloud.tokens[name],
      apiBase: `${cloud.origin}/v1`,
      realtime: 'off',
      persist: 'memory',
      fetch: async (input, init) => {
        const request = new Request(input, init);
        requests.push(`${request.method} ${new URL(request.url).pathname}`);
        const answer = await cloud.fetch(request);
        if (request.method === 'GET') await hold;
        return answer;
      },
    });
    stores.push(store);
    await store.start();
    return store;
  };

  const meet = async (owner: Store, guest: Store, title: string, isLocked = false) => {
    const space = await owner.spaces.create({ title, isLocked });
    await owner.members.add({ spaceId: space.id, personId: guest.session.me.peek()!.id });
    await guest.spaces.reload();
    return space;
  };

  const refusal = async (task: Promise<unknown>): Promise<number | string> => {
    const error = await task.then(
      () => 'done',
      (thrown: WebexError) => (thrown instanceof WebexHttpError ? thrown.status : thrown.kind),
    );
    return error;
  };

  it('tells what was made, changed and left here', async () => {
    const alice = await as('alice');
    const told: string[] = [];
    const listener: StoreListener = {
      spaceCreated: ({ title }) => told.push(`created ${title}`),
      spaceChanged: ({ title }) => told.push(`changed ${title}`),
      spaceLeft: (id) => told.push(`left ${id === space.id ? 'it' : 'another'}`),
    };
    alice.listen(listener);
    const space = await alice.spaces.create({ title: 'Harbour' });
    await alice.spaces.update(space.id, { title: 'Harbour works' });
    await alice.spaces.update(space.id, { description: 'Cranes' });
    assert.equal(alice.spaces.get(space.id).value?.title, 'Harbour works', 'what is not given stays');
    await alice.spaces.delete(space.id);
    assert.deepEqual(told, ['created Harbour', 'changed Harbour works', 'changed Harbour works', 'left it']);
    assert.equal(alice.spaces.has(space.id), false);
    assert.equal(alice.spaces.wasLeft(space.id), true);
  });

  it('shows what is true after a refusal', async () => {
    const [alice, bob] = await Promise.all([as('alice'), as('bob')]);
    const space = await meet(alice, bob, 'Board', true);
    await alice.spaces.update(space.id, { title: 'The board' });
    assert.equal(bob.spaces.get(space.id).value?.title, 'Board', 'nobody told yet');
    assert.equal(await refusal(bob.spaces.update(space.id, { title: 'Mine' })), 403);
    await bob.spaces.read(space.id);
    assert.equal(bob.spaces.get(space.id).value?.title, 'The board');
  });

  it('reads a space after what is being read of it already, whose answer may be older', async () => {
    const [alice, bob] = await Promise.all([as('alice'), as('bob')]);
    const { id } = await meet(alice, bob, 'Board');
    let letGo!: () => void;
    hold = new Promise((resolve) => (letGo = resolve));
    const before = bob.spaces.read(id);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await alice.spaces.update(id, { title: 'The board' });
    const after = bob.spaces.read(id);
    letGo();
    assert.equal((await before)?.title, 'Board', 'the control: its answer was older');
    assert.equal((await after)?.title, 'The board');
    assert.equal(bob.spaces.get(id).value?.title, 'The board');
  });

  it('lets two moderators change different things of one space', async () => {
    const [alice, bob] = await Promise.all([as('alice'), as('bob')]);
    const space = await meet(alice, bob, 'Board', true);
    await alice.members.setModerator(alice.members.of(space.id).of(bob.session.me.peek()!.id)!, true);
    await alice.spaces.update(space.id, { description: 'Quarterly' });
    await bob.spaces.update(space.id, { isAnnouncementOnly: true });
    const { description, isAnnouncementOnly } = (await alice.spaces.read(space.id))!;
    assert.deepEqual({ description, isAnnouncementOnly }, { description: 'Quarterly', isAnnouncementOnly: true });
  });

  it('does not take back a change for an answer that was asked for before', async () => {
    const alice = await as('alice');
    const { id } = await alice.spaces.create({ title: 'Before' });
    let letGo!: () => void;
    hold = new Promise((resolve) => (letGo = resolve));
    const reading = alice.spaces.read(id);
    await alice.spaces.update(id, { title: 'After' });
    letGo();
    await reading;
    assert.equal(alice.spaces.get(id).value?.title, 'After');
  });

  it('does not take back what happened to teams while their list was on its way', async () => {
    const alice = await as('alice');
    const [ant, bee] = [await alice.teams.create({ name: 'Ant' }), await alice.teams.create({ name: 'Bee' })];
    let letGo!: () => void;
    hold = new Promise((resolve) => (letGo = resolve));
    const reading = alice.teams.reload();
    await alice.teams.delete(ant.id);
    await alice.teams.update(bee.id, { name: 'Bumblebee' });
    await alice.teams.create({ name: 'Crow' });
    letGo();
    await reading;
    const names = () => alice.teams.list.value.map(({ name }) => name);
    assert.deepEqual(names(), ['Bumblebee', 'Crow']);
    await alice.teams.reload();
    assert.deepEqual(names(), ['Bumblebee', 'Crow'], 'the same when it is read again');
  });

  it('takes a space that was deleted under one’s hands off the list', async () => {
    const [alice, bob] = await Promise.all([as('alice'), as('bob')]);
    const space = await meet(alice, bob, 'Short-lived');
    await alice.spaces.delete(space.id);
    assert.equal(await refusal(bob.spaces.update(space.id, { title: 'Still here?' })), 404);
    assert.equal(await bob.spaces.read(space.id), undefined);
    assert.equal(bob.spaces.has(space.id), false);
    assert.equal(bob.spaces.wasLeft(space.id), false, 'it was not he who left');
  });

  it('lets people of the organization find and join public spaces, and leave them; guests do not see them', async () => {
    const [alice, bob, guest] = await Promise.all([as('alice'), as('bob'), as('guest')]);
    const space = await alice.spaces.create({ title: 'Lunch', description: 'Where to eat', isPublic: true });
    await Promise.all([bob, guest].map((store) => store.publicSpaces.load()));
    assert.deepEqual(
      bob.publicSpaces.list.value.map(({ title }) => title),
      ['Lunch'],
    );
    assert.deepEqual(guest.publicSpaces.list.value, []);
    assert.equal(bob.spaces.has(space.id), false, 'one that is not joined is not in the list');
    await bob.spaces.join(space.id);
    assert.deepEqual([...bob.spaces.ids], [space.id]);
    assert.equal(await refusal(bob.spaces.join(space.id)), 409);
    assert.equal(await refusal(guest.spaces.join(space.id)), 404);
    await bob.spaces.leave(space.id);
    assert.deepEqual([...bob.spaces.ids], []);
  });

  it('finds and begins conversations of two, and hides them until somebody writes', async () => {
    const [alice, bob] = await Promise.all([as('alice'), as('bob')]);
    const partner = { personEmail: 'bob@example.com' };
    assert.equal(await alice.directSpaces.find(partner), undefined);
    const space = await alice.directSpaces.start(partner, 'Hello **Bob**');
    assert.equal(space.title, 'Bob Adeyemi');
    assert.equal(await alice.directSpaces.find({ personId: bob.session.me.peek()!.id }), space.id);
    await alice.directSpaces.setHidden(space.id, true);
    assert.equal(alice.directSpaces.isHidden(alice.spaces.get(space.id).value!), true);
    assert.deepEqual(
      (await alice.directSpaces.loadHidden()).map(({ id }) => id),
      [space.id],
    );
    alice.spaces.touch(space.id, Date.now() + 60_000);
    assert.equal(alice.directSpaces.isHidden(alice.spaces.get(space.id).value!), false);
    assert.equal(await refusal(alice.directSpaces.start({ personEmail: 'nobody@example.com' }, 'Hi')), 404);
    assert.equal(await refusal(alice.spaces.update(space.id, { title: 'Bobby' })), 400);
    assert.equal(await refusal(alice.spaces.leave(space.id)), 400);
  });

  it('keeps tabs, https only', async () => {
    const [alice, bob] = await Promise.all([as('alice'), as('bob')]);
    const space = await meet(alice, bob, 'Board', true);
    const tab = await alice.spaceTabs.add(space.id, { displayName: 'Plan', contentUrl: ' https://plan.example ' });
    assert.equal(tab.contentUrl, 'https://plan.example/');
    await bob.spaceTabs.of(space.id).load();
    assert.deepEqual(
      bob.spaceTabs.of(space.id).list.value.map(({ displayName }) => displayName),
      ['Plan'],
    );
    requests.length = 0;
    for (const contentUrl of [
      'http://plan.example',
      'javascript:alert(1)',
      'https://me:secret@plan.example',
      'plan',
      '',
    ])
      assert.equal(await refusal(alice.spaceTabs.add(space.id, { displayName: 'Bad', contentUrl })), 'configuration');
    assert.deepEqual(requests, [], 'nothing of that was asked for');
    await alice.spaceTabs.update(tab, { displayName: 'The plan' });
    assert.equal(await refusal(bob.spaceTabs.update(tab, { displayName: 'Mine' })), 403);
    assert.equal(await refusal(bob.spaceTabs.remove(tab)), 403);
    await bob.spaceTabs.of(space.id).reload();
    await alice.spaceTabs.remove(tab);
    assert.deepEqual(alice.spaceTabs.of(space.id).list.value, []);
    await bob.spaceTabs.of(space.id).reload();
    assert.deepEqual(bob.spaceTabs.of(space.id).list.value, []);
  });

  it('makes, renames, describes and deletes teams, with their spaces', async () => {
    const [alice, bob] = await Promise.all([as('alice'), as('bob')]);
    const team = await alice.teams.create({ name: 'Zebra' });
    await alice.teams.create({ name: 'Ant' });
    assert.deepEqual(
      alice.teams.list.value.map(({ name }) => name),
      ['Ant', 'Zebra'],
    );
    await alice.teams.update(team.id, { description: 'Stripes' });
    assert.equal(alice.teams.of(team.id)?.name, 'Zebra');
    const space = await alice.spaces.create({ title: 'Herd', teamId: team.id });
    const herd = alice.teams.spacesOf(team.id);
    await herd.load();
    assert.deepEqual(
      herd.list.value.map(({ title }) => title),
      ['Herd', 'Zebra'],
    );
    await bob.teams.load();
    assert.deepEqual(bob.teams.list.value, []);
    assert.equal(await refusal(bob.teams.update(team.id, { name: 'Horse' })), 404);
    await alice.teams.delete(team.id);
    assert.equal(alice.teams.of(team.id), undefined);
    assert.equal(await alice.spaces.read(space.id), undefined, 'its spaces went with it');
  });

  it('is for bots as for people, but for the classification; guests have no teams', async () => {
    const [bot, guest] = await Promise.all([as('bot'), as('guest')]);
    await bot.classifications.load();
    const [open] = bot.classifications.list.value;
    assert.equal(open?.rank, 0);
    const space = await bot.spaces.create({ title: 'Builds' });
    assert.equal(await refusal(bot.spaces.create({ title: 'Secret', classificationId: open!.id })), 403);
    await bot.spaces.update(space.id, { title: 'All builds' });
    await bot.spaces.delete(space.id);
    assert.equal(await refusal(guest.teams.create({ name: 'Guests' })), 403);
  });

  it('reads the rest of many spaces in pages of a thousand', async () => {
    const alice = await as('alice');
    for (let index = 0; index < 150; index++) await alice.spaces.create({ title: `Space ${index}` });
    await alice.stop();
    requests.length = 0;
    await alice.start();
    assert.equal(requests.filter((request) => request === 'GET /v1/rooms').length, 1);
    assert.equal(alice.spaces.ids.length, 100);
    // As with every key of a search.
    await Promise.all([alice.spaces.loadAll(), alice.spaces.loadAll(), alice.spaces.loadAll()]);
    assert.equal(alice.spaces.ids.length, 150);
    assert.equal(requests.filter((request) => request === 'GET /v1/rooms').length, 2);
    assert.equal(alice.spaces.hasMore.value, false);
  });
});
