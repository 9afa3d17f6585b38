import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  WebexAbortError,
  WebexAuthError,
  WebexConfigurationError,
  WebexHttpError,
  WebexNetworkError,
  WebexParseError,
  WebexRateLimitError,
} from '../../src/errors.ts';
import { createClient, type WebexClient } from '../../src/rest/client.ts';
import { nextLink } from '../../src/rest/page.ts';
import type { TransportOptions } from '../../src/rest/transport.ts';
import { quickest } from '../content/quickest.ts';
import { failure, json, network, type Network } from './network.ts';

const room = { id: 'room-1', title: 'Greenhouse', type: 'group', created: '2026-01-01T00:00:00.000Z' };
const message = {
  id: 'message-1',
  roomId: 'room-1',
  roomType: 'group',
  personId: 'person-1',
  personEmail: 'alice@example.com',
  created: '2026-01-02T00:00:00.000Z',
  text: 'Hello',
};

const client = (net: Network, options: Partial<TransportOptions> = {}): WebexClient =>
  createClient({ getAccessToken: () => 'token-1', fetch: net.fetch, retry: { base: 1, longest: 2 }, ...options });

describe('The REST client', () => {
  it('says space where Webex says room, both ways', async () => {
    const net = network((request) => (request.method === 'POST' ? json(message) : json({ items: [message] })));
    const webex = client(net);
    const { items } = await webex.messages.list({ spaceId: 'room-1', max: 10 });
    assert.equal(items[0]?.spaceId, 'room-1');
    assert.equal(net.requests[0]?.url, 'https://webexapis.com/v1/messages?roomId=room-1&max=10');
    await webex.messages.create({ spaceId: 'room-1', markdown: '**hi**' });
    assert.deepEqual(await net.requests[1]?.json(), { roomId: 'room-1', markdown: '**hi**' });
  });

  it('sends a file as a form', async () => {
    const net = network(() => json(message));
    const file = new Blob(['a,b'], { type: 'text/csv' });
    await client(net).messages.create({ spaceId: 'room-1', text: 'Here', file, fileName: 'table.csv' });
    const form = await net.requests[0]!.formData();
    assert.equal(form.get('roomId'), 'room-1');
    assert.equal((form.get('files') as File).name, 'table.csv');
  });

  it('is awaited for a page and iterated for everything', async () => {
    const net = network((request) =>
      new URL(request.url).searchParams.has('cursor')
        ? json({ items: [{ ...room, id: 'room-2' }] })
        : json(
            { items: [room] },
            { headers: { link: '<https://webexapis.com/v1/rooms?max=1&cursor=abc>; rel="next"' } },
          ),
    );
    const webex = client(net);
    const page = await webex.spaces.list({ max: 1 });
    assert.deepEqual(
      page.items.map(({ id }) => id),
      ['room-1'],
    );
    const ids: string[] = [];
    for await (const { id } of webex.spaces.list({ max: 1 })) ids.push(id);
    assert.deepEqual(ids, ['room-1', 'room-2']);
  });

  it('comes to an end where Webex sends it round in circles', async () => {
    for (const circle of [1, 2]) {
      const net = network((_, count) =>
        json(
          { items: [{ ...room, id: `room-${count % circle}` }] },
          { headers: { link: `<https://webexapis.com/v1/rooms?cursor=${count % circle}>; rel="next"` } },
        ),
      );
      let items = 0;
      for await (const _ of client(net).spaces.list()) assert.ok((items += 1) < 10, 'It goes on and on.');
      assert.ok(items >= circle);
    }
    const everNew = network((_, count) =>
      json({ items: [room] }, { headers: { link: `<https://webexapis.com/v1/rooms?cursor=${count}>; rel="next"` } }),
    );
    let items = 0;
    for await (const _ of client(everNew).spaces.list()) assert.ok((items += 1) < 10, 'It goes on and on.');
  });

  it('reads the address of the next page in a moment, whatever the header', () => {
    assert.equal(
      nextLink('<https://a.example/?x=1>; rel="prev", <https://a.example/?x=2>; rel="next"'),
      'https://a.example/?x=2',
    );
    for (const header of [
      '<'.repeat(60_000),
      '<>;rel='.repeat(10_000),
      `<a>${';rel='.repeat(15_000)}`,
      `<a>;${' '.repeat(60_000)}`,
    ])
      assert.ok(quickest(30, () => void nextLink(header)) < 30, header.slice(0, 10));
  });

  it('leaves an unreadable item out rather than lose the page', async () => {
    const net = network(() => json({ items: [null, { title: 'no id' }, room] }));
    assert.equal((await client(net).spaces.list()).items.length, 1);
  });

  it('refuses a next page that would carry the token elsewhere', async () => {
    for (const link of [
      'https://webexapis.com.attacker.example/v1/rooms',
      'https://attacker.example/v1/rooms',
      'http://webexapis.com/v1/rooms',
      'https://webexapis.com/v2/rooms',
      'https://user@webexapis.com/v1/rooms',
      '//attacker.example/v1/rooms',
    ]) {
      const net = network(() => json({ items: [room] }, { headers: { link: `<${link}>; rel="next"` } }));
      const page = await client(net).spaces.list();
      await assert.rejects(async () => page.next?.(), WebexConfigurationError, link);
      assert.equal(net.requests.length, 1, link);
    }
  });

  it('refuses an id that would lead to another resource', async () => {
    const net = network(() => json(room));
    for (const id of ['', '.', '..']) await assert.rejects(client(net).spaces.get(id), WebexConfigurationError);
    await client(net).spaces.get('../people/me');
    assert.equal(net.requests[0]?.url, 'https://webexapis.com/v1/rooms/..%2Fpeople%2Fme');
  });

  it('takes no API base that would show the token to others', () => {
    for (const apiBase of [
      'http://webexapis.com/v1',
      'https://webexapis.com',
      'https://user:secret@webexapis.com/v1',
      'https://webexapis.com/v1?x=1',
      'javascript:alert(1)//v1',
      'nonsense',
    ])
      assert.throws(() => createClient({ getAccessToken: () => 'token-1', apiBase }), WebexConfigurationError, apiBase);
    for (const apiBase of ['http://127.0.0.1:8080/v1', 'http://localhost:5173/v1/', 'https://gateway.example/webex/v1'])
      assert.doesNotThrow(() => createClient({ getAccessToken: () => 'token-1', apiBase }), apiBase);
  });

  it('follows no redirect and sends no cookie', async () => {
    const net = network(() => json(room));
    await client(net).spaces.get('room-1');
    assert.equal(net.requests[0]?.redirect, 'error');
    assert.equal(net.requests[0]?.credentials, 'omit');
    assert.equal(net.requests[0]?.referrerPolicy, 'no-referrer');
  });
});

