/** The 50 ms of our promise are those of Chromium. Firefox and WebKit take longer for the same regular expressions. */
export const promised =
  typeof navigator === 'object' && /Firefox|^(?!.*Chrome).*Safari/.test(navigator.userAgent) ? 250 : 50;

/**
 * Milliseconds that some code takes, rather than what else the machine does: a dozen attempts at most, until one is
 * quick enough. In Node the processor's time counts. In a browser there is only the clock, so an attempt counts for less
 * when a known piece of work beside it takes longer than on a machine at rest.
 */
export function quickest(enough: number, run: () => void): number {
  let duration = Infinity;
  for (let attempt = 0; attempt < 12 && duration >= enough; attempt += 1) {
    duration = Math.min(duration, timeOf(run) / Math.max(1, timeOf(knownWork) / millisecondsOfKnownWork));
  }
  return duration;
}

const millisecondsOfKnownWork = 6;

function knownWork(): number {
  let digits = '';
  let number = 0;
  for (let index = 0; index < 200_000; index += 1) {
    number = (number * 31 + index) | 0;
    if (number % 7 === 0) digits = String(number);
  }
  return digits.length;
}

function timeOf(run: () => void): number {
  const started = now();
  run();
  return now() - started;
}

const now =
  typeof process === 'object' && typeof process.cpuUsage === 'function'
    ? () => process.cpuUsage().user / 1_000
    : () => performance.now();
