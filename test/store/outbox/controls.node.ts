/**
 * What keeps the promises of the outbox, taken out one at a time: the histories of `model.node.ts` must notice, or they
 * prove nothing. The seeds are fixed, so that it takes the same few hundred histories each time.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { circumstances, frozenSender, history } from './commands.ts';
import { World, type WorldOptions } from './world.ts';

const check = (defect: Partial<WorldOptions>, histories = history) =>
  fc.check(
    fc.asyncProperty(circumstances, histories, (options, commands) =>
      new World({ ...options, ...defect }).live(commands),
    ),
    { seed: 7, numRuns: 1_000, endOnFailure: true },
  );

describe('The histories notice when there is', () => {
  const defects: Array<[string, Partial<WorldOptions>]> = [
    ['no write-ahead: a tab that dies after a message left forgets that it did', { noWriteAhead: true }],
    ['no quarantine: a message that comes late is there twice', { noQuarantine: true }],
    ['no memory of which message is whose: one message is taken for two', { noClaims: true }],
  ];
  for (const [what, defect] of defects) it(what, async () => assert.ok((await check(defect)).failed));

  it('no fence: a tab that was frozen goes on as if it were the sender', async () => {
    assert.ok((await check({ noFence: true }, frozenSender)).failed);
    assert.ok(!(await check({}, frozenSender)).failed);
  });
});
