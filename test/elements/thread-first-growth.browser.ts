import { expect } from 'chai';
import { startSimulator, type Simulator } from '../browser/page.ts';
import { clearThreads, paintedDistanceFromEnd, rowsOf, settled, showFirstThread } from './conversation.ts';

describe('The first rows of a conversation, while they still grow', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });

  afterEach(clearThreads);

  it('stay at the end, also when all else comes between a growth and the frame that shows it', async () => {
    const thread = await showFirstThread(simulator);
    const block = thread.shadowRoot!.querySelector<HTMLElement>('.rows')!;
    let growth = 0;
    while (!block.style.minBlockSize) {
      growth += 12;
      rowsOf(thread).at(-1)!.style.paddingBlockEnd = `${growth}px`;
      await new Promise((later) => setTimeout(later));
    }
    await settled(thread);
    expect(growth, 'pixels that it grew').to.be.greaterThan(12);
    expect(await paintedDistanceFromEnd(thread), 'pixels from the end').to.be.at.most(1);
  });
});
