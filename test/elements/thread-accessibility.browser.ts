import { executeServerCommand } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { findAll, startSimulator, textOf, type as typeInto, until, type Simulator } from '../browser/page.ts';
import { canCommandThePage } from '../support/engine.ts';
import { emulateLook } from '../support/look.ts';
import { clearThreads, dayHasFaded, isShown, messagesAt, settled, showThread, signIn } from './conversation.ts';

const minute = 60_000;

describe('A conversation in all its states', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  afterEach(async () => {
    document.documentElement.dir = '';
    if (canCommandThePage) await emulateLook();
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [] } });
    await clearThreads();
  });

  /** Unread, edited, formatted, answered, a card, a file that is gone, not sent, renamed, searched. */
  const openEverything = async () => {
    const store = await signIn(simulator, 'alice');
    const { id: spaceId } = await store.spaces.create({ title: 'Everything' });
    await store.messages.timeline(spaceId).load();
    const me = store.session.me.peek()!.id;
    const begin = Date.now() - 20 * minute;
    store.messages.receive(
      messagesAt(spaceId, 9, (index) => ({
        created: new Date(begin + index * minute).toISOString(),
        ...[
          { text: 'The first of all' },
          { html: '<p>A <b>bold</b> word, <a href="https://x.example">a link</a>, <code>code</code></p>' },
          { html: '<blockquote class="warning">Careful</blockquote><pre><code>make all</code></pre>' },
          { text: 'Edited', personId: me, updated: new Date().toISOString() },
          { text: 'An answer to the first', parentId: 'made-000000' },
          { text: '🎉' },
          { files: [`${simulator.url}/v1/contents/none`], text: undefined },
          {
            text: 'A card',
            attachments: [
              {
                contentType: 'application/vnd.microsoft.card.adaptive',
                content: {
                  type: 'AdaptiveCard',
                  body: [{ type: 'Input.Text', id: 'name', label: 'Name' }],
                  actions: [{ type: 'Action.Submit', title: 'Send' }],
                },
              },
            ],
          },
          { text: 'مرحبا بالعالم' },
        ][index],
      })),
    );
    const refuse = { method: 'POST', path: '/v1/messages', fault: { kind: 'status', status: 403 } };
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { rules: [refuse] } });
    const size = { width: 700, height: 1_400 };
    const thread = await showThread({ store, spaceId, lastReadAt: begin + 4 * minute }, size);
    await isShown(thread);
    store.outbox.send({ spaceId, text: 'Refused' });
    const space = (await store.spaces.ensure(spaceId))!;
    await settled(thread);
    store.spaces.receive([{ ...space, title: 'Everything and more' }]);
    await thread.openSearch();
    typeInto(findAll<HTMLInputElement>(thread, '[role=search] input')[0]!, 'first');
    await until(() => textOf(thread).includes('1 of 2'), 'the matches');
    for (const words of ['Not sent', 'is now called', 'New messages', 'Send', 'edited', '1 reply', 'was deleted'])
      await until(() => textOf(thread).includes(words), words);
    // The mark of a match fades.
    await until(() => findAll(thread, '.highlighted').length === 0, 'the mark to fade');
    await dayHasFaded(thread);
    return thread;
  };

  const states: Array<[name: string, set: () => unknown, everywhere?: boolean]> = [
    ['as it comes', () => {}, true],
    ['from right to left', () => (document.documentElement.dir = 'rtl'), true],
    ['in the dark', () => emulateLook({ scheme: 'dark' })],
    ['in forced colours', () => emulateLook({ forcedColors: 'active' })],
  ];

  for (const [name, set, everywhere] of states)
    it(`has no violation that axe finds, ${name}`, async function () {
      this.timeout(30_000);
      if (!everywhere && !canCommandThePage) this.skip();
      await set();
      const thread = await openEverything();
      const { violations } = await axe.run(thread, { rules: { region: { enabled: false } } });
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).to.deep.equal([]);
      const scroller = findAll(thread, '.scroller')[0]!;
      expect(scroller.scrollWidth, 'nothing sticks out').to.equal(scroller.clientWidth);
    });
});