describe('A token', () => {
  it('is asked for once, however many requests wait for it', async () => {
    let asked = 0;
    const net = network(() => json(room));
    const webex = client(net, {
      getAccessToken: async () => {
        asked++;
        return { token: 'token-1', expiresAt: Date.now() + 3_600_000 };
      },
    });
    await Promise.all(Array.from({ length: 20 }, () => webex.spaces.get('room-1')));
    assert.equal(asked, 1);
  });

  it('that Webex refuses is renewed once for fifty requests, and each is sent again once', async () => {
    const reasons: string[] = [];
    const net = network((request) =>
      request.headers.get('authorization') === 'Bearer fresh' ? json(room) : failure(401, 'No valid token.'),
    );
    const webex = client(net, {
      getAccessToken: ({ reason }) => {
        reasons.push(reason);
        return reason === 'unauthorized' ? 'fresh' : 'stale';
      },
    });
    await Promise.all(Array.from({ length: 50 }, () => webex.spaces.get('room-1')));
    assert.deepEqual(reasons, ['initial', 'unauthorized']);
    assert.equal(net.requests.length, 100);
  });

  it('that Webex refuses is renewed once, though the last refusals come when the next one is there', async () => {
    const reasons: string[] = [];
    let refuseLate = (): void => {};
    const late = new Promise<void>((resolve) => (refuseLate = resolve));
    const net = network(async (request) => {
      if (request.headers.get('authorization') === 'Bearer fresh') return json(room);
      if (request.url.endsWith('/late')) await late;
      return failure(401, 'No valid token.');
    });
    const webex = client(net, {
      getAccessToken: ({ reason }) => {
        reasons.push(reason);
        return reason === 'unauthorized' ? 'fresh' : 'stale';
      },
    });
    const requests = [webex.spaces.get('room-1'), webex.spaces.get('late')];
    await requests[0];
    refuseLate();
    await requests[1];
    assert.deepEqual(reasons, ['initial', 'unauthorized']);
  });

  it('that Webex refuses twice signs out', async () => {
    const net = network(() => failure(401, 'No valid token.'));
    await assert.rejects(client(net).spaces.get('room-1'), (error: unknown) => {
      assert.ok(error instanceof WebexAuthError);
      assert.equal(error.reason, 'refused');
      assert.equal(String(error).includes('token-1'), false);
      return true;
    });
    assert.equal(net.requests.length, 2);
  });

  it('is renewed five minutes before it ends', async () => {
    const reasons: string[] = [];
    const net = network(() => json(room));
    const webex = client(net, {
      getAccessToken: ({ reason }) => {
        reasons.push(reason);
        return { token: 'token', expiresAt: Date.now() + (reasons.length === 1 ? 60_000 : 3_600_000) };
      },
    });
    await webex.spaces.get('room-1');
    await webex.spaces.get('room-1');
    await webex.spaces.get('room-1');
    assert.deepEqual(reasons, ['initial', 'expiring']);
  });

  it('that cannot be renewed is used to its end, and said to end', async () => {
    const ends: Array<number | undefined> = [];
    const expiresAt = Date.now() + 60_000;
    let calls = 0;
    const webex = client(
      network(() => json(room)),
      {
        getAccessToken: () => ({ token: `token-${(calls += 1)}`, expiresAt, renewable: false }),
        onToken: (end) => ends.push(end),
      },
    );
    for (let request = 0; request < 3; request++) await webex.spaces.get('room-1');
    assert.deepEqual([calls, ends], [1, [expiresAt]]);
  });

  it('that comes again when it was to be another is asked for no more', async () => {
    const ends: Array<number | undefined> = [];
    const expiresAt = Date.now() + 60_000;
    let calls = 0;
    const getAccessToken = () => ((calls += 1), { token: 'the-only-one', expiresAt });
    const webex = client(
      network(() => json(room)),
      { getAccessToken, onToken: (end) => ends.push(end) },
    );
    for (let request = 0; request < 5; request++) await webex.spaces.get('room-1');
    assert.deepEqual([calls, ends], [2, [undefined, expiresAt]]);
  });

  it('that cannot be renewed for a moment is used while it lasts', async () => {
    let isDown = false;
    let calls = 0;
    const webex = client(
      network(() => json(room)),
      {
        getAccessToken: () => {
          calls += 1;
          if (isDown) throw new TypeError('The back end is down.');
          return { token: 'token-1', expiresAt: Date.now() + 60_000 };
        },
      },
    );
    await webex.spaces.get('room-1');
    isDown = true;
    await webex.spaces.get('room-1');
    await webex.spaces.get('room-1');
    assert.equal(calls, 2);
  });

  it('that is missing, broken or no token is an error before any request', async () => {
    const net = network(() => json(room));
    for (const given of ['', '  ', 'two words', 'line\r\nbreak', { token: '' }, undefined, null, 42])
      await assert.rejects(client(net, { getAccessToken: () => given as string }).spaces.get('r'), WebexAuthError);
    await assert.rejects(
      client(net, { getAccessToken: () => Promise.reject(new Error('back end down')) }).spaces.get('r'),
      WebexAuthError,
    );
    assert.equal(net.requests.length, 0);
  });
});

