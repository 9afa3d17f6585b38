import { expect } from 'chai';
import '../../src/elements/message-composer/message-composer.ts';
import { findAll, startSimulator, until, type Simulator } from '../browser/page.ts';
import { clearThreads, post, rowWith, showThread, signIn } from './conversation.ts';

const long = 'Twice as large, and still one line below the other. '.repeat(8);

/** The lines of a text as they are drawn, top and bottom. */
const linesOf = (element: Element): Array<{ top: number; bottom: number }> => {
  const lines = new Map<number, { top: number; bottom: number }>();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { top, bottom, width } of range.getClientRects())
      if (width > 0) lines.set(Math.round(top), { top, bottom });
  }
  return [...lines.values()].toSorted((one, other) => one.top - other.top);
};

describe('text that is twice as large', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
    document.documentElement.style.fontSize = '200%';
  });

  after(() => {
    document.documentElement.style.fontSize = '';
  });

  afterEach(clearThreads);

  it('has each line of a message below the one before', async () => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Large' });
    await post(simulator, 'alice', { roomId: spaceId, text: long });
    await post(simulator, 'alice', { roomId: spaceId, markdown: `**${long}**` });
    const thread = await showThread({ store, spaceId });
    await rowWith(thread, 'Twice as large');
    const bodies = await until(() => {
      const found = findAll(thread, '.body');
      return found.length === 2 && found;
    }, 'the messages');
    for (const body of bodies) {
      const lines = linesOf(body);
      expect(lines.length).to.be.greaterThan(2);
      for (const [index, line] of lines.slice(1).entries()) expect(line.top).to.be.at.least(lines[index]!.bottom - 1);
    }
    const [header] = findAll(thread, '.header');
    expect(linesOf(bodies[0]!)[0]!.top).to.be.at.least(linesOf(header!).at(-1)!.bottom - 1);
  });

  it('is as high as its line where one writes', async () => {
    const store = await signIn(simulator, 'alice');
    const composer = Object.assign(document.createElement('webex-message-composer'), {
      store,
      spaceId: store.spaces.ids[0],
    });
    document.body.append(composer);
    const field = await until(() => composer.shadowRoot?.querySelector('textarea'), 'the field');
    const { fontSize, lineHeight } = getComputedStyle(field);
    expect(Number.parseFloat(lineHeight)).to.be.at.least(Number.parseFloat(fontSize) * 1.3);
    composer.remove();
  });
});
