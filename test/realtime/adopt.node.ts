import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { adopt, type AdoptableSdk } from '../../src/realtime/adopt.ts';
import type { RealtimeSource, SourceContext } from '../../src/realtime/source.ts';
import { createClient, type WebexClient } from '../../src/rest/index.ts';
import { listen, type NodeDoor } from '../../src/simulator/doors/node.ts';
import { startSdk } from '../simulator/sdk-in-node.ts';
import { stopSdk, type WebexSdk } from '../simulator/webex-sdk.ts';
import { Recorder } from './recorder.ts';

describe('an SDK that the page runs anyway', { timeout: 30_000 }, () => {
  let door: NodeDoor;
  let webex: WebexSdk;
  let bob: WebexClient;
  let spaceId: string;

  const context: SourceContext = {
    apiBase: '',
    discoveryUrl: '',
    getToken: () => Promise.reject(new Error('The page owns the token.')),
    get: () => Promise.reject(new Error('Nothing is asked over REST.')),
    visibleSpaces: () => [],
  };
  const start = async () => {
    const recorder = new Recorder();
    const source: RealtimeSource = adopt(webex as unknown as AdoptableSdk)(context);
    source.start(recorder);
    await recorder.until(({ last }) => last === 'live');
    return { recorder, source };
  };

  before(async () => {
    door = await listen({ seed: 'empty' });
    const { alice, bob: bobsToken } = door.cloud.tokens;
    webex = await startSdk(door.url, alice);
    bob = createClient({ apiBase: `${door.url}/v1`, getAccessToken: () => bobsToken });
    spaceId = (await bob.spaces.create({ title: 'Harbour' })).id;
    await bob.memberships.create({ spaceId, personEmail: 'alice@example.com' });
  });

  after(async () => {
    await stopSdk(webex);
    await door.close();
  });

  it('tells what happens, and takes typing and read receipts', async () => {
    const { recorder, source } = await start();
    const { id } = await bob.messages.create({ spaceId, text: 'Ahoy' });
    await recorder.until(({ changes }) => changes.some((change) => change.id === id));
    assert.equal(recorder.changes[0]?.spaceId, spaceId);
    source.sendTyping!(spaceId, true);
    await source.acknowledge!(spaceId, id);
    await recorder.until(({ changes }) => changes.some(({ event, seenId }) => event === 'seen' && seenId === id));
    await source.stop();
  });

  it('leaves a socket that was open, and closes one that it opened', async () => {
    await webex.internal.mercury.connect();
    await (await start()).source.stop();
    assert.equal(webex.internal.mercury.connected, true);
    await webex.internal.mercury.disconnect();
    await (await start()).source.stop();
    assert.ok(!webex.internal.mercury.connected);
    assert.equal(webex.internal.device.registered, true);
  });

  it('tells nothing more once stopped', async () => {
    await webex.internal.mercury.connect();
    const { recorder, source } = await start();
    await source.stop();
    const other = await start();
    const { id } = await bob.messages.create({ spaceId, text: 'Anybody there?' });
    await other.recorder.until(({ changes }) => changes.some((change) => change.id === id));
    assert.deepEqual(recorder.changes, []);
    assert.equal(recorder.last, 'closed');
    await other.source.stop();
  });

  for (const [code, what] of [
    [4000, 'another client takes the place of its socket'],
    [1003, 'its socket is closed for good'],
  ] as const) {
    it(`fails when ${what}, and is live again when the page opens another`, async () => {
      await webex.internal.mercury.connect();
      const { recorder, source } = await start();
      door.cloud.faults.set({ rules: [{ fault: { kind: 'closeSocket', code }, path: 'conversation.*', times: 1 }] });
      await bob.messages.create({ spaceId, text: 'This ends it' });
      await recorder.until(({ last }) => last === 'failed');
      await webex.internal.mercury.connect();
      await recorder.until(({ last }) => last === 'live');
      const { id } = await bob.messages.create({ spaceId, text: 'And on' });
      await recorder.until(({ changes }) => changes.some((change) => change.id === id));
      await source.stop();
      assert.equal(webex.internal.mercury.connected, true);
    });
  }

  it('says so when it is not one', () => {
    const recorder = new Recorder();
    adopt({} as AdoptableSdk)(context).start(recorder);
    assert.equal(recorder.last, 'failed');
    assert.equal(recorder.errors[0]?.kind, 'configuration');
  });
});
