import { compareNames } from './paged-list.ts';

/** What memberships of spaces and of teams have in common. */
export interface AnyMembership {
  id: string;
  personId: string;
  personEmail: string;
  personDisplayName: string;
  personOrgId?: string;
  isModerator: boolean;
  created?: string;
}

/**
 * Members in order: moderators first, then by name. Thousands come page by page, so only what is new is sorted, and is
 * then laid among the others.
 */
export class SortedMembers<One extends AnyMembership> {
  readonly #byPerson = new Map<string, One>();
  readonly #people = new Map<string, string>();
  #sorted: readonly One[] = [];

  /** Another array whenever somebody in it is. */
  get list(): readonly One[] {
    return this.#sorted;
  }

  of(personId: string): One | undefined {
    return this.#byPerson.get(personId);
  }

  withId(membershipId: string): One | undefined {
    return this.#byPerson.get(this.#people.get(membershipId) ?? '');
  }

  /** True when that changed anything. */
  put(memberships: Iterable<One>): boolean {
    const former = new Set<One>();
    const fresh = new Map<string, One>();
    for (const one of memberships) {
      const before = this.#byPerson.get(one.personId);
      if (before && isSame(before, one)) continue;
      if (before) former.add(before);
      if (before && before.id !== one.id) this.#people.delete(before.id);
      fresh.set(one.personId, one);
      this.#byPerson.set(one.personId, one);
      this.#people.set(one.id, one.personId);
    }
    if (fresh.size === 0) return false;
    const kept = former.size === 0 ? this.#sorted : this.#sorted.filter((one) => !former.has(one));
    this.#sorted = merge(kept, [...fresh.values()].sort(compare));
    return true;
  }

  /** Keeps only those people. True when that changed anything. */
  keep(people: ReadonlySet<string>): boolean {
    const kept = this.#sorted.filter(({ personId }) => people.has(personId));
    if (kept.length === this.#sorted.length) return false;
    for (const { id, personId } of this.#sorted) if (!people.has(personId)) this.#forget(id, personId);
    this.#sorted = kept;
    return true;
  }

  remove(membershipId: string): boolean {
    const one = this.withId(membershipId);
    if (!one) return false;
    this.#forget(one.id, one.personId);
    this.#sorted = this.#sorted.filter((each) => each !== one);
    return true;
  }

  clear(): void {
    this.#byPerson.clear();
    this.#people.clear();
    this.#sorted = [];
  }

  #forget(membershipId: string, personId: string): void {
    this.#people.delete(membershipId);
    this.#byPerson.delete(personId);
  }
}

const compare = (one: AnyMembership, other: AnyMembership): number =>
  Number(other.isModerator) - Number(one.isModerator) ||
  compareNames(one.personDisplayName, other.personDisplayName) ||
  (one.personId < other.personId ? -1 : one.personId > other.personId ? 1 : 0);

const isSame = (one: AnyMembership, other: AnyMembership): boolean =>
  one.id === other.id &&
  one.isModerator === other.isModerator &&
  one.personDisplayName === other.personDisplayName &&
  one.personEmail === other.personEmail &&
  one.personOrgId === other.personOrgId;

/** Two sorted lists as one. Each of the new ones finds its place by halves: comparing names is what takes the time. */
const merge = <One extends AnyMembership>(sorted: readonly One[], fresh: readonly One[]): readonly One[] => {
  if (sorted.length === 0) return fresh;
  const merged: One[] = [];
  let from = 0;
  for (const one of fresh) {
    let low = from;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(sorted[middle]!, one) < 0) low = middle + 1;
      else high = middle;
    }
    while (from < low) merged.push(sorted[from++]!);
    merged.push(one);
  }
  while (from < sorted.length) merged.push(sorted[from++]!);
  return merged;
};
