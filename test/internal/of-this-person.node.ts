import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ofThisPerson, PersonChange } from '../../src/internal/of-this-person.ts';
import type { Person } from '../../src/resources/index.ts';
import { createStore, type Store } from '../../src/store/store.ts';

const person = (id: string): Person => ({ id, displayName: id, emails: [], type: 'person', status: 'unknown' });
const newStore = (): Store => createStore({ getAccessToken: () => 'none' });

describe('What is kept of whoever is here', () => {
  const notesOf = ofThisPerson((): string[] => []);

  it('is there for the same person, also when they are identified again', () => {
    const store = newStore();
    notesOf(store).push('begun before it was known by whom');
    store.session.me.value = person('alice');
    store.session.me.value = person('alice');
    assert.equal(notesOf(store).length, 1);
  });

  for (const [next, words] of [
    [person('bob'), 'somebody else'],
    [undefined, 'nobody'],
  ] as const)
    it(`is gone when ${words} is here`, () => {
      const store = newStore();
      store.session.me.value = person('alice');
      notesOf(store).push('of Alice');
      store.session.me.value = next;
      assert.deepEqual(notesOf(store), []);
      store.session.me.value = person('alice');
      assert.deepEqual(notesOf(store), []);
    });

  it('an element notices that another one is here, and not that somebody has become known', () => {
    const store = newStore();
    const change = new PersonChange();
    const seen = [undefined, person('alice'), person('alice'), undefined, person('alice'), person('bob')].map((me) => {
      store.session.me.value = me;
      return change.happened(store);
    });
    assert.deepEqual(seen, [false, false, false, true, false, true]);
  });
});
