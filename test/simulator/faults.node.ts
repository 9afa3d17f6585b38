import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createManualClock } from '../../src/simulator/clock.ts';
import { createFetch } from '../../src/simulator/network.ts';
import { answer, callers, ok, refused } from './caller.ts';
import type { Callers, Json } from './caller.ts';

function fetcher({ cloud }: Callers) {
  const fetch = createFetch(cloud);
  const headers = { authorization: `Bearer ${cloud.tokens.alice}`, 'content-type': 'application/json' };
  return (path: string, init: RequestInit = {}) => fetch(`${cloud.origin}/v1${path}`, { headers, ...init });
}

const newRoom = { method: 'POST', body: JSON.stringify({ title: 'x' }) };

describe('faults', () => {
  it('strike by method, path, person, count and after some luck', async () => {
    const all = callers();
    const { alice, bob, cloud } = all;
    cloud.faults.set({
      rules: [
        {
          name: 'busy',
          method: 'get',
          path: '/v1/rooms*',
          person: 'alice@example.com',
          skip: 1,
          times: 2,
          fault: { kind: 'status', status: 503 },
        },
      ],
    });
    const statuses = [];
    for (let count = 0; count < 5; count++) statuses.push((await alice.get('/rooms')).status);
    assert.deepEqual(statuses, [200, 503, 503, 200, 200]);
    ok(await bob.get('/rooms'));
    assert.equal(cloud.faults.hits('busy'), 2);
  });

  it('find their paths by stars, however many', async () => {
    const { alice, cloud } = callers();
    const strikes = async (path: string) => {
      cloud.faults.set({ rules: [{ path, fault: { kind: 'status', status: 503 } }] });
      return (await alice.get('/rooms')).status === 503;
    };
    for (const path of ['*', '/v1/*', '*rooms', '/v1/rooms', '/v1/rooms*', '/*/ro*s', '*o*o*', '**']) {
      assert.equal(await strikes(path), true, path);
    }
    for (const path of ['', '/v1', 'rooms', '/v1/rooms/*', '*oo*oo*', '/v1/rooms*s', '/v1/room.', '*/v2/*']) {
      assert.equal(await strikes(path), false, path);
    }
    cloud.faults.set({ rules: [{ path: `${'*a'.repeat(5000)}*b`, fault: { kind: 'drop' } }] });
    const started = performance.now();
    await alice.get(`/rooms/${'a'.repeat(8000)}`);
    assert.ok(performance.now() - started < 1000);
  });

  it('with a probability are the same for the same seed', async () => {
    const run = async (seed: number) => {
      const { alice, cloud } = callers();
      cloud.faults.set({ seed, rules: [{ probability: 0.5, fault: { kind: 'status', status: 500 } }] });
      const statuses = [];
      for (let count = 0; count < 30; count++) statuses.push((await alice.get('/rooms')).status);
      return statuses.join();
    };
    assert.equal(await run(3), await run(3));
    assert.notEqual(await run(3), await run(4));
  });

  it('lose requests before, and answers after, the work is done', async () => {
    const all = callers();
    const fetch = fetcher(all);
    const { alice, cloud } = all;
    cloud.faults.set({ rules: [{ fault: { kind: 'drop' } }] });
    await assert.rejects(fetch('/rooms', newRoom), TypeError);
    cloud.faults.set({ rules: [{ fault: { kind: 'reset' } }] });
    await assert.rejects(fetch('/rooms', newRoom), TypeError);
    cloud.faults.set({ rules: [{ fault: { kind: 'truncate', bytes: 10 } }] });
    const cut = await fetch('/rooms', newRoom);
    assert.equal(cut.status, 200);
    await assert.rejects(cut.text());
    cloud.faults.set({ rules: [{ fault: { kind: 'status', status: 502, commit: true } }] });
    assert.equal((await fetch('/rooms', newRoom)).status, 502);
    cloud.faults.clear();
    assert.equal(ok(await alice.get('/rooms')).items.length, 3);
  });

  it('never answer until the client gives up', async () => {
    const all = callers();
    all.cloud.faults.set({ rules: [{ fault: { kind: 'hang' } }] });
    const controller = new AbortController();
    const waiting = fetcher(all)('/rooms', { signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await assert.rejects(waiting, { name: 'AbortError' });
  });

  it('give Retry-After in every form that was met', async () => {
    const clock = createManualClock();
    const { alice, cloud } = callers({ clock });
    const retryAfter = async (value: number | string | { dateInSeconds: number }) => {
      cloud.faults.set({ rules: [{ fault: { kind: 'status', status: 429, retryAfter: value } }] });
      return (await alice.get('/rooms')).headers.get('retry-after');
    };
    assert.equal(await retryAfter(7), '7');
    assert.equal(await retryAfter('soon'), 'soon');
    assert.equal(Date.parse((await retryAfter({ dateInSeconds: 30 }))!), clock.now() + 30_000);
  });

  it('delay answers and set their date off', async () => {
    const clock = createManualClock();
    const all = callers({ clock });
    const rules = [
      { fault: { kind: 'latency', milliseconds: 500 } },
      { fault: { kind: 'clockSkew', milliseconds: 3_600_000 } },
    ] as const;
    all.cloud.faults.set({ rules: [...rules] });
    let response: Response | undefined;
    void fetcher(all)('/rooms').then((arrived) => (response = arrived));
    await clock.advance(499);
    assert.equal(response, undefined);
    await clock.advance(1);
    for (let turn = 0; turn < 20 && !response; turn++) await new Promise(setImmediate);
    const skew = Date.parse(response!.headers.get('date')!) - clock.now();
    assert.ok(Math.abs(skew - 3_600_000) < 1000, 'dates are written to the second');
  });

  it('leave items of a list undecrypted', async () => {
    const { alice, cloud } = callers();
    for (const title of ['one', 'two', 'three']) ok(await alice.post('/rooms', { title }));
    cloud.faults.set({ rules: [{ path: '/v1/rooms', fault: { kind: 'undecryptable', field: 'title', every: 2 } }] });
    const { items } = ok(await alice.get('/rooms'));
    assert.deepEqual(
      items.map((item: Json) => item.errors?.title.code),
      ['kms_failure', undefined, 'kms_failure'],
    );
    assert.equal(items[1].title, 'two');
  });

  it('are switched over HTTP, in any weather', async () => {
    const { alice, cloud } = callers();
    const control = async (method: string, path: string, body?: unknown) =>
      answer(
        await cloud.fetch(
          new Request(`${cloud.origin}/_simulator/${path}`, {
            method,
            headers: { 'content-type': 'application/json' },
            body: body === undefined ? undefined : JSON.stringify(body),
          }),
        ),
      );
    ok(await control('POST', 'faults', { weather: 'rateLimited' }));
    const limited = await alice.get('/rooms');
    refused(limited, 429);
    assert.equal(limited.headers.get('retry-after'), '5');
    const { weather, rules } = ok(await control('GET', 'faults'));
    assert.equal(weather, 'rateLimited');
    assert.equal(rules.length, 1);
    refused(await control('POST', 'faults', { rules: [{ fault: { kind: 'locusts' } }] }), 400);
    assert.equal(ok(await control('DELETE', 'faults')).weather, 'fair');
    ok(await alice.get('/rooms'));
    const before = cloud.now();
    ok(await control('POST', 'clock', { advance: 3_600_000 }));
    assert.ok(cloud.now() - before >= 3_600_000);
    assert.equal(ok(await control('GET', 'state')).people, 6);
    const { token } = ok(await control('POST', 'tokens', { email: 'bob@example.com', lifetime: 60 }));
    assert.ok(cloud.access.identify(token));
    ok(await control('POST', 'tokens/revoke', { token }));
    assert.equal(cloud.access.identify(token), undefined);
    refused(await control('GET', 'nothing'), 404);
  });
});

describe('rate limits', () => {
  it('count the requests of a user and the messages of a space by the minute', async () => {
    const clock = createManualClock();
    const { alice, bob, cloud } = callers({ clock, rateLimits: { general: 3, generous: 10, messagesPerSpace: 2 } });
    const { id: roomId } = ok(await alice.post('/rooms', { title: 'Busy' }));
    ok(await alice.get('/rooms'));
    ok(await alice.get('/rooms'));
    const limited = await alice.get('/rooms');
    refused(limited, 429);
    assert.equal(limited.headers.get('retry-after'), '60');
    ok(await bob.get('/rooms'));
    ok(await alice.post('/messages', { roomId, text: '1' }));
    ok(await alice.post('/messages', { roomId, text: '2' }));
    refused(await alice.post('/messages', { roomId, text: '3' }), 429);
    await clock.advance(60_000);
    ok(await alice.get('/rooms'));
    cloud.rateLimits.configure(false);
    for (let count = 0; count < 5; count++) ok(await alice.get('/rooms'));
  });
});
