/**
 * What keeps the promises of the outbox, taken out one at a time: the histories of `model.node.ts` must notice, or they
 * prove nothing. The seeds are fixed, so that it takes the same few hundred histories each time.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { liveThrough } from './histories.ts';
import type { Defects } from './world.ts';

describe('The histories notice when there is', () => {
  const controls: Array<[string, Defects]> = [
    ['no write-ahead: a tab that dies after a message left forgets that it did', { noWriteAhead: true }],
    ['no quarantine: a message that comes late is there twice', { noQuarantine: true }],
    ['no memory of which message is whose: one message is taken for two', { noClaims: true }],
  ];
  for (const [what, defects] of controls)
    it(what, async () => assert.ok(await liveThrough({ numRuns: 1_000, seed: 7, defects })));

  it('no fence: a tab that was frozen goes on as if it were the sender', async () => {
    const histories = { numRuns: 1_000, seed: 7, of: 'frozen-sender' } as const;
    assert.ok(await liveThrough({ ...histories, defects: { noFence: true } }));
    assert.equal(await liveThrough({ ...histories, numRuns: 200 }), undefined);
  });
});
