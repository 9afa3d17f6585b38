import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createRelay, type Relay, type RelayOptions, type WebhookCall } from '../../src/server/index.ts';

const callFor = (createdBy: string, id: string): WebhookCall => ({
  id: 'webhook',
  name: 'Ours',
  resource: 'messages',
  event: 'created',
  createdBy,
  orgId: 'organization',
  filter: 'roomId=space',
  data: { id, roomId: 'space' },
});

interface Told {
  event?: string;
  id?: string;
  data?: unknown;
}

/** A page that listens. */
class Page {
  readonly told: Told[] = [];
  readonly #reader: ReadableStreamDefaultReader<string>;
  readonly #gone = new AbortController();
  #rest = '';

  private constructor(body: ReadableStream<Uint8Array>, gone: AbortController) {
    this.#reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
    this.#gone = gone;
  }

  static async open(relay: Relay, person: string, lastEventId?: string): Promise<Page> {
    const gone = new AbortController();
    const headers = new Headers({ 'x-person': person });
    if (lastEventId !== undefined) headers.set('last-event-id', lastEventId);
    const response = await relay.handle(new Request('https://example.org/events', { headers, signal: gone.signal }));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    const page = new Page(response.body!, gone);
    await page.next();
    return page;
  }

  /** Reads on until something was told; undefined when the stream has ended. */
  async next(): Promise<Told | undefined> {
    for (;;) {
      const end = this.#rest.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = await this.#reader.read();
        if (done) return undefined;
        this.#rest += value;
        continue;
      }
      const event: Told = {};
      for (const line of this.#rest.slice(0, end).split('\n')) {
        const [, field, text] = /^(\w*): ?(.*)$/.exec(line) ?? [];
        if (field === 'data') event.data = JSON.parse(text!);
        else if (field === 'event' || field === 'id') event[field] = text!;
      }
      this.#rest = this.#rest.slice(end + 2);
      if (Object.keys(event).length === 0) continue;
      this.told.push(event);
      return event;
    }
  }

  /** Ids of the messages told next, as many. */
  async messages(count: number): Promise<string[]> {
    const ids: string[] = [];
    while (ids.length < count) {
      const event = await this.next();
      if (!event) break;
      const { data } = (event.data ?? {}) as Partial<WebhookCall>;
      if (data) ids.push(data['id'] as string);
    }
    return ids;
  }

  get lastEventId(): string {
    return this.told.findLast(({ id }) => id !== undefined)!.id!;
  }

  close(): void {
    this.#gone.abort();
  }
}