describe('A failure', () => {
  it('tells status, detail and tracking id', async () => {
    const net = network(() => failure(404, 'Could not find a room with provided ID.'));
    await assert.rejects(client(net).spaces.get('room-1'), (error: unknown) => {
      assert.ok(error instanceof WebexHttpError);
      assert.equal(error.status, 404);
      assert.equal(error.trackingId, 'ROUTERGW_404');
      assert.equal(error.message, 'Could not find a room with provided ID.');
      return true;
    });
  });

  it('that passes is tried again, four times at most', async () => {
    const passing = network((_, count) => (count < 3 ? failure(503, 'Busy') : json(room)));
    await client(passing).spaces.get('room-1');
    assert.equal(passing.requests.length, 3);
    const lasting = network(() => failure(502, 'Bad gateway'));
    await assert.rejects(client(lasting).spaces.get('room-1'), WebexHttpError);
    assert.equal(lasting.requests.length, 4);
    const down = network(() => Promise.reject(new TypeError('fetch failed')));
    await assert.rejects(client(down).spaces.get('room-1'), WebexNetworkError);
    assert.equal(down.requests.length, 4);
  });

  it('of a post without an answer is not tried again', async () => {
    const net = network(() => Promise.reject(new TypeError('fetch failed')));
    await assert.rejects(client(net).messages.create({ spaceId: 'room-1', text: 'Once' }), WebexNetworkError);
    assert.equal(net.requests.length, 1);
  });

  it('by rate limit waits as long as Webex says, and no other request goes out meanwhile', async () => {
    const times: number[] = [];
    const limits: number[] = [];
    const net = network((_, count) => {
      times.push(Date.now());
      return count === 1 ? failure(429, 'Too many requests', { 'retry-after': '1' }) : json(room);
    });
    const webex = client(net, { onRateLimit: (until) => limits.push(until) });
    const first = webex.spaces.get('room-1');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all([first, webex.spaces.get('room-2')]);
    assert.equal(limits.length, 1);
    assert.equal(times.length, 3);
    for (const time of times.slice(1)) assert.ok(time - times[0]! >= 990, `${time - times[0]!} ms`);
  });

  it('by rate limit that lasts is told with the wait', async () => {
    const net = network(() => new Response('<html>slow down</html>', { status: 429, headers: { 'retry-after': '3' } }));
    await assert.rejects(client(net, { retry: { tries: 1 } }).spaces.get('room-1'), (error: unknown) => {
      assert.ok(error instanceof WebexRateLimitError);
      assert.equal(error.retryAfter, 3_000);
      return true;
    });
  });

  it('to be JSON is told as such', async () => {
    for (const body of [
      '<!doctype html><title>Proxy</title>',
      '{"id": "room',
      '',
      '[]',
      'null',
      '{"title": "no id"}',
    ]) {
      const net = network(() => new Response(body, { headers: { 'content-type': 'application/json' } }));
      await assert.rejects(client(net).spaces.get('room-1'), WebexParseError, body);
      await assert.rejects(async () => client(net).spaces.list(), WebexParseError, body);
    }
  });

  it('by cancelling is an abort, at once and while waiting', async () => {
    const net = network(() => new Promise(() => {}));
    const controller = new AbortController();
    const waiting = client(net).spaces.get('room-1', { signal: controller.signal });
    setTimeout(() => controller.abort(), 10);
    await assert.rejects(waiting, WebexAbortError);
    await assert.rejects(client(net).spaces.get('room-1', { signal: AbortSignal.abort() }), WebexAbortError);
  });

  it('to answer in time is a network error', async () => {
    const net = network(() => new Promise(() => {}));
    await assert.rejects(client(net, { timeout: 10, retry: { tries: 1 } }).spaces.get('room-1'), (error: unknown) => {
      assert.ok(error instanceof WebexNetworkError);
      assert.equal(error.timedOut, true);
      return true;
    });
  });
});

