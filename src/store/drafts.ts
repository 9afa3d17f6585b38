import { keysOf, localStorageIfAny, type KeyValueStorage } from './local-storage.ts';
import type { OutboxIdentity } from './outbox.ts';
import { signal, type ReadonlySignal } from './reactive.ts';

/** What was typed is written so long after the last key, milliseconds, and when the page is left. */
const restFor = 400;

/**
 * What was begun in a composer and not sent, per space and thread. With an identity whose drafts may be kept it survives
 * a reload; where the browser has no storage, or none left, it lives as long as the page.
 */
export class Drafts {
  readonly #drafts = new Map<string, string>();
  readonly #unwritten = new Set<string>();
  readonly #version = signal(0);
  readonly #presence = signal(0);
  #storage: KeyValueStorage | undefined;
  #prefix = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Changes when drafts of a former visit have become known: read what you show again. */
  get version(): ReadonlySignal<number> {
    return this.#version;
  }

  /** Changes when a draft was begun, or is none any more. */
  get presence(): ReadonlySignal<number> {
    return this.#presence;
  }

  get(spaceId: string, parentId?: string): string {
    const key = keyOf(spaceId, parentId);
    return this.#drafts.get(key) ?? this.#storage?.getItem(this.#prefix + key) ?? '';
  }

  set(text: string, spaceId: string, parentId?: string): void {
    const key = keyOf(spaceId, parentId);
    const isNews = (text === '') !== (this.get(spaceId, parentId) === '');
    this.#drafts.set(key, text);
    if (isNews) this.#presence.value++;
    this.#unwritten.add(key);
    if (!this.#storage) return;
    clearTimeout(this.#timer);
    // What was sent must not come back as a draft.
    if (text === '') this.#write();
    else this.#timer = setTimeout(this.#write, restFor);
  }

  /** Says whose drafts these are, and that they may be kept. */
  open({ personId, apiOrigin }: OutboxIdentity, storage: KeyValueStorage | undefined = localStorageIfAny()): void {
    if (!storage || this.#storage) return;
    this.#storage = storage;
    this.#prefix = `webex-elements draft ${apiOrigin} ${personId} `;
    this.#write();
    this.#version.value++;
    this.#presence.value++;
    globalThis.addEventListener?.('pagehide', this.#write);
  }

  /** Forgets the identity, and takes its drafts off the disk for good. */
  forget(): void {
    const storage = this.#storage;
    this.clear();
    if (storage) for (const key of keysOf(storage, this.#prefix)) storage.removeItem(key);
  }

  /** Forgets the identity; what is on disk stays there until the same one comes back. */
  clear(): void {
    this.#write();
    globalThis.removeEventListener?.('pagehide', this.#write);
    this.#storage = undefined;
    this.#drafts.clear();
    this.#unwritten.clear();
  }

  readonly #write = (): void => {
    clearTimeout(this.#timer);
    if (!this.#storage) return;
    for (const key of this.#unwritten) {
      const text = this.#drafts.get(key) ?? '';
      try {
        if (text === '') this.#storage.removeItem(this.#prefix + key);
        else this.#storage.setItem(this.#prefix + key, text);
      } catch {
        // It is full: the draft lives as long as the page.
      }
    }
    this.#unwritten.clear();
  };
}

const keyOf = (spaceId: string, parentId: string | undefined): string => `${spaceId} ${parentId ?? ''}`;
