import { toWebexError } from '../../errors.ts';
import type { StoreContext } from '../context.ts';
import type { Messages } from '../messages.ts';
import type { OutboxIdentity, OutboxPersistence } from '../outbox.ts';
import { broadcastChannel, browserNetwork, noChannel, noLock, systemClock, webLock } from './browser-platform.ts';
import { OutboxEngine } from './engine.ts';
import { IndexedStorage } from './indexed-storage.ts';
import type { Journal } from './journal.ts';
import { MemoryStorage } from './memory-storage.ts';
import type { OutboxApi, Platform } from './platform.ts';
import type { OutboxView } from './view.ts';
import { withFallback } from './with-fallback.ts';
import { withJournal, type RunningOutbox } from './with-journal.ts';

export { reviveError } from './intent.ts';
export type { RunningOutbox } from './with-journal.ts';

export interface StartOptions {
  context: StoreContext;
  messages: Messages;
  identity: OutboxIdentity;
  persist: 'durable' | 'memory';
  /** What was written and may not be on disk yet. */
  journal: Journal | undefined;
  /** Whether it was written in this tab, which hands it over by itself. */
  isOwn(id: string): boolean;
  view: OutboxView;
  signal: AbortSignal;
  /** Told where the outbox is kept, and why it is not on disk. */
  kept(persistence: OutboxPersistence): void;
}

type Disk = Pick<Platform, 'storage' | 'lock' | 'channel'>;

/** Begins to send what one identity has in its outbox, on disk where that is wanted and possible. */
export const startOutbox = async (options: StartOptions): Promise<RunningOutbox> => {
  const { context, messages, identity, persist, journal, isOwn } = options;
  const signal = AbortSignal.any([context.lifetime, options.signal]);
  const view = inTime(options.view, signal);
  const { kept } = inTime({ kept: options.kept }, signal);
  const claims = new Set<string>();
  const start = async (place: Disk): Promise<OutboxEngine> => {
    const api = createApi(context, messages);
    const engine = new OutboxEngine({
      ...place,
      clock: systemClock,
      network: browserNetwork,
      api,
      me: identity.personId,
      view,
      claims,
    });
    signal.addEventListener('abort', () => engine.stop(), { once: true });
    if (!signal.aborted) await engine.start();
    return engine;
  };

  /** Undefined says that it is kept in memory, and `kept` was told why. */
  const findDisk = async (): Promise<Disk | undefined> => {
    if (persist === 'memory') {
      kept({ place: 'memory', reason: 'policy' });
      return undefined;
    }
    try {
      const disk = await openDisk(identity, signal);
      if (!disk) kept({ place: 'memory', reason: 'unsupported' });
      return disk;
    } catch (error) {
      kept({ place: 'memory', reason: reasonOf(error) });
      return undefined;
    }
  };

  const disk = await findDisk();
  const memory = await start({ storage: new MemoryStorage(), lock: noLock, channel: noChannel });
  if (!disk) return withJournal(memory, journal, signal);
  const engine = await start(disk);
  kept({ place: 'disk' });
  const outbox = withJournal(
    withFallback(engine, memory, (error) => kept({ place: 'memory', reason: reasonOf(error) })),
    journal,
    signal,
  );
  // Only on disk is it certain that no other tab takes the same.
  for (const intent of journal?.read() ?? [])
    if (!isOwn(intent.id)) outbox.add(intent).catch((error: unknown) => view.report(toWebexError(error)));
  return outbox;
};

/** The same, as long as a signal is not aborted: what ends after an identity's time is not shown to the next. */
const inTime = <Told extends object>(told: Told, signal: AbortSignal): Told =>
  Object.fromEntries(
    Object.entries(told).map(([name, tell]: [string, (...values: unknown[]) => void]) => [
      name,
      (...values: unknown[]): void => {
        if (!signal.aborted) tell(...values);
      },
    ]),
  ) as Told;

/**
 * Takes the outbox of an identity off the disk, after what this tab is writing to it, and tells the other tabs. Rejects
 * where the disk does not allow it.
 */
export const eraseOutbox = async (identity: OutboxIdentity, running: RunningOutbox | undefined): Promise<void> => {
  // It would be there again.
  await running?.written();
  const end = new AbortController();
  const disk = await openDisk(identity, end.signal);
  try {
    await disk?.storage.clear();
    disk?.channel.post({ type: 'cleared' });
  } finally {
    end.abort();
  }
};

/** The part of the platform that all tabs share; undefined where there is none. Rejects where it cannot be opened. */
const openDisk = async (
  { apiOrigin, personId }: OutboxIdentity,
  signal: AbortSignal,
): Promise<(Disk & { storage: IndexedStorage }) | undefined> => {
  // Without all of them two tabs could send the same message, so each tab keeps to itself.
  if (
    typeof indexedDB === 'undefined' ||
    typeof BroadcastChannel === 'undefined' ||
    !globalThis.navigator?.locks?.request
  ) {
    return undefined;
  }
  const name = `webex-elements outbox ${apiOrigin} ${personId}`;
  const storage = new IndexedStorage(name);
  await storage.load();
  const channel = broadcastChannel(name);
  const close = (): void => {
    channel.close();
    storage.close();
    // Its name says who was here.
    if (storage.isCleared) void deleteUnused(name);
  };
  if (signal.aborted) close();
  else signal.addEventListener('abort', close, { once: true });
  return { storage, lock: webLock(name), channel };
};

/** Deletes a database, unless another tab of the same identity uses it: every one holds the lock or waits for it. */
const deleteUnused = (name: string): Promise<void> =>
  navigator.locks
    .request(name, { signal: AbortSignal.timeout(2_000) }, () => void indexedDB.deleteDatabase(name))
    .catch(() => {});

const reasonOf = (error: unknown): 'full' | 'blocked' =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';

const createApi = (context: StoreContext, messages: Messages): OutboxApi => ({
  post: (draft, options) => context.client.messages.create(draft, options),
  list: (spaceId, signal) => context.client.messages.list({ spaceId, max: 50 }, { signal }),
  read: (messageId) => context.client.messages.get(messageId, { signal: context.lifetime }),
  fileDetails: (address) => context.client.contents.details(address, { signal: context.lifetime }),
  known: (spaceId) =>
    messages
      .timeline(spaceId)
      .ids.slice(-100)
      .flatMap((id) => messages.peek(id) ?? []),
});
