import { localStorageIfAny } from './local-storage.ts';
import { signal } from './reactive.ts';

/**
 * A value of one identity that this browser remembers, for all its tabs. Where nothing may be kept, or there is no
 * storage, it lives as long as the page.
 */
export class Kept<Value> {
  readonly #name: string;
  readonly #initial: Value;
  readonly #parse: (json: unknown) => Value | undefined;
  readonly #value;
  #key: string | undefined;

  /** `parse` gives undefined for what is not such a value: a page's own script may have written it. */
  constructor(name: string, initial: Value, parse: (json: unknown) => Value | undefined) {
    this.#name = name;
    this.#initial = initial;
    this.#parse = parse;
    this.#value = signal(initial);
  }

  get value(): Value {
    return this.#value.value;
  }

  set value(value: Value) {
    this.#value.value = value;
    if (this.#key === undefined) return;
    try {
      localStorageIfAny()?.setItem(this.#key, JSON.stringify(value));
    } catch {
      // It is full: the value lives as long as the page.
    }
  }

  /** Says whose it is, and that it may be kept. */
  open(identity: string): void {
    this.#key = `webex-elements ${this.#name} ${identity}`;
    this.#read(localStorageIfAny()?.getItem(this.#key));
    globalThis.addEventListener?.('storage', this.#onStorage);
  }

  /** Forgets the identity, and takes the value off the disk. */
  forget(): void {
    const key = this.#key;
    this.clear();
    if (key !== undefined) localStorageIfAny()?.removeItem(key);
  }

  /** Forgets the identity; what is on disk stays there until the same one comes back. */
  clear(): void {
    globalThis.removeEventListener?.('storage', this.#onStorage);
    this.#key = undefined;
    this.#value.value = this.#initial;
  }

  #read(text: string | null | undefined): void {
    try {
      this.#value.value = this.#parse(JSON.parse(text ?? 'null')) ?? this.#initial;
    } catch {
      this.#value.value = this.#initial;
    }
  }

  readonly #onStorage = (event: StorageEvent): void => {
    if (event.key === this.#key) this.#read(event.newValue);
  };
}
