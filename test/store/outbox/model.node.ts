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
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { describe, it } from 'node:test';
import type { Circumstances, Command } from './commands.ts';
import { liveThrough } from './histories.ts';

/** What was found in more histories than are lived through each time. */
const found: Array<[Circumstances, Command[]]> = [
  // Somebody wants a failed message sent again, in a tab that is gone before it has told the one that sends.
  [
    { diskLatency: 0.5, clockAhead: 0, luck: 0 },
    [
      { type: 'freeze', tab: 0, milliseconds: 3_000 },
      { type: 'send', tab: 0, space: 0, text: 'ok', hasFile: false },
      { type: 'post', fate: { outcome: 400, commitsAfter: undefined, echoes: [], leavesAfter: 1 } },
      { type: 'wait', milliseconds: 33_000 },
      { type: 'send', tab: 1, space: 0, text: 'ok', hasFile: false },
      { type: 'retry', which: 0 },
      { type: 'reload', tab: 0 },
      { type: 'reload', tab: 1 },
    ],
  ],
  // The sender cannot write that a message arrived, tells the others, and is gone; the next one hears of it late.
  [
    { diskLatency: 0.5, clockAhead: 0, luck: 0 },
    [
      { type: 'send', tab: 0, space: 1, text: 'ok', hasFile: false },
      { type: 'send', tab: 0, space: 0, text: 'ok', hasFile: true },
      { type: 'post', fate: { outcome: 'network', commitsAfter: 1, echoes: [], leavesAfter: 7_000 } },
      { type: 'wait', milliseconds: 5 },
      { type: 'open' },
      { type: 'freeze', tab: 1, milliseconds: 3_000 },
      { type: 'disk-failure' },
      { type: 'wait', milliseconds: 600 },
      { type: 'reload', tab: 0 },
      { type: 'freeze', tab: 0, milliseconds: 3_000 },
    ],
  ],
];

const numRuns = Number(process.env['OUTBOX_RUNS'] ?? 2_000);
const seed = process.env['OUTBOX_SEED'] === undefined ? undefined : Number(process.env['OUTBOX_SEED']);

describe('The outbox', () => {
  it(`keeps its promises in ${numRuns} histories`, { timeout: Infinity }, async () => {
    const processes = seed === undefined ? availableParallelism() : 1;
    const share = Math.ceil(numRuns / processes);
    const outcomes = Array.from({ length: processes }, () =>
      liveThrough({ numRuns: share, seed, examples: found, shrink: true }),
    );
    for (const broken of await Promise.all(outcomes)) if (broken !== undefined) assert.fail(broken);
  });
});
