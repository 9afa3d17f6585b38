/** What became of the tests of a run. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** What became of each test file, by its path. */
export type FileTallies = Map<string, Tally>;

export function emptyTally(): Tally {
  return { passed: 0, failed: 0, skipped: 0 };
}

export function addTally(sum: Tally, more: Tally): void {
  sum.passed += more.passed;
  sum.failed += more.failed;
  sum.skipped += more.skipped;
}

/** `12 passed, 0 failed`, with `, 1 skipped` when there are any. */
export function describeTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
