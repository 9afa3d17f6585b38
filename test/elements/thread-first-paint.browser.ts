import { expect } from 'chai';
import { startSimulator, until, type Simulator } from '../browser/page.ts';
import { clearThreads, paintedDistanceFromEnd, rowsOf, scrollerOf, settled, showFirstThread } from './conversation.ts';

describe('The first paint of a conversation, before all else has come', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });

  afterEach(clearThreads);

  const keyOf = (row: HTMLElement): string => row.dataset['key'] ?? '';

  it('has the newest messages at the end, and what comes later moves none of them', async () => {
    const thread = await showFirstThread(simulator);
    expect(await paintedDistanceFromEnd(thread), 'pixels from the end').to.be.at.most(1);
    const first = rowsOf(thread);
    expect(first.length, 'rows').to.be.lessThan(50);
    expect(scrollerOf(thread).style.paddingBlockStart, 'nothing stands for other rows yet').to.equal('');
    const before = new Map(first.map((row) => [keyOf(row), row]));
    const times = first.flatMap((row) => [
      ...(row.querySelector('webex-message')?.shadowRoot?.querySelectorAll('time') ?? []),
    ]);
    const heights = new Map(first.map((row) => [keyOf(row), row.offsetHeight]));

    await until(
      () => thread.shadowRoot!.querySelector<HTMLElement>('.rows')!.style.minBlockSize !== '',
      'the long list',
    );
    await settled(thread);
    expect(await paintedDistanceFromEnd(thread), 'pixels from the end, later').to.be.at.most(1);
    expect(times.length, 'times').to.be.greaterThan(0);
    await until(() => times.every((time) => /\d/.test(time.textContent)), 'the times');
    const last = rowsOf(thread).slice(-4);
    for (const row of last) {
      expect(row, 'the same element').to.equal(before.get(keyOf(row)));
      expect(row.offsetHeight, 'as high as it was').to.equal(heights.get(keyOf(row)));
    }
  });
});