describe('An answer whose body stalls', () => {
  /** Headers and the beginning of the body, then silence; a fetch that obeys its signal, as those of platforms do. */
  const stalling = (status = 200): Network =>
    network(
      ({ signal }) =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"items":['));
              signal.addEventListener('abort', () => controller.error(signal.reason));
            },
          }),
          { status, headers: { 'content-type': 'application/json' } },
        ),
    );

  it('is a network error in time, and a read is tried again', async () => {
    const net = stalling();
    await assert.rejects(
      async () => client(net, { timeout: 10, retry: { tries: 2, base: 1 } }).spaces.list(),
      (error: unknown) => error instanceof WebexNetworkError && error.timedOut,
    );
    assert.equal(net.requests.length, 2);
  });

  it('does not have a post repeated, which Webex may have taken', async () => {
    const net = stalling();
    await assert.rejects(
      client(net, { timeout: 10 }).messages.create({ spaceId: 'room-1', text: 'Hello' }),
      WebexNetworkError,
    );
    assert.equal(net.requests.length, 1);
  });

  it('still tells the status of an error', async () => {
    await assert.rejects(client(stalling(404), { timeout: 10 }).spaces.get('room-1'), (error: unknown) => {
      assert.ok(error instanceof WebexHttpError);
      return error.status === 404;
    });
  });

  it('is called off like one that has not begun', async () => {
    const { signal, abort } = abortable();
    setTimeout(abort, 10);
    await assert.rejects(async () => client(stalling()).spaces.list({}, { signal }), WebexAbortError);
  });

  it('is called off in the middle of a file, which has no time limit', async () => {
    for (const onProgress of [undefined, () => {}]) {
      const { signal, abort } = abortable();
      let cancelled = false;
      const net = stalling();
      const load = client(net, { timeout: 5 }).contents.load('https://webexapis.com/v1/contents/file-1', {
        signal,
        onProgress,
      });
      const end = async (): Promise<void> => {
        while (net.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        await new Promise((resolve) => setTimeout(resolve, 30));
        cancelled = true;
        abort();
      };
      await Promise.all([assert.rejects(load, WebexAbortError), end()]);
      assert.ok(cancelled, 'It ended before it was cancelled.');
      assert.ok(net.requests[0]?.signal.aborted, 'The request goes on.');
    }
  });
});

