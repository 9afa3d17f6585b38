import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createManualClock } from '../../src/simulator/clock.ts';
import { SortedIndex } from '../../src/simulator/state/sorted-index.ts';
import { callers, ok, refused } from './caller.ts';

const next = (headers: Headers) => /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];

describe('paging', () => {
  it('shows what was there all along exactly once, whatever comes and goes meanwhile', async () => {
    const step = fc.record({ size: fc.integer({ min: 1, max: 7 }), remove: fc.nat(), add: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 25 }),
        fc.array(step, { minLength: 1, maxLength: 30 }),
        async (count, steps) => {
          const { alice } = callers();
          const { id: roomId } = ok(await alice.post('/rooms', { title: 'Busy' }));
          const lasting = new Set<string>();
          for (let index = 0; index < count; index++) {
            lasting.add(ok(await alice.post('/messages', { roomId, text: String(index) })).id);
          }
          const seen: string[] = [];
          let url: string | undefined = `/messages?roomId=${roomId}&max=${steps[0]!.size}`;
          for (let turn = 0; url !== undefined; turn++) {
            const { body, headers } = await alice.get(url);
            seen.push(...body.items.map(({ id }: { id: string }) => id));
            url = next(headers);
            const { remove, add } = steps[turn % steps.length]!;
            if (add) ok(await alice.post('/messages', { roomId, text: 'late' }));
            const victim = [...lasting][remove % Math.max(1, lasting.size)];
            if (remove % 3 === 0 && victim !== undefined) {
              lasting.delete(victim);
              assert.equal((await alice.delete(`/messages/${victim}`)).status, 204);
            }
          }
          assert.equal(new Set(seen).size, seen.length, 'something was shown twice');
          for (const id of lasting) assert.ok(seen.includes(id), 'something was left out');
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  it('keeps the filters, the page size and the order in its links', async () => {
    const clock = createManualClock();
    const { alice, cloud } = callers({ clock });
    for (let index = 0; index < 5; index++) {
      ok(await alice.post('/rooms', { title: `Space ${index}` }));
      await clock.advance(1);
    }
    const first = await alice.get('/rooms?type=group&sortBy=created&max=2&unknown=kept');
    const url = new URL(next(first.headers)!);
    assert.equal(url.origin, cloud.origin);
    assert.equal(url.pathname, '/v1/rooms');
    assert.equal(url.searchParams.get('type'), 'group');
    assert.equal(url.searchParams.get('sortBy'), 'created');
    assert.equal(url.searchParams.get('max'), '2');
    const titles = (await alice.pages('/rooms?type=group&sortBy=created&max=2')).flat().map(({ title }) => title);
    assert.deepEqual(titles, ['Space 4', 'Space 3', 'Space 2', 'Space 1', 'Space 0']);
  });

  it('lowers a size above the cap, and refuses what is no size', async () => {
    const { alice } = callers();
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'x' }));
    ok(await alice.get(`/messages?roomId=${roomId}&max=100000`));
    for (const max of ['0', '-1', 'many', '1.5', '1e3', ''])
      refused(await alice.get(`/messages?roomId=${roomId}&max=${max}`), 400);
    refused(await alice.get(`/messages?roomId=${roomId}&beforeMessage=nonsense`), 400);
    refused(await alice.get(`/messages?roomId=${roomId}&before=yesterday`), 400);
  });
});

describe('a sorted index', () => {
  it('holds the same as a list that is sorted anew each time', () => {
    const action = fc.record({ key: fc.nat(9), kind: fc.constantFrom('add', 'add', 'remove', 'move') });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const index = new SortedIndex<{ key: number; order: number }>((a, b) => a.key - b.key || a.order - b.order);
        const plain: Array<{ key: number; order: number }> = [];
        for (const [order, { key, kind }] of actions.entries()) {
          if (kind === 'add') {
            const item = { key, order };
            index.add(item);
            plain.push(item);
          } else {
            const item = plain[key % Math.max(1, plain.length)];
            if (item && kind === 'remove') {
              assert.ok(index.remove(item));
              plain.splice(plain.indexOf(item), 1);
            } else if (item) index.move(item, () => (item.key = (item.key + 5) % 10));
          }
        }
        const sorted = plain.toSorted((a, b) => a.key - b.key || a.order - b.order);
        assert.deepEqual([...index], sorted);
        assert.deepEqual([...index.descending()], sorted.toReversed());
        const probe = { key: 5, order: -1 };
        assert.deepEqual(
          [...index.ascending(probe)],
          sorted.filter(({ key }) => key >= 5),
        );
        assert.deepEqual([...index.descending(probe)], sorted.filter(({ key }) => key < 5).toReversed());
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
