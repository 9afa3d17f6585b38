import type { Space } from '../resources/index.ts';
import { signal } from './reactive.ts';

/** So many spaces are remembered, those read last. */
const mostRemembered = 500;

interface Kept {
  /** When this browser began to keep count: what happened before is taken for read. Milliseconds since 1970. */
  since: number;
  /** By space id: up to when it was read. */
  read: Array<[spaceId: string, at: number]>;
}

/**
 * Up to when each space was read. Webex's REST interface does not say, so it is kept per browser and identity, in local
 * storage; what the identity reads elsewhere is learnt live, where the real-time source tells it. Where Webex can be
 * told, it is.
 */
export class ReadMarkers {
  readonly #version = signal(0);
  #read = new Map<string, number>();
  #since = Date.now();
  #key: string | undefined;
  #keeps = false;
  /** Set by the real-time source that can tell Webex. */
  acknowledge: ((spaceId: string, messageId: string) => void) | undefined;

  /** Takes in what this browser remembers of an identity; without `keeps` it remembers for as long as the page lives. */
  open(identity: string, keeps: boolean): void {
    this.#key = `webex-elements read ${identity}`;
    this.#keeps = keeps;
    const { since, read } = this.#load() ?? { since: Date.now(), read: [] };
    this.#since = since;
    this.#read = new Map(read);
    this.#version.value++;
    this.#save();
  }

  /** Whether something happened in a space since it was read. */
  isUnread({ id, lastActivity }: Space): boolean {
    void this.#version.value;
    return this.#key !== undefined && (Date.parse(lastActivity) || 0) > (this.#read.get(id) ?? this.#since);
  }

  /** Up to when a space was read, milliseconds since 1970; undefined while it is not known who is here. */
  readAt(spaceId: string): number | undefined {
    return this.#key === undefined ? undefined : (this.#read.get(spaceId) ?? this.#since);
  }

  /** The space was read up to a time, milliseconds since 1970, whose message is named if Webex is to be told. */
  markRead(spaceId: string, at: number, messageId?: string): void {
    if (this.#key === undefined || at <= (this.#read.get(spaceId) ?? -Infinity)) return;
    this.#read.delete(spaceId);
    this.#read.set(spaceId, at);
    this.#version.value++;
    this.#save();
    if (messageId !== undefined) this.acknowledge?.(spaceId, messageId);
  }

  /** Takes what this browser remembers of the identity off the disk. */
  forget(): void {
    if (!this.#keeps || this.#key === undefined) return;
    try {
      globalThis.localStorage.removeItem(this.#key);
    } catch {
      // Nothing could be kept either.
    }
  }

  clear(): void {
    this.#key = undefined;
    this.acknowledge = undefined;
    this.#read.clear();
    this.#version.value++;
  }

  #load(): Kept | undefined {
    if (!this.#keeps) return undefined;
    try {
      const { since, read } = JSON.parse(globalThis.localStorage.getItem(this.#key!) ?? '') as Kept;
      if (typeof since !== 'number' || !Array.isArray(read)) return undefined;
      return { since, read: read.filter(([id, at]) => typeof id === 'string' && typeof at === 'number') };
    } catch {
      // Nothing kept, or a page that may not keep anything.
      return undefined;
    }
  }

  #save(): void {
    if (!this.#keeps) return;
    try {
      const kept: Kept = { since: this.#since, read: [...this.#read].slice(-mostRemembered) };
      globalThis.localStorage.setItem(this.#key!, JSON.stringify(kept));
    } catch {
      // It is a comfort, and works for as long as the page lives.
    }
  }
}
