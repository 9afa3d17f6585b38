import fc from 'fast-check';
import type { PostFate } from './webex-stand-in.ts';
import type { WorldOptions } from './world.ts';

/** What people, browsers, networks and other devices do. Numbers choose among what there is at that time. */
export type Command =
  | { type: 'send'; tab: number; space: number; text: string; hasFile: boolean }
  | { type: 'retry' | 'delete'; which: number }
  | { type: 'edit'; which: number; text: string }
  | { type: 'post'; fate: PostFate }
  | { type: 'look'; fault: 'network' | number }
  | { type: 'twin'; space: number; text: string; echoes: readonly number[] }
  | { type: 'foreign-edit'; which: number }
  | { type: 'read'; tab: number; space: number }
  | { type: 'reload' | 'crash'; tab: number }
  | { type: 'freeze'; tab: number; milliseconds: number }
  | { type: 'open' | 'thaw' | 'offline' | 'online' | 'disk-failure' }
  | { type: 'sign-out'; forget: boolean }
  | { type: 'wait'; milliseconds: number };

const tab = fc.nat(3);
const which = fc.nat(9);
/** Few spaces and few words, so that what is alike meets. */
const space = fc.constantFrom(0, 0, 0, 1);
const text = fc.constantFrom('ok', 'ok', 'yes', 'Where are the drawings?');
const echoes = fc.constantFrom([], [1], [60], [60], [60, 70], [300], [8_000], [5, 20_000]);
const soon = fc.integer({ min: 1, max: 90 });
/** What is on its way arrives within the quarantine, or never. */
const late = fc.integer({ min: 100, max: 29_900 });
const leavesAfter = fc.constantFrom(1, 1, 1, 1, 40, 900, 7_000);

const fate = fc.oneof(
  { weight: 2, arbitrary: fc.record({ outcome: fc.constant('answer' as const), commitsAfter: soon }) },
  {
    weight: 3,
    arbitrary: fc.record({
      outcome: fc.constantFrom(400, 401, 403, 404, 413, 415, 429),
      commitsAfter: fc.constant(undefined),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      outcome: fc.constantFrom('network' as const, 'timeout' as const, 500, 502, 503, 408),
      commitsAfter: fc.oneof(fc.constant(undefined), soon, late),
    }),
  },
  { weight: 1, arbitrary: fc.record({ outcome: fc.constant('bad-body' as const), commitsAfter: soon }) },
);

const send = fc.record({
  type: fc.constant('send' as const),
  tab,
  space,
  text,
  hasFile: fc.constantFrom(false, false, false, false, false, true),
});

const post = fc
  .tuple(fate, echoes, leavesAfter)
  .map(([one, heard, leaves]) => ({ type: 'post' as const, fate: { ...one, echoes: heard, leavesAfter: leaves } }));

const wait = fc.record({
  type: fc.constant('wait' as const),
  milliseconds: fc.constantFrom(5, 20, 60, 150, 600, 2_500, 9_000, 33_000),
});

const freeze = fc.record({
  type: fc.constant('freeze' as const),
  tab,
  // About as long as others take to notice, or to have taken over for long.
  milliseconds: fc.constantFrom(3_000, 7_500, 8_100, 9_000, 12_000, 60_000),
});

const crash = fc.record({ type: fc.constant('crash' as const), tab });

const simple = <Type extends 'open' | 'thaw' | 'offline' | 'online' | 'disk-failure'>(type: Type) =>
  fc.constant({ type });

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 10, arbitrary: send },
  { weight: 8, arbitrary: post },
  { weight: 8, arbitrary: wait },
  { weight: 3, arbitrary: freeze },
  { weight: 2, arbitrary: crash },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('retry' as const), which }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), which }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('edit' as const), which, text }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('read' as const), tab, space }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('reload' as const), tab }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('look' as const), fault: fc.constantFrom('network' as const, 500, 403) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('twin' as const), space, text, echoes }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('foreign-edit' as const), which }) },
  { weight: 2, arbitrary: simple('open') },
  { weight: 2, arbitrary: simple('thaw') },
  { weight: 1, arbitrary: simple('offline') },
  { weight: 2, arbitrary: simple('online') },
  { weight: 1, arbitrary: simple('disk-failure') },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('sign-out' as const), forget: fc.constantFrom(false, false, true) }),
  },
);

export const history: fc.Arbitrary<Command[]> = fc.array(command, { minLength: 1, maxLength: 40, size: 'max' });

/** A sender freezes while Webex holds it back; another tab takes over, posts, and dies when the first one is back. */
export const frozenSender: fc.Arbitrary<Command[]> = fc
  .record({ milliseconds: fc.integer({ min: 7_000, max: 10_000 }), commitsAfter: late, outcome: fc.constant(502) })
  .map(({ milliseconds, commitsAfter, outcome }) => [
    { type: 'open' },
    { type: 'wait', milliseconds: 200 },
    { type: 'post', fate: { outcome: 429, commitsAfter: undefined, echoes: [], leavesAfter: 1 } },
    { type: 'post', fate: { outcome, commitsAfter, echoes: [], leavesAfter: 1 } },
    { type: 'send', tab: 0, space: 0, text: 'ok', hasFile: false },
    { type: 'wait', milliseconds: 300 },
    { type: 'freeze', tab: 0, milliseconds },
    { type: 'wait', milliseconds: 10_000 },
    { type: 'crash', tab: 1 },
    { type: 'wait', milliseconds: 9_000 },
  ]);

export type Circumstances = Pick<WorldOptions, 'diskLatency' | 'clockAhead' | 'luck'>;

export const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  diskLatency: fc.constantFrom(0.5, 3, 40),
  /** Milliseconds; people set clocks. */
  clockAhead: fc.constantFrom(0, 0, 0, 1_500, -2_000, 3_600_000, -3_600_000),
  luck: fc.nat(),
});
