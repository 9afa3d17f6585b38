import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Space } from '../../src/resources/index.ts';
import { ReadMarkers } from '../../src/store/read-markers.ts';

const spaceAt = (at: number): Space => ({
  id: 'space',
  title: 'Harbour',
  type: 'group',
  isLocked: false,
  created: new Date(0).toISOString(),
  lastActivity: new Date(at).toISOString(),
});

describe('Up to when a space was read', () => {
  const kept = new Map<string, string>();
  const soon = Date.now() + 60_000;

  beforeEach(() => {
    kept.clear();
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
      },
    });
  });

  afterEach(() => {
    delete (globalThis as { localStorage?: unknown }).localStorage;
  });

  const opened = (identity = 'alice'): ReadMarkers => {
    const markers = new ReadMarkers();
    markers.open(identity, true);
    return markers;
  };

  it('is the beginning, for what happened before this browser kept count', () => {
    assert.equal(opened().isUnread(spaceAt(Date.now() - 1_000)), false);
    assert.equal(opened().isUnread(spaceAt(soon)), true);
  });

  it('is kept for the next time, by identity', () => {
    opened().markRead('space', soon);
    assert.equal(opened().isUnread(spaceAt(soon)), false);
    assert.equal(opened().isUnread(spaceAt(soon + 1)), true);
    assert.equal(opened('bob').isUnread(spaceAt(soon)), true);
  });

  it('never goes back', () => {
    const markers = opened();
    markers.markRead('space', soon);
    markers.markRead('space', soon - 10_000);
    assert.equal(markers.isUnread(spaceAt(soon)), false);
  });

  it('is told to Webex once for each message', () => {
    const told: string[][] = [];
    const markers = opened();
    markers.acknowledge = (...words) => told.push(words);
    markers.markRead('space', soon, 'message');
    markers.markRead('space', soon, 'message');
    assert.deepEqual(told, [['space', 'message']]);
  });

  it('is learnt from the other tabs', () => {
    const tabs = new EventTarget();
    Object.assign(globalThis, { window: tabs });
    const markers = opened();
    const tell = (key: string, value: object): void => {
      tabs.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: JSON.stringify(value) }));
    };
    tell('webex-elements read bob', { since: 0, read: [['space', soon]] });
    tell('webex-elements read alice', { since: 0, read: [['space', 'soon']] });
    assert.equal(markers.isUnread(spaceAt(soon)), true);
    tell('webex-elements read alice', { since: 0, read: [['space', soon]] });
    assert.equal(markers.isUnread(spaceAt(soon)), false);
    delete (globalThis as { window?: unknown }).window;
  });

  it('survives a broken memory, and none at all', () => {
    kept.set('webex-elements read alice', '{"since": "yesterday"');
    assert.equal(opened().isUnread(spaceAt(soon)), true);
    delete (globalThis as { localStorage?: unknown }).localStorage;
    const markers = opened();
    markers.markRead('space', soon);
    assert.equal(markers.isUnread(spaceAt(soon)), false);
  });
});
