import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sdk } from '../../src/realtime/sdk.ts';
import type { Connection, ConnectionListener } from '../../src/realtime/sdk/connection.ts';
import type { RealtimeSource } from '../../src/realtime/source.ts';
import { VirtualTime } from '../store/virtual-time.ts';
import { Recorder } from './recorder.ts';

const token = 'NDU1_PF84_1eb65fdf-9643-417f-9974-ad72cae0e10f';

describe('A socket that cannot be set up', { concurrency: false }, () => {
  let time: VirtualTime;
  let source: RealtimeSource;
  const opened: ConnectionListener[] = [];
  const browser = globalThis as { window?: EventTarget };

  beforeEach(() => {
    time = new VirtualTime();
    opened.length = 0;
    browser.window = new EventTarget();
    const connection: Connection = {
      serviceId: () => undefined,
      conversationService: () => undefined,
      selfUuid: () => undefined,
      request: async () => undefined,
      retry: () => {},
      leave: () => {},
      close: async () => {},
    };
    const connect = ({ listener }: { listener: ConnectionListener }) => {
      opened.push(listener);
      return { ...connection };
    };
    source = sdk({ load: async () => ({ connect }) })({
      apiBase: '',
      discoveryUrl: '',
      getToken: async () => token,
      get: async () => ({}),
      visibleSpaces: () => [],
    });
    source.start(new Recorder());
  });

  afterEach(async () => {
    await source.stop();
    time.end();
    delete browser.window;
  });

  it('is tried at once when the network is back, however long the wait was to be', async () => {
    await time.pass(10);
    // Ten failures make the waits half a minute long.
    while (opened.length < 10) {
      opened.at(-1)!.failed({ statusCode: 503 });
      await time.pass(30_000);
    }
    opened.at(-1)!.failed({ statusCode: 503 });
    await time.pass(10);
    assert.equal(opened.length, 10);
    browser.window!.dispatchEvent(new Event('online'));
    await time.pass(10);
    assert.equal(opened.length, 11);
    await time.pass(60_000);
    assert.equal(opened.length, 11);
  });
});
