import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { WebexHttpError, WebexMembershipError, type WebexError } from '../../src/errors.ts';
import type { SourceListener } from '../../src/realtime/source.ts';
import type { Membership, TeamMembership } from '../../src/resources/index.ts';
import { createCloud, type Cloud, type IdentityName } from '../../src/simulator/cloud.ts';
import { refusalAmongMembers } from '../../src/store/membership-rights.ts';
import { createStore, type Store } from '../../src/store/store.ts';

type Outcome = string;

describe('Who is in spaces and teams, through the store', () => {
  let cloud: Cloud;
  let stores: Store[];
  let requests: string[];
  let sources: SourceListener[];
  /** Until when what alice is answered is on its way. */
  let answersWait: Promise<void> | undefined;

  beforeEach(() => {
    cloud = createCloud({ seed: 'empty', randomSeed: 3 });
    stores = [];
    requests = [];
    sources = [];
    answersWait = undefined;
  });

  afterEach(() => Promise.all(stores.map((store) => store.stop())));

  const as = async (name: IdentityName): Promise<Store> => {
    const store = createStore({
      getAccessToken: () => cloud.tokens[name],
      apiBase: `${cloud.origin}/v1`,
      realtime: () => ({
        name: 'by hand',
        start(listener) {
          sources.push(listener);
          listener.status('live');
        },
        stop: async () => {},
      }),
      persist: 'memory',
      fetch: async (input, init) => {
        const request = new Request(input, init);
        requests.push(`${request.method} ${new URL(request.url).pathname}`);
        const answer = await cloud.fetch(request);
        if (name === 'alice') await answersWait;
        return answer;
      },
    });
    stores.push(store);
    await store.start();
    return store;
  };

  const idOf = (store: Store): string => store.session.me.peek()!.id;
  const emailOf = (store: Store): string => store.session.me.peek()!.emails[0]!;

  /** What came of it: `done`, the problem, or the status. */
  const outcome = (task: Promise<unknown>): Promise<Outcome> =>
    task.then(
      () => 'done',
      (error: WebexError) => {
        if (error instanceof WebexMembershipError) return error.problem;
        return error instanceof WebexHttpError ? `${error.kind} ${error.status}` : error.kind;
      },
    );

  const until = async (condition: () => unknown, what: string): Promise<void> => {
    const end = Date.now() + 10_000;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  /** A space of alice's with the others in it; she moderates it when it is locked. */
  const meet = async (alice: Store, others: Store[], isLocked: boolean) => {
    const { id: spaceId } = await alice.spaces.create({ title: 'Harbour', isLocked });
    for (const other of others) await alice.members.add({ spaceId, personId: idOf(other) });
    for (const store of [alice, ...others]) {
      await store.spaces.reload();
      await store.members.of(spaceId).reload();
    }
    return spaceId;
  };

  const memberOf = (store: Store, spaceId: string, person: Store): Membership => {
    const member = store.members.of(spaceId).of(idOf(person));
    assert.ok(member, 'a member');
    return member;
  };

  /** What each kind of person achieves with each operation, against Webex and by the rules that are known before. */
  const expected: Array<
    [who: IdentityName, locked: boolean, outcomes: Record<'add' | 'promote' | 'demote' | 'remove' | 'leave', Outcome>]
  > = [
    ['alice', false, { add: 'done', promote: 'done', demote: 'done', remove: 'done', leave: 'done' }],
    ['alice', true, { add: 'done', promote: 'done', demote: 'done', remove: 'done', leave: 'done' }],
    ['bob', false, { add: 'done', promote: 'done', demote: 'done', remove: 'done', leave: 'done' }],
    [
      'bob',
      true,
      { add: 'not-allowed', promote: 'not-allowed', demote: 'not-allowed', remove: 'not-allowed', leave: 'done' },
    ],
    ['bot', false, { add: 'done', promote: 'done', demote: 'done', remove: 'done', leave: 'done' }],
    [
      'bot',
      true,
      { add: 'not-allowed', promote: 'not-allowed', demote: 'not-allowed', remove: 'not-allowed', leave: 'done' },
    ],
    ['guest', false, { add: 'done', promote: 'done', demote: 'done', remove: 'done', leave: 'done' }],
    [
      'guest',
      true,
      { add: 'not-allowed', promote: 'not-allowed', demote: 'not-allowed', remove: 'not-allowed', leave: 'done' },
    ],
  ];
  for (const [who, isLocked, outcomes] of expected)
    it(`${who} in a space that is ${isLocked ? 'moderated by alice' : 'not moderated'}`, async () => {
      const alice = await as('alice');
      const carol = await as('carol');
      const actor = who === 'alice' ? alice : await as(who);
      const spaceId = await meet(alice, actor === alice ? [carol] : [actor, carol], isLocked);
      const member = memberOf(actor, spaceId, carol);
      const mine = memberOf(actor, spaceId, actor);
      const space = actor.spaces.get(spaceId).peek()!;
      for (const [action, result] of Object.entries(outcomes)) {
        const refusal = refusalAmongMembers(action as 'add', { space, mine });
        assert.equal(refusal === undefined, result === 'done', `${action} is known before: ${refusal}`);
      }
      const { members } = actor;
      const moderator = isLocked && actor !== alice ? alice : carol;
      assert.equal(await outcome(members.add({ spaceId, personEmail: 'admin@example.com' })), outcomes.add, 'add');
      assert.equal(await outcome(members.setModerator(member, true)), outcomes.promote, 'promote');
      assert.equal(
        await outcome(members.setModerator(memberOf(actor, spaceId, moderator), false)),
        outcomes.demote,
        'demote',
      );
      assert.equal(await outcome(members.remove(member)), outcomes.remove, 'remove');
      assert.equal(await outcome(members.remove(memberOf(actor, spaceId, actor))), outcomes.leave, 'leave');
      assert.equal(actor.spaces.has(spaceId), false, 'the space has gone');
      const { list } = alice.members.of(spaceId);
      if (who !== 'alice') {
        await alice.members.of(spaceId).reload();
        const people = list.value.map(({ personEmail }) => personEmail).toSorted();
        const left =
          outcomes.add === 'done'
            ? ['admin@example.com', 'alice@example.com']
            : ['alice@example.com', 'carol@example.com'];
        assert.deepEqual(people, left);
      }
    });

  it('whoever appoints the first moderator becomes one, and the space is moderated', async () => {
    const alice = await as('alice');
    const bob = await as('bob');
    const spaceId = await meet(alice, [bob], false);
    await alice.members.setModerator(memberOf(alice, spaceId, bob), true);
    await until(() => memberOf(alice, spaceId, alice).isModerator, 'alice to be a moderator');
    await until(() => alice.spaces.get(spaceId).peek()!.isLocked, 'the space to be moderated');
  });

  describe('what Webex refuses has a reason', () => {
    let alice: Store;
    let bob: Store;
    let spaceId: string;

    beforeEach(async () => {
      alice = await as('alice');
      bob = await as('bob');
      spaceId = await meet(alice, [bob], true);
    });

    const add = (personEmail: string) => outcome(alice.members.add({ spaceId, personEmail }));

    it('an address that nobody has is invited, one of a managed domain is not', async () => {
      assert.equal(await add('somebody@new.example'), 'done');
      assert.equal(await add('nobody@example.com'), 'unknown-person');
    });

    it('somebody who is in already, and the list has them then', async () => {
      alice.members.of(spaceId).drop(memberOf(alice, spaceId, bob).id);
      assert.equal(await add(emailOf(bob)), 'already-in');
      await until(() => alice.members.of(spaceId).of(idOf(bob)), 'bob to be listed');
    });

    it('a space that takes nobody else', async () => {
      const room = cloud.state.rooms.get(cloud.ids.decode('ROOM', spaceId)!)!;
      for (let index = cloud.state.memberships.countOf(room.id); index < 5_000; index++)
        cloud.state.memberships.add({
          roomId: room.id,
          personId: `p${index}`,
          isModerator: false,
          isRoomHidden: false,
          created: index,
        });
      assert.equal(await add('somebody@new.example'), 'full');
    });

    it('a space that was deleted meanwhile: it goes', async () => {
      const carol = await as('carol');
      await alice.members.add({ spaceId, personId: idOf(carol) });
      await alice.members.setModerator(memberOf(alice, spaceId, bob), true);
      await bob.spaces.delete(spaceId);
      assert.equal(await outcome(alice.members.remove(memberOf(alice, spaceId, carol))), 'gone');
      await until(() => !alice.spaces.has(spaceId), 'the space to go');
      assert.equal(await add('somebody@new.example'), 'gone');
    });

    it('two moderators who change the same thing: the view is true again', async () => {
      const carol = await as('carol');
      await alice.members.add({ spaceId, personId: idOf(carol) });
      await alice.members.setModerator(memberOf(alice, spaceId, bob), true);
      await bob.members.of(spaceId).reload();
      const asAliceSees = memberOf(alice, spaceId, carol);
      await bob.members.remove(memberOf(bob, spaceId, carol));
      assert.equal(await outcome(alice.members.remove(asAliceSees)), 'gone');
      await until(() => !alice.members.of(spaceId).of(idOf(carol)), 'carol to go');
      assert.equal(await outcome(bob.members.setModerator(memberOf(bob, spaceId, alice), false)), 'done');
      assert.equal(await outcome(alice.members.setModerator(memberOf(alice, spaceId, bob), false)), 'not-allowed');
      await until(() => !memberOf(alice, spaceId, alice).isModerator, 'alice to see that she is none');
    });

    it('a 1:1, where nobody comes or goes', async () => {
      const direct = await alice.directSpaces.start({ personId: idOf(bob) }, 'Hello');
      await alice.members.of(direct.id).load();
      assert.match(await outcome(alice.members.add({ spaceId: direct.id, personEmail: 'x@new.example' })), /400/);
      assert.equal(await outcome(alice.members.remove(memberOf(alice, direct.id, bob))), 'last-moderator');
      for (const action of ['add', 'remove', 'leave', 'promote', 'demote'] as const)
        assert.equal(refusalAmongMembers(action, { space: direct, mine: undefined }), 'direct');
    });
  });

  it('tells what was changed here', async () => {
    const alice = await as('alice');
    const bob = await as('bob');
    const told: string[] = [];
    const spaceId = await meet(alice, [], true);
    alice.listen({ membershipChanged: (fact, { personEmail }) => told.push(`${fact} ${personEmail}`) });
    const added = await alice.members.add({ spaceId, personId: idOf(bob) });
    await alice.members.setModerator(added, true);
    await alice.members.setModerator(added, false);
    await alice.members.remove(added);
    assert.deepEqual(
      told,
      ['added', 'promoted', 'demoted', 'removed'].map((fact) => `${fact} ${emailOf(bob)}`),
    );
  });

  describe('what others change', () => {
    const signal = (event: 'created' | 'updated' | 'deleted', membership: Membership) =>
      sources[0]!.change({ resource: 'memberships', event, id: membership.id, spaceId: membership.spaceId });

    it('arrives with one read each, of that membership alone', async () => {
      const alice = await as('alice');
      await until(() => sources.length > 0, 'the source');
      const bob = await as('bob');
      const spaceId = await meet(alice, [bob], false);
      const carol = await as('carol');
      requests.length = 0;
      const added = await bob.members.add({ spaceId, personId: idOf(carol) });
      signal('created', added);
      await until(() => alice.members.of(spaceId).of(idOf(carol)), 'carol');
      await bob.members.remove(added);
      signal('deleted', added);
      await until(() => !alice.members.of(spaceId).of(idOf(carol)), 'carol to go');
      const reads = requests.filter((request) => request.startsWith('GET /v1/memberships'));
      assert.deepEqual(
        reads,
        Array.from({ length: 2 }, () => `GET /v1/memberships/${added.id}`),
      );
    });

    it('and what was missed is read when the connection comes back, if somebody looks', async () => {
      const alice = await as('alice');
      await until(() => sources.length > 0, 'the source');
      const bob = await as('bob');
      const carol = await as('carol');
      const spaceId = await meet(alice, [bob, carol], false);
      const end = alice.members.of(spaceId).watch();
      await bob.members.remove(memberOf(bob, spaceId, carol));
      sources[0]!.gap!();
      await until(() => !alice.members.of(spaceId).of(idOf(carol)), 'carol to go');
      end();
      await bob.members.add({ spaceId, personId: idOf(carol) });
      sources[0]!.gap!();
      await new Promise((resolve) => setTimeout(resolve, 50));
      alice.members.of(spaceId).watch();
      await until(() => alice.members.of(spaceId).of(idOf(carol)), 'carol to be back for whoever looks again');
    });
  });

  describe('of a team', () => {
    let alice: Store;
    let bob: Store;
    let teamId: string;

    const teamMember = (store: Store, person: Store): TeamMembership => {
      const member = store.teamMembers.of(teamId).of(idOf(person));
      assert.ok(member, 'a member of the team');
      return member;
    };

    beforeEach(async () => {
      alice = await as('alice');
      bob = await as('bob');
      ({ id: teamId } = await alice.teams.create({ name: 'Harbour' }));
      await alice.teamMembers.add({ teamId, personId: idOf(bob) });
      for (const store of [alice, bob]) await store.teamMembers.of(teamId).reload();
    });

    it('moderators add, promote, demote and remove', async () => {
      const carol = await as('carol');
      const added = await alice.teamMembers.add({ teamId, personEmail: emailOf(carol) });
      await alice.teamMembers.setModerator(added, true);
      assert.deepEqual(
        alice.teamMembers
          .of(teamId)
          .list.value.map(({ personDisplayName, isModerator }) => [personDisplayName, isModerator]),
        [
          ['Alice Marlowe', true],
          ['Carol Lindqvist', true],
          ['Bob Adeyemi', false],
        ],
      );
      await alice.teamMembers.setModerator(added, false);
      await alice.teamMembers.remove(added);
      assert.equal(await outcome(alice.teamMembers.add({ teamId, personId: idOf(bob) })), 'already-in');
      assert.equal(
        await outcome(alice.teamMembers.add({ teamId, personEmail: 'nobody@example.com' })),
        'unknown-person',
      );
    });

    it('others do not, and know it before', async () => {
      const mine = teamMember(bob, bob);
      const about = teamMember(bob, alice);
      assert.equal(refusalAmongMembers('add', { space: undefined, mine }), 'team-moderators');
      assert.equal(await outcome(bob.teamMembers.add({ teamId, personEmail: 'x@new.example' })), 'not-allowed');
      assert.equal(await outcome(bob.teamMembers.setModerator(about, false)), 'not-allowed');
      assert.equal(await outcome(bob.teamMembers.remove(about)), 'not-allowed');
      assert.equal(refusalAmongMembers('leave', { space: undefined, mine }), undefined);
      await bob.teams.load();
      assert.equal(await outcome(bob.teamMembers.remove(mine)), 'done');
      assert.equal(bob.teams.of(teamId), undefined, 'the team has gone');
    });

    it('the last moderator stays', async () => {
      const mine = teamMember(alice, alice);
      const isLastModerator = alice.teamMembers.of(teamId).isLastModerator(idOf(alice));
      assert.equal(isLastModerator, true);
      for (const action of ['leave', 'demote', 'remove'] as const)
        assert.equal(refusalAmongMembers(action, { space: undefined, mine, isLastModerator }), 'last-moderator');
      assert.equal(await outcome(alice.teamMembers.setModerator(mine, false)), 'last-moderator');
      assert.equal(await outcome(alice.teamMembers.remove(mine)), 'last-moderator');
    });

    it('are read anew where somebody goes while they are read', async () => {
      const list = alice.teamMembers.of(teamId);
      await until(() => sources.length > 0, 'the source');
      const end = list.watch();
      let arrive!: () => void;
      answersWait = new Promise((resolve) => (arrive = resolve));
      requests.length = 0;
      const reading = list.reload();
      await until(() => requests.some((request) => request.includes('/team/memberships')), 'the list to be asked for');
      await new Promise((resolve) => setTimeout(resolve, 50));
      await bob.teamMembers.remove(bob.teamMembers.of(teamId).of(idOf(bob))!);
      sources[0]!.change({ resource: 'teamMemberships', event: 'deleted' });
      await new Promise((resolve) => setTimeout(resolve, 400));
      arrive();
      await reading;
      await until(() => !list.of(idOf(bob)), 'bob to leave the team');
      end();
    });

    it('and of its General space, which is the same people', async () => {
      await alice.spaces.reload();
      const general = alice.spaces.get(alice.spaces.ids[0]!).peek()!;
      assert.equal(general.title, 'Harbour');
      await bob.spaces.reload();
      await bob.members.of(general.id).load();
      const mine = bob.members.of(general.id).of(idOf(bob));
      for (const action of ['add', 'remove', 'promote'] as const)
        assert.equal(refusalAmongMembers(action, { space: general, mine }), 'team-moderators');
      assert.equal(
        await outcome(bob.members.add({ spaceId: general.id, personEmail: 'x@new.example' })),
        'not-allowed',
      );
      await until(() => sources.length > 0, 'the source');
      const end = alice.teamMembers.of(teamId).watch();
      await bob.members.remove(mine!);
      sources[0]!.change({ resource: 'memberships', event: 'deleted', id: mine!.id, spaceId: general.id });
      await until(() => !alice.teamMembers.of(teamId).of(idOf(bob)), 'bob to leave the team');
      end();
    });
  });
});
