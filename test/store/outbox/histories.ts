/**
 * Lives through histories in a process of its own: there the test runner does not follow every promise, which takes longer
 * than what is tested.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { circumstances, frozenSender, history, type Circumstances, type Command } from './commands.ts';
import { World, type Defects } from './world.ts';

export interface Histories {
  numRuns: number;
  /** Repeats the same ones. */
  seed?: number;
  /** Default: everything that can happen. */
  of?: 'frozen-sender';
  /** What is taken out of the outbox. */
  defects?: Defects;
  /** Histories that are lived through before those. */
  examples?: Array<[Circumstances, Command[]]>;
  /** Looks for the shortest history that breaks a promise. */
  shrink?: boolean;
}

/** What broke a promise; undefined when all were kept. */
export const liveThrough = (histories: Histories): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const child = fork(file, [JSON.stringify(histories)]);
    child.once('message', ({ broken }: { broken?: string }) => resolve(broken));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The histories ended with ${code}.`)));
  });

const file = fileURLToPath(import.meta.url);

const live = async ({ numRuns, seed, of, defects, examples, shrink }: Histories): Promise<string | undefined> => {
  const property = fc.asyncProperty(
    circumstances,
    of === 'frozen-sender' ? frozenSender : history,
    (options, commands) => new World({ ...options, ...defects }).live(commands),
  );
  const report = await fc.check(property, {
    numRuns,
    examples,
    endOnFailure: !shrink,
    includeErrorInReport: true,
    ...(seed === undefined ? {} : { seed }),
  });
  return report.failed ? fc.defaultReportMessage(report) : undefined;
};

if (process.argv[1] === file) {
  // Most errors here are part of the history.
  Error.stackTraceLimit = 3;
  // The one who asked is gone.
  process.once('disconnect', () => process.exit());
  const broken = await live(JSON.parse(process.argv[2]!) as Histories);
  process.send?.({ broken });
  process.disconnect?.();
}
