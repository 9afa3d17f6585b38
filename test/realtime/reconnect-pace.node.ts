import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ReconnectPace } from '../../src/realtime/reconnect-pace.ts';

describe('the pace of reconnecting', () => {
  it('is at most twelve sockets in five minutes, when each of them breaks after half a second', () => {
    for (let round = 0; round < 100; round += 1) {
      const pace = new ReconnectPace();
      let sockets = 0;
      for (let now = 0; now < 300_000; sockets += 1) {
        pace.opened(now);
        now += 500;
        now += pace.waitAfterBreak(now);
      }
      assert.ok(sockets <= 12, `${sockets} sockets`);
    }
  });

  it('is quick when the socket had been fine', () => {
    const pace = new ReconnectPace();
    for (let now = 0; now < 3_600_000; now += 600_000) {
      pace.opened(now);
      assert.ok(pace.waitAfterBreak(now + 500_000) <= 500);
    }
  });
});
