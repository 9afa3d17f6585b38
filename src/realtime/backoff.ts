const SHORTEST = 500;
const LONGEST = 30_000;

/** How long to wait before the next try, in milliseconds: full jitter over a window that doubles from 0.5 s to 30 s. */
export const backoff = (failures: number): number => {
  const window = Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures, 16));
  return SHORTEST + Math.random() * Math.max(0, window - SHORTEST);
};
