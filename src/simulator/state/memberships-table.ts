import { SortedIndex } from './sorted-index.ts';

interface Membership {
  personId: string;
  created: number;
}

/** The part of a membership that decides its place in a list. */
export interface MembershipPlace {
  personId: string;
  groupId: string;
  created: number;
}

interface Entry<Record> extends MembershipPlace {
  record: Record;
}

/** Who belongs to what: people to rooms, and people to teams alike. Lists are in order of joining. */
export class MembershipsTable<Record extends Membership> {
  readonly #groupOf: (record: Record) => string;
  readonly #entries = new Map<string, Map<string, Entry<Record>>>();
  readonly #byGroup = new Map<string, SortedIndex<MembershipPlace, Entry<Record>>>();
  readonly #byPerson = new Map<string, SortedIndex<MembershipPlace, Entry<Record>>>();
  #size = 0;

  constructor(groupOf: (record: Record) => string) {
    this.#groupOf = groupOf;
  }

  get size(): number {
    return this.#size;
  }

  get(groupId: string, personId: string): Record | undefined {
    return this.#entries.get(groupId)?.get(personId)?.record;
  }

  has(groupId: string, personId: string): boolean {
    return this.#entries.get(groupId)?.has(personId) ?? false;
  }

  countOf(groupId: string): number {
    return this.#entries.get(groupId)?.size ?? 0;
  }

  peopleOf(groupId: string): Iterable<string> {
    return this.#entries.get(groupId)?.keys() ?? [];
  }

  add(record: Record): Record {
    const groupId = this.#groupOf(record);
    const entry = { personId: record.personId, groupId, created: record.created, record };
    const entries = this.#entries.get(groupId) ?? new Map<string, Entry<Record>>();
    this.#entries.set(groupId, entries.set(record.personId, entry));
    indexFor(this.#byGroup, groupId).add(entry);
    indexFor(this.#byPerson, record.personId).add(entry);
    this.#size++;
    return record;
  }

  remove(record: Record): void {
    const groupId = this.#groupOf(record);
    const entry = this.#entries.get(groupId)?.get(record.personId);
    if (!entry) return;
    this.#entries.get(groupId)!.delete(record.personId);
    this.#byGroup.get(groupId)?.remove(entry);
    this.#byPerson.get(record.personId)?.remove(entry);
    this.#size--;
  }

  *inGroup(groupId: string, after?: MembershipPlace): Generator<Record, undefined> {
    for (const entry of this.#byGroup.get(groupId)?.ascending(after) ?? []) yield entry.record;
  }

  *ofPerson(personId: string, after?: MembershipPlace): Generator<Record, undefined> {
    for (const entry of this.#byPerson.get(personId)?.ascending(after) ?? []) yield entry.record;
  }

  countOfPerson(personId: string): number {
    return this.#byPerson.get(personId)?.size ?? 0;
  }
}

function indexFor<E extends MembershipPlace>(
  indexes: Map<string, SortedIndex<MembershipPlace, E>>,
  key: string,
): SortedIndex<MembershipPlace, E> {
  let index = indexes.get(key);
  if (!index) indexes.set(key, (index = new SortedIndex<MembershipPlace, E>(comparePlaces)));
  return index;
}

function comparePlaces(one: MembershipPlace, other: MembershipPlace): number {
  if (one.created !== other.created) return one.created - other.created;
  if (one.personId !== other.personId) return one.personId < other.personId ? -1 : 1;
  return one.groupId < other.groupId ? -1 : one.groupId > other.groupId ? 1 : 0;
}
