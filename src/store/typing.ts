import type { TypingSignal } from '../realtime/source.ts';
import { signal, type ReadonlySignal, type Signal } from './reactive.ts';

/** Whoever has not said again that they type, within this time in milliseconds, has stopped. */
const lastsFor = 12_000;
/** How often it is said that the identity types. */
const sayEvery = 5_000;

/** Who types where. It is only ever told live, and only where the real-time source can. */
export class Typing {
  readonly #spaces = new Map<string, Signal<readonly string[]>>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #said = new Map<string, number>();
  /** Set by the real-time source that can tell others. */
  sender: ((spaceId: string, typing: boolean) => void) | undefined;

  /** Ids of the others who type in a space, in the order in which they began. */
  in(spaceId: string): ReadonlySignal<readonly string[]> {
    return this.#of(spaceId);
  }

  /** Says that the identity types, or has stopped. May be called with every key: it is said every five seconds. */
  say(spaceId: string, typing: boolean): void {
    const now = Date.now();
    const saidAt = this.#said.get(spaceId);
    if (typing ? saidAt !== undefined && now - saidAt < sayEvery : saidAt === undefined) return;
    if (typing) this.#said.set(spaceId, now);
    else this.#said.delete(spaceId);
    this.sender?.(spaceId, typing);
  }

  receive({ spaceId, personId, typing }: TypingSignal): void {
    const people = this.#spaces.get(spaceId);
    // Nobody has looked at that space.
    if (!people) return;
    const key = `${spaceId} ${personId}`;
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const others = people.peek();
    if (!typing) {
      if (others.includes(personId)) people.value = others.filter((id) => id !== personId);
      return;
    }
    if (!others.includes(personId)) people.value = [...others, personId];
    this.#timers.set(
      key,
      setTimeout(() => this.receive({ spaceId, personId, typing: false }), lastsFor),
    );
  }

  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#said.clear();
    this.sender = undefined;
    for (const people of this.#spaces.values()) people.value = [];
  }

  #of(spaceId: string): Signal<readonly string[]> {
    let people = this.#spaces.get(spaceId);
    if (!people) this.#spaces.set(spaceId, (people = signal<readonly string[]>([])));
    return people;
  }
}
