import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tabMessage } from '../../src/realtime/tab-message.ts';

describe('What tabs tell each other', () => {
  it('is believed with a term that can be', () => {
    const message = { type: 'gap', term: Date.now() };
    assert.equal(tabMessage(message), message);
  });

  for (const term of [Infinity, -Infinity, Number.NaN, 1e300, '1'])
    it(`is passed over with the term ${String(term)}, which no later leader could outdo`, () => {
      assert.equal(tabMessage({ type: 'gap', term }), undefined);
    });
});
