import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SortedIndex } from '../../src/store/sorted-index.ts';

const byRankThenId = ([oneId, one]: [string, number], [otherId, other]: [string, number]): number =>
  one - other || (oneId < otherId ? -1 : 1);

describe('A sorted index', () => {
  it('holds what a map sorted anew each time would hold, whatever is put in, moved and removed', () => {
    const id = fc.integer({ min: 0, max: 20 }).map((number) => `id-${number}`);
    const step = fc.oneof(
      fc.record({ put: fc.array(fc.tuple(id, fc.integer({ min: -5, max: 5 })), { maxLength: 5 }) }),
      fc.record({ remove: id }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const index = new SortedIndex();
        const model = new Map<string, number>();
        for (const one of steps) {
          if ('put' in one) {
            index.put(one.put);
            for (const [key, rank] of one.put) model.set(key, rank);
          } else {
            index.remove(one.remove);
            model.delete(one.remove);
          }
          const expected = [...model].sort(byRankThenId).map(([key]) => key);
          assert.deepEqual(index.ids, expected);
          for (const [position, key] of expected.entries()) assert.equal(index.indexOf(key), position);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('wakes its watchers once for many entries, and not for none', () => {
    const index = new SortedIndex();
    let woken = -1;
    index.version.subscribe(() => woken++);
    index.put([
      ['a', 1],
      ['b', 2],
    ]);
    index.put([['a', 1]]);
    index.remove('nobody');
    assert.equal(woken, 1);
  });
});
