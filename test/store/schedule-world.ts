import assert from 'node:assert/strict';
import type { ChangeSignal } from '../../src/realtime/source.ts';
import type { ChangeNotice } from '../../src/simulator/changes.ts';
import { createCloud, type Cloud } from '../../src/simulator/cloud.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import type { Timeline } from '../../src/store/timeline.ts';
import { UnreliableSocket } from './unreliable-socket.ts';
import { VirtualTime } from './virtual-time.ts';

export type RequestFault = 404 | 429 | 500 | 'lost';

/** One tab: a store, its socket, and what its requests are about to suffer. */
export interface Tab {
  readonly store: Store;
  readonly socket: UnreliableSocket;
  readonly faults: RequestFault[];
  readonly requests: string[];
  readonly watches: Map<string, () => void>;
}

/** Alice's tabs on a simulated Webex in which Bob writes, with a network between them that can be spoilt. */
export class ScheduleWorld {
  readonly time: VirtualTime;
  readonly cloud: Cloud;
  readonly tabs: Tab[] = [];
  readonly spaceIds: string[] = [];
  /** Whether signals told what did not happen: what is counted by signals alone is not to be trusted then. */
  isForged = false;
  /** How many messages of each space were deleted. */
  readonly #removed = new Map<string, number>();
  readonly #said: Array<{ id: string; roomId: string }> = [];

  constructor(seed: number) {
    this.time = new VirtualTime(seed);
    this.cloud = createCloud({ seed: 'empty', randomSeed: seed });
    this.cloud.changes.subscribe((notice) => this.#tell(notice));
  }

  end(): void {
    this.cloud.close();
    this.time.end();
  }

  async openSpaces(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      const { id } = (await this.asBob('POST', '/rooms', { title: `Quay ${index}` })) as { id: string };
      await this.asBob('POST', '/memberships', { roomId: id, personEmail: 'alice@example.com' });
      this.spaceIds.push(id);
    }
  }

  async openTabs(count: number, prepare?: (store: Store) => void): Promise<void> {
    for (let index = 0; index < count; index++) {
      const socket = new UnreliableSocket();
      const faults: RequestFault[] = [];
      const requests: string[] = [];
      const store = createStore({
        getAccessToken: () => this.cloud.tokens.alice,
        fetch: (input, init) => this.#fetch(new Request(input, init), faults, requests),
        realtime: () => socket,
      });
      prepare?.(store);
      this.tabs.push({ store, socket, faults, requests, watches: new Map() });
      void store.start();
    }
    await this.time.pass(500);
    await this.time.standStill(() => this.tabs.every(({ store }) => store.session.connection.value !== 'off'));
    await this.time.pass(500);
    for (const { store } of this.tabs) assert.equal(store.session.connection.value, 'live');
  }

  watch({ store, watches }: Tab, spaceId: string): void {
    if (!watches.has(spaceId)) watches.set(spaceId, store.messages.timeline(spaceId).watch());
  }

  unwatch({ watches }: Tab, spaceId: string): void {
    watches.get(spaceId)?.();
    watches.delete(spaceId);
  }

  async post(spaceId: string, markdown: string, parent?: number): Promise<void> {
    const root = parent === undefined ? undefined : this.#said[parent % this.#said.length];
    const parentId = root?.roomId === spaceId ? root.id : undefined;
    const answer = (await this.asBob('POST', '/messages', { roomId: spaceId, markdown, parentId })) as { id?: string };
    if (answer.id !== undefined) this.#said.push({ id: answer.id, roomId: spaceId });
  }

  async edit(which: number, text: string): Promise<void> {
    const said = this.#said[which % Math.max(1, this.#said.length)];
    if (said) await this.asBob('PUT', `/messages/${said.id}`, { roomId: said.roomId, text });
  }

  async remove(which: number): Promise<void> {
    const [said] = this.#said.splice(which % Math.max(1, this.#said.length), 1);
    if (!said) return;
    await this.asBob('DELETE', `/messages/${said.id}`);
    this.#removed.set(said.roomId, (this.#removed.get(said.roomId) ?? 0) + 1);
  }

  /** Bob takes Alice out of a space, if she is in it. */
  async leave(spaceId: string): Promise<void> {
    for (const { id } of await this.membershipsOfAlice(spaceId)) await this.asBob('DELETE', `/memberships/${id}`);
  }

  /** Bob lets Alice into a space, if she is not in it. */
  async join(roomId: string): Promise<void> {
    if ((await this.membershipsOfAlice(roomId)).length === 0)
      await this.asBob('POST', '/memberships', { roomId, personEmail: 'alice@example.com' });
  }

  async membershipsOfAlice(roomId: string): Promise<Array<{ id: string }>> {
    const path = `/memberships?roomId=${roomId}&personEmail=alice@example.com`;
    return ((await this.asBob('GET', path)) as { items?: Array<{ id: string }> }).items ?? [];
  }

  /** Ends every disturbance, and gives the tabs as long as they may need. */
  async calm(limit = 10_000): Promise<void> {
    for (const { socket, faults } of this.tabs) {
      faults.length = 0;
      socket.calm();
    }
    await this.time.pass(limit);
  }

  /** Throws unless every tab shows what the service has. */
  async verify(): Promise<void> {
    const rooms = ((await this.asAlice('/rooms?max=1000')) as { items: Array<{ id: string; title: string }> }).items;
    const titles = rooms.map(({ id, title }) => `${id} ${title}`).sort();
    for (const [index, tab] of this.tabs.entries()) {
      const held = tab.store.spaces.ids.map((id) => `${id} ${tab.store.spaces.get(id).peek()?.title}`);
      assert.deepEqual(held.sort(), titles, `the spaces of tab ${index}`);
      for (const { id } of rooms) await this.#verifySpace(tab, index, id);
      assert.equal(tab.store.session.connection.peek(), 'live', `the connection of tab ${index}`);
    }
  }

