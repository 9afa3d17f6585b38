import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Store } from '../../src/store/store.ts';
import { ScheduleWorld, type RequestFault, type Tab } from './schedule-world.ts';

/** Schedules per run. `SCHEDULES=10000 npx tsx test/store/schedules.node.ts` asks for more, `SEED` for the same again. */
const numRuns = Number(process.env['SCHEDULES'] ?? 500);

type Step = { wait: number; tab: number; space: number; which: number } & (
  | { kind: 'post' | 'reply' | 'edit' | 'delete' | 'watch' | 'unwatch' | 'read' | 'break' | 'restore' }
  | { kind: 'rename' | 'leave' | 'join' | 'new space' | 'reorder' | 'sleep' }
  | { kind: 'burst' | 'lose' | 'double'; count: number }
  | { kind: 'delay'; milliseconds: number }
  | { kind: 'fault'; fault: RequestFault; count: number }
  | { kind: 'forge'; event: 'created' | 'updated' | 'deleted' | 'unknown'; forgery: 'nobody' | 'message' | 'space' }
);

const common = {
  // Most things happen close to each other, some a while later.
  wait: fc.oneof(fc.nat(30), fc.nat(400), fc.nat(4_000)),
  tab: fc.nat(5),
  space: fc.nat(2),
  which: fc.nat(200),
};
const plain = <Kind extends Step['kind']>(...kinds: Kind[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), ...common });
const counted = <Kind extends Step['kind']>(most: number, ...kinds: Kind[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), count: fc.integer({ min: 1, max: most }), ...common });

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: plain('post', 'reply', 'edit', 'delete') },
  { weight: 3, arbitrary: plain('break', 'restore', 'reorder', 'sleep') },
  { weight: 2, arbitrary: plain('watch', 'unwatch', 'read', 'rename', 'leave', 'join', 'new space') },
  { weight: 3, arbitrary: counted(4, 'lose', 'double') },
  { weight: 1, arbitrary: counted(60, 'burst') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delay' as const), milliseconds: fc.nat(3_000), ...common }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      fault: fc.constantFrom<RequestFault>(404, 429, 500, 'lost'),
      count: fc.integer({ min: 1, max: 5 }),
      ...common,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('forge' as const),
      event: fc.constantFrom('created' as const, 'updated' as const, 'deleted' as const, 'unknown' as const),
      forgery: fc.constantFrom('nobody' as const, 'message' as const, 'space' as const),
      ...common,
    }),
  },
);

const schedules = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
  tabs: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 2 }) },
    { weight: 1, arbitrary: fc.integer({ min: 3, max: 6 }) },
  ),
  steps: fc.array(steps, { minLength: 3, maxLength: 20 }),
});

type Schedule = typeof schedules extends fc.Arbitrary<infer Value> ? Value : never;

