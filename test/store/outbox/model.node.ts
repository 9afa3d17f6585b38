/**
 * The outbox against histories of everything that can happen to it, in virtual time. Each history is lived through, then
 * everything is healed, and in the end:
 *
 * - every intent is sent, failed, or waits for a person
 * - Webex has no more copies of it than people have asked for, as long as what is on its way arrives within the quarantine
 * - what one tab wrote in a space arrived in that order
 * - and at every moment, in every tab, an intent was one row
 *
 * `OUTBOX_RUNS=100000 npx tsx --test test/store/outbox/model.node.ts` lives through more of them; a failure prints the seed, and
 * `OUTBOX_SEED` repeats it.
 */
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { circumstances, history } from './commands.ts';
import { World } from './world.ts';

const numRuns = Number(process.env['OUTBOX_RUNS'] ?? 2_000);
const seed = process.env['OUTBOX_SEED'];

describe('The outbox', () => {
  it(`keeps its promises in ${numRuns} histories`, { timeout: Infinity }, async () => {
    await fc.assert(
      fc.asyncProperty(circumstances, history, (options, commands) => new World(options).live(commands)),
      { numRuns, includeErrorInReport: true, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    );
  });
});
