import type { Person } from '../resources/index.ts';
import { Collection } from './collection.ts';
import { run, type StoreContext } from './context.ts';
import { later } from './later.ts';
import type { PeopleSearch, SearchOptions } from './people-search.ts';
import { batch, type ReadonlySignal } from './reactive.ts';

/** Webex takes at most this many ids in one look-up. */
const mostIds = 85;
/** A person is not read again for their presence before this, milliseconds: Webex throttles who asks for it often. */
const presenceAtMostEvery = 60_000;
/** What somebody was doing is not shown longer than this, milliseconds. Webex's own “active” means the last 10 minutes. */
const presenceLasts = 600_000;

/** People, read in batches: those who are asked for together cost one request. */
export class People {
  readonly #context: StoreContext;
  readonly #search: () => Promise<PeopleSearch>;
  readonly #people = new Collection<Person>();
  /** Asked for already, whether or not they were found. */
  readonly #known = new Set<string>();
  readonly #wanted = new Set<string>();
  /** When somebody's presence was told. */
  readonly #presenceAt = new Map<string, number>();
  readonly #refreshing = new Map<string, { at: number; reading: Promise<void> }>();
  #isReading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(context: StoreContext) {
    this.#context = context;
    this.#search = later(context, async () => new (await import('./people-search.ts')).PeopleSearch(context));
  }

  /** A person as they change; undefined until known. Reading it asks for nothing: see {@link ensure}. */
  get(id: string): ReadonlySignal<Person | undefined> {
    return this.#people.get(id);
  }

  /** Those who are known at this moment, without a request. */
  values(): Iterable<Person> {
    return this.#people.values();
  }

  /** Reads those that are not known yet, a moment later and all together. */
  ensure(ids: Iterable<string>): void {
    for (const id of ids) {
      if (this.#known.has(id)) continue;
      this.#known.add(id);
      this.#wanted.add(id);
    }
    if (this.#wanted.size > 0 && !this.#isReading) this.#timer ??= setTimeout(() => void this.#read(), 0);
  }

  /**
   * Reads one person anew, with their presence where the identity may see it, but not more than once a minute. Never
   * throws: it is what is known that stays.
   */
  refresh(id: string): Promise<void> {
    const last = this.#refreshing.get(id);
    if (last && Date.now() - last.at < presenceAtMostEvery) return last.reading;
    this.#known.add(id);
    const reading = run(this.#context, (client, signal) => client.people.get(id, { signal })).then(
      (person) => this.receive([person]),
      () => {
        if (!this.#people.peek(id)) this.#known.delete(id);
      },
    );
    this.#refreshing.set(id, { at: Date.now(), reading });
    return reading;
  }

  /**
   * People of one's own organization whose name begins with the text, or whose address it is. The same question within a
   * minute costs no request. Throws a {@link WebexError}; a 403 says that this sign-in may not look people up.
   */
  async search(text: string, options: SearchOptions = {}): Promise<readonly Person[]> {
    const people = await (await this.#search()).find(text, options);
    this.receive(people);
    return people;
  }

  /** Takes in people that were read elsewhere. */
  receive(people: Iterable<Person>): void {
    batch(() => {
      for (const person of people) {
        this.#known.add(person.id);
        this.#people.set(this.#withPresence(person));
      }
    });
  }

  clear(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#expiry);
    this.#timer = undefined;
    this.#expiry = undefined;
    this.#isReading = false;
    this.#known.clear();
    this.#wanted.clear();
    this.#presenceAt.clear();
    this.#refreshing.clear();
    this.#people.clear();
  }

  /** Look-ups by id, and those of other organizations, tell no presence: that is no news about it. */
  #withPresence(person: Person): Person {
    if (person.status !== 'unknown') {
      this.#presenceAt.set(person.id, Date.now());
      this.#expiry ??= setTimeout(() => this.#expirePresence(), presenceLasts);
      return person;
    }
    const held = this.#people.peek(person.id);
    if (!held || held.status === 'unknown') return person;
    return { ...person, status: held.status, lastActivity: person.lastActivity ?? held.lastActivity };
  }

  #expirePresence(): void {
    this.#expiry = undefined;
    const now = Date.now();
    let next = Infinity;
    batch(() => {
      for (const [id, at] of this.#presenceAt) {
        const left = at + presenceLasts - now;
        if (left > 0) {
          next = Math.min(next, left);
          continue;
        }
        this.#presenceAt.delete(id);
        const person = this.#people.peek(id);
        if (person) this.#people.set({ ...person, status: 'unknown' });
      }
    });
    if (next < Infinity) this.#expiry = setTimeout(() => this.#expirePresence(), next);
  }

  /** One request at a time: who is asked for meanwhile, as by scrolling, is read together by the next one. */
  async #read(): Promise<void> {
    this.#timer = undefined;
    const { lifetime } = this.#context;
    this.#isReading = true;
    while (this.#wanted.size > 0 && !lifetime.aborted) {
      const id = [...this.#wanted].slice(0, mostIds);
      for (const one of id) this.#wanted.delete(one);
      try {
        const page = await run(this.#context, (client, signal) =>
          client.people.list({ id, max: id.length }, { signal }),
        );
        this.receive(page.items);
      } catch {
        // Names and pictures are a comfort: whoever could not be read may be asked for again.
        if (!lifetime.aborted) for (const one of id) this.#known.delete(one);
      }
    }
    if (!lifetime.aborted) this.#isReading = false;
  }
}
