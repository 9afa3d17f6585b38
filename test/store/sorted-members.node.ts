import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SortedMembers, type AnyMembership } from '../../src/store/sorted-members.ts';

const member = (name: string, more: Partial<AnyMembership> = {}): AnyMembership => ({
  id: `m-${name}`,
  personId: name,
  personEmail: `${name}@example.org`,
  personDisplayName: name,
  isModerator: false,
  ...more,
});

describe('Members in order', () => {
  const names = (members: SortedMembers<AnyMembership>) =>
    members.list.map(({ personDisplayName }) => personDisplayName);

  it('have moderators first and names as people look for them, however they come', () => {
    const members = new SortedMembers();
    members.put([member('Zoë'), member('bob'), member('Person 10')]);
    members.put([member('Émile', { isModerator: true }), member('Person 9'), member('Anna')]);
    assert.deepEqual(names(members), ['Émile', 'Anna', 'bob', 'Person 9', 'Person 10', 'Zoë']);
  });

  it('move when they are promoted, renamed or gone', () => {
    const members = new SortedMembers();
    members.put([member('Anna'), member('bob'), member('Zoë')]);
    assert.equal(members.put([member('bob')]), false, 'nothing new');
    members.put([member('Zoë', { isModerator: true }), member('Anna', { personDisplayName: 'Xenia' })]);
    assert.deepEqual(names(members), ['Zoë', 'bob', 'Xenia']);
    assert.equal(members.remove('m-bob'), true);
    assert.equal(members.remove('m-bob'), false);
    assert.deepEqual(names(members), ['Zoë', 'Xenia']);
    members.keep(new Set(['Zoë']));
    assert.deepEqual([names(members), members.withId('m-Anna'), members.of('Anna')], [['Zoë'], undefined, undefined]);
  });

  it('are the same as those that are sorted at once, whatever happens', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const members = new SortedMembers();
    const expected = new Map<string, AnyMembership>();
    for (let round = 0; round < 200; round++) {
      const some = Array.from({ length: random(30) }, () => {
        const id = `p${random(200)}`;
        return member(id, { personDisplayName: `Name ${random(60)}`, isModerator: random(9) === 0 });
      });
      members.put(some);
      for (const one of some) expected.set(one.personId, one);
      const gone = `p${random(200)}`;
      members.remove(`m-${gone}`);
      expected.delete(gone);
      const all = new SortedMembers();
      all.put(expected.values());
      assert.deepEqual(members.list, all.list);
    }
  });
});
