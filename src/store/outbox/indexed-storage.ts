import { byOrder, type Intent, type Settled } from './intent.ts';
import { FencedError, type OutboxStorage } from './platform.ts';

/** So long it is remembered what became of an intent, milliseconds: twice as long as one may be sent by itself. */
const rememberFor = 48 * 3_600_000;

/** Larger files are kept as blobs or not at all, bytes: a copy would be read into memory. */
const largestCopy = 8 * 1024 * 1024;

interface FileCopy {
  type: string;
  bytes: ArrayBuffer;
}

/** Keeps the outbox of one identity in a database of its own; files apart, so that they are written only once. */
export class IndexedStorage implements OutboxStorage {
  readonly #name: string;
  #database: Promise<IDBDatabase> | undefined;
  #isCleared = false;
  #isClosed = false;
  #underWay = 0;

  /** Everything was forgotten, and nothing written since. */
  get isCleared(): boolean {
    return this.#isCleared;
  }

  constructor(name: string) {
    this.#name = name;
  }

  async load(): Promise<{ intents: Intent[]; settled: Settled[] }> {
    return this.#run('readwrite', async ({ intents, files, settled }) => {
      const oldest = Date.now() - rememberFor;
      const [all, done] = await Promise.all([
        answer(intents.getAll() as IDBRequest<Intent[]>),
        answer(settled.getAll() as IDBRequest<Settled[]>),
      ]);
      for (const { id, at } of done) if (at < oldest) settled.delete(id);
      const whole = await Promise.all(all.map((intent) => withFile(intent, files)));
      return { intents: whole.sort(byOrder), settled: done };
    });
  }

  get(id: string): Promise<Intent | undefined> {
    return this.#run('readonly', ({ intents, files }) => read(id, intents, files));
  }

  add(intent: Intent): Promise<boolean> {
    return this.#whole(async () => {
      const { file } = intent.draft;
      if (!file || (await this.#keepsBlobs())) return this.#add(intent, file);
      if (file.size > largestCopy) throw new DOMException('The file is too large to be kept.', 'QuotaExceededError');
      const { type } = file;
      return this.#add(intent, { type, bytes: await file.arrayBuffer() });
    });
  }

  /** Private windows of WebKit keep bytes, but no blobs; with a large one the transaction may never end. */
  #keepsBlobs(): Promise<boolean> {
    return this.#transact('readwrite', async ({ meta }) => {
      await answer(meta.put(new Blob(['blob']), 'probe'));
      meta.delete('probe');
      return true;
    }).catch(() => false);
  }

  #add(intent: Intent, file: Blob | FileCopy | undefined): Promise<boolean> {
    this.#isCleared = false;
    return this.#transact('readwrite', async ({ intents, files, settled }) => {
      const [held, done] = await Promise.all([answer(intents.count(intent.id)), answer(settled.count(intent.id))]);
      if (held + done > 0) return false;
      intents.put(withoutFile(intent));
      if (file) files.put(file, intent.id);
      return true;
    });
  }

  takeOver(): Promise<number> {
    return this.#run('readwrite', async ({ meta }) => {
      const epoch = (((await answer(meta.get('epoch'))) as number | undefined) ?? 0) + 1;
      meta.put(epoch, 'epoch');
      return epoch;
    });
  }

  write(intent: Intent, epoch: number): Promise<boolean> {
    return this.#run('readwrite', async ({ intents, meta }) => {
      const [current, held] = await Promise.all([
        answer(meta.get('epoch') as IDBRequest<number>),
        answer(intents.count(intent.id)),
      ]);
      if (current !== epoch) throw new FencedError();
      if (held === 0) return false;
      intents.put(withoutFile(intent));
      return true;
    });
  }

  change(id: string, change: (intent: Intent) => Intent | undefined): Promise<Intent | undefined> {
    return this.#run('readwrite', async ({ intents, files }) => {
      const held = await read(id, intents, files);
      const changed = held && change(held);
      if (changed) intents.put(withoutFile(changed));
      return changed;
    });
  }

  settle(done: Settled, epoch?: number): Promise<boolean> {
    return this.#run('readwrite', async ({ intents, files, settled, meta }) => {
      const [current, known] = await Promise.all([
        answer(meta.get('epoch') as IDBRequest<number>),
        answer(settled.get(done.id) as IDBRequest<Settled | undefined>),
      ]);
      if (epoch !== undefined && current !== epoch) throw new FencedError();
      intents.delete(done.id);
      files.delete(done.id);
      if (known?.messageId !== undefined) return false;
      settled.put(done);
      return true;
    });
  }

  async clear(): Promise<void> {
    await this.#run('readwrite', async ({ intents, files, settled }) => {
      for (const store of [intents, files, settled]) store.clear();
    });
    this.#isCleared = true;
  }

  /** What has begun comes to its end; what is asked of it from now on is refused. */
  close(): void {
    this.#isClosed = true;
    if (this.#underWay === 0) this.#disconnect();
  }

  #disconnect(): void {
    void this.#database?.then(
      (database) => database.close(),
      () => {},
    );
    this.#database = undefined;
  }

  /** Something that is done whole or not at all, even where it takes several transactions. */
  async #whole<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new DOMException('The outbox is closed.', 'InvalidStateError');
    this.#underWay += 1;
    try {
      return await task();
    } finally {
      this.#underWay -= 1;
      if (this.#isClosed && this.#underWay === 0) this.#disconnect();
    }
  }

  #run<Result>(mode: IDBTransactionMode, task: (stores: Stores) => Promise<Result>): Promise<Result> {
    return this.#whole(() => this.#transact(mode, task));
  }

  async #transact<Result>(mode: IDBTransactionMode, task: (stores: Stores) => Promise<Result>): Promise<Result> {
    const database = await (this.#database ??= this.#open());
    const transaction = database.transaction(storeNames, mode, { durability: 'strict' });
    const finished = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The outbox could not be written to disk.'));
    });
    // Who looks at it first fails with it; nobody may be told twice.
    finished.catch(() => {});
    const store = (name: (typeof storeNames)[number]) => transaction.objectStore(name);
    let result: Result;
    try {
      result = await task({
        intents: store('intents'),
        files: store('files'),
        settled: store('settled'),
        meta: store('meta'),
      });
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It has ended already.
      }
      throw error;
    }
    await finished;
    return result;
  }

  #open(): Promise<IDBDatabase> {
    const opening = new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(this.#name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('intents', { keyPath: 'id' });
        request.result.createObjectStore('files');
        request.result.createObjectStore('settled', { keyPath: 'id' });
        request.result.createObjectStore('meta');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The outbox could not be opened.'));
      request.onblocked = () => reject(new Error('Another version of this page holds the outbox open.'));
    });
    const forget = (): void => {
      if (this.#database === opening) this.#database = undefined;
    };
    opening.then((database) => {
      // A newer version of the page, or somebody who clears the storage, wants it.
      database.onversionchange = () => {
        database.close();
        forget();
      };
      database.onclose = forget;
    }, forget);
    return opening;
  }
}

const storeNames = ['intents', 'files', 'settled', 'meta'] as const;

type Stores = Record<(typeof storeNames)[number], IDBObjectStore>;

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The outbox could not be read.'));
  });

const withoutFile = ({ draft: { file: _, ...draft }, ...intent }: Intent): Intent => ({ ...intent, draft });

const withFile = async (intent: Intent, files: IDBObjectStore): Promise<Intent> => {
  const kept = await answer(files.get(intent.id) as IDBRequest<Blob | FileCopy | undefined>);
  if (!kept) return intent;
  const file = kept instanceof Blob ? kept : new Blob([kept.bytes], { type: kept.type });
  return { ...intent, draft: { ...intent.draft, file } };
};

const read = async (id: string, intents: IDBObjectStore, files: IDBObjectStore): Promise<Intent | undefined> => {
  const intent = await answer(intents.get(id) as IDBRequest<Intent | undefined>);
  return intent && withFile(intent, files);
};
