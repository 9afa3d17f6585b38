import { executeServerCommand } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { findAll, textOf, until } from '../browser/page.ts';
import { post, rowWith, settled, showThread, signIn, useSimulator } from './conversation.ts';

/** More than the newest page and the three that are read to join it. */
const missed = 400;

describe('A conversation with a gap', () => {
  const simulator = useSimulator();

  /** A space in which so much was missed that a gap was left. */
  const openWithGap = async () => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Busy' });
    await post(simulator, 'alice', { roomId: spaceId, text: 'Before the break' });
    const thread = await showThread({ store, spaceId });
    await rowWith(thread, 'Before the break');
    for (let index = 0; index < missed; index += 1)
      await post(simulator, 'alice', { roomId: spaceId, text: `Missed ${index}.` });
    const timeline = store.messages.timeline(spaceId);
    await timeline.refresh();
    await settled(thread);
    const gapId = timeline.ids.find((id) => timeline.gapBefore(id));
    expect(gapId, 'a gap').not.to.equal(undefined);
    return { thread, timeline, gapId: gapId! };
  };

  it('says so, and reads it when it comes into view', async function () {
    this.timeout(30_000);
    const { thread, timeline, gapId } = await openWithGap();
    expect(timeline.ids.length).to.be.lessThan(missed);
    expect(await thread.jumpToMessage(gapId)).to.equal(true);
    await until(() => timeline.ids.every((id) => !timeline.gapBefore(id)), 'the gap to close');
    expect(timeline.ids).to.have.length(missed + 1);
    await settled(thread);
    expect(findAll(thread, '.gap')).to.have.length(0);
  });

  it('says when it cannot be read, and reads it when asked', async function () {
    this.timeout(30_000);
    const { thread, timeline, gapId } = await openWithGap();
    const refuse = { method: 'GET', path: '/v1/messages', fault: { kind: 'status', status: 400 } };
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [refuse] } });
    await thread.jumpToMessage(gapId);
    const gap = await until(() => findAll(thread, '.gap').find((row) => textOf(row).includes('could not')), 'the word');
    const { violations } = await axe.run(gap);
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
    findAll<HTMLButtonElement>(gap, 'button')[0]!.click();
    await until(() => timeline.ids.length === missed + 1, 'the messages');
  });
});
