import { batch, signal, type ReadonlySignal, type Signal } from './reactive.ts';

/** How far somebody has read a conversation. */
export interface Receipt {
  readonly personId: string;
  /** The last message they have read. It may be one that is not known here. */
  readonly messageId: string | undefined;
  /** When they read it, or when it was written; milliseconds since 1970, 0 when that is not known. */
  readonly at: number;
}

/** How often what was told is shown, milliseconds: in a large space many read at once. */
const spacing = 250;

/**
 * How far others have read the conversations that somebody looks at. Only a real-time source that reaches Webex's
 * internal conversation service, or a relay, tells: see `capabilities.readReceipts`. Elsewhere nobody has read anything.
 */
export class Receipts {
  readonly #rankOf: (messageId: string) => number | undefined;
  readonly #spaces = new Map<string, Map<string, Receipt>>();
  readonly #lists = new Map<string, Signal<readonly Receipt[]>>();
  readonly #watchers = new Map<string, number>();
  /** Spaces whose receipts are known up to now. */
  readonly #fresh = new Set<string>();
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #look: ((spaceId: string) => void) | undefined;

  /** `rankOf` answers when a message was written, milliseconds since 1970, if it is known. */
  constructor(rankOf: (messageId: string) => number | undefined) {
    this.#rankOf = rankOf;
  }

  /** Of everybody in a space who is known to have read something, the identity left out. */
  in(spaceId: string): ReadonlySignal<readonly Receipt[]> {
    return this.#listOf(spaceId);
  }

  /** Says that somebody looks at a space: what was read before is asked for. Returns the function that ends it. */
  watch(spaceId: string): () => void {
    this.#watchers.set(spaceId, (this.#watchers.get(spaceId) ?? 0) + 1);
    this.#ask(spaceId);
    let watching = true;
    return () => {
      if (watching) this.#watchers.set(spaceId, this.#watchers.get(spaceId)! - 1);
      watching = false;
    };
  }

  /** Takes in how the real-time source is asked now; undefined while it cannot be. */
  connect(look: ((spaceId: string) => void) | undefined): void {
    this.#look = look;
  }

  /** Asks for what may have been missed where somebody looks. */
  readUp(): void {
    for (const [spaceId, watchers] of this.#watchers) if (watchers > 0) this.#ask(spaceId);
  }

  /** Something may have been missed: it is read up when somebody looks. */
  doubt(): void {
    this.#fresh.clear();
  }

  /** Takes in what was told of somebody else. What is told of a space that nobody has looked at is passed over. */
  receive(spaceId: string, receipt: Receipt): void {
    if (!this.#watchers.has(spaceId)) return;
    let people = this.#spaces.get(spaceId);
    if (!people) this.#spaces.set(spaceId, (people = new Map()));
    const held = people.get(receipt.personId);
    if (held && this.#isBehind(receipt, held)) return;
    // In the order in which they read.
    people.delete(receipt.personId);
    people.set(receipt.personId, receipt);
    this.#changed.add(spaceId);
    this.#timer ??= setTimeout(() => this.#show(), spacing);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#look = undefined;
    this.#changed.clear();
    this.#fresh.clear();
    this.#spaces.clear();
    batch(() => {
      for (const list of this.#lists.values()) list.value = [];
    });
  }

  #ask(spaceId: string): void {
    if (!this.#look || this.#fresh.has(spaceId)) return;
    this.#fresh.add(spaceId);
    this.#look(spaceId);
  }

  /** An answer may be older than what came live. What is the same once more is no news. */
  #isBehind({ messageId, at }: Receipt, held: Receipt): boolean {
    if (messageId === held.messageId) return messageId !== undefined || at <= held.at;
    const ranks = [messageId, held.messageId].map((id) => (id === undefined ? undefined : this.#rankOf(id)));
    return ranks[0] !== undefined && ranks[1] !== undefined && ranks[0] < ranks[1];
  }

  #show(): void {
    this.#timer = undefined;
    batch(() => {
      for (const spaceId of this.#changed)
        this.#listOf(spaceId).value = [...(this.#spaces.get(spaceId)?.values() ?? [])];
    });
    this.#changed.clear();
  }

  #listOf(spaceId: string): Signal<readonly Receipt[]> {
    let list = this.#lists.get(spaceId);
    if (!list) this.#lists.set(spaceId, (list = signal<readonly Receipt[]>([])));
    return list;
  }
}
