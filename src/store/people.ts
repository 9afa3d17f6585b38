import type { Person } from '../resources/index.ts';
import { Collection } from './collection.ts';
import { run, type StoreContext } from './context.ts';
import { batch, type ReadonlySignal } from './reactive.ts';

/** Webex takes at most this many ids in one look-up. */
const mostIds = 85;

/** People, read in batches: those who are asked for together cost one request. */
export class People {
  readonly #context: StoreContext;
  readonly #people = new Collection<Person>();
  /** Asked for already, whether or not they were found. */
  readonly #known = new Set<string>();
  readonly #wanted = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: StoreContext) {
    this.#context = context;
  }

  /** A person as they change; undefined until known. Reading it asks for nothing: see {@link ensure}. */
  get(id: string): ReadonlySignal<Person | undefined> {
    return this.#people.get(id);
  }

  /** Reads those that are not known yet, a moment later and all together. */
  ensure(ids: Iterable<string>): void {
    for (const id of ids) {
      if (this.#known.has(id)) continue;
      this.#known.add(id);
      this.#wanted.add(id);
    }
    if (this.#wanted.size > 0) this.#timer ??= setTimeout(() => void this.#read(), 0);
  }

  /** People whose name or address begins with the text. Throws a {@link WebexError}. */
  async search(text: string, { signal, max = 20 }: { signal?: AbortSignal; max?: number } = {}): Promise<Person[]> {
    const wanted = text.trim();
    if (wanted.length === 0) return [];
    const query = wanted.includes('@') ? { email: wanted, max } : { displayName: wanted, max };
    const page = await run(this.#context, (client, lifetime) =>
      client.people.list(query, { signal: signal ? AbortSignal.any([signal, lifetime]) : lifetime }),
    );
    this.receive(page.items);
    return page.items;
  }

  /** Takes in people that were read elsewhere. */
  receive(people: Iterable<Person>): void {
    batch(() => {
      for (const person of people) {
        this.#known.add(person.id);
        this.#people.set(person);
      }
    });
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#known.clear();
    this.#wanted.clear();
    this.#people.clear();
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    for (let start = 0; start < wanted.length; start += mostIds) {
      const id = wanted.slice(start, start + mostIds);
      try {
        const page = await run(this.#context, (client, signal) =>
          client.people.list({ id, max: id.length }, { signal }),
        );
        this.receive(page.items);
      } catch {
        // Names and pictures are a comfort: whoever could not be read may be asked for again.
        for (const one of id) this.#known.delete(one);
      }
    }
  }
}
