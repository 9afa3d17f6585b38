import assert from 'node:assert/strict';
import type { Intent } from '../../../src/store/outbox/intent.ts';
import type { SharedDisk } from './shared-disk.ts';
import type { Tab } from './tab.ts';
import { sayingOf, type WebexStandIn } from './webex-stand-in.ts';

/** What somebody meant to say, with what they decided about it since. */
export interface Meant {
  intent: Intent;
  tab: Tab;
  /** Copies that people have asked for. */
  wanted: number;
  isGivenUp: boolean;
}

export interface State {
  tabs: readonly Tab[];
  disk: SharedDisk;
  webex: WebexStandIn;
  meant: ReadonlyMap<string, Meant>;
  /** Where it is not, an intent and its message may both be seen until it is looked. */
  isClockGood: boolean;
}

/** At any time, in every tab: each intent is one row, its own or that of the message that it became or is taken for. */
export const assertOneRow = (state: State): void => {
  for (const tab of state.tabs) {
    if (tab.loop.isFrozen) continue;
    for (const [id, messageId] of tab.became) {
      assert.ok(tab.messages.has(messageId), `${id} became ${messageId}, which is not shown`);
      assert.ok(!tab.rows.has(id), `${id} has a row of its own beside ${messageId}`);
    }
    assertSomeRow(tab, state);
    if (state.isClockGood) assertNoShadow(tab, state);
  }
};

/** What has no row of its own is shown by a message, and each by another one. */
const assertSomeRow = (tab: Tab, { meant, webex }: State): void => {
  const taken = new Set(tab.became.values());
  for (const id of tab.open) {
    if (tab.rows.has(id)) continue;
    const saying = sayingOf(meant.get(id)!.intent.draft);
    const stands = [...tab.messages.keys()].find((each) => !taken.has(each) && webex.said.get(each) === saying);
    assert.ok(stands, `${id} has no row`);
    taken.add(stands);
  }
};

/** No row stands beside the message that it has become. */
const assertNoShadow = (tab: Tab, { meant, webex }: State): void => {
  for (const { intent, message } of webex.commits) {
    const row = tab.rows.get(intent);
    if (!row || !tab.messages.has(message.id) || row.status === 'failed' || row.status === 'queued') continue;
    if (row.draft.file && row.status === 'needs-user') continue;
    if (tab.messages.get(message.id)?.updated !== undefined) continue;
    // Where another intent or another device says the same, either may be taken for it.
    const saying = webex.said.get(message.id);
    const messages = [...tab.messages.keys()].filter((id) => webex.said.get(id) === saying);
    const intents = [...tab.open].filter((id) => sayingOf(meant.get(id)!.intent.draft) === saying);
    const isAlone = messages.length + intents.length <= 2;
    assert.ok(!isAlone, `${intent}, ${row.status}, has a row of its own beside ${message.id}`);
  }
};

/** In the end every intent is sent, failed, or waits for a person; and no message stands for two. */
export const assertDecided = ({ disk, meant }: State): void => {
  const byMessage = new Map<string, string>();
  for (const { intent, isGivenUp } of meant.values()) {
    if (isGivenUp) continue;
    const held = disk.intents.get(intent.id);
    const settled = disk.settled.get(intent.id);
    const state = held?.status ?? (settled?.messageId === undefined ? 'lost' : 'sent');
    assert.ok(['sent', 'failed', 'needs-user'].includes(state), `${intent.id} is ${state} in the end`);
    if (settled?.messageId === undefined) continue;
    const other = byMessage.get(settled.messageId);
    assert.equal(other, undefined, `${intent.id} and ${other} became the same message ${settled.messageId}`);
    byMessage.set(settled.messageId, intent.id);
  }
};

/** Webex has no more copies of an intent than people have asked for, and none of what is said to have failed. */
export const assertNoDoubles = ({ webex, disk, meant }: State): void => {
  for (const { intent, wanted, isGivenUp } of meant.values()) {
    const copies = webex.commits.filter((commit) => commit.intent === intent.id).length;
    assert.ok(copies <= wanted, `${intent.id} is there ${copies} times`);
    const hasFailed = !isGivenUp && disk.intents.get(intent.id)?.status === 'failed';
    if (hasFailed && wanted === 1) assert.equal(copies, 0, `${intent.id} is there, and said to have failed`);
  }
};

/**
 * What one tab wrote in a space arrived in the order it was written, as far as nobody decided otherwise, and nobody said
 * the same elsewhere, or before all was forgotten: then it cannot be told which of the two is whose.
 */
export const assertOrder = ({ webex, meant }: State): void => {
  const latest = new Map<Tab, Map<string, number>>();
  const known = webex.commits.filter(({ intent }) => !meant.get(intent)!.isGivenUp);
  const own = new Set(known.map(({ message }) => message.id));
  const twins = new Set([...webex.said].filter(([id]) => !own.has(id)).map(([, saying]) => saying));
  for (const { intent: id, message } of webex.commits) {
    const { intent, tab, wanted } = meant.get(id)!;
    if (wanted > 1 || twins.has(sayingOf(message))) continue;
    const inSpace = latest.get(tab) ?? new Map<string, number>();
    latest.set(tab, inSpace);
    assert.ok(intent.created >= (inSpace.get(message.spaceId) ?? 0), `${id} arrived after one that was written later`);
    inSpace.set(message.spaceId, intent.created);
  }
};
