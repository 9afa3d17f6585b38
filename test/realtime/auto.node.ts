import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { createRealtime } from '../../src/realtime/auto.ts';
import { withFallback } from '../../src/realtime/fallback.ts';
import { polling } from '../../src/realtime/polling.ts';
import { sdk } from '../../src/realtime/sdk.ts';
import type { Connection, ConnectionOptions, SdkChunk } from '../../src/realtime/sdk/connection.ts';
import type { RealtimeFactory, RealtimeSource, SourceContext } from '../../src/realtime/source.ts';
import { Recorder } from './recorder.ts';
import { RoomsService } from './rooms-service.ts';

const goodToken = 'NDU1_PF84_1eb65fdf-9643-417f-9974-ad72cae0e10f';

/** A chunk whose socket does as the test says. */
class ScriptedChunk implements SdkChunk {
  readonly opened: ConnectionOptions[] = [];
  closed = 0;

  connect(options: ConnectionOptions): Connection {
    this.opened.push(options);
    return {
      serviceId: () => undefined,
      conversationService: () => 'https://conv-a.wbx2.com/conversation/api/v1',
      selfUuid: () => undefined,
      request: async () => undefined,
      retry: () => {},
      leave: () => {},
      close: async () => void (this.closed += 1),
    };
  }

  get socket() {
    return this.opened.at(-1)!.listener;
  }
}

describe('the choice of a source', () => {
  let service: RoomsService;
  let recorder: Recorder;
  let source: RealtimeSource;
  let chunk: ScriptedChunk;

  const start = (factory: RealtimeFactory, more: Partial<SourceContext> = {}) => {
    source = factory({ ...service.context(), getToken: async () => goodToken, ...more });
    source.start(recorder);
  };
  const quick = { patience: 40, reconnectPatience: 80, retryAfter: 120 };
  const opened = async (count: number) => {
    while (chunk.opened.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
  };

  beforeEach(() => {
    service = new RoomsService();
    service.add('space-1', 1);
    recorder = new Recorder();
    chunk = new ScriptedChunk();
  });

  afterEach(() => source.stop());

  it('falls back to polling when the SDK refuses the token, and says why', async () => {
    start(createRealtime('auto'), { getToken: async () => 'a-token-of-another-shape' });
    await recorder.until(({ last }) => last === 'polling');
    assert.equal(recorder.errors.at(-1)?.kind, 'configuration');
    assert.match(recorder.errors.at(-1)!.message, /organisation/);
    assert.equal(source.name, 'polling');
    assert.ok(!recorder.statuses.includes('failed'));
  });

  it('falls back to polling when a policy of the page forbids the chunk, and says why', async () => {
    const load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    start(withFallback(sdk({ load }), polling()));
    await recorder.until(({ last }) => last === 'polling');
    assert.ok(recorder.errors.length > 0);
  });

  it('polls while the socket does not open, and takes the socket once it does', async () => {
    start(withFallback(sdk({ load: async () => chunk }), polling(), quick));
    await opened(1);
    chunk.socket.offline({ code: 1006 });
    await recorder.until(({ last }) => last === 'polling');
    assert.match(recorder.errors.at(-1)!.message, /1006/);
    chunk.socket.online();
    assert.equal(recorder.last, 'live');
    assert.equal(source.name, 'sdk');
    const asked = service.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(service.requests.length, asked);
  });

  it('polls when the socket has been gone for long, not at the first hiccup', async () => {
    start(withFallback(sdk({ load: async () => chunk }), polling(), quick));
    await opened(1);
    chunk.socket.online();
    chunk.socket.offline({ code: 1006 });
    chunk.socket.online();
    await new Promise((resolve) => setTimeout(resolve, 120));
    assert.equal(service.requests.length, 0);
    chunk.socket.offline({ code: 1006 });
    await recorder.until(({ last }) => last === 'polling');
  });

  it('tries the socket anew some time after it was given up', async () => {
    start(withFallback(sdk({ load: async () => chunk }), polling(), quick));
    await opened(1);
    chunk.socket.online();
    chunk.socket.failed({ code: 4000, reason: 'Replaced' });
    await recorder.until(({ last }) => last === 'polling');
    assert.equal(chunk.closed, 1);
    await opened(2);
    chunk.socket.online();
    assert.equal(recorder.last, 'live');
  });

  it('never tries again what cannot help', async () => {
    start(withFallback(sdk({ load: async () => chunk }), polling(), quick));
    await opened(1);
    chunk.socket.failed({ statusCode: 401 });
    await recorder.until(({ last }) => last === 'polling');
    assert.equal(recorder.errors.at(-1)?.kind, 'auth');
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(chunk.opened.length, 1);
  });

  it('fails when a kind was asked for by name and is not to be had', async () => {
    start(createRealtime('sdk'), { getToken: async () => 'a-token-of-another-shape' });
    await recorder.until(({ last }) => last === 'failed');
    assert.equal(recorder.errors[0]?.kind, 'configuration');
  });

  it('fails when a relay was asked for without its address', async () => {
    start(createRealtime('relay'));
    await recorder.until(({ last }) => last === 'failed');
    assert.equal(recorder.errors[0]?.kind, 'configuration');
  });

  it('does nothing when it is off', async () => {
    start(createRealtime('off'));
    assert.deepEqual(recorder.statuses, ['closed']);
    assert.equal(service.requests.length, 0);
  });

  it('can be stopped at every moment', async () => {
    for (const kind of ['auto', 'sdk', 'polling', 'relay', 'off'] as const) {
      const impatient = new Recorder();
      const stopped = createRealtime(kind)({ ...service.context(), getToken: async () => goodToken });
      stopped.start(impatient);
      await stopped.stop();
      await stopped.stop();
      assert.equal(impatient.last, 'closed', kind);
    }
    start(withFallback(sdk({ load: async () => chunk }), polling(), quick));
    await opened(1);
    chunk.socket.online();
    await source.stop();
    assert.equal(recorder.last, 'closed');
    assert.equal(chunk.closed, 1);
    chunk.socket.online();
    assert.equal(recorder.last, 'closed');
  });

  it('offers typing and read receipts only while the socket is there', async () => {
    start(withFallback(sdk({ load: async () => chunk }), polling(), quick));
    assert.equal(source.sendTyping, undefined);
    await opened(1);
    chunk.socket.online();
    assert.equal(typeof source.sendTyping, 'function');
    assert.equal(typeof source.acknowledge, 'function');
    source.sendTyping!('nonsense', true);
    chunk.socket.failed({ code: 1003 });
    await recorder.until(({ last }) => last === 'polling');
    assert.equal(source.sendTyping, undefined);
  });

  it('keeps the token out of every error', async () => {
    start(withFallback(sdk({ load: async () => chunk }), polling(), quick));
    await opened(1);
    const request = { headers: { authorization: `Bearer ${goodToken}` } };
    chunk.socket.offline(Object.assign(new Error(`Bearer ${goodToken}`), { options: request, statusCode: 503 }));
    chunk.socket.offline(Object.assign(new Error(`failed for ${goodToken}`), { options: request }));
    chunk.socket.failed({ code: 4444, reason: 'x', token: goodToken });
    assert.ok(recorder.errors.length >= 2);
    for (const error of recorder.errors)
      assert.ok(!JSON.stringify([error, error.message, error.stack, error.cause]).includes(goodToken));
  });
});