const play = async (world: ScheduleWorld, step: Step, count: number): Promise<void> => {
  const tab: Tab = world.tabs[step.tab % world.tabs.length]!;
  const spaceId = world.spaceIds[step.space % world.spaceIds.length]!;
  switch (step.kind) {
    case 'post':
      return world.post(spaceId, `Post ${count}`);
    case 'reply':
      return world.post(spaceId, `Reply ${count}`, step.which);
    case 'edit':
      return world.edit(step.which, `Edit ${count}`);
    case 'delete':
      return world.remove(step.which);
    case 'burst':
      for (let index = 0; index < step.count; index++) {
        await world.post(spaceId, `Burst ${count}.${index}`);
        if (index % 3 === 0) await world.time.pass(1);
      }
      return;
    case 'watch':
      return world.watch(tab, spaceId);
    case 'unwatch':
      return world.unwatch(tab, spaceId);
    case 'read': {
      const space = tab.store.spaces.get(spaceId).peek();
      return space && tab.store.readMarkers.markRead(spaceId, Date.parse(space.lastActivity));
    }
    case 'break':
      return tab.socket.break();
    case 'restore':
      return tab.socket.restore();
    case 'reorder':
      return tab.socket.reorder();
    case 'lose':
      return tab.socket.lose(step.count);
    case 'double':
      return tab.socket.double(step.count);
    case 'delay':
      return tab.socket.delay(step.milliseconds);
    case 'fault':
      tab.faults.push(...Array.from({ length: step.count }, () => step.fault));
      return;
    case 'sleep':
      tab.socket.break();
      return world.time.sleep(8 * 3_600_000);
    case 'rename':
      await world.asBob('PUT', `/rooms/${spaceId}`, { title: `Pier ${count}` });
      return;
    case 'leave':
      // To whom is not in a space, every message of it is not found: a forged deletion is looked into before.
      if (world.isForged) await world.time.pass(10_000);
      return world.leave(spaceId);
    case 'join':
      return world.join(spaceId);
    case 'new space':
      return world.openSpaces(1);
    case 'forge': {
      world.isForged = true;
      const isMember = (await world.membershipsOfAlice(spaceId)).length > 0;
      const { ids } = tab.store.messages.timeline(spaceId);
      const id = step.forgery === 'message' ? ids[step.which % ids.length] : `forged-${count}`;
      const place = step.forgery === 'space' ? `forged-space-${count}` : spaceId;
      // Nobody can tell a forged deletion that is confirmed by a false 404 from a true one.
      if (step.event === 'deleted') tab.faults.splice(0, Infinity, ...tab.faults.filter((fault) => fault !== 404));
      if (step.event === 'deleted' && !isMember) return;
      tab.socket.tell({ resource: 'messages', event: step.event, id, spaceId: place, at: world.time.now });
    }
  }
};

const run = async ({ seed, tabs, steps: list }: Schedule, prepare?: (store: Store) => void): Promise<void> => {
  const world = new ScheduleWorld(seed);
  try {
    await world.openSpaces(2);
    for (let index = 0; index < 3; index++) await world.post(world.spaceIds[0]!, `Before ${index}`);
    await world.openTabs(tabs, prepare);
    for (const tab of world.tabs) world.watch(tab, world.spaceIds[0]!);
    for (const [count, step] of list.entries()) {
      await play(world, step, count);
      await world.time.pass(step.wait);
    }
    await world.calm();
    await world.verify();
  } finally {
    await Promise.all(world.tabs.map(({ store }) => store.stop()));
    world.end();
  }
};

const property = (prepare?: (store: Store) => void) =>
  fc.asyncProperty(schedules, (schedule) => run(schedule, prepare));

describe('Whatever happens to signals, requests and connections', { concurrency: false }, () => {
  it(
    `each of ${numRuns} schedules leaves every tab equal to Webex within ten seconds`,
    { timeout: Infinity },
    async () => {
      const details = await fc.check(property(), {
        numRuns,
        seed: Number(process.env['SEED'] ?? Date.now() % 2 ** 31),
      });
      if (details.failed) throw new Error(`${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`);
    },
  );

  const controls: Record<string, (store: Store) => void> = {
    'a resume that reads nothing': ({ messages, spaces }) => {
      messages.readUp = async () => true;
      spaces.readUp = async () => true;
    },
    'messages that are never dropped': ({ messages }) => {
      messages.drop = () => {};
    },
    'counts that know no doubt': ({ readMarkers }) => {
      readMarkers.doubt = () => {};
    },
    'edits that do not count': ({ messages }) => {
      const receive = messages.receive.bind(messages);
      messages.receive = (list) => receive(list.filter(({ id }) => !messages.has(id)));
    },
  };
  for (const [name, breakIt] of Object.entries(controls)) {
    it(`and the schedules notice ${name}`, { timeout: Infinity }, async () => {
      const { failed } = await fc.check(property(breakIt), { numRuns: 200, endOnFailure: true });
      assert.equal(failed, true);
    });
  }
});
