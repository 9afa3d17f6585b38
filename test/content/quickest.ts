/** The 50 ms of our promise are those of Chromium. Firefox and WebKit take longer for the same, mostly in regular expressions. */
export const promised =
  typeof navigator === 'object' && /Firefox|^(?!.*Chrome).*Safari/.test(navigator.userAgent) ? 250 : 50;

/**
 * Milliseconds that some code takes, rather than what else the machine does: a dozen attempts at most, until one is
 * quick enough. In Node the processor's time counts, in a browser there is only the clock.
 */
export function quickest(enough: number, run: () => void): number {
  let duration = Infinity;
  for (let attempt = 0; attempt < 12 && duration >= enough; attempt += 1) {
    const started = now();
    run();
    duration = Math.min(duration, now() - started);
  }
  return duration;
}

const now =
  typeof process === 'object' && typeof process.cpuUsage === 'function'
    ? () => process.cpuUsage().user / 1_000
    : () => performance.now();
