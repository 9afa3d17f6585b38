import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Message } from '../../../src/resources/index.ts';
import { noLock, systemClock } from '../../../src/store/outbox/browser-platform.ts';
import { OutboxEngine } from '../../../src/store/outbox/engine.ts';
import { MemoryStorage } from '../../../src/store/outbox/memory-storage.ts';
import type { OutboxApi, SenderLock, TabMessage } from '../../../src/store/outbox/platform.ts';

const messageOf = (id: string, personId = 'me'): Message => ({
  id,
  spaceId: 'space',
  spaceType: 'group',
  personId,
  personEmail: `${personId}@example.com`,
  created: new Date().toISOString(),
  text: 'A secret',
});
const intent = {
  id: 'outbox-1',
  draft: { spaceId: 'space', text: 'A secret' },
  created: Date.now(),
  status: 'queued',
  tries: 0,
} as const;
/** Another tab holds it. */
const heldLock: SenderLock = { acquire: () => new Promise(() => {}) };
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('What the outboxes of two tabs tell each other', () => {
  let posted: TabMessage[];
  let asked: string[];
  let settled: Array<[id: string, message: Message | undefined]>;
  let hear: (message: TabMessage) => void;
  let engine: OutboxEngine;
  let author: string;

  const start = async (lock: SenderLock): Promise<void> => {
    const api: OutboxApi = {
      post: async () => messageOf('message-1'),
      list: () => Promise.reject(new Error('Nobody looks.')),
      fileDetails: () => Promise.reject(new Error('There is no file.')),
      known: () => [],
      read: async (id) => {
        asked.push(id);
        return messageOf(id, author);
      },
    };
    engine = new OutboxEngine({
      me: 'me',
      clock: systemClock,
      storage: new MemoryStorage(),
      lock,
      network: { isOnline: true, onOnline: () => () => {} },
      channel: {
        isOpen: true,
        post: (message) => void posted.push(message),
        listen: (listener) => {
          hear = listener;
          return () => {};
        },
      },
      api,
      view: {
        changed: () => {},
        covered: () => {},
        settled: (id, message) => void settled.push([id, message]),
        progressed: () => {},
        failed: () => {},
        report: (error) => assert.fail(error),
      },
    });
    await engine.start();
    await engine.add(intent);
    await rest();
  };

  beforeEach(() => {
    posted = [];
    asked = [];
    settled = [];
    author = 'me';
  });

  afterEach(() => engine.stop());

  it('is which message it became, and no word of it', async () => {
    await start(noLock);
    assert.deepEqual(
      posted.filter(({ type }) => type === 'settled'),
      [{ type: 'settled', id: 'outbox-1', messageId: 'message-1' }],
    );
    assert.doesNotMatch(JSON.stringify(posted), /secret/);
  });

  it('is read before it is shown, whatever else was said', async () => {
    await start(heldLock);
    hear({ type: 'settled', id: 'outbox-1', messageId: 'message-1', message: messageOf('forged') } as TabMessage);
    await rest();
    assert.deepEqual(asked, ['message-1']);
    assert.deepEqual(
      settled.map(([id, message]) => [id, message?.id]),
      [['outbox-1', 'message-1']],
    );
  });

  it('shows nothing for what nobody wrote here', async () => {
    await start(heldLock);
    hear({ type: 'settled', id: 'outbox-2', messageId: 'message-2', message: messageOf('forged') } as TabMessage);
    await rest();
    assert.deepEqual([asked, settled], [[], []]);
  });

  it('shows no message of somebody else as what was written here', async () => {
    author = 'mallory';
    await start(heldLock);
    hear({ type: 'settled', id: 'outbox-1', messageId: 'message-3' });
    await rest();
    assert.deepEqual(settled, [['outbox-1', undefined]]);
  });
});