const abortable = () => {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
};

describe('A file', () => {
  it('is loaded from the API alone, whatever host its address names', async () => {
    const net = network(
      () =>
        new Response('abc', {
          headers: {
            'content-type': 'text/plain; charset=utf-8',
            'content-length': '3',
            'content-disposition': 'attachment; filename="notes.txt"',
          },
        }),
    );
    const { blob, name, contentType, size } = await client(net).contents.load(
      'https://api.ciscospark.com/v1/contents/Y2lzY29zcGFyazovL3VzL0NPTlRFTlQvMQ',
    );
    assert.equal(net.requests[0]?.url, 'https://webexapis.com/v1/contents/Y2lzY29zcGFyazovL3VzL0NPTlRFTlQvMQ');
    assert.deepEqual([name, contentType, size, await blob.text()], ['notes.txt', 'text/plain', 3, 'abc']);
    for (const address of ['https://attacker.example/picture.png', 'javascript:alert(1)', ''])
      await assert.rejects(client(net).contents.load(address), WebexConfigurationError);
  });

  it('that is being scanned is waited for', async () => {
    const net = network((_, count) =>
      count === 1 ? failure(423, 'Scanning', { 'retry-after': '1' }) : new Response('x'),
    );
    await client(net).contents.load('https://webexapis.com/v1/contents/abc');
    assert.equal(net.requests.length, 2);
  });
});