  async asBob(method: string, path: string, body?: object): Promise<unknown> {
    const request = new Request(`${this.cloud.origin}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${this.cloud.tokens.bob}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const response = await this.time.during(this.cloud.fetch(request));
    return response.status === 204 ? {} : ((await response.json()) as unknown);
  }

  async asAlice(path: string): Promise<unknown> {
    const headers = { authorization: `Bearer ${this.cloud.tokens.alice}` };
    return (await this.cloud.fetch(new Request(`${this.cloud.origin}/v1${path}`, { headers }))).json();
  }

  async #verifySpace(tab: Tab, index: number, spaceId: string): Promise<void> {
    if (!this.isForged) await this.#verifyUnread(tab, index, spaceId);
    const timeline = tab.store.messages.timeline(spaceId);
    const wasWatched = timeline.isWatched;
    const unwatch = timeline.watch();
    if (!wasWatched) await this.time.pass(2_000);
    await this.#readEverything(timeline);
    unwatch();
    const { items } = (await this.asAlice(`/messages?roomId=${spaceId}&max=1000`)) as {
      items: Array<{ id: string; text: string; created: string }>;
    };
    const log = items.map(({ text, created }) => `${created} ${text}`).sort();
    const shown = timeline.ids.map((id) => tab.store.messages.peek(id)!);
    assert.deepEqual(
      shown.map(({ text, created }) => `${created} ${text}`).sort(),
      log,
      `space ${this.spaceIds.indexOf(spaceId)} in tab ${index}`,
    );
    assert.deepEqual(
      shown.map(({ created }) => created),
      shown.map(({ created }) => created).sort(),
      'the order',
    );
  }

  /** What is counted is right, or is not said. */
  async #verifyUnread({ store }: Tab, index: number, spaceId: string): Promise<void> {
    const { count } = store.readMarkers.unread(store.spaces.get(spaceId).peek()!) ?? {};
    if (count === undefined) return;
    const { items } = (await this.asAlice(`/messages?roomId=${spaceId}&max=1000`)) as {
      items: Array<{ created: string }>;
    };
    const unread = items.filter(({ created }) => Date.parse(created) > store.readMarkers.readAt(spaceId)!);
    const place = `in space ${this.spaceIds.indexOf(spaceId)} in tab ${index}`;
    // That something was deleted meanwhile shows in no list of spaces.
    assert.ok(
      count >= unread.length && count <= unread.length + (this.#removed.get(spaceId) ?? 0),
      `${count} counted and ${unread.length} unread ${place}`,
    );
  }

  /** As somebody who scrolls to the beginning does. */
  async #readEverything(timeline: Timeline): Promise<void> {
    for (let reads = 0; reads < 100; reads++) {
      const gap = timeline.ids.map((id) => timeline.gapBefore(id)).find(Boolean);
      if (gap) void timeline.fill(gap);
      else if (timeline.hasOlder.peek()) void timeline.loadOlder();
      else return;
      await this.time.pass(500);
    }
    throw new Error('The conversation has no end.');
  }

  async #fetch(request: Request, faults: RequestFault[], requests: string[]): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    requests.push(`${request.method} ${pathname.replace('/v1', '')}${search}`);
    await this.#wait(request.signal);
    // 404 is what a thing that was announced a moment ago may answer; a list answers it to nobody who may read it.
    const isList = !/\/(messages|rooms)\/./.test(pathname);
    const fault = faults[0] === 404 && isList ? undefined : faults.shift();
    if (fault === 'lost') throw new TypeError('The connection was lost.');
    const headers = fault === 429 ? { 'retry-after': '1' } : undefined;
    const response = fault
      ? Response.json({ message: 'A fault' }, { status: fault, headers })
      : await this.time.during(this.cloud.fetch(request));
    const text = await this.time.during(response.text());
    await this.#wait(request.signal);
    return new Response(text || null, { status: response.status, headers: response.headers });
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      setTimeout(() => (signal.aborted ? reject(signal.reason as Error) : resolve()), 10 + this.time.random() * 50);
    });
  }

  #tell(notice: ChangeNotice): void {
    if (![...notice.audience()].includes(this.cloud.identities.alice)) return;
    for (const change of this.#signalsOf(notice)) for (const { socket } of this.tabs) socket.tell(change);
  }

  #signalsOf({ resource, event, actorId, at, record }: ChangeNotice): ChangeSignal[] {
    const { ids, identities } = this.cloud;
    const common = { event, at, actorId: ids.encode('PEOPLE', actorId) };
    if (resource === 'messages') {
      const isMention = event === 'created' && record.mentionedPeople?.includes(identities.alice);
      const id = ids.encode('MESSAGE', record.id);
      return [{ resource, id, spaceId: ids.encode('ROOM', record.roomId), ...common, isMention }];
    }
    if (resource === 'rooms') {
      const id = ids.encode('ROOM', record.id);
      return [{ resource, id, spaceId: id, ...common }];
    }
    if (resource !== 'memberships') return [];
    const spaceId = ids.encode('ROOM', record.roomId);
    const changes: ChangeSignal[] = [{ resource, spaceId, id: `${record.personId}:${record.roomId}`, ...common }];
    if (record.personId === identities.alice) changes.push({ resource: 'rooms', id: spaceId, spaceId, ...common });
    return changes;
  }
}
