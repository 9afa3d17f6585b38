import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Typing } from '../../src/store/typing.ts';
import { VirtualTime } from './virtual-time.ts';

describe('Who types', { concurrency: false }, () => {
  let time: VirtualTime;
  let typing: Typing;

  beforeEach(() => {
    time = new VirtualTime();
    typing = new Typing();
  });

  afterEach(() => time.end());

  it('is told until they stop, or fall silent', async () => {
    const people = typing.in('space');
    typing.receive({ spaceId: 'space', personId: 'bob', typing: true });
    typing.receive({ spaceId: 'space', personId: 'carol', typing: true });
    assert.deepEqual(people.value, ['bob', 'carol']);
    typing.receive({ spaceId: 'space', personId: 'bob', typing: false });
    assert.deepEqual(people.value, ['carol']);
    await time.pass(11_000);
    typing.receive({ spaceId: 'space', personId: 'carol', typing: true });
    await time.pass(11_000);
    assert.deepEqual(people.value, ['carol']);
    await time.pass(1_000);
    assert.deepEqual(people.value, []);
  });

  it('is not remembered for spaces nobody has looked at', () => {
    typing.receive({ spaceId: 'elsewhere', personId: 'bob', typing: true });
    assert.deepEqual(typing.in('elsewhere').value, []);
  });

  it('is said of oneself every five seconds at most, and once when it ends', async () => {
    const said: boolean[] = [];
    typing.sender = (_, isTyping) => said.push(isTyping);
    typing.say('space', false);
    for (let key = 0; key < 60; key++) {
      typing.say('space', true);
      await time.pass(100);
    }
    typing.say('space', false);
    typing.say('space', false);
    assert.deepEqual(said, [true, true, false]);
  });
});
