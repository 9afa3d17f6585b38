/** One stretch of a list that was replaced: from `index` on, `removed` keys gave way to `added` others. */
export interface ListDifference {
  index: number;
  removed: number;
  added: number;
}

/** Up to this many keys are all compared. */
const FEW = 2000;

/**
 * What changed between the keys a list had and those it has now, as one replaced stretch. In a long list the ends of the
 * stretch are searched for in a few comparisons: exact where the list changed in one place, but changes in several places
 * at once that even out (one key gone, another come) may go unseen. Set `exact` to compare key by key.
 */
export function differenceOf(
  before: readonly string[],
  count: number,
  keyAt: (index: number) => string,
  exact = false,
): ListDifference | undefined {
  const shorter = Math.min(before.length, count);
  const longest = exact || shorter <= FEW ? walk : search;
  const prefix = longest(shorter, (offset) => before[offset] === keyAt(offset));
  if (prefix === before.length && prefix === count) return undefined;
  const suffix = longest(
    shorter - prefix,
    (offset) => before[before.length - 1 - offset] === keyAt(count - 1 - offset),
  );
  return { index: prefix, removed: before.length - prefix - suffix, added: count - prefix - suffix };
}

/** How many of the first `limit` offsets match. */
function walk(limit: number, matches: (offset: number) => boolean): number {
  let length = 0;
  while (length < limit && matches(length)) length += 1;
  return length;
}

/** The same where those that match all come before those that do not. */
function search(limit: number, matches: (offset: number) => boolean): number {
  if (limit === 0 || !matches(0)) return 0;
  if (matches(limit - 1)) return limit;
  let low = 1;
  let high = limit - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
