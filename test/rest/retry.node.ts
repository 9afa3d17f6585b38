import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unlessAborted } from '../../src/rest/retry.ts';

describe('What is waited for until it is called off', () => {
  it('leaves no failure behind that nobody handles, also where it was called off before', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too late')), 5));
      await assert.rejects(unlessAborted(late, AbortSignal.abort(new Error('called off'))), /called off/);
      await new Promise((resolve) => setTimeout(resolve, 30));
      assert.deepEqual(unhandled, []);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('is what comes of it where nobody calls it off', async () => {
    const { signal } = new AbortController();
    assert.equal(await unlessAborted(Promise.resolve(1), signal), 1);
    await assert.rejects(unlessAborted(Promise.reject(new Error('it failed')), signal), /it failed/);
  });
});