describe('A relay', () => {
  let relay: Relay;
  const make = (options: Partial<RelayOptions> = {}): Relay =>
    (relay = createRelay({ identify: (request) => request.headers.get('x-person') ?? undefined, ...options }));

  beforeEach(() => void make());
  afterEach(() => relay.close());

  it('tells all pages of a person what their webhooks tell, and nobody else', async () => {
    const pages = [await Page.open(relay, 'alice'), await Page.open(relay, 'alice'), await Page.open(relay, 'bob')];
    relay.publish(callFor('alice', 'for alice'));
    relay.publish(callFor('bob', 'for bob'));
    relay.publish(callFor('carol', 'for carol, who is away'));
    assert.deepEqual(await pages[0]!.messages(1), ['for alice']);
    assert.deepEqual(await pages[1]!.messages(1), ['for alice']);
    assert.deepEqual(await pages[2]!.messages(1), ['for bob']);
  });

  it('tells what happened to what, and nothing of the webhook itself', async () => {
    const page = await Page.open(relay, 'alice');
    relay.publish(callFor('alice', 'message'));
    assert.deepEqual((await page.next())!.data, {
      resource: 'messages',
      event: 'created',
      createdBy: 'alice',
      data: { id: 'message', roomId: 'space' },
    });
  });

  it('tells whoever comes back what they missed, in order and once', async () => {
    const page = await Page.open(relay, 'alice');
    relay.publish(callFor('alice', '1'));
    await page.messages(1);
    page.close();
    relay.publish(callFor('alice', '2'));
    relay.publish(callFor('bob', 'not hers'));
    relay.publish(callFor('alice', '3'));
    const again = await Page.open(relay, 'alice', page.lastEventId);
    relay.publish(callFor('alice', '4'));
    const { data } = again.told[0]!.data as WebhookCall;
    assert.deepEqual([data['id'], ...(await again.messages(2))], ['2', '3', '4']);
  });

  it('also when nothing had been told before the break', async () => {
    const page = await Page.open(relay, 'alice');
    page.close();
    relay.publish(callFor('alice', 'meanwhile'));
    const again = await Page.open(relay, 'alice', page.lastEventId);
    assert.equal((again.told[0]!.data as WebhookCall).data['id'], 'meanwhile');
  });

  it('tells of a gap where it does not know what was missed', async () => {
    make({ mostKept: 2 });
    const page = await Page.open(relay, 'alice');
    page.close();
    for (const id of ['1', '2', '3']) relay.publish(callFor('alice', id));
    const late = await Page.open(relay, 'alice', page.lastEventId);
    assert.equal(late.told[0]!.event, 'gap');
    // Where it stands now is told with it: the next break need not be a gap.
    late.close();
    relay.publish(callFor('alice', '4'));
    const next = await Page.open(relay, 'alice', late.lastEventId);
    assert.equal((next.told[0]!.data as WebhookCall).data['id'], '4');
    for (const unknown of ['nonsense', '17', `${crypto.randomUUID()}-1`])
      assert.equal((await Page.open(relay, 'alice', unknown)).told[0]!.event, 'gap', unknown);
  });

  it('forgets a person some time after the last of their pages', async () => {
    make({ keepFor: 20 });
    const page = await Page.open(relay, 'alice');
    page.close();
    await new Promise((resolve) => setTimeout(resolve, 60));
    relay.publish(callFor('alice', 'missed'));
    assert.equal((await Page.open(relay, 'alice', page.lastEventId)).told[0]!.event, 'gap');
  });

  it('does not take the place of one person for that of another', async () => {
    const alice = await Page.open(relay, 'alice');
    relay.publish(callFor('alice', 'hers'));
    await alice.messages(1);
    const bob = await Page.open(relay, 'bob', alice.lastEventId.replace(/\d+$/, '0'));
    assert.equal(bob.told[0]!.event, 'gap');
    assert.ok(!JSON.stringify(bob.told).includes('hers'));
  });

  it('says that it lives', async () => {
    make({ heartbeat: 10 });
    // Its own timers are no reason for a process to stay; a server's connection is.
    const connection = setTimeout(() => {}, 5_000);
    const response = await relay.handle(new Request('https://example.org', { headers: { 'x-person': 'alice' } }));
    const reader = response.body!.getReader();
    await reader.read();
    assert.equal(new TextDecoder().decode((await reader.read()).value), ':\n\n');
    await reader.cancel();
    clearTimeout(connection);
  });

  it('refuses whoever is not signed in, and other methods', async () => {
    assert.equal((await relay.handle(new Request('https://example.org'))).status, 401);
    const posted = await relay.handle(new Request('https://example.org', { method: 'POST' }));
    assert.equal(posted.status, 405);
  });

  it('lets a person have so many pages at once', async () => {
    make({ mostPages: 2 });
    const first = await Page.open(relay, 'alice');
    await Page.open(relay, 'alice');
    const ask = (person: string) =>
      relay.handle(new Request('https://example.org', { headers: { 'x-person': person } }));
    const third = await ask('alice');
    assert.equal(third.status, 429);
    assert.equal(third.headers.get('retry-after'), '30');
    assert.equal((await ask('bob')).status, 200);
    first.close();
    assert.equal((await ask('alice')).status, 200);
  });

  it('lets a page go that does not read, which comes back for what it missed', async () => {
    const asleep = await relay.handle(new Request('https://example.org', { headers: { 'x-person': 'alice' } }));
    const large = 'x'.repeat(50_000);
    for (let count = 0; count < 10; count += 1) relay.publish(callFor('alice', large));
    let size = 0;
    for await (const part of asleep.body as unknown as AsyncIterable<Uint8Array>) size += part.length;
    assert.ok(size > 250_000 && size < 400_000, `${size} bytes were kept for it`);
  });

  it('ends the streams of whoever signs out, and all of them when it closes', async () => {
    const [alice, bob] = [await Page.open(relay, 'alice'), await Page.open(relay, 'bob')];
    relay.disconnect('alice');
    assert.equal(await alice.next(), undefined);
    relay.publish(callFor('bob', 'still here'));
    assert.deepEqual(await bob.messages(1), ['still here']);
    relay.close();
    assert.equal(await bob.next(), undefined);
  });
});
