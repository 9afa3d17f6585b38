import type { Space } from '../resources/index.ts';
import { signal } from './reactive.ts';
import type { UnreadCounts, UnreadMessage } from './unread-counts.ts';

/** So many spaces are remembered, those read last. */
const mostRemembered = 500;

/** What somebody has not read of a space. */
export interface Unread {
  /**
   * How many messages of others, where they are known to be all. Webex does not say, and it is not asked for each
   * space: those that came while the page was live, or that lie in a conversation that was open, are counted. One that
   * was deleted while the connection was away is counted until the space is opened.
   */
  readonly count?: number;
  /** Whether one of them is known to mention the person, or everybody. */
  readonly isMention: boolean;
}

/** The messages of others after a time, milliseconds since 1970, where a conversation holds all of them. */
type HeldUnread = (spaceId: string, after: number) => readonly UnreadMessage[] | undefined;

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
  #counts: UnreadCounts | undefined;
  readonly #held: HeldUnread;
  /** Set by the real-time source that can tell Webex. */
  acknowledge: ((spaceId: string, messageId: string) => void) | undefined;

  constructor(held: HeldUnread = () => undefined) {
    this.#held = held;
  }

  /** What comes live is counted from now on. */
  countWith(counts: UnreadCounts): void {
    this.#counts ??= counts;
  }

  /** Takes in what this browser remembers of an identity; without `keeps` it remembers for as long as the page lives. */
  open(identity: string, keeps: boolean): void {
    this.#key = `webex-elements read ${identity}`;
    this.#keeps = keeps;
    const { since, read } = this.#load() ?? { since: Date.now(), read: [] };
    this.#since = since;
    this.#read = new Map(read);
    this.#version.value++;
    this.#save();
    globalThis.window?.addEventListener('storage', this.#onStorage);
  }

  /** Whether something happened in a space since it was read. */
  isUnread({ id, lastActivity }: Space): boolean {
    void this.#version.value;
    return this.#key !== undefined && (Date.parse(lastActivity) || 0) > (this.#read.get(id) ?? this.#since);
  }

  /** What is unread in a space; undefined when nothing is. Reads a signal, like {@link isUnread}. */
  unread(space: Space): Unread | undefined {
    if (!this.isUnread(space)) return undefined;
    const counted = this.#counts?.of(space.id);
    const held = counted?.isComplete ? undefined : this.#held(space.id, this.readAt(space.id)!);
    const messages = held ?? [...(counted?.messages.values() ?? [])];
    const isMention = messages.some((message) => message.isMention);
    const isComplete = held !== undefined || counted?.isComplete === true;
    return isComplete && messages.length > 0 ? { count: messages.length, isMention } : { isMention };
  }

  /** Up to when a space was read, milliseconds since 1970; undefined while it is not known who is here. */
  readAt(spaceId: string): number | undefined {
    return this.#key === undefined ? undefined : (this.#read.get(spaceId) ?? this.#since);
  }

  /** The space was read up to a time, milliseconds since 1970, whose message is named if Webex is to be told. */
  markRead(spaceId: string, at: number, messageId?: string): void {
    if (this.#key === undefined || !this.#advance(spaceId, at)) return;
    this.#save();
    if (messageId !== undefined) this.acknowledge?.(spaceId, messageId);
  }

  /** Somebody else wrote, and it was told live. `space` is undefined where it is not known. */
  count(spaceId: string, message: UnreadMessage, space: Space | undefined): void {
    if (message.at <= (this.readAt(spaceId) ?? Infinity)) return;
    this.#counts?.add(spaceId, message, () => {
      if (!this.#counts?.of(spaceId) && space && !this.isUnread(space)) return [];
      return this.#held(spaceId, this.readAt(spaceId)!);
    });
  }

  /** A message was deleted. */
  uncount(spaceId: string, messageId: string): void {
    const readAt = this.#counts?.remove(spaceId, messageId);
    if (readAt !== undefined) this.markRead(spaceId, readAt);
  }

  /** Something may have been missed everywhere, or in a space up to a time: what was counted may not be all. */
  doubt(spaceId?: string, at?: number): void {
    if (spaceId === undefined) this.#counts?.doubtAll();
    else this.#counts?.doubt(spaceId, at);
  }

  /** See {@link UnreadCounts.verify}. */
  verify(lastActivityOf: (spaceId: string) => number | undefined): void {
    this.#counts?.verify(lastActivityOf);
    this.#version.value++;
  }

  /** Shows what was counted, in steps that a list can follow. */
  publish(): void {
    this.#version.value++;
  }

  /** Forgets the identity, and takes what this browser remembers of it off the disk. */
  forget(): void {
    const key = this.#key;
    this.clear();
    if (!this.#keeps || key === undefined) return;
    try {
      globalThis.localStorage.removeItem(key);
    } catch {
      // Nothing could be kept either.
    }
  }

  clear(): void {
    globalThis.window?.removeEventListener('storage', this.#onStorage);
    this.#key = undefined;
    this.acknowledge = undefined;
    this.#read.clear();
    this.#counts?.clear();
    this.#version.value++;
  }

  /** What was read in another tab is read here too. */
  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    if (this.#keeps && key === this.#key && newValue !== null)
      for (const [spaceId, at] of parse(newValue)?.read ?? []) this.#advance(spaceId, at);
  };

  /** Answers false when it was read up to there before. */
  #advance(spaceId: string, at: number): boolean {
    if (at <= (this.#read.get(spaceId) ?? -Infinity)) return false;
    this.#read.delete(spaceId);
    this.#read.set(spaceId, at);
    this.#counts?.read(spaceId, at);
    this.#version.value++;
    return true;
  }

  #load(): Kept | undefined {
    try {
      return this.#keeps ? parse(globalThis.localStorage.getItem(this.#key!) ?? '') : undefined;
    } catch {
      // A page that may not keep anything.
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

const parse = (kept: string): Kept | undefined => {
  try {
    const { since, read } = JSON.parse(kept) as Kept;
    if (typeof since !== 'number' || !Array.isArray(read)) return undefined;
    return { since, read: read.filter(([id, at]) => typeof id === 'string' && typeof at === 'number') };
  } catch {
    return undefined;
  }
};
