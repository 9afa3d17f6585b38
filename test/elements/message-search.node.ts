import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { MessageSearch } from '../../src/elements/thread-search/message-search.ts';
import type { Store } from '../../src/store/store.ts';
import type { Timeline } from '../../src/store/timeline.ts';

describe('A search in a conversation', () => {
  const { now } = performance;

  afterEach(() => {
    performance.now = now;
  });

  const ids = Array.from({ length: 20 }, (_, index) => `message ${index}`);

  const searchIn = (): MessageSearch => {
    const messages = { peek: (id: string) => ({ id, text: Number(id.split(' ')[1]) % 2 ? 'a word' : 'nothing' }) };
    const timeline = { ids, indexOf: (id: string) => ids.indexOf(id), hasOlder: { peek: () => false } };
    return new MessageSearch({ messages } as unknown as Store, timeline as unknown as Timeline, () => {});
  };

  it('finds all there is while the conversation tells of changes', async () => {
    // Each message takes as long as it may take before the page may do something else.
    let time = 0;
    performance.now = () => (time += 10);
    const search = searchIn();
    await Promise.all([search.search('word'), search.update(), search.update()]);
    assert.equal(search.matches.length, 10);
    assert.equal(search.place, 1);
  });
});
