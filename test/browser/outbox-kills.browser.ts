/**
 * Tabs that die in mid-send, at any moment from the writing on. 20 of them in each run; `VITE_OUTBOX_KILLS=200 npm test --
 * outbox-kills` kills more.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { startSimulator, type Simulator } from './page.ts';
import { arrived, atWebex, closeTabs, emptied, openFrame, openStore } from './tabs.ts';

const { env } = import.meta as ImportMeta & { env?: Record<string, string> };
const kills = Number(env?.['VITE_OUTBOX_KILLS'] ?? 20);

describe('A tab that is killed in mid-send', () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator({ seed: 'empty' });
  });

  afterEach(closeTabs);

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  it(`neither loses nor doubles its message, ${kills} times`, async () => {
    const faults = [
      { kind: 'latency', milliseconds: 150 },
      { kind: 'status', status: 502 },
      { kind: 'status', status: 502, commit: true },
      { kind: 'truncate', bytes: 30 },
    ];
    const rules = faults.map((fault) => ({ method: 'POST', path: '/v1/messages', probability: 0.25, fault }));
    const webex = atWebex(simulator);
    const spaceIds: string[] = [];
    for (let kill = 0; kill < kills; kill++) spaceIds.push(await webex.addSpace(`Space ${kill}`));
    await executeServerCommand('simulator:faults', { url: simulator.url, faults: { seed: kills, rules } });
    let tab = await openFrame(simulator);
    for (const [index, spaceId] of spaceIds.entries()) {
      tab.store.outbox.send({ spaceId, text: `Message ${index}` });
      await new Promise((resolve) => setTimeout(resolve, (index * 37) % 240));
      tab.kill();
      tab = await openFrame(simulator);
    }
    tab.kill();
    await executeServerCommand('simulator:faults', { url: simulator.url });
    const store = await openStore(simulator);
    for (const [index, spaceId] of spaceIds.entries()) await arrived(simulator, spaceId, `Message ${index}`);
    for (const spaceId of spaceIds) await emptied(store, spaceId, 60_000);
    const said = await Promise.all(spaceIds.map((spaceId) => webex.said(spaceId)));
    expect(said).to.deep.equal(spaceIds.map((_, index) => [`Message ${index}`]));
  }).timeout(170_000);
});
