import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { RowHeights } from '../../src/internal/row-heights.ts';

/** The same by the plainest means. */
class PlainHeights {
  rows: number[] = [];
  offsetOf(index: number): number {
    return this.rows.slice(0, index).reduce((total, height) => total + height, 0);
  }
}

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-6, `${actual} ≠ ${expected}`);

describe('RowHeights', () => {
  it('knows where each row begins, and which row is where, after any changes', () => {
    const change = fc.oneof(
      fc.record({ at: fc.nat(2000), removed: fc.nat(700), added: fc.nat(700) }),
      fc.record({ at: fc.nat(2000), removed: fc.nat(3), added: fc.nat(3) }),
      fc.record({ at: fc.nat(2000), height: fc.integer({ min: 0, max: 300 }) }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.array(fc.nat(100_000)), (changes, probes) => {
        const heights = new RowHeights(() => 40);
        const plain = new PlainHeights();
        for (const step of changes) {
          const at = Math.min(step.at, plain.rows.length);
          if ('height' in step) {
            if (at === plain.rows.length) continue;
            heights.setHeight(at, step.height);
            plain.rows[at] = step.height;
          } else {
            const removed = Math.min(step.removed, plain.rows.length - at);
            heights.splice(at, removed, step.added);
            plain.rows.splice(at, removed, ...Array.from({ length: step.added }, () => 40));
          }
          assert.equal(heights.size, plain.rows.length);
        }
        near(heights.total, plain.offsetOf(plain.rows.length));
        for (const probe of probes) {
          const index = probe % (plain.rows.length + 1);
          near(heights.offsetOf(index), plain.offsetOf(index));
          const offset = probe % (Math.ceil(heights.total) + 1);
          const row = heights.indexAt(offset);
          if (plain.rows.length === 0) assert.equal(row, 0);
          else if (offset < heights.total) {
            assert.ok(plain.offsetOf(row) <= offset + 1e-6 && offset < plain.offsetOf(row + 1) + 1e-6);
          } else assert.equal(row, plain.rows.length - 1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('guesses no row that nobody looked at, but for a sample', () => {
    let guesses = 0;
    const heights = new RowHeights(() => {
      guesses += 1;
      return 60;
    });
    heights.splice(0, 0, 100_000);
    heights.prepare(99_980, 100_000);
    assert.equal(heights.total, 6_000_000);
    assert.ok(guesses < 1000, `${guesses} guesses`);
  });

  it('keeps what was measured when rows come before it', () => {
    const heights = new RowHeights(() => 10);
    heights.splice(0, 0, 3);
    heights.setHeight(2, 100);
    heights.splice(0, 0, 2000);
    assert.equal(heights.heightOf(2002), 100);
    assert.equal(heights.total, 20 + 100 + 20_000);
  });
});
