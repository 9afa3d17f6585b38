import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { formatBytes, formatDay, formatMoment, formatRecent, formatTime } from '../../src/internal/format.ts';

const now = new Date(2026, 10, 22, 15, 30).getTime();
const at = (day: number, month = 10, year = 2026) => new Date(year, month, day, 9, 5).getTime();
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');

describe('Dates as the reader writes them', () => {
  it('name a day by how far it is', () => {
    assert.equal(formatDay(at(22), 'en', now), 'Today');
    assert.equal(formatDay(at(21), 'en', now), 'Yesterday');
    assert.equal(formatDay(at(1), 'en', now), 'Sunday, November 1');
    assert.equal(formatDay(at(22, 10, 2025), 'en', now), 'November 22, 2025');
    assert.equal(formatDay(at(21), 'de', now), 'Gestern');
  });

  it('are as short as a list wants them', () => {
    assert.equal(plain(formatRecent(at(22), 'en', now)), '9:05 AM');
    assert.equal(formatRecent(at(20), 'en', now), 'Fri');
    assert.equal(formatRecent(at(2), 'en', now), 'Nov 2');
    assert.equal(formatRecent(at(2, 1, 2024), 'en', now), 'Feb 2, 2024');
    assert.equal(formatRecent(at(22), 'de', now), '09:05');
  });

  it('are empty for what is not a date', () => {
    assert.equal(formatTime(Number.NaN, 'en'), '');
    assert.equal(formatMoment(Number.POSITIVE_INFINITY, 'en'), '');
    assert.equal(formatDay(Number.NaN, 'en', now), '');
    assert.equal(formatRecent(Number.NaN, 'en', now), '');
  });
});

describe('Sizes as the reader writes them', () => {
  it('are in the unit that fits', () => {
    const sizes = [0, 999, 1500, 1_250_000, 100_000_000].map((bytes) => plain(formatBytes(bytes, 'en')));
    assert.deepEqual(sizes, ['0 byte', '999 byte', '2 kB', '1.3 MB', '100 MB']);
  });
});
