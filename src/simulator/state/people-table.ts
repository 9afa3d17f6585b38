import type { PersonRecord } from './records.ts';
import { SortedIndex } from './sorted-index.ts';

interface NameKey {
  name: string;
  id: string;
}

interface NameEntry extends NameKey {
  person: PersonRecord;
}

export class PeopleTable {
  readonly #byId = new Map<string, PersonRecord>();
  readonly #byEmail = new Map<string, PersonRecord>();
  readonly #entries = new Map<string, NameEntry>();
  readonly #byName = new SortedIndex<NameKey, NameEntry>(compareNames);

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): PersonRecord | undefined {
    return this.#byId.get(id);
  }

  withEmail(email: string): PersonRecord | undefined {
    return this.#byEmail.get(email.trim().toLowerCase());
  }

  add(person: PersonRecord): PersonRecord {
    this.#byId.set(person.id, person);
    this.#index(person);
    return person;
  }

  update(person: PersonRecord, fields: Partial<PersonRecord>): void {
    this.#unindex(person);
    Object.assign(person, fields);
    this.#index(person);
  }

  remove(person: PersonRecord): void {
    this.#byId.delete(person.id);
    this.#unindex(person);
  }

  /** In order of display name, from the first one after `after`; only names that begin with `prefix`. */
  *named(prefix = '', after?: PersonRecord): Generator<PersonRecord, undefined> {
    const start = prefix.trim().toLowerCase();
    const first = after ? nameKey(after) : { name: start, id: '' };
    for (const entry of this.#byName.ascending(first)) {
      if (!entry.name.startsWith(start)) return;
      yield entry.person;
    }
  }

  values(): Iterable<PersonRecord> {
    return this.#byId.values();
  }

  #index(person: PersonRecord): void {
    this.#byEmail.set(person.email, person);
    const entry = { ...nameKey(person), person };
    this.#entries.set(person.id, entry);
    this.#byName.add(entry);
  }

  #unindex(person: PersonRecord): void {
    this.#byEmail.delete(person.email);
    const entry = this.#entries.get(person.id);
    if (entry) this.#byName.remove(entry);
    this.#entries.delete(person.id);
  }
}

function nameKey(person: PersonRecord): NameKey {
  return { name: person.displayName.trim().toLowerCase(), id: person.id };
}

function compareNames(one: NameKey, other: NameKey): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
