import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { differenceOf } from '../../src/internal/list-difference.ts';

const apply = (before: string[], after: string[], exact: boolean) => {
  const difference = differenceOf(before, after.length, (index) => after[index]!, exact);
  if (difference === undefined) return before;
  const { index, removed, added } = difference;
  return before.toSpliced(index, removed, ...after.slice(index, index + added));
};

const keys = (count: number, prefix = 'k') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('differenceOf', () => {
  it('is a stretch that makes the new list of the old one', () => {
    const list = fc.uniqueArray(fc.constantFrom(...keys(12)));
    fc.assert(fc.property(list, list, (before, after) => assert.deepEqual(apply(before, after, true), after)));
  });

  it('is exact where a long list became longer or shorter in one place', () => {
    const before = keys(5000);
    const place = fc.record({ at: fc.nat(5000), removed: fc.nat(60), added: fc.nat(60) });
    fc.assert(
      fc.property(place, ({ at, removed, added }) => {
        fc.pre(removed !== added);
        const after = before.toSpliced(at, removed, ...keys(added, 'new'));
        assert.deepEqual(apply(before, after, false), after);
      }),
    );
  });

  it('takes few looks at a long list that only grew', () => {
    const before = keys(100_000);
    const after = [...before, 'new'];
    let looks = 0;
    const difference = differenceOf(before, after.length, (index) => {
      looks += 1;
      return after[index]!;
    });
    assert.deepEqual(difference, { index: 100_000, removed: 0, added: 1 });
    assert.ok(looks < 40, `${looks} looks`);
  });
});
