import { keysOf, type KeyValueStorage } from '../local-storage.ts';
import type { Intent } from './intent.ts';

/**
 * What was just written, on disk before `send` returns. The outbox's database takes its time and its code is loaded when
 * it is needed; a tab that dies until then, or cannot load the code, loses nothing. Files are too large for it.
 */
export class Journal {
  readonly #storage: KeyValueStorage;
  readonly #prefix: string;

  constructor(storage: KeyValueStorage, identity: string) {
    this.#storage = storage;
    this.#prefix = `webex-elements outbox ${identity} `;
  }

  add(intent: Intent): void {
    if (intent.draft.file) return;
    try {
      this.#storage.setItem(this.#prefix + intent.id, JSON.stringify(intent));
    } catch {
      // It is full: the database may still have room.
    }
  }

  remove(id: string): void {
    this.#storage.removeItem(this.#prefix + id);
  }

  /** What tabs that are gone, or other tabs just now, have left. */
  read(): Intent[] {
    return keysOf(this.#storage, this.#prefix).flatMap((key) => {
      try {
        const intent = JSON.parse(this.#storage.getItem(key) ?? '') as Intent;
        return typeof intent.draft.spaceId === 'string' ? [intent] : [];
      } catch {
        return [];
      }
    });
  }

  clear(): void {
    for (const key of keysOf(this.#storage, this.#prefix)) this.#storage.removeItem(key);
  }
}
