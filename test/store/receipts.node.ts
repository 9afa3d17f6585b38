import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Receipts } from '../../src/store/receipts.ts';
import { VirtualTime } from './virtual-time.ts';

describe('How far others have read', { concurrency: false }, () => {
  let time: VirtualTime;
  let receipts: Receipts;
  let asked: string[];
  const written: Record<string, number> = { first: 1_000, second: 2_000 };

  beforeEach(() => {
    time = new VirtualTime();
    asked = [];
    receipts = new Receipts((messageId) => written[messageId]);
    receipts.connect((spaceId) => asked.push(spaceId));
  });

  afterEach(() => time.end());

  const shown = async (): Promise<Array<string | undefined>> => {
    await time.pass(250);
    return receipts.in('space').value.map(({ personId, messageId }) => `${personId} ${messageId}`);
  };
  const read = (personId: string, messageId: string | undefined, at = 0): void =>
    receipts.receive('space', { personId, messageId, at });

  it('is asked for once when somebody looks, and again when something may have been missed', () => {
    const unwatch = receipts.watch('space');
    receipts.watch('space')();
    receipts.readUp();
    assert.deepEqual(asked, ['space']);
    receipts.doubt();
    receipts.readUp();
    assert.deepEqual(asked, ['space', 'space']);
    unwatch();
    receipts.doubt();
    receipts.readUp();
    assert.deepEqual(asked, ['space', 'space']);
  });

  it('is asked for when there is somebody to ask', () => {
    receipts.connect(undefined);
    receipts.watch('space');
    receipts.connect((spaceId) => asked.push(spaceId));
    receipts.readUp();
    assert.deepEqual(asked, ['space']);
  });

  it('moves on, and never back to an older message', async () => {
    receipts.watch('space');
    read('bob', 'first');
    read('carol', 'second');
    assert.deepEqual(await shown(), ['bob first', 'carol second']);
    read('bob', 'second');
    read('carol', 'first');
    assert.deepEqual(await shown(), ['bob second', 'carol second']);
  });

  it('is believed of messages that are not known here', async () => {
    receipts.watch('space');
    read('bob', 'second');
    read('bob', 'elsewhere', 3_000);
    assert.deepEqual(await shown(), ['bob elsewhere']);
  });

  it('is shown in steps, however many read at once', async () => {
    let changes = -1;
    receipts.watch('space');
    receipts.in('space').subscribe(() => void (changes += 1));
    for (let person = 0; person < 1_000; person++) {
      read(`person ${person}`, 'first');
      await time.pass(1);
    }
    await time.pass(250);
    assert.equal(receipts.in('space').value.length, 1_000);
    assert.ok(changes <= 5, `${changes} changes`);
  });

  it('is not kept for spaces that nobody has looked at, nor for the next identity', async () => {
    read('bob', 'first');
    assert.deepEqual(await shown(), []);
    receipts.watch('space');
    read('bob', 'first');
    assert.equal((await shown()).length, 1);
    receipts.clear();
    assert.deepEqual(await shown(), []);
  });
});
